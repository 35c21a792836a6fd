"""Dragging an end of the selected event along the axis."""

from __future__ import annotations

from math import floor

from PySide6.QtCore import QPointF

from timeline_app.domain.event import Event
from timeline_app.domain.interval import CalendarUnit, Granularity, TimeSpan
from timeline_app.gui.timeline_overlay import Handle, TimelineOverlay
from timeline_app.layout.geometry import Box
from timeline_app.layout.timeline_layout import TimelineLayout
from timeline_app.project.edge_drag import End, moved, snapping, unit_at
from timeline_app.wording.dates import unit_words

_REACH = 6.0  # pixels around an end in which it can be taken
_WIDE = 16.0  # pixels from which a day has two ends


class EdgeDragging:
    """One drag at a time; the overlay shows the date under the mouse."""

    def __init__(self, overlay: TimelineOverlay) -> None:
        self._overlay = overlay
        self._event: Event | None = None
        self._end = End.START
        self._unit: CalendarUnit | None = None
        self.language = "en"

    @property
    def is_active(self) -> bool:
        """Whether an end is being dragged."""
        return self._event is not None

    def end_at(self, layout: TimelineLayout, event: Event, point: QPointF) -> End | None:
        """Return the end of an event's mark at a place, None for none."""
        if layout.upright or layout.axis is None:
            return None
        boxes = [target.box for target in layout.targets if target.events == (event.id,) and not target.is_label]
        if not any(box.grown(_REACH).holds(point.x(), point.y()) for box in boxes):
            return None
        start, end = event.when.start.unit, event.when.end.unit
        first = layout.place_of(start.first) if start else None
        last = layout.place_of(end.last + 1) if end else None
        if first is not None and last is not None and last - first < _WIDE and start == end:
            middle = (first + last) / 2
            return End.BOTH if abs(point.x() - middle) <= _WIDE else None
        if first is not None and abs(point.x() - first) <= _REACH:
            return End.START
        return End.END if last is not None and abs(point.x() - last) <= _REACH else None

    def begin(self, layout: TimelineLayout, event: Event, point: QPointF) -> bool:
        """Take an end, if there is one at the place."""
        end = self.end_at(layout, event, point)
        if end is None:
            return False
        self._event, self._end, self._unit = event, end, None
        return True

    def move(self, layout: TimelineLayout, point: QPointF) -> None:
        """Follow the mouse, snapped to the calendar."""
        day = layout.day_at(point.x(), point.y())
        if self._event is None or day is None:
            return
        granularity = self._granularity(layout, day)
        self._unit = unit_at(floor(day - (1 if self._end is End.END else 0) + 0.001), granularity)
        at = self._unit.last + 1 if self._end is End.END else self._unit.first
        x = layout.place_of(at)
        if x is not None:
            plot: Box = layout.plot
            self._overlay.show_handle(Handle(x, plot.y, plot.bottom, unit_words(self._unit, self.language)))

    def end(self) -> tuple[str, TimeSpan] | None:
        """Let go; return the event and its new time, None when nothing changed."""
        event, unit = self._event, self._unit
        self._event, self._unit = None, None
        self._overlay.show_handle(None)
        if event is None or unit is None:
            return None
        when = moved(event.when, self._end, unit)
        return (event.id, when) if when != event.when else None

    def _granularity(self, layout: TimelineLayout, day: float) -> Granularity:
        """Return the unit to snap to at the scale under the mouse."""
        beside = layout.place_of(day + 1)
        here = layout.place_of(day)
        scale = abs(beside - here) if beside is not None and here is not None else 0.0
        return snapping(scale)
