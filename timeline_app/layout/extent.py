"""What is drawn of a span of time: a sure core, vague ends, and what kind of mark says so.

Days are floats here: day ``d`` lasts from ``d`` to ``d + 1``, and an hour is a fraction of it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from timeline_app.domain.calendar import Day
from timeline_app.domain.event import Event, Status
from timeline_app.domain.interval import EdgeKind, Granularity, TimeSpan
from timeline_app.layout.recurrence import Recurrence, recurrence_of

SOME_BEATS = 4


class Shape(StrEnum):
    """Kind of mark."""

    INSTANT = "instant"  # the hour is known
    DAY = "day"
    UNIT = "unit"  # a month, a season, a year …: when inside it, nobody said
    SPAN = "span"  # start and end
    SINCE = "since"  # goes on at the reference date
    ONWARD = "onward"  # starts, and no end is known
    UNTIL = "until"  # ends, and no start is known
    SERIES = "series"  # again and again


_POINTS = frozenset((Shape.INSTANT, Shape.DAY, Shape.UNIT))


class Manner(StrEnum):
    """How real it is: the ink of a mark."""

    FACT = "fact"
    PLAN = "plan"
    CLAIM = "claim"


class Extent(NamedTuple):
    """The drawn time of an event.

    Attributes
    ----------
    shape, manner
        Kind of mark and of ink.
    first, last
        Everything that may be meant lies in ``[first, last)``.
    core_first, core_last
        What is surely meant; empty (``core_first >= core_last``) where nothing is sure.
    finest
        Length in days of the unit said: 1 for a day.
    rhythm
        Of a series, where it is told.
    goes_on, begun_before
        Of a series, whether it is known to end and to begin where it is drawn to.
    """

    shape: Shape
    manner: Manner
    first: float
    last: float
    core_first: float
    core_last: float
    finest: float = 1.0
    rhythm: Recurrence | None = None
    goes_on: bool = False
    begun_before: bool = False

    @property
    def middle(self) -> float:
        """Middle of the whole."""
        return (self.first + self.last) / 2

    @property
    def is_point(self) -> bool:
        """Whether it stands for one happening in one unit of time, told on a card; else it is a bar with a label."""
        return self.shape in _POINTS


_UNIT_DAYS = {
    Granularity.DAY: 1.0,
    Granularity.MONTH: 30.4,
    Granularity.SEASON: 91.3,
    Granularity.YEAR: 365.2,
    Granularity.DECADE: 3652.4,
    Granularity.CENTURY: 36524.2,
}
_MANNERS = {
    Status.PLANNED: Manner.PLAN,
    Status.HYPOTHETICAL: Manner.PLAN,
    Status.CLAIMED: Manner.CLAIM,
    Status.DENIED: Manner.CLAIM,
}


def extent_of(event: Event, reference: Day | None) -> Extent | None:
    """Return what is drawn of an event, or None when no edge of its time is known."""
    when = event.when
    if not when.is_dated:
        return None
    manner = _MANNERS.get(event.status, Manner.FACT)
    limits = _limits(when)
    if limits is None:
        return None
    first, core_first, core_last, last = limits
    finest = min([_UNIT_DAYS[edge.unit.granularity] for edge in (when.start, when.end) if edge.unit is not None])
    shape = _shape(event, reference)
    if shape is Shape.INSTANT and event.clock is not None:
        at = first + (event.clock.minute + 0.5) / 1440
        return Extent(shape, manner, at, at, at, at, 1 / 24)
    if shape is Shape.SERIES:
        return _series(event, Extent(shape, manner, first, last, core_first, core_last, finest), reference)
    if shape is Shape.SINCE and reference is not None:
        last = core_last = reference + 1.0
        first, core_first = min(first, last), min(core_first, last)
    return Extent(shape, manner, first, last, core_first, core_last, finest)


def _series(event: Event, extent: Extent, reference: Day | None) -> Extent:
    """Return a series with its rhythm; where one end is not known, a few beats are drawn from the other."""
    rhythm = recurrence_of(event.period)
    some = SOME_BEATS * (rhythm.step.days if rhythm is not None else 1.0)
    first, last = extent.first, extent.last
    goes_on, begun_before = event.when.end.unit is None, event.when.start.unit is None
    if event.when.ongoing and reference is not None and first <= reference:
        last, goes_on = reference + 1.0, True
    elif goes_on:
        last = max(last, first + some)
    if begun_before:
        first = min(first, last - some)
    return Extent(Shape.SERIES, extent.manner, first, last, first, last, extent.finest, rhythm, goes_on, begun_before)


def _limits(when: TimeSpan) -> tuple[float, float, float, float] | None:
    """Return first, first surely, last surely, last; an end that nobody told is taken as near as what was told."""
    bounds = when.bounds
    starts = [day for day in (bounds.start_earliest, bounds.start_latest) if day is not None]
    ends = [day + 1 for day in (bounds.end_earliest, bounds.end_latest) if day is not None]
    if when.start.unit is not None and not starts:
        starts = [when.start.unit.first, when.start.unit.last]
    if when.end.unit is not None and not ends:
        ends = [when.end.unit.first + 1, when.end.unit.last + 1]
    if not starts and not ends:
        return None
    if not starts:
        starts = [min(ends)]
    if not ends or when.end.kind is EdgeKind.OPEN:
        ends = [max(starts)]
    first, last = float(min(starts)), float(max(ends))
    return first, float(max(starts)), float(min(ends)), max(last, first)


def _shape(event: Event, reference: Day | None) -> Shape:
    when = event.when
    if event.status is Status.RECURRENT:
        return Shape.SERIES
    if when.start.unit is None:
        return Shape.UNTIL
    bounds = when.bounds
    if when.ongoing and reference is not None:
        starts = bounds.start_earliest if bounds.start_earliest is not None else when.start.unit.first
        return Shape.SINCE if starts <= reference else Shape.ONWARD
    if when.end.unit is None:
        return Shape.ONWARD
    if when.start.unit == when.end.unit:
        if when.start.unit.granularity is Granularity.DAY and bounds.start_earliest == bounds.end_latest:
            return Shape.INSTANT if event.clock is not None else Shape.DAY
        return Shape.UNIT
    return Shape.SPAN
