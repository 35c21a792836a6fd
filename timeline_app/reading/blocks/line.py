"""A line or hard-wrapped paragraph on its way to become a block."""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline_app.domain.article import BlockKind
from timeline_app.domain.span import Span
from timeline_app.reading.folding import key

_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]\s]*$")
_LOOKED_UP = 300  # characters
LONG = 25  # words; a line that long is prose, whatever ends it
SHORT = 8  # words; a line that short is prose only in company


@dataclass(frozen=True, slots=True)
class Line:
    """One line (or several that were wrapped by hand) with what is known of it so far.

    Attributes
    ----------
    text, span
        Without the blanks around it, and where it stands.
    key
        Its words for look-up, see :func:`timeline_app.reading.folding.key`; "" for lines too long to be looked up.
    words
        Number of words (an upper limit for long lines).
    gap
        A blank line (or the beginning) stands before it.
    kind
        What it is; None while nobody knows.
    level, reason
        As in :class:`timeline_app.domain.article.Block`.
    """

    text: str
    span: Span
    key: str
    words: int
    gap: bool
    kind: BlockKind | None = None
    level: int = 0
    reason: str = ""

    @classmethod
    def of(cls, text: str, span: Span, gap: bool, kind: BlockKind | None = None, level: int = 0) -> Line:
        """Return the line of a stretch of text."""
        brief = len(text) <= _LOOKED_UP
        return cls(
            text, span, key(text) if brief else "", len(text.split()) if brief else len(text) // 4, gap, kind, level
        )

    def known_as(self, kind: BlockKind, reason: str = "", level: int = 0) -> Line:
        """Return the line as something."""
        return Line(self.text, self.span, self.key, self.words, self.gap, kind, level, reason)

    @property
    def ends_sentence(self) -> bool:
        """Whether it ends like a sentence."""
        return _SENTENCE_END.search(self.text[-12:]) is not None

    @property
    def is_prose(self) -> bool:
        """Whether it reads like a paragraph: long, or a sentence of some length."""
        return self.words >= LONG or (self.words >= SHORT and self.ends_sentence)

    @property
    def is_paragraph(self) -> bool:
        """Whether it is prose and no title of another article, which may trail off or ask."""
        return self.words >= LONG or (self.is_prose and not self.text.endswith(("...", "…", "?", "!")))

    @property
    def is_aside(self) -> bool:
        """Whether it is known not to tell the story."""
        return self.kind is not None and not self.kind.in_story

    @property
    def is_open(self) -> bool:
        """Whether nobody knows yet what it is."""
        return self.kind is None
