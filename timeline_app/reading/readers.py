"""The table of readers: what can be opened, how it is recognised, which module reads it.

The kind is told by the content; the name only helps where the content leaves it open.  The first reader that
recognises the bytes reads them; adding a kind is one entry here and one module in ``formats/`` with a function
``read(data, watch) -> Draft``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import cast

from timeline_app.reading import recognition as recognise
from timeline_app.reading.draft import Draft
from timeline_app.reading.errors import ReadingError
from timeline_app.reading.limits import FILE_BYTES, MEGABYTE, TEXT_BYTES, Watch


@dataclass(frozen=True, slots=True)
class Reader:
    """One kind of file.

    Attributes
    ----------
    module
        Of ``formats/``; it is imported when the first file of its kind is read.
    suffixes
        Usual endings of file names, for dialogs and for archives.
    recognises
        Tells by the bytes of a file and its name in small letters.
    limit
        The largest file in bytes.
    """

    module: str
    suffixes: tuple[str, ...]
    recognises: Callable[[bytes, str], bool]
    limit: int

    def read(self, data: bytes, watch: Watch) -> Draft:
        """Read the bytes of a file."""
        module = import_module(f"timeline_app.reading.formats.{self.module}")
        return cast("Callable[[bytes, Watch], Draft]", module.read)(data, watch)


READERS: tuple[Reader, ...] = (
    Reader("pdf", (".pdf",), recognise.is_pdf, 100 * MEGABYTE),
    Reader("rtf", (".rtf",), recognise.is_rtf, 30 * MEGABYTE),
    Reader("docx", (".docx", ".docm", ".dotx"), recognise.is_docx, 60 * MEGABYTE),
    Reader("unsupported", (), recognise.is_office_sheet, FILE_BYTES),
    Reader("opendocument", (".odt", ".fodt", ".ott"), recognise.is_odt, 60 * MEGABYTE),
    Reader("epub", (".epub",), recognise.is_epub, 60 * MEGABYTE),
    Reader("archive", (".zip",), recognise.is_zip, FILE_BYTES),
    Reader("old_office", (), recognise.is_ole, FILE_BYTES),
    Reader("ninjs", (".json",), recognise.is_json, TEXT_BYTES),
    Reader("mail", (".eml", ".mht", ".mhtml"), recognise.is_mail, 40 * MEGABYTE),
    Reader("news_xml", (".xml", ".nitf", ".newsml"), recognise.is_news_xml, TEXT_BYTES),
    Reader("markdown", (".md", ".markdown"), recognise.is_markdown, TEXT_BYTES),
    Reader("html", (".html", ".htm", ".xhtml"), recognise.is_page, 40 * MEGABYTE),
    Reader("unsupported", (), recognise.is_other_xml, FILE_BYTES),
    Reader("plain_text", (".txt", ".text"), recognise.is_anything, TEXT_BYTES),
)


def suffixes() -> tuple[str, ...]:
    """Return the endings of all files that can be opened, for dialogs."""
    return tuple(suffix for reader in READERS for suffix in reader.suffixes)


def reader_for(data: bytes, name: str) -> Reader:
    """Return the reader of a file.

    Raises
    ------
    ReadingError
        If the file is larger than its kind may be.
    """
    lower = name.lower()
    reader = next(reader for reader in READERS if reader.recognises(data, lower))
    if len(data) > reader.limit:
        raise ReadingError("reading.error.huge", {"name": name, "limit": reader.limit // MEGABYTE})
    return reader
