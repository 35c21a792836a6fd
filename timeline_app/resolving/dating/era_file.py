"""Reads what is known of the times of people, bodies and things: resources/knowledge/<language>/eras.toml.

An entry says in one line when the words were what they say; the README beside the files describes it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from timeline_app.domain.calendar import Day
from timeline_app.domain.interval import CalendarUnit
from timeline_app.resolving.dating.profile import BEGINNING, END
from timeline_app.resource_files import read_toml, resource
from timeline_app.rules.folding import fold

_WORD = re.compile(rb"#?[a-z0-9]+")  # of a folded text
PEOPLE, THINGS, EDITIONS = "people", "things", "editions"


@dataclass(frozen=True, slots=True)
class Office:
    """A stretch of time, with the title that somebody had in it ("" for none)."""

    title: str
    first: Day
    last: Day
    rare: bool = False
    since: str = ""  # as the file writes them
    until: str = ""


@dataclass(frozen=True, slots=True)
class Era:
    """What is known of a name."""

    name: str
    offices: tuple[Office, ...]
    born: tuple[Day, Day] | None = None
    died: Day | None = None
    known: Day | None = None
    died_on: str = ""  # as the file writes them
    known_since: str = ""


class EraError(ValueError):
    """An entry that cannot be read; the message names it."""


class Eras:
    """The names of one language.

    Parameters
    ----------
    entries
        Folded name → (kind, name, what the file says of it).
    """

    def __init__(self, entries: dict[bytes, tuple[str, str, str]]) -> None:
        self.entries = entries
        self._by_first_word: dict[bytes, list[bytes]] = {}
        for name in sorted(entries, key=len, reverse=True):
            self._by_first_word.setdefault(_first_word(name), []).append(name)

    def find(self, folded: bytes, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Return where names stand in a part of a folded text, from left to right, the longest first, as whole words.

        The time grows linearly with the length of the text: a name begins with a word of it.
        """
        past = start
        for word in _WORD.finditer(folded, start, end):
            at = word.start()
            if at < past:
                continue
            for name in self._by_first_word.get(word.group(), ()):
                if folded.startswith(name, at, end) and not folded[at + len(name) : at + len(name) + 1].isalnum():
                    past = at + len(name)
                    yield at, past
                    break


@cache
def eras(language: str) -> Eras:
    """Return the names of a language.

    Raises
    ------
    FileNotFoundError
        If there is no such file.
    """
    tables = read_toml(resource("knowledge", language, "eras.toml"))
    said = [(kind, name, said) for kind in (PEOPLE, THINGS, EDITIONS) for name, said in tables[kind].items()]
    # All at once: a line for each.
    folded = fold("\n".join(name for _, name, _ in said)).plain.split(b"\n")
    return Eras(dict(zip(folded, said, strict=True)))


def _first_word(name: bytes) -> bytes:
    word = _WORD.match(name)
    return word.group() if word else b""


@cache
def read_era(name: str, said: str) -> Era:
    """Read what the file says of a person or thing.

    Raises
    ------
    EraError
        If a part of it is no span of time; the message names entry and part.
    """
    offices: list[Office] = []
    dates: dict[str, tuple[Day, Day, str, str]] = {}
    for part in said.split(";"):
        words, spans = _divided(part.strip(), name)
        if words in ("born", "died", "known"):
            dates[words] = spans[0]
        else:
            rare = words == "rare"
            offices += (Office("" if rare else words, first, last, rare, *said) for first, last, *said in spans)
    died, known = dates.get("died"), dates.get("known")
    born = dates["born"][:2] if "born" in dates else None
    died_day, died_on = (died[0], died[2]) if died else (None, "")
    known_day, known_since = (known[0], known[2]) if known else (None, "")
    return Era(name, tuple(offices), born, died_day, known_day, died_on, known_since)


def _divided(part: str, name: str) -> tuple[str, list[tuple[Day, Day, str, str]]]:
    """Divide "ministre 2012-05/2014-03, 2016/.." into its words and its spans."""
    at = next((i for i, c in enumerate(part) if c.isdigit() and _is_date_at(part, i)), len(part))
    spans = []
    for text in part[at:].split(","):
        first, slash, last = text.strip().partition("/")
        try:
            start = BEGINNING if first == ".." else CalendarUnit.parse(first).first
            end = END if last == ".." else CalendarUnit.parse(last if slash else first).last
        except ValueError as error:
            raise EraError(f"{name}: {part!r}: {text.strip()!r} is no span of time") from error
        if end < start:
            raise EraError(f"{name}: {part!r}: {text.strip()!r} ends before it begins")
        until = (last if slash else first).replace("..", "")
        spans.append((start, end, first.replace("..", ""), until))
    return part[:at].strip(), spans


def _is_date_at(part: str, at: int) -> bool:
    return (
        (at == 0 or part[at - 1] == " ")
        and part[at : at + 4].isdigit()
        and part[at + 4 : at + 5] in ("", "-", "/", ",")
    )


def read_editions(name: str, said: str) -> tuple[int, dict[int, int]]:
    """Return the year that the number of an edition is added to, and the years of those that do not follow.

    Raises
    ------
    EraError
        If it is not numbers; the message names the entry.
    """
    try:
        base, *others = said.split(";")
        pairs = (other.split(":") for other in others)
        return int(base), {int(number): int(year) for number, year in pairs}
    except ValueError as error:
        raise EraError(f"{name}: {said!r} is no year with exceptions") from error
