"""What is told of the date: a day, only the month or the year, or that it cannot be told.

A day is told only when two things in the text say that it is today: « ce vendredi matin », « ce mercredi 27 avril …
mercredi ».  A single « mardi 23 janvier » is the day before as often as one time in four, whatever else is sure.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from timeline_app.domain.article import DateCandidate, DateSource, Evidence, ReferenceDate
from timeline_app.domain.calendar import Day, civil, weekday
from timeline_app.resolving.dating.clues import Clue, DateClue, WeekdayClue
from timeline_app.resolving.dating.day_scores import Shares

_SHOWN: Final = 5  # candidates kept
_SURE_OF_DAY: Final = 0.4  # below this share of the probability nobody is told a day
_SURE_OF_DAYS_YEAR: Final = 0.8  # nor where its year is less sure
_SURE_OF_YEAR: Final = 0.85
_SURE_OF_MONTH: Final = 0.8
_ENOUGH: Final = 2  # things that say that a day is today
_SPEAKS: Final = 0.3  # how much likelier a clue makes a day than the others, to be named as evidence
_AROUND: Final = (-3, -1, 1, 3)
_MONTHS: Final = (-152, -31, 31, 152)
_YEARS: Final = (-1461, -365, 365, 1461)


def decide(clues: Sequence[Clue], shares: Shares) -> ReferenceDate:
    """Return what is told of the date.

    Parameters
    ----------
    clues
        What speaks for and against the days.
    shares
        The probability of each candidate day.
    """
    ranked = shares.best(_SHOWN)
    candidates = tuple(DateCandidate(day, share, tuple(_evidence(clues, day))) for day, share in ranked)
    best = candidates[0]
    years = shares.years()
    year, share = max(years.items(), key=lambda item: item[1])
    is_sure = best.confidence >= _SURE_OF_DAY and years[civil(best.day).year] >= _SURE_OF_DAYS_YEAR
    if is_sure and said_today(clues, best.day) >= _ENOUGH:
        return ReferenceDate(best.day, DateSource.INFERRED, best.confidence, best.evidence, candidates=candidates[1:])
    if share < _SURE_OF_YEAR:
        return ReferenceDate(None, DateSource.UNKNOWN, best.confidence, best.evidence, candidates=candidates)
    month, month_share = max(shares.months(year).items(), key=lambda item: item[1])
    told = month if month_share >= _SURE_OF_MONTH else None
    sure = month_share if told is not None else share
    return ReferenceDate(None, DateSource.INFERRED, sure, best.evidence, candidates=candidates, year=year, month=told)


def said_today(clues: Iterable[Clue], day: Day) -> int:
    """Return how many things in the text say that a day is today.

    0 when none says "this", or when all are announced: « ce mercredi 2 septembre » may be to come, what is told as past
    has happened.
    """
    this = others = 0
    has_happened = False
    for clue in clues:
        if not _means(clue, day):
            continue
        match clue:
            case WeekdayClue(relation="stamp") | DateClue(relation="stamp"):
                this += _ENOUGH
                has_happened = True
            case WeekdayClue(relation="this"):
                this += clue.times + clue.with_part
            case DateClue(relation="this"):
                this += clue.times
            case WeekdayClue(relation="") | DateClue() if clue.way != 1:
                others += clue.times
        has_happened = has_happened or clue.way == -1
    return this + others if this and has_happened else 0


def _means(clue: Clue, day: Day) -> bool:
    """Tell whether a clue names a day by its weekday."""
    if isinstance(clue, WeekdayClue):
        return clue.weekday == weekday(day)
    return isinstance(clue, DateClue) and clue.is_sharp and day in clue.occurrences(day, day)


def _evidence(clues: Iterable[Clue], day: Day) -> Iterable[Evidence]:
    """Return the clues that speak for a day rather than for others: days around it, of other months, of other years."""
    for clue in clues:
        here = clue.log_likelihood(day)
        for shifts in (_AROUND, _MONTHS, _YEARS):
            others = [clue.log_likelihood(day + shift) for shift in shifts]
            if here > sum(others) / len(others) + _SPEAKS:
                yield Evidence(clue.message, clue.values, clue.span)
                break
