"""An article as it was read: its text, what each part of the text is, and what is known of its date."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field, replace
from enum import Enum

from timeline_app.domain.calendar import Day
from timeline_app.domain.span import Span


class BlockKind(Enum):
    """What a line or paragraph of an article is."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    QUOTE = "quote"
    CAPTION = "caption"  # of a picture, with its credit
    STAMP = "stamp"  # "Publié le …", byline, dateline on a line of its own
    BOILERPLATE = "boilerplate"  # menus, share buttons, links to other articles

    @property
    def in_story(self) -> bool:
        """Whether the block tells the story; the others are shown dimmed and date nothing."""
        return self not in (BlockKind.CAPTION, BlockKind.STAMP, BlockKind.BOILERPLATE)


@dataclass(frozen=True, slots=True)
class Block:
    """One line or paragraph of the text.

    Attributes
    ----------
    kind, span
        What it is, and where.
    level
        Of a heading: 1 the highest; else 0.
    reason
        Why it was set aside, as a message id such as ``reading.aside.credit``; "" for parts of the story.
    """

    kind: BlockKind
    span: Span
    level: int = 0
    reason: str = ""


class DateSource(Enum):
    """How the date of an article is known (the values are those of the command line's JSON)."""

    GIVEN = "given"  # the user said it
    METADATA = "metadata"
    DATELINE = "dateline"
    FILENAME = "filename"
    INFERRED = "inferred"  # from the text alone
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words that speak for something, and what they say as a message id with its values."""

    message: str
    values: tuple[tuple[str, str | int], ...] = ()
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class DateCandidate:
    """A day that the article may have been published on."""

    day: Day
    confidence: float
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class ReferenceDate:
    """The document creation time: the day against which relative times are understood.

    Attributes
    ----------
    day
        The publication day, or None when it cannot be told.
    minute
        Minutes after midnight where the time of day is known, local time of the publication; else None.
    source, confidence, evidence
        How it is known, how sure that is (0 to 1), and the words that say so.
    candidates
        Other days, most likely first.
    year, month
        The year of publication, and its month, where only that can be told; else None.
    """

    day: Day | None
    source: DateSource
    confidence: float = 1.0
    evidence: tuple[Evidence, ...] = ()
    minute: int | None = None
    candidates: tuple[DateCandidate, ...] = ()
    year: int | None = None
    month: int | None = None


NO_DATE = ReferenceDate(None, DateSource.UNKNOWN, 0.0)


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Where each character of a text stood in its source, which composes its accents otherwise.

    Attributes
    ----------
    text_marks, source_marks
        Offsets into text and source that belong together, rising, the first 0 and 0; between two marks the distance to
        the mark before is the same on both sides.
    """

    text_marks: tuple[int, ...]
    source_marks: tuple[int, ...]

    def to_source(self, offset: int) -> int:
        """Return the offset into the source of an offset into the text."""
        mark = bisect_right(self.text_marks, offset) - 1
        return self.source_marks[mark] + offset - self.text_marks[mark]


@dataclass(frozen=True, slots=True)
class Article:
    """A news article.

    Attributes
    ----------
    text
        The whole text; every span of the program points into it.
    blocks
        The parts of the text, in order, not overlapping; blank lines belong to none.
    title
        The headline, "" if none was found.
    language
        ISO 639-1 code.
    source
        The file, address or "" for pasted text.
    stated_date
        The date that the document itself states (metadata, dateline, file name), or :data:`NO_DATE`.
    notes
        What happened while it was read and the reader should know: a redirect, bytes that are no text, hidden marks.
    left_out
        Lines of the source that stand outside the article (menus, footers), in order; not part of ``text``.
    offsets
        The way back to the source where ``text`` was normalised (Unicode NFC); None where it is the source itself.
    """

    text: str
    blocks: tuple[Block, ...]
    title: str = ""
    language: str = "fr"
    source: str = ""
    byline: str = ""
    stated_date: ReferenceDate = field(default=NO_DATE)
    notes: tuple[Evidence, ...] = ()
    left_out: tuple[str, ...] = ()
    offsets: OffsetMap | None = None

    def with_block_as(self, index: int, kind: BlockKind) -> Article:
        """Return the article with one block taken for something else, as the user decides."""
        block = replace(self.blocks[index], kind=kind, reason="")
        return replace(self, blocks=(*self.blocks[:index], block, *self.blocks[index + 1 :]))


def soft_breaks(article: Article) -> list[int]:
    """Return the offsets of the line ends inside blocks: lines of one paragraph that were broken to fit a page."""
    offsets: list[int] = []
    for block in article.blocks:
        at = article.text.find("\n", block.span.start, block.span.end)
        while at >= 0:
            offsets.append(at)
            at = article.text.find("\n", at + 1, block.span.end)
    return offsets
