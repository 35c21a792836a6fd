"""Bars with their words: label above, date and source below, all inside one cell of the axis."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from typing import NamedTuple

from timeline_app.layout.captions import Caption, with_length
from timeline_app.layout.cells import Cell
from timeline_app.layout.draft import Draft
from timeline_app.layout.entries import Entry
from timeline_app.layout.extent import Shape
from timeline_app.layout.figures import Align, Role
from timeline_app.layout.geometry import Box
from timeline_app.layout.lanes import assign_lanes
from timeline_app.layout.marks import Lane, mark_of, reach_of, tone_of
from timeline_app.layout.text_size import Typesetter
from timeline_app.layout.time_axis import TimeAxis

LEAST_CELL = 7.0  # ems that words need where there is a choice
FAR = 1.5  # lines that words may take more where the bar starts than elsewhere


class LabelledBar(NamedTuple):
    """A bar and its words before they have a height on the page.

    Attributes
    ----------
    entry
        What it tells.
    start, end
        Reach of mark and words along the axis.
    x
        Left edge of the words.
    label, detail
        Lines above and below the bar.
    width
        Of the words.
    align
        Right when the words stand before the bar.
    """

    entry: Entry
    start: float
    end: float
    x: float
    label: tuple[str, ...]
    detail: tuple[str, ...]
    width: float
    align: Align = Align.LEFT

    def above(self, typesetter: Typesetter) -> float:
        """Return the height of the words above the bar."""
        return len(self.label) * typesetter.line(Role.LABEL) + 0.05 * typesetter.em

    def below(self, typesetter: Typesetter) -> float:
        """Return the height of the words below the bar, its bracket included."""
        return 0.46 * typesetter.em + len(self.detail) * typesetter.line(Role.DETAIL)


@dataclass(frozen=True, slots=True)
class BarRows:
    """Labelled bars in lanes: ``rows[i]`` is the lane of bar ``i``, lane 0 the lowest."""

    bars: tuple[LabelledBar, ...]
    rows: tuple[int, ...]
    heights: tuple[float, ...]
    thickness: float

    @property
    def height(self) -> float:
        """Height of all lanes without gaps."""
        return sum(self.heights)


def label_bar(
    entry: Entry, caption: Caption, axis: TimeAxis, cells: list[Cell], typesetter: Typesetter, *, brief: bool
) -> LabelledBar | None:
    """Choose the cell where the words of a bar take few lines, and rather the one where it starts.

    Returns None when no cell is in view.
    """
    start, end = reach_of(entry.extent, axis, typesetter.em)
    if any(start < cut and cut_end < end for cut, cut_end in axis.gutters):
        caption = _with_length(entry, caption, typesetter.language)
    touched = [cell for cell in cells if cell.start < end and start < cell.end] or cells[:1]
    wide = [cell for cell in touched if cell.length >= LEAST_CELL * typesetter.em]
    if touched and not wide:
        wide = [max(touched, key=lambda cell: cell.length)]
    text = caption.short_detail if brief else caption.detail
    fewest = 2 if text else 1
    least, best = inf, None
    for number, cell in enumerate(wide):
        width = min(cell.length, 30 * typesetter.em)
        label, label_width = typesetter.paragraph(caption.label, Role.LABEL, width, 2 if brief else 4, even=True)
        detail, detail_width = typesetter.paragraph(text, Role.DETAIL, width, 1 if brief else 2)
        cost = len(label) + len(detail) + (FAR if number else 0.0)
        if cost < least:
            least, best = cost, (cell, label, detail, max(label_width, detail_width))
        if least <= fewest + FAR:
            break
    if best is None:
        return None
    cell, label, detail, widest = best
    x = min(max(start, cell.start), cell.end - widest)
    align = Align.RIGHT if x < start - typesetter.em else Align.LEFT
    return LabelledBar(entry, min(start, x), max(end, x + widest), x, label, detail, widest, align)


def _with_length(entry: Entry, caption: Caption, language: str) -> Caption:
    """Return the caption of a bar across a break with its length in words, as its length on the page says nothing."""
    extent = entry.extent
    if entry.event.when.start.unit is None or extent.shape not in (Shape.SPAN, Shape.SINCE):
        return caption
    return with_length(caption, extent.core_last - extent.core_first, extent.last - extent.first, language)


def stack_bars(bars: list[LabelledBar], typesetter: Typesetter) -> BarRows:
    """Put bars into lanes; those that start first lie lowest."""
    thickness = 0.95 * typesetter.em
    lanes, count = assign_lanes([(bar.start, bar.end) for bar in bars], typesetter.em)
    heights = [0.0] * count
    for bar, lane in zip(bars, lanes, strict=True):
        heights[lane] = max(heights[lane], bar.above(typesetter) + thickness + bar.below(typesetter))
    return BarRows(tuple(bars), tuple(lanes), tuple(heights), thickness)


def draw_bars(
    draft: Draft, rows: BarRows, axis: TimeAxis, typesetter: Typesetter, *, bottom: float, gap: float
) -> None:
    """Draw the lanes upwards from ``bottom`` with a gap between them."""
    feet = []
    y = bottom
    for height in rows.heights:
        y -= gap
        feet.append(y)
        y -= height
    for bar, lane in zip(rows.bars, rows.rows, strict=True):
        high = feet[lane] - bar.below(typesetter)
        low = high - rows.thickness
        tone = tone_of(bar.entry.extent)
        mark = mark_of(bar.entry.id, bar.entry.extent, axis, Lane(low, high), typesetter.em)
        draft.moving += mark.figures
        draft.target(Box(mark.start, low - 2, mark.end - mark.start, rows.thickness + 4), [bar.entry.id])
        top = low - bar.above(typesetter)
        x = bar.x + (bar.width if bar.align is Align.RIGHT else 0.0)
        draft.moving += typesetter.block(bar.label, Role.LABEL, (x, top), bar.align, tone=tone, event=bar.entry.id)
        under = high + 0.46 * typesetter.em
        draft.moving += typesetter.block(bar.detail, Role.DETAIL, (x, under), bar.align, event=bar.entry.id)
        box = Box(bar.x, top, bar.width, low - top)
        draft.target(box, [bar.entry.id], is_label=True)
