import hand_made
import pytest

from timeline_app import workflow
from timeline_app.domain.article import NO_DATE
from timeline_app.domain.calendar import day_of
from timeline_app.domain.interval import CalendarUnit, TimeSpan
from timeline_app.project.analysis import Analysis
from timeline_app.project.time_entry import already_been, read_entry
from timeline_app.resolving.dateparser_door import parse_span

TODAY = day_of(2022, 1, 28)


def nothing(article, _day=None, _pins=None):
    return Analysis(article, NO_DATE, (), (), ())


def edges(entry):
    return [(when.start.edtf, when.end.edtf) for when in entry.readings]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2014~", [("2014~", "2014~")]),
        ("2014/2016", [("2014", "2016")]),
        ("2022-01", [("2022-01", "2022-01")]),
        ("2022-01-28/..", [("2022-01-28", "..")]),
        ("199X", [("199X", "199X")]),
        ("28/1/22", [("2022-01-28", "2022-01-28")]),
        ("28.01.2022", [("2022-01-28", "2022-01-28")]),
        ("2022/01/28", [("2022-01-28", "2022-01-28")]),
        ("31/12/98", [("1998-12-31", "1998-12-31")]),
        ("03/04/2022", [("2022-04-03", "2022-04-03"), ("2022-03-04", "2022-03-04")]),
    ],
)
def test_figures(text, found):
    assert edges(read_entry(text, "fr", TODAY, nothing)) == found


def test_the_language_decides_which_reading_comes_first():
    assert edges(read_entry("03/04/2022", "en", TODAY, nothing))[0] == ("2022-03-04", "2022-03-04")
    assert edges(read_entry("03.04.2022", "en", TODAY, nothing))[0] == ("2022-04-03", "2022-04-03")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("31 février", "no_such_day"),
        ("31 fevrier 2022", "no_such_day"),
        ("29 février 2023", "no_such_day"),
        ("31/02/2022", "no_such_day"),
        ("31 february 2022", "no_such_day"),
        ("mars 20222", "no_such_year"),
        ("2016/2014", "backwards"),
        ("des patates", "unknown"),
    ],
)
def test_what_cannot_be_is_told(text, problem):
    entry = read_entry(text, "fr", TODAY, nothing)
    assert entry.readings == ()
    assert entry.problem == f"correction.entry.{problem}"
    assert entry.words == text


def test_29_february_without_a_year_is_left_to_the_engine():
    assert read_entry("29 février", "fr", TODAY, nothing).problem == "correction.entry.unknown"


def test_an_empty_entry_says_nothing():
    assert read_entry("  ", "fr", TODAY, nothing).problem == ""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("fin mars 2021", ("2021-03-31~", "2021-03-31~")),
        ("mars 2021", ("2021-03", "2021-03")),
        ("hier", ("2022-01-27", "2022-01-27")),
        ("3 mars 2021", ("2021-03-03", "2021-03-03")),
        ("le 3 mars 2021", ("2021-03-03", "2021-03-03")),
        ("vers 2014", ("2014~", "2014~")),
        ("du 24 février 2022 au 2 mars 2022", ("2022-02-24", "2022-03-02")),
    ],
)
def test_words_are_read_by_the_engine(text, found):
    assert edges(read_entry(text, "fr", TODAY, workflow.analyse))[:1] == [found]


def test_another_reader_is_asked_last():
    when = TimeSpan.of_unit(CalendarUnit.of_year(1999))
    assert read_entry("vuonna 1999", "fr", TODAY, nothing, lambda *_: when).readings == (when,)


def test_figures_that_nothing_covers_are_not_guessed_away():
    entry = read_entry("mercredi 77", "fr", TODAY, hand_made.analyse)
    assert entry.problem == "correction.entry.unknown"


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("28/1", "fr", ["2022-01-28", "2021-01-28"]),
        ("3/4", "fr", ["2022-04-03", "2022-03-04", "2021-04-03", "2021-03-04"]),
        ("3/4", "en", ["2022-03-04", "2022-04-03", "2021-03-04", "2021-04-03"]),
        ("12/2021", "fr", ["2021-12"]),
        ("31/2", "fr", []),
    ],
)
def test_figures_without_a_year_or_a_day(text, language, found):
    assert [start for start, _ in edges(read_entry(text, language, TODAY, nothing))] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("3 March last year", "2021-03-03"),
        ("3 mars de l’an dernier", "2021-03-03"),
        ("3 mars l'année prochaine", "2023-03-03"),
        ("3 mars cette année", "2022-03-03"),
        ("vers le 3", "2022-01-03~"),
    ],
)
def test_what_the_window_proposes_to_type_is_understood(text, found):
    entry = read_entry(text, "fr", TODAY, workflow.analyse, parse_span)
    assert edges(entry)[0][0] == found


def test_a_day_of_publication_has_been():
    entry = read_entry("1er mars", "fr", TODAY, workflow.analyse)
    assert edges(already_been(entry, TODAY))[0] == ("2021-03-01", "2021-03-01")
    assert edges(already_been(read_entry("demain", "fr", TODAY, workflow.analyse), TODAY))[0][0] == "2022-01-29"
