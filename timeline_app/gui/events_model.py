"""The events as rows: the accessible equal of the picture."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from timeline_app.domain.event import Event
from timeline_app.gui.event_words import event_time, status_words
from timeline_app.project.changes import Move
from timeline_app.project.event_filter import SURE, is_doubtful
from timeline_app.wording.dates import when_words
from timeline_app.wording.typography import quote, typeset

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


class Column(IntEnum):
    """The columns, in order."""

    CHECK = 0
    WHEN = 1
    WHAT = 2
    SAID = 3
    STATUS = 4
    SOURCE = 5


EVENT_ROLE = Role.UserRole
_LAST_DAY = 10**9


class EventsModel(QAbstractTableModel):
    """Rows of events, sorted here: a proxy model would ask a hundred thousand questions for 5,000 rows.

    Signals
    -------
    relabelled
        Key of an event and the headline that was typed into its cell.
    """

    relabelled = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._events: tuple[Event, ...] = ()
        self._moves: dict[str, Move] = {}
        self._language = "en"
        self._threshold = SURE
        self._rows: dict[str, int] = {}
        self._order = (Column.WHEN, Qt.SortOrder.AscendingOrder)
        self._sources: Mapping[str, str] = {}

    @property
    def events(self) -> tuple[Event, ...]:
        """The events, one a row."""
        return self._events

    def row_of(self, event: str) -> int:
        """Return the row of an event, -1 for none."""
        return self._rows.get(event, -1)

    def set_events(self, events: Sequence[Event], threshold: float) -> None:
        """Show events; where they are the same ones in the same order, views keep their place."""
        self._threshold = threshold
        arranged = self._sorted(events)
        if [event.id for event in arranged] == [event.id for event in self._events]:
            self._events = arranged
            self._all_changed()
            return
        self.beginResetModel()
        self._events = arranged
        self._rows = {event.id: row for row, event in enumerate(arranged)}
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; views hear that everything is new, and select anew."""
        self._order = (Column(column), order)
        self.beginResetModel()
        self._events = self._sorted(self._events)
        self._rows = {event.id: row for row, event in enumerate(self._events)}
        self.endResetModel()

    def _sorted(self, events: Sequence[Event]) -> tuple[Event, ...]:
        column, order = self._order
        descending = order is Qt.SortOrder.DescendingOrder
        return tuple(sorted(events, key=lambda event: self._sort_key(event, column), reverse=descending))

    def set_sources(self, titles: Mapping[str, str]) -> None:
        """Say what the articles are called, by id."""
        self._sources = titles

    def set_moves(self, moves: Sequence[Move]) -> None:
        """Mark the events that the last step moved."""
        if moves or self._moves:
            self._moves = {move.event: move for move in moves}
            self._all_changed()

    def set_language(self, language: str) -> None:
        """Write dates and words in a language."""
        self._language = language
        self._all_changed()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        """Return the number of events."""
        return 0 if parent.isValid() else len(self._events)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what a cell allows: headlines can be edited."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == Column.WHAT else flags

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        """Return the name of a column."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if section == Column.CHECK:  # too narrow for a title
            titles = {
                Role.ToolTipRole: self.tr("? to check, ✓ accepted, – dropped"),
                Role.AccessibleTextRole: self.tr("State"),
                Role.DisplayRole: "",
            }
            return titles.get(Qt.ItemDataRole(role))
        if role != Role.DisplayRole:
            return None
        names = ("", self.tr("When"), self.tr("What"), self.tr("Said"), self.tr("Status"))
        return (*names, self.tr("Source"))[section]

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Return what a cell shows."""
        if not index.isValid():
            return None
        event = self._events[index.row()]
        column = Column(index.column())
        match role:
            case Role.DisplayRole | Role.EditRole:
                return self._words(event, column)
            case Role.ToolTipRole:
                return self._tooltip(event, column)
            case Role.AccessibleTextRole if column is Column.CHECK:
                return self._state_in_words(event)
            case _ if role == EVENT_ROLE:
                return event
        return None

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:  # noqa: N802
        """Ask for a new headline; the answer comes with the next project."""
        if role != Role.EditRole or index.column() != Column.WHAT:
            return False
        self.relabelled.emit(self._events[index.row()].id, str(value))
        return True

    def _words(self, event: Event, column: Column) -> str:
        language = self._language
        words: dict[Column, Callable[[], str]] = {
            Column.CHECK: lambda: self._sign(event),
            Column.WHEN: lambda: event_time(event, language),
            Column.WHAT: lambda: event.label,
            Column.SAID: lambda: quote(event.said, language) if event.said else "",
            Column.STATUS: lambda: status_words(event, language),
            Column.SOURCE: lambda: self._source(event),
        }
        return words[column]()

    def _source(self, event: Event) -> str:
        """Return what the journalist said, or the articles that tell the event."""
        if event.source:
            return event.source
        return " · ".join(self._sources[name] for name in (event.article, *event.retold) if name in self._sources)

    def _sign(self, event: Event) -> str:
        if not event.keep:
            return "–"
        return "?" if is_doubtful(event, self._threshold) else "✓" if event.accepted else ""

    def _state_in_words(self, event: Event) -> str:
        if not event.keep:
            return self.tr("dropped")
        if is_doubtful(event, self._threshold):
            return self.tr("to check")
        return self.tr("accepted") if event.accepted else self.tr("sure")

    def _tooltip(self, event: Event, column: Column) -> str:
        move = self._moves.get(event.id)
        if column is Column.WHEN and move:
            return self.tr("before: {date}").format(date=when_words(move.was, self._language))
        if column is Column.SOURCE:
            return self._words(event, column)
        words = {Column.CHECK: self._state_in_words(event), Column.STATUS: status_words(event, self._language)}
        return words.get(column) or typeset(event.detail, self._language)

    def _sort_key(self, event: Event, column: Column) -> Any:
        if column is not Column.WHEN:
            return self._words(event, column).casefold()
        bounds = event.when.bounds
        known = (bounds.start_earliest, bounds.start_latest, bounds.end_earliest, bounds.end_latest)
        return next((day for day in known if day is not None), _LAST_DAY)

    def moved(self, event: Event) -> bool:
        """Tell whether the last step moved the event."""
        return event.id in self._moves

    def _all_changed(self) -> None:
        if self._events:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._events) - 1, len(Column) - 1))
