"""Pictures of the window and of its timeline, for a machine without a screen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject

from timeline_app.gui.main_window import MainWindow

UNREADABLE = 4  # exit status


class Snapshot(QObject):
    """Waits until the article and its timeline are drawn, writes both pictures, and ends the program."""

    def __init__(self, window: MainWindow, folder: Path) -> None:
        super().__init__(window)
        self._window, self._folder = window, folder
        window.views.timeline.drawn.connect(self._look)
        window.views.article.text.loaded.connect(self._look)
        window.session.problem_occurred.connect(lambda _error: QCoreApplication.exit(UNREADABLE))

    def _look(self) -> None:
        views = self._window.views
        if (
            views.timeline.canvas is None
            or not self._window.session.project.articles
            or not views.article.text.is_loaded
        ):
            return
        QCoreApplication.processEvents()
        self._folder.mkdir(parents=True, exist_ok=True)
        self._window.grab().save(str(self._folder / "window.png"))
        self._write_timeline()
        QCoreApplication.exit(0)

    def _write_timeline(self) -> None:
        from timeline_app.gui.picture import PictureChoice, write_picture  # noqa: PLC0415 - matplotlib is there by now

        write_picture(self._window.presenter.story(), PictureChoice(), "web", self._folder / "timeline.png")
