"""What an axis has to hold, and the stretches of days that it is made of, before they have places."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from timeline_app.layout.calendar_steps import step_of_at_least
from timeline_app.layout.extent import Extent, Shape

LEAST_UNITS = 5.0  # units of time that the axis shows at least
SHORT = 200.0  # times that the whole story is as long
MOST_ENDPOINTS = 36  # more are thinned out before cuts are looked for


class Stretch(NamedTuple):
    """A zone before it has a place: days ``[first, last)`` and its share of the axis."""

    first: float
    last: float
    share: float


def endpoints_of(extents: Sequence[Extent], reference: float | None) -> list[float]:
    """Return the days that the axis must keep apart, sorted, each once.

    What is short beside the whole counts by its beginning only: a lone day among years is no reason for a zone of days.
    """
    days: set[float] = set()
    least = (max(extent.last for extent in extents) - min(extent.first for extent in extents)) / SHORT
    for extent in extents:
        days.add(extent.first)
        if extent.shape not in (Shape.DAY, Shape.INSTANT) and extent.last - extent.first > least:
            days.add(extent.last)
            if extent.core_first < extent.core_last:
                days.update((extent.core_first, extent.core_last))
    days.add(max(extent.last for extent in extents))
    if reference is not None:
        days.add(reference)
    return sorted(days)


def whole_stretch(
    endpoints: Sequence[float], reference: float | None, length: float, arrow: float, finest: float = 0.0
) -> Stretch:
    """Return the one stretch that holds everything, with some air, ends on units of the calendar.

    Parameters
    ----------
    endpoints
        Sorted.
    reference
        End of the day of the article.
    length, arrow
        Of the axis, and of the room for arrows after the reference line, in page units.
    finest
        Length of the finest unit told, in days: the stretch holds a few of them.
    """
    middle, least = (endpoints[0] + endpoints[-1]) / 2, LEAST_UNITS * finest
    first, last = min(endpoints[0], middle - least / 2), max(endpoints[-1], middle + least / 2)
    start, end = aired_start(first, last), aired_end(first, last)
    if reference is not None and end - reference < (end - start) * arrow / length:
        end = reference + (reference - start) * arrow / max(length - arrow, 1.0)
    return Stretch(start, max(end, start + 1 / 24), 1.0)


def aired_start(first: float, last: float) -> float:
    """Return a beginning of the calendar a little before ``first``, by the scale of a zone that ends at ``last``."""
    span = max(last - first, 1.0)
    return float(first // 1) if span <= 1.0 else step_of_at_least(span / 40).floor(first - span * 0.012)


def aired_end(first: float, last: float) -> float:
    """Return an end on the calendar a little after ``last``, by the scale of a zone that begins at ``first``."""
    span = max(last - first, 1.0)
    return -float(-last // 1) if span <= 1.0 else step_of_at_least(span / 40).ceil(last + span * 0.012)


def thinned(endpoints: list[float]) -> list[float]:
    """Return some of many endpoints, taken evenly."""
    if len(endpoints) <= MOST_ENDPOINTS:
        return endpoints
    stride = (len(endpoints) - 1) / (MOST_ENDPOINTS - 1)
    return [endpoints[round(i * stride)] for i in range(MOST_ENDPOINTS)]
