"""What lies over the picture: marks of the review, what moved, and the end that is being dragged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from timeline_app.gui.theme import LIGHT, Theme

_RADIUS, _LETTER, _WORDS = 7.0, 11, 14  # page units


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign of the review beside a label: "✓" or "?"."""

    x: float
    y: float
    text: str


@dataclass(frozen=True, slots=True)
class Trace:
    """Where a mark was and where it is now."""

    was: float
    now: float
    y: float


@dataclass(frozen=True, slots=True)
class Handle:
    """The place along the axis that an end is dragged to, with the date there."""

    x: float
    top: float
    bottom: float
    words: str


class TimelineOverlay(QWidget):
    """Paints over the canvas and lets the mouse through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.theme: Theme = LIGHT
        self.magnification = 1.0  # pixels of a page unit; signs, traces and the handle are in page units
        self._signs: Sequence[Sign] = ()
        self._traces: Sequence[Trace] = ()
        self._handle: Handle | None = None
        self._has_focus = False

    def show_marks(self, signs: Sequence[Sign], traces: Sequence[Trace]) -> None:
        """Show signs of the review and what moved."""
        if (signs, traces) != (self._signs, self._traces):
            self._signs, self._traces = signs, traces
            self.update()

    def show_handle(self, handle: Handle | None) -> None:
        """Show the end that is being dragged."""
        self._handle = handle
        self.update()

    def show_focus(self, has_focus: bool) -> None:
        """Show that the keys go to the timeline, or no longer."""
        self._has_focus = has_focus
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint signs, traces and the handle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._has_focus:
            painter.setPen(QPen(QColor(self.theme.accent), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.scale(self.magnification, self.magnification)
        for trace in self._traces:
            self._paint_trace(painter, trace)
        for sign in self._signs:
            self._paint_sign(painter, sign)
        if self._handle is not None:
            self._paint_handle(painter, self._handle)
        painter.end()

    def _paint_sign(self, painter: QPainter, sign: Sign) -> None:
        colour = QColor(self.theme.planned_line if sign.text == "✓" else self.theme.point_line)
        radius = _RADIUS
        painter.setPen(QPen(colour, 1.2))
        painter.setBrush(QColor(self.theme.raised))
        painter.drawEllipse(QPointF(sign.x, sign.y), radius, radius)
        area = QRectF(sign.x - 10, sign.y - 10, 20, 20)
        font = self.font()
        font.setPixelSize(_LETTER)
        font.setBold(True)
        painter.setFont(font)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, sign.text)

    def _paint_trace(self, painter: QPainter, trace: Trace) -> None:
        if abs(trace.now - trace.was) < 4:
            return
        colour = QColor(self.theme.accent)
        painter.setPen(QPen(colour, 1.2, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(trace.was, trace.y), QPointF(trace.now, trace.y))
        painter.setPen(QPen(colour, 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(trace.was, trace.y), 3.5, 3.5)
        back = 5 if trace.now > trace.was else -5
        for side in (-3.5, 3.5):
            painter.drawLine(QPointF(trace.now, trace.y), QPointF(trace.now - back, trace.y + side))

    def _paint_handle(self, painter: QPainter, handle: Handle) -> None:
        colour = QColor(self.theme.accent)
        painter.setPen(QPen(colour, 1.6))
        painter.drawLine(QPointF(handle.x, handle.top), QPointF(handle.x, handle.bottom))
        font = self.font()
        font.setPixelSize(_WORDS)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        width = metrics.horizontalAdvance(handle.words) + 16
        left = min(max(4.0, handle.x - width / 2), self.width() / self.magnification - width - 4.0)
        box = QRectF(left, handle.top, width, 1.5 * metrics.height())
        painter.setBrush(colour)
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(QColor(self.theme.on_accent))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, handle.words)
