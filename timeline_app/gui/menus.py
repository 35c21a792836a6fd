"""Menus and tool bars, from the table of actions."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QMenu, QToolBar, QToolButton, QWidget

from timeline_app.gui.action_table import ACTIONS, Menu
from timeline_app.gui.actions import Actions

TOOLBAR = ("open", "paste_article", "open_address", "", "undo", "redo")


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


class Toolbars:
    """Two tool bars, words instead of pictures: one row while both fit, else two."""

    def __init__(self, window: QMainWindow, actions: Actions, filters: QWidget) -> None:
        self._window, self._actions = window, actions
        self.main, self.more = _toolbar(window, "toolbar"), _toolbar(window, "toolbar_filters")
        for name in TOOLBAR:
            if name:
                self.main.addAction(actions[name])
            else:
                self.main.addSeparator()
        self.more.addWidget(filters)
        self.more.addAction(actions["export_picture"])
        button = self.more.widgetForAction(actions["export_picture"])
        if isinstance(button, QToolButton):
            button.setProperty("primary", True)

    def fit(self) -> None:
        """Begin a second row where one is too short."""
        wanted = self.main.sizeHint().width() + self.more.sizeHint().width()
        if wanted > self._window.width() and not self._window.toolBarBreak(self.more):
            self._window.insertToolBarBreak(self.more)
        elif wanted <= self._window.width() and self._window.toolBarBreak(self.more):
            self._window.removeToolBarBreak(self.more)

    def show(self, visible: bool) -> None:
        """Show or hide both."""
        self.main.setVisible(visible)
        self.more.setVisible(visible)
        self.fit()

    def name_icons(self, icons: Mapping[str, tuple[str, str]]) -> None:
        """Give actions a sign on the tool bar, and the word that is read out for it."""
        for name, (sign, word) in icons.items():
            self._actions[name].setIconText(sign)
            button = self.main.widgetForAction(self._actions[name])
            if button is not None:
                button.setAccessibleName(word)

    def name(self, main: str, filters: str) -> None:
        """Give both their names in the present language."""
        self.main.setWindowTitle(main)
        self.more.setWindowTitle(filters)
        self.fit()


def _toolbar(window: QMainWindow, name: str) -> QToolBar:
    toolbar = QToolBar(window)
    toolbar.setObjectName(name)
    toolbar.setMovable(False)
    toolbar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
    window.addToolBar(toolbar)
    return toolbar
