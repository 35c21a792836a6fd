"""The legend: the marks that the picture uses, and no others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import inf
from typing import NamedTuple

from timeline_app.domain.event import Status
from timeline_app.layout.entries import Entry
from timeline_app.layout.extent import Extent, Manner, Shape
from timeline_app.layout.figures import Area, Figure, Fill, Pen, Role, Tone
from timeline_app.layout.geometry import Box, Point
from timeline_app.layout.marks import LEAST_DAY, Lane, mark_of
from timeline_app.layout.rivalry import bracket, rivals_among
from timeline_app.layout.text_size import ASCENT, DESCENT, Typesetter
from timeline_app.layout.time_axis import TimeAxis, Zone
from timeline_app.wording.messages import messages

SAMPLE = 2.4  # ems: width of a sample
GAP = 1.4  # ems between a name and the next sample
RIVALS, DENSITY = "rivals", "density"
_WIDTHS = {"day": 1.2, "narrow_day": 0.7, "instant": 0.7, RIVALS: 0.6}

_SAMPLES: dict[str, Extent] = {
    "day": Extent(Shape.DAY, Manner.FACT, 0.0, 1.0, 0.0, 1.0),
    "narrow_day": Extent(Shape.DAY, Manner.FACT, 0.5, 0.5, 0.5, 0.5),
    "instant": Extent(Shape.INSTANT, Manner.FACT, 0.5, 0.5, 0.5, 0.5),
    "unit": Extent(Shape.UNIT, Manner.FACT, 0.05, 0.95, 0.95, 0.05),
    "fade": Extent(Shape.SPAN, Manner.FACT, 0.0, 1.0, 0.6, 1.0),
    "since": Extent(Shape.SINCE, Manner.FACT, 0.0, 0.5, 0.0, 0.5),
    "until": Extent(Shape.UNTIL, Manner.FACT, 0.0, 1.0, 0.0, 1.0),
    "series": Extent(Shape.SERIES, Manner.FACT, 0.0, 1.0, 0.0, 1.0),
    "plan": Extent(Shape.UNIT, Manner.PLAN, 0.05, 0.95, 0.95, 0.05),
    "plan_or_hypothesis": Extent(Shape.UNIT, Manner.PLAN, 0.05, 0.95, 0.95, 0.05),
    "claim": Extent(Shape.SPAN, Manner.CLAIM, 0.05, 0.95, 0.05, 0.95),
}


def sample_of(extent: Extent, event: str, at: Point, em: float) -> tuple[Figure, ...]:
    """Return a small mark like that of an extent, its left end at a point."""
    goes_on = extent.shape in (Shape.SINCE, Shape.ONWARD)
    if extent.manner is not Manner.FACT and not goes_on:
        shape = Shape.UNIT if extent.is_point else Shape.SPAN
        sample = Extent(shape, extent.manner, 0.05, 0.95, 0.05, 0.95)
    elif goes_on:
        sample = _SAMPLES["since"]._replace(manner=extent.manner)
    else:
        sample = _SAMPLES.get(extent.shape.value, Extent(Shape.SPAN, Manner.FACT, 0.0, 1.0, 0.0, 1.0))
    width = _WIDTHS.get(sample.shape.value, SAMPLE) if sample.manner is Manner.FACT else SAMPLE
    return _sample(sample, event, at, em, width * em)


@lru_cache(maxsize=512)  # a page is laid out again and again with its legend in one place
def _sample(sample: Extent, event: str, at: Point, em: float, width: float) -> tuple[Figure, ...]:
    arrow = sample.shape is Shape.SINCE
    x, y = at
    axis = TimeAxis((Zone(0.0, 0.5 if arrow else 1.0, x, x + (1.25 * em if arrow else width)),))
    mark = mark_of(event, sample, axis, Lane(y - 0.34 * em, y + 0.34 * em), 0.8 * em)
    return tuple(figure for figure in mark.figures if figure[0] is not Pen.BRACKET or sample.shape is Shape.UNIT)


def _density(x: float, middle: float, em: float) -> list[Figure]:
    """Return a small sample of the columns that count events."""
    heights = (0.2, 0.35, 0.8, 0.55, 0.3, 0.15)
    width = SAMPLE * em / len(heights)
    boxes = [
        Box(x + number * width, middle + (0.4 - height) * em, width, height * em)
        for number, height in enumerate(heights)
    ]
    return [Area(Fill.DENSITY, box.corners, Tone.SPAN) for box in boxes]


def kinds_used(
    entries: Sequence[Entry], axis: TimeAxis | None = None, *, sampled: bool = False, bracketed: bool = False
) -> list[str]:
    """Return the keys of the marks used, in the order of the legend.

    Samples in a list show no vague ends; rivals are ``bracketed`` where their words stand below one another.
    """
    used: set[str] = set()
    for entry in entries:
        extent = entry.extent
        if extent.manner is not Manner.FACT:
            used.add(extent.manner.value)
        match extent.shape:
            case Shape.DAY if extent.manner is Manner.FACT:
                narrow = axis is not None and axis.end_at(extent.last) - axis.at(extent.first) < LEAST_DAY
                used.add("narrow_day" if narrow else "day")
            case Shape.INSTANT | Shape.UNTIL | Shape.SERIES:
                used.add(extent.shape.value)
            case Shape.UNIT if extent.manner is Manner.FACT:
                used.add("unit")
            case Shape.SINCE:
                used.add("since")
        if (
            not sampled
            and extent.shape in (Shape.SPAN, Shape.SINCE, Shape.ONWARD)
            and (extent.first < extent.core_first or extent.core_last < extent.last)
        ):
            used.add("fade")
    if any(entry.event.status is Status.HYPOTHETICAL for entry in entries):
        used = (used - {"plan"}) | {"plan_or_hypothesis"}
    kinds = [key for key in _SAMPLES if key in used]
    return [*kinds, RIVALS] if bracketed and rivals_among(entries) else kinds


class _Item(NamedTuple):
    """A sample and its name; ``width`` holds both."""

    kind: str
    text: str
    sample: float
    width: float


@dataclass(frozen=True, slots=True)
class Legend:
    """Samples and their names in rows, before they have a place on the page."""

    rows: tuple[tuple[_Item, ...], ...]
    typesetter: Typesetter

    @property
    def height(self) -> float:
        """Height of all rows."""
        return len(self.rows) * _row_height(self.typesetter)

    @property
    def width(self) -> float:
        """Width of the widest row."""
        return max((_row_width(row, self.typesetter.em) for row in self.rows), default=0.0)

    def figures(self, x: float, y: float) -> list[Figure]:
        """Draw the legend with its top left at a point."""
        typesetter, em = self.typesetter, self.typesetter.em
        figures: list[Figure] = []
        for number, row in enumerate(self.rows):
            at, middle = x, y + (number + 0.5) * _row_height(typesetter)
            top = middle - (ASCENT + DESCENT) * typesetter.size(Role.LEGEND) / 2
            for item in row:
                if item.kind == DENSITY:
                    figures += _density(at, middle, em)
                elif item.kind == RIVALS:
                    figures += bracket(at + 0.2 * em, (middle - 0.4 * em, middle + 0.4 * em), 0.4 * em)
                else:
                    figures += _sample(_SAMPLES[item.kind], "", (at, middle), em, item.sample)
                figures.append(typesetter.place(item.text, Role.LEGEND, (at + item.sample + 0.45 * em, top)))
                at += item.width + GAP * em
        return figures


def _row_height(typesetter: Typesetter) -> float:
    return 1.25 * typesetter.line(Role.LEGEND)


def _row_width(row: Sequence[_Item], em: float) -> float:
    return sum(item.width for item in row) + GAP * em * (len(row) - 1)


def legend_of(kinds: Sequence[str], width: float, typesetter: Typesetter) -> Legend:
    """Break the legend of some kinds of marks into as few rows as fit, of about equal width."""
    em = typesetter.em
    items = []
    for kind in kinds:
        text = messages(typesetter.language).text(f"picture.legend.{kind}")
        sample = _WIDTHS.get(kind, SAMPLE) * em
        items.append(_Item(kind, text, sample, sample + 0.45 * em + typesetter.width(text, Role.LEGEND)))
    rows = _rows(items, width, em)
    if len(rows) < 2:
        return Legend(rows, typesetter)
    even = _row_width(items, em) / len(rows)
    for trial in (even * share for share in (1.0, 1.06, 1.12, 1.2, 1.3, 1.45)):
        evener = _rows(items, min(trial, width), em)
        if len(evener) == len(rows):
            return Legend(evener, typesetter)
    return Legend(rows, typesetter)


def _rows(items: Sequence[_Item], width: float, em: float) -> tuple[tuple[_Item, ...], ...]:
    rows: list[list[_Item]] = []
    used = 0.0
    for item in items:
        used += GAP * em + item.width
        if rows and used <= width:
            rows[-1].append(item)
        else:
            rows.append([item])
            used = item.width
    return tuple(tuple(row) for row in rows)


def legend_beside(kinds: Sequence[str], box: Box, typesetter: Typesetter) -> list[Figure] | None:
    """Draw the legend on one line at the right end of a box, or return None when it does not fit."""
    legend = legend_of(kinds, inf, typesetter)
    if not kinds or legend.width > box.width:
        return None
    return legend.figures(box.right - legend.width, box.y + (box.height - legend.height) / 2)
