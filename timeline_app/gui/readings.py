"""The other readings of an expression, as numbered pills; the numbers are keys."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from timeline_app.domain.interval import TimeSpan
from timeline_app.domain.resolution import Resolution
from timeline_app.wording.dates import Form, when_words
from timeline_app.wording.derivation import sentence

_MOST = 9


class Readings(QWidget):
    """Offers the reading in force and the others.

    Signals
    -------
    chosen
        The span of time of a reading.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._times: list[TimeSpan] = []
        self._title = QLabel()
        self._title.setProperty("role", "kicker")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)
        self._layout.addWidget(self._title)
        self._pills: list[QWidget] = []

    def show_readings(self, resolution: Resolution, language: str) -> None:
        """Show the readings of an expression; nothing when there is only one."""
        for pill in self._pills:
            self._layout.removeWidget(pill)
            pill.deleteLater()
        self._pills.clear()
        self._times = [resolution.when, *(other.when for other in resolution.alternatives)][:_MOST]
        self.setHidden(len(self._times) < 2)
        self._title.setText(self.tr("READINGS"))
        for number, when in enumerate(self._times, 1):
            words = when_words(when, language, Form.LONG) or self.tr("no date")
            because = "" if number == 1 else sentence(resolution.alternatives[number - 2].because, language)
            self._add(number, words, because)

    def choose(self, number: int) -> None:
        """Choose a reading by its number, from 1; a number without one does nothing."""
        if 1 <= number <= len(self._times):
            self.chosen.emit(self._times[number - 1])

    def _add(self, number: int, words: str, because: str) -> None:
        pill = QPushButton(f"{number} · {words}")
        pill.setProperty("pill", True)
        pill.setCheckable(True)
        pill.setChecked(number == 1)
        pill.setToolTip(because)
        pill.setAccessibleDescription(because)
        pill.clicked.connect(lambda: self.choose(number))
        self._layout.addWidget(pill)
        self._pills.append(pill)
        if because:
            reason = QLabel(because)
            reason.setProperty("role", "quiet")
            reason.setWordWrap(True)
            self._layout.addWidget(reason)
            self._pills.append(reason)
