"""The menu of what was open lately."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from timeline_app.gui.preferences import Preferences


class RecentMenu(QObject):
    """A sub-menu, filled when it is about to be shown.

    Signals
    -------
    source_requested
        A file or address.
    """

    source_requested = Signal(str)

    def __init__(self, parent: QMenu, before: QAction, preferences: Preferences) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self.menu = QMenu(parent)
        parent.insertMenu(before, self.menu)
        self.menu.aboutToShow.connect(self._fill)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of the present language."""
        self.menu.setTitle(self.tr("Open &recent"))

    def _fill(self) -> None:
        self.menu.clear()
        sources: list[str] = self._preferences.get("recent")
        for source in sources:
            action = self.menu.addAction(source.replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, source=source: self.source_requested.emit(source))
        if sources:
            self.menu.addSeparator()
            self.menu.addAction(self.tr("Forget these"), lambda: self._preferences.set("recent", []))
        else:
            self.menu.addAction(self.tr("nothing yet")).setEnabled(False)
