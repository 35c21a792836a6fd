"""Pictures of the window and of its timeline, for a machine without a screen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from timeline_app.gui.main_window import MainWindow

UNREADABLE = 4  # exit status
_PAUSE = 20  # milliseconds between two looks


class Snapshot(QObject):
    """Waits until the article and its timeline are drawn, writes both pictures, and ends the program."""

    def __init__(self, window: MainWindow, folder: Path) -> None:
        super().__init__(window)
        self._window, self._folder = window, folder
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        window.session.problem_occurred.connect(lambda _error: QCoreApplication.exit(UNREADABLE))

    def _look(self) -> None:
        if not self._window.presenter.is_settled:
            return
        self._timer.stop()
        QCoreApplication.processEvents()
        self._folder.mkdir(parents=True, exist_ok=True)
        self._window.grab().save(str(self._folder / "window.png"))
        self._write_timeline()
        QCoreApplication.exit(0)

    def _write_timeline(self) -> None:
        from timeline_app.gui.picture import PictureChoice, write_picture  # noqa: PLC0415 - matplotlib is there by now

        write_picture(self._window.presenter.story(), PictureChoice(), "web", self._folder / "timeline.png")
