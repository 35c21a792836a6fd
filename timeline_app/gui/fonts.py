"""The faces of the window: those that ship with the program, so that it looks the same everywhere."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from timeline_app.resource_files import resource

INTERFACE_FAMILIES = ("Frise Sans", "Source Sans 3", "Segoe UI", "Noto Sans", "DejaVu Sans")

POINTS = 11.0  # the size of the interface's text at 100 percent


def load_fonts() -> None:
    """Make the shipped faces known to Qt."""
    for path in sorted(resource("fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))


def set_text_scale(application: QApplication, percent: int) -> None:
    """Set the size of the interface's text, in percent of 11 points."""
    font = QFont(list(INTERFACE_FAMILIES))
    font.setPointSizeF(POINTS * percent / 100)
    application.setFont(font)
