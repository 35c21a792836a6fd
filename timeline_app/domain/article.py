"""An article as it was read: its text, what each part of the text is, and what is known of its date."""

from __future__ import annotations

from dataclasses import dataclass, field
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
    """One line or paragraph of the text."""

    kind: BlockKind
    span: Span
    level: int = 0  # of a heading: 1 the highest; else 0


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
    """

    day: Day | None
    source: DateSource
    confidence: float = 1.0
    evidence: tuple[Evidence, ...] = ()
    minute: int | None = None
    candidates: tuple[DateCandidate, ...] = ()


NO_DATE = ReferenceDate(None, DateSource.UNKNOWN, 0.0)


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
    """

    text: str
    blocks: tuple[Block, ...]
    title: str = ""
    language: str = "fr"
    source: str = ""
    byline: str = ""
    stated_date: ReferenceDate = field(default=NO_DATE)
