"""What stands in the place of a timeline without events: why there is none, and what to do about it."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget


class Emptiness(Enum):
    """Why no event is drawn."""

    NONE = auto()  # some are
    FILTERED = auto()
    UNTIMED = auto()  # the article names no time
    UNDATED = auto()  # its times hang on nothing that is known


_ACTIONS = {Emptiness.FILTERED: "show_all", Emptiness.UNTIMED: "add_event", Emptiness.UNDATED: "change_date"}


class EmptyTimeline(QWidget):
    """Says why in two sentences, with one button.

    Signals
    -------
    action_requested
        The name of an action.
    """

    action_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._why = Emptiness.NONE
        self._title, self._hint = QLabel(), QLabel()
        self._title.setProperty("role", "title")
        self._hint.setProperty("role", "quiet")
        self._hint.setWordWrap(True)
        self.button = QPushButton()
        self.button.clicked.connect(lambda: self.action_requested.emit(_ACTIONS[self._why]))
        layout = QVBoxLayout(self)
        layout.addStretch()
        for widget in (self._title, self._hint):
            widget.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(widget)
        layout.addSpacing(8)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch()
        self.hide()

    def explain(self, why: Emptiness) -> None:
        """Say why there is nothing; hidden when there is something."""
        self._why = why
        self.setVisible(why is not Emptiness.NONE)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the language of the interface."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        title, hint, button = {
            Emptiness.NONE: ("", "", ""),
            Emptiness.FILTERED: (
                self.tr("No event is left"),
                self.tr("The filters hide them all."),
                self.tr("Show all"),
            ),
            Emptiness.UNTIMED: (
                self.tr("This article names no time"),
                self.tr("Select some of its words to make an event of them, or add one of your own."),
                self.tr("Add an event…"),
            ),
            Emptiness.UNDATED: (
                self.tr("No date can be placed"),
                self.tr("The times that are named hang on others that are not known. A date for the article may help."),
                self.tr("Date of the article…"),
            ),
        }[self._why]
        self._title.setText(title)
        self._hint.setText(hint)
        self.button.setText(button)
