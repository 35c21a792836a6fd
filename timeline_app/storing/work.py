"""A project at work: every step is written before it counts, and can be taken back, also after a restart."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Lock

from timeline_app.project.history import History, Step
from timeline_app.project.project import Project
from timeline_app.storing import project_file
from timeline_app.storing.changes import rows_of_step
from timeline_app.storing.errors import StorageError
from timeline_app.storing.header import SUFFIX
from timeline_app.storing.project_file import Found, ProjectFile
from timeline_app.storing.projects import ProjectReader
from timeline_app.storing.records import ROOT, Rows, StepRow
from timeline_app.storing.state import TO_THE_START, newest_branch, state_after, trunk
from timeline_app.storing.tables import now


class Work:
    """A project with its file.  Only :meth:`record`, :meth:`undo`, :meth:`redo` and :meth:`revert` change it.

    Attributes
    ----------
    path
        Its file.
    is_named
        The user chose the file; else it lies in the folder of unnamed work.
    obstacle
        Message id of why it can only be read; "" when it can be changed.
    losses
        What could not be read of a damaged file.
    """

    def __init__(self, path: Path, found: Found, file: ProjectFile | None, is_named: bool) -> None:
        self.path, self.is_named = path, is_named
        self.obstacle, self.losses = found.obstacle, found.losses
        self._rows = found.rows
        self._file = file
        self._reader = ProjectReader()
        self._lock = Lock()

    @property
    def rows(self) -> Rows:
        """All rows, as they are on the disk."""
        return self._rows

    @property
    def is_damaged(self) -> bool:
        """Whether the file could be read only in part."""
        return self.obstacle == "storing.notice.damaged"

    def history(self) -> History:
        """Return the present project with what can be undone and redone; earlier states are read when wanted."""
        rows = self._rows
        before = [Step(_name(rows, number), self._parent_state(number)) for number in trunk(rows, rows.present)]
        after = [Step(_name(rows, number), partial(self.project_after, number)) for number in self._again()]
        return History(self.project_after(rows.present), tuple(before), tuple(after[::-1]))

    def project_after(self, step: int) -> Project:
        """Return the project as it was after a step."""
        return self._reader.project_after(self._rows, step)[0]

    def lost_analyses(self) -> tuple[str, ...]:
        """Return the articles of the present project whose analysis was lost."""
        return self._reader.project_after(self._rows, self._rows.present)[1]

    def read_by_others(self, engine: str) -> tuple[str, ...]:
        """Return the articles of the present project that another version of the engine has read."""
        state = state_after(self._rows, self._rows.present)
        found = ((one.article, self._rows.analyses.get(state.analyses.get(one.article, 0))) for one in state.listing)
        return tuple(article for article, row in found if row is not None and row.engine != engine)

    def record(self, name: str, before: Project, after: Project, author: str = "", engine: str = "") -> None:
        """Write a step; it is on the disk when this returns.

        Parameters
        ----------
        name
            What was done.
        before, after
            The present project, and what it became.
        author, engine
            Who did it, and which engine analysed.

        Raises
        ------
        StorageError
            If it cannot be written; nothing has changed then.
        """
        made = rows_of_step(self._rows, name, before, after, author, engine)
        self._write(made.rows)
        for row, entry in made.analyses.items():
            self._reader.keep(row, entry.analysis, entry.told)

    def undo(self) -> None:
        """Go back one step.

        Raises
        ------
        StorageError
            If that cannot be written.
        """
        row = self._rows.steps.get(self._rows.present)
        self._write(Rows(present=row.parent if row else ROOT))

    def redo(self) -> None:
        """Do the step again that was taken back last.

        Raises
        ------
        StorageError
            If that cannot be written.
        """
        again = self._again()
        if again:
            self._write(Rows(present=again[0]))

    def revert(self, step: int, author: str = "") -> None:
        """Return to the state after a step, as a step that can be undone itself.

        Raises
        ------
        StorageError
            If that cannot be written.
        """
        number = max(self._rows.steps, default=ROOT) + 1
        name = "revert" if step != ROOT else TO_THE_START
        row = StepRow(number, self._rows.present, name, now(), author, 0, 0, likeness=step)
        self._write(Rows(present=number, steps={number: row}))

    def set_setting(self, name: str, value: str) -> None:
        """Keep a setting of views or exports with the project; where it can only be read, it is not kept."""
        if self._file is not None and self._rows.settings.get(name) != value:
            self._write(Rows(present=self._rows.present, settings={name: value}))

    def save_as(self, path: Path) -> Work:
        """Return the work in another file, with all its steps; this one is closed.

        Raises
        ------
        StorageError
            If the file cannot be made; this one stays open then.
        """
        copied = self.copy_to(path, is_named=True)
        self.close()
        return copied

    def copy_to(self, path: Path, is_named: bool) -> Work:
        """Return a copy of the work in another file, with all its steps.

        Raises
        ------
        StorageError
            If it cannot be made, or is open elsewhere.
        """
        path = path if path.suffix.lower() == SUFFIX else path.with_name(path.name + SUFFIX)
        _check_free(path)
        return Work(path, Found(self._rows), project_file.create(path, self._rows), is_named)

    def close(self) -> None:
        """Let go of the file."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def _write(self, rows: Rows) -> None:
        if self._file is None:
            raise StorageError("closed" if not self.obstacle else self.obstacle.rpartition(".")[2], self.path)
        with self._lock:
            self._file.write(rows)
            self._rows = self._rows.with_rows(rows)

    def _again(self) -> list[int]:
        return newest_branch(self._rows, self._rows.present)

    def _parent_state(self, number: int) -> Callable[[], Project]:
        row = self._rows.steps.get(number)
        return partial(self.project_after, row.parent if row else ROOT)


def new_work(path: Path, is_named: bool) -> Work:
    """Make an empty project.

    Raises
    ------
    StorageError
        If the file cannot be made.
    """
    path = path if path.suffix.lower() == SUFFIX else path.with_name(path.name + SUFFIX)
    _check_free(path)
    return Work(path, Found(Rows()), project_file.create(path, Rows()), is_named)


def open_work(path: Path, is_named: bool = True, writing: bool = True) -> Work:
    """Open a project.

    Raises
    ------
    StorageError
        If it cannot be opened.
    """
    found, file = project_file.open_file(path, writing=writing)
    return Work(path, found, file, is_named)


def _name(rows: Rows, number: int) -> str:
    row = rows.steps.get(number)
    return row.name if row else "recovered"


def _check_free(path: Path) -> None:
    """See that no other window or program has a file open that is about to be replaced."""
    if path.exists() and project_file.is_open_elsewhere(path):
        raise StorageError("in_use", path)
