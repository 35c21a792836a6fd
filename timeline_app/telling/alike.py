"""Tells whether two words name one act: « rejet » and « rejeté », « réunion » and « se réunir »."""

from __future__ import annotations

from typing import Final

from timeline_app.domain.event import Event
from timeline_app.language import word as w
from timeline_app.language.syntax import Syntax

STEM: Final = 5  # letters in which "réunion" and "réunir" agree
_CONTENT: Final = 4  # letters of a word that says something


def stem_of(word: str) -> str:
    """Return what words of one family share: the first letters of a long word, a short one whole."""
    return word.lower()[:STEM]


def content_of(syntax: Syntax, event: Event) -> frozenset[str]:
    """Return the stems of the words of an event's label that say something, besides its head."""
    first, after = syntax.words.range_of(event.clause)
    head = syntax.words.at(event.head.start) if event.head is not None else -1
    empty = w.CLOSED | w.PUNCTUATION | w.TIME | w.AVOIR | w.ETRE
    label = event.label.lower()
    return frozenset(
        stem_of(word.text)
        for index, word in enumerate(syntax.words.words[first:after], start=first)
        if index != head and len(word.text) >= _CONTENT and not syntax.flags[index] & empty and word.text in label
    )


def figures_of(syntax: Syntax, event: Event) -> frozenset[str]:
    """Return the numbers of an event's label: « douze », « 30 »."""
    first, after = syntax.words.range_of(event.clause)
    label = event.label.lower().split()
    return frozenset(
        word.text
        for index, word in enumerate(syntax.words.words[first:after], start=first)
        if syntax.flags[index] & w.NUMBER and not syntax.flags[index] & w.TIME and word.text in label
    )
