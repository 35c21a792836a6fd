"""Changes of the project that may take a while, one after the other, off the interface thread."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from timeline_app.gui.tasks import Latest
from timeline_app.project.project import Project

Change = Callable[[Project], Project]


class ProjectQueue(QObject):
    """Applies changes in the order of asking, each to the project that the one before it left.

    Signals
    -------
    applied
        The name of a change and the project that it made.
    failed
        The exception that a change raised; the project stays as it was.
    running_changed
        The name of the change under way, "" when there is none.
    """

    applied = Signal(str, object)
    failed = Signal(object)
    running_changed = Signal(str)

    def __init__(self, project: Callable[[], Project], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._waiting: deque[tuple[str, Change]] = deque()
        self._running = ""
        self._task = Latest(self)
        self._task.finished.connect(self._finish)
        self._task.failed.connect(self._fail)

    @property
    def running(self) -> str:
        """The name of the change under way, "" when there is none."""
        return self._running

    def submit(self, name: str, change: Change) -> None:
        """Apply a change in the background, after those that wait."""
        self._waiting.append((name, change))
        if not self._running:
            self._next()

    def cancel(self) -> None:
        """Forget the change under way and those that wait."""
        self._waiting.clear()
        self._task.cancel()
        self._set_running("")

    def wait(self) -> None:
        """Forget all and wait for the thread, before the window goes."""
        self._waiting.clear()
        self._task.wait()

    def _next(self) -> None:
        if not self._waiting:
            self._set_running("")
            return
        name, change = self._waiting.popleft()
        project = self._project()
        self._set_running(name)
        self._task.start(lambda: change(project))

    def _finish(self, project: object) -> None:
        self.applied.emit(self._running, project)
        self._next()

    def _fail(self, error: object) -> None:
        self.failed.emit(error)
        self._next()

    def _set_running(self, name: str) -> None:
        if name != self._running:
            self._running = name
            self.running_changed.emit(name)
