"""The articles of the project."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from timeline_app.gui.reference_words import reference_words
from timeline_app.project.project import Project


class ArticleList(QListWidget):
    """Lists titles with dates.

    Signals
    -------
    article_selected
        Id of an article.
    removal_requested
        Id of an article.
    """

    article_selected = Signal(str)
    removal_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.itemSelectionChanged.connect(self._tell)
        self._updating = False

    def show_project(self, project: Project, article: str, language: str) -> None:
        """List the articles, the one that is read marked."""
        self._updating = True
        self.clear()
        for entry in project.articles:
            date = reference_words(entry.analysis.reference, language)
            item = QListWidgetItem(f"{entry.original.title or entry.original.source}\n{date}")
            item.setData(Qt.ItemDataRole.UserRole, entry.id)
            item.setToolTip(entry.original.source)
            self.addItem(item)
            if entry.id == article:
                self.setCurrentItem(item)
        self._updating = False

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Remove an article with Delete."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.currentItem():
            self.removal_requested.emit(self.currentItem().data(Qt.ItemDataRole.UserRole))
            return
        super().keyPressEvent(event)

    def _tell(self) -> None:
        if not self._updating and self.selectedItems():
            self.article_selected.emit(self.selectedItems()[0].data(Qt.ItemDataRole.UserRole))
