"""Headings and items of chronologies: lines that are, or begin with, nothing but a date."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline_app.domain.article import BlockKind
from timeline_app.reading.blocks.line import Line
from timeline_app.reading.folding import plain
from timeline_app.reading.lexicon import date_words

_DECORATION = " \t-–—=*#_•:.~[]()|>"
_TOKEN = re.compile(r"\d+|[^\W\d_]+(?:[-'][^\W\d_]+)*|[-–—/,.'&+]|\S")
_YEAR = re.compile(r"1\d{3}|20\d\d|[5-9]\d{2}")
_ORDINAL = ("er", "re", "e", "eme", "s", "st", "nd", "rd", "th", "ᵉʳ")
_ROMAN = re.compile(r"[ivx]+")
_COARSE = ("siecle", "century", "annees")
_MOST_WORDS = 12  # of a date that stands as a heading
_LONGEST_DATE = 60  # characters of a date that stands as a heading
_AFTER_DATE = re.compile(r"[:|–—]|\s-\s|[A-ZÀ-Þ\d]\.\s")
_ITEM_HEAD = re.compile(
    r"\s*[-–—•*◦▪●>·]?\s*(?P<date>[^:|–—•\n]{2,60}?)(?:\s*[:|]\s|\s+[-–—]\s|\s*[–—]\s|(?P<stop>\.)\s+(?=[A-ZÀ-Þ«“\"]))"
)
YEAR_LEVEL, MONTH_LEVEL, DAY_LEVEL = 2, 3, 4


def date_level(text: str) -> int:
    """Return the level of the heading that a text is when it is nothing but a date: year 2, month 3, day 4; else 0."""
    bare = text.strip(_DECORATION)
    if not bare or len(bare) > _LONGEST_DATE:
        return 0
    words = date_words()
    level = 0
    for token in _TOKEN.findall(plain(bare)):
        stem = token.rstrip(".")
        if stem in words.months:
            level = max(level, MONTH_LEVEL)
        elif stem in words.weekdays:
            level = DAY_LEVEL
        elif stem.isdecimal():
            if _YEAR.fullmatch(stem):
                level = max(level, YEAR_LEVEL)
            elif len(stem) <= 2 and 1 <= int(stem) <= 99:
                level = DAY_LEVEL
            else:
                return 0
        elif stem.isalpha() and stem in _COARSE:
            level = max(level, YEAR_LEVEL)
        elif not _goes_with_dates(stem, words.around):
            return 0
        elif any(part in words.months for part in stem.split("-")):
            level = max(level, MONTH_LEVEL)
    return _checked_level(plain(bare), level)


def _goes_with_dates(word: str, around: frozenset[str]) -> bool:
    return (
        word in around
        or word in _ORDINAL
        or word in "-–—/,.'&+"
        or _ROMAN.fullmatch(word) is not None
        or all(part in around or part in date_words().months for part in word.split("-"))
    )


def _checked_level(bare: str, level: int) -> int:
    """Refuse bare numbers: "20" and "20-22" are no headings, "Le 20", "20 mars" and "années 20" are."""
    if level == DAY_LEVEL and not re.search(r"[a-z]", bare):
        return 0
    return level


def _item_level(line: Line) -> int:
    """Return the level of the date with which a line begins ("- 17 janvier: …", "OCTOBRE 2000. …"), 0 without."""
    start = line.text[: _LONGEST_DATE + 20]
    head = _ITEM_HEAD.match(start) if _AFTER_DATE.search(start) else None
    if head is None or (head["stop"] and not head["date"].isupper()):
        return 0
    return date_level(head["date"])


def begins_with_date(line: Line) -> bool:
    """Tell whether a line is an item of a chronology: "- 17 janvier: …"."""
    return _item_level(line) > 0


def mark_chronology(lines: Sequence[Line]) -> list[Line]:
    """Mark dates that stand alone as headings, and lines that begin with a date as items of a list.

    An item needs company: a single "2014 : l'année du tournant" is no chronology.  Dates that a document marks as
    headings or terms get the level of their date.
    """
    items = {index for index, line in enumerate(lines) if line.is_open and _item_level(line)}
    marked = []
    for index, line in enumerate(lines):
        level = date_level(line.text) if _may_head(line) and index + 1 < len(lines) else 0
        if level:
            marked.append(line.known_as(BlockKind.HEADING, level=level))
        elif index in items and len(items) > 1:
            marked.append(line.known_as(BlockKind.LIST_ITEM))
        else:
            marked.append(line)
    return marked


def _may_head(line: Line) -> bool:
    return line.words <= _MOST_WORDS and (line.is_open or line.kind in (BlockKind.HEADING, BlockKind.LIST_ITEM))
