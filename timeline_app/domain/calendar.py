"""Days as numbers: the proleptic Gregorian calendar for every year, also before Christ.

A day is an ``int``: 1 is 1 January of year 1, as in :meth:`datetime.date.toordinal`, and the count goes on
below zero, where :mod:`datetime` stops.  Years are astronomical, as in ISO 8601: year 0 is 1 BC, year -145 is 146 BC.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple, TypeAlias

Day: TypeAlias = int

_DAYS_BEFORE_YEAR_ONE = 306  # days from 0000-03-01, where the 400-year cycle below starts, to 0001-01-01
_DAYS_IN_400_YEARS = 146_097


class CivilDate(NamedTuple):
    """Year (astronomical), month 1-12 and day of the month 1-31."""

    year: int
    month: int
    day: int


@lru_cache(maxsize=8192)
def day_of(year: int, month: int, day: int) -> Day:
    """Return the number of a civil date.

    The day is not checked: 31 February gives 3 March (or 2 March); see :func:`is_date`.

    References
    ----------
    .. [1] H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", ``days_from_civil``.
    """
    shifted = year - (month <= 2)
    era, year_of_era = divmod(shifted, 400)
    day_of_year = (153 * (month + (-3 if month > 2 else 9)) + 2) // 5 + day - 1
    day_of_era = year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year
    return era * _DAYS_IN_400_YEARS + day_of_era - _DAYS_BEFORE_YEAR_ONE + 1


@lru_cache(maxsize=8192)
def civil(day: Day) -> CivilDate:
    """Return year, month and day of the month of a day number (inverse of :func:`day_of`)."""
    era, day_of_era = divmod(day - 1 + _DAYS_BEFORE_YEAR_ONE, _DAYS_IN_400_YEARS)
    year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36524 - day_of_era // 146096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted_month = (5 * day_of_year + 2) // 153
    month = shifted_month + (3 if shifted_month < 10 else -9)
    return CivilDate(
        year_of_era + era * 400 + (month <= 2),
        month,
        day_of_year - (153 * shifted_month + 2) // 5 + 1,
    )


def is_leap(year: int) -> bool:
    """Tell whether the year has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """Return the length of a month in days."""
    return (31, 29 if is_leap(year) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]


def is_date(year: int, month: int, day: int) -> bool:
    """Tell whether the calendar has this date."""
    return 1 <= month <= 12 and 1 <= day <= days_in_month(year, month)


def weekday(day: Day) -> int:
    """Return the day of the week, 1 (Monday) to 7 (Sunday), as in ISO 8601."""
    return (day - 1) % 7 + 1


def monday_of(day: Day) -> Day:
    """Return the Monday of the ISO week that holds the day."""
    return day - weekday(day) + 1


def iso_week(day: Day) -> tuple[int, int]:
    """Return ISO year and ISO week of a day."""
    year = civil(day + 4 - weekday(day)).year  # the Thursday decides
    return year, (monday_of(day) - first_monday(year)) // 7 + 1


def first_monday(iso_year: int) -> Day:
    """Return the Monday of ISO week 1 of a year."""
    return monday_of(day_of(iso_year, 1, 4))


def shift_months(day: Day, months: int) -> Day:
    """Return the same day so many months later (earlier if negative), clamped to the end of the month."""
    year, month, number = civil(day)
    years, month0 = divmod(month - 1 + months, 12)
    year += years
    return day_of(year, month0 + 1, min(number, days_in_month(year, month0 + 1)))


def easter(year: int) -> Day:
    """Return Easter Sunday of the Gregorian calendar.

    References
    ----------
    .. [1] J. Meeus, "Astronomical Algorithms", chapter 8 (after an anonymous author in Nature, 1876).
    """
    a, (b, c) = year % 19, divmod(year, 100)
    (d, e), f = divmod(b, 4), (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    correction = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * correction) // 451
    month, number = divmod(h + correction - 7 * m + 114, 31)
    return day_of(year, month, number + 1)


def iso(day: Day) -> str:
    """Return YYYY-MM-DD, with a sign before year 0 and ``Y`` before years of more than four digits (EDTF)."""
    year, month, number = civil(day)
    return f"{iso_year(year)}-{month:02}-{number:02}"


def iso_year(year: int) -> str:
    """Return the year with at least four digits, as EDTF writes it."""
    if -9999 <= year <= 9999:
        return f"{year:05}" if year < 0 else f"{year:04}"
    return f"Y{year}"


def parse_iso(text: str) -> Day:
    """Read YYYY-MM-DD (inverse of :func:`iso`).

    Raises
    ------
    ValueError
        If the text is no such date or the calendar does not have it.
    """
    sign, digits = (-1, text[1:]) if text.removeprefix("Y").startswith("-") else (1, text.removeprefix("Y"))
    if text.startswith("Y-"):
        digits = text[2:]
    parts = digits.split("-")
    if len(parts) != 3 or not all(part.isascii() and part.isdigit() for part in parts):
        raise ValueError(f"not a date: {text!r}")
    year, month, number = sign * int(parts[0]), int(parts[1]), int(parts[2])
    if not is_date(year, month, number):
        raise ValueError(f"no such day: {text!r}")
    return day_of(year, month, number)
