"""Where a text quotes: « », “ ” and straight marks, nested or left open to the end of their paragraph."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final

from timeline_app.domain.span import Span

_MARK: Final = re.compile('[«»“”„"\n]')
_CLOSES: Final = {"»": "«", "”": "“", "“": "„"}
_BEGINNING: Final = 200  # characters in which such words stand
_DEEPEST: Final = 8  # quotations inside each other
_SHORTEST_SPEECH: Final = 4  # words; a shorter quotation only borrows an expression


class Quotations:
    """The quotations of a text.

    Attributes
    ----------
    spans
        The outermost quotations in order, with their marks.
    """

    __slots__ = ("_starts", "_text", "spans")

    def __init__(self, text: str) -> None:
        self._text = text
        self.spans = tuple(_outermost(text))
        self._starts = [span.start for span in self.spans]

    def holding(self, offset: int) -> Span | None:
        """Return the quotation around an offset, None outside."""
        index = bisect_right(self._starts, offset) - 1
        if index >= 0 and offset < self.spans[index].end:
            return self.spans[index]
        return None

    def is_speech(self, quotation: Span) -> bool:
        """Tell whether somebody speaks in the quotation, so that it is more than a borrowed expression."""
        beginning = self._text[quotation.start : min(quotation.end, quotation.start + _BEGINNING)]
        words = beginning.strip(' «»“”„"\u00a0\u202f').split(None, _SHORTEST_SPEECH)
        return len(words) >= _SHORTEST_SPEECH


def _outermost(text: str) -> list[Span]:
    spans: list[Span] = []
    opened: list[tuple[str, int]] = []
    for match in _MARK.finditer(text):
        mark, at = match.group(), match.start()
        if mark == "\n":
            if opened:
                spans.append(Span(opened[0][1], at))
                opened.clear()
        elif mark == '"':
            _straight(text, at, opened, spans)
        elif mark in "«„" or (mark == "“" and not _is_open(opened, "„")):
            if len(opened) < _DEEPEST:
                opened.append((mark, at))
        elif _is_open(opened, _CLOSES[mark]):
            _close(_CLOSES[mark], at, opened, spans)
    if opened:
        spans.append(Span(opened[0][1], len(text)))
    return spans


def _is_open(opened: list[tuple[str, int]], mark: str) -> bool:
    return any(mark == other for other, _ in opened)


def _straight(text: str, at: int, opened: list[tuple[str, int]], spans: list[Span]) -> None:
    """Open or close with a mark that has no direction: it opens before a letter and closes behind one."""
    if _is_open(opened, '"'):
        _close('"', at, opened, spans)
        return
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    if len(opened) < _DEEPEST and not after.isspace() and (before.isspace() or before in "([«“'’-–—:"):
        opened.append(('"', at))


def _close(mark: str, at: int, opened: list[tuple[str, int]], spans: list[Span]) -> None:
    """Close the innermost quotation with a mark, and those left open inside it."""
    while opened:
        other, start = opened.pop()
        if other == mark:
            if not opened:
                spans.append(Span(start, at + 1))
            return
