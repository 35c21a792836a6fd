"""The axis as drawn: tinted zones between white gutters, grid, ticks, notes on the scale, the reference line."""

from __future__ import annotations

from timeline_app.domain.calendar import Day
from timeline_app.layout.draft import Draft
from timeline_app.layout.figures import Align, Area, Fill, Pen, Role, Stroke, Words
from timeline_app.layout.geometry import Box
from timeline_app.layout.text_size import Typesetter
from timeline_app.layout.ticks import Graduation, graduate
from timeline_app.layout.time_axis import TimeAxis, Zone
from timeline_app.wording.dates import day_words
from timeline_app.wording.messages import messages


def header_height(typesetter: Typesetter) -> float:
    """Return the height of the row above the plot: the name of the reference line, the notes on the scale."""
    return typesetter.line(Role.REFERENCE) + 0.3 * typesetter.em


def ticks_height(typesetter: Typesetter) -> float:
    """Return the height of the two rows of names under the axis."""
    return 0.55 * typesetter.em + 2 * typesetter.line(Role.TICK)


def draw_axis(
    draft: Draft, axis: TimeAxis, plot: Box, typesetter: Typesetter, *, reference: Day | None, finest: float
) -> None:
    """Draw a horizontal axis with everything that belongs to it.

    Parameters
    ----------
    draft
        Where the figures go.
    axis
        The axis; its places are those of the page.
    plot
        The room between the rows above and the ticks; the axis line is its lower edge.
    typesetter
        Sets the words.
    reference
        Day of the article, or None.
    finest
        Shortest step of the ticks, in days.
    """
    line = None if reference is None else axis.end_at(reference + 1.0)
    taken: list[Box] = []
    if reference is not None and line is not None and axis.start - 0.5 <= line <= axis.end + 0.5:
        words = _draw_reference(draft, axis, plot, typesetter, reference)
        taken.append(words.box)
    for number, zone in enumerate(axis.zones):
        graduation = graduate(zone, typesetter, finest=finest)
        _ground(draft, zone, plot, line, alternate=len(axis.zones) > 1 and number % 2 == 0)
        draft.moving.append(Stroke(Pen.AXIS, ((zone.start, plot.bottom), (zone.end, plot.bottom))))
        draft.moving += _ticks(zone, graduation, plot, typesetter)
        notes = _note(zone, graduation, plot.y, typesetter, taken)
        taken += [note.box for note in notes]
        draft.moving += notes
    if line is not None:
        draft.moving += _future_note(axis.zones[-1], plot.y, typesetter, line, taken)


def _ground(draft: Draft, zone: Zone, plot: Box, line: float | None, *, alternate: bool) -> None:
    fill = Fill.ZONE_ALTERNATE if alternate else Fill.ZONE
    draft.moving.append(Area(fill, Box(zone.start, plot.y, zone.length, plot.height).corners))
    if line is not None and line < zone.end - 0.5:
        start = max(zone.start, line)
        draft.moving.append(Area(Fill.FUTURE, Box(start, plot.y, zone.end - start, plot.height).corners))


def _note(zone: Zone, graduation: Graduation, top: float, typesetter: Typesetter, taken: list[Box]) -> list[Words]:
    """Return the note on the scale of a zone, where it fits beside the name of the reference line."""
    unit = graduation.words(typesetter.language)
    for key in ("picture.graduation", "picture.graduation_short"):
        text = messages(typesetter.language).text(key, unit=unit)
        starts = [zone.start, *(box.right + typesetter.em for box in taken if zone.start < box.right < zone.end)]
        for start in starts:
            words = _above(text, start, top, typesetter)
            if words.box.right <= zone.end and not any(words.box.overlaps(box, -2) for box in taken):
                return [words]
    return []


def _above(text: str, x: float, top: float, typesetter: Typesetter, align: Align = Align.LEFT) -> Words:
    above = top - 0.2 * typesetter.em - typesetter.line(Role.ZONE_NOTE)
    return typesetter.place(text, Role.ZONE_NOTE, (x, above), align)


def _future_note(zone: Zone, top: float, typesetter: Typesetter, line: float, taken: list[Box]) -> list[Words]:
    """Return the words that name the future, where they fit."""
    words = _above(messages(typesetter.language).text("picture.future"), zone.end, top, typesetter, Align.RIGHT)
    fits = words.box.x > max(zone.start, line) and not any(words.box.overlaps(box, -typesetter.em) for box in taken)
    return [words] if fits else []


def _ticks(zone: Zone, graduation: Graduation, plot: Box, typesetter: Typesetter) -> list[Stroke | Words]:
    em, role, bottom = typesetter.em, Role.TICK, plot.bottom
    figures: list[Stroke | Words] = []
    start, end = zone.start, zone.end
    free = start
    for place, name, middle, _, _ in graduation.ticks:
        if start - 0.01 <= place <= end + 0.01:
            foot = (place, bottom)
            if start + 1 < place < end - 1:
                figures.append(Stroke(Pen.GRID, ((place, plot.y), foot)))
            figures.append(Stroke(Pen.AXIS, (foot, (place, bottom + 0.3 * em))))
        if name:
            width = typesetter.width(name, role)
            x = min(max(middle, start + width / 2), end - width / 2)
            if free - 0.01 <= x - width / 2 and width <= zone.length:
                figures.append(typesetter.place(name, role, (x, bottom + 0.45 * em), Align.CENTRE))
                free = x + width / 2 + 0.4 * em
    top = bottom + 0.45 * em + typesetter.line(role)
    return [*figures, *_outer_names(zone, graduation, top, typesetter)]


def _outer_names(zone: Zone, graduation: Graduation, top: float, typesetter: Typesetter) -> list[Words]:
    """Return the second line of names: the year is said once, by the first that has room for it."""
    em, role = typesetter.em, Role.TICK_OUTER
    ticks = [tick for tick in graduation.ticks if tick.outer]
    if ticks and ticks[-1] is graduation.ticks[-1] and len(graduation.ticks) > 2 and graduation.step.unit != "month":
        ticks.pop()  # it only opens the next month or year
    words: list[Words] = []
    free, said = zone.start, ""
    for number, tick in enumerate(ticks):
        year = tick.outer.removeprefix(tick.brief) if tick.brief != tick.outer else ""
        limit = zone.end
        if number + 1 < len(ticks):
            limit = ticks[number + 1].name_place - typesetter.width(ticks[number + 1].brief, role) / 2 - 0.4 * em
        for text, end in ((tick.outer, limit), (tick.brief, zone.end)):
            width = typesetter.width(text, role)
            x = min(max(tick.name_place, zone.start + width / 2), zone.end - width / 2)
            if x - width / 2 < free <= x - width / 2 + 1.2 * em:
                x = free + width / 2
            new = text == tick.brief or not year or year != said
            if new and x - width / 2 >= free - 0.01 and x + width / 2 <= end + 0.01:
                words.append(typesetter.place(text, role, (x, top), Align.CENTRE))
                free = x + width / 2 + 0.4 * em
                said = year if text == tick.outer else said
                break
    return words


def _draw_reference(draft: Draft, axis: TimeAxis, plot: Box, typesetter: Typesetter, reference: Day) -> Words:
    language = typesetter.language
    x = axis.end_at(reference + 1.0)
    text = messages(language).text("picture.reference", date=day_words(reference, language))
    width = typesetter.width(text, Role.REFERENCE)
    air = 0.8 * typesetter.em
    zone = axis.zone_of(reference + 0.5)
    start, end = (zone.start, zone.end) if zone.length > width + 2 * air else (axis.start - air, axis.end + air)
    middle = min(max(x, start + air + width / 2), end - air - width / 2)
    top = plot.y - 0.25 * typesetter.em - typesetter.line(Role.REFERENCE)
    words = typesetter.place(text, Role.REFERENCE, (middle, top), Align.CENTRE)
    under = words.box.bottom
    draft.moving.append(words)
    draft.moving.append(Stroke(Pen.REFERENCE, ((x, under), (x, plot.bottom + 0.3 * typesetter.em))))
    return words
