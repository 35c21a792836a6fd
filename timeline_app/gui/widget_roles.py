"""The role of a widget in the style sheet, and the redrawing that a change of role takes."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def set_role(widget: QWidget, role: str, name: str = "role") -> None:
    """Give a widget a role that the style sheet asks for."""
    if widget.property(name) != role:
        widget.setProperty(name, role)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
