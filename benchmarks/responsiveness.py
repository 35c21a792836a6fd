"""How long the interface thread is ever busy: opens a megabyte with 5,000 expressions, types, points, filters, drags.

``python benchmarks/responsiveness.py [--mentions N]`` prints, for each thing done, the longest time that the
interface thread did not look at events, and percentiles; before that memory, opening, hover and correction.
"""

from __future__ import annotations

import argparse
import os
import resource as process
import statistics
import time
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QObject, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from timeline_app import workflow
from timeline_app.domain.interval import CalendarUnit, TimeSpan
from timeline_app.gui.application import Application
from timeline_app.gui.fonts import load_fonts
from timeline_app.gui.main_window import MainWindow
from timeline_app.gui.opening import Reader
from timeline_app.gui.plain_imports import import_plainly
from timeline_app.gui.preferences import InMemory, Preferences
from timeline_app.gui.sources import read_source, read_text

_SENTENCES = (
    "La marine marvane a repoussé mercredi {} cargos au large de Vel-Amar, selon la présidence.",
    "Le ministre Paul Arcand a rencontré les négociateurs le {} mars 2023, a fait savoir son cabinet.",
    "Les contrôles durent depuis {} ans dans le détroit d’Orsan, où la pêche nourrit les deux rives.",
    "Une autre rencontre est programmée en avril, et rien ne dit que la Sélourie enverra {} navires.",
)


class Watchdog(QObject):
    """Asks for a turn every millisecond and notes how late it comes, and how much of that the program was at work.

    The rest is time that the machine gave to other programs.
    """

    def __init__(self) -> None:
        super().__init__()
        self.gaps: list[tuple[float, float]] = []
        self._last = time.perf_counter(), time.process_time()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._turn)

    def start(self) -> None:
        """Begin anew."""
        self.gaps.clear()
        self._last = time.perf_counter(), time.process_time()
        self._timer.start()

    def stop(self) -> list[tuple[float, float]]:
        """Return the gaps, and of each what was work, in milliseconds."""
        self._timer.stop()
        self._turn()
        return self.gaps

    def _turn(self) -> None:
        now = time.perf_counter(), time.process_time()
        gap, work = ((after - before) * 1000 for before, after in zip(self._last, now, strict=True))
        self.gaps.append((gap, min(gap, work)))
        self._last = now


def long_text(mentions: int, size: int = 1_000_000) -> str:
    """Return an article of the given number of expressions and about the given size."""
    filler = "La rive sud du détroit reste calme, et les ports attendent. " * 40
    lines = ["Détroit d’Orsan : un très long dossier", ""]
    per_line = max(1, size // mentions)
    for number in range(mentions):
        sentence = _SENTENCES[number % 4].format(number % 28 + 1)
        lines += [sentence + " " + filler[: max(0, per_line - len(sentence) - 3)], ""]
    return "\n".join(lines)


def wait_until(condition: Callable[[], bool], seconds: float = 300.0) -> None:
    """Run the event loop until the condition holds."""
    loop = QEventLoop()
    timer = QTimer()
    timer.setInterval(2)
    timer.timeout.connect(lambda: loop.quit() if condition() else None)
    timer.start()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()
    if not condition():
        raise TimeoutError


def settled(window: MainWindow) -> bool:
    """Tell whether everything is shown."""
    return window.presenter.is_settled


def report(name: str, gaps: list[tuple[float, float]], took: float) -> None:
    """Print one line."""
    ordered = sorted(gap for gap, _ in gaps)
    percentile = lambda share: ordered[min(len(ordered) - 1, int(share * len(ordered)))]  # noqa: E731
    at_work = max(work for _, work in gaps)
    print(
        f"{name:<30} longest {ordered[-1]:6.1f} ms, at work {at_work:5.1f}   p99 {percentile(0.99):6.1f}"
        f"   p95 {percentile(0.95):6.1f}   median {statistics.median(ordered):5.1f}   took {took * 1000:8.0f} ms"
    )


def measured(watchdog: Watchdog, name: str, work: Callable[[], None]) -> None:
    """Do something under the watchdog."""
    watchdog.start()
    started = time.perf_counter()
    work()
    report(name, watchdog.stop(), time.perf_counter() - started)


def pump(milliseconds: int = 30) -> None:
    """Let the window answer."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def walk_through(window: MainWindow, watchdog: Watchdog, text: str) -> None:
    """Do what a journalist does."""
    views = window.views
    canvas = views.timeline.canvas

    def opening() -> None:
        window.files.open_text(text)
        wait_until(lambda: settled(window))
        pump()

    measured(watchdog, "open", opening)
    project = window.session.project
    mentions = len(project.articles[0].analysis.mentions)
    print(f"   {mentions} expressions, {len(project.events)} events, {len(text):,} characters")

    def typing() -> None:
        for letter in "marine":
            QTest.keyClick(views.filters.words, letter)
            pump(90)
        views.filters.words.clear()
        pump(150)

    measured(watchdog, "type six letters to find", typing)

    def scrolling() -> None:
        bar = views.article.text.verticalScrollBar()
        for step in range(20):
            bar.setValue(bar.maximum() * step // 20)
            pump(5)

    measured(watchdog, "scroll the article", scrolling)

    def pointing() -> None:
        for step in range(40):
            QTest.mouseMove(views.article.text.viewport(), QPoint(60 + 8 * step, 100 + 7 * step))
            QTest.mouseMove(views.table.viewport(), QPoint(60, 10 + 6 * step))
            pump(2)

    measured(watchdog, "point at text and table", pointing)

    def dragging() -> None:
        canvas.scene.zoom_at(canvas.width() / 2, canvas.height() / 2, 3.0)
        pump()
        left, point = Qt.MouseButton.LeftButton, QPoint(canvas.width() // 2, canvas.height() - 90)
        QTest.mousePress(canvas, left, pos=point)
        for step in range(40):
            QTest.mouseMove(canvas, point - QPoint(6 * step, 0))
            pump(1)
        QTest.mouseRelease(canvas, left, pos=point - QPoint(240, 0))
        pump()
        canvas.scene.fit()
        pump()

    measured(watchdog, "zoom, drag, fit the timeline", dragging)

    def filtering() -> None:
        views.filters._ask(only_doubtful=True)
        pump(60)
        views.filters._ask(only_doubtful=False)
        pump(60)

    measured(watchdog, "filter, and back", filtering)
    if not project.events:
        return
    events = [event for event in project.events if event.mentions]

    def selecting() -> None:
        for event in events[:: max(1, len(events) // 20)]:
            window.session.select_event(event.id)
            pump(10)

    measured(watchdog, "select events", selecting)

    def correcting() -> None:
        window.session.select_event(events[0].id)
        window.decisions.set_time(TimeSpan.of_unit(CalendarUnit.of_month(2021, 3)))
        wait_until(lambda: not window.session.busy)
        pump()

    measured(watchdog, "correct a date", correcting)


def hover_time(window: MainWindow) -> None:
    """Print how long a hover takes until all views show it."""
    events = window.session.shown_events[:50]
    times = []
    for event in events:
        started = time.perf_counter()
        window.session.point_at_event(event.id)
        QApplication.processEvents()
        times.append((time.perf_counter() - started) * 1000)
    if times:
        print(f"hover to highlight: median {statistics.median(times):.1f} ms, longest {max(times):.1f} ms")


def correction_time(window: MainWindow) -> None:
    """Print how long a correction of the sample takes until the timeline is redrawn."""
    times = []
    for number, event in enumerate([event for event in window.session.project.events if event.mentions][:6]):
        window.session.select_event(event.id)
        pump()
        started = time.perf_counter()
        window.decisions.set_time(TimeSpan.of_unit(CalendarUnit.of_month(2022, number + 1)))
        while window.session.busy:
            QApplication.processEvents()
        QApplication.processEvents()
        times.append((time.perf_counter() - started) * 1000)
    if times:
        print(f"correction to redrawn timeline: median {statistics.median(times):.1f} ms, longest {max(times):.1f} ms")


def opening_time(window: MainWindow, runs: int = 7) -> None:
    """Print how long the sample takes from the open window to its drawn timeline."""
    times = []
    for _ in range(runs):
        before = window.session.article_id
        started = time.perf_counter()
        window.files.open_sample()
        while window.session.article_id == before or not window.presenter.is_settled:
            QApplication.processEvents()
        window.views.timeline.repaint()
        QApplication.processEvents()
        times.append((time.perf_counter() - started) * 1000)
        pump(100)
    print(
        f"open the sample to its drawn timeline: median {statistics.median(times):.0f} ms, longest {max(times):.0f} ms"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mentions", type=int, default=5000)
    chosen = parser.parse_args()
    qt = QApplication([])
    import_plainly()
    load_fonts()
    preferences = Preferences(InMemory())
    preferences.set("theme", "light")
    application = Application(qt, preferences, Reader(read_source, read_text), workflow.analyse)
    window = application.new_window()
    window.files.open_sample()
    wait_until(lambda: settled(window))
    pump(200)
    memory = process.getrusage(process.RUSAGE_SELF).ru_maxrss / 1024
    print(f"memory with the sample article: {memory:.0f} MB")
    opening_time(window)
    hover_time(window)
    correction_time(window)
    walk_through(window, Watchdog(), long_text(chosen.mentions))
    hover_time(window)
    window.close()


if __name__ == "__main__":
    main()
