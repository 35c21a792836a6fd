"""The chip over the text: the date of the article and how it is known; a click changes it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter, QWidget

from timeline_app.domain.article import ReferenceDate
from timeline_app.gui.reference_words import reference_words, source_words


class ReferenceChip(QPushButton):
    """A button that says the reference date."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("chip", True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._reference: ReferenceDate | None = None
        self._language = "en"

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the button with what fits of its words, and an ellipsis."""
        painter, option = QStylePainter(self), QStyleOptionButton()
        self.initStyleOption(option)
        room = self.width() - (self.sizeHint().width() - self.fontMetrics().horizontalAdvance(self.text()))
        option.text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return a width at which the date is still read; the rest may be cut off."""
        return QSize(24 * self.fontMetrics().averageCharWidth(), super().minimumSizeHint().height())

    def show_reference(self, reference: ReferenceDate | None, language: str) -> None:
        """Say a date; without one the chip is hidden."""
        self._reference, self._language = reference, language
        self.setVisible(reference is not None)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the language of the interface."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        if self._reference is None:
            return
        date, how = reference_words(self._reference, self._language), source_words(self._reference)
        if self._reference.day is None:
            self.setText(self.tr("When was this article published?") + " ▾")
        else:
            self.setText(self.tr("Article of {date} · {how}").format(date=date, how=how) + " ▾")
        self.setToolTip(self.tr("Every relative date hangs on this one. Click to see the clues or change it (Ctrl+D)."))
        self.setAccessibleName(self.tr("Date of the article: {date}, {how}").format(date=date, how=how))
