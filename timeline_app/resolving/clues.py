"""What time expressions say about the day on which they were written.

A clue gives each day a likelihood: « ce vendredi » speaks for Fridays, « le 26 janvier » with a past tense for the days
after a 26 January.  The shares below are rounded from French news with known dates: of weekdays told in the past
two in five are the day of publication itself, of dates told in the past four in five lie within a month before it.
"""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from timeline_app.domain.calendar import Day, civil, day_of, days_in_month, is_date, shift_months, weekday
from timeline_app.domain.span import Span

_CYCLE = 7
_BACK = (0.39, 0.34, 0.11, 0.05, 0.04, 0.03, 0.04)  # days from a weekday told in the past to the publication
_AHEAD = (0.14, 0.34, 0.25, 0.09, 0.07, 0.06, 0.05)  # days from the publication to a weekday to come
_THIS = {-1: 0.8, 1: 0.4, None: 0.75}  # « ce vendredi » is the day of publication, by the verb
_LAST = (0.0, 0.05, 0.08, 0.13, 0.20, 0.25, 0.29)  # « vendredi dernier », days before; a week is the rest
_NEVER = 1e-3  # what no clue is sure of: tense and rules may be wrong


@dataclass(frozen=True, slots=True)
class Clue(ABC):
    """One clue.

    Attributes
    ----------
    span
        The words.
    way
        -1 told as past, 1 as future, None unknown.
    """

    span: Span
    way: int | None

    @property
    @abstractmethod
    def message(self) -> str:
        """Id of the sentence that tells what the clue says."""

    @property
    def values(self) -> tuple[tuple[str, str | int], ...]:
        """Values of the sentence."""
        return ()

    @property
    def key(self) -> tuple[object, ...]:
        """What makes two clues the same: they are counted once."""
        return (type(self).__name__, self.way, *(value for _, value in self.values))

    @abstractmethod
    def log_likelihood(self, day: Day) -> float:
        """Return how well a day of publication explains the words, as a logarithm."""


def _log(share: float) -> float:
    return math.log(max(share, _NEVER))


@dataclass(frozen=True, slots=True)
class WeekdayClue(Clue):
    """A day of the week; ``relation`` is "this", "last", "next" or ""."""

    weekday: int
    relation: str = ""
    with_part: bool = False  # « ce vendredi matin »

    @property
    def message(self) -> str:
        """See the base class."""
        return "clue.this_weekday" if self.relation == "this" else "clue.weekday"

    @property
    def values(self) -> tuple[tuple[str, str | int], ...]:
        """See the base class."""
        return (("weekday", self.weekday), ("relation", self.relation))

    def log_likelihood(self, day: Day) -> float:
        """See the base class."""
        return _weekday_table(self.weekday, self.relation, self.way, self.with_part)[day % _CYCLE]

    def day_meant(self, day: Day) -> Day:
        """Return the day that the words mean in an article of a day."""
        back = (weekday(day) - self.weekday) % _CYCLE
        return day - back if self.way != 1 else day + (-back) % _CYCLE


@cache
def _weekday_table(wday: int, relation: str, way: int | None, with_part: bool) -> tuple[float, ...]:
    """Return the logarithms by day number modulo 7."""
    table = []
    for remainder in range(_CYCLE):
        back = (weekday(remainder) - wday) % _CYCLE
        ahead = -back % _CYCLE
        if relation == "this":
            same = 0.93 if with_part and way != 1 else _THIS[way]
            rest = 1 - same
            near = rest * 0.6 if (back == 1 and way != 1) or (ahead in (1, 2) and way == 1) else rest * 0.4 / 4
            share = same if back == 0 else near
        elif relation == "last":
            share = _LAST[back] if back else 0.1
        elif relation == "next":
            share = _AHEAD[ahead] if ahead else 0.06
        elif way == -1:
            share = _BACK[back]
        elif way == 1:
            share = _AHEAD[ahead]
        else:
            share = 0.65 * _BACK[back] + 0.35 * _AHEAD[ahead]
        table.append(_log(share))
    return tuple(table)


@dataclass(frozen=True, slots=True)
class DateClue(Clue):
    """A day and month without year; ``weekday`` 0 when not said; ``anniversary`` for "il y a un an, le 24 février"."""

    month: int
    mday: int
    weekday: int = 0
    anniversary: bool = False

    @property
    def message(self) -> str:
        """See the base class."""
        if self.weekday:
            return "clue.dated_weekday"
        return {-1: "clue.date_past", 1: "clue.date_future"}.get(self.way or 0, "clue.date")

    @property
    def values(self) -> tuple[tuple[str, str | int], ...]:
        """See the base class."""
        return (("month", self.month), ("mday", self.mday), ("weekday", self.weekday or 1), ("exact", self.weekday))

    def days_meant(self, day: Day) -> tuple[Day, Day]:
        """Return the last such date up to a day, and the first after it."""
        past, future = _occurrences(self.month, self.mday, civil(day).year)
        return (past[0] if past[0] <= day else past[1]), (future[0] if future[0] > day else future[1])

    def log_likelihood(self, day: Day) -> float:
        """See the base class."""
        before, after = self.days_meant(day)
        if self.anniversary:
            return _log(0.7 if before == day else 0.3 / 365)
        sharp = self.weekday != 0
        back, ahead = _past_share(day - before, sharp), _future_share(after - day, sharp)
        if sharp:
            back *= 1.0 if weekday(before) == self.weekday else 0.01
            ahead *= 1.0 if weekday(after) == self.weekday else 0.01
        if before == day:
            ahead += (0.5 if weekday(day) == self.weekday else 0.0) if sharp else 0.04
        mix = {-1: (0.85, 0.15), 1: (0.06, 0.94)}.get(self.way or 0, (0.5, 0.5))
        return math.log(max(mix[0] * back + mix[1] * ahead, 1e-6))


@cache
def _occurrences(month: int, mday: int, year: int) -> tuple[tuple[Day, Day], tuple[Day, Day]]:
    """Return this year's date and the one before it, this year's and the one after it."""

    def nearest(start: int, step: int) -> Day:
        while not is_date(start, month, mday):
            start += step
        return day_of(start, month, mday)

    this_back, this_ahead = nearest(year, -1), nearest(year, 1)
    return (this_back, nearest(civil(this_back).year - 1, -1)), (this_ahead, nearest(civil(this_ahead).year + 1, 1))


@cache
def _past_share(age: int, sharp: bool) -> float:
    if sharp:
        return (0.5, 0.27, 0.05, 0.04, 0.04, 0.03)[age] if age < 6 else 0.07 / 359
    return 0.9 * math.exp(-age / 28) / 28 + 0.1 / 365


@cache
def _future_share(age: int, sharp: bool) -> float:
    if sharp:
        return (0.5, 0.12, 0.06, 0.05, 0.04, 0.04, 0.04, 0.05)[age] if age < 8 else 0.1 / 357
    return 0.9 * math.exp(-age / 22) / 22 + 0.1 / 365


@dataclass(frozen=True, slots=True)
class MonthDayClue(Clue):
    """A number of the month alone: "le 30"."""

    mday: int
    weekday: int = 0

    @property
    def message(self) -> str:
        """See the base class."""
        return "clue.month_day"

    @property
    def values(self) -> tuple[tuple[str, str | int], ...]:
        """See the base class."""
        return (("mday", self.mday), ("exact", self.weekday))

    def log_likelihood(self, day: Day) -> float:
        """See the base class."""
        year, month, number = civil(day)
        back = (number - self.mday) % 31
        ahead = (self.mday - number) % 31
        share = {-1: math.exp(-back / 6) / 6, 1: math.exp(-ahead / 9) / 9}.get(
            self.way or 0, 0.5 * math.exp(-back / 6) / 6 + 0.5 * math.exp(-ahead / 9) / 9
        )
        if self.weekday:
            share *= 1.0 if self._fits(day, year, month) else 0.02
        return _log(0.8 * share + 0.2 / 31)

    def _fits(self, day: Day, year: int, month: int) -> bool:
        for months in (0, -1, 1):
            one, other, _ = civil(shift_months(day_of(year, month, 1), months))
            if self.mday <= days_in_month(one, other) and weekday(day_of(one, other, self.mday)) == self.weekday:
                return True
        return False


@dataclass(frozen=True, slots=True)
class MonthClue(Clue):
    """A month without year; ``relation`` "last" or "next" when said."""

    month: int
    relation: str = ""

    @property
    def message(self) -> str:
        """See the base class."""
        return {-1: "clue.month_past", 1: "clue.month_future"}.get(self.way or 0, "clue.month")

    @property
    def values(self) -> tuple[tuple[str, str | int], ...]:
        """See the base class."""
        return (("month", self.month), ("relation", self.relation))

    def log_likelihood(self, day: Day) -> float:
        """See the base class."""
        return _month_table(self.month, self.relation, self.way)[civil(day).month]


@cache
def _month_table(month: int, relation: str, way: int | None) -> tuple[float, ...]:
    """Return the logarithms by month of publication, 1 to 12."""
    past = (0.12, 0.25, 0.20, 0.15, 0.09, 0.05, 0.03, 0.03, 0.03, 0.02, 0.02, 0.01)
    future = (0.06, 0.42, 0.16, 0.12, 0.10, 0.04, 0.03, 0.02, 0.02, 0.01, 0.01, 0.01)
    last = (0.03, 0.12, 0.12, 0.12, 0.11, 0.10, 0.10, 0.09, 0.08, 0.06, 0.04, 0.03)
    table = [0.0]
    for now in range(1, 13):
        back, ahead = (now - month) % 12, (month - now) % 12
        if relation == "last":
            share = last[back]
        elif relation == "next":
            share = future[ahead] if ahead else 0.02
        elif way == -1:
            share = past[back]
        elif way == 1:
            share = future[ahead]
        else:
            share = 0.6 * past[back] + 0.4 * future[ahead]
        table.append(_log(share))
    return tuple(table)


@dataclass(frozen=True, slots=True)
class PointClue(Clue):
    """A time dated in full: a day, month or year, from ``first`` to ``last``; ``ongoing`` after « depuis »."""

    first: Day
    last: Day
    ongoing: bool = False

    @property
    def message(self) -> str:
        """See the base class."""
        return "clue.point_future" if self.way == 1 else "clue.point_past"

    @property
    def values(self) -> tuple[tuple[str, str | int], ...]:
        """See the base class."""
        return (("point", self.first), ("until", self.last))

    def log_likelihood(self, day: Day) -> float:
        """See the base class."""
        if self.way == 1:
            return 0.0 if day <= self.last else math.log(0.03)
        allowed = day >= self.first
        return 0.0 if allowed else math.log(0.02 if self.way == -1 else 0.12)


@dataclass(frozen=True, slots=True)
class SeasonClue(Clue):
    """« cet été »: its months, or those just before and after it."""

    start_month: int

    @property
    def message(self) -> str:
        """See the base class."""
        return "clue.season"

    @property
    def values(self) -> tuple[tuple[str, str | int], ...]:
        """See the base class."""
        return (("month", self.start_month),)

    def log_likelihood(self, day: Day) -> float:
        """See the base class."""
        distance = (civil(day).month - self.start_month) % 12
        return _log((0.2, 0.2, 0.18, 0.1, 0.04, 0.02, 0.01, 0.01, 0.02, 0.05, 0.08, 0.09)[distance])


class Recency:
    """How soon after the latest time told as past an article appears.

    A dated point is told again for years, most in the first; « depuis fin 2021 », still so, is told sooner than
    « en 2021 ».  Where the text names no year, recent years are likelier, since newsrooms work on what is new.
    """

    _GAPS = (0.42, 0.26, 0.10, 0.05, 0.04, 0.03, 0.02, 0.015, 0.015, 0.01)  # by years from a year told
    _ELAPSED = (0.62, 0.17, 0.07, 0.04, 0.03, 0.02, 0.01, 0.01, 0.01, 0.01)  # by years since a month or day told
    _SINCE = (0.82, 0.10, 0.03, 0.02, 0.01, 0.01, 0.005, 0.005, 0.003, 0.002)  # the same, after « depuis »
    _RARE = 0.003

    def __init__(self, points: Sequence[PointClue], today: Day) -> None:
        past = [point for point in points if point.way != 1 and point.first <= today]
        self._latest = max(past, key=lambda point: point.last, default=None)
        self._today = today

    @property
    def year(self) -> int | None:
        """The latest year told as past; None without."""
        return civil(self._latest.last).year if self._latest is not None else None

    def log_prior(self, day: Day) -> float:
        """Return the logarithm of the share of a day."""
        latest = self._latest
        if latest is None:
            return -(self._today - day) / (9 * 365.25)
        if latest.last - latest.first > 200:  # a whole year
            gap = civil(day).year - civil(latest.first).year
            if gap < 0:
                return math.log(0.12) + 2 * gap
            shares = self._GAPS
        else:
            gap = max(0, (day - latest.last)) // 365
            shares = self._SINCE if latest.ongoing else self._ELAPSED
        return math.log(shares[gap] if gap < len(shares) else self._RARE)
