"""Work that has no name yet: where it lies, what there is of it, and what of it nobody will miss."""

from __future__ import annotations

import contextlib
import secrets
import time
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from timeline_app.domain.article import Article
from timeline_app.storing import packing, project_file
from timeline_app.storing.errors import StorageError
from timeline_app.storing.header import SUFFIX
from timeline_app.storing.records import Rows
from timeline_app.storing.state import State, state_after
from timeline_app.storing.work import Work

_MOST = 12  # files that are looked at


class Unfinished(NamedTuple):
    """Work without a name that was left.

    Attributes
    ----------
    title
        Of its first article.
    articles, corrections
        How many.
    at
        When it was changed last, local time.
    """

    path: Path
    title: str
    articles: int
    corrections: int
    at: datetime


def new_path(folder: Path) -> Path:
    """Return the path of a new file in the folder of unnamed work, which is made where it is not there.

    Raises
    ------
    StorageError
        If the folder cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageError("unwritable", folder, reason=error.strerror or str(error)) from error
    return folder / f"{datetime.now():%Y-%m-%d-%H%M%S}-{secrets.token_hex(4)}{SUFFIX}"


def unfinished(folder: Path) -> list[Unfinished]:
    """Return the work that was left and is open nowhere, the latest first."""
    if not folder.is_dir():
        return []
    _clear(folder)
    paths = sorted(folder.glob(f"*{SUFFIX}"), key=_changed, reverse=True)[:_MOST]
    return [found for path in paths if (found := _summary(path))]


def is_dispensable(work: Work) -> bool:
    """Tell whether nobody will miss unnamed work: nothing was decided in it, and its articles can be opened again."""
    if work.is_named:
        return False
    rows = work.rows
    if any(step.corrections for step in rows.steps.values()):
        return False
    return all(_can_be_read_again(rows, listed.row) for listed in state_after(rows, rows.present).listing)


def remove(path: Path) -> None:
    """Remove a file of unnamed work; where that fails it is offered again."""
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)


def _clear(folder: Path) -> None:
    """Remove files that were being made when the program was killed, a day ago or more."""
    yesterday = time.time() - 86_400
    for path in folder.glob(f".*{SUFFIX}.*.new*"):
        if _changed(path) < yesterday:
            remove(path)


def _changed(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0


def _summary(path: Path) -> Unfinished | None:
    if project_file.is_open_elsewhere(path):
        return None
    try:
        found, _ = project_file.open_file(path, writing=False)
    except (StorageError, OSError):
        return None
    state = state_after(found.rows, found.rows.present)
    if not state.listing and not state.corrections:
        return None
    at = datetime.fromtimestamp(_changed(path))
    return Unfinished(path, _title(found.rows, state), len(state.listing), len(state.corrections), at)


def _title(rows: Rows, state: State) -> str:
    for listed in state.listing:
        article = _article(rows, listed.row)
        if article is not None and (listed.name or article.title or article.source):
            return listed.name or article.title or article.source
    return ""


def _article(rows: Rows, number: int) -> Article | None:
    row = rows.articles.get(number)
    try:
        return packing.unpack(row.data, packing.ARTICLE) if row else None
    except packing.DAMAGE:
        return None


def _can_be_read_again(rows: Rows, number: int) -> bool:
    article = _article(rows, number)
    if article is None or not article.source:
        return False
    return "://" in article.source or Path(article.source).is_file()
