"""The status line: how many expressions, events, to check; what is being done, and a way to give it up."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar, QWidget

from timeline_app.gui.step_names import step_name
from timeline_app.wording.typography import capitalised

_PATIENCE = 300  # milliseconds of work before it is worth a word


class StatusLine(QStatusBar):
    """Shows counts and progress.

    Signals
    -------
    cancel_requested
        The user gives up what is being done.
    """

    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts = QLabel()
        self._moved = QLabel()
        self._doing = QLabel()
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setMaximumWidth(120)
        self._bar.setTextVisible(False)
        self._cancel = QPushButton()
        self._cancel.setProperty("flat", True)
        self._cancel.clicked.connect(self.cancel_requested)
        self._numbers: tuple[int, int, int, int, int] | None = None
        self._moves = 0
        self._busy = ""
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE)
        self._patience.timeout.connect(self._show_busy)
        self.setContentsMargins(10, 0, 4, 0)
        self.addWidget(self._counts)
        self.addWidget(self._moved)
        for widget in (self._doing, self._bar, self._cancel):
            self.addPermanentWidget(widget)
        self._show_idle()
        self._retranslate()

    def show_counts(self, mentions: int, events: int, shown: int, doubtful: int, undated: int) -> None:
        """Say how many of each there are."""
        self._numbers = (mentions, events, shown, doubtful, undated)
        self._retranslate()

    def show_nothing(self) -> None:
        """Say nothing, as nothing is open."""
        self._numbers = None
        self._retranslate()

    def show_moves(self, count: int) -> None:
        """Say how many events the last step moved."""
        self._moves = count
        self._retranslate()

    def show_busy(self, step: str) -> None:
        """Say what is being done, once it has taken a while; "" when it is done."""
        self._busy = step
        if not step:
            self._patience.stop()
            self._show_idle()
        elif not self._patience.isActive() and self._bar.isHidden():
            self._patience.start()

    @property
    def words(self) -> str:
        """The counts in words."""
        return self._counts.text()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the language of the interface."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _show_busy(self) -> None:
        self._doing.setText(capitalised(step_name(self._busy)) + "…")
        for widget in (self._doing, self._bar, self._cancel):
            widget.show()

    def _show_idle(self) -> None:
        for widget in (self._doing, self._bar, self._cancel):
            widget.hide()

    def _retranslate(self) -> None:
        self._cancel.setText(self.tr("Cancel"))
        self._moved.setText(self.tr("%n date(s) moved", "", self._moves) if self._moves else "")
        if self._numbers is None:
            self._counts.setText("")
            return
        mentions, events, shown, doubtful, undated = self._numbers
        parts = [self.tr("%n expression(s)", "", mentions), self.tr("%n event(s)", "", events)]
        if shown != events:
            parts.append(self.tr("%n shown", "", shown))
        parts.append(self.tr("%n to check", "", doubtful) if doubtful else self.tr("nothing to check"))
        if undated:
            parts.append(self.tr("%n without a date that could be drawn", "", undated))
        self._counts.setText(" · ".join(parts))
