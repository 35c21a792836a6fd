"""Files that are damaged, hostile, foreign or newer: opened as far as it goes or refused, and never touched."""

import random
import shutil
import sqlite3
from contextlib import closing

import pytest
from stored_projects import store_sample

from timeline_app.storing import migrations, project_file
from timeline_app.storing.errors import StorageError
from timeline_app.storing.migrations import Formats
from timeline_app.storing.schema import FORMAT, TABLES
from timeline_app.storing.work import open_work


def refused(path):
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(StorageError) as caught:
        open_work(path)
    assert before is None or path.read_bytes() == before
    return caught.value.message_id.removeprefix("storing.error.")


def edit(path, *statements):
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def opened(path):
    """Open a file and look at everything in it."""
    before = path.read_bytes()
    work = open_work(path)
    project = work.history().present
    for step in (*work.history().undoable, *work.history().redoable):
        step.state()
    for article in project.articles:
        assert len(tuple(article.analysis.mentions)) == len(tuple(article.analysis.resolutions))
    work.close()
    if work.is_damaged:
        assert path.read_bytes() == before
    return work, project


def test_what_is_no_project_is_refused(tmp_path):
    path = tmp_path / "a.frise"
    assert refused(path) == "missing"
    path.write_bytes(b"")
    assert refused(path) == "empty"
    path.write_bytes(b"Le 26 janvier, les conseillers." * 20)
    assert refused(path) == "foreign"
    path.unlink()
    edit(path, "CREATE TABLE other (x)")
    assert refused(path) == "foreign"
    assert refused(tmp_path) == "not_a_file"


def test_a_newer_file_is_refused(path, stored):
    edit(path, f"PRAGMA user_version = {FORMAT + 1}")
    assert refused(path) == "newer"


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER t AFTER INSERT ON present BEGIN DELETE FROM step; END",
        "CREATE VIEW v AS SELECT * FROM step",
        "CREATE INDEX i ON step (parent)",
        "CREATE VIRTUAL TABLE f USING fts5(x)",
        "ALTER TABLE step ADD COLUMN more TEXT DEFAULT 'x'",
        "CREATE TABLE other (x)",
    ],
)
def test_what_no_frise_wrote_is_not_trusted(path, stored, statement):
    edit(path, statement)
    work, project = opened(path)
    assert work.is_damaged
    assert project.articles == stored.articles


def test_a_view_in_place_of_a_table(path, stored):
    edit(path, "DROP TABLE correction", "CREATE VIEW correction AS SELECT 1 AS id, 1 AS step, '' AS data, '' AS digest")
    work, project = opened(path)
    assert work.is_damaged
    assert project.articles == stored.articles
    assert project.corrections == ()
    assert work.losses.corrections == 3


def test_a_row_that_was_changed_is_not_believed(path, stored):
    edit(path, "UPDATE correction SET data = replace(data, 'Titre 1', 'Faux') WHERE id = 2")
    work, project = opened(path)
    assert work.is_damaged
    assert work.losses.corrections == 1
    assert [correction.now for correction in project.corrections] == ["Titre 0", "Titre 2"]


def test_a_lost_step_keeps_its_corrections(path, stored):
    edit(path, "DELETE FROM step WHERE id = 3")
    work, project = opened(path)
    assert (work.losses.steps, work.losses.corrections) == (1, 0)
    assert project == stored


def test_a_lost_analysis_is_named(path, stored):
    edit(path, "DELETE FROM analysis")
    work, project = opened(path)
    assert work.losses.analyses == 1
    assert work.lost_analyses() == ("a1",)
    assert project.articles[0].original == stored.articles[0].original


def test_a_lost_article_is_counted(path, stored):
    edit(path, "DELETE FROM article")
    work, project = opened(path)
    assert work.losses.articles == 1
    assert project.articles == ()
    assert project.corrections == stored.corrections


@pytest.mark.parametrize("page", range(1, 9))
def test_a_page_that_is_gone(path, stored, page):
    data = bytearray(path.read_bytes())
    data[(page - 1) * 4096 : page * 4096] = bytes(4096)
    path.write_bytes(data)
    if page == 1:
        assert refused(path) == "foreign"
        return
    work, project = opened(path)
    assert (work.is_damaged and any(work.losses)) or project == stored  # a page may be free


def test_the_list_of_tables_is_damaged(path, stored):
    data = bytearray(path.read_bytes())
    data[100:4096] = bytes(3996)
    path.write_bytes(data)
    work, project = opened(path)
    assert work.is_damaged
    assert project == stored


@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_a_file_that_was_cut_off(path, share):
    store_sample(path, 40)
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    try:
        work, _ = opened(path)
    except StorageError as error:
        assert error.message_id == "storing.error.damaged"
    else:
        assert work.is_damaged


def test_damage_is_saved_as_a_sound_project(path, stored, tmp_path):
    edit(path, "DELETE FROM correction WHERE id = 2")
    work, project = opened(path)
    copy = work.save_as(tmp_path / "sain.frise")
    copy.close()
    again, sound = opened(tmp_path / "sain.frise")
    assert not again.is_damaged
    assert sound == project


def test_the_journal_of_a_crash_is_played_back(path, stored, tmp_path):
    """A copy made in the middle of a commit is what a crash leaves."""
    crashed = tmp_path / "crash" / path.name
    crashed.parent.mkdir()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("PRAGMA cache_spill = 1")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE step SET name = 'x'")
        for number in range(200):
            connection.execute("INSERT INTO present (step, at) VALUES (?, ?)", (1, "x" * 3000 + str(number)))
        for file in path.parent.glob(path.name + "*"):
            shutil.copy(file, crashed.parent)
        assert (crashed.parent / f"{path.name}-journal").stat().st_size > 0
        connection.execute("ROLLBACK")
    work, project = opened(crashed)
    assert not work.is_damaged
    assert project == stored


def mutated(data, draw):
    """Return a file with some of its bytes changed, as disks, programs and enemies do it."""
    data = bytearray(data)
    match draw.randrange(6):
        case 0:
            for _ in range(draw.choice((1, 1, 2, 8, 64))):
                data[draw.randrange(len(data))] ^= 1 << draw.randrange(8)
        case 1:
            at, length = draw.randrange(len(data)), draw.randrange(1, 3000)
            data[at : at + length] = bytes(len(data[at : at + length]))
        case 2:
            del data[draw.randrange(len(data)) :]
        case 3:
            at, length = draw.randrange(len(data)), draw.randrange(1, 200)
            data[at : at + length] = draw.randbytes(len(data[at : at + length]))
        case 4:
            pages = len(data) // 4096
            one, other = draw.randrange(pages) * 4096, draw.randrange(pages) * 4096
            data[one : one + 4096], data[other : other + 4096] = data[other : other + 4096], data[one : one + 4096]
        case _:
            at = draw.randrange(100 if draw.random() < 0.5 else 4096)
            data[at] = draw.randrange(256)
    return bytes(data)


@pytest.mark.parametrize("seed", range(8))
def test_mutated_files(tmp_path, seed):
    """250 a seed: refused or opened, never a crash, a hang, or a write to the file or beside it."""
    draw = random.Random(seed)
    source = tmp_path / "source.frise"
    store_sample(source, 10)
    data = source.read_bytes()
    folder = tmp_path / "mutated"
    folder.mkdir()
    path = folder / "m.frise"
    refusals = 0
    for _ in range(250):
        path.unlink(missing_ok=True)
        path.write_bytes(mutated(data, draw))
        try:
            opened(path)
        except StorageError:
            refusals += 1
        assert [found.name for found in folder.iterdir()] == ["m.frise"]
    assert refusals < 250


def older_tables():
    return {**TABLES, "present": "CREATE TABLE present (id INTEGER PRIMARY KEY, step INTEGER NOT NULL) STRICT"}


def newer(connection):
    connection.execute("ALTER TABLE present RENAME TO was")
    connection.execute(TABLES["present"])
    connection.execute("INSERT INTO present SELECT id, step, '' FROM was")
    connection.execute("DROP TABLE was")


FORMATS = Formats(2, {1: older_tables(), 2: TABLES}, {1: newer})


@pytest.fixture
def older(path, stored):
    edit(path, "ALTER TABLE present RENAME TO was", older_tables()["present"])
    edit(path, "INSERT INTO present SELECT id, step FROM was", "DROP TABLE was")
    return path


def test_an_older_file_is_brought_up_to_date(older, stored):
    found, file = project_file.open_file(older, FORMATS)
    file.close()
    assert found.rows.present == 4
    with closing(sqlite3.connect(older)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (2,)


def test_an_older_file_that_is_only_read_is_left_as_it_is(older, stored):
    before = older.read_bytes()
    found, file = project_file.open_file(older, FORMATS, writing=False)
    assert file is None
    assert found.rows.present == 4
    assert older.read_bytes() == before


def test_a_migration_that_fails_leaves_the_file_as_it_was(older, stored):
    def fail(connection):
        connection.execute("DROP TABLE present")
        raise sqlite3.OperationalError("no")

    before = older.read_bytes()
    with pytest.raises(StorageError) as caught:
        project_file.open_file(older, Formats(2, FORMATS.tables, {1: fail}))
    assert caught.value.message_id == "storing.error.old_format"
    assert older.read_bytes() == before
    assert migrations.Formats().newest == FORMAT
