"""A line across the top of the window: what the user should know about the file, and what to do about it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMainWindow, QPushButton, QSizePolicy, QToolBar, QWidget

_MARGIN = 12  # pixels


class NoticeBar(QToolBar):
    """Shows a notice with at most one thing to do.

    Signals
    -------
    action_requested
        The name of an action.
    """

    action_requested = Signal(str)

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self.setObjectName("notice")
        self.setMovable(False)
        self.toggleViewAction().setEnabled(False)
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.button, self._close = QPushButton(), QPushButton("✕")
        self._close.setProperty("flat", True)
        self._action = ""
        self.button.clicked.connect(lambda: self.action_requested.emit(self._action))
        self._close.clicked.connect(self.hide)
        inside = QWidget()
        inside.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        line = QHBoxLayout(inside)
        line.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        line.addWidget(self.words, 1)
        line.addWidget(self.button)
        line.addWidget(self._close)
        self.addWidget(inside)
        window.addToolBar(Qt.ToolBarArea.TopToolBarArea, self)
        window.insertToolBarBreak(self)
        self.hide()
        self._retranslate()

    def show_notice(self, words: str, action: str = "") -> None:
        """Show a notice; "" takes it away."""
        self.words.setText(words)
        self._action = action
        self._retranslate()
        self.setVisible(bool(words))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Give the words the lines that they need."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        button = self.button.sizeHint().width() if self._action else 0
        room = self.width() - button - self._close.sizeHint().width() - 6 * _MARGIN
        height = self.words.heightForWidth(max(room, 10 * _MARGIN))
        self.words.setFixedHeight(max(height, self.button.sizeHint().height()))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the language of the interface."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        words = {
            "save_as": self.tr("Save as…"),
            "review_engine": self.tr("See what changes…"),
            "compare_articles": self.tr("Compare…"),
        }
        self.button.setText(words.get(self._action, ""))
        self._close.setToolTip(self.tr("Close this notice"))
        self._close.setAccessibleName(self.tr("Close this notice"))
        self.button.setVisible(bool(self._action))
