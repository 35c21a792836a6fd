"""The words of a text: one pass cuts it, and each different word is looked up once."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from itertools import accumulate
from typing import Final

from timeline_app.domain.span import Span
from timeline_app.language.vocabulary import Vocabulary, vocabulary
from timeline_app.language.word import Word

# Every character of a text belongs to one piece: a word with its elision mark or hyphens, a number, a mark, or a line
# break, each with the spaces behind it.  No part can match in two ways, so the pass is linear.
_PIECE: Final = re.compile(
    r"(?:\d+(?:[.,   ]\d{3})*(?:,\d+)?(?:[^\W\d_]+\d*)?"
    r"|[^\W\d_][\w]*(?:[-‐‑/]\w+)*['’ʼ]?|\n|\.{3}|--|[^\S\n]|.)[^\S\n]*"
)
_STRETCH: Final = 20_000  # characters cut at a time: an expression at work lets no other thread run
_SHORT: Final = 400  # characters of a text that may lack accents by chance
_MOST_KNOWN: Final = 200_000  # different words kept in memory


class _Memory(dict[str, Word]):
    """The words met so far, as they were written."""

    def __init__(self, words: Vocabulary) -> None:
        super().__init__()
        self._words = words

    def __missing__(self, surface: str) -> Word:
        if len(self) > _MOST_KNOWN:
            self.clear()
        word = self[surface] = self._words.word(surface)
        return word


class TextWords:
    """The words of a text and where they stand.

    Attributes
    ----------
    text
        The text.
    starts
        Offset of each word, rising.
    words
        The words; ``words[i]`` stands at ``starts[i]``.
    """

    __slots__ = ("starts", "text", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        pieces = _pieces(text)
        self.starts = list(accumulate(map(len, pieces), initial=0))
        pieces.append("\n")  # an end that every look-ahead may reach
        self.words = list(map(_memory(len(text) < _SHORT or "é" in text or "è" in text).__getitem__, pieces))

    def at(self, offset: int) -> int:
        """Return the index of the word that holds an offset, or the spaces before it."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def range_of(self, span: Span) -> tuple[int, int]:
        """Return the first word of a span, and the one after its last."""
        first = self.at(span.start)
        return first, max(first + 1, self.at(span.end - 1) + 1)

    def span(self, index: int) -> Span:
        """Return where a word stands."""
        start = self.starts[index]
        return Span(start, start + self.words[index].length)

    def span_of(self, first: int, after: int) -> Span:
        """Return the stretch from one word to before another."""
        return Span(self.starts[first], self.span(after - 1).end)


def _pieces(text: str) -> list[str]:
    """Cut a text, some lines at a time; no piece holds a line break but at its start."""
    pieces: list[str] = []
    start = 0
    while start < len(text):
        end = text.find("\n", start + _STRETCH)
        end = len(text) if end < 0 else end
        pieces += _PIECE.findall(text, start, end)
        start = end
    return pieces


@cache
def _memory(accents: bool) -> _Memory:
    return _Memory(vocabulary(accents))
