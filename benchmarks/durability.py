"""Kills the program at random moments and looks whether every change that it had shown is in its file.

``python benchmarks/durability.py [--kills 300]``: a process of its own drives the session of a window through random
corrections, undos, redos and returns to earlier states, and says what it shows as soon as it shows it.  It is killed
(SIGKILL) at a random moment; then its file is opened, checked by SQLite, and compared with what was said.
"""

from __future__ import annotations

import argparse
import os
import random
import selectors
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from hashlib import blake2b
from itertools import islice
from pathlib import Path
from typing import IO, TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from timeline_app.domain.event import Status
from timeline_app.domain.interval import CalendarUnit, TimeSpan
from timeline_app.project import decisions
from timeline_app.project.project import Project
from timeline_app.resource_files import resource
from timeline_app.storing.header import SUFFIX
from timeline_app.storing.work import open_work

if TYPE_CHECKING:
    from timeline_app.gui.keeper import Keeper
    from timeline_app.gui.session import Session

LONGEST = 1.0  # seconds from the first change to the kill
EARLY, LONGEST_EARLY = 0.15, 2.5  # share of kills while the program starts, and seconds from its start
ROUNDS_A_FILE = 20
START_SECONDS = 60.0


def fingerprint(project: Project) -> str:
    """Return what tells one state of the project from another."""
    told = repr((project.corrections, [(event.id, event.label, event.when, event.status) for event in project.events]))
    return blake2b(told.encode(), digest_size=8).hexdigest()


# The process that is killed


def work_until_killed(folder: Path, seed: int) -> None:
    """Open what is in the folder, or begin anew, and change it at random; print each state that is shown."""
    from PySide6.QtCore import QCoreApplication, QTimer  # noqa: PLC0415 - only the child needs Qt

    from timeline_app.gui.keeper import Keeper  # noqa: PLC0415
    from timeline_app.gui.opening import Reader, open_text  # noqa: PLC0415
    from timeline_app.gui.project_opening import opening  # noqa: PLC0415
    from timeline_app.gui.session import Session  # noqa: PLC0415
    from timeline_app.reading.read import read_text  # noqa: PLC0415

    application = QCoreApplication([])
    keeper = Keeper(folder, lambda: "durability", lambda: "en")
    session = Session(author="durability", keeper=keeper)
    draw = random.Random(seed)

    def say(project: Project) -> None:
        print("shown", moves_written(keeper), fingerprint(project), flush=True)
        QTimer.singleShot(0, change)

    def change() -> None:
        random_change(session, draw)

    session.project_changed.connect(say)
    session.problem_occurred.connect(lambda error: print("problem", repr(error), flush=True))
    found = sorted(folder.glob(f"*{SUFFIX}"))
    if found:
        session.restore(*opening(keeper, found[0], False, session.engine))
    else:
        text = resource("samples", "detroit-orsan.txt").read_text(encoding="utf-8")
        reader = Reader(lambda _source: [], read_text)
        session.change("open", open_text(text, reader, session.engine, add=False))
    application.exec()


def moves_written(keeper: Keeper) -> int:
    """Return how often the project has moved to a step, counted through a connection of its own."""
    assert keeper.work is not None
    with closing(sqlite3.connect(f"{keeper.work.path.as_uri()}?mode=ro", uri=True)) as connection:
        (count,) = connection.execute("SELECT count(*) FROM present").fetchone()
    return int(count)


def random_change(session: Session, draw: random.Random) -> None:
    """Do one thing that a journalist does."""
    project, decide = session.project, session.decide
    event = draw.choice(project.events)
    what = draw.random()
    token = f"{draw.randrange(1 << 40):x}"
    if what < 0.5:
        decide("label", lambda now: decisions.relabel(now.event(event.id) or event, token))
    elif what < 0.6:
        status = draw.choice([status for status in Status if status is not event.status])
        decide("status", lambda now: decisions.set_status(now.event(event.id) or event, status))
    elif what < 0.7:
        when = TimeSpan.of_unit(CalendarUnit.of_day(738_000 + draw.randrange(900)))
        decide("time", lambda now: decisions.set_time(now, now.event(event.id) or event, when))
    elif what < 0.8:
        decide("add_event", lambda now: decisions.add_event(now, token))
    elif what < 0.95 and session.history.undoable[1:]:
        session.undo()
    elif session.history.redoable:
        session.redo()
    else:
        decide("label", lambda now: decisions.relabel(now.event(event.id) or event, token))


# The process that kills


def lines_for(stream: IO[bytes], seconds: float) -> Iterator[str]:
    """Give the lines of a stream that come within so many seconds."""
    end, rest = time.monotonic() + seconds, b""
    with selectors.DefaultSelector() as selector:
        selector.register(stream, selectors.EVENT_READ)
        while (left := end - time.monotonic()) > 0:
            if not selector.select(left):
                break
            data = os.read(stream.fileno(), 65536)
            if not data:
                break
            *whole, rest = (rest + data).split(b"\n")
            yield from (line.decode() for line in whole)


def one_kill(folder: Path, seed: int, draw: random.Random) -> tuple[int, str]:
    """Let the child work, kill it, and return how many changes it had shown, and what is wrong ("" for nothing)."""
    command = [sys.executable, __file__, "--child", str(folder), "--seed", str(seed)]
    child = subprocess.Popen(command, stdout=subprocess.PIPE)
    assert child.stdout is not None
    said: list[str] = []
    try:
        if draw.random() < EARLY:
            said += lines_for(child.stdout, draw.uniform(0, LONGEST_EARLY))
        else:
            said += islice(lines_for(child.stdout, START_SECONDS), 1)
            said += lines_for(child.stdout, draw.uniform(0, LONGEST))
    finally:
        child.send_signal(signal.SIGKILL)
        rest = child.stdout.read().decode()
        child.wait()
    said += [line for line in rest.split("\n")[:-1] if line]
    problems = [line for line in said if line.startswith("problem")]
    shown = [line.split()[1:] for line in said if line.startswith("shown")]
    return len(shown), problems[0] if problems else check(folder, shown)


def check(folder: Path, shown: list[list[str]]) -> str:
    """Compare the file with what was shown; return what is wrong, "" for nothing."""
    found = sorted(folder.glob(f"*{SUFFIX}"))
    if not found:
        return "the file is gone" if shown else ""
    work = open_work(found[0], is_named=False)
    try:
        if work.is_damaged or work.obstacle or any(work.losses):
            return f"opened with {work.obstacle or work.losses}"
        with closing(sqlite3.connect(f"{found[0].as_uri()}?mode=ro", uri=True)) as connection:
            if connection.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
                return "integrity_check"
            moves = [step for (step,) in connection.execute("SELECT step FROM present ORDER BY id")]
        for number, state in shown:
            if int(number) > len(moves):
                return f"change {number} was shown and is not there: {len(moves)} are"
            if fingerprint(work.project_after(moves[int(number) - 1])) != state:
                return f"change {number} is another one"
        return ""
    finally:
        work.close()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--child", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        work_until_killed(options.child, options.seed)
        return 0
    draw = random.Random(options.seed)
    changes = empty = 0
    wrong: list[str] = []
    top = Path(tempfile.mkdtemp(prefix="frise-durability-"))
    folder = top
    for number in range(options.kills):
        if number % ROUNDS_A_FILE == 0 or draw.random() < 0.05:
            folder = top / str(number)
            folder.mkdir()
        shown, problem = one_kill(folder, draw.randrange(1 << 30), draw)
        changes += shown
        empty += shown == 0
        if problem:
            wrong.append(f"kill {number}: {problem} ({folder})")
            print(wrong[-1], flush=True)
            folder = top / f"after-{number}"
            folder.mkdir()
        if (number + 1) % 25 == 0:
            print(f"{number + 1} kills, {changes} changes shown, {len(wrong)} wrong", flush=True)
    print(f"{options.kills} kills; {changes} changes shown, {empty} kills before the first one; {len(wrong)} wrong")
    if not wrong:
        shutil.rmtree(top)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
