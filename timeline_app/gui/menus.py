"""Menus and tool bar, from the table of actions."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QMenu, QToolBar, QToolButton, QWidget

from timeline_app.gui.action_table import ACTIONS, Menu
from timeline_app.gui.actions import Actions

TOOLBAR = ("open", "paste_article", "open_address", "", "undo", "redo", "")


def build_menus(window: QMainWindow, actions: Actions, docks: Mapping[str, QDockWidget]) -> dict[Menu, QMenu]:
    """Fill the menu bar."""
    menus = {menu: window.menuBar().addMenu("") for menu in Menu}
    for spec in ACTIONS:
        menus[spec.menu].addAction(actions[spec.name])
        if spec.ends_section:
            menus[spec.menu].addSeparator()
    for dock in docks.values():
        menus[Menu.VIEW].addAction(dock.toggleViewAction())
    name_menus(menus)
    return menus


def name_menus(menus: Mapping[Menu, QMenu]) -> None:
    """Give menus the names of the present language."""
    for menu, widget in menus.items():
        widget.setTitle(QCoreApplication.translate("Menu", menu.value))


def build_toolbar(window: QMainWindow, actions: Actions, filters: QWidget) -> QToolBar:
    """Make the tool bar: words, no pictures; the way out to the right."""
    toolbar = QToolBar(window)
    toolbar.setObjectName("toolbar")
    toolbar.setMovable(False)
    toolbar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
    for name in TOOLBAR:
        if name:
            toolbar.addAction(actions[name])
        else:
            toolbar.addSeparator()
    toolbar.addWidget(filters)
    toolbar.addSeparator()
    toolbar.addAction(actions["export_picture"])
    button = toolbar.widgetForAction(actions["export_picture"])
    if isinstance(button, QToolButton):
        button.setProperty("primary", True)
    window.addToolBar(toolbar)
    return toolbar
