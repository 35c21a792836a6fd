"""The matching copy of a text: one byte a character, in lower case, without accents and typographic variants.

Rules are matched on this copy, so that « FÉVRIER », « fevrier » and « février » are one word, every kind of space,
apostrophe and dash is one, and the offsets of a match are code-point offsets of the text.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

_SPACES = (
    "\t\x0b\x0c\r\x85\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)
_LOOK_ALIKES = {
    "'": "’‘ʼ′´`＇",
    "-": "‐‑‒–—−―",
    '"': "“”„‟",
    "\n": "\u2028\u2029",
    ".": "…",
    "o": "œŒ",
    "%": "‰",
    "$": "€£¥₽₴",  # money; what the copies cannot hold becomes a question mark, and this must not
    "e": "ᵉ",
    "r": "ʳ",
}
_TO_LATIN = tuple((variant, plain) for plain, variants in _LOOK_ALIKES.items() for variant in variants)
_WIDE_SPACES = tuple(space for space in _SPACES if ord(space) > 255)
# Marks that stand between the letters of a word without being one: accents of decomposed text, soft hyphens, joiners.
_INVISIBLE = re.compile("[\u0300-\u036f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")


# All of a row of spaces but the first.
_DROPPED = re.compile(_INVISIBLE.pattern + "|(?<=[ \u00a0\t])[ \u00a0\t]+")


def _byte(code: int, keep_accents: bool) -> int:
    character = chr(code)
    if character in _SPACES:
        return ord(" ")
    if character in "´`":
        return ord("'")
    if character in "º°":
        return ord("o") if character == "º" else code
    lower = character.lower()
    if keep_accents or lower in "ß":
        return ord(lower)
    base = unicodedata.normalize("NFD", lower)[0]
    return ord(base) if ord(base) < 256 else code


_PLAIN = bytes(_byte(code, keep_accents=False) for code in range(256))
_ACCENTED = bytes(_byte(code, keep_accents=True) for code in range(256))


@dataclass(frozen=True, slots=True)
class FoldedText:
    """A text and its matching copies.

    Attributes
    ----------
    plain
        Lower case without accents; what rules are matched on.
    accented
        Lower case with accents; the same length.
    cuts, dropped
        Positions in the copies before which characters of the text were dropped, and how many up to there.
    """

    plain: bytes
    accented: bytes
    cuts: tuple[int, ...] = ()
    dropped: tuple[int, ...] = ()

    def to_text(self, position: int) -> int:
        """Return the offset in the text of a position in the copies."""
        number = bisect_right(self.cuts, position) if self.cuts else 0
        return position + self.dropped[number - 1] if number else position

    def of_text(self, offset: int) -> int:
        """Return the position in the copies of an offset in the text (inverse of :meth:`to_text`)."""
        low, high = max(0, offset - (self.dropped[-1] if self.dropped else 0)), offset
        while low < high:
            middle = (low + high) // 2
            if self.to_text(middle) < offset:
                low = middle + 1
            else:
                high = middle
        return low


def fold(text: str, soft_breaks: Sequence[int] = ()) -> FoldedText:
    """Make the matching copies of a text.

    Parameters
    ----------
    text
        The text.
    soft_breaks
        Offsets of line ends inside paragraphs, in order: they are spaces.
    """
    cuts: tuple[int, ...] = ()
    dropped: tuple[int, ...] = ()
    if soft_breaks:
        starts = (0, *(offset + 1 for offset in soft_breaks))
        text = " ".join(text[start:end] for start, end in zip(starts, (*soft_breaks, len(text)), strict=True))
    if not text.isascii():
        for space in _WIDE_SPACES:
            text = text.replace(space, " ")
    if _DROPPED.search(text):
        text, cuts, dropped = _composed(text)
    if not text.isascii():
        for variant, plain in _TO_LATIN:
            text = text.replace(variant, plain)
    latin = text.encode("latin-1", "replace")
    return FoldedText(latin.translate(_PLAIN), latin.translate(_ACCENTED), cuts, dropped)


@cache
def fold_pattern(text: str) -> str:
    """Fold words that a rule file says, character by character, as :func:`fold` does to a text."""
    return fold(text).plain.decode("latin-1")


def _composed(text: str) -> tuple[str, tuple[int, ...], tuple[int, ...]]:
    """Join letters with their accents, drop invisible marks and all but one space of a row; tell what went where."""
    pieces: list[str] = []
    cuts: list[int] = []
    dropped: list[int] = []
    length = last = 0
    for mark in _DROPPED.finditer(text):
        start = mark.start()
        pieces.append(text[last:start])
        length += start - last
        last = mark.end()
        if pieces[-1] and unicodedata.combining(text[start]):
            joined = unicodedata.normalize("NFC", pieces[-1][-1] + text[start])
            if len(joined) == 1:
                pieces[-1] = pieces[-1][:-1] + joined
        if cuts and cuts[-1] == length:
            dropped[-1] = last - length
        else:
            cuts.append(length)
            dropped.append(last - length)
    pieces.append(text[last:])
    return "".join(pieces), tuple(cuts), tuple(dropped)
