"""Open whatever a journalist has: the doors of this folder."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from timeline_app.domain.article import Article
from timeline_app.domain.calendar import Day
from timeline_app.reading.dates.names import claims_of_address, claims_of_file_name
from timeline_app.reading.draft import draft_of_text, finish
from timeline_app.reading.errors import ReadingError
from timeline_app.reading.limits import Watch
from timeline_app.reading.readers import reader_for
from timeline_app.reading.sources import file_bytes


def read_text(text: str, source: str = "", today: Day | None = None) -> Article:
    """Read a pasted text.

    Parameters
    ----------
    text
        The text, kept exactly as it is: offsets into it stay valid.
    source
        Where it comes from, if anywhere.
    today
        The day of reading, after which nothing can have been published; None to ask the clock.
    """
    claims = claims_of_address(source) if "://" in source else ()
    return finish(draft_of_text(text), source, claims, today)


def read_bytes(data: bytes, name: str, watch: Watch | None = None, today: Day | None = None) -> Article:
    """Read a file of any kind that is in memory.

    Parameters
    ----------
    data, name
        Its bytes, and its name for messages and for a date that it may hold.
    watch
        Progress and cancelling; without one the reading ends after ten seconds at the latest.
    today
        The day of reading; None to ask the clock.

    Raises
    ------
    ReadingError
        If it cannot be read; the message says what and why.
    """
    watch = watch or Watch(name)
    if not data.strip():
        raise ReadingError("reading.error.empty", {"name": name})
    draft = reader_for(data, name).read(data, watch)
    if not draft.text.strip():
        raise ReadingError("reading.error.no_text", {"name": name})
    return finish(draft, name, claims_of_file_name(name), today)


def read_file(path: Path | str, watch: Watch | None = None, today: Day | None = None) -> Article:
    """Read a file of any kind; parameters and errors as for :func:`read_bytes`."""
    path = Path(path)
    watch = watch or Watch(path.name)
    return read_bytes(file_bytes(path, watch), str(path), watch, today)


def read_many(paths: Iterable[Path | str], watch: Watch | None = None) -> Iterator[Article | ReadingError]:
    """Read files one after the other; what cannot be read is given as its error, and the others are read."""
    for path in paths:
        try:
            yield read_file(path, watch)
        except ReadingError as error:
            yield error
