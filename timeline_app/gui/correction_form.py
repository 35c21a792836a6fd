"""The form that corrects an event: date, headline, status, speaker, group, colour, limits."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from timeline_app.domain.event import Event, Status
from timeline_app.domain.interval import TimeSpan
from timeline_app.gui.bounds_form import BoundsForm
from timeline_app.gui.colour_button import ColourButton
from timeline_app.gui.event_words import status_word
from timeline_app.gui.time_field import TimeField


class CorrectionForm(QWidget):
    """Shows what can be corrected; every change is a wish.

    Signals
    -------
    time_requested, label_requested, status_requested, speaker_requested, group_requested, colour_requested
        The value wanted for the event that is shown.
    accept_requested, keep_requested
        Whether the event is accepted, or kept.
    """

    time_requested = Signal(object)
    label_requested = Signal(str)
    status_requested = Signal(object)
    speaker_requested = Signal(str)
    group_requested = Signal(str)
    colour_requested = Signal(str)
    accept_requested = Signal(bool)
    keep_requested = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._event: Event | None = None
        self.time = TimeField()
        self.label, self.speaker, self.group = QLineEdit(), QLineEdit(), QLineEdit()
        self.status = QComboBox()
        for status in Status:
            self.status.addItem("", status)
        self.colour = ColourButton()
        self.bounds = BoundsForm()
        self.bounds.hide()
        self._more = QToolButton()
        self._more.setProperty("flat", True)
        self._more.setCheckable(True)
        self._more.toggled.connect(self.bounds.setVisible)
        self.accept, self.drop = QPushButton(), QPushButton()
        self.accept.setProperty("primary", True)
        self._titles = [QLabel() for _ in range(6)]
        self._set_out()
        self._connect()
        self._retranslate()

    def _set_out(self) -> None:
        rows = QFormLayout()
        rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        fields = (self.time, self.label, self.status, self.speaker, self.group, self.colour)
        for title, field in zip(self._titles, fields, strict=True):
            title.setBuddy(field)
            rows.addRow(title, field)
        self.buttons = QWidget()  # the inspector places them where they do not scroll away
        row = QHBoxLayout(self.buttons)
        row.setContentsMargins(12, 6, 12, 8)
        row.addWidget(self.accept)
        row.addWidget(self.drop)
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.addLayout(rows)
        layout.addWidget(self._more)
        layout.addWidget(self.bounds)

    def _connect(self) -> None:
        self.time.entered.connect(self.time_requested)
        self.bounds.entered.connect(self.time_requested)
        self.label.editingFinished.connect(self._tell_label)
        self.speaker.editingFinished.connect(self._tell_speaker)
        self.group.editingFinished.connect(self._tell_group)
        self.status.activated.connect(lambda _row: self.status_requested.emit(self.status.currentData()))
        self.colour.chosen.connect(self.colour_requested)
        self.accept.clicked.connect(lambda: self.accept_requested.emit(not (self._event and self._event.accepted)))
        self.drop.clicked.connect(lambda: self.keep_requested.emit(not (self._event and self._event.keep)))

    def _tell_label(self) -> None:
        if self._event and self.label.text().strip() not in ("", self._event.label):
            self.label_requested.emit(self.label.text())

    def _tell_speaker(self) -> None:
        if self._event and self.speaker.text().strip() != (self._event.speaker or ""):
            self.speaker_requested.emit(self.speaker.text())

    def _tell_group(self) -> None:
        if self._event and self.group.text().strip() != self._event.group:
            self.group_requested.emit(self.group.text())

    def set_language(self, language: str) -> None:
        """Answer dates in a language."""
        self.time.set_language(language)

    def show_event(self, event: Event | None, when: TimeSpan | None) -> None:
        """Show an event, or only a time that dates none; both None hide the form."""
        other = event is None or self._event is None or event.id != self._event.id
        self._event = event
        self.setVisible(when is not None)
        for widget in (self.label, self.status, self.speaker, self.group, self.colour, self.buttons):
            widget.setVisible(event is not None)
        for title in self._titles[1:]:
            title.setVisible(event is not None)
        if other:
            self.time.clear()
        self.bounds.show_time(when)
        if event is not None:
            self._fill(event)
        self._retranslate()

    def _fill(self, event: Event) -> None:
        with QSignalBlocker(self.status):
            self.status.setCurrentIndex(self.status.findData(event.status))
        for field, words in ((self.label, event.label), (self.speaker, event.speaker or ""), (self.group, event.group)):
            if field.text() != words:
                field.setText(words)
        self.label.setCursorPosition(0)
        self.colour.show_colour(event.colour)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the language of the interface."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        names = (
            self.tr("Date"),
            self.tr("Headline"),
            self.tr("Status"),
            self.tr("Who says so"),
            self.tr("Group"),
            self.tr("Colour"),
        )
        for title, name in zip(self._titles, names, strict=True):
            title.setText(name)
        for row in range(self.status.count()):
            self.status.setItemText(row, status_word(self.status.itemData(row)))
        self._more.setText(self.tr("Limits of start and end"))
        accepted = self._event is not None and self._event.accepted
        kept = self._event is None or self._event.keep
        self.accept.setText(self.tr("Accepted") + " ✓" if accepted else self.tr("Accept"))
        self.accept.setToolTip(self.tr("This date is right (Return)"))
        self.drop.setText(self.tr("Drop") if kept else self.tr("Bring back"))
        self.drop.setToolTip(self.tr("Take the event off the timeline, or put it back (Delete)"))
