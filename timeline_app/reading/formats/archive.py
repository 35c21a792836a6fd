"""Zip archives of articles."""

from __future__ import annotations

from collections.abc import Iterator

from timeline_app.reading.containers.zip_file import ZipBox
from timeline_app.reading.draft import Draft
from timeline_app.reading.errors import ReadingError
from timeline_app.reading.limits import FILE_BYTES, Watch

_HIDDEN = ("__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini")


def _is_hidden(name: str) -> bool:
    return name.startswith(_HIDDEN) or name.rsplit("/", 1)[-1].startswith(".") or name.endswith(_HIDDEN)


def articles(data: bytes, watch: Watch) -> Iterator[tuple[str, bytes | ReadingError]]:
    """Give the files of an archive with their names; archives inside it are refused, so that nothing recurses.

    Raises
    ------
    ReadingError
        If the archive itself is damaged.
    """
    from timeline_app.reading.readers import reader_for  # noqa: PLC0415  the table names this module

    box = ZipBox(data, watch)
    for number, name in enumerate(sorted(name for name in box.names if not _is_hidden(name))):
        watch.look(number, len(box.names))
        try:
            content = box.read(name, FILE_BYTES)
            if content and reader_for(content, name).module == "archive":
                raise ReadingError("reading.error.nested", {"name": name})
            yield name, content
        except ReadingError as error:
            yield name, error


def read(data: bytes, watch: Watch) -> Draft:
    """Read an archive that holds one article.

    Raises
    ------
    ReadingError
        If it holds none or several.
    """
    from timeline_app.reading.readers import reader_for  # noqa: PLC0415  the table names this module

    found = list(articles(data, watch))
    if len(found) != 1:
        reason = "several" if found else "no_text"
        raise ReadingError(f"reading.error.{reason}", {"name": watch.name, "count": len(found)})
    name, content = found[0]
    if isinstance(content, ReadingError):
        raise content
    return reader_for(content, name).read(content, watch)
