"""Breaking words into lines of a given width.

A text is measured once, piece by piece; breaking it at any width afterwards is only adding up.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from timeline_app.wording.typography import ELLIPSIS

Measure = Callable[[str], float]

_PIECES = re.compile(r"[^ \-–/]*[\-–/]+ *|[^ \-–/]+ *| +")


class Piece(NamedTuple):
    """A word, or a part of one up to a hyphen, with the spaces after it.

    Attributes
    ----------
    text
        With its spaces.
    width, bare
        With and without the spaces.
    """

    text: str
    width: float
    bare: float


def pieces_of(text: str, measure: Measure) -> tuple[Piece, ...]:
    """Cut a text where a line may end: at its spaces and after its hyphens; no-break spaces hold."""
    space = measure(" ")
    words = [(piece, piece.rstrip(" ")) for piece in _PIECES.findall(text.strip(" "))]
    measured = [(piece, len(piece) - len(word), measure(word)) for piece, word in words]
    return tuple([Piece(piece, bare + spaces * space, bare) for piece, spaces, bare in measured])


def wrap(pieces: Sequence[Piece], width: float, measure: Measure, most: int | None = None) -> list[str]:
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
    if any(piece.bare > width for piece in pieces):
        pieces = _broken(pieces, width, measure)
    lines: list[str] = []
    for start, end in _breaks(pieces, width):
        if most is not None and len(lines) == most - 1 and end < len(pieces):
            rest = "".join(piece.text for piece in pieces[start : end + 1])
            lines.append(clipped(rest.rstrip(" ") + " " + ELLIPSIS, width, measure))
            break
        lines.append("".join([piece.text for piece in pieces[start:end]]).rstrip(" "))
    return lines


def balanced(pieces: Sequence[Piece], width: float, measure: Measure, most: int | None = None) -> list[str]:
    """Break a text into as few lines as :func:`wrap` does, but of about equal width."""
    if any(piece.bare > width for piece in pieces):
        return wrap(pieces, width, measure, most)
    count = len(_breaks(pieces, width))
    if count < 2 or (most is not None and count > most):
        return wrap(pieces, width, measure, most)
    low, high = max(piece.bare for piece in pieces), width
    low = max(low, 0.45 * width)
    for _ in range(5):
        middle = (low + high) / 2
        low, high = (low, middle) if len(_breaks(pieces, middle)) <= count else (middle, high)
    return wrap(pieces, high, measure, most)


def _breaks(pieces: Sequence[Piece], width: float) -> list[tuple[int, int]]:
    """Return (first, end) of the pieces of each line."""
    lines = []
    start, used = 0, 0.0
    for i, piece in enumerate(pieces):
        if used + piece.bare > width and i > start:
            lines.append((start, i))
            start, used = i, 0.0
        used += piece.width
    if start < len(pieces):
        lines.append((start, len(pieces)))
    return lines


def _broken(pieces: Sequence[Piece], width: float, measure: Measure) -> list[Piece]:
    """Break the words that are wider than a line."""
    found: list[Piece] = []
    for piece in pieces:
        text = piece.text
        while len(text) > 1 and measure(text.rstrip(" ")) > width:
            head = max(_fitting(text, width, measure), 1)
            found.append(Piece(text[:head], measure(text[:head]), measure(text[:head])))
            text = text[head:]
        found.append(Piece(text, measure(text), measure(text.rstrip(" "))))
    return found


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
