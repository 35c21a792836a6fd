"""What the commands share: reading the article and the date that an option gives."""

from __future__ import annotations

import re
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

from timeline_app.command_line.statuses import CommandError, Status, say, user_language
from timeline_app.domain.article import Article
from timeline_app.domain.calendar import Day, civil, parse_iso
from timeline_app.reading.errors import ReadingError
from timeline_app.wording.dates import Form, day_words

STANDARD_INPUT = "-"
_LATEST_YEAR = 2200
_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d|\d{8}")
_FIGURES = re.compile(r"[\d/. -]+")


def read_article(source: str, language: str = "auto") -> Article:
    """Read a file, an address, or standard input for "-".

    Raises
    ------
    CommandError
        If it cannot be read.
    """
    from timeline_app.reading.read import read_address, read_file, read_text  # noqa: PLC0415

    try:
        if source == STANDARD_INPUT:
            article = read_text(standard_input())
        elif "://" in source:
            article = read_address(source)
        else:
            article = read_file(Path(source))
    except ReadingError as error:
        raise CommandError(Status.UNREADABLE, error.message_id, **error.values) from error
    return article if language == "auto" else replace(article, language=language)


def standard_input() -> str:
    """Return all of standard input, as UTF-8.

    Raises
    ------
    CommandError
        If it is not UTF-8.
    """
    try:
        return sys.stdin.buffer.read().decode("utf-8")
    except UnicodeDecodeError as error:
        raise CommandError(Status.UNREADABLE, "command.not_utf8", position=error.start) from error


def given_day(text: str | None) -> Day | None:
    """Return the day that ``--date`` gives; None without.

    What may surprise is said on standard error: a day that is still to come, and the other reading of 03/04/2022.

    Raises
    ------
    CommandError
        If it is no day of the calendar, or of a year that nobody means.
    """
    if text is None:
        return None
    words = text.partition("T")[0].strip()
    today = date.today().toordinal()
    day = _iso_day(words, text) if _ISO_DAY.fullmatch(words) else _understood_day(words, today)
    if not 0 < civil(day).year <= _LATEST_YEAR:
        raise CommandError(Status.USAGE, "correction.entry.no_such_year", words=text)
    if day > today:
        say("command.future_day", day=day_words(day, user_language(), Form.LONG))
    return day


def _iso_day(words: str, text: str) -> Day:
    digits = words.replace("-", "")
    try:
        return parse_iso(f"{digits[:4]}-{digits[4:6]}-{digits[6:]}")
    except ValueError as error:
        raise CommandError(Status.USAGE, "correction.entry.no_such_day", words=text) from error


def _understood_day(text: str, today: Day) -> Day:
    from timeline_app.project.time_entry import read_entry  # noqa: PLC0415
    from timeline_app.resolving.dateparser_door import parse_span  # noqa: PLC0415
    from timeline_app.workflow import analyse  # noqa: PLC0415

    entry = read_entry(text, user_language(), today, analyse, parse_span)
    if entry.problem:
        raise CommandError(Status.USAGE, entry.problem, words=entry.words)
    days = [
        unit.first
        for when in entry.readings
        if (unit := when.start.unit) and when.end.unit == unit and unit.first == unit.last
    ]
    if not days:
        raise CommandError(Status.USAGE, "command.not_a_day", words=text)
    if _FIGURES.fullmatch(text) and len(days) > 1:
        first, second = (day_words(day, user_language(), Form.LONG) for day in days[:2])
        say("command.two_readings", words=text, day=first, other=second)
    return days[0]


def given_minute(text: str | None) -> int | None:
    """Return the minute of the day that ``--date 2022-01-28T16:15`` gives; None without a time of day.

    Raises
    ------
    CommandError
        If the clock has no such time.
    """
    _, mark, clock = (text or "").partition("T")
    if not mark or not _ISO_DAY.fullmatch((text or "")[: -len(clock) - 1]):
        return None
    hour, colon, minute = clock[:5].partition(":")
    if not colon or not (hour + minute).isdigit() or int(hour) > 23 or int(minute) > 59:
        raise CommandError(Status.USAGE, "command.no_such_time", words=text or "")
    return int(hour) * 60 + int(minute)
