"""Measuring words: the protocol that the layout asks for, so that it needs no drawing library."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from enum import StrEnum
from functools import lru_cache, partial
from typing import NamedTuple, Protocol, TypeAlias

from timeline_app.layout.figures import Align, Role, Tone, Words
from timeline_app.layout.geometry import Box
from timeline_app.layout.wrapping import Measure, Pieces, balanced, clipped, pieces_of, wrap

ASCENT = 0.78  # of capitals and ascenders above the baseline, as a share of the size
DESCENT = 0.24
LEADING = 1.22  # from baseline to baseline


class Face(StrEnum):
    """The styles of the text face."""

    REGULAR = "regular"
    BOLD = "bold"
    ITALIC = "italic"


class TextMeasurer(Hashable, Protocol):
    """Tells how wide words are when they are drawn."""

    def width(self, text: str, face: Face) -> float:
        """Return the width of one line, as a share of the size of the type."""

    def drawable(self, text: str) -> str:
        """Return the text with only characters that can be drawn, right-to-left words in the order they are seen in."""


class Type(NamedTuple):
    """Face and size of a role of words; the size is a share of the em of the page."""

    face: Face
    size: float


TYPES: dict[Role, Type] = {
    Role.TITLE: Type(Face.BOLD, 1.9),
    Role.DECK: Type(Face.REGULAR, 1.08),
    Role.ZONE_NOTE: Type(Face.ITALIC, 0.86),
    Role.REFERENCE: Type(Face.BOLD, 0.9),
    Role.LABEL: Type(Face.BOLD, 1.0),
    Role.DETAIL: Type(Face.ITALIC, 0.9),
    Role.ENTRY: Type(Face.REGULAR, 1.0),
    Role.TICK: Type(Face.REGULAR, 0.9),
    Role.TICK_OUTER: Type(Face.REGULAR, 0.9),
    Role.STRIP: Type(Face.REGULAR, 0.82),
    Role.GROUP: Type(Face.BOLD, 0.9),
    Role.BADGE: Type(Face.BOLD, 0.86),
    Role.LEGEND: Type(Face.REGULAR, 0.84),
    Role.SOURCE: Type(Face.REGULAR, 0.84),
    Role.DATE: Type(Face.BOLD, 0.92),
    Role.EMPTY: Type(Face.REGULAR, 1.3),
}


@lru_cache(maxsize=32_768)
def _width(measurer: TextMeasurer, face: Face, line: str) -> float:
    """Return the width of a line as a share of the size of the type; it is asked for again where it is placed."""
    return measurer.width(line, face)


@lru_cache(maxsize=8192)
def _measured(measurer: TextMeasurer, text: str, face: Face) -> tuple[Pieces, Measure]:
    """Return the pieces of a text with their widths as shares of the size of the type, and what measured them."""
    measure = partial(_width, measurer, face)
    return pieces_of(text, measure), measure


@lru_cache(maxsize=8192)
def _broken(
    measurer: TextMeasurer, text: str, face: Face, width: float, most: int | None, even: bool
) -> tuple[tuple[str, ...], float]:
    """Return the lines of a text and the width of the widest; the same words are broken while many sizes are tried."""
    pieces, measure = _measured(measurer, text, face)
    lines = tuple((balanced if even else wrap)(pieces, width, measure, most))
    return lines, max([_width(measurer, face, line) for line in lines], default=0.0)


Paragraph: TypeAlias = tuple[tuple[str, ...], float]  # lines of words, and the width of the widest


class Typesetter:
    """Words of every role on one page: measured, placed, and never wider than said.

    Parameters
    ----------
    measurer
        Measures words.
    em
        Size of the labels of the page, in page units.
    language
        Of the words.
    """

    def __init__(self, measurer: TextMeasurer, em: float, language: str) -> None:
        self.measurer = measurer
        self.em = em
        self.language = language

    def scaled(self, factor: float) -> Typesetter:
        """Return a typesetter of smaller or larger words."""
        return Typesetter(self.measurer, self.em * factor, self.language)

    def size(self, role: Role) -> float:
        """Return the size of the type of a role."""
        return TYPES[role].size * self.em

    def line(self, role: Role) -> float:
        """Return the distance from baseline to baseline."""
        return LEADING * (TYPES[role].size * self.em)

    def width(self, text: str, role: Role) -> float:
        """Return the width of one line of a role."""
        face, size = TYPES[role]
        return _width(self.measurer, face, text) * size * self.em

    def wrap(self, text: str, role: Role, width: float, most: int | None = None) -> list[str]:
        """Break a text into lines of a role; see :func:`timeline_app.layout.wrapping.wrap`."""
        return list(self.paragraph(text, role, width, most)[0])

    def balance(self, text: str, role: Role, width: float, most: int | None = None) -> list[str]:
        """Break a text into lines of about equal width; see :func:`timeline_app.layout.wrapping.balanced`."""
        return list(self.paragraph(text, role, width, most, even=True)[0])

    def paragraph(
        self, text: str, role: Role, width: float, most: int | None = None, *, even: bool = False
    ) -> Paragraph:
        """Break a text into lines, of about equal width if asked, and say how wide they are."""
        face, size = TYPES[role]
        unit = size * self.em
        lines, widest = _broken(self.measurer, text, face, round(width / unit, 3), most, even)
        return lines, widest * unit

    def clip(self, text: str, role: Role, width: float) -> str:
        """Cut a text to a width; see :func:`timeline_app.layout.wrapping.clipped`."""
        return clipped(text, width, lambda part: self.width(part, role))

    def widest(self, lines: Sequence[str], role: Role) -> float:
        """Return the width of the widest line."""
        return max((self.width(line, role) for line in lines), default=0.0)

    def place(
        self,
        text: str,
        role: Role,
        at: tuple[float, float],
        align: Align = Align.LEFT,
        *,
        tone: int = Tone.QUIET,
        event: str = "",
    ) -> Words:
        """Return one line; ``at`` is x and the height that its ascenders touch."""
        x, top = at
        face, share = TYPES[role]
        size = share * self.em
        width = _width(self.measurer, face, text) * size
        left = x - (0.0 if align is Align.LEFT else width if align is Align.RIGHT else width / 2)
        box = Box(left, top, width, (ASCENT + DESCENT) * size)
        return Words(role, text, x, top + ASCENT * size, size, box, align, tone, event)

    def block(
        self,
        lines: Sequence[str],
        role: Role,
        at: tuple[float, float],
        align: Align = Align.LEFT,
        *,
        tone: int = Tone.QUIET,
        event: str = "",
    ) -> list[Words]:
        """Return lines under one another."""
        x, top = at
        step = self.line(role)
        return [
            self.place(line, role, (x, top + i * step), align, tone=tone, event=event) for i, line in enumerate(lines)
        ]
