"""Writes what a window does into the file of its project, before the window shows it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from timeline_app.project.history import History
from timeline_app.project.project import Project
from timeline_app.storing.errors import StorageError
from timeline_app.wording.messages import messages

if TYPE_CHECKING:
    from timeline_app.storing.work import Work


log = logging.getLogger("timeline_app")


class Notice(NamedTuple):
    """What the user should know about the file: a message id with its values; "" for nothing."""

    message: str = ""
    values: Mapping[str, str | int] = {}
    losses: Mapping[str, int] = {}


NO_NOTICE = Notice()


def _notice_of(work: Work | None) -> Notice:
    if work is None or not work.obstacle:
        return NO_NOTICE
    return Notice(work.obstacle, {"name": work.path.name})


class Keeper(QObject):
    """Has the file of a window's project.  Its methods are called off the interface thread, one at a time.

    Signals
    -------
    file_changed
        The project has another file, or none; :attr:`notice` says what the user should know.

    Parameters
    ----------
    folder
        Of work without a name.
    author, language
        Give who works, and the language of messages.
    """

    file_changed = Signal()

    def __init__(self, folder: Path, author: Callable[[], str], language: Callable[[], str]) -> None:
        super().__init__()
        self.folder = folder
        self._author, self._language = author, language
        self.work: Work | None = None
        self.notice: Notice = NO_NOTICE

    @property
    def is_settled(self) -> bool:
        """Whether the project has a file that another article must not replace the content of."""
        return self.work is not None and (self.work.is_named or bool(self.work.obstacle))

    @property
    def obstacle(self) -> str:
        """Message id of why the project can only be read; "" when it can be changed."""
        return self.work.obstacle if self.work else ""

    def record(self, before: History, after: History) -> None:
        """Write a step.

        Raises
        ------
        StorageError
            If it could be written nowhere; it has not happened then.
        """
        name = after.undoable[-1].name
        self._write(lambda work: self._record(work, name, before.present, after.present))

    def undo(self, _before: History, _after: History) -> None:
        """Write that a step is taken back; raises as :meth:`record`."""
        self._write(lambda work: work.undo())

    def redo(self, _before: History, _after: History) -> None:
        """Write that a step is done again; raises as :meth:`record`."""
        self._write(lambda work: work.redo())

    def begin(self, _before: History, after: History) -> None:
        """Begin a project of its own, without a name yet; raises as :meth:`record`."""
        work = self._new()
        try:
            self._record(work, after.undoable[-1].name, Project(), after.present)
        except StorageError:
            work.close()
            raise
        self.take(work)

    def take(self, work: Work | None, notice: Notice | None = None) -> None:
        """Go on with another file; the one before is closed, and removed where nobody will miss it."""
        from timeline_app.storing.unnamed import is_dispensable, remove  # noqa: PLC0415

        before, self.work = self.work, work
        self.notice = notice or _notice_of(work)
        if before is not None and before is not work:
            before.close()
            if is_dispensable(before):
                remove(before.path)
        self.file_changed.emit()

    def remember(self, name: str, value: str) -> None:
        """Keep a setting with the project; where that fails it is asked for again."""
        if self.work is None:
            return
        try:
            self.work.set_setting(name, value)
        except StorageError as error:
            log.warning("a setting was not kept: %s", error)

    def close(self) -> None:
        """Let go of the file, before the window goes."""
        self.take(None)

    def _record(self, work: Work, name: str, before: Project, after: Project) -> None:
        from timeline_app.engine_version import engine_version  # noqa: PLC0415 - reads the files of the engine

        work.record(name, before, after, self._author(), engine_version())

    def _write(self, write: Callable[[Work], None]) -> None:
        if self.work is None:
            self.take(self._new())
        assert self.work is not None  # noqa: S101 - taken above
        try:
            write(self.work)
        except StorageError as error:
            if self.work.obstacle:
                raise
            self._rescue(error, write)

    def _rescue(self, error: StorageError, write: Callable[[Work], None]) -> None:
        """Go on in a copy on this computer, where the step is written instead."""
        from timeline_app.storing.unnamed import new_path  # noqa: PLC0415

        reason = messages(self._language()).text(error.message_id, **error.values)
        assert self.work is not None  # noqa: S101
        copy: Work | None = None
        try:
            copy = self.work.copy_to(new_path(self.folder), is_named=False)
            write(copy)
        except StorageError as again:
            if copy is not None:
                copy.close()
                copy.path.unlink(missing_ok=True)
            raise StorageError("not_kept", self.work.path, reason=reason) from again
        self.take(copy, Notice("storing.notice.rescued", {"reason": reason}))

    def _new(self) -> Work:
        from timeline_app.storing.unnamed import new_path  # noqa: PLC0415
        from timeline_app.storing.work import new_work  # noqa: PLC0415

        return new_work(new_path(self.folder), is_named=False)
