"""Dates and times of day as pages and dispatches write them, found in a line.

Not the time expressions of prose: only full dates (or day and month) in figures or with the name of the month.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from timeline_app.reading.folding import plain
from timeline_app.reading.lexicon import date_words

_LONGEST = 300  # characters of a line that are looked at
_DIGIT = re.compile(r"\d")
_PIVOT = 70  # two-digit years from here on are of the last century


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date with, perhaps, its time of day, as found in a line.

    Attributes
    ----------
    start, end
        Offsets into the line.
    year, month, day
        As written, not checked against the calendar; the year is None when not written.
    minute
        Minutes after midnight, None when not written.
    in_figures
        Written so that day and month could be exchanged (03/04/2022).
    """

    start: int
    end: int
    year: int | None
    month: int
    day: int
    minute: int | None
    in_figures: bool = False


def _names(words: dict[str, int]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    words = date_words()
    month = rf"(?P<month>{_names(words.months)})(?![a-z])\.?"
    weekday = rf"(?:(?<![a-z])(?:{_names(words.weekdays)})(?![a-z])[.,]{{0,2}} ?)?"
    day = r"(?<!\d)(?P<day>\d{1,2})(?:er|e|st|nd|rd|th|\.)?"
    year = r"(?P<year>\d{4,5})(?!\d)"
    return (
        re.compile(rf"{weekday}{day} ?(?:of |de )?{month}(?:,? ?(?:de )?{year}|,? '(?P<short>\d\d)(?!\d))?"),
        re.compile(rf"{weekday}(?<![a-z]){month} (?:the )?(?P<day>\d{{1,2}})(?!\d)(?:st|nd|rd|th)?(?:,? {year})?"),
        re.compile(rf"(?<!\d){year}(?P<sep>[-/.])(?P<figures>\d{{1,2}})(?P=sep)(?P<day>\d{{1,2}})(?!\d)"),
        re.compile(
            rf"{weekday}(?<![\d/.-])(?P<first>\d{{1,2}})(?P<sep>[-/.])(?P<second>\d{{1,2}})(?P=sep)(?:{year}|(?P<short>\d\d)(?![\d/.-]))"
        ),
    )


_ZONE = r"(?:[ap]\.?m|gmt|bst|utc|ce?s?t|e[sd]?t|p[sd]?t)"  # after which 18.41 is a time of day
_CLOCK = re.compile(
    r"(?<!\d)(?P<hour>2[0-4]|[01]?\d)(?!\d)"
    rf"(?:(?: ?h ?| ?heures? ?|:|\.(?=\d\d ?{_ZONE}\b))(?P<minute>[0-5]\d)?(?!\d)(?::[0-5]\d)?)?"
    r"(?: ?(?P<half>[ap])\.?m\b)?"
)


def clock(text: str, start: int, within: int = 16) -> tuple[int, int] | None:
    """Find a time of day near an offset of a plain text: its minute after midnight and where it ends."""
    for match in _CLOCK.finditer(text, start, start + within + 12):
        bare = match.end() - match.start() <= 2
        if match.start() > start + within or bare:
            continue
        hour = int(match["hour"]) % 12 + (12 if match["half"] == "p" else 0) if match["half"] else int(match["hour"])
        return (hour % 24) * 60 + int(match["minute"] or 0), match.end()
    return None


def _full_year(match: re.Match[str]) -> int | None:
    groups = match.groupdict()
    if groups.get("year"):
        return int(groups["year"])
    if groups.get("short"):
        return int(groups["short"]) + (1900 if int(groups["short"]) >= _PIVOT else 2000)
    return None


def _read(match: re.Match[str], month_first: bool, text: str) -> WrittenDate:
    groups = match.groupdict()
    if groups.get("first"):
        first, second = int(groups["first"]), int(groups["second"])
        month, day = (first, second) if (month_first and first <= 12) or second > 12 else (second, first)
    else:
        day = int(groups["day"])
        month = int(groups["figures"]) if groups.get("figures") else date_words().months[groups["month"]]
    time = clock(text, match.end())
    ambiguous = bool(groups.get("first")) and month != day and month <= 12 and day <= 12
    return WrittenDate(
        match.start(),
        time[1] if time else match.end(),
        _full_year(match),
        month,
        day,
        time[0] if time else None,
        ambiguous,
    )


def written_dates(line: str, month_first: bool = False) -> list[WrittenDate]:
    """Find the dates written in a line, in order.

    Parameters
    ----------
    line
        The line; only its beginning is looked at.
    month_first
        Whether 03/04/2022 is 4 March here.
    """
    return list(_found(plain(line[:_LONGEST]), month_first))


@lru_cache(maxsize=2048)  # several stages ask for the same line
def _found(text: str, month_first: bool) -> tuple[WrittenDate, ...]:
    if _DIGIT.search(text) is None:
        return ()
    found: list[WrittenDate] = []
    for pattern in _patterns():
        for match in pattern.finditer(text):
            written = _read(match, month_first, text)
            if all(written.end <= other.start or other.end <= written.start for other in found):
                found.append(written)
    return tuple(sorted(found, key=lambda written: written.start))
