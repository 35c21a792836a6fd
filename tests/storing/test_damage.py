"""Files that are damaged, hostile, foreign or newer: opened as far as it goes or refused, and never touched."""

import random
import shutil
import sqlite3
import sys
import zlib
from contextlib import closing
from dataclasses import replace

import msgspec
import pytest
from stored_projects import store_sample

from timeline_app.domain.interval import Bounds, CalendarUnit, Edge, EdgeKind
from timeline_app.domain.span import Span
from timeline_app.storing import migrations, packing, project_file
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


def hostile_journal(name):
    """Return a journal that names another one, as SQLite writes them for changes to several files."""
    magic = bytes.fromhex("d9d505f920a163d7")
    words = str(name).encode()
    end = (0).to_bytes(4, "big") + words + len(words).to_bytes(4, "big") + sum(words).to_bytes(4, "big") + magic
    head = magic + b"".join(number.to_bytes(4, "big") for number in (0, 1, 9, 512, 4096))
    return head.ljust(512, b"\0") + end


def test_a_journal_cannot_name_what_is_to_be_removed(path, stored, tmp_path):
    victim = tmp_path / "article.odt"
    victim.write_bytes(b"important")
    journal = path.with_name(path.name + "-journal")
    journal.write_bytes(hostile_journal(victim))
    work, project = opened(path)
    assert work.is_damaged
    assert project == stored
    assert victim.read_bytes() == b"important"


@pytest.mark.skipif(sys.platform == "win32", reason="links are for administrators there")
def test_a_journal_that_is_a_link_is_not_followed(path, stored, tmp_path):
    victim = tmp_path / "article.odt"
    victim.write_bytes(b"important")
    path.with_name(path.name + "-journal").symlink_to(victim)
    work, project = opened(path)
    assert work.is_damaged
    assert project == stored
    assert victim.read_bytes() == b"important"


def test_values_that_unfold_without_end_are_not_unfolded(path, stored):
    work = open_work(path)
    bomb = zlib.compress(b"[" + b" " * 200_000_000 + b"]", 9)
    row = work.rows.articles[1]
    work.close()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        mark = packing.digest(row.id, bomb, None)
        connection.execute("UPDATE article SET data = ?, file = NULL, digest = ?", (bomb, mark))
    work, project = opened(path)
    assert project.articles == ()
    assert project.corrections == stored.corrections


def forged(path, change):
    """Change the events of an analysis as someone does who knows the format: digests and all."""
    work = open_work(path)
    row = work.rows.analyses[1]
    work.close()
    told = packing.unpack(row.told, packing.TOLD)
    data = packing.pack(change(told))
    values = (row.id, row.step, row.article, row.engine, data, row.rest)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("UPDATE analysis SET told = ?, digest = ?", (data, packing.digest(*values)))


@pytest.mark.parametrize(
    "change",
    [
        lambda event: replace(event, clause=Span(5, 10**9)),
        lambda event: replace(event, head=Span(-5, 3)),
        lambda event: replace(event, id="own:x\n"),
        lambda event: replace(event, colour="url(x)"),
        lambda event: replace(event, when=replace(event.when, start=Edge.known(CalendarUnit.of_month(2022, 13)))),
        lambda event: replace(event, when=replace(event.when, start=Edge.known(CalendarUnit.of_year(10**12)))),
        lambda event: replace(event, when=replace(event.when, bounds=Bounds(10**15, None, None, None))),
        lambda event: replace(event, when=replace(event.when, start=Edge(EdgeKind.KNOWN, None))),
    ],
)
def test_forged_values_that_mean_nothing_are_not_believed(path, stored, change):
    forged(path, lambda told: msgspec.structs.replace(told, events=tuple(change(event) for event in told.events)))
    work, project = opened(path)
    assert work.lost_analyses() == ("a1",)
    assert project.events == ()


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
