"""What the commands share: reading the article and the date that an option gives."""

from __future__ import annotations

import re
import sys
from dataclasses import replace
from pathlib import Path

from timeline_app.command_line.statuses import CommandError, Status, user_language
from timeline_app.domain.article import Article
from timeline_app.domain.calendar import Day, parse_iso
from timeline_app.reading.errors import ReadingError

STANDARD_INPUT = "-"
_LATEST_YEAR = 2200
_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")


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


def given_day(text: str | None, reference: Day | None = None) -> Day | None:
    """Return the day that ``--date`` gives; None without.

    Raises
    ------
    CommandError
        If it is no day of the calendar.
    """
    if text is None:
        return None
    day = text.partition("T")[0]
    if _ISO_DAY.fullmatch(day):
        try:
            return parse_iso(day)
        except ValueError as error:
            raise CommandError(Status.USAGE, "correction.entry.no_such_day", words=text) from error
    return _understood_day(text, reference)


def _understood_day(text: str, reference: Day | None) -> Day:
    from timeline_app.project.time_entry import read_entry  # noqa: PLC0415
    from timeline_app.resolving.dateparser_door import parse_span  # noqa: PLC0415
    from timeline_app.workflow import analyse  # noqa: PLC0415

    entry = read_entry(text, user_language(), reference, analyse, parse_span)
    if entry.problem:
        raise CommandError(Status.USAGE, entry.problem, words=entry.words)
    unit = entry.readings[0].start.unit if entry.readings else None
    if unit is None or unit.first != unit.last or entry.readings[0].end.unit != unit:
        raise CommandError(Status.USAGE, "command.not_a_day", words=text)
    if not 0 < unit.year <= _LATEST_YEAR:
        raise CommandError(Status.USAGE, "correction.entry.no_such_year", words=text)
    return unit.first


def given_minute(text: str | None) -> int | None:
    """Return the minute of the day that ``--date 2022-01-28T16:15`` gives; None without a time of day."""
    _, _, clock = (text or "").partition("T")
    hour, colon, minute = clock[:5].partition(":")
    if not colon or not (hour + minute).isdigit() or int(hour) > 23 or int(minute) > 59:
        return None
    return int(hour) * 60 + int(minute)
