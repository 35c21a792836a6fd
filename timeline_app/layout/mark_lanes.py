"""The lanes of the marks of dated events, above which their cards hang."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from timeline_app.layout.draft import Draft
from timeline_app.layout.entries import Entry
from timeline_app.layout.extent import Extent
from timeline_app.layout.geometry import Box
from timeline_app.layout.lanes import assign_lanes
from timeline_app.layout.marks import Lane, mark_of, reach_of
from timeline_app.layout.text_size import Typesetter
from timeline_app.layout.time_axis import TimeAxis


class SharedMark(NamedTuple):
    """One mark for all events of the same time and the same kind."""

    extent: Extent
    entries: tuple[Entry, ...]
    start: float
    end: float
    lane: int


def sharing(entries: Iterable[Entry]) -> list[tuple[Entry, ...]]:
    """Return the events that share a mark, those of equal time and colour, in the order of the first of each."""
    groups: dict[tuple[Extent, str], list[Entry]] = {}
    for entry in entries:
        groups.setdefault(entry.sign, []).append(entry)
    return [tuple(group) for group in groups.values()]


def share_marks(groups: list[tuple[Entry, ...]], axis: TimeAxis, em: float) -> tuple[list[SharedMark], int]:
    """Put the marks of groups of events into lanes, and return them with the number of lanes."""
    reaches = [reach_of(group[0].extent, axis, em) for group in groups]
    lanes, count = assign_lanes(reaches, 0.12 * em)
    marks = [
        SharedMark(group[0].extent, group, start, end, lane)
        for group, (start, end), lane in zip(groups, reaches, lanes, strict=True)
    ]
    return marks, count


def draw_marks(
    draft: Draft, marks: list[SharedMark], axis: TimeAxis, typesetter: Typesetter, *, top: float, pitch: float
) -> dict[str, float]:
    """Draw the marks in their lanes from ``top`` down, and return the upper edge of the mark of each event."""
    tops: dict[str, float] = {}
    height = 0.95 * typesetter.em
    for mark in marks:
        low = top + mark.lane * pitch
        ids = [entry.id for entry in mark.entries]
        drawn = mark_of(ids[0], mark.extent, axis, Lane(low, low + height), typesetter.em)
        draft.moving += drawn.figures
        draft.target(Box(mark.start - 2, low - 2, mark.end - mark.start + 4, height + 4), ids)
        tops.update(dict.fromkeys(ids, low))
    return tops
