"""Headings between paragraphs, list items, and what is left over at the foot."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline_app.domain.article import BlockKind
from timeline_app.reading.blocks.line import LONG, Line
from timeline_app.reading.dates.written import written_dates
from timeline_app.reading.folding import plain
from timeline_app.reading.lexicon import boilerplate, date_words

_BULLET = re.compile(r"(?:[-–—•*◦▪●‣·→]\s+|[•◦▪●‣]|\d{1,2}[.)]\s+)\S")
_BETWEEN_DASHES = re.compile(
    r"[-–—]{1,2} ?(?=\S)(?P<words>.{2,90}\S) ?[-–—]{1,2}"
)  # "- \"Ligne rouge\" -", as agencies do
_WORD = re.compile(r"\w+")
_YEAR = re.compile(r"1\d{3}|20\d\d")
_QUOTED = re.compile(r">\s*\S")
_LONGEST_HEADING = 14  # words
_SENTENCE = 4  # words
_FEW_GAPS = 2  # blank lines; a text with more parts its paragraphs by them
_ENOUGH_PROSE = 3  # paragraphs, before lines at the foot can be told from the notes of a reader
SECTION_LEVEL = 2


def mark_list_items(lines: Sequence[Line]) -> list[Line]:
    """Mark lines that open with a bullet or a number, lines quoted as in mail, and headings between dashes."""
    marked = []
    for line in lines:
        if line.is_open and line.words <= _LONGEST_HEADING and _BETWEEN_DASHES.fullmatch(line.text):
            marked.append(line.known_as(BlockKind.HEADING, level=SECTION_LEVEL))
        elif line.is_open and _BULLET.match(line.text):
            marked.append(line.known_as(BlockKind.LIST_ITEM))
        elif line.is_open and _QUOTED.match(line.text):
            marked.append(line.known_as(BlockKind.QUOTE))
        else:
            marked.append(line)
    return marked


def _is_heading(line: Line, follower: Line | None, parted: bool) -> bool:
    return (
        (line.gap or not parted)
        and line.words <= _LONGEST_HEADING
        and not line.text.endswith((".", ";", ","))
        and not line.is_prose
        and follower is not None
        and (follower.is_prose or follower.kind is BlockKind.LIST_ITEM)
    )


def mark_headings(lines: Sequence[Line]) -> list[Line]:
    """Mark short lines above a paragraph or a list as headings."""
    parted = sum(line.gap for line in lines) > _FEW_GAPS
    marked: list[Line] = []
    follower: Line | None = None
    for line in reversed(lines):
        if line.is_open and _is_heading(line, follower, parted):
            marked.append(line.known_as(BlockKind.HEADING, level=SECTION_LEVEL))
        else:
            marked.append(line)
        if not line.is_aside:
            follower = line
    return marked[::-1]


def mark_rubrics(lines: Sequence[Line]) -> list[Line]:
    """Set aside names of sections ("Monde", "Politique") above the first paragraph and below the last."""
    prose = [index for index, line in enumerate(lines) if line.is_open and line.is_prose]
    if not prose:
        return list(lines)
    names = boilerplate().lines
    return [
        line.known_as(BlockKind.BOILERPLATE, "menu")
        if line.is_open and names.get(line.key) == "rubric" and not prose[0] < index < prose[-1]
        else line
        for index, line in enumerate(lines)
    ]


def mark_foot_lines(lines: Sequence[Line]) -> list[Line]:
    """Set aside short lines without a date that nothing follows: names, tags, teasers without a lead.

    In a short text only those that stand under something set aside: a reader's notes have no full stops either.
    """
    told = _told(lines)
    if not told:
        return list(lines)
    enough = len(told) >= _ENOUGH_PROSE
    marked: list[Line] = []
    for index, (line, below) in enumerate(zip(lines, (*lines[1:], None), strict=True)):
        under = bool(marked) and marked[-1].kind is BlockKind.BOILERPLATE
        is_foot = index > told[-1] and line.is_open and _is_foot(line) and (enough or under)
        is_foot = is_foot and (under or not _heads_times(below))
        marked.append(line.known_as(BlockKind.BOILERPLATE, "foot") if is_foot else line)
    return marked


def _told(lines: Sequence[Line]) -> list[int]:
    """Return which lines go on with the story; a brief question parted from it by what is set aside does not."""
    told: list[int] = []
    parted = False
    for index, line in enumerate(lines):
        asks = line.words < LONG and line.text.endswith(("?", "!"))
        if not line.is_aside and _reads_on(line) and not (told and parted and asks):
            told.append(index)
            parted = False
        parted = parted or line.is_aside
    return told


def _heads_times(below: Line | None) -> bool:
    """Tell whether a line stands right above one that dates something: "Repères", "Dates"."""
    return below is not None and not below.gap and below.is_open and _has_time(below)


def _is_foot(line: Line) -> bool:
    asks = line.text.endswith(("?", "!"))
    return line.words <= _LONGEST_HEADING and (asks or not line.ends_sentence) and not _has_time(line)


def _reads_on(line: Line) -> bool:
    return line.is_prose or (line.ends_sentence and line.words >= _SENTENCE)


def _has_time(line: Line) -> bool:
    """Tell whether a line may date something: a date, a year, a month or a weekday is in it."""
    names = date_words()
    words = _WORD.findall(plain(line.text))
    return bool(written_dates(line.text)) or any(
        _YEAR.fullmatch(word) or word in names.weekdays or (len(word) > 3 and word in names.months) for word in words
    )
