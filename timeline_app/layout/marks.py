"""Marks: the drawn sign of an event, whose form says how exact and how real its time is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from timeline_app.layout.extent import Extent, Manner, Shape
from timeline_app.layout.figures import Area, Figure, Fill, Pen, Stroke, Tone
from timeline_app.layout.geometry import Box, Point
from timeline_app.layout.time_axis import TimeAxis

FADE_STEPS = 16
ARROW = 16.0
LEAST_DAY = 5.0
LEAST_SPAN = 4.0
LEAST_BEAT = 3.0
HATCH_STEP = 5.0
_DIAMONDS = frozenset((Shape.DAY, Shape.INSTANT, Shape.SERIES))


class Lane(NamedTuple):
    """A strip along the axis in which a mark lies; turns places along and across the axis into points of the page.

    Attributes
    ----------
    low, high
        Its edges across the axis.
    upright
        Time runs down the page instead of across.
    """

    low: float
    high: float
    upright: bool = False

    def point(self, along: float, across: float) -> Point:
        """Return a point of the page."""
        return (across, along) if self.upright else (along, across)

    def box(self, start: float, end: float) -> Box:
        """Return the part of the lane from ``start`` to ``end`` along the axis."""
        if self.upright:
            return Box(self.low, start, self.high - self.low, end - start)
        return Box(start, self.low, end - start, self.high - self.low)

    def line(self, *places: tuple[float, float]) -> tuple[Point, ...]:
        """Return the points of (along, across) places."""
        if self.upright:
            return tuple([(across, along) for along, across in places])
        return places


class Mark(NamedTuple):
    """A drawn mark.

    Attributes
    ----------
    figures
        What is painted.
    start, end
        Its reach along the axis, arrows and brackets included.
    """

    figures: tuple[Figure, ...]
    start: float
    end: float


def tone_of(extent: Extent) -> Tone:
    """Return the colour of a mark: spans and points differ."""
    return Tone.POINT if extent.is_point else Tone.SPAN


def reach_of(extent: Extent, axis: TimeAxis, em: float) -> tuple[float, float]:
    """Return where a mark starts and ends along the axis without drawing it."""
    start, end = axis.at(extent.first), axis.end_at(extent.last)
    match extent.shape:
        case Shape.SINCE | Shape.ONWARD:
            end = max(end, start) + ARROW * em / 14.5
        case Shape.SERIES if extent.goes_on:
            end += ARROW * em / 14.5
        case Shape.UNTIL:
            start = axis.zone_of(extent.last - 1e-6).start
        case Shape.UNIT:
            end = max(end, start)
    least = _diamond_size(em) if extent.shape in _DIAMONDS else LEAST_SPAN
    if end - start < least:
        middle = (start + end) / 2
        start, end = middle - least / 2, middle + least / 2
    return start, end


def _diamond_size(em: float) -> float:
    return max(6.0, 0.62 * em)


def mark_of(event: str, extent: Extent, axis: TimeAxis, lane: Lane, em: float) -> Mark:
    """Draw the mark of an event.

    Parameters
    ----------
    event
        Its id.
    extent
        Its time.
    axis, lane
        Where days are, and where the mark lies across the axis.
    em
        Size of the labels, to which arrows and diamonds are in proportion.
    """
    pencil = _Pencil(event, extent, axis, lane, em)
    match extent.shape:
        case Shape.INSTANT:
            figures = pencil.instant()
        case Shape.DAY if axis.end_at(extent.last) - axis.at(extent.first) < LEAST_DAY:
            figures = pencil.diamond()
        case Shape.UNIT:
            figures = pencil.unit()
        case Shape.SERIES:
            figures = pencil.series()
        case Shape.UNTIL:
            figures = pencil.until()
        case Shape.SPAN if axis.end_at(extent.last) - axis.at(extent.first) < LEAST_SPAN:
            figures = pencil.sliver()
        case _:
            figures = pencil.bar()
    return Mark(tuple(figures), *pencil.reach)


class _Pencil:
    """Draws one mark; the parts are put together by kind."""

    def __init__(self, event: str, extent: Extent, axis: TimeAxis, lane: Lane, em: float) -> None:
        self._event, self._extent, self._axis, self._lane, self._em = event, extent, axis, lane, em
        self._low, self._high = lane.low, lane.high
        self._tone = tone_of(extent)
        self.reach = reach_of(extent, axis, em)

    def _area(self, fill: Fill, start: float, end: float, strength: float = 1.0) -> Area:
        corners = self._lane.box(start, end).corners
        return Area(fill, corners, self._tone, strength, self._event)

    def _stroke(self, pen: Pen, *places: tuple[float, float]) -> Stroke:
        return Stroke(pen, self._lane.line(*places), self._tone, self._event)

    def _outline(self, pen: Pen, start: float, end: float) -> Stroke:
        low, high = self._low, self._high
        return self._stroke(pen, (start, low), (end, low), (end, high), (start, high), (start, low))

    def _hatching(self, start: float, end: float) -> Iterator[Stroke]:
        """Yield 45° lines clipped to a box."""
        height = self._high - self._low
        step = HATCH_STEP * max(1.0, self._em / 14.5)
        at = start - height + step / 2
        while at < end:
            head, tail = max(at, start), min(at + height, end)
            if tail - head > 0.5:
                yield self._stroke(Pen.HATCH, (head, self._high - (head - at)), (tail, self._high - (tail - at)))
            at += step

    def instant(self) -> Iterator[Figure]:
        """Draw a tick with a dot for a known hour."""
        at = self._axis.at(self._extent.first)
        middle, radius = (self._low + self._high) / 2, _diamond_size(self._em) / 2
        yield self._stroke(Pen.ARROW, (at, self._low), (at, self._high))
        yield Area(self._blot(), _disc(self._lane.point(at, middle), radius), self._tone, 1.0, self._event)
        if self._blot() is Fill.PALE:
            yield Stroke(Pen.OUTLINE, _closed(_disc(self._lane.point(at, middle), radius)), self._tone, self._event)

    def _blot(self) -> Fill:
        return Fill.SOLID if self._extent.manner is Manner.FACT else Fill.PALE

    def diamond(self, at: float | None = None, size: float | None = None) -> Iterator[Figure]:
        """Draw a diamond for a day that is too narrow to be drawn."""
        middle = (self._low + self._high) / 2
        half = (size or _diamond_size(self._em)) / 2
        if at is None:
            at = self._axis.at(self._extent.middle)
        tips = self._lane.line((at - half, middle), (at, middle - half), (at + half, middle), (at, middle + half))
        yield Area(self._blot(), tips, self._tone, 1.0, self._event)
        if self._extent.manner is not Manner.FACT:
            pen = Pen.DASHED if self._extent.manner is Manner.PLAN else Pen.OUTLINE
            yield Stroke(pen, _closed(tips), self._tone, self._event)

    def series(self) -> Iterator[Figure]:
        """Draw equal small diamonds on a dotted line; more than twelve of them become a comb."""
        middle, size = (self._low + self._high) / 2, _diamond_size(self._em) * 0.8
        pieces = self._axis.pieces(self._extent.first, self._extent.last)
        for start, end, _ in pieces:
            yield self._stroke(Pen.DOTTED, (start, middle), (end, middle))
        places = self._beats(pieces, size)
        comb = len(places) > 12
        for at in places:
            if comb:
                yield self._stroke(Pen.BRACKET, (at, self._low), (at, self._high))
            else:
                yield from self.diamond(at, size)
        if self._extent.goes_on:
            yield from self._arrow(self._axis.end_at(self._extent.last))
        if self._extent.begun_before:
            yield self._chevron(pieces[0][0] if pieces else self._axis.at(self._extent.first))

    def _beats(self, pieces: list[tuple[float, float, int]], size: float) -> list[float]:
        """Return the places of the beats: true ones where the rhythm is told, but none too close to be told apart."""
        rhythm = self._extent.rhythm
        if rhythm is not None and (days := rhythm.beats(self._extent.first, self._extent.last)):
            places: list[float] = []
            for day in days:
                at = self._axis.at(day + 0.5 if day + 1 <= self._extent.last else day)
                if not places or at - places[-1] >= LEAST_BEAT:
                    places.append(at)
            return places
        found = []
        for start, end, _ in pieces:
            count = max(1, int((end - start) / (2.2 * size)))
            found += [start + (end - start) * (i + 0.5) / count for i in range(count)]
        return found

    def unit(self) -> Iterator[Figure]:
        """Draw a hollow bar over the whole unit: the day inside it is not known."""
        start, end = self.reach
        pieces = self._axis.pieces(self._extent.first, self._extent.last)
        if not pieces or end - start <= LEAST_SPAN:
            pieces = [(start, end, 0)]
        pen = Pen.DASHED if self._extent.manner is Manner.PLAN else Pen.OUTLINE
        for low, high, _ in pieces:
            yield self._area(Fill.PALE, low, high)
            if self._extent.manner is Manner.PLAN:
                yield from self._hatching(low, high)
            yield self._outline(pen, low, high)
        if self._extent.manner is Manner.FACT:
            over = 0.2 * (self._high - self._low)
            for at in (pieces[0][0], pieces[-1][1]):
                yield self._stroke(Pen.BRACKET, (at, self._low - over), (at, self._high + over))

    def bar(self) -> Iterator[Figure]:
        """Draw the sure core, its vague ends, a bracket under each, and the arrow of what goes on."""
        extent = self._extent
        core_first, core_last = extent.core_first, extent.core_last
        if core_first > core_last:
            core_first = core_last = (core_first + core_last) / 2
        if extent.first < core_first:
            yield from self._fade(extent.first, core_first, rising=True)
        if core_last < extent.last:
            yield from self._fade(core_last, extent.last, rising=False)
        for low, high, _ in self._axis.pieces(core_first, core_last):
            yield from self._core(low, high)
        if extent.shape in (Shape.SINCE, Shape.ONWARD):
            yield from self._arrow(
                self._axis.end_at(extent.last) if extent.last > extent.first else self._axis.at(extent.first)
            )

    def sliver(self) -> Iterator[Figure]:
        """Draw a span that is too narrow to be seen as wide as the eye needs."""
        yield from self._core(*self.reach)

    def until(self) -> Iterator[Figure]:
        """Draw a fade from the edge of the zone, with an open chevron: nobody said since when."""
        start, _ = self.reach
        end = self._axis.end_at(self._extent.core_last)
        yield from self._steps(start, end, rising=True)
        if self._extent.last > self._extent.core_last:
            yield from self._fade(self._extent.core_last, self._extent.last, rising=False)
        yield self._chevron(start)

    def _chevron(self, start: float) -> Stroke:
        """Return an open chevron: it began before."""
        half = (self._high - self._low) / 2
        tip = (start + 0.2 * half, self._low + half)
        return self._stroke(Pen.ARROW, (start + 1.2 * half, self._low), tip, (start + 1.2 * half, self._high))

    def _core(self, start: float, end: float) -> Iterator[Figure]:
        if self._extent.manner is Manner.FACT:
            yield self._area(Fill.SOLID, start, end)
            return
        yield self._area(Fill.PALE, start, end)
        planned = self._extent.manner is Manner.PLAN
        if planned:
            yield from self._hatching(start, end)
        yield self._outline(Pen.DASHED if planned else Pen.OUTLINE, start, end)

    def _fade(self, first: float, last: float, *, rising: bool) -> Iterator[Figure]:
        pieces = self._axis.pieces(first, last)
        total = sum(high - low for low, high, _ in pieces)
        done = 0.0
        for low, high, _ in pieces:
            span = (done / total, (done + high - low) / total) if total else (0.0, 1.0)
            yield from self._steps(low, high, rising=rising, part=span)
            done += high - low
        if total >= 5.0:
            yield from self._bracket(pieces)

    def _steps(
        self, start: float, end: float, *, rising: bool, part: tuple[float, float] = (0.0, 1.0)
    ) -> Iterator[Figure]:
        """Draw a stepped fade; hollow marks fade in their outline, as lines that come apart."""
        if self._extent.manner is not Manner.FACT:
            yield self._stroke(Pen.DOTTED, (start, self._low), (end, self._low))
            yield self._stroke(Pen.DOTTED, (start, self._high), (end, self._high))
            return
        count = max(1, min(FADE_STEPS, int(end - start)))
        width = (end - start) / count
        lowest = part[0] if rising else 1.0 - part[1]
        for i in range(count):
            # Each step reaches to the dark end, so that no seam shows between neighbours.
            strength = lowest + (part[1] - part[0]) * (i + 1) / (count + 1)
            if rising:
                yield self._area(Fill.SOLID, start + i * width, end, strength)
            else:
                yield self._area(Fill.SOLID, start, end - i * width, strength)

    def _bracket(self, pieces: list[tuple[float, float, int]]) -> Iterator[Figure]:
        at = self._high + 0.22 * self._em
        cap = 0.14 * self._em
        for start, end, _ in pieces:
            yield self._stroke(Pen.BRACKET, (start, at), (end, at))
        for place in (pieces[0][0], pieces[-1][1]):
            yield self._stroke(Pen.BRACKET, (place, at - cap), (place, at + cap))

    def _arrow(self, at: float) -> Iterator[Figure]:
        length = ARROW * self._em / 14.5
        middle, half = (self._low + self._high) / 2, 0.36 * (self._high - self._low)
        neck = at + length * 0.45
        yield self._stroke(Pen.ARROW, (at, middle), (neck + 1.0, middle))
        head = self._lane.line((neck, middle - half), (at + length, middle), (neck, middle + half))
        if self._extent.manner is Manner.FACT:
            yield Area(Fill.SOLID, head, self._tone, 1.0, self._event)
        else:
            yield Area(Fill.PALE, head, self._tone, 1.0, self._event)
            yield Stroke(Pen.OUTLINE, _closed(head), self._tone, self._event)


def _closed(points: tuple[Point, ...]) -> tuple[Point, ...]:
    return (*points, points[0])


_CIRCLE = tuple(
    (x, y)
    for x, y in (
        (1.0, 0.0), (0.924, 0.383), (0.707, 0.707), (0.383, 0.924), (0.0, 1.0), (-0.383, 0.924), (-0.707, 0.707),
        (-0.924, 0.383), (-1.0, 0.0), (-0.924, -0.383), (-0.707, -0.707), (-0.383, -0.924), (0.0, -1.0),
        (0.383, -0.924), (0.707, -0.707), (0.924, -0.383),
    )
)  # fmt: skip


def _disc(centre: Point, radius: float) -> tuple[Point, ...]:
    along, across = centre
    return tuple([(along + radius * x, across + radius * y) for x, y in _CIRCLE])
