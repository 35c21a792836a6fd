"""What newer rules would change, article by article: the journalist takes it or keeps the old."""

from __future__ import annotations

from collections import defaultdict

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from timeline_app.domain.event import Event
from timeline_app.gui.engine_review import Reading
from timeline_app.gui.event_words import event_time, status_words
from timeline_app.project.engine_changes import EngineChange, What

_ARTICLE = Qt.ItemDataRole.UserRole


class EngineDialog(QDialog):
    """Lists the changes.

    Signals
    -------
    new_requested
        Ids of the articles whose new values are taken.
    old_requested
        All stays as it is.
    """

    new_requested = Signal(object)
    old_requested = Signal()

    def __init__(self, reading: Reading, language: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._language = language
        self.setWindowTitle(self.tr("What newer rules change"))
        words = QLabel(
            self.tr(
                "This version reads some times otherwise than the one that the project was made with. What you have "
                "corrected stays as it is. Choose the articles whose new values you take."
            )
        )
        words.setWordWrap(True)
        self.changes = QTreeWidget()
        self.changes.setHeaderLabels([self.tr("Event"), self.tr("Was"), self.tr("Is")])
        self.changes.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.changes.setWordWrap(True)
        self._fill(reading)
        buttons = QDialogButtonBox()
        self.new = buttons.addButton(self.tr("Take the new values"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.old = buttons.addButton(self.tr("Keep the old ones"), QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self.new.clicked.connect(self._take)
        self.old.clicked.connect(self._keep)
        buttons.rejected.connect(self.reject)
        self.changes.itemChanged.connect(self._allow)
        layout = QVBoxLayout(self)
        for widget in (words, self.changes, buttons):
            layout.addWidget(widget)
        self.resize(820, 520)

    def _fill(self, reading: Reading) -> None:
        by_article: defaultdict[str, list[EngineChange]] = defaultdict(list)
        for change in reading.changes:
            by_article[change.article].append(change)
        for article, changes in by_article.items():
            entry = reading.project.article(article)
            top = QTreeWidgetItem(self.changes, [f"{entry.title if entry else article} ({len(changes)})"])
            top.setData(0, _ARTICLE, article)
            top.setCheckState(0, Qt.CheckState.Checked)
            top.setFirstColumnSpanned(True)
            top.setExpanded(True)
            for change in changes:
                self._item(top, change)

    def _item(self, top: QTreeWidgetItem, change: EngineChange) -> None:
        event = change.was or change.now
        assert event is not None  # noqa: S101 - one of both is there
        cells = [event.label, self._value(change.was, change.what), self._value(change.now, change.what)]
        item = QTreeWidgetItem(top, cells)
        for column, words in enumerate(cells):
            item.setToolTip(column, words)

    def _value(self, event: Event | None, what: What) -> str:
        if event is None:
            return self.tr("(none)")
        match what:
            case What.LABEL:
                return event.label
            case What.STATUS:
                return status_words(event, self._language) if event.keep else self.tr("dropped")
            case _:
                return event_time(event, self._language)

    def _chosen(self) -> tuple[str, ...]:
        items = (self.changes.topLevelItem(row) for row in range(self.changes.topLevelItemCount()))
        return tuple(
            str(item.data(0, _ARTICLE)) for item in items if item and item.checkState(0) is Qt.CheckState.Checked
        )

    def _allow(self) -> None:
        self.new.setEnabled(bool(self._chosen()))

    def _take(self) -> None:
        self.new_requested.emit(self._chosen())
        self.accept()

    def _keep(self) -> None:
        self.old_requested.emit()
        self.accept()
