"""The letters of a PDF page with their places, as pdfium finds them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from pypdfium2 import PdfPage, PdfTextPage

_GUTTER = 1.6  # font sizes; a wider gap inside a line parts two columns
_INNER = 0.35  # of the height of a cell, to both sides of its middle
_MOST_LETTERS = 40_000  # of one page
_UNBREAKABLE = "\u00a0\u202f"  # blanks at which no line breaks
_HYPHENS = {0x02: "-", 0xFFFE: "-"}  # pdfium's signs for a hyphen at the end of a line
_PIECE = re.compile(
    r"[\r\n]|[^\S\r\n]|[^\s\x02\ufffe]+[\x02\ufffe]?|[\x02\ufffe]"
)  # a break, a blank or (a part of) a word
_BREAKS = ("\r", "\n")
_Box: TypeAlias = "tuple[float, float, float, float]"  # left, right, bottom, top


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of letters on one baseline.

    Attributes
    ----------
    text
        Its words.
    left, right, bottom, top
        Box in points from the lower left corner of the page.
    size
        Font size in points.
    """

    text: str
    left: float
    right: float
    bottom: float
    top: float
    size: float


class _Letters:
    """Asks pdfium for box and size of one letter after the other."""

    def __init__(self, page: PdfTextPage) -> None:
        from pypdfium2 import raw  # noqa: PLC0415  only PDF files need it

        self._raw, self._page = raw, page.raw
        self._box = raw.FS_RECTF()

    def letter(self, index: int) -> str:
        """Return the letter, a blank for what has none."""
        code = self._raw.FPDFText_GetUnicode(self._page, index)
        return chr(code) if 0 < code < 0x110000 else " "

    def box(self, index: int) -> _Box:
        """Return left, right, bottom and top of the letter's cell, alike for all letters of a line and font.

        The cell holds the leading as well; bottom and top are those of its inner part, where small letters stand.
        """
        box = self._box
        self._raw.FPDFText_GetLooseCharBox(self._page, index, box)
        middle, inner = (box.bottom + box.top) / 2, _INNER * abs(box.top - box.bottom)
        return box.left, box.right, middle - inner, middle + inner

    def size(self, index: int) -> float:
        """Return the font size."""
        return float(self._raw.FPDFText_GetFontSize(self._page, index))


def page_runs(page: PdfPage) -> list[Run]:
    """Return the runs of a page in the order of the file."""
    text_page = page.get_textpage()
    try:
        return _runs(text_page)
    finally:
        text_page.close()


def _runs(text_page: PdfTextPage) -> list[Run]:
    count = min(_MOST_LETTERS, text_page.count_chars())
    letters = _Letters(text_page)
    text = text_page.get_text_range(0, count) if count > 0 else ""
    if len(text) != count or max(text, default="") > "\uffff":
        text = "".join(map(letters.letter, range(count)))  # slower: where letters are left out or count twice
    runs: list[Run] = []
    current: _Growing | None = None
    for match in _PIECE.finditer(text):
        piece = match.group()
        if piece in _BREAKS:
            _close(current, runs)
            current = None
        elif piece.isspace():
            if current is not None:
                current.pieces.append(piece if piece in _UNBREAKABLE else " ")
        else:
            box = _around(letters.box(match.start()), letters.box(match.end() - 1))
            if current is not None and not current.takes(box):
                _close(current, runs)
                current = None
            if current is None:
                current = _Growing(letters.size(match.start()))
            current.add(piece.translate(_HYPHENS), box)
    _close(current, runs)
    return runs


def _around(first: _Box, last: _Box) -> _Box:
    """Return the box of a word by those of its first and last letter: asking for each takes three times as long."""
    return min(first[0], last[0]), max(first[1], last[1]), min(first[2], last[2]), max(first[3], last[3])


class _Growing:
    """A run that is being collected."""

    def __init__(self, size: float) -> None:
        self.pieces: list[str] = []
        self._size = size
        self._left, self._right = float("inf"), float("-inf")
        self._bottom, self._top = float("inf"), float("-inf")

    def takes(self, box: _Box) -> bool:
        """Tell whether a word goes on with the run: no gutter before it, and on the same height."""
        left, _, bottom, top = box
        height = self._size or top - bottom
        jump = left - self._right
        return (
            -2 * height < jump <= _GUTTER * height
            and bottom < self._top + height / 2
            and top > self._bottom - height / 2
        )

    def add(self, word: str, box: _Box) -> None:
        left, right, bottom, top = box
        self.pieces.append(word)
        self._left, self._right = min(self._left, left), max(self._right, right)
        self._bottom, self._top = min(self._bottom, bottom), max(self._top, top)

    def run(self) -> Run:
        text = _whole("".join(self.pieces).strip())
        return Run(text, self._left, self._right, self._bottom, self._top, self._size or self._top - self._bottom)


def _whole(text: str) -> str:
    """Join the halves of letters beyond the basic plane, which pdfium gives one by one."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _close(growing: _Growing | None, runs: list[Run]) -> None:
    if growing is not None and "".join(growing.pieces).strip():
        runs.append(growing.run())
