"""Stacked tiers: rows of events by scale, each tier with an axis of its own that magnifies a part of the one above.

After "Stack Zooming" (W. Javed and N. Elmqvist, IEEE PacificVis 2010).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from timeline_app.layout.axis_figures import draw_axis, header_height, ticks_height
from timeline_app.layout.draft import Draft
from timeline_app.layout.entries import Entry
from timeline_app.layout.extent import Shape
from timeline_app.layout.figures import Area, Fill, Pen, Stroke
from timeline_app.layout.furniture import deck_of, furnish, page_of
from timeline_app.layout.geometry import Box
from timeline_app.layout.job import Job, Sheet
from timeline_app.layout.legend import kinds_used, legend_of
from timeline_app.layout.rows import ROW_SIZES, RowSize, Table, text_column
from timeline_app.layout.settings import Style
from timeline_app.layout.stretches import Stretch
from timeline_app.layout.time_axis import TimeAxis, Zone

ARROW_ROOM = 1.7  # ems at the end of a tier that ends at the reference line, for arrows
MOST_LONGER = 6.0  # a tier goes on beyond its zone, into the future, as long as it grows no more than so many times
JOINT = 1.3  # ems between tiers, for the leaders


@dataclass(frozen=True, slots=True)
class _Tier:
    first: float
    last: float
    entries: tuple[Entry, ...]


def lay_tiers(job: Job) -> Sheet | None:
    """Fill a page with tiers, or return None where one axis serves or the rows do not fit."""
    typesetter = job.typesetter
    width = page_of(job.settings).width
    column = text_column(job, width)
    tiers = _tiers(job, job.stretches(width - column, 4.0), ARROW_ROOM * typesetter.em / (width - column))
    if len(tiers) < 2:
        return None
    deck = deck_of(job.entries, job.story.language, cut=False)
    furniture = furnish(job.story, job.settings, typesetter, deck)
    room = furniture.room
    kinds = kinds_used(job.entries, bracketed=True) if job.settings.legend else []
    legend = legend_of(kinds, room.width, typesetter)
    around = header_height(typesetter) + ticks_height(typesetter)
    free = room.height - legend.height - around * len(tiers) - JOINT * typesetter.em * (len(tiers) - 1)
    plot = Box(room.x + column, room.y, room.width - column, max(free, 1.0))
    for size in ROW_SIZES:
        dates = max(_table(Draft(), job, tier, plot, room.x, size).dates for tier in tiers)
        heights = [_height(job, tier, plot, room.x, size, dates) for tier in tiers]
        if sum(heights) <= free:
            draft = Draft()
            draft.fixed += furniture.words
            axes = _draw(draft, job, tiers, heights, plot, left=room.x, size=size, dates=dates)
            draft.fixed += legend.figures(room.x, room.bottom - legend.height)
            view = Box(room.x, room.y, room.width, room.height - legend.height)
            return Sheet(Style.BARS, draft, view, tiers=tuple(axes))
    return None


def _tiers(job: Job, stretches: list[Stretch], arrow: float) -> list[_Tier]:
    """Return the tiers: everything, then from each cut before the reference date on; an event is in the finest.

    A tier leaves at least the share ``arrow`` of its length after the reference line.
    """
    last = stretches[-1].last
    ranges = [(stretches[0].first, last)]
    for stretch in stretches[1:]:
        if job.reference is not None and stretch.first >= job.reference:
            break
        length = stretch.last - stretch.first
        ranges.append((stretch.first, last if last - stretch.first <= MOST_LONGER * length else stretch.last))
    members: list[list[Entry]] = [[] for _ in ranges]
    for entry in job.entries:
        first = entry.extent.core_last - 0.01 if entry.extent.shape is Shape.UNTIL else entry.extent.first
        fitting = [i for i, (low, high) in enumerate(ranges) if low <= first and entry.extent.last <= high]
        members[fitting[-1] if fitting else 0].append(entry)
    if job.reference is not None:
        least = [job.reference + (job.reference - low) * arrow / (1.0 - arrow) for low, _ in ranges]
        ranges = [
            (low, max(high, end)) if high >= job.reference else (low, high)
            for (low, high), end in zip(ranges, least, strict=True)
        ]
    return [_Tier(low, high, tuple(some)) for (low, high), some in zip(ranges, members, strict=True) if some]


def _table(draft: Draft, job: Job, tier: _Tier, plot: Box, left: float, size: RowSize, dates: float = 0.0) -> Table:
    axis = TimeAxis((Zone(tier.first, tier.last, plot.x, plot.right),))
    return Table(draft, replace(job, entries=list(tier.entries)), axis, plot, left=left, size=size, dates=dates)


def _height(job: Job, tier: _Tier, plot: Box, left: float, size: RowSize, dates: float) -> float:
    table = _table(Draft(), job, tier, plot, left, size, dates)
    return table.height(table.rows())


def _draw(
    draft: Draft,
    job: Job,
    tiers: list[_Tier],
    heights: list[float],
    plot: Box,
    *,
    left: float,
    size: RowSize,
    dates: float,
) -> list[tuple[Box, TimeAxis]]:
    """Draw tiers below one another, the room that is left shared out by their heights; return their parts and axes."""
    typesetter = job.typesetter
    spare = (plot.height - sum(heights)) / sum(heights)
    y = plot.y
    axes = []
    for number, (tier, height) in enumerate(zip(tiers, heights, strict=True)):
        top = y + header_height(typesetter)
        part = Box(plot.x, top, plot.width, height * (1.0 + min(spare, 1.2)))
        table = _table(draft, job, tier, part, left, size, dates)
        axis = table.axis
        axes.append((Box(part.x, y, part.width, part.bottom + ticks_height(typesetter) - y), axis))
        draw_axis(draft, axis, part, typesetter, reference=job.story.reference, finest=job.finest)
        table.draw(table.rows(), part.height)
        y = part.bottom + ticks_height(typesetter)
        if number + 1 < len(tiers):
            below = tiers[number + 1]
            ends = ((axis.at(below.first), plot.x), (axis.end_at(min(below.last, tier.last)), plot.right))
            foot = y + JOINT * typesetter.em
            start, end = ends[0][0], ends[1][0]
            window = Box(start, part.bottom, max(end - start, 2.0), 0.3 * typesetter.em)
            draft.fixed.append(Area(Fill.STRIP_ALTERNATE, window.corners))
            for place, corner in ends:
                draft.fixed.append(Stroke(Pen.JOIN, ((place, y - 0.2 * typesetter.em), (corner, foot))))
            y = foot
    return axes
