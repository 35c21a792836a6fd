"""Kinds that are recognised and not read: the message says so, better than a page of signs would."""

from __future__ import annotations

from timeline_app.reading.draft import Draft
from timeline_app.reading.errors import ReadingError
from timeline_app.reading.limits import Watch


def read(data: bytes, watch: Watch) -> Draft:
    """Refuse the file.

    Raises
    ------
    ReadingError
        Always.
    """
    raise ReadingError("reading.error.unsupported", {"name": watch.name})
