"""Unicode NFC, with the way back to the source."""

from __future__ import annotations

import re
import unicodedata

from timeline_app.domain.article import OffsetMap

_RUN = re.compile(r"[\x00-\x7f]?[^\x00-\x7f]+")  # what can compose stands together, from the letter before it on


def normalize(source: str) -> tuple[str, OffsetMap | None]:
    """Return a text in NFC and, where that changed it, the map of its offsets to the source."""
    if unicodedata.is_normalized("NFC", source):
        return source, None
    parts: list[str] = []
    text_marks, source_marks = [0], [0]
    length = end = 0
    for run in _RUN.finditer(source):
        composed = unicodedata.normalize("NFC", run.group())
        parts += (source[end : run.start()], composed)
        length += run.start() - end + len(composed)
        end = run.end()
        if len(composed) != len(run.group()):
            text_marks.append(length)
            source_marks.append(end)
    parts.append(source[end:])
    return "".join(parts), OffsetMap(tuple(text_marks), tuple(source_marks))
