"""Ticks of a zone: the finest step of the calendar whose names fit, named the way the language names them."""

from __future__ import annotations

from functools import lru_cache
from math import floor
from typing import NamedTuple

from timeline_app.domain.calendar import civil
from timeline_app.layout.calendar_steps import STEPS, CalendarStep, steps_shorter_than
from timeline_app.layout.figures import Role
from timeline_app.layout.text_size import Typesetter
from timeline_app.layout.time_axis import Zone
from timeline_app.wording.dates import (
    Form,
    count_words,
    day_number,
    day_words,
    month_words,
    year_words,
)
from timeline_app.wording.typography import NBSP

_WIDEST = {"hour": "23 h", "day": "28", "week": "28", "month": "sept.", "year": "2028"}


class Tick(NamedTuple):
    """One graduation.

    Attributes
    ----------
    place
        Along the axis.
    name
        What stands at it, "" for none.
    name_place
        Middle of the name: the graduation, or the middle of the unit that begins there.
    outer
        Second line, with the larger unit, where it changes or the zone begins; else "".
    brief
        The same without the year, where another name beside it says the year.
    """

    place: float
    name: str
    name_place: float
    outer: str = ""
    brief: str = ""


class Graduation(NamedTuple):
    """The ticks of a zone and the step between them."""

    step: CalendarStep
    ticks: tuple[Tick, ...]

    def words(self, language: str) -> str:
        """Return the step in words: "1 jour"."""
        return count_words(self.step.count, self.step.unit, language)


def graduate(zone: Zone, typesetter: Typesetter, *, finest: float = 1.0, room: float | None = None) -> Graduation:
    """Return the ticks of a zone.

    Parameters
    ----------
    zone
        The zone.
    typesetter
        Measures the names, in its language.
    finest
        Length in days of the shortest step allowed: hours are shown only where hours are told.
    room
        Least distance of two ticks in page units; None to ask for the width of the names.
    """
    air = 0.9 * typesetter.em
    least = room or typesetter.width(_WIDEST["day"], Role.TICK) + air
    for step in STEPS[steps_shorter_than(max(finest, least / zone.scale)) :]:
        needed = room or typesetter.width(_widest(step, zone, typesetter.language), Role.TICK) + air
        if step.days * zone.scale >= needed:
            break
    return Graduation(step, _ticks(step, zone, typesetter.language))


def _widest(step: CalendarStep, zone: Zone, language: str) -> str:
    if step.unit == "year" and zone.first < 0:
        return year_words(civil(floor(zone.first)).year, language)
    return _WIDEST[step.unit]


def _ticks(step: CalendarStep, zone: Zone, language: str) -> tuple[Tick, ...]:
    centred = step.count == 1 and step.unit in ("day", "month", "year")
    days = step.within(zone.first, zone.last)
    if centred and (not days or days[0] > zone.first):
        days.insert(0, step.floor(zone.first))
    ends = [*days[1:], step.next(days[-1])] if centred else days
    found = []
    shown = ""
    least = 0.75 * step.days * zone.scale
    for day, end in zip(days, ends, strict=True):
        place = middle = zone.at(day)
        cut = False
        if centred:
            start, stop = max(place, zone.start), min(zone.at(end), zone.end)
            middle, cut = (start + stop) / 2, stop - start < least
        name, outer = _names(step, day, language)
        if cut:
            name, outer = "", ""
        brief = outer
        if outer and outer == shown:
            outer = brief = ""
        elif outer:
            brief, shown = _without_year(outer, shown), outer
        found.append(Tick(place, name, middle, outer, brief))
    return tuple([tick for tick in found if tick.place >= zone.start - 0.01 or tick.name])


@lru_cache(maxsize=512)
def _month_of_year(year: int, month: int, language: str) -> str:
    return f"{month_words(month, language, Form.SHORT)}{NBSP}{year_words(year, language)}"


def _without_year(outer: str, shown: str) -> str:
    """Return a month or a day without its year, where the name before has the same one or there is none before."""
    words, year = outer.rpartition(NBSP)[::2]
    return words if words and (not shown or year == shown.rpartition(NBSP)[2]) else outer


def _names(step: CalendarStep, day: float, language: str) -> tuple[str, str]:
    whole = floor(day + 1e-6)
    year, month, number = civil(whole)
    match step.unit:
        case "hour":
            hour = f"{round((day - whole) * 24)}{NBSP}h" if language == "fr" else f"{round((day - whole) * 24)}:00"
            return hour, day_words(whole, language, with_weekday=True)
        case "day" | "week":
            return day_number(number, language), _month_of_year(year, month, language)
        case "month":
            return month_words(month, language, Form.SHORT), year_words(year, language)
        case _:
            return year_words(year, language), ""
