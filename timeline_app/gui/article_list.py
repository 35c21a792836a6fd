"""The articles of the project: read, put in order, renamed, removed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QListWidget, QListWidgetItem, QMenu, QWidget

from timeline_app.gui.reference_words import reference_words
from timeline_app.project.project import Project, ProjectArticle

_ALT = Qt.KeyboardModifier.AltModifier
_REMOVE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class ArticleList(QListWidget):
    """Lists titles with dates.

    Signals
    -------
    article_selected
        Id of an article.
    removal_requested, renaming_requested
        Id of an article.
    move_requested
        Id of an article, and its new place, 0 the first.
    """

    article_selected = Signal(str)
    removal_requested = Signal(str)
    renaming_requested = Signal(str)
    move_requested = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.itemSelectionChanged.connect(self._tell)
        self.model().rowsMoved.connect(self._moved)
        self._updating = False
        self._rows: list[tuple[str, str]] = []

    def show_project(self, project: Project, article: str, language: str) -> None:
        """List the articles, the one that is read marked."""
        rows = [(entry.id, f"{entry.title}\n{_date(entry, language)}") for entry in project.articles]
        self._updating = True
        if rows != self._rows or [self._id(row) for row in range(self.count())] != [name for name, _ in rows]:
            self._rows = rows
            self.clear()
            for (name, words), entry in zip(rows, project.articles, strict=True):
                item = QListWidgetItem(words)
                item.setData(Qt.ItemDataRole.UserRole, name)
                item.setToolTip(entry.original.source)
                self.addItem(item)
        for row, (name, _) in enumerate(rows):
            if name == article:
                self.setCurrentRow(row)
        self._updating = False

    def event(self, event: QEvent) -> bool:
        """Take the keys of the list before the actions of the window do."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Remove with Delete, rename with F2, move with Alt and an arrow."""
        item = self.currentItem()
        if item is None or not self._is_own(event):
            super().keyPressEvent(event)
        elif event.key() in _REMOVE:
            self.removal_requested.emit(self._id(self.row(item)))
        elif event.key() == Qt.Key.Key_F2:
            self.renaming_requested.emit(self._id(self.row(item)))
        else:
            self._shift(_STEPS[Qt.Key(event.key())])

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Offer what can be done with the article under the mouse."""
        item = self.itemAt(event.pos())
        if item is not None:
            self.menu(self.row(item)).popup(event.globalPos())

    def menu(self, row: int) -> QMenu:
        """Return the menu of an article."""
        name = self._id(row)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Rename…"), lambda: self.renaming_requested.emit(name))
        up = menu.addAction(self.tr("Move up"), lambda: self.move_requested.emit(name, row - 1))
        down = menu.addAction(self.tr("Move down"), lambda: self.move_requested.emit(name, row + 1))
        up.setEnabled(row > 0)
        down.setEnabled(row < self.count() - 1)
        menu.addSeparator()
        menu.addAction(self.tr("Remove"), lambda: self.removal_requested.emit(name))
        return menu

    def _is_own(self, event: QKeyEvent) -> bool:
        if event.modifiers() & _ALT:
            return event.key() in _STEPS
        return event.key() == Qt.Key.Key_F2 or event.key() in _REMOVE

    def _shift(self, step: int) -> None:
        place = self.currentRow() + step
        if 0 <= place < self.count():
            self.move_requested.emit(self._id(self.currentRow()), place)

    def _moved(self, _from: QModelIndex, first: int, _last: int, _to: QModelIndex, before: int) -> None:
        """Tell of an article that was dragged to another place."""
        place = before - 1 if before > first else before
        if not self._updating:
            self.move_requested.emit(self._id(place), place)

    def _id(self, row: int) -> str:
        return str(self.item(row).data(Qt.ItemDataRole.UserRole))

    def _tell(self) -> None:
        if not self._updating and self.selectedItems():
            self.article_selected.emit(self.selectedItems()[0].data(Qt.ItemDataRole.UserRole))


def _date(entry: ProjectArticle, language: str) -> str:
    return reference_words(entry.analysis.reference, language)
