import pytest

from timeline_app.domain.calendar import day_of
from timeline_app.domain.interval import CalendarUnit, Edge, TimeSpan
from timeline_app.domain.resolution import Clock
from timeline_app.wording.dates import (
    Form,
    clock_words,
    day_words,
    duration_words,
    edge_words,
    range_words,
    unit_words,
    when_words,
)


def plain(words: str) -> str:
    """The words with ordinary spaces; that none is breakable is asserted first."""
    assert " " not in words.replace(" –", "").replace("depuis ", "").replace("dès le", "dès\u00a0le")
    return words.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("date", "form", "words"),
    [
        ((2023, 2, 1), Form.LONG, "1er février 2023"),
        ((2023, 2, 2), Form.LONG, "2 février 2023"),
        ((2022, 1, 28), Form.SHORT, "28 janv. 2022"),
        ((2022, 8, 21), Form.SHORT, "21 août 2022"),
        ((-145, 3, 4), Form.LONG, "4 mars 146 av. J.-C."),
    ],
)
def test_days_in_french(date, form, words):
    assert plain(day_words(day_of(*date), "fr", form)) == words


def test_weekday_and_missing_year():
    day = day_of(2022, 1, 28)
    assert plain(day_words(day, "fr", with_weekday=True)) == "ven. 28 janv. 2022"
    assert plain(day_words(day, "fr", Form.LONG, with_weekday=True, with_year=False)) == "vendredi 28 janvier"
    assert plain(day_words(day, "en", Form.LONG, with_weekday=True)) == "Friday 28 January 2022"


@pytest.mark.parametrize(
    ("edtf", "french", "english"),
    [
        ("2022-02", "févr. 2022", "Feb 2022"),
        ("2021-23", "automne 2021", "autumn 2021"),
        ("2021-24", "hiver 2021–2022", "winter 2021–2022"),
        ("2014", "2014", "2014"),
        ("199X", "années 1990", "1990s"),
        ("18XX", "XIXe siècle", "19th century"),
        ("00XX", "Ier siècle", "1st century"),
        ("-0145", "146 av. J.-C.", "146 BC"),
    ],
)
def test_units(edtf, french, english):
    unit = CalendarUnit.parse(edtf)
    assert (plain(unit_words(unit, "fr")), plain(unit_words(unit, "en"))) == (french, english)


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2022-01-24", "2022-01-27", "24–27 janv. 2022"),
        ("2022-02-24", "2022-03-02", "24 févr. – 2 mars 2022"),
        ("2021-12-30", "2022-01-02", "30 déc. 2021 – 2 janv. 2022"),
        ("2022-03-01", "2022-03-05", "1er–5 mars 2022"),
        ("2024-03", "2024-05", "mars–mai 2024"),
        ("2014", "2022", "2014–2022"),
        ("2019", "2022-03-04", "2019 – 4 mars 2022"),
    ],
)
def test_ranges_say_once_what_both_ends_share(first, last, words):
    assert plain(range_words(CalendarUnit.parse(first), CalendarUnit.parse(last), "fr")) == words


def test_edges_keep_what_is_not_exact():
    assert plain(edge_words(Edge.parse("2014~"), "fr")) == "≈ 2014"
    assert plain(edge_words(Edge.parse("2014~"), "en")) == "c. 2014"
    assert edge_words(Edge.parse(""), "fr") == ""


def test_spans_in_words():
    from stories import on, onward, since, until

    assert plain(when_words(on("2022-01-26"), "fr", with_weekday=True)) == "mer. 26 janv. 2022"
    assert plain(when_words(since("2014~", "2013-07-01", "2014-12-31", "2022-01-28"), "fr")) == "depuis ≈ 2014"
    assert plain(when_words(until("2023-03-03"), "fr")) == "jusqu’au 3 mars 2023"
    assert plain(when_words(onward("2023-03-03"), "fr")) == "dès le 3 mars 2023"
    assert when_words(TimeSpan(Edge.parse(""), Edge.parse(""), on("2022").bounds), "fr") == ""


@pytest.mark.parametrize(
    ("clock", "french", "english"),
    [
        (Clock(975), "16 h 15", "16:15"),
        (Clock(540), "9 h", "9:00"),
        (Clock(5), "0 h 05", "0:05"),
        (Clock(840, zone="Z"), "14 h GMT", "14:00 GMT"),
    ],
)
def test_hours(clock, french, english):
    assert (plain(clock_words(clock, "fr")), plain(clock_words(clock, "en"))) == (french, english)


@pytest.mark.parametrize(
    ("days", "words"),
    [(20 * 365.25, "20 ans"), (365.25, "12 mois"), (90, "3 mois"), (5, "5 jours"), (1, "1 jour"), (0.25, "6 heures")],
)
def test_durations(days, words):
    assert plain(duration_words(days, "fr")) == words
