"""How long a start takes, each time in a process of its own: ``python benchmarks/start_up.py [--runs N]``.

Prints the time from the start of the process to the painted window, from there to the timeline of the article that it
was started with, and what ``timeline-app extract`` takes for one article; beside each, how much of it was work of the
process, the rest being time that the machine gave to others.
"""

from __future__ import annotations

import argparse
import os
import resource as process
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from timeline_app.resource_files import resource

SAMPLE = str(resource("samples", "detroit-orsan.txt"))

# The window notes the wall clock when it is painted and when everything is shown.
_WINDOW = """
import sys, time
from timeline_app import app
from timeline_app.command_line import main

def run_watched(*arguments):
    from PySide6.QtCore import QTimer
    from timeline_app.gui.plain_imports import import_plainly
    import_plainly()
    from timeline_app.gui.main_window import MainWindow

    def settle(window):
        if window.presenter.is_settled:
            print(time.time(), time.process_time(), flush=True)
            window.close()
        else:
            QTimer.singleShot(2, lambda: settle(window))

    def painted(window, event):
        paint(window, event)
        if not seen:
            seen.append(window)
            QTimer.singleShot(0, lambda: (print(time.time(), time.process_time(), flush=True), settle(window)))

    seen, paint = [], MainWindow.paintEvent
    MainWindow.paintEvent = painted
    return run(*arguments)

run, app._run_window = app._run_window, run_watched
sys.exit(main.run(sys.argv[1:]))
"""


Took = tuple[float, float]  # milliseconds, and how many of them were work


def window_times() -> tuple[Took, Took]:
    """Return what the painted window takes, and from there the article's timeline."""
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    started = time.time()
    command = [sys.executable, "-c", _WINDOW, SAMPLE]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    painted, at_work, settled, at_work_then = (1000 * float(word) for word in done.stdout.split())
    return (painted - 1000 * started, at_work), (settled - painted, at_work_then - at_work)


def extract_time() -> Took:
    """Return what one article takes on the command line."""
    started, before = time.perf_counter(), process.getrusage(process.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "timeline_app", "extract", SAMPLE]
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True, cwd=Path(__file__).parent.parent)
    took, after = time.perf_counter() - started, process.getrusage(process.RUSAGE_CHILDREN)
    return 1000 * took, 1000 * (after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)


def report(name: str, runs: Sequence[Took]) -> None:
    """Print one line."""
    times, work = zip(*runs, strict=True)
    print(
        f"{name:<42} median {statistics.median(times):5.0f} ms   least {min(times):5.0f}   most {max(times):5.0f}"
        f"   at work {statistics.median(work):5.0f}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7)
    runs = parser.parse_args().runs
    extract_time()  # compiles the modules of a fresh checkout
    window_times()
    painted, drawn = zip(*(window_times() for _ in range(runs)), strict=True)
    report("start to painted window", painted)
    report("painted window to the article’s timeline", drawn)
    report("timeline-app extract, one article", [extract_time() for _ in range(runs)])


if __name__ == "__main__":
    main()
