"""Where sentences begin and end, in one pass over the text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Final

from timeline_app.domain.span import Span
from timeline_app.resource_files import read_toml, resource

# The end of a line, or marks that may end a sentence, with what closes behind them, the space and what follows.
# A straight quotation mark after a space opens the next sentence; » may stand after a space.
_CANDIDATE: Final = re.compile(
    r"\n+|(?P<marks>[.!?…]{1,8})(?:[^\S\n]?[»)\]]|[\"”’']){0,6}(?:\[\d{1,3}\]){0,3}[^\S\n]+(?=\S)"
)
_WORD_BEFORE: Final = re.compile(r"[\w°-]{1,12}\Z")
_LONGEST: Final = 1500  # characters of a sentence
_LONG_LINE: Final = 45  # characters of a line that may go on in the next, in hard-wrapped text
_WRAPPED_SHARE: Final = 0.4  # of line ends inside a sentence, in hard-wrapped text


class Sentences:
    """The sentences of a text.

    Attributes
    ----------
    spans
        The sentences in order, without the space around them.
    """

    __slots__ = ("_starts", "spans")

    def __init__(self, text: str) -> None:
        self.spans = tuple(_spans(text))
        self._starts = [span.start for span in self.spans]

    def index(self, offset: int) -> int:
        """Return the number of the sentence that holds an offset; before the first sentence 0."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def at(self, offset: int) -> Span:
        """Return the sentence that holds an offset.

        Raises
        ------
        IndexError
            If the text has no sentence.
        """
        return self.spans[self.index(offset)]


def _spans(text: str) -> list[Span]:
    wrapped = _is_hard_wrapped(text)
    ends = [0]
    for candidate in _CANDIDATE.finditer(text):
        if candidate["marks"] is None:
            if not (wrapped and _goes_on(text, candidate)):
                ends.append(candidate.end())
        elif _ends_sentence(text, candidate, ends[-1]):
            ends.append(candidate.end())
    ends.append(len(text))
    pieces = (piece for start, end in pairwise(ends) for piece in _pieces(text, start, end))
    return [span for start, end in pieces if (span := _trimmed(text, start, end))]


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut what is too long for a sentence behind a comma or a space, so that no text without full stops takes long."""
    while end - start > _LONGEST:
        low, high = start + _LONGEST // 2, start + _LONGEST
        cut = max(text.rfind(mark, low, high) for mark in ";,") + 1 or text.rfind(" ", low, high) + 1 or high
        yield start, cut
        start = cut
    yield start, end


def _trimmed(text: str, start: int, end: int) -> Span | None:
    words = text[start:end]
    inside = words.strip()
    if not inside:
        return None
    begin = start + len(words) - len(words.lstrip())
    return Span(begin, begin + len(inside))


def _ends_sentence(text: str, candidate: re.Match[str], start: int) -> bool:
    following = text[candidate.end()]
    if following.islower() or following in ",;:)]»”":
        return False
    at = candidate.start()
    if candidate["marks"] != ".":
        return not (at and text[at - 1] in "([")  # (...)
    before = _WORD_BEFORE.search(text, max(0, at - 12), at)
    if before is None:
        return True
    word = before.group()
    names, figures = _abbreviations()
    if following.isdigit() and word.lower() in figures:
        return False
    if word in names or (len(word) == 1 and word.isupper() and not following.isdigit()):
        return False  # "M. Macron", "J. Biden"
    return not (word.isdigit() and before.start() == start)  # "1. Premier point"


def _goes_on(text: str, candidate: re.Match[str]) -> bool:
    """Tell whether a sentence goes on in the next line of hard-wrapped text."""
    line = text[text.rfind("\n", 0, candidate.start()) + 1 : candidate.start()].strip()
    following = text[candidate.end() : candidate.end() + 1]
    ended = line.endswith((".", "!", "?", "…", "»", '"', "”", ":"))
    return len(candidate.group()) == 1 and len(line) >= _LONG_LINE and not ended and following not in "-–—•*"


def _is_hard_wrapped(text: str) -> bool:
    """Tell whether lines end where the page did: many end inside a sentence, and the next begins in lower case."""
    inside = ends = 0
    for line, following in pairwise(text.split("\n")):
        if line and following:
            ends += 1
            inside += len(line) >= _LONG_LINE and (following[0].islower() or line[-1] == ",")
    return inside > 2 and inside >= _WRAPPED_SHARE * ends


@cache
def _abbreviations() -> tuple[frozenset[str], frozenset[str]]:
    lists = read_toml(resource("lexicons", "fr", "abbreviations.toml"))
    return frozenset(lists["before_name"]["words"].split()), frozenset(lists["before_figure"]["words"].split())
