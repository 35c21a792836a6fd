"""The preferences, each in force as soon as it is chosen."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from timeline_app.gui.preferences import Preferences

_MARGIN = 8  # pixels; style sheets do not reach the field inside a spin box


class PreferencesDialog(QDialog):
    """A form over the table of settings."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self.setWindowTitle(self.tr("Preferences"))
        self._rows = QFormLayout()
        self._choice(
            "language",
            self.tr("Language"),
            {"system": self.tr("as the system"), "fr": "Français", "en": "English"},
        )
        self._choice(
            "theme",
            self.tr("Colours"),
            {"system": self.tr("as the system"), "light": self.tr("light"), "dark": self.tr("dark")},
        )
        self._choice(
            "text_scale",
            self.tr("Size of the interface"),
            {n: self._per_cent().format(n=n) for n in (100, 125, 150, 175, 200)},
        )
        self._points("reading_size", self.tr("Size of the article"))
        self._percent("threshold", self.tr("A date counts as sure from"))
        self._switch("named_events", self.tr("Dates of known events"), self.tr("“la chute du Mur”, “Maïdan”…"))
        self._choice(
            "region",
            self.tr("Calendar as in"),
            {
                "FR": self.tr("France"),
                "BE": self.tr("Belgium"),
                "CH": self.tr("Switzerland"),
                "CA": self.tr("Canada"),
                "GB": self.tr("United Kingdom"),
                "US": self.tr("United States"),
            },
        )
        self._words("source_line", self.tr("Source line of pictures"))
        self._words("author", self.tr("Name in the correction record"))
        note = QLabel(self.tr("An empty name is left out of the record."))
        note.setProperty("role", "quiet")
        self._rows.addRow("", note)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(self._rows)
        layout.addWidget(buttons)
        self.resize(460, self.sizeHint().height())

    def _per_cent(self) -> str:
        return self.tr("{n}%")

    def _choice(self, name: str, title: str, choices: dict[object, str]) -> None:
        box = QComboBox()
        box.setObjectName(name)
        for value, words in choices.items():
            box.addItem(words, value)
        box.setCurrentIndex(box.findData(self._preferences.get(name)))
        box.activated.connect(lambda _row: self._preferences.set(name, box.currentData()))
        self._rows.addRow(title, box)

    def _points(self, name: str, title: str) -> None:
        box = QDoubleSpinBox()
        box.setObjectName(name)
        box.setRange(8.0, 40.0)
        box.setSingleStep(0.5)
        box.setDecimals(1)
        box.setLocale(QLocale(self._preferences.language))  # the default one has the calendar of the region
        box.setSuffix(" pt")
        box.lineEdit().setTextMargins(_MARGIN, 0, 0, 0)
        box.setValue(self._preferences.get(name))
        box.valueChanged.connect(lambda value: self._preferences.set(name, value))
        self._rows.addRow(title, box)

    def _percent(self, name: str, title: str) -> None:
        box = QSpinBox()
        box.setObjectName(name)
        box.setRange(0, 100)
        box.setSuffix(self._per_cent().format(n=""))
        box.lineEdit().setTextMargins(_MARGIN, 0, 0, 0)
        box.setValue(round(100 * self._preferences.get(name)))
        box.valueChanged.connect(lambda value: self._preferences.set(name, value / 100))
        self._rows.addRow(title, box)

    def _switch(self, name: str, title: str, words: str) -> None:
        box = QCheckBox(words)
        box.setObjectName(name)
        box.setChecked(bool(self._preferences.get(name)))
        box.toggled.connect(lambda is_on: self._preferences.set(name, int(is_on)))
        self._rows.addRow(title, box)

    def _words(self, name: str, title: str) -> None:
        field = QLineEdit(self._preferences.get(name))
        field.setObjectName(name)
        field.editingFinished.connect(lambda: self._preferences.set(name, field.text().strip()))
        self._rows.addRow(title, field)
