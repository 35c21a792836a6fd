"""Where in an article a time is said: in a stamp, in the story, or aside from it."""

from __future__ import annotations

from bisect import bisect_right
from enum import Enum
from typing import Final

from timeline_app.domain.article import Article, Block, BlockKind
from timeline_app.domain.span import Span

_TOP: Final = 3  # blocks in which a date on a line of its own is a stamp
_LONGEST_REST: Final = 12  # characters of such a line beside its date: "Jeudi 3 mars, 14h05"


class Place(Enum):
    """What a time that stands there is about."""

    STAMP = "stamp"  # the publication, in a stamp or dateline that does not say the year
    STORY = "story"
    ASIDE = "aside"  # menus, captions


class Places:
    """The places of one article."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._starts = [block.span.start for block in article.blocks]
        self._stamps = [evidence.span for evidence in article.stated_date.evidence if evidence.span is not None]

    def block(self, span: Span) -> int:
        """Return the number of the block that holds a span, from 1; 0 before the first."""
        return bisect_right(self._starts, span.start)

    def of(self, span: Span) -> Place:
        """Return the place of a span."""
        if any(stamp.start < span.end and span.start < stamp.end for stamp in self._stamps):
            return Place.STAMP
        number = self.block(span)
        if not number:
            return Place.STORY
        block = self._article.blocks[number - 1]
        if block.kind is BlockKind.STAMP or self._stands_alone(block, number, span):
            return Place.STAMP
        return Place.STORY if block.kind.in_story else Place.ASIDE

    def _stands_alone(self, block: Block, number: int, span: Span) -> bool:
        rest = (block.span.end - block.span.start) - (span.end - span.start)
        return number <= _TOP and block.kind.in_story and rest <= _LONGEST_REST and span.start - block.span.start <= 1
