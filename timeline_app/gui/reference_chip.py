"""The chip over the text: the date of the article and how it is known; a click changes it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter, QWidget

from timeline_app.domain.article import ReferenceDate
from timeline_app.gui.reference_words import brief_source_words, reference_words, source_words
from timeline_app.gui.widget_roles import set_role
from timeline_app.wording.dates import Form


class ReferenceChip(QPushButton):
    """A button that says the reference date."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("chip", True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._reference: ReferenceDate | None = None
        self._language = "en"
        self._wordings = [""]

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the button with what fits of its words, and an ellipsis."""
        painter, option = QStylePainter(self), QStyleOptionButton()
        self.initStyleOption(option)
        metrics = self.fontMetrics()
        room = self.width() - (self.sizeHint().width() - metrics.horizontalAdvance(self.text()))
        fitting = next((words for words in self._wordings if metrics.horizontalAdvance(words) <= room), "")
        option.text = fitting or metrics.elidedText(self._wordings[-1], Qt.TextElideMode.ElideRight, room)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return a width at which the date is still read; the rest may be cut off."""
        return QSize(24 * self.fontMetrics().averageCharWidth(), super().minimumSizeHint().height())

    def show_reference(self, reference: ReferenceDate | None, language: str) -> None:
        """Say a date; without one the chip is hidden."""
        self._reference, self._language = reference, language
        self.setVisible(reference is not None)
        self._retranslate()

    def _choices(self, reference: ReferenceDate, how: str) -> list[str]:
        """Return what the chip may say, the longest first."""
        if reference.day is not None:
            dates = [reference_words(reference, self._language, form) for form in (Form.LONG, Form.SHORT)]
            hows = (how, brief_source_words(reference))
            words = [self.tr("Article of {date} · {how}").format(date=date, how=how) for how in hows for date in dates]
            return [*words, self.tr("Article of {date}").format(date=dates[-1])]
        if reference.year is not None:
            year = reference_words(reference, self._language)
            return [
                self.tr("Article of {year}: on which day? Choose").format(year=year),
                self.tr("{year}: which day?").format(year=year),
            ]
        return [self.tr("When was this article published? Choose"), self.tr("When was this published?")]

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the language of the interface."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        reference = self._reference
        if reference is None:
            return
        date, how = reference_words(reference, self._language), source_words(reference)
        self._wordings = [f"{words} ▾" for words in self._choices(reference, how)]
        self.setText(self._wordings[0])
        set_role(self, "true" if reference.day is None else "false", "asks")
        self.setToolTip(self.tr("Every relative date hangs on this one. Click to see the clues or change it (Ctrl+D)."))
        self.setAccessibleName(self.tr("Date of the article: {date}, {how}").format(date=date, how=how))
