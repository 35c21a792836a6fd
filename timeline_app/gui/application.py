"""What all windows share: preferences, language, colours; and the list of windows."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from timeline_app.gui.engine import analyse, analyse_without_named_events, warm_up
from timeline_app.gui.fonts import set_text_scale
from timeline_app.gui.garbage import Garbage
from timeline_app.gui.keeper import Keeper
from timeline_app.gui.main_window import MainWindow
from timeline_app.gui.opening import Reader
from timeline_app.gui.preferences import Preferences
from timeline_app.gui.session import Session
from timeline_app.gui.tasks import Latest
from timeline_app.gui.theme import DARK, LIGHT, Theme, apply_theme, system_theme
from timeline_app.gui.translation import InterfaceLanguage

if TYPE_CHECKING:
    from timeline_app.workflow import Engine

_TURN = 0.0002  # seconds


class Application(QObject):
    """Makes windows and keeps them alike."""

    def __init__(
        self,
        qt: QApplication,
        preferences: Preferences,
        reader: Reader,
        engine: Engine = analyse,
        folder: Path | None = None,
    ) -> None:
        super().__init__()
        self._folder = folder  # of work without a name; None where nothing is kept
        # Qt's calls let the interpreter go; with the usual five milliseconds each would wait so long for a busy
        # background thread to give it back.
        sys.setswitchinterval(_TURN)
        self._qt, self.preferences, self._reader, self._engine = qt, preferences, reader, engine
        self.windows: list[MainWindow] = []
        self._language = InterfaceLanguage(self)
        self._theme = self._wanted_theme()
        set_text_scale(qt, preferences.get("text_scale"))
        apply_theme(qt, self._theme)
        self._language.set(preferences.language, preferences.get("region"))
        preferences.changed.connect(self._follow)
        self._garbage = Garbage(self._is_quiet, self)
        self._warming = Latest(self)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    def new_window(self) -> MainWindow:
        """Open an empty window."""
        session = Session(self._wanted_engine(), self.preferences.get("author"), keeper=self._keeper())
        session.set_threshold(self.preferences.get("threshold"))
        window = MainWindow(session, self._reader, self.preferences, self._theme)
        window.new_window_requested.connect(self.new_window)
        window.project_requested.connect(self._show_project)
        window.closed.connect(lambda: self._forget(window))
        if not self.windows:
            QTimer.singleShot(0, lambda: self._warm_up(window))
            drawn, once = window.views.timeline.drawn, Qt.ConnectionType.SingleShotConnection
            drawn.connect(lambda: QTimer.singleShot(0, self._settle), once)
        self.windows.append(window)
        window.show()
        return window

    def _keeper(self) -> Keeper | None:
        if self._folder is None:
            return None
        preferences = self.preferences
        return Keeper(self._folder, lambda: preferences.get("author"), lambda: preferences.language)

    def _show_project(self, path: str, is_named: bool) -> None:
        self.new_window().projects.open_project(Path(path), is_named)

    def close(self) -> None:
        """Let go of the system before the program ends."""
        QGuiApplication.styleHints().colorSchemeChanged.disconnect(self._follow_system)
        self._warming.wait()
        self._language.remove()
        self._garbage.restore()

    def _warm_up(self, window: MainWindow) -> None:
        """Make the engine ready, unless an article is being opened: then that is shown first."""
        if not window.session.busy:
            self._warming.start(warm_up)

    def _settle(self) -> None:
        """Do what can wait until the first story is drawn, unless its window has gone since."""
        if self.windows:
            self._garbage.settle()
            self._warming.start(warm_up)

    def _is_quiet(self) -> bool:
        """Tell whether no window is worked in and nothing is worked out."""
        return QGuiApplication.focusWindow() is None and not any(window.session.busy for window in self.windows)

    def _follow_system(self) -> None:
        self._follow("theme")

    def _forget(self, window: MainWindow) -> None:
        self.windows.remove(window)
        window.deleteLater()
        self._garbage.unsettle()

    def _wanted_engine(self) -> Engine:
        return self._engine if self.preferences.get("named_events") else analyse_without_named_events

    def _wanted_theme(self) -> Theme:
        return {"light": LIGHT, "dark": DARK}.get(self.preferences.get("theme")) or system_theme()

    def _follow(self, setting: str) -> None:
        """Put a setting that was changed into force."""
        preferences = self.preferences
        if setting in ("language", "region"):
            self._language.set(preferences.language, preferences.get("region"))
        elif setting == "theme":
            self._theme = self._wanted_theme()
            apply_theme(self._qt, self._theme)
        elif setting == "text_scale":
            set_text_scale(self._qt, preferences.get("text_scale"))
            apply_theme(self._qt, self._theme)
        for window in self.windows:
            if setting == "theme":
                window.set_theme(self._theme)
            elif setting == "threshold":
                window.session.set_threshold(preferences.get("threshold"))
            elif setting == "named_events":
                window.session.set_engine(self._wanted_engine())
            elif setting == "author":
                window.session.author = preferences.get("author")
            elif setting == "text_scale":
                window.views.arrange(window)
            elif setting == "reading_size":
                window.presenter.show_article()
