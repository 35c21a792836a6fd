"""Searches the calendar: the next 26 January, the last Wednesday, the 30th before a day."""

from __future__ import annotations

from timeline_app.domain.calendar import Day, civil, day_of, is_date, shift_months, weekday


def next_date(after: Day, month: int, mday: int) -> Day:
    """Return the first such date strictly after a day."""
    year = civil(after).year
    while not (is_date(year, month, mday) and day_of(year, month, mday) > after):
        year += 1
    return day_of(year, month, mday)


def previous_date(before: Day, month: int, mday: int) -> Day:
    """Return the last such date strictly before a day."""
    year = civil(before).year
    while not (is_date(year, month, mday) and day_of(year, month, mday) < before):
        year -= 1
    return day_of(year, month, mday)


def nearest_date(day: Day, month: int, mday: int) -> Day:
    """Return the date of some year that is nearest to a day."""
    past, future = previous_date(day + 1, month, mday), next_date(day, month, mday)
    return past if day - past <= future - day else future


def date_inside(first: Day, last: Day, month: int, mday: int) -> Day | None:
    """Return the date that lies between two days, None if there is none."""
    for year in {civil(first).year, civil(last).year}:
        if is_date(year, month, mday) and first <= day_of(year, month, mday) <= last:
            return day_of(year, month, mday)
    return None


def mday_from(start: Day, mday: int) -> Day:
    """Return the first day with this number in its month, on or after a day."""
    year, month, first = civil(start)
    if mday >= first and is_date(year, month, mday):
        return day_of(year, month, mday)
    month_start = shift_months(day_of(year, month, 1), 1)
    while not is_date(*civil(month_start)[:2], mday):
        month_start = shift_months(month_start, 1)
    return day_of(*civil(month_start)[:2], mday)


def mday_before(end: Day, mday: int) -> Day:
    """Return the last day with this number in its month, on or before a day."""
    month_start = day_of(*civil(end)[:2], 1)
    while not is_date(*civil(month_start)[:2], mday) or day_of(*civil(month_start)[:2], mday) > end:
        month_start = shift_months(month_start, -1)
    return day_of(*civil(month_start)[:2], mday)


def weekday_before(day: Day, wday: int) -> Day:
    """Return the last such weekday strictly before a day."""
    return day - ((weekday(day) - wday - 1) % 7 + 1)


def weekday_after(day: Day, wday: int) -> Day:
    """Return the first such weekday strictly after a day."""
    return day + ((wday - weekday(day) - 1) % 7 + 1)
