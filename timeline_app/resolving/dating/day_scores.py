"""What all clues together say of each candidate day.

Clues that hold for long stretches (years told, names of their time) are summed first, and only the years that they
leave open are looked at day by day.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from operator import add
from typing import Final

from timeline_app.domain.calendar import Day, civil, day_of, shift_months
from timeline_app.resolving.dating.clues import (
    Clue,
    DateClue,
    EraClue,
    PointClue,
    Rank,
    RankedClue,
    WeekdayClue,
    rank_gains,
)
from timeline_app.resolving.dating.profile import BEGINNING, Profile, summed

_YEARS_BACK: Final = 30  # years before today that are looked at when the text names none
_YEARS_BEFORE: Final = 1  # and before the latest year told as past
_HARDLY: Final = 0.01  # days whose share is so much smaller than the best one are not offered
_OPEN: Final = 6.0  # years whose best day is so far behind (logarithm) are left out
_FADING: Final = 20 * 365.25  # days in which the share of an article grows e times less likely
_WEB: Final = 1998  # the first year of which many articles are on the web
_BEFORE_WEB: Final = -2.0
_YEARS_FADING: Final = 120
# The clues of one text are not independent, and a long text has more that mislead: their sum is worth less, and more of
# them than a few are worth only the root of their number.
_ERA_WEIGHT: Final = 0.9
_FEW_NAMES: Final = 6
_DAY_WEIGHT: Final = 0.9
_FEW_DAYS: Final = 4
_SAME_DAY: Final = 0.1  # a date in ten is one of the weekdays in other words (mercredi … le 26 janvier)

# By years from a year told as past to the year of publication, and from a month or day told.
_FROM_YEAR: Final = (0.26, 0.20, 0.12, 0.08, 0.06, 0.05, 0.045, 0.035, 0.03, 0.025)
_YEAR_BEFORE: Final = 0.06  # the year before one told as past
_AROUND: Final = (0.0, 0.16, 0.08, 0.05, 0.03, 0.02)  # years before one told neither way
_FROM_POINT: Final = (0.32, 0.17, 0.11, 0.08, 0.06, 0.05, 0.045, 0.035, 0.03, 0.025)  # since a month or day told
_FROM_SINCE: Final = (0.86, 0.06, 0.02, 0.01, 0.01, 0.01, 0.005, 0.005, 0.005, 0.005)  # after « depuis fin 2021 »
_TO_YEAR: Final = (0.28, 0.36, 0.13, 0.07, 0.04, 0.03, 0.02, 0.01, 0.01, 0.01)  # to a year told as future
_FALSE_FUTURE: Final = 0.2
_ANY: Final = 0.008  # of every other year: old times are told too


@dataclass(frozen=True, slots=True)
class Shares:
    """The probability of each candidate day, in stretches of days."""

    stretches: tuple[tuple[Day, tuple[float, ...]], ...]

    @classmethod
    def of_logarithms(cls, stretches: Sequence[tuple[Day, Sequence[float]]]) -> Shares:
        """Return the probabilities of days whose logarithms are known but for a sum."""
        top = max(max(values) for _, values in stretches)
        weights = [(first, [math.exp(value - top) for value in values]) for first, values in stretches]
        total = sum(sum(values) for _, values in weights)
        return cls(tuple((first, tuple(value / total for value in values)) for first, values in weights))

    def best(self, count: int) -> list[tuple[Day, float]]:
        """Return the likeliest days with their shares, the later first of equal ones."""
        floor = max(max(values) for _, values in self.stretches) * _HARDLY
        days = [
            (share, first + at) for first, values in self.stretches for at, share in enumerate(values) if share > floor
        ]
        return [(day, share) for share, day in nlargest(count, days)]

    def months(self, year: int) -> dict[int, float]:
        """Return the share of each month of a year."""
        return {
            month: sum(self._between(day_of(year, month, 1), shift_months(day_of(year, month, 1), 1)))
            for month in range(1, 13)
        }

    def _between(self, start: Day, end: Day) -> list[float]:
        found: list[float] = []
        for first, values in self.stretches:
            found += values[max(0, start - first) : max(0, end - first)]
        return found

    def years(self) -> dict[int, float]:
        """Return the share of each year."""
        found: dict[int, float] = {}
        for first, values in self.stretches:
            year, at = civil(first).year, 0
            while at < len(values):
                end = day_of(year + 1, 1, 1) - first
                found[year] = found.get(year, 0.0) + sum(values[at:end])
                year, at = year + 1, end
        return found


def day_shares(clues: Sequence[Clue], today: Day) -> Shares | None:
    """Return the probability of the days up to today; None if no day is left."""
    points = [clue for clue in clues if isinstance(clue, PointClue)]
    wide = [(_fading(today), 1.0), *((point.profile, 1.0) for point in points)]
    names = [clue.profile for clue in clues if isinstance(clue, EraClue)]
    wide += [(name, _ERA_WEIGHT * _worth(len(names), _FEW_NAMES)) for name in names]
    wide += [(profile, 1.0) for profile in _recency(points, today)]
    profile = summed(wide)
    first = _first_day(points, today)
    near = [clue for clue in clues if not isinstance(clue, PointClue | EraClue)]
    stretches = []
    for start, end in _open_years(profile, first, today):
        values = profile.over(start, end)
        stretches.append((start, list(map(add, values, _near_scores(near, start, end)))))
    return Shares.of_logarithms(stretches) if stretches else None


def _worth(count: int, few: int) -> float:
    return min(1.0, math.sqrt(few / max(1, count)))


def _fading(today: Day) -> Profile:
    """Return how likely articles of each year are to be opened: newer ones more, those from before the web hardly."""
    years = range(civil(today).year - _YEARS_FADING, civil(today).year + 1)
    fading = {year: -(today - day_of(year, 7, 1)) / _FADING for year in years}
    steps = [(day_of(year, 1, 1), share + _BEFORE_WEB * (year < _WEB)) for year, share in fading.items()]
    return Profile(((BEGINNING, steps[0][1]), *steps))


def _first_day(points: Iterable[PointClue], today: Day) -> Day:
    latest = max((civil(point.last).year for point in points if point.way != 1 and point.first <= today), default=9999)
    return day_of(min(civil(today).year - _YEARS_BACK, latest - _YEARS_BEFORE), 1, 1)


def _open_years(profile: Profile, first: Day, today: Day) -> list[tuple[Day, Day]]:
    """Return the stretches of years whose best day is not far behind the best of all."""
    best: dict[int, float] = {}
    bounds = [*(start for start, _ in profile.steps), today + 1]
    for (start, level), end in zip(profile.steps, bounds[1:], strict=True):
        low, high = max(start, first), min(end - 1, today)
        if low <= high:
            for year in range(civil(low).year, civil(high).year + 1):
                best[year] = max(best.get(year, -math.inf), level)
    top = max(best.values(), default=0.0)
    found: list[tuple[Day, Day]] = []
    for year in sorted(year for year, level in best.items() if level > top - _OPEN):
        start, end = max(first, day_of(year, 1, 1)), min(today, day_of(year, 12, 31))
        if found and found[-1][1] == start - 1:
            found[-1] = found[-1][0], end
        else:
            found.append((start, end))
    return found


def _near_scores(clues: Sequence[Clue], first: Day, last: Day) -> list[float]:
    total, sharp_total = [0.0] * (last - first + 1), [0.0] * (last - first + 1)
    weekdays = [clue for clue in clues if isinstance(clue, WeekdayClue) and clue.relation != "this"]
    nearest: dict[Rank, list[int]] = {}
    for clue in clues:
        values = clue.over(first, last)
        if isinstance(clue, DateClue) and weekdays and not clue.is_sharp:
            _pair(values, clue, weekdays, first, last)
        if _is_sharp(clue):
            sharp_total = list(map(add, sharp_total, values))
        else:
            total = list(map(add, total, values))
        if isinstance(clue, RankedClue) and clue.rank is not None:
            here = clue.distance(first, last)
            nearest[clue.rank] = list(map(min, nearest[clue.rank], here)) if clue.rank in nearest else here
    for rank in _telling(nearest, clues):
        gains = rank_gains(rank)
        total = list(map(add, total, [gains[distance] for distance in nearest[rank]]))
    weight = _DAY_WEIGHT * _worth(sum(not _is_sharp(clue) for clue in clues), _FEW_DAYS)
    sharp_weight = _DAY_WEIGHT * _worth(sum(_is_sharp(clue) for clue in clues), _FEW_DAYS)
    return [weight * value + sharp_weight * sharp for value, sharp in zip(total, sharp_total, strict=True)]


def _is_sharp(clue: Clue) -> bool:
    return (isinstance(clue, DateClue) and clue.is_sharp) or (
        isinstance(clue, WeekdayClue) and clue.relation in ("this", "stamp")
    )


def _telling(ranks: Iterable[Rank], clues: Iterable[Clue]) -> list[Rank]:
    """Return the kinds whose latest clue tells something: where a date has its weekday, no other date is the latest."""
    sharp = any(isinstance(clue, DateClue) and clue.is_sharp and clue.way != 1 for clue in clues)
    outranked = {Rank.DATE, Rank.MONTH} if sharp else {Rank.MONTH} if Rank.DATE in ranks else set()
    if Rank.COMING_DATE in ranks:
        outranked.add(Rank.COMING_MONTH)
    return [rank for rank in ranks if rank not in outranked]


def _pair(values: list[float], clue: DateClue, weekdays: Sequence[WeekdayClue], first: Day, last: Day) -> None:
    """Add that a date may be one of the weekdays in other words."""
    for told in clue.occurrences(first, last):
        for weekday_clue in weekdays:
            if (told - 1) % 7 + 1 == weekday_clue.weekday:
                for day in weekday_clue.days_of_publication(told):
                    if first <= day <= last:
                        share = math.exp(values[day - first])
                        values[day - first] = math.log(min(1.0, share + _SAME_DAY))


def _recency(points: Sequence[PointClue], today: Day) -> list[Profile]:
    """Return how soon after the latest time told as past, and before the next one told as future, articles appear."""
    found = []
    told = [point for point in points if point.way != 1 and point.first <= today]
    past = [point for point in told if point.way == -1]
    latest = max(past, key=lambda point: point.last, default=None)
    if latest is not None:
        found.append(_after(latest))
    unclear = max((civil(point.last).year for point in told if point.way is None), default=None)
    if unclear is not None and (latest is None or unclear > civil(latest.last).year):
        found.append(_around(unclear))
    ahead = [point for point in points if point.way == 1]
    if ahead:
        found.append(_ahead_of(min(civil(point.last).year for point in ahead)))
    return found


def _after(point: PointClue) -> Profile:
    if point.last - point.first > 200:
        return _by_year(civil(point.last).year, {-1: _YEAR_BEFORE, **dict(enumerate(_FROM_YEAR))})
    starts = [point.first, *(point.last + 365 * gap for gap in range(1, len(_FROM_POINT) + 1))]
    shares = _FROM_SINCE if point.ongoing else _FROM_POINT
    steps = [(start, math.log(share + _ANY)) for start, share in zip(starts, shares, strict=False)]
    return Profile(((BEGINNING, math.log(_ANY)), *steps, (starts[-1], math.log(_ANY))))


def _around(year: int) -> Profile:
    """Return the shares of the years around one that is told neither as past nor as future."""
    return _by_year(year, {-gap: _AROUND[gap] for gap in range(1, len(_AROUND))} | dict(enumerate(_FROM_YEAR)))


def _by_year(year: int, shares: Mapping[int, float]) -> Profile:
    """Return the shares of years, by years from one."""
    steps = [(day_of(year + gap, 1, 1), math.log(shares[gap] + _ANY)) for gap in sorted(shares)]
    return Profile(((BEGINNING, math.log(_ANY)), *steps, (day_of(year + max(shares) + 1, 1, 1), math.log(_ANY))))


def _ahead_of(year: int) -> Profile:
    """Return the shares of the years before one told as future; a verb may be taken for one, then it is past."""
    shares = {-gap: (1 - _FALSE_FUTURE) * share for gap, share in enumerate(_TO_YEAR)}
    for gap, share in enumerate(_FROM_YEAR):
        shares[gap] = shares.get(gap, 0.0) + _FALSE_FUTURE * share
    return _by_year(year, shares)
