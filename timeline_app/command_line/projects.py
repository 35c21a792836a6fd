"""Project files as inputs of commands."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from timeline_app.command_line.statuses import CommandError, Status, say
from timeline_app.project.project import Project
from timeline_app.storing.errors import StorageError
from timeline_app.storing.header import is_project

if TYPE_CHECKING:
    from timeline_app.storing.work import Work


def is_project_source(source: str) -> bool:
    """Tell whether a source on the command line is a project file."""
    return source != "-" and "://" not in source and is_project(Path(source))


def open_named(source: str, writing: bool = True) -> Work:
    """Open a project; what of it is damaged is told on standard error.

    Raises
    ------
    CommandError
        If it cannot be opened.
    """
    from timeline_app.storing.work import open_work  # noqa: PLC0415

    try:
        work = open_work(Path(source), writing=writing)
    except StorageError as error:
        raise CommandError(Status.UNREADABLE, error.message_id, **error.values) from error
    if work.is_damaged:
        say("storing.notice.damaged", name=work.path.name)
    return work


def read_project(source: str) -> Project:
    """Return the project of a file; raises as :func:`open_named`."""
    work = open_named(source, writing=False)
    try:
        return work.history().present
    finally:
        work.close()
