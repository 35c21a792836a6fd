"""Reads clues from the time expressions of a text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from timeline_app.domain.article import Article
from timeline_app.domain.calendar import day_of, is_date
from timeline_app.domain.mention import Meaning, Mention
from timeline_app.domain.span import Span
from timeline_app.resolving.arguments import inner, number, word
from timeline_app.resolving.context import Direction
from timeline_app.resolving.dating.clues import (
    Clue,
    DateClue,
    MonthClue,
    MonthDayClue,
    PointClue,
    SeasonClue,
    WeekdayClue,
)
from timeline_app.resolving.dating.places import Place, Places
from timeline_app.resolving.place import month_end

_MOST: Final = 24
_SURE: Final = 0.5  # a weaker direction is none
_FIRST_YEAR: Final = 1000
_YEARS_AHEAD: Final = 60
_SEASON_START: Final = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_PART_OF_MONTH: Final = {"START": 4, "MID": 15, "END": 26}
_SIDE_BY_SIDE: Final = 3  # characters between a length and its date: ", "
_FRAMES: Final = ("day", "of", "offset")  # arguments that hold the day of a larger expression
_TELLING: Final = ("date", "weekday_or_habit", "day_in_year_of", "near_day", "night", "season")
_FRAMED: Final = ("day_part", "at_clock", "whole_day", "part", "same")


def read_clues(
    article: Article,
    mentions: Sequence[Mention],
    look: Callable[[Mention], Direction],
    this_year: int,
    skipped: frozenset[str],
) -> list[Clue]:
    """Return the clues of the mentions, each once.

    Parameters
    ----------
    article, mentions, look, skipped
        See :func:`timeline_app.resolving.dating.reference_date.infer`.
    this_year
        Years far after it are not told.
    """
    found: dict[tuple[object, ...], Clue] = {}
    places = Places(article)
    told: tuple[int, str] | None = None  # block and grain of the time told before
    reckoned = {dated.id: clues for one, dated in pairwise(mentions) if (clues := list(_anniversary(one, dated)))}
    for mention in mentions:
        place = places.of(mention.span)
        if mention.id in skipped or place is Place.ASIDE:
            continue
        if mention.id in reckoned:
            found.update((clue.key, clue) for clue in reckoned[mention.id])
            continue
        if len(found) >= _MOST:
            break
        if _day_in(mention.meaning).operator not in _TELLING:
            continue
        block = places.block(mention.span)
        for clue in _clues(mention, _way(mention, look), this_year):
            known = told[1] if told is not None and told[0] == block else ""
            kept = _stamped(clue) if place is Place.STAMP else _in_tale(clue, known)
            grain = _grain(kept, known) if place is Place.STORY else ""
            told = (block, grain) if grain else told
            again = found.get(kept.key)
            if isinstance(again, WeekdayClue | DateClue):
                found[kept.key] = replace(again, times=again.times + 1)
            elif again is None:
                found[kept.key] = kept
    return _without_tales_ahead(list(found.values()))


def _stamped(clue: Clue) -> Clue:
    """Return the clue of a stamp: it says the day of publication."""
    return replace(clue, relation="stamp", way=None) if isinstance(clue, DateClue | WeekdayClue) else clue


def _in_tale(clue: Clue, told: str) -> Clue:
    """Return the clue, marked when it may go on with what was told before it in the paragraph."""
    goes_on = told == "point" or (told == "month" and isinstance(clue, MonthDayClue))
    if goes_on and isinstance(clue, DateClue | MonthClue | MonthDayClue) and not _is_bound_to_now(clue):
        return replace(clue, in_tale=True)
    return clue


def _is_bound_to_now(clue: DateClue | MonthClue | MonthDayClue) -> bool:
    return bool(getattr(clue, "weekday", 0)) or getattr(clue, "relation", "") in ("this", "stamp", "last", "next")


def _grain(clue: Clue, told: str) -> str:
    """Return what the time told leaves open for those after it: nothing ("point"), or the year ("month")."""
    if isinstance(clue, PointClue):
        return "point" if clue.way != 1 else ""
    if isinstance(clue, DateClue | MonthClue):
        return told if clue.in_tale else "month"
    return ""


def _without_tales_ahead(clues: list[Clue]) -> list[Clue]:
    """Return the clues, those told as future before a year that is past among those of the past.

    History is told in the future too: « il deviendra roi en 1830 ».
    """
    past = [clue.first for clue in clues if isinstance(clue, PointClue) and clue.way == -1]
    latest = max(past, default=None)
    return [
        replace(clue, way=None)
        if isinstance(clue, PointClue) and clue.way == 1 and latest is not None and clue.last < latest
        else clue
        for clue in clues
    ]


def _way(mention: Mention, look: Callable[[Mention], Direction]) -> int | None:
    match mention.relation:
        case "since":
            return -1
        case "by" | "by_latest":
            return 1
    direction = look(mention)
    if direction.way not in (-1, 1) or direction.weight < _SURE:
        return None
    # What began in the past may end in the future: « les livraisons ont commencé … jusqu’en 2026 ».
    return None if direction.way == -1 and mention.relation in ("until", "range_end") else direction.way


def _day_in(meaning: Meaning) -> Meaning:
    """Return the date inside a larger expression: "mardi" of "mardi soir à 20 heures"."""
    for name in _FRAMES:
        held = inner(meaning, name)
        if held is not None and meaning.operator in _FRAMED:
            return _day_in(held)
    return meaning


def _clues(mention: Mention, way: int | None, this_year: int) -> Iterator[Clue]:
    span, meaning = mention.span, _day_in(mention.meaning)
    if mention.meaning.operator == "part" and meaning.get("month") is None and number(meaning, "year") is not None:
        yield from _part_clue(mention, number(meaning, "year") or 0, way, this_year)
        return
    match meaning.operator:
        case "date" | "weekday_or_habit":
            yield from _date_clues(mention, meaning, way, this_year)
        case "day_in_year_of":
            day = inner(meaning, "day")
            month, mday = (number(day, "month"), number(day, "mday")) if day is not None else (None, None)
            if month and mday and is_date(2000, month, mday):
                yield DateClue(span, -1, month, mday, anniversary=True)
        case "near_day" if meaning.get("weekday") is not None:
            shifted = ((number(meaning, "weekday") or 1) - 1 - (number(meaning, "by") or 0)) % 7 + 1
            yield WeekdayClue(span, way, shifted, "this")
        case "night":
            yield from _night_clue(mention, meaning, way, this_year)
        case "season" if meaning.get("this"):
            yield SeasonClue(span, way, _SEASON_START[word(meaning, "season") or "SP"])
        case "season" if meaning.get("year") is not None:
            yield from _part_clue(mention, number(meaning, "year") or 0, way, this_year)


def _anniversary(counted: Mention, dated: Mention) -> Iterator[Clue]:
    """Return the clues of "il y a 75 ans, le 12 août 1949": the year is reckoned."""
    length = inner(counted.meaning, "length")
    if length is None or word(counted.meaning, "lead") is None or dated.span.start - counted.span.end > _SIDE_BY_SIDE:
        return
    years = number(length, "count") if word(length, "unit") == "year" else None
    year, month, mday = (number(dated.meaning, name) for name in ("year", "month", "mday"))
    if years is not None and year is not None and month and mday and is_date(year + years, month, mday):
        reckoned = day_of(year + years, month, mday)
        span = Span(counted.span.start, dated.span.end)
        yield DateClue(span, -1, month, mday, anniversary=True)
        yield PointClue(span, -1, reckoned, reckoned, ongoing=True)


def _part_clue(mention: Mention, year: int, way: int | None, this_year: int) -> Iterator[Clue]:
    """Return the clue of "fin 2021": who told it as past did so when it had begun."""
    if not _FIRST_YEAR <= year <= this_year + _YEARS_AHEAD:
        return
    season = word(mention.meaning, "season")
    if season is not None:
        start = _SEASON_START.get(season, 1)
        months = (start, min(start + 2, 12))
    else:
        months = {"START": (1, 3), "MID": (4, 8), "END": (10, 12)}.get(word(mention.meaning, "mod") or "", (1, 12))
    since = mention.relation == "since"
    yield PointClue(mention.span, way, day_of(year, months[0], 1), month_end(year, months[1]), since)


def _night_clue(mention: Mention, meaning: Meaning, way: int | None, this_year: int) -> Iterator[Clue]:
    second, month, mday = number(meaning, "weekday_two"), number(meaning, "month"), number(meaning, "mday_two")
    year = number(meaning, "year")
    if year is not None and month is not None and mday is not None:
        told = (("year", year), ("month", month), ("mday", mday))
        yield from _point_clues(mention, Meaning("date", told), way, this_year, "")
        return
    if month is not None and mday is not None and number(meaning, "year") is None and is_date(2000, month, mday):
        yield DateClue(mention.span, way, month, mday, second or 0)
    elif second is not None and mday is None:
        yield WeekdayClue(mention.span, way, second)


def _date_clues(mention: Mention, meaning: Meaning, way: int | None, this_year: int) -> Iterator[Clue]:
    span = mention.span
    year, month, mday = number(meaning, "year"), number(meaning, "month"), number(meaning, "mday")
    wday, relation = number(meaning, "weekday") or 0, word(meaning, "relation") or ""
    if relation in ("following", "previous") or inner(meaning, "of") is not None or meaning.get("same"):
        return
    if meaning.get("this") or _is_this(mention, meaning):
        relation = "this"
    way = {"last": -1, "next": 1}.get(relation, way)
    if year is not None:
        yield from _point_clues(mention, meaning, way, this_year, relation)
    elif mday is not None and month is not None:
        if is_date(2000, month, mday):
            yield DateClue(span, way, month, mday, wday, relation)
    elif mday is not None:
        yield MonthDayClue(span, way, mday, wday)
    elif month is not None:
        middle = _PART_OF_MONTH.get(word(mention.meaning, "mod") or "") if mention.meaning.operator == "part" else None
        yield DateClue(span, way, month, middle, 0, relation) if middle else MonthClue(span, way, month, relation)
    elif wday:
        yield WeekdayClue(span, way, wday, relation, with_part=mention.meaning.operator == "day_part")


def _is_this(mention: Mention, meaning: Meaning) -> bool:
    """Tell whether a date begins with "ce", which the rules keep only for days of the week."""
    return mention.text[:3].lower() == "ce " and meaning.get("weekday") is not None


def _point_clues(mention: Mention, meaning: Meaning, way: int | None, this_year: int, relation: str) -> Iterator[Clue]:
    year, month, mday = number(meaning, "year") or 0, number(meaning, "month"), number(meaning, "mday")
    if meaning.get("era") or not _FIRST_YEAR <= year <= this_year + _YEARS_AHEAD:
        return
    since = mention.relation == "since"
    if mday is not None and month is not None:
        if is_date(year, month, mday):
            day = day_of(year, month, mday)
            yield PointClue(mention.span, way, day, day, since)
            if relation == "this":
                yield DateClue(mention.span, way, month, mday, number(meaning, "weekday") or 0, relation, year=year)
    elif month is not None:
        yield PointClue(mention.span, way, day_of(year, month, 1), month_end(year, month), since)
    else:
        yield PointClue(mention.span, way, day_of(year, 1, 1), day_of(year, 12, 31), since)
