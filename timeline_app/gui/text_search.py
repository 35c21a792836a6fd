"""Finding words in an article, whatever their case and accents."""

from __future__ import annotations

from functools import lru_cache

from timeline_app.domain.span import Span
from timeline_app.project.event_filter import folded

MOST = 200

_flat = lru_cache(maxsize=2)(folded)  # of the article that is read, asked for at every key


def prepare(text: str) -> None:
    """Fold an article while it is opened, in the background, so that the first key need not wait for it."""
    _flat(text)


def places(text: str, words: str) -> tuple[Span, ...]:
    """Return where the words occur, at most :data:`MOST` places."""
    wanted = folded(words.strip())
    if not wanted:
        return ()
    found: list[Span] = []
    searched, start = _flat(text), 0
    while len(found) < MOST and (start := searched.find(wanted, start)) >= 0:
        found.append(Span(start, start + len(wanted)))
        start += len(wanted)
    return tuple(found)
