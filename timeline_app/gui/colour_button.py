"""A small choice of colours that stay apart for colour-blind readers and in print."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QComboBox, QWidget

# After Okabe and Ito, darkened until each has a contrast of 3 : 1 on white.
COLOURS = ("", "#0072B2", "#B35900", "#1B7A55", "#8A4F9E", "#A32626", "#5C626B")


class ColourButton(QComboBox):
    """Chooses one of a few colours.

    Signals
    -------
    chosen
        ``#rrggbb``, "" for the automatic colour.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setIconSize(QSize(14, 14))
        for colour in COLOURS:
            self.addItem(_swatch(colour), "", colour)
        self.activated.connect(lambda _row: self.chosen.emit(self.currentData()))
        self._retranslate()

    def show_colour(self, colour: str) -> None:
        """Show the colour of an event."""
        self.setCurrentIndex(max(0, self.findData(colour)))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the language of the interface."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        names = (
            self.tr("automatic"),
            self.tr("blue"),
            self.tr("orange"),
            self.tr("green"),
            self.tr("violet"),
            self.tr("red"),
            self.tr("grey"),
        )
        for row, name in enumerate(names):
            self.setItemText(row, name)


def _swatch(colour: str) -> QIcon:
    pixmap = QPixmap(14, 14)
    pixmap.fill(QColor(colour) if colour else QColor(0, 0, 0, 0))
    return QIcon(pixmap)
