"""Lines that say when and for how long to read: "Publié le … à …", "Temps de lecture : 3 min"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from timeline_app.domain.article import BlockKind
from timeline_app.reading.blocks.line import Line
from timeline_app.reading.blocks.pieces import pieces_of
from timeline_app.reading.dates.dispatch import transmission
from timeline_app.reading.dates.written import clock, written_dates
from timeline_app.reading.folding import plain
from timeline_app.reading.lexicon import stamps

_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_DIGIT = re.compile(r"\d")
_LONGEST = 32  # words of a stamp with its byline
_TIMED = 16  # words of a line that is a date with its hour and nothing else
_LONGEST_PIECE = 300  # characters
_RESIDUE = 8  # words that may stand in a stamp beside its date
_BY = ("par ", "by ")
_AGE = re.compile(
    r"(?:il y a|ago|hier|aujourd'hui|today|yesterday|\d+ ?(?:min|h|heures?|jours?|hours?|minutes?|days?)\b)"
)
_PIECE = 4  # words of what may stand beside a date: a section, a name, "12 commentaires"
_LENGTH = 8  # words of "Temps de lecture estimé : 3 minutes"


def _residue(text: str) -> int:
    """Count the words of a line that are neither its dates and times nor words of stamps."""
    words = stamps()
    rest = plain(text)
    for written in written_dates(text):
        rest = rest[: written.start] + " " * (written.end - written.start) + rest[written.end :]
    known = words.published | words.updated | words.joints | words.reading_time | words.counters
    return sum(word not in known and not word.isdecimal() for word in _WORD.findall(rest))


def _starts_with(text: str, phrases: frozenset[str]) -> str | None:
    """Return what follows the phrase with which the text starts."""
    for size in (4, 3, 2, 1):
        match = re.match(rf"(?:[^\W_]+[ '-]?){{{size}}}", text)
        head = match.group().rstrip(" '") if match else ""
        if head in phrases:
            return text[len(head) :]
    return None


def says_when(piece: str) -> bool:
    """Tell whether a piece starts with "Publié", "Mis à jour" … and a date, an hour or nothing more."""
    words = stamps()
    text = plain(piece[:_LONGEST_PIECE]).lstrip(" ([-–*>")
    first = _WORD.match(text)
    if first is None or first.group() not in words.openings:
        return False
    rest = _starts_with(text, words.published | words.updated)
    if rest is None:
        return False
    rest = rest.strip(" :,-)]")
    return (
        not rest or bool(written_dates(rest[:60])) or clock(rest, 0) is not None or _AGE.search(rest[:40]) is not None
    )


def is_date_only(piece: str) -> bool:
    """Tell whether a piece is nothing but a full date, with or without its hour."""
    found = written_dates(piece)
    return bool(found) and found[0].year is not None and _residue(piece) == 0


def _has_length(piece: str) -> bool:
    """Recognise "Temps de lecture : 3 min", "12 commentaires", "Lecture 4 minutes"."""
    words = stamps()
    text = plain(piece).strip(" ([:.)")
    if not any(letter.isdecimal() for letter in text) or len(text) > 50:
        return False
    return (
        _starts_with(text, words.reading_time) is not None or re.sub(r"^[\d.,  ]+(?:k )?", "", text) in words.counters
    )


def _could_be(line: Line) -> bool:
    """Sort most prose out cheaply: without figures only a few opening words make a stamp."""
    if _DIGIT.search(line.text):
        return True
    words = stamps()
    return not words.openings.isdisjoint(_WORD.findall(line.key)[:3])


@cache
def _said_inside() -> re.Pattern[str]:
    """Match "Publié", "Mis à jour" … after a name: "Par Jeanne Morvan Publié le 28 janvier 2022"."""
    words = "|".join(sorted(map(re.escape, stamps().published | stamps().updated), key=len, reverse=True))
    return re.compile(rf"(?<=\s)(?:{words})(?![^\W_])")


def is_stamp(line: Line) -> bool:
    """Recognise a line that says when the article was published or changed, or how long it takes to read."""
    if line.words > _LONGEST or not line.key or not _could_be(line):
        return False
    if transmission(line.text) is not None:
        return True
    pieces = [part for piece in pieces_of(line.text) for part in re.split(r",\s+(?=[^\d\s])", piece)]
    if line.key.startswith(_BY):
        pieces += [line.text[match.start() :] for match in _said_inside().finditer(plain(line.text))]
    if any(map(says_when, pieces)):
        residue = _residue(line.text)
        return residue <= _RESIDUE and not (line.text.endswith(".") and residue > 2)
    if any(map(_has_length, pieces)):
        return len(pieces) > 1 or line.words <= _LENGTH
    timed = written_dates(line.text) if line.words <= _TIMED else []
    if timed and timed[0].year is not None and timed[0].minute is not None and _residue(line.text) == 0:
        return True
    brief = all(len(piece.split()) <= _PIECE or is_date_only(piece) for piece in pieces)
    return len(pieces) > 1 and brief and any(map(is_date_only, pieces)) and not line.ends_sentence


def mark_stamps(lines: Sequence[Line]) -> list[Line]:
    """Mark the lines that say when the article was published or changed, wherever they stand.

    A date alone under a bare "Published" belongs to it.
    """
    marked: list[Line] = []
    for line in lines:
        under = bool(marked) and marked[-1].kind is BlockKind.STAMP and says_when(marked[-1].text) and not line.gap
        if line.is_open and (is_stamp(line) or (under and is_date_only(line.text))):
            marked.append(line.known_as(BlockKind.STAMP, "stamp"))
        else:
            marked.append(line)
    return marked
