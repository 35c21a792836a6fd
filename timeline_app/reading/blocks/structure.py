"""Headings between paragraphs, list items, and what is left over at the foot."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline_app.domain.article import BlockKind
from timeline_app.reading.blocks.line import Line
from timeline_app.reading.dates.written import written_dates
from timeline_app.reading.lexicon import boilerplate

_BULLET = re.compile(r"(?:[-–—•*◦▪●‣·→]\s+|[•◦▪●‣]|\d{1,2}[.)]\s+)\S")
_BETWEEN_DASHES = re.compile(
    r"[-–—]{1,2} ?(?=\S)(?P<words>.{2,90}\S) ?[-–—]{1,2}"
)  # "- \"Ligne rouge\" -", as agencies do
_QUOTED = re.compile(r">\s*\S")
_LONGEST_HEADING = 14  # words
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
    for index, line in enumerate(lines):
        follower = next((later for later in lines[index + 1 :] if later.kind is None or later.kind.in_story), None)
        if line.is_open and _is_heading(line, follower, parted):
            marked.append(line.known_as(BlockKind.HEADING, level=SECTION_LEVEL))
        else:
            marked.append(line)
    return marked


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
    """Set aside short lines without a date that nothing follows: names, teasers without a lead."""
    prose = [index for index, line in enumerate(lines) if (line.kind is None or line.kind.in_story) and line.is_prose]
    if len(prose) < _ENOUGH_PROSE:
        return list(lines)
    return [
        line.known_as(BlockKind.BOILERPLATE, "foot")
        if index > prose[-1] and line.is_open and not line.ends_sentence and not _has_time(line)
        else line
        for index, line in enumerate(lines)
    ]


def _has_time(line: Line) -> bool:
    return bool(written_dates(line.text)) or any(letter.isdigit() for letter in line.text)
