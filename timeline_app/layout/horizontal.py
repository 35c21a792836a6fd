"""Cards and bars across the page: dated events on cards above their marks, spans as labelled bars below."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from timeline_app.layout.bar_labels import BarRows, draw_bars, label_bar, stack_bars
from timeline_app.layout.cards import CARD_SIZES, LONG, CardSize, Wall, draw_cards, hang_cards
from timeline_app.layout.cells import Cell, cells_of
from timeline_app.layout.draft import Draft
from timeline_app.layout.entries import Entry
from timeline_app.layout.geometry import Box
from timeline_app.layout.job import Job
from timeline_app.layout.mark_lanes import SharedMark, draw_marks, share_marks, sharing
from timeline_app.layout.text_size import Typesetter
from timeline_app.layout.time_axis import TimeAxis

MOST_CARDS = 26
LARGER = (1.35, 1.15)  # scales of the words of cards and bars where there is ample room


@dataclass(frozen=True, slots=True)
class _Subject:
    """What is to be arranged, in whatever size: events that share marks and get cards, and those that are bars.

    Attributes
    ----------
    cells, view
        The parts of the axis that may hold words: near the page, and on it.
    """

    carded: list[tuple[Entry, ...]]
    barred: list[Entry]
    axis: TimeAxis
    cells: list[Cell]
    view: list[Cell]


@dataclass(frozen=True, slots=True)
class _Arrangement:
    """One way to fill the plot, with the height that it needs at least."""

    wall: Wall
    marks: list[SharedMark]
    lanes: int
    bars: BarRows
    height: float


def draw_cards_and_bars(draft: Draft, job: Job, axis: TimeAxis, plot: Box, left: float) -> bool:
    """Fill the plot with the most telling arrangement that fits; return False when none does."""
    place = None if job.reference is None else axis.end_at(job.reference)
    air = 0.6 * job.typesetter.em
    cells = cells_of(axis, place, (plot.x - plot.width, plot.right + plot.width), air)
    view = cells if axis.end - axis.start <= plot.width + 1 else cells_of(axis, place, (plot.x, plot.right), air)
    subject = _Subject(
        sharing(entry for entry in job.entries if entry.extent.is_point),
        [entry for entry in job.entries if not entry.extent.is_point],
        axis,
        cells,
        view,
    )
    least = 0.0  # height at the first size
    for size in CARD_SIZES:
        if least * size.bulk > 1.04 * plot.height:
            continue
        smaller = job.typesetter.scaled(size.scale)
        arrangement = _arrange(subject, size, smaller)
        if arrangement is None:
            continue
        if arrangement.height <= plot.height:
            for other, scale in _larger(arrangement) if size is CARD_SIZES[0] else ():
                larger = job.typesetter.scaled(scale)
                if arrangement.height * scale * 1.15 > plot.height:
                    continue
                grown = _arrange(subject, other, larger)
                if grown is not None and grown.height <= plot.height:
                    arrangement, smaller = grown, larger
                    break
            _draw(draft, arrangement, axis, plot, smaller)
            return True
        least = least or arrangement.height / size.bulk
    return False


def _larger(arrangement: _Arrangement) -> list[tuple[CardSize, float]]:
    """Return sizes that say more in ample room: all words where some are cut, else larger ones."""
    return [(LONG, 1.0)] if arrangement.wall.is_cut else [(CARD_SIZES[0], scale) for scale in LARGER]


def _arrange(subject: _Subject, size: CardSize, typesetter: Typesetter) -> _Arrangement | None:
    em = typesetter.em
    marks, lanes = share_marks(subject.carded, subject.axis, em)
    wall = hang_cards(marks, subject.cells, size, typesetter)
    if wall is None:
        return None
    caption = partial(Entry.caption, language=typesetter.language, measurer=typesetter.measurer)
    bars = [
        label_bar(entry, caption(entry), subject.axis, _nearest(entry, subject), typesetter, brief=size.brief)
        for entry in subject.barred
    ]
    if any(bar is None for bar in bars):
        return None
    rows = stack_bars([bar for bar in bars if bar is not None], typesetter)
    height = wall.height + lanes * 1.2 * em + (1.1 * em if wall.stacks else 0.0)
    height += rows.height + 0.45 * em * (len(rows.heights) + 1) + 0.5 * em
    return _Arrangement(wall, marks, lanes, rows, height)


def _nearest(entry: Entry, subject: _Subject) -> list[Cell]:
    """Return the cells in view where the bar of an event is in view, else all."""
    if subject.view is subject.cells:
        return subject.cells
    view = subject.view
    start, end = subject.axis.at(entry.extent.first), subject.axis.end_at(entry.extent.last)
    return view if view and start < view[-1].end and view[0].start < end else subject.cells


def _draw(draft: Draft, arrangement: _Arrangement, axis: TimeAxis, plot: Box, typesetter: Typesetter) -> None:
    """Give the room that is left first to the gaps between lanes, then to the poles, then to both sides of it all."""
    em = typesetter.em
    spare = plot.height - arrangement.height
    gaps = len(arrangement.bars.heights) + 1
    gap = 0.45 * em + min(0.5 * spare / gaps, 1.3 * em)
    spare -= (gap - 0.45 * em) * gaps
    wall = arrangement.wall
    stretch = 1.0
    reach = wall.reach
    if reach > 0:
        stretch = 1.0 + min(spare * 0.6, reach * 0.35) / reach
        spare -= reach * (stretch - 1.0)
    rows_height = arrangement.bars.height + gap * gaps
    rise = min(spare * 0.5, 1.5 * em)
    bottom = plot.bottom - (spare - rise) * 0.45
    marks_top = bottom - rows_height - arrangement.lanes * 1.2 * em
    foot = marks_top - 0.7 * em - rise
    tops = draw_marks(draft, arrangement.marks, axis, typesetter, top=marks_top, pitch=1.2 * em)
    draw_bars(draft, arrangement.bars, axis, typesetter, bottom=bottom - 0.35 * em, gap=gap)
    draw_cards(draft, wall, foot, typesetter, stretch=stretch, tops=tops)
