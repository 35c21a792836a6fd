"""All steps of a project, also those that were taken back: to return to the state after one of them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from timeline_app.exporting.correction_record import change_words, moment_words
from timeline_app.gui.step_names import step_name
from timeline_app.storing.records import ROOT, Rows, StepRow
from timeline_app.storing.state import trunk
from timeline_app.wording.typography import capitalised

_STEP = Qt.ItemDataRole.UserRole


class StepsDialog(QDialog):
    """Lists the steps, the latest first.

    Signals
    -------
    state_requested
        The number of a step.
    """

    state_requested = Signal(int)

    def __init__(self, rows: Rows, language: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Return to an earlier state"))
        words = QLabel(self.tr("Choose the last step that is to count. The return is a step itself and can be undone."))
        words.setWordWrap(True)
        self.steps = QTreeWidget()
        self.steps.setRootIsDecorated(False)
        self.steps.setUniformRowHeights(True)
        self.steps.setHeaderLabels([self.tr("Step"), self.tr("What"), self.tr("When"), self.tr("Who")])
        self.steps.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.steps.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self._fill(rows, language)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.go = self._buttons.addButton(self.tr("Return to this state"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._buttons.accepted.connect(self._take)
        self._buttons.rejected.connect(self.reject)
        self.steps.itemActivated.connect(self._take)
        self.steps.currentItemChanged.connect(self._allow)
        layout = QVBoxLayout(self)
        layout.addWidget(words)
        layout.addWidget(self.steps)
        layout.addWidget(self._buttons)
        self.resize(760, 480)
        self._present = rows.present
        self._allow()

    def _fill(self, rows: Rows, language: str) -> None:
        counted = set(trunk(rows, rows.present))
        items = [self._item(row, row.id in counted, language) for row in sorted(rows.steps.values(), key=_number)]
        start = QTreeWidgetItem([self.tr("The empty project")])
        start.setData(0, _STEP, ROOT)
        self.steps.addTopLevelItems([*reversed(items), start])
        for column in (0, 2, 3):
            self.steps.resizeColumnToContents(column)

    def _item(self, row: StepRow, counts: bool, language: str) -> QTreeWidgetItem:
        name = capitalised(step_name(row.name))
        if not counts:
            name = self.tr("{step} (taken back)").format(step=name)
        what = change_words(row.corrections[0], language) if row.corrections else ""
        item = QTreeWidgetItem([name, what, moment_words(row.at, language), row.author])
        item.setData(0, _STEP, row.id)
        item.setToolTip(1, what)
        return item

    def _take(self) -> None:
        item = self.steps.currentItem()
        if item is not None and item.data(0, _STEP) != self._present:
            self.state_requested.emit(item.data(0, _STEP))
            self.accept()

    def _allow(self) -> None:
        item = self.steps.currentItem()
        self.go.setEnabled(item is not None and item.data(0, _STEP) != self._present)


def _number(row: StepRow) -> int:
    return row.id
