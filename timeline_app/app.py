"""Composition root of the window: builds what the interface needs and starts it."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from pathlib import Path

from timeline_app.gui.first_article import FirstArticle


def run_window(articles: Sequence[str], snapshot_folder: str | None = None) -> int:
    """Open the window on the given files or addresses and return the exit status of the application.

    Parameters
    ----------
    articles
        Files or addresses to open; empty for the welcome page.
    snapshot_folder
        Write ``timeline.png`` and ``window.png`` there as soon as the first article is drawn, and end.
    """
    gc.disable()  # what is made at the start stays; put off until the application settles
    with FirstArticle(articles[0] if articles else "") as first:
        return _run_window(articles, first, snapshot_folder)


def _run_window(articles: Sequence[str], first: FirstArticle, snapshot_folder: str | None) -> int:
    from PySide6.QtCore import QSettings, QStandardPaths  # noqa: PLC0415 - the first article is begun before
    from PySide6.QtGui import QIcon  # noqa: PLC0415
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    from timeline_app.gui.plain_imports import import_plainly  # noqa: PLC0415

    import_plainly()

    from timeline_app.gui.application import Application  # noqa: PLC0415
    from timeline_app.gui.fonts import load_fonts  # noqa: PLC0415
    from timeline_app.gui.log_file import start_log  # noqa: PLC0415
    from timeline_app.gui.opening import Reader  # noqa: PLC0415
    from timeline_app.gui.preferences import InMemory, Preferences  # noqa: PLC0415
    from timeline_app.gui.sources import read_page, read_text  # noqa: PLC0415
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
    reader = Reader(first.read, read_text, read_page)
    kept = None if snapshot_folder else folder
    application = Application(qt, Preferences(store), reader, first.analyse, kept)
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
