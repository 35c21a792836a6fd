"""Moving one end of a span of time, snapped to units of the calendar."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum

from timeline_app.domain.calendar import Day, civil
from timeline_app.domain.interval import CalendarUnit, Edge, Granularity, TimeSpan

_LEAST = 5.0  # of a scale's units that a calendar unit must be long to be snapped to


class End(Enum):
    """Which end of a span is moved; both for a single day."""

    START = "start"
    END = "end"
    BOTH = "both"


def snapping(units_per_day: float) -> Granularity:
    """Return the finest unit of the calendar that can be told apart at a scale (pixels a day)."""
    if units_per_day >= _LEAST:
        return Granularity.DAY
    return Granularity.MONTH if 30 * units_per_day >= _LEAST else Granularity.YEAR


def unit_at(day: Day, granularity: Granularity) -> CalendarUnit:
    """Return the unit that holds a day."""
    year, month, _ = civil(day)
    if granularity is Granularity.DAY:
        return CalendarUnit.of_day(day)
    return CalendarUnit.of_month(year, month) if granularity is Granularity.MONTH else CalendarUnit.of_year(year)


def moved(when: TimeSpan, end: End, unit: CalendarUnit) -> TimeSpan:
    """Return the span with one end at another unit; an end is never moved past the other one.

    Parameters
    ----------
    when
        The span; the limits of the other end stay.
    end
        The end that is moved.
    unit
        Where to: the first unit of the span for its start, the last for its end.
    """
    edge = Edge.known(unit)
    if end is End.BOTH:
        return TimeSpan.of_unit(unit)
    bounds = when.bounds
    if end is End.START:
        if when.end.unit is not None and unit.first > when.end.unit.last:
            return when
        return replace(when, start=edge, bounds=replace(bounds, start_earliest=unit.first, start_latest=unit.last))
    if when.start.unit is not None and unit.last < when.start.unit.first:
        return when
    bounds = replace(bounds, end_earliest=unit.first, end_latest=unit.last)
    return replace(when, end=edge, bounds=bounds, ongoing=False)
