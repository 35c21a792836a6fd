"""What newer rules would change in the project: looked for in the background, shown, taken or left."""

from __future__ import annotations

from collections.abc import Mapping
from threading import Event
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from timeline_app.domain.article import Article
from timeline_app.domain.calendar import Day
from timeline_app.domain.interval import TimeSpan
from timeline_app.domain.span import Span
from timeline_app.gui.tasks import Latest
from timeline_app.project.analysis import Analysis
from timeline_app.project.engine_changes import EngineChange, engine_changes
from timeline_app.project.project import Project

if TYPE_CHECKING:
    from timeline_app.gui.session import Session
    from timeline_app.storing.work import Work
    from timeline_app.workflow import Engine

KEPT = "engine_kept"  # the setting that says up to which engine the older values were kept


class Reading(NamedTuple):
    """What the present engine reads in articles that an older one has read."""

    project: Project
    articles: tuple[str, ...]
    changes: tuple[EngineChange, ...]


NOTHING = Reading(Project(), (), ())


def read_again(project: Project, articles: tuple[str, ...], engine: Engine) -> Reading:
    """Let the present engine read articles again; the project stays as it is."""
    from timeline_app import workflow  # noqa: PLC0415

    return Reading(project, articles, engine_changes(project, workflow.analyse_again(project, articles, engine)))


class GivenUpError(Exception):
    """Nobody waits for the answer any more."""


def until(left: Event, engine: Engine) -> Engine:
    """Return the engine that gives up at the next article once the window has gone."""

    def analyse(article: Article, day: Day | None, pins: Mapping[Span, TimeSpan]) -> Analysis:
        if left.is_set():
            raise GivenUpError
        return engine(article, day, pins)

    return analyse


class EngineReview(QObject):
    """Looks whether newer rules would change a project that was opened.

    Signals
    -------
    found
        How many events they would change, where there are any.
    failed
        The exception of the engine.
    """

    found = Signal(int)
    failed = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self.reading = NOTHING
        self._left = Event()
        self._task = Latest(self)
        self._task.finished.connect(self._take)
        self._task.failed.connect(self.failed)

    def look(self, work: Work | None) -> None:
        """Read what an older engine has read again, unless the older values were kept before."""
        from timeline_app.engine_version import engine_version  # noqa: PLC0415

        self._task.cancel()
        self.reading = NOTHING
        if work is None or work.obstacle or work.rows.settings.get(KEPT) == engine_version():
            return
        articles = work.read_by_others(engine_version())
        if articles:
            project = work.project_after(work.rows.present)
            engine = until(self._left, self._session.engine)
            self._task.start(lambda: read_again(project, articles, engine))

    def take_new(self, articles: tuple[str, ...]) -> None:
        """Take the values of the present engine for some articles, as a step that can be undone."""
        from timeline_app import workflow  # noqa: PLC0415

        engine = self._session.engine
        self._session.change("engine", lambda project: workflow.analyse_again(project, articles, engine))
        self.keep_old()

    def keep_old(self) -> None:
        """Ask no more until the rules change again; what was not taken stays as it is."""
        from timeline_app.engine_version import engine_version  # noqa: PLC0415

        keeper = self._session.keeper
        self.reading = NOTHING
        if keeper is not None:
            keeper.remember(KEPT, engine_version())

    def close_task(self) -> None:
        """Give up and wait for the background before the window goes."""
        self._left.set()
        self._task.wait()

    def _take(self, reading: Reading) -> None:
        self.reading = reading
        if reading.changes:
            self.found.emit(len(reading.changes))
