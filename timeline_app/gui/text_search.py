"""Finding words in an article, whatever their case and accents."""

from __future__ import annotations

import unicodedata

from timeline_app.domain.span import Span

# Letters with accents to their base letter, one character for one, so that offsets stay.
_BASE = {
    code: base[0]
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))
    if len(base := unicodedata.normalize("NFD", chr(code))) > 1 and base[0].isascii()
}
_BASE.update({0x2019: "'", 0xA0: " ", 0x202F: " "})

MOST = 500


def flat(text: str) -> str:
    """Return the text in lower case without accents, as long as it was."""
    lower = text.lower()
    return (lower if len(lower) == len(text) else text).translate(_BASE)


def places(text: str, words: str) -> tuple[Span, ...]:
    """Return where the words occur, at most :data:`MOST` places."""
    wanted = flat(words.strip())
    if not wanted:
        return ()
    found: list[Span] = []
    searched, start = flat(text), 0
    while len(found) < MOST and (start := searched.find(wanted, start)) >= 0:
        found.append(Span(start, start + len(wanted)))
        start += len(wanted)
    return tuple(found)
