"""Which keys the widget with the focus wants for itself."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)


def takes_text(widget: QWidget | None) -> bool:
    """Tell whether letters go into the widget."""
    if isinstance(widget, QTextEdit | QPlainTextEdit | QLineEdit):
        return not widget.isReadOnly()
    return isinstance(widget, QComboBox | QAbstractSpinBox)


def takes_return(widget: QWidget | None) -> bool:
    """Tell whether Return presses the widget."""
    return isinstance(widget, QAbstractButton)
