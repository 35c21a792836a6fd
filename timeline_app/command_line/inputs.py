"""What the commands share: reading the article and the date that an option gives."""

from __future__ import annotations

import argparse
import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

from timeline_app.command_line.statuses import CommandError, Status, say, user_language
from timeline_app.command_line.streams import STANDARD, standard_input
from timeline_app.domain.article import Article
from timeline_app.domain.calendar import Day, civil, parse_iso, weekday
from timeline_app.domain.interval import TimeSpan
from timeline_app.project.analysis import Analysis
from timeline_app.reading.errors import ReadingError
from timeline_app.wording.dates import Form, day_words
from timeline_app.wording.messages import LANGUAGES, messages

_LATEST_YEAR = 2200
_ISO_MOMENT = re.compile(r"(?P<day>\d{4}-\d\d-\d\d|\d{8})(?:[T ](?P<clock>.*))?", re.ASCII)
_CLOCK = re.compile(r"(\d{1,2})[:h](\d{1,2})", re.ASCII)
_FIGURES = re.compile(r"[\d/. -]+")


class Moment(NamedTuple):
    """When an article was published: a day, and the minute of it; None for what is not known."""

    day: Day | None
    minute: int | None


def read_article(source: str, language: str = "auto") -> Article:
    """Read a file, an address, or standard input for "-".

    Raises
    ------
    CommandError
        If it cannot be read.
    """
    from timeline_app.reading.read import read_address, read_file, read_text  # noqa: PLC0415

    if not source:
        raise CommandError(Status.USAGE, "command.no_source")
    try:
        if source == STANDARD:
            article = read_text(standard_input())
        elif "://" in source:
            article = read_address(source)
        else:
            article = read_file(Path(source))
    except ReadingError as error:
        raise CommandError(Status.UNREADABLE, error.message_id, **error.values) from error
    return article if language == "auto" else replace(article, language=language)


def given_moment(text: str | None) -> Moment:
    """Return the day that ``--date`` gives, and the minute if it gives one; None for both without.

    What may surprise is said on standard error: a day that is still to come, one that was another day of the week than
    said, and the other reading of 03/04/2022.

    Raises
    ------
    CommandError
        If it is no day of the calendar, of a year that nobody means, or a time that the clock has not.
    """
    if text is None:
        return Moment(None, None)
    words = " ".join(text.split())
    stamp = _ISO_MOMENT.fullmatch(words)
    today = date.today().toordinal()
    day = _iso_day(stamp["day"], text) if stamp else _understood_day(words, today)
    if not 0 < civil(day).year <= _LATEST_YEAR:
        raise CommandError(Status.USAGE, "correction.entry.no_such_year", words=text)
    if day > today:
        say("command.future_day", day=day_words(day, user_language(), Form.LONG))
    return Moment(day, _minute(stamp["clock"], text) if stamp and stamp["clock"] is not None else None)


def analysed(article: Article, moment: Moment, options: argparse.Namespace) -> Analysis:
    """Analyse an article as the options say."""
    from timeline_app.workflow import analyse  # noqa: PLC0415

    analysis = analyse(article, moment.day, reference_minute=moment.minute, named_events=options.named_events)
    if options.profile == "timebank":
        from timeline_app.exporting.timebank import timebank_profile  # noqa: PLC0415

        return timebank_profile(analysis)
    return analysis


def _iso_day(words: str, text: str) -> Day:
    digits = words.replace("-", "")
    try:
        return parse_iso(f"{digits[:4]}-{digits[4:6]}-{digits[6:]}")
    except ValueError as error:
        raise CommandError(Status.USAGE, "correction.entry.no_such_day", words=text) from error


def _understood_day(text: str, today: Day) -> Day:
    from timeline_app.project.time_entry import already_been, read_entry  # noqa: PLC0415
    from timeline_app.resolving.dateparser_door import parse_span  # noqa: PLC0415
    from timeline_app.workflow import analyse  # noqa: PLC0415

    entry = already_been(read_entry(text, user_language(), today, analyse, parse_span), today)
    if entry.problem:
        raise CommandError(Status.USAGE, entry.problem, words=entry.words)
    days = [_single_day(when) for when in entry.readings]
    if not days or days[0] is None:
        raise CommandError(Status.USAGE, "command.not_a_day", words=text)
    day, other = days[0], next((other for other in days[1:] if other is not None), None)
    if _FIGURES.fullmatch(text) and other is not None and civil(other).year == civil(day).year:
        first, second = (day_words(one, user_language(), Form.LONG) for one in (day, other))
        say("command.two_readings", words=text, day=first, other=second)
    if _names_other_weekday(text, day):
        say("command.other_weekday", words=text, weekday=_weekday_name(weekday(day), user_language()))
    return day


def _names_other_weekday(text: str, day: Day) -> bool:
    words = set(text.lower().split())
    named = {n for n in range(1, 8) for language in LANGUAGES if _weekday_name(n, language).lower() in words}
    return bool(named) and weekday(day) not in named


def _weekday_name(number: int, language: str) -> str:
    return messages(language).text(f"dates.weekday.long.{number}")


def _single_day(when: TimeSpan) -> Day | None:
    unit = when.start.unit
    return unit.first if unit is not None and when.start == when.end and unit.first == unit.last else None


def _minute(clock: str, text: str) -> int:
    match = _CLOCK.match(clock)
    if match is None or int(match[1]) > 23 or int(match[2]) > 59:
        raise CommandError(Status.USAGE, "command.no_such_time", words=text)
    return int(match[1]) * 60 + int(match[2])
