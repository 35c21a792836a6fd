"""The page before anything is open: where to drop an article, what was open lately, a sample."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from timeline_app.gui.unfinished_works import UnfinishedWorks
from timeline_app.gui.widget_roles import set_role

_MOST = 6


class Welcome(QWidget):
    """Offers the ways to an article.

    Signals
    -------
    action_requested
        The name of an action.
    source_requested
        A recent file or address.
    """

    action_requested = Signal(str)
    source_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._lead, self._drop_words, self._recent_title = QLabel(), QLabel(), QLabel(), QLabel()
        self._lead.setWordWrap(True)
        self._recent_title.setProperty("role", "kicker")
        self._drop = QFrame()
        self._drop.setProperty("role", "drop")
        self._drop_words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._drop_words.setWordWrap(True)
        self._buttons = {name: QPushButton() for name in ("open", "paste_article", "open_address", "open_sample")}
        self._buttons["open"].setProperty("primary", True)
        for name, button in self._buttons.items():
            button.clicked.connect(lambda _checked=False, name=name: self.action_requested.emit(name))
        self.setFocusProxy(self._buttons["open"])
        self.unfinished = UnfinishedWorks()
        self._recent = QVBoxLayout()
        self._recent_buttons: list[QPushButton] = []
        self._set_out()
        self._retranslate()

    def _set_out(self) -> None:
        inside = QVBoxLayout(self._drop)
        inside.setContentsMargins(40, 44, 40, 36)
        inside.setSpacing(20)
        inside.addWidget(self._drop_words)
        row = QHBoxLayout()
        row.addStretch()
        for name in ("open", "paste_article", "open_address"):
            row.addWidget(self._buttons[name])
        row.addStretch()
        inside.addLayout(row)
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addStretch(2)
        column.addWidget(self._title)
        column.addWidget(self._lead)
        column.addSpacing(8)
        column.addWidget(self._drop)
        column.addWidget(self._buttons["open_sample"], 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(8)
        column.addWidget(self.unfinished)
        column.addWidget(self._recent_title)
        column.addLayout(self._recent)
        column.addStretch(3)
        outside = QHBoxLayout(self)
        outside.addStretch(1)
        outside.addLayout(column, 3)
        outside.addStretch(1)

    def show_recent(self, sources: Sequence[str]) -> None:
        """Offer what was open lately."""
        for button in self._recent_buttons:
            self._recent.removeWidget(button)
            button.deleteLater()
        self._recent_buttons.clear()
        for source in sources[:_MOST]:
            button = QPushButton(source if "://" in source else PurePath(source).name)
            button.setProperty("flat", True)
            button.setToolTip(source)
            button.clicked.connect(lambda _checked=False, source=source: self.source_requested.emit(source))
            self._recent.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            self._recent_buttons.append(button)
        self._recent_title.setVisible(bool(self._recent_buttons))

    def show_drop(self, over: bool) -> None:
        """Show that what is dragged may be dropped."""
        set_role(self._drop, "true" if over else "false", "over")

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the language of the interface."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self._title.setText("<span style='font-size:26pt; font-weight:700'>Frise</span>")
        self._lead.setText(self.tr("Open an article: the story that it tells stands beside it as a timeline."))
        self._drop_words.setText(self.tr("Drop a file, a link or a piece of text here"))
        self._recent_title.setText(self.tr("OPEN LATELY"))
        self._buttons["open"].setText(self.tr("Open a file…"))
        self._buttons["paste_article"].setText(self.tr("Paste an article"))
        self._buttons["open_address"].setText(self.tr("Web address…"))
        self._buttons["open_sample"].setText(self.tr("Try it with the sample article"))
