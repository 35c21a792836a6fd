"""Pictures of every state of the window: ``python benchmarks/screenshots.py FOLDER [ARTICLE] [--scale 2]``.

Each is made by the program itself, in French and in English, and is meant to be looked at.  With ``--guide`` only the
few of the guide are made, small: ``python benchmarks/screenshots.py docs/pictures --guide``.
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

from PIL import Image
from PySide6.QtCore import QEventLoop, QPointF, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget

from timeline_app import workflow
from timeline_app.gui.application import Application
from timeline_app.gui.export_dialog import ExportDialog
from timeline_app.gui.fonts import load_fonts
from timeline_app.gui.main_window import MainWindow
from timeline_app.gui.opening import Reader
from timeline_app.gui.plain_imports import import_plainly
from timeline_app.gui.preferences import InMemory, Preferences
from timeline_app.gui.sources import read_source, read_text
from timeline_app.reading.errors import ReadingError
from timeline_app.resource_files import resource

READER = Reader(read_source, read_text)
SAMPLE = str(resource("samples", "detroit-orsan.txt"))
SECOND = """Détroit d’Orsan : les pêcheurs reprennent la mer

VEL-AMAR, 24 mars 2023 - Les pêcheurs des îles Tessen ont repris la mer jeudi, une semaine après l’appel.

Les ports étaient fermés depuis le 2 mars. Une réunion des armateurs est prévue le 3 avril, selon la capitainerie."""
YEARLESS = """Les gardes-côtes reprennent la mer

Le patrouilleur a quitté le port mardi, et doit rentrer dans trois semaines.
Il avait passé deux mois à quai l’an dernier.
Les contrôles durent depuis cinq ans."""


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

    def __init__(self, qt: QApplication, folder: Path, article: str, colours: int = 0) -> None:
        self._qt, self._folder, self._article, self._colours = qt, folder, article, colours
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
        if self._colours:
            with Image.open(path) as picture:
                few = picture.convert("RGB").quantize(self._colours, kmeans=2, dither=Image.Dither.NONE)
                few.save(path, optimize=True)
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
    with studio.window() as window:
        try:
            raise RuntimeError("a fault of the program")
        except RuntimeError as error:
            window.session.problem_occurred.emit(error)
        pump()
        box = next(dialog for dialog in window.findChildren(QDialog) if dialog.isVisible())
        for button in box.findChildren(QPushButton):
            if "étails" in button.text():
                button.click()
        studio.take(box, "error-details")
    with studio.opened(threshold=0.96) as window:
        window.do("next_doubtful")
        window.do("accept")
        studio.take(window, "review")
    with studio.opened() as window:
        begin_correction(window, "avril 2014")
        studio.take(window, "correction")
        window.views.inspector.form.time.edit.returnPressed.emit()
        wait_until(lambda: not window.session.busy)
        studio.take(window, "corrected")
    with studio.opened() as window:
        begin_correction(window, "31 février 2022")
        studio.take(window, "correction-impossible")
    with studio.opened() as window:
        drag_an_end(window)
        studio.take(window, "dragging")
    with studio.window() as window:
        window.files.open_text(YEARLESS)
        wait_until(lambda: window.presenter.is_settled)
        studio.take(window, "date-unknown")
        studio.dialog(window, "change_date", "date-unknown-dialog")
    with studio.opened() as window:
        window.views.filters.words.setText("sélourie")
        studio.take(window, "find")
    for arrangement in ("linear", "bars", "vertical", "list"):
        with studio.opened() as window:
            window.views.timeline.arrange(arrangement)
            studio.take(window, f"arranged-{arrangement}")
    with studio.opened() as window:
        window.files.open_text(SECOND, add=True)
        wait_until(lambda: len(window.session.project.articles) == 2 and window.presenter.is_settled)
        studio.take(window, "two-articles")


def begin_correction(window: MainWindow, words: str) -> None:
    """Type another date for what is selected, and wait for the answer."""
    window.do("edit_date")
    field = window.views.inspector.form.time
    field.edit.setText(words)
    field.edit.textEdited.emit(words)
    pump(400)


def drag_an_end(window: MainWindow) -> None:
    """Drag the start of the selected event, and do not let go."""
    canvas = window.views.timeline.canvas
    assert canvas is not None
    layout = canvas.scene.layout
    event = window.session.selected_events[-1]
    assert layout is not None
    assert event.when.start.unit is not None
    x = layout.place_of(event.when.start.unit.first)
    box = next(target.box for target in layout.targets if target.events == (event.id,) and not target.is_label)
    assert x is not None
    point = QPointF(x, box.y + box.height / 2).toPoint()
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=point)
    QTest.mouseMove(canvas, point + QPointF(60, 0).toPoint())


def take_guide(studio: Studio) -> None:
    """Take the pictures of the guide."""
    size = (1200, 750)
    for language, words in (("fr", "mars 2016"), ("en", "mars 2016")):
        with studio.opened(size, language=language, export_folder="Images") as window:
            studio.take(window, f"article-{language}")
            begin_correction(window, words)
            studio.take(window, f"correction-{language}")
            studio.dialog(window, "change_date", f"date-{language}")
            studio.dialog(window, "export_picture", f"export-{language}", wait_for_page)


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
    parser.add_argument("--scale", default="1", help="pixels of a screen for one of the window")
    parser.add_argument("--guide", action="store_true", help="only the pictures of the guide")
    chosen = parser.parse_args()
    os.environ["QT_SCALE_FACTOR"] = chosen.scale
    qt = QApplication([])
    load_fonts()
    import_plainly()
    if chosen.guide:
        take_guide(Studio(qt, chosen.folder, chosen.article, colours=256))
    else:
        take_all(Studio(qt, chosen.folder, chosen.article))
    return 0


if __name__ == "__main__":
    sys.exit(main())
