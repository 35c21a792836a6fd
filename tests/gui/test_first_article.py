import subprocess
import sys

import pytest

from timeline_app import workflow
from timeline_app.domain.interval import CalendarUnit
from timeline_app.gui.first_article import FirstArticle
from timeline_app.gui.sources import read_source
from timeline_app.reading.errors import ReadingError
from timeline_app.resource_files import resource

SAMPLE = str(resource("samples", "detroit-orsan.txt"))


@pytest.fixture(autouse=True)
def two_processors(monkeypatch):
    monkeypatch.setattr("os.cpu_count", lambda: 2)


@pytest.fixture
def elsewhere(monkeypatch):
    """Return whether an article was read here; it is not expected to be."""
    read_here = []
    monkeypatch.setattr(
        "timeline_app.gui.first_article.read_source", lambda source: read_here.append(source) or read_source(source)
    )
    return read_here


def test_the_answer_is_that_of_this_process(elsewhere):
    with FirstArticle(SAMPLE) as first:
        (article,) = first.read(SAMPLE)
        assert first.analyse(article, None, {}) == workflow.analyse(article)
    assert elsewhere == []
    assert [article] == list(read_source(SAMPLE))


def test_another_date_is_worked_out_here():
    with FirstArticle(SAMPLE) as first:
        (article,) = first.read(SAMPLE)
        day = CalendarUnit(2011, 5, 4).first
        assert first.analyse(article, day, {}) == workflow.analyse(article, day)


def test_the_second_time_a_file_is_read_as_it_is_then(tmp_path, elsewhere):
    file = tmp_path / "article.txt"
    file.write_text("Le port a rouvert mardi.", encoding="utf-8")
    with FirstArticle(str(file)) as first:
        assert first.read(str(file))[0].text.strip() == "Le port a rouvert mardi."
        file.write_text("Le port a fermé jeudi.", encoding="utf-8")
        (article,) = first.read(str(file))
    assert article.text.strip() == "Le port a fermé jeudi."
    assert [mention.text for mention in first.analyse(article, None, {}).mentions] == ["jeudi"]
    assert elsewhere == [str(file)]


def test_another_file_is_read_here(tmp_path, elsewhere):
    file = tmp_path / "article.txt"
    file.write_text("Le port a rouvert mardi.", encoding="utf-8")
    with FirstArticle(SAMPLE) as first:
        first.read(SAMPLE)
        assert first.read(str(file))[0].text.strip() == "Le port a rouvert mardi."


@pytest.mark.parametrize("content", [None, b"", b"\x00\x01\x02" * 400])
def test_what_cannot_be_read_is_told_here(tmp_path, content):
    file = tmp_path / "article.txt"
    if content is not None:
        file.write_bytes(content)
    with FirstArticle(str(file)) as first, pytest.raises(ReadingError):
        first.read(str(file))


@pytest.mark.parametrize("source", ["", "https://example.org/article", "a" * 5000, "nul\x00", str(resource("samples"))])
def test_nothing_is_begun_for_what_is_no_file(source):
    with FirstArticle(source) as first:
        assert first._process is None


def test_one_processor_has_no_use_for_two_processes(monkeypatch):
    monkeypatch.setattr("os.cpu_count", lambda: 1)
    with FirstArticle(SAMPLE) as first:
        assert first._process is None


def test_without_another_process_it_is_read_here(monkeypatch, elsewhere):
    monkeypatch.setattr(sys, "executable", "")
    with FirstArticle(SAMPLE) as first:
        (article,) = first.read(SAMPLE)
        assert first.analyse(article, None, {}) == workflow.analyse(article)
    assert elsewhere == [SAMPLE]


def test_nothing_runs_on_when_the_article_is_not_asked_for():
    with FirstArticle(SAMPLE) as first:
        process = first._process
    assert process.poll() is not None


def test_it_begins_without_qt():
    code = "import sys, timeline_app.gui.first_article; print([name for name in sys.modules if 'PySide' in name])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "[]"
