"""Pictures of every state of the window: ``python benchmarks/screenshots.py FOLDER [ARTICLE]``.

Each is made by the program itself, in French and in English, and is meant to be looked at.
"""

from __future__ import annotations

import argparse
import os
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from timeline_app import workflow
from timeline_app.app import _read_source, _read_text
from timeline_app.gui.application import Application
from timeline_app.gui.export_dialog import ExportDialog
from timeline_app.gui.fonts import load_fonts
from timeline_app.gui.main_window import MainWindow
from timeline_app.gui.opening import Reader
from timeline_app.gui.preferences import InMemory, Preferences
from timeline_app.reading.errors import ReadingError
from timeline_app.resource_files import resource

READER = Reader(_read_source, _read_text)
SAMPLE = str(resource("samples", "detroit-orsan.txt"))


def pump(milliseconds: int = 60) -> None:
    """Let the window answer."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait_until(condition: Callable[[], bool], seconds: float = 30.0) -> None:
    """Run the event loop until the condition holds."""
    for _ in range(round(seconds * 100)):
        if condition():
            return
        pump(10)
    raise TimeoutError


class Studio:
    """Opens windows and takes pictures of them."""

    def __init__(self, qt: QApplication, folder: Path, article: str) -> None:
        self._qt, self._folder, self._article = qt, folder, article
        folder.mkdir(parents=True, exist_ok=True)

    @contextmanager
    def window(self, size: tuple[int, int] = (1440, 900), **settings: object) -> Iterator[MainWindow]:
        """Open a window with some settings."""
        preferences = Preferences(InMemory())
        for name, value in {"theme": "light", "language": "fr", **settings}.items():
            preferences.set(name, value)
        application = Application(self._qt, preferences, READER, workflow.analyse)
        window = application.new_window()
        window.resize(*size)
        window.views.arrange(window)
        pump()
        yield window
        for dialog in window.findChildren(QDialog):
            dialog.close()
        window.close()
        application.close()
        pump()

    @contextmanager
    def opened(self, size: tuple[int, int] = (1440, 900), **settings: object) -> Iterator[MainWindow]:
        """Open a window with the article and an event selected."""
        with self.window(size, **settings) as window:
            window.files.open_sources([self._article])
            wait_until(lambda: window.presenter.is_settled)
            pump(200)
            drawn = [event for event in window.session.project.events if event.keep and event.when.is_dated]
            spans = [event for event in drawn if event.when.ongoing] or drawn
            if spans:
                window.session.select_event(spans[len(spans) // 2].id)
            pump(100)
            yield window

    def take(self, widget: QWidget, name: str) -> None:
        """Write a picture."""
        pump(120)
        path = self._folder / f"{name}.png"
        widget.grab().save(str(path))
        print(path)

    def dialog(self, window: MainWindow, action: str, name: str, then: Callable[[QDialog], None] | None = None) -> None:
        """Write a picture of a dialog, and of nothing else."""
        window.do(action)
        pump(200)
        dialog = next(dialog for dialog in window.findChildren(QDialog) if dialog.isVisible())
        if then is not None:
            then(dialog)
        self.take(dialog, name)
        dialog.close()
        pump()


def take_all(studio: Studio) -> None:
    """Take every state."""
    for language in ("fr", "en"):
        with studio.window(language=language) as window:
            studio.take(window, f"welcome-{language}")
        with studio.opened(language=language) as window:
            studio.take(window, f"article-{language}")
    with studio.opened(theme="dark") as window:
        studio.take(window, "dark")
    with studio.opened(text_scale=200, reading_size=22.0) as window:
        studio.take(window, "text-200")
    with studio.opened((1280, 720)) as window:
        studio.take(window, "small-1280x720")
    with studio.opened((3840, 2160)) as window:
        studio.take(window, "large-3840x2160")
    take_states(studio)
    take_dialogs(studio)


def take_states(studio: Studio) -> None:
    """Take the window while something is done in it."""
    with studio.window() as window:
        release = threading.Event()
        window.session.change("open", lambda project: (release.wait(20), project)[1])
        pump(500)
        studio.take(window, "loading")
        release.set()
        wait_until(lambda: not window.session.busy)
    with studio.window() as window:
        window.files.open_text("Un texte sans aucun repère de temps. Il ne dit pas quand cela est arrivé.")
        wait_until(lambda: window.presenter.is_settled)
        studio.take(window, "no-dates")
    with studio.window() as window:
        window.session.problem_occurred.emit(ReadingError("reading.error.missing", {"name": "article.txt"}))
        pump()
        box = next(dialog for dialog in window.findChildren(QDialog) if dialog.isVisible())
        studio.take(box, "error")
    with studio.opened() as window:
        window.do("next_doubtful")
        window.do("accept")
        studio.take(window, "review")
    with studio.opened() as window:
        window.do("edit_date")
        field = window.views.inspector.form.time
        field.edit.setText("mars 2021")
        field.edit.textEdited.emit("mars 2021")
        wait_until(lambda: field.understood is not None)
        studio.take(window, "correction")
        field.edit.returnPressed.emit()
        pump(300)
        studio.take(window, "corrected")
    with studio.opened() as window:
        window.views.filters.words.setText("sélourie")
        studio.take(window, "find")
    for arrangement in ("linear", "bars", "vertical", "list"):
        with studio.opened() as window:
            window.views.timeline.arrange(arrangement)
            studio.take(window, f"arranged-{arrangement}")
    with studio.opened() as window:
        window.files.open_sources([SAMPLE], add=True)
        wait_until(lambda: len(window.session.project.articles) == 2 and window.presenter.is_settled)
        studio.take(window, "two-articles")


def take_dialogs(studio: Studio) -> None:
    """Take the dialogs."""
    for language in ("fr", "en"):
        with studio.opened(language=language) as window:
            studio.dialog(window, "export_picture", f"export-{language}", wait_for_page)
            studio.dialog(window, "change_date", f"date-{language}")
            studio.dialog(window, "preferences", f"preferences-{language}")
            studio.dialog(window, "shortcuts", f"keys-{language}")
            studio.dialog(window, "add_event", f"add-event-{language}")
            studio.dialog(window, "about", f"about-{language}")
    with studio.opened(theme="dark") as window:
        studio.dialog(window, "export_picture", "export-dark", wait_for_page)
        studio.dialog(window, "change_date", "date-dark")


def wait_for_page(dialog: QDialog) -> None:
    """Wait until the page is seen."""
    assert isinstance(dialog, ExportDialog)
    wait_until(dialog.has_page)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("article", nargs="?", default=SAMPLE)
    chosen = parser.parse_args()
    qt = QApplication([])
    load_fonts()
    take_all(Studio(qt, chosen.folder, chosen.article))
    return 0


if __name__ == "__main__":
    sys.exit(main())
