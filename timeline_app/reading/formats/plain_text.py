"""Plain text in any encoding."""

from __future__ import annotations

from dataclasses import replace

from timeline_app.reading.decoding import decode
from timeline_app.reading.draft import Draft, draft_of_text
from timeline_app.reading.limits import Watch
from timeline_app.reading.normalization import normalize


def read(data: bytes, watch: Watch) -> Draft:
    """Read a text: in Unicode NFC, else exactly as it is in the file."""
    source, notes = decode(data, watch.name)
    text, offsets = normalize(source)
    return replace(draft_of_text(text), notes=notes, offsets=offsets)
