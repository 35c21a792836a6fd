"""The old office container: Word before 2007, or a newer document that a password locks."""

from __future__ import annotations

from timeline_app.reading.draft import Draft
from timeline_app.reading.errors import ReadingError
from timeline_app.reading.limits import Watch

_LOCKED = "EncryptedPackage".encode("utf-16-le")


def read(data: bytes, watch: Watch) -> Draft:
    """Refuse the file, saying which of the two it is.

    Raises
    ------
    ReadingError
        Always.
    """
    reason = "password" if _LOCKED in data else "old_word"
    raise ReadingError(f"reading.error.{reason}", {"name": watch.name})
