"""The verbs that rules may use, with the arguments that each takes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from timeline_app.domain.mention import Meaning
from timeline_app.resolving import clocks, dates, lengths, near_days, parts, units, weekdays
from timeline_app.resolving.context import Context
from timeline_app.resolving.place import Place

Operation: TypeAlias = Callable[[Meaning, Context], Place | None]

OPERATIONS: Mapping[str, Operation] = {
    # days
    "date": dates.date,
    "near_day": near_days.near_day,
    "told_day": near_days.told_day,
    "after_event": near_days.after_event,
    "apposed": near_days.apposed,
    "eve_of_event": near_days.eve_of_event,
    "same_day_of": near_days.same_day_of,
    "day_of": near_days.day_of_month_told,
    "day_in_year_of": near_days.day_in_year_of,
    "feast": near_days.feast,
    "named": near_days.named,
    "weekday_or_habit": weekdays.weekday_or_habit,
    "weekday_in": weekdays.weekday_in,
    "weekday_of": weekdays.weekday_of,
    "nth_weekday": weekdays.nth_weekday,
    # units
    "unit": units.unit,
    "bare_unit": units.bare_unit,
    "rest": units.rest,
    "quarter": units.quarter,
    "half": units.half,
    "season": units.season,
    "decade": units.decade,
    "century": units.century,
    "millennium": units.millennium,
    "short_year": units.short_year,
    "old_year": units.old_year,
    "year_pair": units.year_pair,
    "same_time": units.same_time,
    "week_of": units.week_of,
    "week_number": units.week_number,
    "weekend_of": units.weekend_of,
    "part": parts.part,
    "same": parts.same,
    # the clock
    "day_part": clocks.day_part,
    "whole_day": clocks.whole_day,
    "night": clocks.night,
    "clock": clocks.clock,
    "at_clock": clocks.at_clock,
    # lengths
    "counted": lengths.counted,
    "counted_vaguely": lengths.counted,
    "length": lengths.length_bound,
    "length_after": lengths.length_bound,
    "length_before": lengths.length_bound,
    "length_in_figures": lengths.length_in_figures,
    "recent": lengths.recent,
    "every": lengths.every,
    "present": lengths.present,
}

# Operators that say nothing of the calendar: how the parts of a phrase belong together, or that the words are no time.
STRUCTURAL = frozenset({"nothing", "range", "list"})


def resolve_meaning(meaning: Meaning, context: Context) -> Place | None:
    """Anchor a meaning; None when it names nothing on the calendar.

    Raises
    ------
    KeyError
        If there is no such operator.
    """
    return OPERATIONS[meaning.operator](meaning, context)
