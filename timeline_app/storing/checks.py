"""Whether values of a project file mean something: types are checked while they are read, this checks the rest."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from timeline_app.domain.article import Article, Evidence, ReferenceDate
from timeline_app.domain.calendar import Day, is_date, parse_iso
from timeline_app.domain.correction import Aspect, Correction
from timeline_app.domain.event import Event, Status
from timeline_app.domain.interval import Bounds, CalendarUnit, Edge, EdgeKind, Granularity, TimeSpan
from timeline_app.domain.mention import Mention
from timeline_app.domain.resolution import Resolution
from timeline_app.domain.span import Span
from timeline_app.domain.time_text import read_time

_FARTHEST_YEAR = 100_000_000  # before Christ or after: the calendar of the program goes on, the picture does not
_FARTHEST_DAY = 366 * _FARTHEST_YEAR
_LONGEST = 10_000  # characters of a value of a correction
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}|")
_KEY = re.compile(r"own:\d{1,9}|[^:\x00-\x1f]{1,20}:\d{1,10}-\d{1,10}(?:@\d{1,10}-\d{1,10})?")


def is_sound(correction: Correction) -> bool:
    """Tell whether a correction can be applied."""
    texts = (correction.was, correction.now, correction.by, correction.note, correction.at)
    if any(len(text) > _LONGEST for text in texts) or (correction.event and not _KEY.fullmatch(correction.event)):
        return False
    if correction.span is not None and not 0 <= correction.span.start <= correction.span.end:
        return False
    check = _VALUES.get(correction.aspect)
    try:
        return check is None or check(correction.now)
    except (ValueError, OverflowError):
        return False


def _is_time(text: str) -> bool:
    return not text or is_sound_time(read_time(text))


def _is_status(text: str) -> bool:
    return bool(Status(text))


_VALUES: Mapping[Aspect, Callable[[str], bool]] = {
    Aspect.REFERENCE_DATE: lambda text: not text or _is_day(parse_iso(text)),
    Aspect.TIME: _is_time,
    Aspect.STATUS: _is_status,
    Aspect.STORY: ("yes", "no").__contains__,
    Aspect.KEEP: ("yes", "no").__contains__,
    Aspect.ACCEPTED: ("yes", "no").__contains__,
    Aspect.COLOUR: lambda text: bool(_COLOUR.fullmatch(text)),
    Aspect.MERGED: lambda text: not text or bool(_KEY.fullmatch(text)),
    Aspect.APART: lambda text: not text or bool(_KEY.fullmatch(text)),
}


def is_sound_article(article: Article) -> bool:
    """Tell whether the parts of an article lie in its text, one after the other."""
    position = 0
    for block in article.blocks:
        if not position <= block.span.start <= block.span.end:
            return False
        position = block.span.end
    return (
        position <= len(article.text)
        and re.fullmatch(r"[a-z]{2,3}(-\w{1,8})?|", article.language) is not None
        and is_sound_date(article.stated_date, len(article.text))
        and _inside((note.span for note in article.notes), len(article.text))
    )


def is_sound_date(date: ReferenceDate, length: int) -> bool:
    """Tell whether a date of an article is a day of the calendar, known from words of the text."""
    evidence = [*date.evidence, *(one for candidate in date.candidates for one in candidate.evidence)]
    days = [date.day, *(candidate.day for candidate in date.candidates)]
    return (
        all(_is_day(day) for day in days)
        and (date.minute is None or 0 <= date.minute < 1440)
        and (date.year is None or abs(date.year) <= _FARTHEST_YEAR)
        and _are_inside(evidence, length)
    )


def are_sound_events(events: Iterable[Event], length: int) -> bool:
    """Tell whether events lie in a text of so many characters, at times that there are."""
    return all(
        _is_sound_telling(event, length)
        and all(_is_sound_telling(other, length) and not other.joined for other in event.joined)
        and _KEY.fullmatch(event.id)
        and _COLOUR.fullmatch(event.colour)
        for event in events
    )


def _is_sound_telling(event: Event, length: int) -> bool:
    spans = (event.head, event.clause, event.sentence)
    clock = event.clock is None or 0 <= event.clock.minute < 1440
    return clock and is_sound_time(event.when) and _inside(spans, length) and _are_inside(event.conflicts, length)


def are_sound_mentions(mentions: tuple[Mention, ...], resolutions: tuple[Resolution, ...], length: int) -> bool:
    """Tell whether mentions lie in the text, in order, each with its value."""
    names = [mention.id for mention in mentions]
    if len(set(names)) != len(names) or names != [resolution.mention for resolution in resolutions]:
        return False
    position = 0
    for mention in mentions:
        if not position <= mention.span.start <= mention.span.end or not _inside((mention.signal_span,), length):
            return False
        position = mention.span.start
    return (not mentions or _inside((mention.span for mention in mentions), length)) and all(
        is_sound_time(time)
        for resolution in resolutions
        for time in (resolution.when, *(other.when for other in resolution.alternatives))
    )


def is_sound_time(when: TimeSpan) -> bool:
    """Tell whether a span of time has edges of the calendar."""
    bounds: Bounds = when.bounds
    limits = (bounds.start_earliest, bounds.start_latest, bounds.end_earliest, bounds.end_latest)
    return _is_edge(when.start) and _is_edge(when.end) and all(_is_day(day) for day in limits)


def is_sound_period(start: Day | None, end: Day | None) -> bool:
    """Tell whether the limits of a period are days of the calendar, or none."""
    return _is_day(start) and _is_day(end)


def _is_edge(edge: Edge) -> bool:
    return (edge.unit is None) == (edge.kind is not EdgeKind.KNOWN) and (edge.unit is None or _is_unit(edge.unit))


def _is_unit(unit: CalendarUnit) -> bool:
    if abs(unit.year) > _FARTHEST_YEAR:
        return False
    match unit.granularity:
        case Granularity.DAY:
            return is_date(unit.year, unit.part, unit.number)
        case Granularity.MONTH:
            return 1 <= unit.part <= 12
        case Granularity.SEASON:
            return 21 <= unit.part <= 24
    return True


def _is_day(day: Day | None) -> bool:
    return day is None or abs(day) <= _FARTHEST_DAY


def _are_inside(evidence: Iterable[Evidence], length: int) -> bool:
    return _inside((one.span for one in evidence), length)


def _inside(spans: Iterable[Span | None], length: int) -> bool:
    return all(span is None or 0 <= span.start <= span.end <= length for span in spans)
