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

from timeline_app.reading.draft import Draft
from timeline_app.reading.errors import ReadingError
from timeline_app.reading.limits import MEGABYTE, TEXT_BYTES, Watch


@dataclass(frozen=True, slots=True)
class Reader:
    """One kind of file.

    Attributes
    ----------
    kind
        Its name, part of message ids and of the module ``formats/<kind>.py``.
    suffixes
        Usual endings of file names, for dialogs and for content that does not tell.
    recognises
        Whether the first bytes (and the lower-case name) are of this kind.
    limit
        The largest file in bytes.
    """

    kind: str
    suffixes: tuple[str, ...]
    recognises: Callable[[bytes, str], bool]
    limit: int

    def read(self, data: bytes, watch: Watch) -> Draft:
        """Read the bytes of a file; its module is imported now, so that starting stays quick."""
        module = import_module(f"timeline_app.reading.formats.{self.kind}")
        return cast("Callable[[bytes, Watch], Draft]", module.read)(data, watch)


READERS: tuple[Reader, ...] = (Reader("plain_text", (".txt", ".text"), lambda head, name: True, TEXT_BYTES),)


def reader_for(data: bytes, name: str) -> Reader:
    """Return the reader of a file.

    Raises
    ------
    ReadingError
        If the file is larger than its kind may be.
    """
    head, lower = data[:4096], name.lower()
    reader = next(reader for reader in READERS if reader.recognises(head, lower))
    if len(data) > reader.limit:
        raise ReadingError("reading.error.huge", {"name": name, "limit": reader.limit // MEGABYTE})
    return reader
