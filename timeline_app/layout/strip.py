"""The strip of true scale: the same periods on one even axis, joined to the zones by leaders."""

from __future__ import annotations

from timeline_app.layout.figures import Align, Area, Figure, Fill, Pen, Role, Stroke, Words
from timeline_app.layout.geometry import Box, Point
from timeline_app.layout.text_size import Typesetter
from timeline_app.layout.ticks import graduate
from timeline_app.layout.time_axis import TimeAxis, Zone
from timeline_app.wording.messages import messages


def strip_height(typesetter: Typesetter) -> float:
    """Return the height of the strip with leaders, words and ticks."""
    return 1.7 * typesetter.em + 0.8 * typesetter.em + 1.35 * typesetter.line(Role.STRIP)


def strip_of(axis: TimeAxis, box: Box, joint: float, typesetter: Typesetter) -> list[Figure]:
    """Draw the strip.

    Parameters
    ----------
    axis
        The axis with its zones.
    box
        Room for it, :func:`strip_height` high.
    joint
        Height on the page where the leaders leave the zones.
    typesetter
        Sets the words.
    """
    em = typesetter.em
    first, last = axis.zones[0].first, axis.zones[-1].last
    even = Zone(first, last, box.x, box.right)
    top = box.y + 1.7 * em
    bottom = top + 0.8 * em
    figures: list[Figure] = []
    for number, zone in enumerate(axis.zones):
        low, high = even.at(zone.first), even.at(zone.last)
        drawn = Box(low, top, max(high - low, 0.8), bottom - top)
        figures.append(Area(Fill.STRIP_ALTERNATE if number % 2 else Fill.STRIP, drawn.corners))
        for along in (max(zone.start, box.x), min(zone.end, box.right)):
            if zone.start <= along <= zone.end:
                place = even.at(zone.day_at(along))
                figures.append(Stroke(Pen.JOIN, ((along, joint), (place, top))))
    name = _name(figures, box, top, typesetter)
    if name is not None:
        figures.append(name)
    figures += _names(even, bottom, typesetter)
    return figures


def _names(even: Zone, bottom: float, typesetter: Typesetter) -> list[Figure]:
    figures: list[Figure] = []
    em = typesetter.em
    free = even.start
    for tick in graduate(even, typesetter, room=max(6 * em, even.length / 9)).ticks:
        name = tick.outer if tick.outer and not tick.name.isdigit() else tick.name
        if tick.outer and len(tick.name) < 3:
            name = f"{tick.name}\u00a0{tick.outer}"
        width = typesetter.width(name, Role.STRIP)
        middle = min(max(tick.place, even.start + width / 2), even.end - width / 2)
        if tick.place < even.start - 0.5 or middle - width / 2 < free or abs(middle - tick.place) > width / 2 + 1:
            continue
        figures.append(Stroke(Pen.JOIN, ((tick.place, bottom), (tick.place, bottom + 0.25 * em))))
        figures.append(typesetter.place(name, Role.STRIP, (middle, bottom + 0.3 * em), Align.CENTRE))
        free = middle + width / 2 + em
    return figures


def _name(figures: list[Figure], box: Box, top: float, typesetter: Typesetter) -> Words | None:
    """Return the words above the strip, where no leader crosses them."""
    em = typesetter.em
    height = top - 0.15 * em - typesetter.line(Role.STRIP)
    leaders = [figure.points for figure in figures if isinstance(figure, Stroke)]
    for key in ("picture.true_scale", "picture.true_scale_short"):
        text = messages(typesetter.language).text(key)
        width = typesetter.width(text, Role.STRIP)
        for x in (box.x + 0.3 * em, box.right - 0.3 * em - width, box.x + (box.width - width) / 2):
            words = typesetter.place(text, Role.STRIP, (x, height))
            if not any(_crosses(words.box.grown(0.2 * em), leader) for leader in leaders):
                return words
    return None


def _crosses(box: Box, line: tuple[Point, ...]) -> bool:
    """Tell whether a leader that runs downwards passes through a box."""
    (x0, y0), (x1, y1) = line[0], line[-1]
    places = [x0 + (x1 - x0) * min(max((y - y0) / (y1 - y0), 0.0), 1.0) for y in (box.y, box.bottom)]
    return min(places) < box.right and box.x < max(places)
