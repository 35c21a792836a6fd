"""Code-point offsets of an article and positions in a Qt document, which counts UTF-16 units and has no blank lines."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from timeline_app.domain.span import Span

# Characters that a Qt document takes for a paragraph or swallows; each is shown as one space.
_AS_SPACE = dict.fromkeys((0x00, 0x0B, 0x0C, 0x0D, 0x2028, 0x2029, 0xFDD0, 0xFDD1, 0xFFFC), " ")


def shown(text: str) -> str:
    """Return one line as the document shows it, character by character."""
    return text.translate(_AS_SPACE)


class Line(NamedTuple):
    """A line of the article that is a paragraph of the document."""

    start: int  # code points into the article
    position: int  # UTF-16 units into the document
    text: str
    is_plain: bool  # no character takes two units


class TextPositions:
    """Converts between the two, line by line."""

    def __init__(self) -> None:
        self._lines: list[Line] = []
        self._starts: list[int] = []
        self._positions: list[int] = []

    def append(self, start: int, position: int, text: str) -> None:
        """Add the next line."""
        is_plain = not text or max(text) < "\U00010000"
        self._lines.append(Line(start, position, text, is_plain))
        self._starts.append(start)
        self._positions.append(position)

    def to_document(self, offset: int) -> int:
        """Return the position of a code point; of one between lines, the end of the line before."""
        if not self._lines:
            return 0
        line = self._lines[max(0, bisect_right(self._starts, offset) - 1)]
        inside = min(max(0, offset - line.start), len(line.text))
        return line.position + (inside if line.is_plain else _units(line.text[:inside]))

    def to_article(self, position: int) -> int:
        """Return the code point at a position (inverse of :meth:`to_document`)."""
        if not self._lines:
            return 0
        line = self._lines[max(0, bisect_right(self._positions, position) - 1)]
        inside = max(0, position - line.position)
        if not line.is_plain:
            inside = len(line.text.encode("utf-16-le", "surrogatepass")[: 2 * inside].decode("utf-16-le", "ignore"))
        return line.start + min(inside, len(line.text))

    def span(self, start: int, end: int) -> Span:
        """Return the stretch of the article between two positions."""
        return Span(self.to_article(start), self.to_article(end))


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
