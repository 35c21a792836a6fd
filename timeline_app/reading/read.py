"""Open whatever a journalist has: the doors of this folder."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from timeline_app.domain.article import Article, Evidence
from timeline_app.domain.calendar import Day
from timeline_app.reading.dates.claim import DateClaim
from timeline_app.reading.dates.names import claims_of_address, claims_of_file_name
from timeline_app.reading.draft import Draft, draft_of_text, finish, with_notes
from timeline_app.reading.errors import ReadingError
from timeline_app.reading.limits import Watch
from timeline_app.reading.readers import reader_for
from timeline_app.reading.sources import file_bytes, files_in


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
    claims = claims_of_address(source) if "://" in source else claims_of_file_name(source)
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
    return _finished(_draft(data, watch or Watch(name)), name, claims_of_file_name(name), today)


def read_file(path: Path | str, watch: Watch | None = None, today: Day | None = None) -> Article:
    """Read a file of any kind; parameters and errors as for :func:`read_bytes`."""
    path = Path(path)
    watch = watch or Watch(path.name)
    draft = _draft(file_bytes(path, watch), watch)
    return _finished(draft, str(path), claims_of_file_name(path.name), today)


def read_page(source: str, name: str = "", watch: Watch | None = None, today: Day | None = None) -> Article:
    """Read formatted text from the clipboard: the HTML that browsers and word processors put there.

    Raises
    ------
    ReadingError
        If there is no text in it.
    """
    from timeline_app.reading.pages.fragments import clipboard_draft  # noqa: PLC0415  plain text starts without it

    return _finished(clipboard_draft(source, watch or Watch(name)), name, (), today)


def read_address(address: str, watch: Watch | None = None, today: Day | None = None) -> Article:
    """Read a page or file of the web: the only use of the network, and only for an address that the user gives.

    Parameters
    ----------
    address
        As typed; without a scheme https is meant.
    watch, today
        As for :func:`read_bytes`.

    Raises
    ------
    ReadingError
        If it cannot be fetched or read; the message says what and why.
    """
    from timeline_app.reading.formats.html import page_draft  # noqa: PLC0415  plain text starts without it
    from timeline_app.reading.web.address import completed  # noqa: PLC0415
    from timeline_app.reading.web.fetch import fetch  # noqa: PLC0415

    address = completed(address)
    watch = watch or Watch(address)
    fetched = fetch(address, watch)
    reader = reader_for(fetched.data, fetched.address.partition("?")[0]) if fetched.data.strip() else None
    is_page = reader is not None and reader.module == "html"
    draft = page_draft(fetched.data, watch, fetched.charset) if is_page else _draft(fetched.data, watch)
    notes = [Evidence("reading.note.redirected", (("address", fetched.address),))] if fetched.redirects else []
    notes += [Evidence("reading.note.cut_short")] if fetched.is_cut else []
    return _finished(with_notes(draft, *notes), fetched.address, claims_of_address(fetched.address), today)


def read_many(paths: Iterable[Path | str], watch: Watch | None = None) -> Iterator[Article | ReadingError]:
    """Read files, the files in folders and in zip archives, one after the other.

    What cannot be read is given as its error, and the others are read.
    """
    for path in paths:
        try:
            for file in files_in(Path(path), watch or Watch(str(path))):
                yield from _articles_of(file, watch)
        except ReadingError as error:
            if error.message_id == "reading.error.cancelled":
                raise
            yield error


def _articles_of(path: Path, watch: Watch | None) -> Iterator[Article | ReadingError]:
    own = watch or Watch(path.name)
    try:
        data = file_bytes(path, own)
        if reader_for(data, path.name).module != "archive":
            yield _finished(_draft(data, own), str(path), claims_of_file_name(path.name), None)
            return
    except ReadingError as error:
        if error.message_id == "reading.error.cancelled":
            raise
        yield error
        return
    yield from _packed_articles(data, path, own)


def _packed_articles(data: bytes, path: Path, watch: Watch) -> Iterator[Article | ReadingError]:
    from timeline_app.reading.formats.archive import articles  # noqa: PLC0415  plain text starts without it

    for name, content in articles(data, watch):
        try:
            if isinstance(content, ReadingError):
                yield content
            else:
                yield _finished(
                    _draft(content, replace(watch, name=name)), f"{path}/{name}", claims_of_file_name(name), None
                )
        except ReadingError as error:
            yield error


def _draft(data: bytes, watch: Watch) -> Draft:
    if not data.strip():
        raise ReadingError("reading.error.empty", {"name": watch.name})
    return reader_for(data, watch.name).read(data, watch)


def _finished(draft: Draft, source: str, claims: Sequence[DateClaim], today: Day | None) -> Article:
    if not draft.text.strip():
        raise ReadingError("reading.error.no_text", {"name": source})
    return finish(draft, source, claims, today)
