"""Dates, spans, hours and durations in words, in French and English.

The words are in ``resources/messages/<language>/dates.toml``; neither ``strftime`` nor the system's locale is asked,
because both print "1 février" and differ from machine to machine.
"""

from __future__ import annotations

from enum import StrEnum

from timeline_app.domain.calendar import Day, civil, weekday
from timeline_app.domain.interval import CalendarUnit, Edge, EdgeKind, Granularity, TimeSpan
from timeline_app.domain.resolution import Clock
from timeline_app.wording.messages import messages

_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


class Form(StrEnum):
    """How much room the words may take."""

    LONG = "long"  # janvier, vendredi
    SHORT = "short"  # janv., ven.


def year_words(year: int, language: str) -> str:
    """Return an astronomical year as it is written: 2022, 146 av. J.-C."""
    if year > 0:
        return str(year)
    return messages(language).text("dates.before_christ", year=1 - year)


def month_words(month: int, language: str, form: Form = Form.LONG) -> str:
    """Return the name of a month, 1 to 12, in lower case in French."""
    return messages(language).text(f"dates.month.{form}.{month}")


def weekday_words(day: Day, language: str, form: Form = Form.LONG) -> str:
    """Return the name of the day of the week."""
    return messages(language).text(f"dates.weekday.{form}.{weekday(day)}")


def day_number(number: int, language: str) -> str:
    """Return a day of the month: "1er" for the first in French, bare figures for the others."""
    return messages(language).text("dates.first") if number == 1 else str(number)


def day_words(
    day: Day, language: str, form: Form = Form.SHORT, *, with_year: bool = True, with_weekday: bool = False
) -> str:
    """Return a day in words, bound by no-break spaces: "ven. 28 janv. 2022"."""
    year, month, number = civil(day)
    catalogue = messages(language)
    parts = {"day": day_number(number, language), "month": month_words(month, language, form)}
    if with_year:
        words = catalogue.text("dates.day_year", year=year_words(year, language), **parts)
    else:
        words = catalogue.text("dates.day", **parts)
    if with_weekday:
        return catalogue.text("dates.weekday_day", weekday=weekday_words(day, language, form), date=words)
    return words


def _roman(number: int) -> str:
    numeral = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        numeral += letters * count
    return numeral


def _ordinal(number: int) -> str:
    suffix = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"


def _century_words(unit: CalendarUnit, language: str) -> str:
    catalogue = messages(language)
    number = unit.year // 100 + 1 if unit.year >= 0 else -(unit.year // 100)
    words = (
        catalogue.text("dates.first_century")
        if number == 1
        else catalogue.text("dates.century", roman=_roman(number), ordinal=_ordinal(number))
    )
    return words if unit.year >= 0 else catalogue.text("dates.before_christ", year=words)


def unit_words(unit: CalendarUnit, language: str, form: Form = Form.SHORT, *, with_year: bool = True) -> str:
    """Return a calendar unit in words: "26 janv. 2022", "févr. 2022", "automne 2021", "années 1990", "XIXe siècle".

    Parameters
    ----------
    unit
        The unit.
    language, form
        Of the words.
    with_year
        Whether days, months and seasons name their year.
    """
    catalogue = messages(language)
    year = year_words(unit.year, language)
    match unit.granularity:
        case Granularity.DAY:
            return day_words(unit.first, language, form, with_year=with_year)
        case Granularity.MONTH:
            month = month_words(unit.part, language, form)
            return catalogue.text("dates.month_year", month=month, year=year) if with_year else month
        case Granularity.SEASON if unit.part == 24:
            return catalogue.text("dates.winter", first=year, second=year_words(unit.year + 1, language))
        case Granularity.SEASON:
            return catalogue.text(f"dates.season.{unit.part}", year=year)
        case Granularity.DECADE:
            return catalogue.text("dates.decade", year=year)
        case Granularity.CENTURY:
            return _century_words(unit, language)
        case _:
            return year


def edge_words(edge: Edge, language: str, form: Form = Form.SHORT, *, with_year: bool = True) -> str:
    """Return a known edge in words, with "≈" ("c." in English) before an approximate one; "" when nothing is known."""
    if edge.unit is None:
        return ""
    words = unit_words(edge.unit, language, form, with_year=with_year)
    return messages(language).text("dates.about", date=words) if edge.approximate else words


def range_words(
    first: CalendarUnit, last: CalendarUnit, language: str, form: Form = Form.SHORT, *, with_year: bool = True
) -> str:
    """Return a range without saying twice what both ends share: "24–27 janv.", "24 févr. – 2 mars", "2014–2022"."""
    catalogue = messages(language)
    both = {first.granularity, last.granularity}
    same_year = first.year == last.year
    if both == {Granularity.DAY} and same_year and first.part == last.part:
        numbers = (day_number(first.number, language), day_number(last.number, language))
        days = catalogue.text("dates.range", first=numbers[0], second=numbers[1])
        month, year = month_words(last.part, language, form), year_words(last.year, language)
        return catalogue.text("dates.day_year" if with_year else "dates.day", day=days, month=month, year=year)
    if both == {Granularity.MONTH} and same_year:
        start, end = (month_words(unit.part, language, form) for unit in (first, last))
        pair = catalogue.text("dates.range", first=start, second=end)
        return (
            catalogue.text("dates.month_year", month=pair, year=year_words(last.year, language)) if with_year else pair
        )
    shared = same_year and both <= {Granularity.DAY, Granularity.MONTH}
    start = unit_words(first, language, form, with_year=not shared)
    end = unit_words(last, language, form, with_year=with_year)
    tight = both == {Granularity.YEAR} and first.year > 0
    return catalogue.text("dates.range" if tight else "dates.range_long", first=start, second=end)


def when_words(
    when: TimeSpan, language: str, form: Form = Form.SHORT, *, with_weekday: bool = False, with_year: bool = True
) -> str:
    """Return a span of time in words, as exact as it is known; "" when no edge is known.

    An approximate edge keeps its "≈"; what still goes on has only its start.
    """
    first, last = when.start.unit, when.end.unit
    if first is None:
        return _bound_words("until", when.end, language, form, with_year=with_year) if last is not None else ""
    if when.ongoing or when.end.kind is not EdgeKind.KNOWN:
        bound = "since" if when.ongoing else "from"
        return _bound_words(bound, when.start, language, form, with_year=with_year)
    if last is None or first == last:
        if with_weekday and first.granularity is Granularity.DAY and not when.start.approximate:
            return day_words(first.first, language, form, with_weekday=True, with_year=with_year)
        return edge_words(when.start, language, form, with_year=with_year)
    if when.start.approximate or when.end.approximate:
        start, end = (edge_words(edge, language, form, with_year=with_year) for edge in (when.start, when.end))
        return messages(language).text("dates.range_long", first=start, second=end)
    return range_words(first, last, language, form, with_year=with_year)


def _bound_words(bound: str, edge: Edge, language: str, form: Form, *, with_year: bool) -> str:
    date = edge_words(edge, language, form, with_year=with_year)
    named = {Granularity.DAY: "day", Granularity.DECADE: "decade", Granularity.CENTURY: "century"}
    kind = "unit" if edge.unit is None or edge.approximate else named.get(edge.unit.granularity, "unit")
    return messages(language).text(f"dates.{bound}.{kind}", date=date)


def clock_words(clock: Clock, language: str) -> str:
    """Return a time of day: "16 h 15", "9 h", "16:15"; GMT is said where the words said it."""
    hour, minute = divmod(clock.minute, 60)
    catalogue = messages(language)
    words = catalogue.text("dates.clock", hour=hour, minute=f"{minute:02}")
    if not minute:
        words = catalogue.text("dates.full_hour", hour=hour)
    return catalogue.text("dates.utc", time=words) if clock.zone == "Z" else words


def duration_words(days: float, language: str) -> str:
    """Return a length of time in the largest unit that fits it well: "20 ans", "3 mois", "5 jours", "6 heures"."""
    for unit, length, least in (
        ("year", 365.2425, 1.5),
        ("month", 30.436875, 2.5),
        ("day", 1.0, 0.99),
        ("hour", 1 / 24, 0.9),
    ):
        if days >= least * length:
            return count_words(max(1, round(days / length)), unit, language)
    return count_words(max(1, round(days * 1440)), "minute", language)


def length_words(least: float, most: float, language: str) -> str:
    """Return a length of time between two, in days, in the unit that fits the longer: "8 ans", "1–4 mois"."""
    longer = duration_words(most, language)
    for unit, length in (("year", 365.2425), ("month", 30.436875), ("day", 1.0)):
        if longer == count_words(max(1, round(most / length)), unit, language):
            counts = (max(1, round(least / length)), max(1, round(most / length)))
            if counts[0] == counts[1]:
                break
            both = messages(language).text("dates.range", first=str(counts[0]), second=str(counts[1]))
            return messages(language).text(f"dates.duration.{unit}s", count=both)
    return longer


def count_words(count: int, unit: str, language: str) -> str:
    """Return a number of units, "minute", "hour", "day", "week", "month" or "year", in words."""
    if count == 1:
        return messages(language).text(f"dates.duration.{unit}")
    return messages(language).text(f"dates.duration.{unit}s", count=count)
