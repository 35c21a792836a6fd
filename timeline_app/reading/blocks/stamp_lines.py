"""Lines that say when, by whom and for how long to read: "Publié le … à …", bylines, initials of editors."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline_app.domain.article import BlockKind
from timeline_app.reading.blocks.line import Line
from timeline_app.reading.blocks.pieces import pieces_of
from timeline_app.reading.dates.written import clock, written_dates
from timeline_app.reading.folding import plain
from timeline_app.reading.lexicon import stamps

_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_LONGEST = 32  # words of a stamp with its byline
_RESIDUE = 8  # words that may stand in a stamp beside its date
_INITIALS = re.compile(r"\(?[a-z]{2,5}(?:[-/,][a-z]{2,6}){1,14}/?\)?")
_AGE = re.compile(
    r"(?:il y a|ago|hier|aujourd'hui|today|yesterday|\d+ ?(?:min|h|heures?|jours?|hours?|minutes?|days?)\b)"
)
_LONGEST_BYLINE = 14


def _residue(text: str) -> int:
    """Count the words of a line that are neither its dates and times nor words of stamps."""
    words = stamps()
    rest = plain(text)
    for written in written_dates(text):
        rest = rest[: written.start] + " " * (written.end - written.start) + rest[written.end :]
    known = words.published | words.updated | words.joints | words.reading_time | words.counters
    return sum(word not in known and not word.isdigit() for word in _WORD.findall(rest))


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
    text = plain(piece).lstrip(" ([-–*>")
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
    if not any(letter.isdigit() for letter in text) or len(text) > 50:
        return False
    return (
        _starts_with(text, words.reading_time) is not None or re.sub(r"^[\d.,  ]+(?:k )?", "", text) in words.counters
    )


def _is_stamp(line: Line) -> bool:
    if line.words > _LONGEST or not line.key:
        return False
    pieces = [part for piece in pieces_of(line.text) for part in re.split(r",\s+(?=[^\d\s])", piece)]
    if any(map(says_when, pieces)):
        residue = _residue(line.text)
        return residue <= _RESIDUE and not (line.text.endswith(".") and residue > 2)
    if any(map(_has_length, pieces)):
        return len(pieces) > 1 or line.words <= SHORT_LENGTH
    timed = written_dates(line.text)
    if timed and timed[0].year is not None and timed[0].minute is not None:
        return _residue(line.text) == 0 or (len(pieces) > 1 and is_date_only(pieces[0]) and line.words <= _LONGEST // 2)
    return len(pieces) > 1 and any(map(is_date_only, pieces)) and line.words <= _LONGEST // 2 and not line.ends_sentence


SHORT_LENGTH = 8  # words of "Temps de lecture estimé : 3 minutes"


def mark_stamps(lines: Sequence[Line]) -> list[Line]:
    """Mark the lines that say when the article was published or changed, wherever they stand."""
    return [line.known_as(BlockKind.STAMP, "stamp") if line.is_open and _is_stamp(line) else line for line in lines]


def _is_name_like(text: str) -> bool:
    words = re.findall(r"[^\W\d_][\w'’.-]*", text)
    return bool(words) and sum(word[0].isupper() for word in words) * 2 >= len(words)


def is_byline(line: Line) -> bool:
    """Recognise "Par Jean Dupont, envoyé spécial à Kiev", "By Our Staff", "Le Monde avec AFP", "AFP"."""
    if line.words > _LONGEST_BYLINE or not line.key or (line.ends_sentence and not line.text.endswith((")", "»"))):
        return False
    words = stamps()
    for phrase in words.by:
        if line.key.startswith(phrase + " ") or line.key == phrase:
            return _is_name_like(line.text[len(phrase) :] or line.text)
    bare = line.text.strip(" ()[]*-–.")
    return line.words <= 7 and any(
        bare == agency
        or bare.endswith((f"avec {agency}", f"with {agency}", f"et {agency}", f"and {agency}", f"Avec {agency}"))
        or (bare.startswith((f"{agency} ", f"{agency},", f"{agency}/")) and line.words <= 3 and ":" not in bare)
        or (bare.endswith((f"/{agency}", f" {agency}")) and line.words <= 4 and ":" not in bare)
        for agency in words.agencies
    )


def mark_bylines(lines: Sequence[Line]) -> list[Line]:
    """Mark bylines and bare dates before the first paragraph, and bylines and initials after the last."""
    prose = [index for index, line in enumerate(lines) if line.is_open and line.is_prose]
    if not prose:
        return list(lines)
    first, last = prose[0], prose[-1]
    marked = []
    for index, line in enumerate(lines):
        outside = index < first or index > last
        if line.is_open and outside and (is_byline(line) or (index > last and _is_signature(line))):
            marked.append(line.known_as(BlockKind.STAMP, "byline"))
        else:
            marked.append(line)
    return marked


def _is_signature(line: Line) -> bool:
    """Recognise the initials and credits that end a dispatch: "bur-dla/sof/mm", "(Reporting by …; Editing by …)"."""
    edited = tuple(f"({phrase}" for phrase in stamps().edited) + tuple(
        p for p in stamps().edited if not p.endswith(" ")
    )
    return _INITIALS.fullmatch(line.text) is not None or plain(line.text).startswith(edited)
