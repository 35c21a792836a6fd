"""A new event of the journalist's own: a headline, a date and a source."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from timeline_app.domain.interval import TimeSpan
from timeline_app.gui.time_field import TimeField
from timeline_app.project.time_entry import Entry


class EventDialog(QDialog):
    """Asks for headline, date and source.

    Signals
    -------
    event_requested
        The headline, the span of time or None when the words or nothing date it, and where it is known from.
    """

    event_requested = Signal(str, object, str)

    def __init__(self, words: str, reader: Callable[[str], Entry], language: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Add an event"))
        self.label = QLineEdit(" ".join(words.split())[:90])
        self.source = QLineEdit()
        self.source.setPlaceholderText(self.tr("where it is known from"))
        self.time = TimeField()
        self.time.set_reader(reader)
        self.time.set_language(language)
        self.time.entered.connect(self._take)
        hint = QLabel(
            self.tr("Without a date of yours, a date in the selected words counts.")
            if words
            else self.tr("Without a date the event is listed, not drawn.")
        )
        hint.setProperty("role", "quiet")
        hint.setWordWrap(True)
        rows = QFormLayout()
        rows.addRow(self.tr("Headline"), self.label)
        rows.addRow(self.tr("Date"), self.time)
        rows.addRow(self.tr("Source"), self.source)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._buttons.accepted.connect(lambda: self._take(self.time.understood))
        self._buttons.rejected.connect(self.reject)
        self.label.textChanged.connect(self._allow)
        layout = QVBoxLayout(self)
        layout.addLayout(rows)
        layout.addWidget(hint)
        layout.addWidget(self._buttons)
        self.resize(460, self.sizeHint().height())
        self._allow()

    def _allow(self) -> None:
        ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(bool(self.label.text().strip()))

    def _take(self, when: TimeSpan | None) -> None:
        if self.label.text().strip():
            self.event_requested.emit(self.label.text(), when, self.source.text())
            self.accept()

    def done(self, result: int) -> None:
        """Wait for the background before the dialog goes."""
        self.time.close_task()
        super().done(result)
