"""A place on the calendar: what a meaning gives once it is anchored, before a signal makes a bound of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from timeline_app.domain.calendar import (
    Day,
    civil,
    day_of,
    days_in_month,
    first_monday,
    iso,
    iso_week,
    iso_year,
    shift_months,
)
from timeline_app.domain.interval import OPEN, UNKNOWN, Bounds, CalendarUnit, Edge, Granularity, TimeSpan
from timeline_app.domain.resolution import Anchor, Clock, Step, TimexType

_SPANS_KEPT = 4096  # days, months and years whose spans are made once and shared
NOWHERE = TimeSpan(UNKNOWN, UNKNOWN, Bounds(None, None, None, None))


@dataclass(frozen=True, slots=True)
class Choice:
    """Another place that the same words could mean, and why."""

    value: str
    when: TimeSpan
    because: Step


@dataclass(frozen=True, slots=True)
class Place:
    """Where a meaning lies.

    Attributes
    ----------
    type, value, mod
        As in TIMEX3.
    when
        The span that the words name, without a signal.
    grain
        Unit of what is said: "day", "week", "month", "year", "hour", …
    anchor
        What it was counted from.
    clock
        Time of day, where said.
    steps
        How it was worked out.
    choices
        Other places.
    sure
        Share of right values that such words reach, 0 to 1; calibrated later.
    """

    type: TimexType
    value: str
    when: TimeSpan
    grain: str
    anchor: Anchor
    mod: str | None = None
    clock: Clock | None = None
    steps: tuple[Step, ...] = ()
    choices: tuple[Choice, ...] = ()
    sure: float = 0.95

    @property
    def first(self) -> Day | None:
        """First day of the place, None where it has none."""
        unit = self.when.start.unit
        return unit.first if unit is not None else None

    @property
    def last(self) -> Day | None:
        """Last day of the place, None where it has none."""
        unit = self.when.end.unit
        return unit.last if unit is not None else None

    def with_steps(self, *steps: Step) -> Place:
        """Return the place with more steps of its derivation."""
        return replace(self, steps=(*self.steps, *steps))


def day_place(
    day: Day, anchor: Anchor, steps: tuple[Step, ...] = (), sure: float = 0.95, choices: tuple[Choice, ...] = ()
) -> Place:
    """Return a day."""
    return Place(TimexType.DATE, timex_day(day), day_span(day), "day", anchor, steps=steps, choices=choices, sure=sure)


def month_place(
    year: int,
    month: int,
    anchor: Anchor,
    steps: tuple[Step, ...] = (),
    sure: float = 0.95,
    choices: tuple[Choice, ...] = (),
) -> Place:
    """Return a month."""
    value = f"{timex_year(year)}-{month:02}"
    return Place(
        TimexType.DATE, value, _month_span(year, month), "month", anchor, steps=steps, choices=choices, sure=sure
    )


def year_place(year: int, anchor: Anchor, steps: tuple[Step, ...] = (), sure: float = 0.95) -> Place:
    """Return a year."""
    return Place(TimexType.DATE, timex_year(year), _year_span(year), "year", anchor, steps=steps, sure=sure)


@lru_cache(_SPANS_KEPT)
def day_span(day: Day) -> TimeSpan:
    """Return the span of one day."""
    return TimeSpan.of_unit(CalendarUnit.of_day(day))


@lru_cache(_SPANS_KEPT)
def _month_span(year: int, month: int) -> TimeSpan:
    return TimeSpan.of_unit(CalendarUnit.of_month(year, month))


@lru_cache(_SPANS_KEPT)
def _year_span(year: int) -> TimeSpan:
    return TimeSpan.of_unit(CalendarUnit.of_year(year))


def week_place(monday: Day, anchor: Anchor, steps: tuple[Step, ...] = (), sure: float = 0.95) -> Place:
    """Return an ISO week."""
    return Place(
        TimexType.DATE, timex_week(monday), days_span(monday, monday + 6), "week", anchor, steps=steps, sure=sure
    )


def weekend_place(saturday: Day, anchor: Anchor, steps: tuple[Step, ...] = (), sure: float = 0.95) -> Place:
    """Return a Saturday and Sunday."""
    value = timex_week(saturday) + "-WE"
    return Place(TimexType.DATE, value, days_span(saturday, saturday + 1), "weekend", anchor, steps=steps, sure=sure)


def present_place(now: Day | None) -> Place:
    """Return the present: "maintenant", or "aujourd’hui" for nowadays."""
    if now is None:
        return Place(TimexType.DATE, "PRESENT_REF", NOWHERE, "now", Anchor.DCT, sure=0.9)
    here = Edge.known(CalendarUnit.of_day(now))
    when = TimeSpan(UNKNOWN, here, Bounds(None, now, now, now), ongoing=True)
    return Place(TimexType.DATE, "PRESENT_REF", when, "now", Anchor.DCT, steps=(Step("derivation.present"),), sure=0.9)


def future_place(now: Day | None) -> Place:
    """Return the time to come: "ce que demain nous réserve"."""
    when = TimeSpan(UNKNOWN, OPEN, Bounds(now, None, now, None))
    return Place(TimexType.DATE, "FUTURE_REF", when, "now", Anchor.DCT, steps=(Step("derivation.future"),), sure=0.7)


def months_place(
    value: str, year: int, month: int, count: int, grain: str, anchor: Anchor, steps: tuple[Step, ...] = ()
) -> Place:
    """Return several months that are one unit: a quarter, a half."""
    last_year, last_month = civil(shift_months(day_of(year, month, 1), count - 1))[:2]
    first, last = CalendarUnit.of_month(year, month), CalendarUnit.of_month(last_year, last_month)
    return Place(TimexType.DATE, value, units_span(first, last), grain, anchor, steps=steps)


def season_place(year: int, season: str, anchor: Anchor, steps: tuple[Step, ...] = (), sure: float = 0.95) -> Place:
    """Return a season; a winter belongs to the year of its December."""
    unit = CalendarUnit(Granularity.SEASON, year, {"SP": 21, "SU": 22, "FA": 23, "WI": 24}[season])
    span = TimeSpan(Edge.known(unit), Edge.known(unit), whole(unit, unit))
    return Place(TimexType.DATE, f"{timex_year(year)}-{season}", span, "season", anchor, steps=steps, sure=sure)


def decade_place(first_year: int, anchor: Anchor, steps: tuple[Step, ...] = ()) -> Place:
    """Return ten years."""
    when = units_span(CalendarUnit.of_year(first_year), CalendarUnit.of_year(first_year + 9))
    return Place(TimexType.DATE, f"{first_year // 10:03}", when, "decade", anchor, steps=steps)


def century_place(number: int, anchor: Anchor, steps: tuple[Step, ...] = ()) -> Place:
    """Return a century by its number; 0 and below are before Christ (0 is the first of them)."""
    if number > 0:
        unit = CalendarUnit(Granularity.CENTURY, (number - 1) * 100)
        when = TimeSpan(Edge.known(unit), Edge.known(unit), whole(unit, unit))
        return Place(TimexType.DATE, f"{number - 1:02}", when, "century", anchor, steps=steps)
    first = CalendarUnit.of_year((number - 1) * 100 + 1)
    last = CalendarUnit.of_year(number * 100)
    return Place(TimexType.DATE, f"BC{-number:02}", units_span(first, last), "century", anchor, steps=steps)


def whole(first: CalendarUnit, last: CalendarUnit) -> Bounds:
    """Return the bounds of something that fills its units from end to end."""
    return Bounds(first.first, first.first, last.last, last.last)


def units_span(first: CalendarUnit, last: CalendarUnit) -> TimeSpan:
    """Return the span that fills two units and all between them."""
    return TimeSpan(Edge.known(first), Edge.known(last), whole(first, last))


def days_span(first: Day, last: Day) -> TimeSpan:
    """Return the span of all days from one to another."""
    return units_span(CalendarUnit.of_day(first), CalendarUnit.of_day(last))


def timex_year(year: int) -> str:
    """Return a year as TIMEX3 writes it: four digits, "BC" before Christ."""
    return f"BC{1 - year:04}" if year <= 0 else iso_year(year)


@lru_cache(_SPANS_KEPT)
def timex_day(day: Day) -> str:
    """Return a day as TIMEX3 writes it: "BC0217-06-21" before Christ."""
    year, month, mday = civil(day)
    return iso(day) if year > 0 else f"{timex_year(year)}-{month:02}-{mday:02}"


def timex_week(day: Day) -> str:
    """Return the ISO week of a day."""
    year, week = iso_week(day)
    return f"{timex_year(year)}-W{week:02}"


def monday_of_week(year: int, week: int) -> Day:
    """Return the Monday of an ISO week."""
    return first_monday(year) + 7 * (week - 1)


def month_end(year: int, month: int) -> Day:
    """Return the last day of a month."""
    return day_of(year, month, days_in_month(year, month))


def around(edge: CalendarUnit, earliest: Day, latest: Day) -> TimeSpan:
    """Return a span near one unit, whose four limits are told apart."""
    known = Edge.known(edge, approximate=True)
    return TimeSpan(known, known, Bounds(earliest, latest, earliest, latest))
