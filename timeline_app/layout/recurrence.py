"""The days on which what recurs happens, from the value of its set as in TIMEX3: "chaque mercredi", ``XXXX-WXX-3``."""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline_app.domain.calendar import day_of, is_date, shift_months
from timeline_app.layout.calendar_steps import CalendarStep

MOST_BEATS = 2000  # more are not told apart on any page

_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day"}
_EVERY = re.compile(r"P(\d{1,3})([YMWD])")
_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}  # month in which each begins


@dataclass(frozen=True, slots=True)
class Recurrence:
    """A rhythm.

    Attributes
    ----------
    step
        From one beat to the next.
    offset
        Days from the beginning of the step to the beat; None when the first day of the series sets the beat.
    """

    step: CalendarStep
    offset: int | None = None

    def beats(self, first: float, last: float) -> list[float]:
        """Return the days of the beats in ``[first, last)``, or none where there are too many to be told apart."""
        if (last - first) / self.step.days > MOST_BEATS:
            return []
        if self.offset is None:
            return self._from(first, last)
        starts = self.step.within(self.step.floor(first), last)
        return [day for day in (start + self.offset for start in starts) if first <= day < last]

    def _from(self, first: float, last: float) -> list[float]:
        found = []
        at, number = first, 0
        while at < last:
            found.append(at)
            number += 1
            at = self._after(first, number)
        return found

    def _after(self, first: float, number: int) -> float:
        count = number * self.step.count
        if self.step.unit in ("month", "year"):
            return float(shift_months(int(first), count * (12 if self.step.unit == "year" else 1)))
        return first + number * self.step.days


def recurrence_of(period: str) -> Recurrence | None:
    """Return the rhythm of a set, or None where its value tells none."""
    every = _EVERY.fullmatch(period)
    if every is not None:
        return Recurrence(CalendarStep(_UNITS[every[2]], max(int(every[1]), 1)))
    date = period.split("T", maxsplit=1)[0]
    if re.fullmatch(r"XXXX-WXX(-[1-7]|-WE)?", date):
        weekday = {"": 0, "WE": 5}.get(date[9:], int(date[9:]) - 1 if date[9:].isdigit() else 0)
        return Recurrence(CalendarStep("week", 1), weekday)
    if date == "XXXX-XX-XX":
        return Recurrence(CalendarStep("day", 1), 0)
    if re.fullmatch(r"XXXX-XX(-\d\d)?", date):
        return Recurrence(CalendarStep("month", 1), min(max(int(date[8:] or 1), 1), 28) - 1)
    if re.fullmatch(r"XXXX(-\d\d|-SP|-SU|-FA|-WI)?(-\d\d)?", date):
        month = _SEASONS.get(date[5:7], int(date[5:7]) if date[5:7].isdigit() else 1)
        day = int(date[8:] or 1)
        return (
            Recurrence(CalendarStep("year", 1), day_of(2001, month, day) - day_of(2001, 1, 1))
            if is_date(2001, month, day)
            else None
        )
    return None
