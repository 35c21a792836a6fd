"""What a reader of one kind of file hands over, and how it becomes an article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from timeline_app.domain.article import Article, BlockKind, Evidence, OffsetMap
from timeline_app.domain.calendar import Day
from timeline_app.domain.span import Span
from timeline_app.reading.blocks.classification import blocks_of, classify
from timeline_app.reading.blocks.line import Line
from timeline_app.reading.blocks.pieces import pieces_of
from timeline_app.reading.blocks.splitting import split
from timeline_app.reading.blocks.stamp_lines import says_when
from timeline_app.reading.dates.claim import DateClaim
from timeline_app.reading.dates.datelines import claims_of_datelines
from timeline_app.reading.dates.ranking import rank
from timeline_app.reading.dates.stamps import claims_of_stamps
from timeline_app.reading.dates.written import written_dates
from timeline_app.reading.language_guess import guess_language
from timeline_app.reading.lexicon import stamps
from timeline_app.reading.normalization import normalize

_NAMES = ("la redaction",)  # phrases that open a byline and are part of the name
_MOST_LINES = 5_000  # that are looked at one by one; beyond them no article goes on
_MOST_STAMPS = 20  # that are weighed: a page with more lists other articles
_MARKS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_DIRECTION = re.compile(f"[{_MARKS}]")


@dataclass(frozen=True, slots=True)
class Part:
    """A line or paragraph of a structured document; ``kind`` is None where the document does not say."""

    text: str
    kind: BlockKind | None = None
    level: int = 0


@dataclass(frozen=True, slots=True)
class Draft:
    """A document as its reader understood it.

    Attributes
    ----------
    text, lines
        The text and its lines, with kinds as far as the document says them.
    title, byline, language
        Where the document says them; else "".  The language may be wrong.
    month_first
        Whether 03/04/2022 is 4 March where the document comes from; None to tell it by the language.
    claims
        Dates that stand outside the text: metadata, headers, properties.
    notes, left_out, offsets
        As in :class:`timeline_app.domain.article.Article`.
    """

    text: str
    lines: tuple[Line, ...]
    title: str = ""
    byline: str = ""
    language: str = ""
    month_first: bool | None = None
    claims: tuple[DateClaim, ...] = ()
    notes: tuple[Evidence, ...] = ()
    left_out: tuple[str, ...] = ()
    offsets: OffsetMap | None = None


def draft_of_text(text: str) -> Draft:
    """Return the draft of a plain text, which stays as it is."""
    return Draft(text, tuple(split(text)))


def draft_of_parts(parts: Iterable[Part]) -> Draft:
    """Return the draft of a structured document, one line a part.

    In a document with blank paragraphs these part it, as blank lines do a text; in others each part stands apart,
    items of a list close together.
    """
    given = [replace(part, text=normalize(part.text.strip())[0]) for part in parts]
    has_blanks = any(not part.text for part in given[1:-1])
    pieces: list[str] = []
    lines: list[Line] = []
    offset = 0
    for index, part in enumerate(given):
        if not part.text:
            continue
        before = given[index - 1] if lines else None
        gap = before is None or not before.text or not (has_blanks or before.kind is part.kind is BlockKind.LIST_ITEM)
        between = "" if not lines else "\n\n" if gap else "\n"
        offset += len(between)
        kind = part.kind or (BlockKind.PARAGRAPH if len(lines) > _MOST_LINES else None)
        lines.append(Line.of(part.text, Span(offset, offset + len(part.text)), gap, kind, part.level))
        pieces += (between, part.text)
        offset += len(part.text)
    return Draft("".join(pieces), tuple(lines))


def lines_of(part: Part) -> list[Part]:
    """Part a paragraph at its line breaks."""
    return [replace(part, text=line) for line in part.text.split("\n")]


def row_text(cells: Sequence[Sequence[str]]) -> str:
    """Return a row of a table as one line, "" when it holds no facts but paragraphs: one cell, or several in a cell."""
    if len(cells) < 2 or any(len(paragraphs) > 1 for paragraphs in cells):
        return ""
    return " | ".join(text for paragraphs in cells for text in paragraphs if text.strip())


def titled(parts: Sequence[Part]) -> list[Part]:
    """Take the only (or opening) heading of the first level for the headline, others of it for second-level ones.

    Where the document has a headline of its own, all are headings.
    """
    top = [index for index, part in enumerate(parts) if part.kind is BlockKind.HEADING and part.level == 1]
    opening = next((index for index, part in enumerate(parts) if part.text.strip()), None)
    has_title = any(part.kind is BlockKind.TITLE for part in parts)
    title = top[0] if not has_title and top and (len(top) == 1 or top[0] == opening) else None
    return [
        replace(part, kind=BlockKind.TITLE)
        if index == title
        else replace(part, level=max(2, part.level) if part.kind is BlockKind.HEADING else part.level)
        for index, part in enumerate(parts)
    ]


def _byline(lines: Sequence[Line]) -> str:
    """Return the names of the first line that says by whom, or of the one under it."""
    for line, below in zip(lines, (*lines[1:], None), strict=bool(lines)):
        if line.kind is BlockKind.STAMP:
            for phrase in sorted(stamps().by, key=len, reverse=True):
                if line.key.startswith(phrase + " "):
                    return _names(line.text, phrase)
                if line.key == phrase and below is not None and below.reason == "byline":
                    return below.text
    return ""


def _names(text: str, phrase: str) -> str:
    said = pieces_of(text.lstrip(" ([-–—*"))[0]
    names = (said if phrase in _NAMES else said[len(phrase) :]).strip(" :,").split(", ")
    dated = [index for index, name in enumerate(names) if index and (says_when(name) or written_dates(name))]
    return ", ".join(names[: dated[0]] if dated else names)


def _title(draft: Draft, lines: Sequence[Line]) -> str:
    in_text = next((" ".join(line.text.split()) for line in lines if line.kind is BlockKind.TITLE), "")
    return draft.title or in_text


def _hidden_marks(text: str) -> tuple[Evidence, ...]:
    marks = list(_DIRECTION.finditer(text)) if any(mark in text for mark in _MARKS) else []
    return (
        (Evidence("reading.note.direction_marks", (("count", len(marks)),), Span(*marks[0].span())),) if marks else ()
    )


def finish(draft: Draft, source: str, claims: Sequence[DateClaim] = (), today: Day | None = None) -> Article:
    """Say what each line is, weigh the dates and return the article.

    Parameters
    ----------
    draft
        What the reader found.
    source
        File or address; "" for pasted text.
    claims
        Dates in the name of the file or in the address.
    today
        The day of reading; None to ask the clock.
    """
    lines = classify(draft.lines)
    language = guess_language(draft.text, draft.language)
    month_first = language == "en" if draft.month_first is None else draft.month_first
    stamped = claims_of_stamps(lines, month_first)[:_MOST_STAMPS]
    stated = [*draft.claims, *stamped, *claims_of_datelines(lines, month_first), *claims]
    return Article(
        text=draft.text,
        blocks=blocks_of(lines),
        title=_title(draft, lines),
        language=language,
        source=source,
        byline=draft.byline or _byline(lines),
        stated_date=rank(stated, date.today().toordinal() if today is None else today),
        notes=draft.notes + _hidden_marks(draft.text),
        left_out=draft.left_out,
        offsets=draft.offsets,
    )


def with_notes(draft: Draft, *notes: Evidence) -> Draft:
    """Return the draft with more to say."""
    return replace(draft, notes=draft.notes + notes)
