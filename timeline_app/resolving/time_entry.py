"""Understands a time that a user types: "fin mars 2021", "2014~", "vers le 3", "03/04/2022", "hier", "March 2021"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline_app.domain.article import Article
from timeline_app.domain.calendar import Day, civil, day_of, is_date, shift_months
from timeline_app.domain.interval import Bounds, CalendarUnit, Edge, EdgeKind, TimeSpan
from timeline_app.resolving.context import Direction
from timeline_app.resolving.dateparser_door import parse_date
from timeline_app.resolving.resolver import resolve
from timeline_app.rules.folding import fold
from timeline_app.tagging.tagger import tag

_EDTF = re.compile(r"(-?[0-9X]{3,5}(?:-\d\d(?:-\d\d)?)?[~?%]?|\.\.)?(?:/(-?[0-9X]{3,5}(?:-\d\d(?:-\d\d)?)?[~?%]?|\.\.)?)?$")
_SLASHED = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d\d)$")
_ISO = re.compile(r"(\d{4,})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d\d))?$")
_LATEST_YEAR = 2200


class TimeEntryError(ValueError):
    """A time that cannot be understood; ``message`` is the id of the sentence that says why, with ``values``."""

    def __init__(self, message: str, **values: str | int) -> None:
        super().__init__(message)
        self.message = message
        self.values = values


@dataclass(frozen=True, slots=True)
class TimeEntry:
    """What was understood.

    Attributes
    ----------
    when
        The span of time.
    others
        Other readings, when the words allow several: 3 April and 4 March.
    """

    when: TimeSpan
    others: tuple[TimeSpan, ...] = ()


def understand(text: str, reference: Day | None, language: str = "fr") -> TimeEntry:
    """Understand a time as typed.

    Parameters
    ----------
    text
        In French by our rules, in EDTF, or in any language that dateparser knows.
    reference
        The day of the article, from which relative times count.
    language
        Of the user; it decides whether 03/04 is 3 April.

    Raises
    ------
    TimeEntryError
        If it is no time, or the calendar has no such day.
    """
    entry = " ".join(text.split())
    if not entry:
        raise TimeEntryError("time_entry.empty")
    return _iso(entry) or _slashed(entry, language) or _edtf(entry) or _by_rules(entry, reference) or _by_dateparser(
        entry, reference, language
    )


def understand_day(text: str, reference: Day | None, language: str = "fr") -> tuple[Day, tuple[Day, ...]]:
    """Understand a single day as typed, with the other days that it could be.

    Raises
    ------
    TimeEntryError
        If it is no day.
    """
    found = understand(text, reference, language)
    days = [_single_day(when) for when in (found.when, *found.others)]
    if days[0] is None:
        raise TimeEntryError("time_entry.not_a_day", text=text)
    return days[0], tuple(day for day in days[1:] if day is not None)


def _single_day(when: TimeSpan) -> Day | None:
    start, end = when.start.unit, when.end.unit
    return start.first if start is not None and start == end and start.first == start.last else None


def _checked_day(year: int, month: int, number: int, text: str) -> Day:
    if year > _LATEST_YEAR:
        raise TimeEntryError("time_entry.far_year", text=text, year=year)
    if not is_date(year, month, number):
        raise TimeEntryError("time_entry.no_such_day", text=text)
    return day_of(year, month, number)


def _of_day(day: Day) -> TimeSpan:
    return TimeSpan.of_unit(CalendarUnit.of_day(day))


def _iso(entry: str) -> TimeEntry | None:
    found = _ISO.match(entry)
    if found is None:
        return None
    return TimeEntry(_of_day(_checked_day(int(found[1]), int(found[2]), int(found[3]), entry)))


def _slashed(entry: str, language: str) -> TimeEntry | None:
    """Read 03/04/2022: both orders when both are dates, the one of the user's language first."""
    found = _SLASHED.match(entry)
    if found is None:
        return None
    one, two, year = int(found[1]), int(found[2]), int(found[3])
    if len(found[3]) == 2:
        year += 2000 if year <= 50 else 1900
    orders = [(two, one), (one, two)] if language != "en" else [(one, two), (two, one)]
    days = [day_of(year, month, number) for month, number in orders if is_date(year, month, number)]
    if not days:
        raise TimeEntryError("time_entry.no_such_day", text=entry)
    readings = tuple(dict.fromkeys(days))
    return TimeEntry(_of_day(readings[0]), tuple(map(_of_day, readings[1:])))


def _edtf(entry: str) -> TimeEntry | None:
    found = _EDTF.match(entry)
    if found is None or not any(found.groups()):
        return None
    try:
        start = Edge.parse(found[1] or "")
        end = Edge.parse(found[2] or "") if "/" in entry else start
    except ValueError as error:
        raise TimeEntryError("time_entry.no_such_day", text=entry) from error
    for edge in (start, end):
        if edge.unit is not None and edge.unit.year > _LATEST_YEAR:
            raise TimeEntryError("time_entry.far_year", text=entry, year=edge.unit.year)
    return TimeEntry(span_of_edges(start, end))


def span_of_edges(start: Edge, end: Edge) -> TimeSpan:
    """Return the span of two edges; an approximate edge may lie one unit off."""
    start_earliest, start_latest = _limits(start)
    end_earliest, end_latest = _limits(end)
    if start == end and start.unit is not None and not start.approximate:
        return TimeSpan.of_unit(start.unit)
    if end.kind is not EdgeKind.KNOWN and end_earliest is None:
        end_earliest = start_earliest
    return TimeSpan(start, end, Bounds(start_earliest, start_latest, end_earliest, end_latest))


def _limits(edge: Edge) -> tuple[Day | None, Day | None]:
    if edge.unit is None:
        return None, None
    first, last = edge.unit.first, edge.unit.last
    if not edge.approximate:
        return first, last
    size = last - first + 1
    return (first - 3, last + 3) if size == 1 else (shift_months(first, -size // 60 - 1), shift_months(last, size // 60 + 1))


def _by_rules(entry: str, reference: Day | None) -> TimeEntry | None:
    """Read with the rules of French; the expression must fill the entry but for its signal."""
    folded = fold(entry)
    mentions = tag(entry, folded, "fr")
    article = Article(entry, ())
    found, resolutions = resolve(article, folded, mentions, reference, None, [0], lambda mention: Direction(None))
    if not found:
        return None
    covered = sum(len(mention.text) + len(mention.signal or "") for mention in found)
    if covered < len(entry.replace(" ", "")) * 0.8 or len(found) > 2:
        return None
    resolution = resolutions[0]
    if not resolution.when.is_dated:
        return None
    return TimeEntry(resolution.when, tuple(other.when for other in resolution.alternatives))


def _by_dateparser(entry: str, reference: Day | None, language: str) -> TimeEntry:
    unit = parse_date(entry, reference, (language,))
    if unit is None:
        raise TimeEntryError("time_entry.unknown", text=entry)
    if civil(unit.first).year > _LATEST_YEAR:
        raise TimeEntryError("time_entry.far_year", text=entry, year=civil(unit.first).year)
    return TimeEntry(TimeSpan.of_unit(unit))

