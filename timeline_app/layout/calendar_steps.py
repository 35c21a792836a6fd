"""Steps of the calendar that an axis may be divided by, and the days where they begin."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from math import floor

from timeline_app.domain.calendar import civil, day_of, monday_of, shift_months

_DAYS = {"hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.436875, "year": 365.2425}


@dataclass(frozen=True, slots=True)
class CalendarStep:
    """So many units of the calendar: 1 day, 3 months, 5 years.

    Attributes
    ----------
    unit
        "hour", "day", "week", "month" or "year".
    count
        How many.
    days
        Mean length in days.
    """

    unit: str
    count: int
    days: float = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "days", self.count * _DAYS[self.unit])

    def floor(self, day: float) -> float:
        """Return the last beginning of a step at or before a day."""
        whole = floor(day)
        match self.unit:
            case "hour":
                return whole + floor((day - whole) * 24 / self.count + 1e-9) * self.count / 24
            case "day":
                year, month, number = civil(whole)
                return float(day_of(year, month, number - (number - 1) % self.count))
            case "week":
                monday = monday_of(whole)
                return float(monday - (monday // 7 % self.count) * 7)
            case "month":
                year, month, _ = civil(whole)
                return float(day_of(year, month - (month - 1) % self.count, 1))
            case _:
                return float(day_of(self._year_floor(civil(whole).year), 1, 1))

    def _year_floor(self, year: int) -> int:
        """Return the year of a round number at or before a year; before Christ those counted back from year 1."""
        if year > 0 or self.count == 1:
            return max(year - year % self.count, 1) if year > 0 else year
        return 1 + (year - 1) // self.count * self.count

    def next(self, day: float) -> float:
        """Return the first beginning of a step after a day that is one."""
        match self.unit:
            case "hour":
                return round((day + self.count / 24) * 1440) / 1440
            case "day":
                year, month, number = civil(floor(day))
                later = number + self.count
                following = float(shift_months(day_of(year, month, 1), 1))
                at = float(floor(day) + self.count)
                # A last day of the month that would stand close to the first of the next is left out.
                return (
                    following
                    if at >= following or (self.count > 1 and following - at < self.count * 0.6) or later > 31
                    else at
                )
            case "week":
                return day + 7.0 * self.count
            case "month":
                return float(shift_months(floor(day), self.count))
            case _:
                year = civil(floor(day)).year
                return float(day_of(self.count if year == 1 and self.count > 1 else year + self.count, 1, 1))

    def ceil(self, day: float) -> float:
        """Return the first beginning of a step at or after a day."""
        at = self.floor(day)
        return at if at >= day else self.next(at)

    def within(self, first: float, last: float) -> list[float]:
        """Return the beginnings of steps in ``[first, last)``."""
        found = []
        at = self.ceil(first)
        while at < last:
            found.append(at)
            at = self.next(at)
        return found


STEPS = tuple(
    CalendarStep(unit, count)
    for unit, counts in (
        ("hour", (1, 3, 6, 12)),
        ("day", (1, 2)),
        ("week", (1, 2)),
        ("month", (1, 3, 6)),
        ("year", (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000)),
    )
    for count in counts
)

A_DAY = CalendarStep("day", 1)
A_WEEK = CalendarStep("week", 1)

_LENGTHS = [step.days for step in STEPS]


def step_of_at_least(days: float) -> CalendarStep:
    """Return the finest step that is at least so long (the longest where none is)."""
    return STEPS[min(bisect_left(_LENGTHS, days * 0.97), len(STEPS) - 1)]


def steps_shorter_than(days: float) -> int:
    """Return how many steps are shorter, at most all but the longest."""
    return min(bisect_left(_LENGTHS, days - 1e-9), len(STEPS) - 1)
