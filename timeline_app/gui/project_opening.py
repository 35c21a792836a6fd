"""A project file into the window: read in the background, what is damaged goes on in a copy."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from timeline_app.gui.keeper import Keeper, Notice
from timeline_app.project.history import History
from timeline_app.storing.work import Work, open_work

if TYPE_CHECKING:
    from timeline_app.gui.project_queue import Keep
    from timeline_app.workflow import Engine


def opening(keeper: Keeper, path: Path, is_named: bool, engine: Engine) -> tuple[Callable[[], History], Keep]:
    """Return what reads a project file, and what makes it the file of the window once it is read."""
    opened: list[tuple[Work, Notice | None]] = []

    def load() -> History:
        work = open_work(path, is_named)
        found = recovered(work, keeper, engine) if work.is_damaged else (work, None)
        opened.append(found)
        return found[0].history()

    def keep(_before: History, _after: History) -> None:
        keeper.take(*opened[-1])

    return load, keep


def read_only(path: Path) -> History:
    """Return the history of a project that is only looked at."""
    return open_work(path, writing=False).history()


def recovered(work: Work, keeper: Keeper, engine: Engine) -> tuple[Work, Notice]:
    """Return a sound copy of what is left of a damaged project, and what is told about it."""
    from timeline_app import workflow  # noqa: PLC0415
    from timeline_app.engine_version import engine_version  # noqa: PLC0415
    from timeline_app.storing.unnamed import new_path  # noqa: PLC0415

    copy = work.copy_to(new_path(keeper.folder), is_named=False)
    lost = copy.lost_analyses()
    if lost:
        project = copy.history().present
        copy.record("recovered", project, workflow.analyse_again(project, lost, engine), engine=engine_version())
    return copy, Notice("storing.notice.damaged", {"name": work.path.name}, work.losses._asdict())
