"""``timeline-app project``, and projects as inputs of the other commands."""

import csv
import io
import json

import pytest
from stored_projects import store_sample

from timeline_app.command_line.main import run
from timeline_app.resource_files import resource
from timeline_app.storing.work import open_work

SAMPLE = str(resource("samples", "detroit-orsan.txt"))


@pytest.fixture(autouse=True)
def french(monkeypatch):
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")


@pytest.fixture
def path(tmp_path):
    return tmp_path / "conflit.frise"


@pytest.fixture
def article(tmp_path):
    made = tmp_path / "depeche.txt"
    made.write_text("Grève à Orsan\n\nLes marins ont cessé le travail mercredi 15 mars 2023.\n", encoding="utf-8")
    return str(made)


def told(capsys, *arguments, status=0):
    assert run(["project", *map(str, arguments)]) == status
    return capsys.readouterr()


def test_new_add_list(path, article, capsys):
    told(capsys, "new", path, SAMPLE)
    told(capsys, "add", path, article, "--date", "2023-03-17")
    rows = [json.loads(line) for line in told(capsys, "list", path, "--json").out.splitlines()]
    assert [(row["id"], row["date"]) for row in rows] == [("a1", "2023-03-17"), ("a2", "2023-03-17")]
    assert told(capsys, "list", path).out.count("\n") == 2
    assert [found.name for found in path.parent.glob("conflit*")] == [path.name]


def test_what_is_there_already_is_refused(path, capsys):
    told(capsys, "new", path)
    assert "existe déjà" in told(capsys, "new", path, status=2).err


def test_a_bad_article_does_not_stop_the_others(path, article, tmp_path, capsys):
    answer = told(capsys, "new", path, str(tmp_path / "none.txt"), article, status=1)
    assert "none.txt" in answer.err
    assert len(told(capsys, "list", path).out.splitlines()) == 1


def test_a_duplicate_is_told(path, capsys):
    told(capsys, "new", path, SAMPLE)
    assert "déjà dans le projet" in told(capsys, "add", path, SAMPLE).err


def test_a_project_that_is_open_is_not_changed(path, article, capsys):
    store_sample(path)
    work = open_work(path)
    assert "Lecture seule" in told(capsys, "add", path, article, status=1).err
    work.close()


@pytest.mark.parametrize("ending", ["md", "csv", "json"])
def test_the_record_is_exported(path, tmp_path, ending, capsys):
    store_sample(path)
    out = tmp_path / f"registre.{ending}"
    told(capsys, "export", path, "-o", out)
    text = out.read_text(encoding="utf-8")
    assert all(f"Titre {number}" in text for number in range(3))
    assert "A. Nonyme" in text
    told(capsys, "export", path, "-o", out, "--without-names")
    assert "A. Nonyme" not in out.read_text(encoding="utf-8")


def test_the_record_speaks_the_language_that_is_asked_for(path, capsys):
    store_sample(path)
    assert told(capsys, "export", path).out.startswith("# Registre des corrections")
    assert told(capsys, "export", path, "--lang", "en").out.startswith("# Correction record")


def test_events_are_exported(path, capsys):
    project = store_sample(path)
    rows = list(csv.DictReader(io.StringIO(told(capsys, "export", path, "--what", "events", "--format", "csv").out)))
    assert [row["label"] for row in rows] == [event.label for event in project.events]
    assert "format" in told(capsys, "export", path, "--what", "events", "-o", "x.md", status=2).err


def test_extract_takes_a_project(path, capsys):
    store_sample(path)
    assert run(["extract", str(path)]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["schema"] == "timeline-app-project/1"
    assert found["articles"][0]["schema"] == "timeline-app/1"
    assert [event["label"] for event in found["articles"][0]["events"]][:3] == ["Titre 0", "Titre 1", "Titre 2"]
    for form in ("csv", "timeml"):
        assert run(["extract", str(path), "--format", form]) == 0
        assert capsys.readouterr().out


@pytest.mark.parametrize("command", [["extract"], ["export", "-o", "x.png"]])
def test_a_project_has_its_dates(path, command, capsys):
    store_sample(path)
    assert run([command[0], str(path), *command[1:], "--date", "2022-01-28"]) == 2


def test_export_draws_a_project(path, tmp_path):
    store_sample(path)
    picture = tmp_path / "frise.svg"
    assert run(["export", str(path), "-o", str(picture)]) == 0
    assert "Titre 1" in picture.read_text(encoding="utf-8")


@pytest.mark.parametrize("arguments", [["extract"], ["export", "-o", "x.png"], ["project", "list"]])
def test_what_is_no_project_is_unreadable(path, arguments, capsys):
    path.write_bytes(b"Le 26 janvier" * 20)
    first, *others = arguments
    source = [*others, str(path)] if first == "project" else [str(path), *others]
    assert run([first, *source]) == 4
    assert "conflit.frise" in capsys.readouterr().err
