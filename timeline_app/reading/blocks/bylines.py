"""Lines that say by whom: bylines above the text, signatures and initials of editors below it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from timeline_app.domain.article import BlockKind
from timeline_app.reading.blocks.chronology import DAY_LEVEL, date_level
from timeline_app.reading.blocks.line import Line
from timeline_app.reading.blocks.stamp_lines import is_date_only
from timeline_app.reading.dates.datelines import is_dateline_alone
from timeline_app.reading.folding import plain
from timeline_app.reading.language_guess import DEFAULT
from timeline_app.reading.lexicon import function_words, stamps

_LONGEST = 14  # words
_NAME = 5  # words of a name under "Par"
_HEAD = 3  # paragraphs above which a stamp belongs to the head of the article
_WITH_AGENCIES = re.compile(r"(?:^| )(?:avec|with) (?:les |des |news )?(?:agences?|agencies|afp)$")
_INITIALS = re.compile(r"\(?(?:[a-z]{2,5}|agences?)(?:[-/,][a-z]{2,6}){1,14}/?\)?")
_BRACKETS = re.compile(r"\([^()]*\)")
_NAMES_END = re.compile(r",? (?:à|a|in|at) [A-ZÀ-Þ][^,]*$|,? (?:avec|with) (?:AFP|agences|agencies|Reuters|AP)$")
_NAME_WORD = r"[A-ZÀ-Þ](?:[\w'’-]*\w|\.)"
_ONE_NAME = rf"{_NAME_WORD}(?: (?:(?:de|du|d'|van|von|der|el|al|bin|ben|le|la) )*{_NAME_WORD}){{1,3}}"
_NAMES = re.compile(rf"{_ONE_NAME}(?:(?:, | et | and | & ){_ONE_NAME}){{0,4}}")
_PARTICLES = frozenset(("de", "du", "d", "le", "la", "et", "a", "avec"))
_JOINTS = ("avec", "with", "et", "and", "Avec", "With")


def _is_name_like(text: str) -> bool:
    words = re.findall(r"[^\W\d_][\w'’.-]*", text)
    return bool(words) and sum(word[0].isupper() for word in words) * 2 >= len(words)


def _names_agency(text: str, agency: str, count: int) -> bool:
    """Tell whether a short line is an agency, alone or with who took its text up."""
    if text == agency or text.endswith(tuple(f"{joint} {agency}" for joint in _JOINTS)):
        return True
    first = count <= 3 and text.startswith((f"{agency} ", f"{agency},", f"{agency}/"))
    return first or (count <= 4 and text.endswith((f"/{agency}", f" {agency}")))


def is_byline(line: Line) -> bool:
    """Recognise "Par Jean Dupont, envoyé spécial à Kiev", "By Our Staff", "Le Monde avec AFP", "AFP"."""
    if line.words > _LONGEST or not line.key or (line.ends_sentence and not line.text.endswith((")", "»", ":"))):
        return False
    words = stamps()
    for phrase in words.by:
        if line.key.startswith(phrase + " ") or line.key == phrase:
            return _is_name_like(line.text[len(phrase) :]) or line.key == phrase
    if _WITH_AGENCIES.search(line.key):
        return line.words <= _NAME + 2
    bare = line.text.strip(" ()[]*-–.")
    return (
        line.words <= 7
        and ":" not in bare
        and any(_names_agency(bare, agency, line.words) for agency in words.agencies)
    )


def is_names(line: Line) -> bool:
    """Recognise a line of names only: "Jeanne Morvan et Paul Arcand", "Lena Morvan (Odessa, envoyée spéciale)"."""
    if line.words > _LONGEST or not line.key:
        return False
    names = _NAMES_END.sub("", _BRACKETS.sub("", line.text)).strip()
    common = function_words()[DEFAULT] - _PARTICLES
    return _NAMES.fullmatch(names) is not None and common.isdisjoint(line.key.split())


def _is_signature(line: Line) -> bool:
    """Recognise what ends a dispatch: "bur-dla/sof/mm", "(Reporting by …; Editing by …)"."""
    phrases = stamps().edited
    edited = (*(f"({phrase}" for phrase in phrases), *(phrase for phrase in phrases if not phrase.endswith(" ")))
    return _INITIALS.fullmatch(line.text) is not None or plain(line.text).startswith(edited)


def head_end(lines: Sequence[Line], prose: Sequence[int]) -> int:
    """Return where the head of an article ends: at the first paragraph, or the one below what is set aside after it."""
    limit = prose[_HEAD - 1] if len(prose) >= _HEAD else prose[-1]
    early = [index for index, line in enumerate(lines[:limit]) if line.kind is BlockKind.STAMP]
    end = next((index for index in prose if not early or index > early[-1]), prose[0])
    following = next((index for index in prose if index > end), end)
    return following if any(line.is_aside for line in lines[end:following]) else end


def _is_bare_date(line: Line) -> bool:
    return is_date_only(line.text) or is_dateline_alone(line) or date_level(line.text) == DAY_LEVEL


def mark_bylines(lines: Sequence[Line]) -> list[Line]:
    """Mark bylines and bare dates in the head of the article, and bylines and initials after its last paragraph."""
    prose = [index for index, line in enumerate(lines) if line.is_open and line.is_prose]
    if not prose:
        return list(lines)
    head, last = head_end(lines, prose), prose[-1]
    only_date = sum(date_level(line.text) > 0 for line in lines if line.words <= _LONGEST) <= 1  # else a chronology
    marked = []
    for index, line in enumerate(lines):
        above, below = index < head, index > last
        if line.is_open and ((above or below) and is_byline(line)):
            marked.append(line.known_as(BlockKind.STAMP, "byline"))
        elif line.is_open and ((below and _is_signature(line)) or (above and only_date and _is_bare_date(line))):
            marked.append(line.known_as(BlockKind.STAMP, "byline" if below else "stamp"))
        else:
            marked.append(line)
    return _with_names_near(_with_names_under(marked), head, last)


def _with_names_near(lines: Sequence[Line], head: int, last: int) -> list[Line]:
    """Mark lines of names in the head beside a stamp, and the one right below the last paragraph."""
    marked = list(lines)
    for index, line in enumerate(lines):
        near = {other.kind for other in (*marked[max(0, index - 1) : index], *lines[index + 1 : index + 2])}
        beside = bool(near & {BlockKind.STAMP, BlockKind.CAPTION}) and 0 < index < head
        if line.is_open and (beside or index == last + 1) and is_names(line):
            marked[index] = line.known_as(BlockKind.STAMP, "byline")
    return marked


def _with_names_under(lines: Sequence[Line]) -> list[Line]:
    """Mark the names that stand on lines of their own under "Article rédigé par" or a byline."""
    marked = list(lines[:1])
    for before, line in pairwise(lines):
        by = marked[-1].kind is BlockKind.STAMP and marked[-1].reason == "byline" and before.key != ""
        if (
            line.is_open
            and by
            and not line.gap
            and line.words <= _NAME
            and not line.ends_sentence
            and _is_name_like(line.text)
        ):
            marked.append(line.known_as(BlockKind.STAMP, "byline"))
        else:
            marked.append(line)
    return marked
