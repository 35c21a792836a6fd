"""The axis down the page as drawn: tinted zones, ticks on the left, notes on the scale in the gutters."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.domain.calendar import Day
from timeline_app.layout.draft import Draft
from timeline_app.layout.figures import Align, Area, Figure, Fill, Pen, Role, Stroke, Words
from timeline_app.layout.geometry import Box
from timeline_app.layout.text_size import ASCENT, DESCENT, Typesetter
from timeline_app.layout.ticks import Graduation, graduate
from timeline_app.layout.time_axis import TimeAxis, Zone
from timeline_app.wording.dates import day_words
from timeline_app.wording.messages import messages
from timeline_app.wording.typography import NBSP


def names_width(typesetter: Typesetter) -> float:
    """Return the width of the column of the names of ticks."""
    return 4.6 * typesetter.em


def gutter(typesetter: Typesetter) -> float:
    """Return the height of a cut between zones, which holds the note on the scale of the lower one."""
    return 1.5 * typesetter.line(Role.ZONE_NOTE)


def reference_room(typesetter: Typesetter) -> float:
    """Return the height that the name of the reference line takes above the line."""
    return 1.2 * typesetter.line(Role.REFERENCE)


def draw_upright_axis(
    draft: Draft,
    axis: TimeAxis,
    plot: Box,
    typesetter: Typesetter,
    *,
    reference: Day | None,
    finest: float,
    words: float,
) -> None:
    """Draw an axis that runs down the left edge of the plot.

    Parameters
    ----------
    draft
        Where the figures go.
    axis
        The axis; its places are heights on the page.
    plot
        What the zones tint; names of ticks stand left of it.
    typesetter
        Sets the words.
    reference
        Day of the article, or None.
    finest
        Shortest step of the ticks, in days.
    words
        Left edge of the words, where the lines of the grid end and the notes on the scale begin.
    """
    em = typesetter.em
    line = None if reference is None else axis.end_at(reference + 1.0)
    named: list[Words] = []
    if reference is not None and line is not None and axis.start - 0.5 <= line <= axis.end + 0.5:
        language = typesetter.language
        text = messages(language).text("picture.reference", date=day_words(reference, language))
        top = line - 0.1 * em - (ASCENT + DESCENT) * typesetter.size(Role.REFERENCE)
        named = [typesetter.place(text, Role.REFERENCE, (plot.right, top), Align.RIGHT)]
        draft.moving.append(Stroke(Pen.REFERENCE, ((plot.x - 0.4 * em, line), (plot.right, line))))
    draft.moving += named
    for number, zone in enumerate(axis.zones):
        graduation = graduate(zone, typesetter, finest=finest, room=2.3 * em)
        fill = Fill.ZONE_ALTERNATE if len(axis.zones) > 1 and number % 2 == 0 else Fill.ZONE
        draft.moving.append(Area(fill, Box(plot.x, zone.start, plot.width, zone.length).corners))
        if line is not None and line < zone.end - 0.5:
            top = max(zone.start, line)
            draft.moving.append(Area(Fill.FUTURE, Box(plot.x, top, plot.width, zone.end - top).corners))
        draft.moving.append(Stroke(Pen.AXIS, ((plot.x, zone.start), (plot.x, zone.end))))
        draft.moving += _ticks(zone, graduation, plot.x, words - 2 * em, typesetter)
        note = messages(typesetter.language).text("picture.graduation", unit=graduation.words(typesetter.language))
        above = zone.start - 1.1 * typesetter.line(Role.ZONE_NOTE)
        noted = typesetter.place(note, Role.ZONE_NOTE, (words, above))
        draft.moving += [noted] if not any(noted.box.overlaps(name.box) for name in named) else []


def _ticks(zone: Zone, graduation: Graduation, left: float, grid: float, typesetter: Typesetter) -> list[Figure]:
    """Return ticks with names right-aligned left of the axis; the larger unit stands above the first name."""
    em = typesetter.em
    figures: list[Figure] = []
    high = (ASCENT + DESCENT) * typesetter.size(Role.TICK)
    free, said = zone.start - 0.3 * em, False
    for tick in graduation.ticks:
        if zone.start - 0.01 <= tick.place <= zone.end + 0.01:
            figures.append(Stroke(Pen.AXIS, ((left - 0.3 * em, tick.place), (left, tick.place))))
            if zone.start + 1 < tick.place < zone.end - 1:
                figures.append(Stroke(Pen.GRID, ((left, tick.place), (grid, tick.place))))
        room = names_width(typesetter) - 0.5 * em
        outer = tick.brief if said and tick.brief else tick.outer
        lines = [line for name in (tick.name, outer) if name for line in _lines(name, room, typesetter)]
        height = high + typesetter.line(Role.TICK) * (len(lines) - 1)
        top = min(max(tick.name_place - high / 2, free), zone.end + 0.3 * em - height)
        if not lines or top < free - 0.01 or abs(top + high / 2 - tick.name_place) > 0.9 * em:
            continue
        figures += typesetter.block(lines, Role.TICK, (left - 0.5 * em, top), Align.RIGHT)
        said = said or bool(tick.outer)
        free = top + height + 0.1 * em
    return figures


def _lines(name: str, room: float, typesetter: Typesetter) -> list[str]:
    """Return a name in lines, rather parted after its first word: "245", "av. J.-C."."""
    head, _, rest = name.partition(NBSP)
    if rest and typesetter.width(name, Role.TICK) > room >= typesetter.width(rest, Role.TICK):
        return [head, rest]
    return typesetter.wrap(name.replace(NBSP, " "), Role.TICK, room)


def upright_strip(
    axis: TimeAxis, plot: Box, right: float, typesetter: Typesetter, taken: Sequence[Box]
) -> list[Figure]:
    """Return the strip of true scale at the right edge of the page, joined to the zones by leaders.

    Its name is left out where it would touch what is ``taken`` by other words.
    """
    em = typesetter.em
    first, last = axis.zones[0].first, axis.zones[-1].last
    even = Zone(first, last, plot.y, plot.bottom)
    left = right - 0.7 * em
    figures: list[Figure] = []
    for number, zone in enumerate(axis.zones):
        low, high = even.at(zone.first), even.at(zone.last)
        fill = Fill.STRIP_ALTERNATE if number % 2 else Fill.STRIP
        figures.append(Area(fill, Box(left, low, right - left, max(high - low, 0.8)).corners))
        for along in (max(zone.start, plot.y), min(zone.end, plot.bottom)):
            if zone.start <= along <= zone.end:
                joint = (plot.right, along)
                figures.append(Stroke(Pen.JOIN, (joint, (left, even.at(zone.day_at(along))))))
    name = messages(typesetter.language).text("picture.true_scale_short")
    above = plot.y - 1.1 * typesetter.line(Role.STRIP)
    words = typesetter.place(name, Role.STRIP, (right, above), Align.RIGHT)
    return [*figures, *([] if any(words.box.overlaps(box) for box in taken) else [words])]
