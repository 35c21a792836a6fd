"""The legend: the marks that the picture uses, and no others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from timeline_app.layout.entries import Entry
from timeline_app.layout.extent import Extent, Manner, Shape
from timeline_app.layout.figures import Figure, Pen, Role
from timeline_app.layout.geometry import Box, Point
from timeline_app.layout.marks import LEAST_DAY, Lane, mark_of
from timeline_app.layout.text_size import ASCENT, DESCENT, Typesetter
from timeline_app.layout.time_axis import TimeAxis, Zone
from timeline_app.wording.messages import messages


@dataclass(frozen=True, slots=True)
class Legend:
    """Figures of a legend whose top left is (0, 0) of the box given, and its height."""

    figures: tuple[Figure, ...]
    height: float


SAMPLE = 2.4  # ems: width of a sample

_SAMPLES: dict[str, Extent] = {
    "day": Extent(Shape.DAY, Manner.FACT, 0.25, 0.75, 0.25, 0.75),
    "narrow_day": Extent(Shape.DAY, Manner.FACT, 0.5, 0.5, 0.5, 0.5),
    "instant": Extent(Shape.INSTANT, Manner.FACT, 0.5, 0.5, 0.5, 0.5),
    "unit": Extent(Shape.UNIT, Manner.FACT, 0.05, 0.95, 0.95, 0.05),
    "fade": Extent(Shape.SPAN, Manner.FACT, 0.0, 1.0, 0.6, 1.0),
    "since": Extent(Shape.SINCE, Manner.FACT, 0.0, 0.5, 0.0, 0.5),
    "until": Extent(Shape.UNTIL, Manner.FACT, 0.0, 1.0, 0.0, 1.0),
    "series": Extent(Shape.SERIES, Manner.FACT, 0.0, 1.0, 0.0, 1.0),
    "plan": Extent(Shape.UNIT, Manner.PLAN, 0.05, 0.95, 0.95, 0.05),
    "claim": Extent(Shape.SPAN, Manner.CLAIM, 0.05, 0.95, 0.05, 0.95),
}


def sample_of(extent: Extent, event: str, at: Point, em: float) -> list[Figure]:
    """Return a small mark like that of an extent, its left end at a point."""
    goes_on = extent.shape in (Shape.SINCE, Shape.ONWARD)
    if extent.manner is not Manner.FACT and not goes_on:
        shape = Shape.UNIT if extent.is_point else Shape.SPAN
        sample = Extent(shape, extent.manner, 0.05, 0.95, 0.05, 0.95)
    elif goes_on:
        sample = replace(_SAMPLES["since"], manner=extent.manner)
    else:
        sample = _SAMPLES.get(extent.shape.value, Extent(Shape.SPAN, Manner.FACT, 0.0, 1.0, 0.0, 1.0))
    return _sample(sample, event, at, em)


def _sample(sample: Extent, event: str, at: Point, em: float) -> list[Figure]:
    arrow = sample.shape is Shape.SINCE
    axis = TimeAxis((Zone(0.0, 0.5 if arrow else 1.0, at.x, at.x + (1.25 if arrow else SAMPLE) * em),))
    mark = mark_of(event, sample, axis, Lane(at.y - 0.34 * em, at.y + 0.34 * em), 0.8 * em)
    return [figure for figure in mark.figures if figure[0] is not Pen.BRACKET or sample.shape is Shape.UNIT]


def kinds_used(entries: Sequence[Entry], axis: TimeAxis | None) -> list[str]:
    """Return the keys of the marks used, in the order of the legend."""
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
        if extent.shape in (Shape.SPAN, Shape.SINCE, Shape.ONWARD) and (
            extent.first < extent.core_first or extent.core_last < extent.last
        ):
            used.add("fade")
    return [key for key in _SAMPLES if key in used]


def legend_of(kinds: Sequence[str], box: Box, typesetter: Typesetter) -> Legend:
    """Lay the legend out in rows from the top of a box."""
    em = typesetter.em
    catalogue = messages(typesetter.language)
    figures: list[Figure] = []
    row = 1.25 * typesetter.line(Role.LEGEND)
    sample, gap = SAMPLE * em, 1.4 * em
    x, y = box.x, box.y
    for kind in kinds:
        text = catalogue.text(f"picture.legend.{kind}")
        width = sample + 0.45 * em + typesetter.width(text, Role.LEGEND)
        if x > box.x and x + width > box.right:
            x, y = box.x, y + row
        middle = y + row / 2
        figures += _sample(_SAMPLES[kind], "", Point(x, middle), em)
        text_top = middle - (ASCENT + DESCENT) * typesetter.size(Role.LEGEND) / 2
        figures.append(typesetter.place(text, Role.LEGEND, (x + sample + 0.45 * em, text_top)))
        x += width + gap
    return Legend(tuple(figures), (y + row - box.y) if kinds else 0.0)


def legend_beside(kinds: Sequence[str], box: Box, typesetter: Typesetter) -> Legend | None:
    """Return the legend on one line at the right end of a box, or None when it does not fit."""
    em = typesetter.em
    catalogue = messages(typesetter.language)
    names = [catalogue.text(f"picture.legend.{kind}") for kind in kinds]
    width = sum(typesetter.width(name, Role.LEGEND) + 2.85 * em for name in names) + 1.4 * em * (len(names) - 1)
    if not kinds or width > box.width:
        return None
    height = 1.25 * typesetter.line(Role.LEGEND)
    return legend_of(kinds, Box(box.right - width, box.y + (box.height - height) / 2, width + 1, height), typesetter)
