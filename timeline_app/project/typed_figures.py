"""Days and months that were typed as figures."""

from __future__ import annotations

import re

from timeline_app.domain.calendar import Day, civil, day_of, is_date
from timeline_app.domain.interval import CalendarUnit

_DAY_MONTH = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\.?", re.ASCII)
_DAY_MONTH_YEAR = re.compile(r"(\d{1,2})([/. -])(\d{1,2})[/. -](\d{4}|\d{2})", re.ASCII)
_MONTH_YEAR = re.compile(r"(\d{1,2})[/.](\d{4})", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})", re.ASCII)
_YEARS_AHEAD = 20  # a year of two figures lies at most so far after the reference date


def read_figures(text: str, language: str, reference: Day | None) -> tuple[CalendarUnit, ...] | None:
    """Read figures.

    Parameters
    ----------
    text
        Such as "28/1/22", "2022/01/28", "12/2021", "28/1" in the year of the reference date or the one before.
    language
        Decides between 3 April and 4 March for 03/04.
    reference
        The day whose year is meant where none is typed.

    Returns
    -------
    tuple of CalendarUnit or None
        The likeliest first, none when there is no such day; None when these are no figures of this kind.
    """
    if match := _YEAR_FIRST.fullmatch(text):
        return _days(int(match[1]), ((int(match[3]), int(match[2])),))
    if match := _MONTH_YEAR.fullmatch(text):
        month = int(match[1])
        return (CalendarUnit.of_month(int(match[2]), month),) if 1 <= month <= 12 else ()
    if match := _DAY_MONTH_YEAR.fullmatch(text):
        year = int(match[4]) if len(match[4]) == 4 else _full_year(int(match[4]), reference)
        return _days(year, _orders(int(match[1]), match[2], int(match[3]), language))
    if (match := _DAY_MONTH.fullmatch(text)) and reference is not None:
        year, orders = civil(reference).year, _orders(int(match[1]), match[2], int(match[3]), language)
        return _days(year, orders) + _days(year - 1, orders)
    return None


def _orders(first: int, sign: str, second: int, language: str) -> tuple[tuple[int, int], ...]:
    """Return day and month in the order of the language, then in the other; with points the day is always first."""
    orders = ((first, second), (second, first))
    return orders[::-1] if language == "en" and sign != "." else orders


def _days(year: int, orders: tuple[tuple[int, int], ...]) -> tuple[CalendarUnit, ...]:
    days = dict.fromkeys(day_of(year, month, day) for day, month in orders if is_date(year, month, day))
    return tuple(map(CalendarUnit.of_day, days))


def _full_year(short: int, reference: Day | None) -> int:
    """Return the year of two figures that lies nearest before twenty years after the reference date."""
    last = (civil(reference).year if reference is not None else 2025) + _YEARS_AHEAD
    return last - (last - short) % 100
