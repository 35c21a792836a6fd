"""Composition root of the window: builds what the interface needs and starts it."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline_app.domain.article import Article


def has_display() -> bool:
    """Tell whether there is a screen, or a platform plug-in that needs none."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def run_window(articles: Sequence[str], snapshot_folder: str | None = None) -> int:
    """Open the window on the given files or addresses and return the exit status of the application.

    Parameters
    ----------
    articles
        Files or addresses to open; empty for the welcome page.
    snapshot_folder
        Write ``timeline.png`` and ``window.png`` there as soon as the first article is drawn, and end.
    """
    from PySide6.QtCore import QSettings, QStandardPaths  # noqa: PLC0415 - commands without a window start without Qt
    from PySide6.QtGui import QIcon  # noqa: PLC0415
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    from timeline_app.gui.plain_imports import import_plainly  # noqa: PLC0415

    import_plainly()

    from timeline_app.gui.application import Application  # noqa: PLC0415
    from timeline_app.gui.fonts import load_fonts  # noqa: PLC0415
    from timeline_app.gui.log_file import start_log  # noqa: PLC0415
    from timeline_app.gui.opening import Reader  # noqa: PLC0415
    from timeline_app.gui.preferences import InMemory, Preferences  # noqa: PLC0415
    from timeline_app.resource_files import resource  # noqa: PLC0415

    qt = QApplication(sys.argv[:1])
    qt.setApplicationName("Frise")
    qt.setDesktopFileName("frise")
    qt.setWindowIcon(QIcon(str(resource("icons", "frise.svg"))))
    start_log()
    load_fonts()
    scope = QSettings.Scope.UserScope
    store = InMemory() if snapshot_folder else QSettings(QSettings.Format.IniFormat, scope, "Frise", "frise")
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation)) / "unnamed"
    reader = Reader(_read_source, _read_text, _read_page)
    application = Application(qt, Preferences(store), reader, folder=None if snapshot_folder else folder)
    window = application.new_window()
    if snapshot_folder:
        from timeline_app.gui.snapshot import Snapshot  # noqa: PLC0415

        Snapshot(window, Path(snapshot_folder))
    window.files.open_sources(articles)
    status = qt.exec()
    for shown in list(application.windows):
        shown.close()
    application.close()
    return status


def _read_source(source: str) -> Sequence[Article]:
    """Read a file or an address; what reads is imported in the background, with the first article."""
    from timeline_app.reading.errors import ReadingError  # noqa: PLC0415
    from timeline_app.reading.read import read_address, read_many  # noqa: PLC0415

    if "://" in source:
        return [read_address(source)]
    found = list(read_many([source]))
    articles = [article for article in found if not isinstance(article, ReadingError)]
    if not articles:
        raise next(error for error in found if isinstance(error, ReadingError))
    return articles


def _read_text(text: str) -> Article:
    from timeline_app.reading.read import read_text  # noqa: PLC0415

    return read_text(text)


def _read_page(page: str) -> Article:
    from timeline_app.reading.read import read_page  # noqa: PLC0415

    return read_page(page)
