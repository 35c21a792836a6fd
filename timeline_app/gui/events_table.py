"""The table of events: sorted, edited in place, linked with text and timeline."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from timeline_app.domain.event import Event
from timeline_app.gui.events_delegate import AIR, MOST_LINES, EventsDelegate
from timeline_app.gui.events_model import EVENT_ROLE, Column, EventsModel
from timeline_app.gui.selection import Selection
from timeline_app.gui.theme import Theme
from timeline_app.project.changes import Move

_MOST_FITTED = 300  # rows
_MEASURED = 40  # rows whose words the widths of the columns follow
_ROOM_FOR_ALL, _ROOM_FOR_SOURCE, _ROOM_FOR_STATUS = 100, 50, 50  # widths of the table, in characters
# Least and greatest widths in characters; between them a column is as wide as its words.
_WIDTHS = {
    Column.CHECK: (4, 4),
    Column.WHEN: (9, 20),
    Column.SAID: (10, 22),
    Column.STATUS: (7, 15),
    Column.SOURCE: (8, 18),
}


class EventsTable(QTableView):
    """Shows events as rows.

    Signals
    -------
    selected
        Keys of the selected events, the leading one last.
    hovered
        Key of the event under the mouse, "" for none.
    relabelled
        Key of an event and its new headline.
    """

    selected = Signal(object)
    hovered = Signal(str)
    relabelled = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = EventsModel(self)
        self._model.relabelled.connect(self.relabelled)
        self._delegate = EventsDelegate(self)
        self._updating = False
        self._selection = Selection()
        self._fit = QTimer(self)  # once everything has its width
        self._fit.setSingleShot(True)
        self._fit.setInterval(0)
        self._fit.timeout.connect(self._fit_rows)
        self._several = False
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self._set_up_header()
        self.selectionModel().selectionChanged.connect(self._tell_selected)

    def _set_up_header(self) -> None:
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(Column.WHAT, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(Column.CHECK, QHeaderView.ResizeMode.Fixed)
        self.setSortingEnabled(True)
        self.sortByColumn(Column.WHEN, Qt.SortOrder.AscendingOrder)
        self._size_columns()
        header.sectionResized.connect(lambda column, _old, _new: self._fit.start() if column == Column.WHAT else None)
        self._model.modelReset.connect(self._sorted_anew)

    def _size_columns(self) -> None:
        metrics, rows = self.fontMetrics(), min(self._model.rowCount(), _MEASURED)
        width = metrics.averageCharWidth()
        for column, (least, greatest) in _WIDTHS.items():
            words = (str(self._model.index(row, column).data()) for row in range(rows))
            around = 2.4 if column is Column.STATUS else 1.3  # of a pill, of plain words
            wanted = max(map(metrics.horizontalAdvance, words), default=0) + round(around * metrics.height())
            title = str(self._model.headerData(column, Qt.Orientation.Horizontal))
            header = metrics.horizontalAdvance(title) + 34 if title else 0
            self.setColumnWidth(column, max(least * width, header, min(wanted, greatest * width)))
        self.verticalHeader().setDefaultSectionSize(int((1 + AIR) * metrics.height()))
        self._fit.start()

    def _sorted_anew(self) -> None:
        self._fit.start()
        self.show_selection(self._selection)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Leave out the words and the status where there is no room for them; the explanation has both."""
        super().resizeEvent(event)
        self._hide_columns()

    def _hide_columns(self) -> None:
        characters = self.viewport().width() / max(1, self.fontMetrics().averageCharWidth())
        taken = _WIDTHS[Column.SOURCE][1] if self._several else 0
        self.setColumnHidden(Column.SAID, characters < _ROOM_FOR_ALL + taken)
        self.setColumnHidden(Column.STATUS, characters < _ROOM_FOR_STATUS + 2 * taken)
        self.setColumnHidden(Column.SOURCE, not self._several or characters < _ROOM_FOR_SOURCE)

    def _fit_rows(self) -> None:
        """Give headlines the lines that they need, in tables short enough to be looked through."""
        rows = self._model.rowCount()
        if rows > _MOST_FITTED:
            return
        metrics = self.fontMetrics()
        height = metrics.height()
        room = QRect(0, 0, self._delegate.label_room(self.columnWidth(Column.WHAT), height), 10 * height)
        for row in range(rows):
            words = str(self._model.index(row, Column.WHAT).data())
            lines = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, words).height() / height
            self.setRowHeight(row, int((min(lines, MOST_LINES) + AIR) * height))

    def set_events(self, events: Sequence[Event], threshold: float) -> None:
        """Show events; call :meth:`show_selection` after it."""
        self._updating = True
        self._model.set_events(events, threshold)
        self._updating = False
        self._size_columns()

    def set_sources(self, titles: Mapping[str, str], several: bool) -> None:
        """Say what the articles are called, by id, and whether it must be said which one tells an event."""
        self._model.set_sources(titles)
        if several != self._several:
            self._several = several
            self._hide_columns()

    def set_moves(self, moves: Sequence[Move]) -> None:
        """Mark the events that the last step moved."""
        self._delegate.moved = frozenset(move.event for move in moves)
        self._model.set_moves(moves)

    def set_language(self, language: str) -> None:
        """Write dates and words in a language."""
        self._model.set_language(language)
        self._size_columns()
        self.setAccessibleName(self.tr("Events of the story"))

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of a theme."""
        self._delegate.theme = theme
        self.viewport().update()

    def show_selection(self, selection: Selection) -> None:
        """Select the rows of events and show the leading one."""
        self._selection = selection
        wanted = QItemSelection()
        for row in filter(lambda row: row >= 0, map(self._model.row_of, selection.events)):
            wanted.select(self._model.index(row, 0), self._model.index(row, len(Column) - 1))
        leading = self._model.row_of(selection.event or "")
        self._updating = True
        self.selectionModel().select(wanted, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if leading >= 0:
            index = self._model.index(leading, Column.WHAT)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(index)
        self._updating = False

    def show_hover(self, hover: Selection) -> None:
        """Tint the row of the event that the mouse is over."""
        if self._delegate.hovered != (hover.event or ""):
            self._delegate.hovered = hover.event or ""
            self.viewport().update()

    def edit_label(self) -> None:
        """Edit the headline of the current row."""
        if self.currentIndex().isValid():
            self.edit(self._model.index(self.currentIndex().row(), Column.WHAT))

    def row_of(self, event: str) -> int:
        """Return the row that an event is shown in, -1 for none."""
        return self._model.row_of(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Show that the keys go here; a border would be hidden by the header."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self.viewport())
            painter.setPen(QPen(QColor(self._delegate.theme.accent), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
            painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Show that the keys go here."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Show that the keys go elsewhere."""
        super().focusOutEvent(event)
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Tell which event the mouse is over."""
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        self.hovered.emit(index.data(EVENT_ROLE).id if index.isValid() else "")

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """Notice that the mouse has left."""
        super().leaveEvent(event)
        self.hovered.emit("")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Leave letters and digits to the window's shortcuts instead of the search for a row."""
        if event.text().isprintable() and event.text().strip() and not event.modifiers():
            event.ignore()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._size_columns()

    def _tell_selected(self) -> None:
        if self._updating:
            return
        current = self.selectionModel().currentIndex()
        chosen = [index.data(EVENT_ROLE).id for index in self.selectionModel().selectedRows()]
        leading = current.data(EVENT_ROLE).id if current.isValid() else None
        self.selected.emit(tuple(key for key in chosen if key != leading) + ((leading,) if leading in chosen else ()))
