"""Changes of the project that may take a while, one after the other, off the interface thread."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from timeline_app.gui.tasks import Latest
from timeline_app.project.history import History

Keep = Callable[[History, History], None]


class Change(NamedTuple):
    """A change: its name, what makes it, and what makes it last, before it is shown.

    Attributes
    ----------
    work
        Makes the new history of the old one; it can be given up.
    keep
        Writes it; this is waited for.  None where nothing is to be written.
    then
        Done once it is shown.
    is_decided
        The user has decided it: it is finished even when the window is closed meanwhile.
    """

    name: str
    work: Callable[[History], History]
    keep: Keep | None = None
    then: Callable[[], None] | None = None
    is_decided: bool = False


class ProjectQueue(QObject):
    """Applies changes in the order of asking, each to the history that the one before it left.

    Signals
    -------
    applied
        A :class:`Change` and the history that it made.
    failed
        The exception that a change raised; the project stays as it was.
    running_changed
        The name of the change under way, "" when there is none.
    """

    applied = Signal(object, object)
    failed = Signal(object)
    running_changed = Signal(str)

    def __init__(self, history: Callable[[], History], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._history = history
        self._waiting: deque[Change] = deque()
        self._change: Change | None = None
        self._made: History | None = None
        self._is_kept = False
        self._task, self._writer = Latest(self), Latest(self)
        self._task.finished.connect(self._keep)
        self._task.failed.connect(self._fail)
        self._writer.finished.connect(self._apply)
        self._writer.failed.connect(self._fail)

    @property
    def running(self) -> str:
        """The name of the change under way, "" when there is none."""
        return self._change.name if self._change else ""

    @property
    def can_cancel(self) -> bool:
        """Whether the change under way can still be given up: what is being written cannot."""
        return self._change is not None and not self._writer.is_running

    def submit(self, change: Change) -> None:
        """Make a change in the background, after those that wait."""
        self._waiting.append(change)
        if self._change is None:
            self._next()

    def cancel(self) -> None:
        """Forget the change under way, unless it is being written, and those that wait."""
        self._waiting.clear()
        if self.can_cancel:
            self._task.cancel()
            self._set_change(None)

    def finish(self) -> None:
        """Finish what the user has decided and give up the rest, before the window goes.

        Raises
        ------
        Exception
            What a change raises.
        """
        self._task.wait()
        self._writer.wait()
        history, left = self._history(), list(self._waiting)
        if self._change is not None and self._is_kept and self._made is not None:
            history = self._made
        elif self._change is not None:
            left.insert(0, self._change)
        for change in left:
            if change.is_decided:
                before, history = history, change.work(history)
                if change.keep is not None and history is not before:
                    change.keep(before, history)

    def _next(self) -> None:
        if not self._waiting:
            self._set_change(None)
            return
        change = self._waiting.popleft()
        history = self._history()
        self._is_kept = False
        self._set_change(change)
        self._task.start(lambda: change.work(history))

    def _keep(self, made: object) -> None:
        assert isinstance(made, History) and self._change is not None  # noqa: S101 - what a change returns
        self._made, before, keep = made, self._history(), self._change.keep
        if keep is None or made is before:
            self._apply()
        else:
            self._writer.start(lambda: self._write(keep, before, made))

    def _write(self, keep: Keep, before: History, made: History) -> None:
        keep(before, made)
        self._is_kept = True

    def _apply(self, _answer: object = None) -> None:
        self.applied.emit(self._change, self._made)
        self._next()

    def _fail(self, error: object) -> None:
        self.failed.emit(error)
        self._next()

    def _set_change(self, change: Change | None) -> None:
        before = self.running
        self._change = change
        if self.running != before:
            self.running_changed.emit(self.running)
