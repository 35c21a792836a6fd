"""What can be chosen about a picture."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from timeline_app.drawing.theme import theme_names
from timeline_app.gui.picture import PictureChoice
from timeline_app.layout.settings import PRESETS, AxisMode, Style
from timeline_app.layout.story import Story

RESOLUTIONS = (96, 144, 192, 300, 600)
KINDS = ("png", "svg", "pdf")


class ExportForm(QWidget):
    """Fields for page, style and words.

    Signals
    -------
    changed
        Something was chosen or typed.
    preset_shown
        The name of the page that is to be looked at.
    """

    changed = Signal()
    preset_shown = Signal(str)

    def __init__(self, choice: PictureChoice, story: Story, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._story = story
        self._presets = {name: QCheckBox() for name in PRESETS}
        self._style, self._axis, self._theme, self._kind, self._dpi, self._language = (QComboBox() for _ in range(6))
        self.title, self._deck, self._source, self._credit = QPlainTextEdit(), QLineEdit(), QLineEdit(), QLineEdit()
        self._transparent, self._outlines, self._legend = QCheckBox(), QCheckBox(), QCheckBox()
        self._fill(choice)
        self._set_out()
        self._connect()

    def choice(self) -> PictureChoice:
        """Return what is chosen."""
        return PictureChoice(
            presets=tuple(name for name, box in self._presets.items() if box.isChecked()),
            style=self._style.currentData(),
            axis=self._axis.currentData(),
            theme=self._theme.currentData(),
            kind=self._kind.currentData(),
            dpi=self._dpi.currentData(),
            transparent=self._transparent.isChecked(),
            outlines=self._outlines.isChecked(),
            legend=self._legend.isChecked(),
        )

    def story(self) -> Story:
        """Return the story with the words that were typed."""
        return replace(
            self._story,
            title=" ".join(self.title.toPlainText().split()),
            deck=self._deck.text().strip(),
            source=self._source.text().strip(),
            credit=self._credit.text().strip(),
            language=self._language.currentData(),
        )

    def preset_words(self, name: str) -> str:
        """Return the name of a page."""
        return {
            "web": self.tr("Web, 1200 × 675"),
            "square": self.tr("Square, 1080 × 1080"),
            "portrait": self.tr("Portrait, 1080 × 1350"),
            "story": self.tr("Story, 1080 × 1920"),
            "column": self.tr("Column, 90 × 140 mm"),
        }[name]

    def _fill(self, choice: PictureChoice) -> None:
        for name, box in self._presets.items():
            box.setText(self.preset_words(name))
            box.setChecked(name in choice.presets)
        styles = {
            Style.AUTO: self.tr("as the page allows"),
            Style.CARDS: self.tr("cards"),
            Style.BARS: self.tr("bars"),
            Style.VERTICAL: self.tr("vertical"),
            Style.LIST: self.tr("list"),
        }
        axes = {
            AxisMode.AUTO: self.tr("as the dates need"),
            AxisMode.LINEAR: self.tr("linear"),
            AxisMode.ZONES: self.tr("zones"),
            AxisMode.TIERS: self.tr("tiers"),
        }
        _fill(self._style, {style.value: words for style, words in styles.items()}, choice.style)
        _fill(self._axis, {axis.value: words for axis, words in axes.items()}, choice.axis)
        names = {"light": self.tr("light"), "dark": self.tr("dark")}
        _fill(self._theme, {name: names.get(name, name) for name in theme_names()}, choice.theme)
        _fill(self._kind, {kind: kind.upper() for kind in KINDS}, choice.kind)
        _fill(self._dpi, {dpi: f"{dpi} dpi" for dpi in RESOLUTIONS}, choice.dpi)
        _fill(self._language, {"fr": "Français", "en": "English"}, self._story.language)
        self.title.setPlainText(self._story.title)
        self.title.setTabChangesFocus(True)
        self.title.setMaximumHeight(int(4.2 * self.fontMetrics().height()))
        self._deck.setText(self._story.deck)
        self._deck.setPlaceholderText(self.tr("written from the dates"))
        self._source.setText(self._story.source)
        self._source.setPlaceholderText(self.tr("agency, newspaper"))
        self._credit.setText(self._story.credit)
        self._transparent.setText(self.tr("transparent ground"))
        self._transparent.setChecked(choice.transparent)
        self._outlines.setText(self.tr("letters as shapes (SVG)"))
        self._outlines.setChecked(choice.outlines)
        self._legend.setText(self.tr("legend of the marks"))
        self._legend.setChecked(choice.legend)

    def _set_out(self) -> None:
        rows = QFormLayout(self)
        rows.setHorizontalSpacing(12)
        pages = QVBoxLayout()
        pages.setSpacing(5)
        for box in self._presets.values():
            pages.addWidget(box)
        rows.addRow(self.tr("Pages"), pages)
        rows.addRow(self.tr("Title"), self.title)
        rows.addRow(self.tr("Line below"), self._deck)
        rows.addRow(self.tr("Source"), self._source)
        rows.addRow(self.tr("Credit"), self._credit)
        rows.addRow(self.tr("Arrangement"), self._style)
        rows.addRow(self.tr("Scale"), self._axis)
        rows.addRow(self.tr("Colours"), self._theme)
        rows.addRow(self.tr("Words in"), self._language)
        file = QHBoxLayout()
        file.addWidget(self._kind)
        file.addWidget(self._dpi)
        self._kind.setAccessibleName(self.tr("File"))
        self._dpi.setAccessibleName(self.tr("Resolution"))
        rows.addRow(self.tr("File"), file)
        for box in (self._legend, self._transparent, self._outlines):
            rows.addRow("", box)

    def _connect(self) -> None:
        for name, box in self._presets.items():
            box.toggled.connect(self.changed)
            box.clicked.connect(lambda _checked=False, name=name: self.preset_shown.emit(name))
        for combo in (self._style, self._axis, self._theme, self._kind, self._dpi, self._language):
            combo.currentIndexChanged.connect(self._allow)
            combo.currentIndexChanged.connect(self.changed)
        for box in (self._transparent, self._outlines, self._legend):
            box.toggled.connect(self.changed)
        for line in (self._deck, self._source, self._credit):
            line.textChanged.connect(self.changed)
        self.title.textChanged.connect(self.changed)
        self._allow()

    def _allow(self) -> None:
        self._dpi.setEnabled(self._kind.currentData() == "png")
        self._outlines.setEnabled(self._kind.currentData() == "svg")


def _fill(box: QComboBox, choices: dict[Any, str], chosen: Any) -> None:
    for value, words in choices.items():
        box.addItem(words, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
