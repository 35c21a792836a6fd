"""Work without a name that was left: offered on the page that is shown before anything is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QEvent, QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from timeline_app.wording.typography import shortened

if TYPE_CHECKING:
    from timeline_app.storing.unnamed import Unfinished

_MOST = 4
_LETTERS = 70
_SHORT = QLocale.FormatType.ShortFormat


class UnfinishedWorks(QWidget):
    """A title and a button for each work.

    Signals
    -------
    taken_up, thrown_away
        The path of a work.
    """

    taken_up = Signal(str)
    thrown_away = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel()
        self._title.setProperty("role", "kicker")
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.addWidget(self._title)
        self._works: tuple[Unfinished, ...] = ()
        self._shown: list[QWidget] = []
        self.show_works([])

    def show_works(self, works: list[Unfinished]) -> None:
        """Offer works, the latest first."""
        self._works = tuple(works[:_MOST])
        for row in self._shown:
            self._rows.removeWidget(row)
            row.deleteLater()
        self._shown = [self._row(work) for work in self._works]
        for row in self._shown:
            self._rows.addWidget(row)
        self._title.setText(self.tr("WORK WITHOUT A NAME"))
        self.setVisible(bool(self._works))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the language of the interface."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.show_works(list(self._works))

    def _row(self, work: Unfinished) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        button = QPushButton(self._words(work))
        button.setProperty("flat", True)
        button.setToolTip(self.tr("Go on with this work"))
        button.clicked.connect(lambda: self.taken_up.emit(str(work.path)))
        away = QPushButton("✕")
        away.setProperty("flat", True)
        away.setToolTip(self.tr("Throw this work away…"))
        away.setAccessibleName(self.tr("Throw this work away…"))
        away.clicked.connect(lambda: self.thrown_away.emit(str(work.path)))
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        line.addWidget(away, 0, Qt.AlignmentFlag.AlignLeft)
        line.addStretch()
        return row

    def _words(self, work: Unfinished) -> str:
        title = shortened(work.title, _LETTERS) or self.tr("Without a title")
        counts = [self.tr("%n article(s)", "", work.articles), self.tr("%n correction(s)", "", work.corrections)]
        moment = QLocale().toString(QDateTime.fromSecsSinceEpoch(int(work.at.timestamp())), _SHORT)
        return f"{title} — {', '.join(counts)}, {moment}".replace("&", "&&")
