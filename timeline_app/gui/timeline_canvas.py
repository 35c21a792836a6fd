"""The canvas of the timeline: the scene under mouse and keys.  Importing it imports matplotlib."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import ceil, floor

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from timeline_app.domain.event import Event
from timeline_app.drawing.scene import TimelineScene
from timeline_app.drawing.surface import Surface
from timeline_app.drawing.theme import theme as picture_theme
from timeline_app.drawing.window import Window
from timeline_app.gui.edge_dragging import EdgeDragging
from timeline_app.gui.fonts import POINTS
from timeline_app.gui.tasks import Latest
from timeline_app.gui.theme import Theme
from timeline_app.gui.timeline_overlay import Sign, TimelineOverlay, Trace
from timeline_app.layout.settings import PictureSettings
from timeline_app.layout.story import Story
from timeline_app.layout.timeline_layout import TimelineLayout
from timeline_app.project.changes import Move
from timeline_app.project.event_filter import SURE, is_doubtful

_CLICK = 4  # pixels that the mouse may move in a click
_STEP = 1.25  # of a zoom
_LEAST_PAGE = 420.0, 230.0  # page units that are worth more than larger words
_AMPLE_PAGE = 1250.0, 560.0  # page units from which larger words are worth more
_MOST = 1.4  # times that words grow on a large canvas
_BESIDE = 9.0, 5.0  # page units from the corner of a label to a sign


class TimelineCanvas(QWidget):
    """Shows a story and tells what the mouse meets.

    Signals
    -------
    event_hovered
        Key of the event under the mouse, "" for none.
    events_clicked
        Keys of the events at a place (none beside all), and whether they are added to the selection.
    time_requested
        Key of an event and the span of time that its end was dragged to.
    laid_out
        There is a new layout.
    drawn
        The story was drawn, wholly.
    failed
        An exception while a story was laid out.
    """

    event_hovered = Signal(str)
    events_clicked = Signal(object, bool)
    time_requested = Signal(str, object)
    laid_out = Signal()
    drawn = Signal()
    failed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._magnification = 1.0
        self._is_stale = True
        self._surface = Surface(self.width(), self.height(), on_stale=self._show_change)
        self.overlay = TimelineOverlay(self)
        self.overlay.theme = theme
        self._layouts = Latest(self)
        self._take_layout: Callable[[TimelineLayout], None] = lambda _layout: None
        self._layouts.finished.connect(self._receive_layout)
        self._layouts.failed.connect(self.failed)
        self.scene = TimelineScene(
            self._surface, picture_theme(theme.name), lambda _layout: self.laid_out.emit(), self._lay_out_elsewhere
        )
        self.laid_out.connect(self._show_marks)
        self._events: dict[str, Event] = {}
        self._selected: tuple[str, ...] = ()
        self._threshold = SURE
        self._moves: Sequence[Move] = ()
        self._pressed: QPointF | None = None
        self._last = QPointF()
        self._panning = False
        self._zone_limit: int | None = None
        self._edge = EdgeDragging(self.overlay)
        self._hovered = ""
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def is_drawn(self) -> bool:
        """Whether the story is drawn as it is now, or would be if it were seen."""
        return (
            self.scene.layout is not None and not self._layouts.is_running and not (self._is_stale and self.isVisible())
        )

    def show_story(self, story: Story, settings: PictureSettings | None, threshold: float) -> None:
        """Show a story."""
        self._events = {event.id: event for event in story.events}
        self._threshold = threshold
        self._edge.language = story.language
        self.scene.show(story, settings)

    def show_moves(self, moves: Sequence[Move]) -> None:
        """Trace what the last step moved."""
        self._moves = moves
        self._show_marks()

    def show_selection(self, events: tuple[str, ...]) -> None:
        """Mark the selected events."""
        self._selected = events
        self.scene.set_selection(events)

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self.overlay.theme = theme
        self.scene.set_theme(picture_theme(theme.name))
        self.overlay.update()

    def zoom_by(self, factor: float) -> None:
        """Magnify about the middle."""
        middle = self.page_point(QPointF(self.rect().center()))
        self.scene.zoom_at(middle.x(), middle.y(), factor)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return a size to start from; the window decides."""
        return QSize(600, 360)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the least size that shows anything."""
        return QSize(200, 150)

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Begin a click, a drag of the content, of a limit between zones, or of an event's end."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        point = self.page_point(event.position())
        self._pressed = self._last = point
        layout, leading = self.scene.layout, self._leading()
        if layout is not None and leading is not None and self._edge.begin(layout, leading, point):
            return
        if layout is not None and self.scene.event_at(point.x(), point.y()) is None:
            self._zone_limit = self.scene.zone_limit_at(point.x(), point.y())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Go on with what was begun, or tell what the mouse is over."""
        point = self.page_point(event.position())
        if self._pressed is None:
            self._hover(point)
            return
        if self._edge.is_active and self.scene.layout is not None:
            self._edge.move(self.scene.layout, point)
        elif self._zone_limit is None and (self._panning or _far(point, self._pressed)):
            self._panning = True
            self.overlay.hide()
            step = point - self._last
            upright = self.scene.layout is not None and self.scene.layout.upright
            self.scene.pan_by(step.y() if upright else step.x())
        self._last = point

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """End what was begun."""
        if self._pressed is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        point, pressed = self.page_point(event.position()), self._pressed
        self._pressed = None
        if self._edge.is_active:
            wanted = self._edge.end()
            if wanted is not None:
                self.time_requested.emit(*wanted)
        elif self._zone_limit is not None:
            if _far(point, pressed):
                self.scene.move_zone_limit(self._zone_limit, point.x(), point.y())
        elif self._panning:
            self.scene.end_pan()
            self.overlay.show()
        else:
            extend = bool(event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier))
            self.events_clicked.emit(self.scene.events_at(point.x(), point.y()), extend)
        self._panning, self._zone_limit = False, None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Look closer at an event, or at everything again beside all."""
        point = self.page_point(event.position())
        met = self.scene.events_at(point.x(), point.y())
        if met:
            self.scene.zoom_to(met)
        else:
            self.scene.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Zoom about the mouse; sideways, or with Shift, move."""
        delta, point = event.angleDelta(), self.page_point(event.position())
        sideways = delta.x() or (delta.y() if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 0)
        if sideways:
            self.scene.pan_by(sideways / 2)
            self.scene.end_pan()
        elif delta.y():
            self.scene.zoom_at(point.x(), point.y(), _STEP ** (delta.y() / 120))
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """Notice that the mouse has left."""
        self._set_hovered("")

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Walk through the events in the order of time; other keys are the window's."""
        step = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Down: 1,
        }.get(Qt.Key(event.key()))
        if step is None or self.scene.layout is None or not self.scene.layout.shown:
            event.ignore()
            return
        shown = self.scene.layout.shown
        leading = self._selected[-1] if self._selected else None
        at = shown.index(leading) + step if leading in shown else 0 if step > 0 else len(shown) - 1
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self.events_clicked.emit((shown[at % len(shown)],), extend)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Show that the keys go here."""
        super().focusInEvent(event)
        self.overlay.show_focus(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Show that the keys go elsewhere."""
        super().focusOutEvent(event)
        self.overlay.show_focus(False)

    # Pixels

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the overlay over everything, and the picture's words as large as the window's."""
        super().resizeEvent(event)
        self._fit()
        self.overlay.setGeometry(self.rect())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Show the pixels of the scene, drawn anew if they are no longer true."""
        self._fit()  # the window may be on another screen by now
        is_drawn = self._is_stale and self.scene.draw()
        self._is_stale = False
        pixels = self._surface.pixels
        height, width = pixels.shape[:2]
        image = QImage(pixels.data, width, height, pixels.strides[0], QImage.Format.Format_RGBX8888)
        image.setDevicePixelRatio(self.devicePixelRatioF())
        painter = QPainter(self)
        painter.setClipRect(event.rect())
        painter.drawImage(0, 0, image)
        painter.end()
        if is_drawn:
            self.drawn.emit()

    def _show_change(self, part: Window | None) -> None:
        if part is None:
            self._is_stale = True
            self.update()
            return
        ratio = self.devicePixelRatioF()
        left, top = floor(part.left / ratio), floor(part.top / ratio)
        self.repaint(QRect(left, top, ceil(part.right / ratio) - left, ceil(part.bottom / ratio) - top))

    def page_point(self, point: QPointF) -> QPointF:
        """Return the place on the page that is at a point of the widget."""
        return point / self._magnification

    def _fit(self) -> None:
        """Give a page unit as many pixels as the size of the interface's text asks for and the widget has room for."""
        room = min(self.width() / _LEAST_PAGE[0], self.height() / _LEAST_PAGE[1])
        ample = min(self.width() / _AMPLE_PAGE[0], self.height() / _AMPLE_PAGE[1], _MOST)
        self._magnification = max(1.0, min(max(self.font().pointSizeF() / POINTS, ample), room))
        ratio = self.devicePixelRatioF()
        self._surface.resize(ceil(self.width() * ratio), ceil(self.height() * ratio), self._magnification * ratio)

    def close_task(self) -> None:
        """Wait for the background before the window goes."""
        self._layouts.wait()

    def _lay_out_elsewhere(self, work: Callable[[], TimelineLayout], take: Callable[[TimelineLayout], None]) -> None:
        self._take_layout = take
        self._layouts.start(work)

    def _receive_layout(self, layout: TimelineLayout) -> None:
        self._take_layout(layout)

    def _leading(self) -> Event | None:
        return self._events.get(self._selected[-1]) if self._selected else None

    def _hover(self, point: QPointF) -> None:
        layout, leading = self.scene.layout, self._leading()
        if layout is not None and leading is not None and self._edge.end_at(layout, leading, point):
            self.setCursor(Qt.CursorShape.SplitHCursor)
        else:
            met = self.scene.event_at(point.x(), point.y()) or ""
            self.setCursor(Qt.CursorShape.PointingHandCursor if met else Qt.CursorShape.OpenHandCursor)
            self._set_hovered(met)

    def _set_hovered(self, event: str) -> None:
        if event != self._hovered:
            self._hovered = event
            self.event_hovered.emit(event)

    def _show_marks(self) -> None:
        layout = self.scene.layout
        if layout is None:
            return
        signs = []
        for target in layout.targets:
            event = self._events.get(target.events[0])
            if event is None or not target.is_label or len(target.events) > 1:
                continue
            text = "✓" if event.accepted else "?" if is_doubtful(event, self._threshold) else ""
            x, y = target.box.right + _BESIDE[0], target.box.y + _BESIDE[1]
            if text and layout.plot.holds(x, y):
                signs.append(Sign(x, y, text))
        self.overlay.magnification = self._magnification
        self.overlay.show_marks(signs, self._traces(layout))

    def _traces(self, layout: TimelineLayout) -> list[Trace]:
        found = []
        for move in self._moves:
            was, now = move.was.start.unit or move.was.end.unit, move.now.start.unit or move.now.end.unit
            boxes = [target.box for target in layout.targets if move.event in target.events and not target.is_label]
            if was is None or now is None or not boxes or layout.upright:
                continue
            ends = _place_in_plot(layout, was.first), _place_in_plot(layout, now.first)
            if ends[0] is not None and ends[1] is not None:
                found.append(Trace(ends[0], ends[1], boxes[0].y + boxes[0].height / 2))
        return found


def _place_in_plot(layout: TimelineLayout, day: int) -> float | None:
    place = layout.place_of(day)
    return None if place is None else min(max(place, layout.plot.x), layout.plot.right)


def _far(point: QPointF, other: QPointF) -> bool:
    return (point - other).manhattanLength() > _CLICK
