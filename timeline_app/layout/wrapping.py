"""Breaking words into lines of a given width."""

from __future__ import annotations

import re
from collections.abc import Callable

from timeline_app.wording.typography import ELLIPSIS

Measure = Callable[[str], float]

_PIECES = re.compile(r"[^ \-–/]*[\-–/]+|[^ \-–/]+| +")


def wrap(text: str, width: float, measure: Measure, max_lines: int | None = None) -> list[str]:
    """Break a text at its spaces and after its hyphens; a word wider than a line is broken inside.

    Parameters
    ----------
    text
        One paragraph; no-break spaces hold.
    width
        Of a line, in the units of ``measure``.
    measure
        Gives the width of a text.
    max_lines
        What does not fit is left out, and an ellipsis says so.
    """
    lines: list[str] = []
    line = ""
    for piece in _PIECES.findall(text):
        if measure((line + piece).rstrip(" ")) <= width:
            line += piece
            continue
        if line.strip(" "):
            lines.append(line.strip(" "))
        line = piece.lstrip(" ")
        while measure(line) > width and len(line) > 1:
            head = _fitting(line, width, measure)
            lines.append(line[:head])
            line = line[head:]
        if max_lines is not None and len(lines) > max_lines:
            break
    if line.strip(" "):
        lines.append(line.strip(" "))
    if max_lines is not None and len(lines) > max_lines:
        lines = [*lines[: max_lines - 1], clipped(lines[max_lines - 1] + " " + ELLIPSIS, width, measure)]
    return lines


def _fitting(word: str, width: float, measure: Measure) -> int:
    low, high = 1, len(word)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if measure(word[:middle]) <= width else (low, middle - 1)
    return low


def clipped(text: str, width: float, measure: Measure) -> str:
    """Return the text cut to a width, between words where that leaves half of it, with an ellipsis."""
    text = text.removesuffix(" " + ELLIPSIS) + ELLIPSIS if text.endswith(" " + ELLIPSIS) else text
    if measure(text) <= width:
        return text
    low, high = 0, len(text) - 1
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if measure(text[:middle] + ELLIPSIS) <= width else (low, middle - 1)
    cut = text[:low]
    space = cut.rfind(" ")
    return (cut[:space] if space > low // 2 else cut).rstrip(" ,;:–-«“(…") + ELLIPSIS


def balanced(text: str, width: float, measure: Measure, max_lines: int | None = None) -> list[str]:
    """Break a text into as few lines as :func:`wrap` does, but of about equal width."""
    lines = wrap(text, width, measure, max_lines)
    if len(lines) < 2:
        return lines
    low, high = width * 0.5, width
    best = lines
    for _ in range(5):
        middle = (low + high) / 2
        trial = wrap(text, middle, measure, max_lines)
        if len(trial) <= len(lines) and "".join(trial).replace(" ", "") == "".join(lines).replace(" ", ""):
            best, high = trial, middle
        else:
            low = middle
    return best
