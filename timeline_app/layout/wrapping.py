"""Breaking words into lines of a given width.

A text is measured once, piece by piece; breaking it at any width afterwards is only adding up.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from timeline_app.wording.typography import ELLIPSIS

Measure = Callable[[str], float]

# A line may end after a dash or a slash, but not after the hyphen of an abbreviation, as in "J.-C.".
_PIECES = re.compile(r"(?:[^ \-–/]|(?<=\.)-)*(?:(?<!\.)-|[–/])[\-–/]* *|(?:[^ \-–/]|(?<=\.)-)+ *| +")


class Pieces(NamedTuple):
    """The words of a text, or the parts of one up to a hyphen, with the spaces after them.

    Attributes
    ----------
    texts
        With their spaces.
    widths, bares
        With and without the spaces.
    widest
        The greatest of ``bares``.
    """

    texts: Sequence[str]
    widths: Sequence[float]
    bares: Sequence[float]
    widest: float


def pieces_of(text: str, measure: Measure) -> Pieces:
    """Cut a text where a line may end: at its spaces and after its hyphens; no-break spaces hold."""
    return _measured(_PIECES.findall(text.strip(" ")), measure)


def _measured(texts: Sequence[str], measure: Measure) -> Pieces:
    space = measure(" ")
    words = [text.rstrip(" ") for text in texts]
    bares = [measure(word) for word in words]
    widths = [bare + space * (len(text) - len(word)) for text, word, bare in zip(texts, words, bares, strict=True)]
    return Pieces(texts, widths, bares, max(bares, default=0.0))


def wrap(pieces: Pieces, width: float, measure: Measure, most: int | None = None) -> list[str]:
    """Break a text into as few lines as fit; a word wider than a line is broken inside.

    Parameters
    ----------
    pieces
        The text, see :func:`pieces_of`.
    width
        Of a line, in the units of ``measure``.
    measure
        Gives the width of a text.
    most
        How many lines there may be; what does not fit is left out, and an ellipsis says so.
    """
    if pieces.widest > width:
        pieces = _broken(pieces, width, measure)
    texts, ends = pieces.texts, _ends(pieces, width)
    starts = [0, *ends]
    lines = ["".join(texts[start:end]).rstrip(" ") for start, end in zip(starts, ends[:most], strict=False)]
    if len(lines) < len(ends):
        last = len(lines) - 1
        rest = "".join(texts[starts[last] : ends[last] + 1])
        lines[last] = clipped(rest.rstrip(" ") + " " + ELLIPSIS, width, measure)
    return lines


def balanced(pieces: Pieces, width: float, measure: Measure, most: int | None = None) -> list[str]:
    """Break a text into as few lines as :func:`wrap` does, but of about equal width."""
    if pieces.widest <= width:
        count = len(_ends(pieces, width))
        if count > 1 and (most is None or count <= most):
            low = max(pieces.widest, 0.45 * width)
            for _ in range(5):
                middle = (low + width) / 2
                low, width = (low, middle) if _fits(pieces, middle, count) else (middle, width)
    return wrap(pieces, width, measure, most)


def _ends(pieces: Pieces, width: float) -> list[int]:
    """Return how many pieces there are up to the end of each line."""
    ends = []
    used = 0.0
    for i, bare in enumerate(pieces.bares):
        if used + bare > width and used:
            ends.append(i)
            used = 0.0
        used += pieces.widths[i]
    return [*ends, len(pieces.texts)] if pieces.texts else ends


def _fits(pieces: Pieces, width: float, count: int) -> bool:
    """Tell whether a text fits into so many lines, each of them wide enough for every piece."""
    used = 0.0
    for full, bare in zip(pieces.widths, pieces.bares, strict=True):
        if used + bare > width:
            count -= 1
            if not count:
                return False
            used = 0.0
        used += full
    return True


def _broken(pieces: Pieces, width: float, measure: Measure) -> Pieces:
    """Break the words that are wider than a line."""
    found: list[str] = []
    for text in pieces.texts:
        rest = text
        while len(rest) > 1 and measure(rest.rstrip(" ")) > width:
            head = max(_fitting(rest, width, measure), 1)
            found.append(rest[:head])
            rest = rest[head:]
        found.append(rest)
    return _measured(found, measure)


def _fitting(word: str, width: float, measure: Measure) -> int:
    """Return how many letters of a word fit into a width."""
    low, high = 0, len(word)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if measure(word[:middle]) <= width else (low, middle - 1)
    return low


def clipped(text: str, width: float, measure: Measure) -> str:
    """Return the text cut to a width, between words where that leaves half of it, with an ellipsis."""
    if text.endswith(" " + ELLIPSIS):
        text = text.removesuffix(" " + ELLIPSIS) + ELLIPSIS
    if measure(text) <= width:
        return text
    cut = text[: _fitting(text, width - measure(ELLIPSIS), measure)]
    space = cut.rfind(" ")
    return (cut[:space] if space > len(cut) // 2 else cut).rstrip(" ,;:–-«“(…") + ELLIPSIS
