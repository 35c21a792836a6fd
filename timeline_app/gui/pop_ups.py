"""The menus of the right button: what can be done with what it was pressed on."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from timeline_app.gui.actions import Actions
from timeline_app.gui.views import Views

_EVENT = ("accept", "edit_date", "edit_label", "drop", "", "split", "merge", "", "copy_footnote", "")
MENUS = {
    "text": (*_EVENT, "add_event", "take_in", "take_out", "", "reveal_timeline", "reveal_table"),
    "table": (*_EVENT, "reveal_text", "reveal_timeline"),
    "timeline": (*_EVENT, "reveal_text", "reveal_table", "", "whole_timeline"),
}


class PopUps:
    """Shows a menu over each view."""

    def __init__(self, actions: Actions, views: Views) -> None:
        self._actions = actions
        widgets: dict[str, QWidget] = {"text": views.article.text, "table": views.table, "timeline": views.timeline}
        for name, widget in widgets.items():
            widget.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            widget.customContextMenuRequested.connect(partial(self._show, name, widget))

    def _show(self, name: str, widget: QWidget, point: QPoint) -> None:
        menu = self.menu(name, widget)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(widget.mapToGlobal(point))

    def menu(self, name: str, parent: QWidget) -> QMenu:
        """Return the menu of a view."""
        menu = QMenu(parent)
        for action in MENUS[name]:
            if action:
                menu.addAction(self._actions[action])
            else:
                menu.addSeparator()
        return menu
