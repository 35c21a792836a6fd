"""Articles side by side: events that may be one, dates that contradict each other, articles that are there twice.

All of it is proposed: nothing changes before the journalist says so.
"""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from timeline_app.gui.event_words import event_time
from timeline_app.gui.tasks import Latest
from timeline_app.project.comparison import Duplicate, Pair, contradictions, duplicates, same_events
from timeline_app.project.project import Project

_FOUND = Qt.ItemDataRole.UserRole


class Findings(NamedTuple):
    """What was found in a project."""

    project: Project
    same: tuple[Pair, ...]
    contradictions: tuple[Pair, ...]
    duplicates: tuple[Duplicate, ...]


def compare(project: Project) -> Findings:
    """Look for everything that the articles have in common or against each other."""
    return Findings(project, same_events(project), contradictions(project), duplicates(project))


class ComparisonDialog(QDialog):
    """Lists what was found, with what can be done about it.

    Signals
    -------
    join_requested, apart_requested, show_requested
        Keys of two events.
    removal_requested
        Id of an article.
    failed
        The exception of the comparison.
    """

    join_requested = Signal(str, str)
    apart_requested = Signal(str, str)
    show_requested = Signal(str, str)
    removal_requested = Signal(str)
    failed = Signal(object)

    def __init__(self, language: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._language = language
        self.setWindowTitle(self.tr("Compare the articles"))
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.found = QTreeWidget()
        self.found.setHeaderLabels([self.tr("What"), self.tr("When"), self.tr("Article")])
        self.found.setWordWrap(True)
        self.found.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.found.currentItemChanged.connect(self._allow)
        self.buttons = {
            "join": QPushButton(self.tr("Join into one event")),
            "apart": QPushButton(self.tr("They are two")),
            "show": QPushButton(self.tr("Show both")),
            "remove": QPushButton(self.tr("Remove the second article")),
        }
        row = QHBoxLayout()
        for name, button in self.buttons.items():
            button.clicked.connect(partial(self._do, name))
            row.addWidget(button)
        row.addStretch()
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (self.words, self.found):
            layout.addWidget(widget)
        layout.addLayout(row)
        layout.addWidget(close)
        self.resize(860, 560)
        self._task = Latest(self)
        self._task.finished.connect(self._show)
        self._task.failed.connect(self.failed)
        self._allow()

    def show_project(self, project: Project) -> None:
        """Compare the articles of a state of the project, in the background."""
        self.words.setText(self.tr("Comparing…"))
        for button in self.buttons.values():
            button.setEnabled(False)
        self._task.start(lambda: compare(project))

    def done(self, result: int) -> None:
        """Wait for the background before the dialog goes."""
        self._task.wait()
        super().done(result)

    def _show(self, findings: Findings) -> None:
        self.found.clear()
        project = findings.project
        self._section(self.tr("Perhaps the same event"), findings.same, project)
        self._section(self.tr("The same words, different dates"), findings.contradictions, project)
        titles = {entry.id: entry.title for entry in project.articles}
        if findings.duplicates:
            top = self._top(self.tr("Articles that are there twice"), len(findings.duplicates))
            for pair in findings.duplicates:
                row = self._item(top, pair)
                for article in (pair.first, pair.second):
                    QTreeWidgetItem(row, [titles.get(article, "")])
                row.setText(0, self.tr("{percent} % in common").format(percent=round(100 * pair.likeness)))
                row.setExpanded(True)
        count = len(findings.same) + len(findings.contradictions) + len(findings.duplicates)
        self.words.setText(
            self.tr("Nothing changes before you say so.") if count else self.tr("Nothing was found to compare.")
        )
        first = self.found.topLevelItem(0)
        if first is not None and (item := first.child(0)) is not None:
            self.found.setCurrentItem(item)
        for column in (1, 2):
            self.found.resizeColumnToContents(column)
            self.found.setColumnWidth(column, min(260, self.found.columnWidth(column)))
        self._allow()

    def _section(self, title: str, pairs: tuple[Pair, ...], project: Project) -> None:
        if not pairs:
            return
        top = self._top(title, len(pairs))
        titles = {entry.id: entry.title for entry in project.articles}
        events = {event.id: event for event in project.events}
        for pair in pairs:
            item = self._item(top, pair)
            first, second = events[pair.first], events[pair.second]
            item.setText(0, first.label)
            for event in (first, second):
                row = QTreeWidgetItem(
                    item, [event.label, event_time(event, self._language), titles.get(event.article, "")]
                )
                for column in range(3):
                    row.setToolTip(column, row.text(column))
            item.setExpanded(True)

    def _top(self, title: str, count: int) -> QTreeWidgetItem:
        top = QTreeWidgetItem(self.found, [f"{title} ({count})"])
        top.setFirstColumnSpanned(True)
        top.setExpanded(True)
        return top

    def _item(self, top: QTreeWidgetItem, found: Pair | Duplicate) -> QTreeWidgetItem:
        item = QTreeWidgetItem(top)
        item.setFirstColumnSpanned(True)
        item.setData(0, _FOUND, found)
        return item

    def _current(self) -> Pair | Duplicate | None:
        item = self.found.currentItem()
        while item is not None:
            found = item.data(0, _FOUND)
            if isinstance(found, (Pair, Duplicate)):
                return found
            item = item.parent()
        return None

    def _allow(self) -> None:
        found = self._current()
        for name, button in self.buttons.items():
            button.setEnabled(isinstance(found, Duplicate if name == "remove" else Pair))

    def _do(self, name: str) -> None:
        found = self._current()
        if found is None:
            return
        match name:
            case "join":
                self.join_requested.emit(found.first, found.second)
            case "apart":
                self.apart_requested.emit(found.first, found.second)
            case "show":
                self.show_requested.emit(found.first, found.second)
            case _:
                self.removal_requested.emit(found.second)
