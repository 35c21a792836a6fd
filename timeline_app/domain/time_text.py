"""A span of time as one line of text and back: EDTF edges, then the four limits, then whether it still goes on.

``2014~/2022-01-28 2013-07-01,2014-12-31,2022-01-28,2022-01-28 ongoing`` is "depuis huit ans" said on 28 January 2022.
"""

from __future__ import annotations

from timeline_app.domain.calendar import Day, iso, parse_iso
from timeline_app.domain.interval import Bounds, Edge, TimeSpan


def write_time(when: TimeSpan) -> str:
    """Return the text of a span of time."""
    limits = (
        when.bounds.start_earliest,
        when.bounds.start_latest,
        when.bounds.end_earliest,
        when.bounds.end_latest,
    )
    text = f"{when.start.edtf}/{when.end.edtf} " + ",".join("" if day is None else iso(day) for day in limits)
    return text + " ongoing" if when.ongoing else text


def read_time(text: str) -> TimeSpan:
    """Read what :func:`write_time` wrote.

    Raises
    ------
    ValueError
        If the text is not of that form or the calendar has no such date.
    """
    edges, *others = text.split(" ")
    limits, rest = others[:1], others[1:]
    start, slash, end = edges.partition("/")
    days = [_day(part) for part in "".join(limits).split(",")]
    if not slash or len(days) != 4 or rest not in ([], ["ongoing"]):
        raise ValueError(f"not a span of time: {text!r}")
    return TimeSpan(Edge.parse(start), Edge.parse(end), Bounds(*days), bool(rest))


def _day(text: str) -> Day | None:
    return parse_iso(text) if text else None
