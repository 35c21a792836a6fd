"""Infers the publication day from the text alone, as a constraint problem over candidate days.

Every time expression that depends on the day of publication says something about it (:mod:`.clues`).  The product of
what the clues say, normalised over the candidate days, is the confidence; the clues that speak for the chosen day are
its evidence.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence

from timeline_app.domain.article import NO_DATE, DateCandidate, DateSource, Evidence, ReferenceDate
from timeline_app.domain.calendar import Day, civil, day_of, is_date
from timeline_app.domain.mention import Meaning, Mention
from timeline_app.resolving.arguments import inner, number, word
from timeline_app.resolving.clues import (
    Clue,
    DateClue,
    MonthClue,
    MonthDayClue,
    PointClue,
    Recency,
    SeasonClue,
    WeekdayClue,
)
from timeline_app.resolving.context import Direction
from timeline_app.resolving.place import month_end

_SHOWN = 5  # candidates kept
_COMMIT = 0.4  # below this share of the probability nobody is told a day
_AHEAD = 4.0  # nor where the next day has more than this part of it
_COMMIT_YEAR = 0.80
_WINDOW = 45  # days around a date told in which publication is looked for
_YEARS_AFTER = 6  # years after the latest one told
_SAME_DAY = 0.1
_NEAR_DATE = math.log(3 / 365)  # a date that is three times likelier here than anywhere
_YEARS_BACK = 16  # years before today that are looked at when the text names none
_MOST_CLUES = 24
_SHARPNESS = 0.9  # clues of one text are not independent: their sum is worth less
_SEASON_START = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_FRAMES = ("day", "of", "offset")  # arguments that hold the day of a larger expression


def infer(
    mentions: Sequence[Mention], look: Callable[[Mention], Direction], today: Day, skipped: frozenset[str] = frozenset()
) -> ReferenceDate:
    """Infer the day of publication.

    Parameters
    ----------
    mentions
        The time expressions of the text.
    look
        Tells which way the verb of a mention points.
    today
        Nothing was published later.
    skipped
        Ids of mentions that depend on a heading or a history, not on the publication.

    Returns
    -------
    ReferenceDate
        With a day when it can be told, with candidates when it cannot, or :data:`NO_DATE`.
    """
    clues = _clues(mentions, look, today, skipped)
    if not clues:
        return NO_DATE
    scores = _scores(clues, today)
    if not scores:
        return NO_DATE
    top = max(scores.values())
    weights = {day: math.exp(_SHARPNESS * (score - top)) for day, score in scores.items()}
    total = sum(weights.values())
    ranked = sorted(weights, key=lambda day: (-weights[day], -day))[:_SHOWN]
    candidates = tuple(DateCandidate(day, weights[day] / total, tuple(_evidence(clues, day))) for day in ranked)
    best = candidates[0]
    clear = len(candidates) < 2 or best.confidence >= _AHEAD * candidates[1].confidence
    if best.confidence >= _COMMIT and clear and _decides_the_day(clues):
        return ReferenceDate(best.day, DateSource.INFERRED, best.confidence, best.evidence, candidates=candidates[1:])
    by_year: dict[int, float] = {}
    for day, weight in weights.items():
        by_year[civil(day).year] = by_year.get(civil(day).year, 0.0) + weight / total
    year, share = max(by_year.items(), key=lambda item: item[1])
    if share >= _COMMIT_YEAR:
        return ReferenceDate(None, DateSource.INFERRED, share, best.evidence, candidates=candidates, year=year)
    return ReferenceDate(None, DateSource.UNKNOWN, best.confidence, best.evidence, candidates=candidates)


def _decides_the_day(clues: Iterable[Clue]) -> bool:
    return any(isinstance(clue, WeekdayClue | DateClue | MonthDayClue) for clue in clues)


def _clues(
    mentions: Sequence[Mention], look: Callable[[Mention], Direction], today: Day, skipped: frozenset[str]
) -> list[Clue]:
    found: dict[tuple[object, ...], Clue] = {}
    for mention in mentions:
        if mention.id in skipped:
            continue
        meaning = _day_in(mention.meaning)
        direction = _way(mention, look)
        clue = _clue(mention, meaning, direction, civil(today).year)
        if clue is not None and clue.key not in found and len(found) < _MOST_CLUES:
            found[clue.key] = clue
    return list(found.values())


def _way(mention: Mention, look: Callable[[Mention], Direction]) -> int | None:
    match mention.relation:
        case "since":
            return -1
        case "by" | "by_latest":
            return 1
    way = look(mention).way
    return way if way in (-1, 1) else None


def _day_in(meaning: Meaning) -> Meaning:
    """Return the date inside a larger expression: "mardi" of "mardi soir à 20 heures"."""
    for name in _FRAMES:
        held = inner(meaning, name)
        if held is not None and meaning.operator in ("day_part", "at_clock", "whole_day", "part", "same"):
            return _day_in(held)
    return meaning


def _clue(mention: Mention, meaning: Meaning, way: int | None, this_year: int) -> Clue | None:
    span = mention.span
    if mention.meaning.operator == "part" and meaning.get("month") is None and number(meaning, "year") is not None:
        return _part_clue(mention, number(meaning, "year") or 0, way, this_year)
    match meaning.operator:
        case "date" | "weekday_or_habit":
            return _date_clue(mention, meaning, way, this_year)
        case "day_in_year_of":
            day = inner(meaning, "day")
            month, mday = (number(day, "month"), number(day, "mday")) if day is not None else (None, None)
            return DateClue(span, -1, month, mday, anniversary=True) if month and mday else None
        case "near_day" if meaning.get("weekday") is not None:
            shifted = ((number(meaning, "weekday") or 1) - 1 - (number(meaning, "by") or 0)) % 7 + 1
            return WeekdayClue(span, way, shifted, "this")
        case "night":
            return _night_clue(mention, meaning, way)
        case "season" if meaning.get("this"):
            return SeasonClue(span, way, _SEASON_START[word(meaning, "season") or "SP"])
    return None


def _part_clue(mention: Mention, year: int, way: int | None, this_year: int) -> Clue | None:
    """Return the clue of "fin 2021": who told it as past did so when it had begun."""
    if not 1000 <= year <= this_year + 60:
        return None
    mod = word(mention.meaning, "mod")
    since = mention.relation == "since"
    months = {"START": (1, 3), "MID": (4, 8), "END": (10, 12)}.get(mod or "", (1, 12))
    return PointClue(mention.span, way, day_of(year, months[0], 1), month_end(year, months[1]), since)


def _night_clue(mention: Mention, meaning: Meaning, way: int | None) -> Clue | None:
    second, month, mday = number(meaning, "weekday_two"), number(meaning, "month"), number(meaning, "mday_two")
    if month is not None and mday is not None and number(meaning, "year") is None and is_date(2000, month, mday):
        return DateClue(mention.span, way, month, mday)
    return WeekdayClue(mention.span, way, second) if second is not None and mday is None else None


def _date_clue(mention: Mention, meaning: Meaning, way: int | None, this_year: int) -> Clue | None:
    span = mention.span
    year, month, mday = number(meaning, "year"), number(meaning, "month"), number(meaning, "mday")
    wday, relation = number(meaning, "weekday") or 0, word(meaning, "relation") or ""
    if relation in ("following", "previous") or inner(meaning, "of") is not None or meaning.get("same"):
        return None
    if year is not None:
        return _point_clue(mention, meaning, way, this_year)
    if mday is not None and month is not None:
        if not is_date(2000, month, mday):
            return None
        return DateClue(span, {"last": -1, "next": 1}.get(relation, way), month, mday, wday)
    if mday is not None:
        return MonthDayClue(span, way, mday, wday)
    if month is not None:
        return MonthClue(span, {"last": -1, "next": 1}.get(relation, way), month, relation)
    if wday:
        with_part = mention.meaning.operator == "day_part"
        return WeekdayClue(span, way, wday, "this" if meaning.get("this") else relation, with_part)
    return None


def _point_clue(mention: Mention, meaning: Meaning, way: int | None, this_year: int) -> Clue | None:
    year, month, mday = number(meaning, "year") or 0, number(meaning, "month"), number(meaning, "mday")
    if meaning.get("era") or not 1000 <= year <= this_year + 60:
        return None
    since = mention.relation == "since"
    if mday is not None and month is not None:
        if not is_date(year, month, mday):
            return None
        return PointClue(mention.span, way, day_of(year, month, mday), day_of(year, month, mday), since)
    if month is not None:
        return PointClue(mention.span, way, day_of(year, month, 1), month_end(year, month), since)
    return PointClue(mention.span, way, day_of(year, 1, 1), day_of(year, 12, 31), since)


def _scores(clues: Sequence[Clue], today: Day) -> dict[Day, float]:
    """Return the logarithm of what speaks for each candidate day."""
    recency = Recency([clue for clue in clues if isinstance(clue, PointClue)], today)
    this_year, latest = civil(today).year, recency.year
    first_year = latest - 1 if latest is not None else this_year - _YEARS_BACK
    last_year = min(this_year, latest + _YEARS_AFTER if latest is not None else this_year)
    dated = [clue for clue in clues if isinstance(clue, DateClue)]
    weekdays = [clue for clue in clues if isinstance(clue, WeekdayClue)]
    simple = [clue for clue in clues if not (isinstance(clue, DateClue) and weekdays and not clue.weekday)]
    paired = [clue for clue in dated if weekdays and not clue.weekday]
    scores: dict[Day, float] = {}
    for year in range(first_year, last_year + 1):
        for day in _days_to_try(year, dated):
            if day <= today:
                score = recency.log_prior(day) + sum(clue.log_likelihood(day) for clue in simple)
                scores[day] = score + sum(_paired(clue, weekdays, day) for clue in paired)
    return scores


def _paired(clue: DateClue, weekdays: Sequence[WeekdayClue], day: Day) -> float:
    """Return what a date says beside weekdays: one in ten is one of them in other words (mercredi … le 26 janvier)."""
    share = math.exp(clue.log_likelihood(day)) * (1 - _SAME_DAY)
    meant = clue.days_meant(day)
    if any(one.day_meant(day) in meant for one in weekdays):
        share += _SAME_DAY
    return math.log(share)


def _days_to_try(year: int, dated: Sequence[DateClue]) -> Iterable[Day]:
    first, last = day_of(year, 1, 1), day_of(year, 12, 31)
    if not dated:
        return range(first, last + 1)
    days: set[Day] = set()
    for clue in dated:
        for one in (year - 1, year, year + 1):
            if is_date(one, clue.month, clue.mday):
                middle = day_of(one, clue.month, clue.mday)
                days.update(range(max(first, middle - _WINDOW), min(last, middle + _WINDOW) + 1))
    return days


def _evidence(clues: Iterable[Clue], day: Day) -> Iterable[Evidence]:
    """Return the clues that speak for a day rather than for its neighbours."""
    for clue in clues:
        here = clue.log_likelihood(day)
        around = max(clue.log_likelihood(day + shift) for shift in (-9, -4, 4, 9))
        near = isinstance(clue, DateClue) and here > _NEAR_DATE
        if here > around + 0.3 or near or (isinstance(clue, PointClue | MonthClue) and here >= around):
            yield Evidence(clue.message, clue.values, clue.span)
