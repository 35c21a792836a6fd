"""What time expressions say about the day on which they were written.

A clue gives each day a likelihood: « ce vendredi » speaks for Fridays, « le 26 janvier » with a past tense for the days
after a 26 January.  The shares below are round numbers set by hand: news tells what happened today or yesterday, and
what is told later in the text is older.
"""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache
from itertools import pairwise
from typing import TypeAlias, TypeVar

from timeline_app.domain.calendar import Day, civil, day_of, days_in_month, is_date, weekday
from timeline_app.domain.span import Span
from timeline_app.resolving.dating.profile import BEGINNING, Profile

WEEK, YEAR = 7, 366
Values: TypeAlias = "tuple[tuple[str, str | int], ...]"
_Value = TypeVar("_Value", int, float)

# Days from something told in the past to the publication: the shares of what is told beside it, and of the latest told.
_TOLD = (0.24, 0.19, 0.11, 0.08, 0.06, 0.05, 0.05)
_LATEST = (0.56, 0.27, 0.07, 0.04, 0.02, 0.012, 0.010)
_TOLD_LATER, _LATEST_LATER = 0.22, 0.017  # after a week
_LATEST_OF_DATES, _NEXT_OF_DATES = 26.0, 22.0  # days in which the share falls e times, of the latest or next date
_TOLD_DATE, _COMING_DATE = 110.0, 60.0  # the same, of those beside it
_FAR_BACK, _FAR_AHEAD = 30.0, 40.0  # the same, of dates with their weekday that are more than a week away
_TODAY_BY_DATE = 0.3  # today is rarely told by its date alone
_SOMEWHERE = 0.10  # of the dates lie anywhere in the year
_LATEST_MONTH = (
    0.24,
    0.30,
    0.15,
    0.10,
    0.06,
    0.04,
    0.03,
    0.02,
    0.02,
    0.02,
    0.01,
    0.01,
)
_NEXT_MONTH = (0.08, 0.40, 0.18, 0.11, 0.08, 0.04, 0.03, 0.02, 0.02, 0.02, 0.01, 0.01)
_TOLD_MONTH = (0.13, 0.16, 0.13, 0.11, 0.10, 0.08, 0.07, 0.06, 0.06, 0.05, 0.03, 0.02)
_COMING_MONTH = (0.06, 0.20, 0.16, 0.13, 0.11, 0.09, 0.07, 0.06, 0.05, 0.04, 0.02, 0.01)


def _falling(age: int, scale: float) -> float:
    """Return the share of an age in a year, when it falls e times in ``scale`` days."""
    mass = scale * (1 - math.exp(-365 / scale))
    return (1 - _SOMEWHERE) * math.exp(-age / scale) / mass + _SOMEWHERE / 365


_AHEAD = (0.16, 0.22, 0.13, 0.08, 0.06, 0.05, 0.05)  # days from the publication to a day to come
_AHEAD_LATER = 0.25
_THIS_PAST = (0.80, 0.09, 0.05, 0.02, 0.01, 0.005, 0.005)  # « ce vendredi », days before
_THIS_AHEAD = (0.60, 0.14, 0.09, 0.06, 0.04, 0.03, 0.02)
_STAMP = (0.94, 0.04, 0.005, 0.002, 0.002, 0.002, 0.002)  # a stamp or dateline, days before
_LAST = (0.08, 0.05, 0.09, 0.14, 0.19, 0.22, 0.23)  # « vendredi dernier »; a week is in the first
_NEXT = (0.06, 0.16, 0.18, 0.18, 0.16, 0.14, 0.12)
_TALE = 0.6  # of the dates without a year that follow a time dated in full go on with it
_NEVER = 1e-3  # what no clue is sure of: tense and rules may be wrong
_PAST_BY_WAY = {-1: 0.96, 1: 0.10, None: 0.78}  # how sure a verb is of its direction
_WRONG_WEEKDAY = 0.006


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
    def values(self) -> Values:
        """Values of the sentence."""
        return ()

    @property
    def key(self) -> tuple[object, ...]:
        """What makes two clues the same: they are counted once."""
        return (type(self).__name__, self.way, *(value for _, value in self.values))

    @abstractmethod
    def over(self, first: Day, last: Day) -> list[float]:
        """Return how well each day from one to another explains the words, as logarithms."""

    def log_likelihood(self, day: Day) -> float:
        """Return how well a day of publication explains the words, as a logarithm."""
        return self.over(day, day)[0]


class Rank(Enum):
    """What kind of clues a clue competes with for being the latest, or the next to come, that the text tells."""

    DAY = "day"  # days of the week alone, and dates with theirs
    DATE = "date"
    MONTH = "month"
    COMING_DATE = "coming date"
    COMING_MONTH = "coming month"


@cache
def rank_gains(rank: Rank) -> tuple[float, ...]:
    """Return what being the latest or the next adds to the logarithm, by days (months for months) from it."""
    match rank:
        case Rank.DAY:
            latest: Sequence[float] = (*_LATEST, _LATEST_LATER)
            told: Sequence[float] = (*_TOLD, _TOLD_LATER)
        case Rank.DATE:
            latest = [_falling(age, _LATEST_OF_DATES) for age in range(YEAR)]
            told = [_falling(age, _TOLD_DATE) for age in range(YEAR)]
        case Rank.COMING_DATE:
            latest = [_falling(age, _NEXT_OF_DATES) for age in range(YEAR)]
            told = [_falling(age, _COMING_DATE) for age in range(YEAR)]
        case Rank.MONTH:
            latest, told = _LATEST_MONTH, _TOLD_MONTH
        case Rank.COMING_MONTH:
            latest, told = _NEXT_MONTH, _COMING_MONTH
    return tuple(math.log(one / other) for one, other in zip(latest, told, strict=True))


class RankedClue(Clue):
    """A clue that may be the latest that the text tells, or the next to come."""

    __slots__ = ()

    @property
    @abstractmethod
    def rank(self) -> Rank | None:
        """What it competes with; None when it does not."""

    @abstractmethod
    def distance(self, first: Day, last: Day) -> list[int]:
        """Return how far it is from each day of publication, as an index into :func:`rank_gains`."""


def _log(share: float) -> float:
    return math.log(max(share, _NEVER))


@dataclass(frozen=True, slots=True)
class WeekdayClue(RankedClue):
    """A day of the week; ``relation`` is "this", "stamp", "last", "next" or ""; ``times`` it is said."""

    weekday: int
    relation: str = ""
    with_part: bool = False  # « ce vendredi matin »
    times: int = 1

    @property
    def message(self) -> str:
        """See the base class."""
        return "clue.this_weekday" if self.relation in ("this", "stamp") else "clue.weekday"

    @property
    def values(self) -> Values:
        """See the base class."""
        return (("weekday", self.weekday), ("relation", self.relation))

    def over(self, first: Day, last: Day) -> list[float]:
        """See the base class."""
        table = _weekday_table(self.weekday, self.relation, self.way, self.with_part)
        start = first % WEEK
        return (table * ((last - first) // WEEK + 2))[start : start + last - first + 1]

    @property
    def rank(self) -> Rank | None:
        """See the base class."""
        return Rank.DAY if self.way != 1 and self.relation == "" else None

    def distance(self, first: Day, last: Day) -> list[int]:
        """See the base class."""
        table = [(weekday(day) - self.weekday) % WEEK for day in range(WEEK)]
        start = first % WEEK
        return (table * ((last - first) // WEEK + 2))[start : start + last - first + 1]

    def days_of_publication(self, told: Day) -> range:
        """Return the days on which the words would mean a day."""
        return range(told - WEEK + 1, told + 1) if self.way == 1 else range(told, told + WEEK)


@cache
def _weekday_table(wday: int, relation: str, way: int | None, with_part: bool) -> list[float]:
    """Return the logarithms by day number modulo 7."""
    table = []
    for remainder in range(WEEK):
        back = (weekday(remainder) - wday) % WEEK
        ahead = -back % WEEK
        past = _PAST_BY_WAY[way]
        if relation == "this":
            share = past * _THIS_PAST[back] + (1 - past) * _THIS_AHEAD[ahead]
            if with_part and not back:
                share = max(share, 0.9)
        elif relation == "stamp":
            share = _STAMP[back]
        elif relation == "last":
            share = _LAST[back]
        elif relation == "next":
            share = _NEXT[ahead]
        else:
            share = past * _TOLD[back] / (1 - _TOLD_LATER) + (1 - past) * _AHEAD[ahead] / (1 - _AHEAD_LATER)
        table.append(_log(share))
    return table


@dataclass(frozen=True, slots=True)
class DateClue(RankedClue):
    """A day and month; ``weekday`` and ``year`` 0 when not said.

    Attributes
    ----------
    relation
        "this" ("ce mercredi 27 avril"), "stamp" for those of stamps and datelines, "last", "next" or "".
    anniversary
        "il y a un an, le 24 février".
    in_tale
        It follows a time dated in full, and may go on with it: « le 12 décembre 2022 … le 24 janvier ».
    times
        How often the text says it.
    """

    month: int
    mday: int
    weekday: int = 0
    relation: str = ""
    anniversary: bool = False
    year: int = 0
    in_tale: bool = False
    times: int = 1

    @property
    def message(self) -> str:
        """See the base class."""
        if self.relation == "stamp":
            return "clue.stamp"
        if self.weekday and not self.year:
            return "clue.dated_weekday"
        return {-1: "clue.date_past", 1: "clue.date_future"}.get(self.way or 0, "clue.date")

    @property
    def values(self) -> Values:
        """See the base class."""
        return (
            ("month", self.month),
            ("mday", self.mday),
            ("weekday", self.weekday or 1),
            ("exact", self.weekday),
            ("relation", self.relation),
            ("said_year", self.year),
        )

    @property
    def is_sharp(self) -> bool:
        """Whether it is dated as news dates what is new: with its day of the week, or as this day."""
        return self.weekday != 0 or self.relation in ("this", "stamp")

    @property
    def rank(self) -> Rank | None:
        """See the base class."""
        if self.relation in ("this", "stamp") or self.anniversary or self.in_tale:
            return None
        if self.way == 1:
            return None if self.is_sharp else Rank.COMING_DATE
        return Rank.DAY if self.is_sharp else Rank.DATE

    def over(self, first: Day, last: Day) -> list[float]:
        """See the base class."""
        kind = "anniversary" if self.anniversary else "plain"
        if self.relation in ("this", "stamp"):
            kind = self.relation
        if kind == "plain" and self.is_sharp:
            kind = "sharp"
        if kind == "plain" and self.relation in ("last", "next"):
            kind = self.relation
        values: list[float] = []
        for (start, is_it), (end, will_be) in pairwise(self._years_around(first, last)):
            table = _date_table(kind, self.way, end - start, is_it, will_be, self.in_tale)
            values += table[max(0, first - start) : max(0, last + 1 - start)]
        return values

    def distance(self, first: Day, last: Day) -> list[int]:
        """See the base class."""
        values: list[int] = []
        for (start, is_it), (end, _) in pairwise(self._years_around(first, last)):
            if self.is_sharp:
                table = ([*range(WEEK)] if is_it else [WEEK] * WEEK) + [WEEK] * (end - start - WEEK)
            elif self.way == 1:
                table = _ages(end - start + 1)[:0:-1]
            else:
                table = _ages(end - start)
            values += table[max(0, first - start) : max(0, last + 1 - start)]
        return values

    def occurrences(self, first: Day, last: Day) -> list[Day]:
        """Return the days that the words may mean, from the last before a day to the first after another."""
        return [day for day, is_it in self._years_around(first, last) if is_it]

    def _years_around(self, first: Day, last: Day) -> list[tuple[Day, bool]]:
        """Return the days of every year, and whether the words can mean them (weekday and year agree)."""
        found = []
        for year in range(
            civil(first).year - (4 if self.mday == 29 else 1), civil(last).year + (5 if self.mday == 29 else 2)
        ):
            if is_date(year, self.month, self.mday):
                day = day_of(year, self.month, self.mday)
                agrees = self.year in (0, year) and self.weekday in (0, weekday(day))
                found.append((day, agrees))
        return found


def _ages(length: int) -> list[int]:
    """Return 0, 1, 2 … as far as a year goes, which is as far as gains are told apart."""
    return [*range(min(length, YEAR)), *[YEAR - 1] * (length - YEAR)]


@cache
def _date_table(kind: str, way: int | None, length: int, is_it: bool, will_be: bool, in_tale: bool) -> list[float]:
    """Return the logarithms of the days from one such date to the day before the next."""
    past_share = _PAST_BY_WAY[way]
    values = []
    for age in range(length):
        if kind in ("anniversary", "stamp"):
            values.append(math.log(_day_share(kind, age) * (1.0 if is_it else _WRONG_WEEKDAY)))
            continue
        back = _past_share(age, kind) * (1.0 if is_it else _WRONG_WEEKDAY)
        ahead = _future_share(length - age, kind) * (1.0 if will_be else _WRONG_WEEKDAY)
        if age == 0:
            ahead = max(ahead, _future_share(0, kind) * (1.0 if is_it else _WRONG_WEEKDAY))
        share = past_share * back + (1 - past_share) * ahead
        values.append(math.log(max(_beside_tale(share, 365) if in_tale else share, 1e-6)))
    return values


def _beside_tale(share: float, length: int) -> float:
    """Return the share when the words may belong to a time told before, which says nothing of the publication."""
    return (1 - _TALE) * share + _TALE / length


def _day_share(kind: str, age: int) -> float:
    """Return the share of the days after one that is said to be today."""
    if kind == "anniversary":
        return 0.7 if age == 0 else 0.3 / 365
    return _STAMP[age] if age < WEEK else 0.005 / 358


@cache
def _past_share(age: int, kind: str) -> float:
    if kind == "this":
        return _THIS_PAST[age] if age < WEEK else 0.02 / 358
    if kind == "sharp":
        return _TOLD[age] if age < WEEK else _TOLD_LATER * _falling(age - WEEK, _FAR_BACK)
    if kind == "last":
        return (0.3 if age < 4 else 1.0) * _falling(age, _TOLD_DATE)
    return _falling(age, _TOLD_DATE) * (_TODAY_BY_DATE if age == 0 else 1.0)


@cache
def _future_share(age: int, kind: str) -> float:
    if kind == "this":
        return _THIS_AHEAD[age] if age < WEEK else 0.03 / 358
    if kind == "sharp":
        return _AHEAD[age] if age < WEEK else _AHEAD_LATER * _falling(age - WEEK, _FAR_AHEAD)
    return _falling(age, _COMING_DATE) * (_TODAY_BY_DATE if age == 0 else 1.0)


@dataclass(frozen=True, slots=True)
class MonthDayClue(Clue):
    """A number of the month alone: "le 30"; ``in_tale`` as of :class:`DateClue`."""

    mday: int
    weekday: int = 0
    in_tale: bool = False

    @property
    def message(self) -> str:
        """See the base class."""
        return "clue.month_day"

    @property
    def values(self) -> Values:
        """See the base class."""
        return (("mday", self.mday), ("exact", self.weekday))

    def over(self, first: Day, last: Day) -> list[float]:
        """See the base class."""
        values: list[float] = []
        for start, end in pairwise(self._months_around(first, last)):
            agrees = not self.weekday or weekday(start) == self.weekday
            will = not self.weekday or weekday(end) == self.weekday
            table = _month_day_table(self.way, end - start, agrees, will, self.in_tale)
            values += table[max(0, first - start) : max(0, last + 1 - start)]
        return values

    def _months_around(self, first: Day, last: Day) -> list[Day]:
        year, month, _ = civil(first - 62)
        found: list[Day] = []
        while not found or found[-1] <= last:
            if self.mday <= days_in_month(year, month):
                found.append(day_of(year, month, self.mday))
            year, month = (year, month + 1) if month < 12 else (year + 1, 1)
        return found


@cache
def _month_day_table(way: int | None, length: int, agrees: bool, will: bool, in_tale: bool) -> list[float]:
    past_share = _PAST_BY_WAY[way]
    values = []
    for age in range(length):
        back = math.exp(-age / 6) / 6 * (1.0 if agrees else 0.02)
        ahead = math.exp(-(length - age) / 9) / 9 * (1.0 if will else 0.02)
        share = 0.85 * (past_share * back + (1 - past_share) * ahead) + 0.15 / 30 * (1.0 if agrees or will else 0.1)
        values.append(_log(_beside_tale(share, 30) if in_tale else share))
    return values


@dataclass(frozen=True, slots=True)
class MonthClue(RankedClue):
    """A month without year; ``relation`` "last" or "next" when said; ``in_tale`` as of :class:`DateClue`."""

    month: int
    relation: str = ""
    in_tale: bool = False

    @property
    def message(self) -> str:
        """See the base class."""
        return {-1: "clue.month_past", 1: "clue.month_future"}.get(self.way or 0, "clue.month")

    @property
    def values(self) -> Values:
        """See the base class."""
        return (("month", self.month), ("relation", self.relation))

    def over(self, first: Day, last: Day) -> list[float]:
        """See the base class."""
        return _by_month(_month_table(self.month, self.relation, self.way, self.in_tale), first, last)

    @property
    def rank(self) -> Rank | None:
        """See the base class."""
        if self.relation == "last" or self.in_tale:
            return None
        return Rank.COMING_MONTH if self.way == 1 else Rank.MONTH

    def distance(self, first: Day, last: Day) -> list[int]:
        """See the base class."""
        sign = -1 if self.way == 1 else 1
        return _by_month([sign * (now - self.month) % 12 for now in range(13)], first, last)


def _by_month(table: Sequence[_Value], first: Day, last: Day) -> list[_Value]:
    """Return a value for each day, by its month (1 to 12)."""
    values: list[_Value] = []
    for start, end, month in _months(first, last):
        values += [table[month]] * (end - start + 1)
    return values


def _months(first: Day, last: Day) -> Iterator[tuple[Day, Day, int]]:
    """Return the parts of the months between two days, each with its number."""
    year, month, _ = civil(first)
    start = first
    while start <= last:
        end = min(last, day_of(year, month, days_in_month(year, month)))
        yield start, end, month
        start = end + 1
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)


@cache
def _month_table(month: int, relation: str, way: int | None, in_tale: bool) -> tuple[float, ...]:
    """Return the logarithms by month of publication, 1 to 12."""
    last = (0.03, 0.13, 0.13, 0.12, 0.11, 0.10, 0.10, 0.09, 0.08, 0.06, 0.03, 0.02)
    past_share = _PAST_BY_WAY[way]
    table = [0.0]
    for now in range(1, 13):
        back, ahead = (now - month) % 12, (month - now) % 12
        if relation == "last":
            share = last[back]
        elif relation == "next":
            share = _COMING_MONTH[ahead] if ahead else 0.02
        else:
            share = past_share * _TOLD_MONTH[back] + (1 - past_share) * _COMING_MONTH[ahead]
        table.append(_log(_beside_tale(share, 12) if in_tale else share))
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
    def values(self) -> Values:
        """See the base class."""
        return (("point", self.first), ("until", self.last))

    @property
    def profile(self) -> Profile:
        """What it says of each day: nothing is told as past before it was."""
        if self.way == 1:
            return Profile(((BEGINNING, 0.0), (self.last + 1, math.log(0.10))))
        return Profile(((BEGINNING, math.log(0.08 if self.way == -1 else 0.4)), (self.first, 0.0)))

    def over(self, first: Day, last: Day) -> list[float]:
        """See the base class."""
        return self.profile.over(first, last)

    def log_likelihood(self, day: Day) -> float:
        """See the base class."""
        return self.profile.at(day)


@dataclass(frozen=True, slots=True)
class EraClue(Clue):
    """Words that were true of a time: a name with an office, an age, a name of a company, an edition."""

    name: str
    profile: Profile
    message_id: str
    said: Values = ()

    @property
    def message(self) -> str:
        """See the base class."""
        return self.message_id

    @property
    def values(self) -> Values:
        """See the base class."""
        return self.said

    @property
    def key(self) -> tuple[object, ...]:
        """See the base class."""
        return ("era", self.name, self.message_id)

    def over(self, first: Day, last: Day) -> list[float]:
        """See the base class."""
        return self.profile.over(first, last)

    def log_likelihood(self, day: Day) -> float:
        """See the base class."""
        return self.profile.at(day)


@dataclass(frozen=True, slots=True)
class SeasonClue(Clue):
    """« cet été »: its months, or those just before and after it."""

    start_month: int

    @property
    def message(self) -> str:
        """See the base class."""
        return "clue.season"

    @property
    def values(self) -> Values:
        """See the base class."""
        return (("month", self.start_month),)

    def over(self, first: Day, last: Day) -> list[float]:
        """See the base class."""
        return _by_month(_season_table(self.start_month), first, last)


@cache
def _season_table(start_month: int) -> tuple[float, ...]:
    shares = (0.19, 0.19, 0.17, 0.12, 0.05, 0.03, 0.02, 0.02, 0.03, 0.05, 0.06, 0.07)
    return (0.0, *(_log(shares[(month - start_month) % 12]) for month in range(1, 13)))
