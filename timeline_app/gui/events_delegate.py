"""How a cell of the events table is painted: quiet, one line, the status as a pill."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from timeline_app.domain.event import Event, Status
from timeline_app.gui.events_model import EVENT_ROLE, Column
from timeline_app.gui.theme import LIGHT, Theme

_PADDING = 0.6  # of the height of the text
AIR = 0.75  # above and below the words of a row, in heights of the text
MOST_LINES = 5


class EventsDelegate(QStyledItemDelegate):
    """Paints cells in the colours of the theme; knows which row the mouse is over, in whatever view."""

    theme: Theme = LIGHT
    hovered = ""  # key of an event
    moved: frozenset[str] = frozenset()

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one cell."""
        event: Event = index.data(EVENT_ROLE)
        column = Column(index.column())
        painter.save()
        self._paint_ground(painter, option, event)
        height = option.fontMetrics.height()
        area = QRectF(option.rect).adjusted(_PADDING * height, 0, -0.3 * height, 0)
        words = str(index.data() or "")
        if column is Column.STATUS:
            self._paint_pill(painter, option, area, words, event)
        else:
            if column is Column.WHAT:
                area = self._paint_swatch(painter, area, height, event)
            option.font.setStrikeOut(column is Column.WHAT and not event.keep)
            option.font.setBold(column is Column.CHECK or (column is Column.WHEN and event.id in self.moved))
            self._paint_words(painter, option, area, index)
        painter.restore()

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return room for one line with air above and below."""
        hint = super().sizeHint(option, index)
        height = option.fontMetrics.height()
        return QSize(hint.width() + int(1.2 * height), int((1 + AIR) * height))

    def label_room(self, width: int, height: int) -> int:
        """Return how wide a headline may be in a column, the height of the text given."""
        return int(width - (_PADDING + 0.3 + 0.55 + 0.45) * height) - 4

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, event: Event) -> None:
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(self.theme.chosen))
        elif event.id == self.hovered:
            painter.fillRect(option.rect, QColor(self.theme.hovered))
        painter.setPen(QPen(QColor(self.theme.line), 1))
        rect = option.rect
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _paint_words(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRectF, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        event: Event = index.data(EVENT_ROLE)
        column, words = index.column(), str(index.data() or "")
        quiet = column == Column.SAID or not event.keep
        colour = self.theme.quiet if quiet else self.theme.ink
        if column == Column.CHECK and words == "?":
            colour = self.theme.point_line
        painter.setFont(option.font)
        painter.setPen(QColor(colour))
        align = Qt.AlignmentFlag.AlignHCenter if column == Column.CHECK else Qt.AlignmentFlag.AlignLeft
        if column == Column.WHAT and area.height() > (1.5 + AIR) * option.fontMetrics.height():
            painter.drawText(area, align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, words)
            return
        elided = option.fontMetrics.elidedText(words, Qt.TextElideMode.ElideRight, int(area.width()))
        painter.drawText(area, align | Qt.AlignmentFlag.AlignVCenter, elided)

    def _paint_swatch(self, painter: QPainter, area: QRectF, height: int, event: Event) -> QRectF:
        side = 0.55 * height
        square = QRectF(area.left(), area.center().y() - side / 2, side, side)
        colour = QColor(event.colour or self._colour(event))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour, 1.4))
        painter.setBrush(Qt.BrushStyle.BDiagPattern if event.status is Status.PLANNED else Qt.BrushStyle.SolidPattern)
        brush = painter.brush()
        brush.setColor(colour)
        painter.setBrush(Qt.BrushStyle.NoBrush if event.status is Status.CLAIMED else brush)
        painter.drawRoundedRect(square, 2, 2)
        return area.adjusted(side + 0.45 * height, 0, 0, 0)

    def _colour(self, event: Event) -> str:
        return self.theme.span_line if event.when.start != event.when.end else self.theme.point_line

    def _paint_pill(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRectF, words: str, event: Event
    ) -> None:
        metrics = option.fontMetrics
        height = metrics.height()
        room = area.width() - 1.2 * height
        elided = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(room))
        width = metrics.horizontalAdvance(elided) + 1.0 * height
        pill = QRectF(area.left(), area.center().y() - 0.62 * height, width, 1.24 * height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dashed = Qt.PenStyle.DashLine if event.status is Status.PLANNED else Qt.PenStyle.SolidLine
        painter.setPen(QPen(QColor(self.theme.line), 1, dashed))
        painter.setBrush(QColor(self.theme.window))
        painter.drawRoundedRect(pill, 0.6 * height, 0.6 * height)
        painter.setPen(QColor(self.theme.quiet if not event.keep else self.theme.ink))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, elided)
