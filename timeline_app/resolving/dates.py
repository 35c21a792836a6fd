"""Dates by their fields: "le 26 janvier", "en février", "2014"; and where a missing year comes from."""

from __future__ import annotations

from dataclasses import replace

from timeline_app.domain.calendar import Day, civil, day_of, days_in_month, is_date, iso, weekday
from timeline_app.domain.mention import Meaning
from timeline_app.domain.resolution import Anchor, Step, TimexType
from timeline_app.language.orientation import Standing
from timeline_app.resolving.arguments import inner, number, said_year, word
from timeline_app.resolving.calendar_search import date_inside, nearest_date, next_date, previous_date
from timeline_app.resolving.choosing import Chosen, by_direction, other_choice
from timeline_app.resolving.context import Context, Told
from timeline_app.resolving.lone_days import lone_day
from timeline_app.resolving.place import NOWHERE, Place, day_place, day_span, month_place, year_place
from timeline_app.resolving.told_steps import from_told
from timeline_app.resolving.weekdays import weekday_date

_YEAR_DAYS = 365
_WEEKDAY_YEARS = 1  # how far from publication a weekday may decide the year
_CHRONOLOGY_YEARS = 12  # how far back a weekday may decide that of the head of an entry
_SHORT = 100  # days of a date that says when in a year
_NEXT_SENTENCES = 2
_CLOSE = 100  # days from a date to the next one of its story
_RECENT = 31  # days
_SOON = 125  # days from a date to the next one, told in the present
_JUST_BEFORE, _LONG_AFTER = 62, 240  # days; a story rarely leaps so far ahead where it can look back so near
_PLAINLY = 0.8  # weight of a verb that leaves no doubt
_VAST = ("decade", "century", "millennium")  # grains that tell no year
_LIMITS = ("before", "until", "by", "by_latest")
_PERIODS = ("season", "year", "month", "quarter", "half", "range")


def date(meaning: Meaning, context: Context) -> Place | None:
    """Resolve a date said by its fields: year, month, day of the month, weekday."""
    year, month, mday = said_year(meaning, context), number(meaning, "month"), number(meaning, "mday")
    if mday is not None and month is not None:
        return _day_month(meaning, context, year, month, mday)
    if mday is not None:
        return lone_day(meaning, context, mday)
    if month is not None:
        return _month(meaning, context, year, month)
    if year is not None:
        return year_place(year, Anchor.ABSOLUTE, (Step("derivation.said_year", (("year", year),)),), 0.97)
    wday = number(meaning, "weekday")
    return weekday_date(meaning, context, wday) if wday is not None else None


def _day_month(meaning: Meaning, context: Context, year: int | None, month: int, mday: int) -> Place | None:
    anchor = Anchor.ABSOLUTE
    of = inner(meaning, "of")
    if year is None and of is not None:
        year, anchor = _year_of(of, context), Anchor.TEXT
    if year is not None:
        if not is_date(year, month, mday):
            return None
        day = day_of(year, month, mday)
        return _checked(meaning, day_place(day, anchor, (Step("derivation.said_day", (("day", iso(day)),)),), 0.985))
    if not 1 <= mday <= days_in_month(2000, month):
        return None
    said = Step("derivation.said_day_month", (("month", month), ("mday", mday)))
    relation = word(meaning, "relation")
    return (
        _beside_told(relation, context, month, mday)
        or (
            _year_from_text(context, month, mday) if relation is None and not _is_of_now(context, month, mday) else None
        )
        or _by_publication(meaning, context, month, mday, said)
    )


def _by_publication(meaning: Meaning, context: Context, month: int, mday: int, said: Step) -> Place:
    if context.now is None:
        return _yearless(month, mday, said)
    dct = context.now
    relation = word(meaning, "relation")
    if relation in ("last", "next"):
        day = previous_date(dct, month, mday) if relation == "last" else next_date(dct, month, mday)
        return day_place(day, Anchor.DCT, (said, Step(f"derivation.{relation}")), 0.95)
    wday = number(meaning, "weekday")
    fitting = _year_of_weekday(dct, month, mday, wday, context.heads) if wday is not None else None
    if fitting is not None:
        return day_place(fitting, Anchor.DCT, (said, Step("derivation.weekday_fits", (("weekday", wday or 0),))), 0.97)
    past, future = previous_date(dct + 1, month, mday), next_date(dct, month, mday)
    if past == dct:
        return day_place(dct, Anchor.DCT, (said, Step("derivation.is_dct")), 0.95)
    for known in (past, future):
        overtaken = known < dct and context.points_ahead
        if known in context.known_days and not overtaken:  # told before: "vendredi … les élections du 24 décembre"
            return day_place(known, Anchor.TEXT, (said, Step("derivation.known_day")), 0.93)
    chosen = by_direction(context, dct, past, future, _YEAR_DAYS)
    place = day_place(chosen.day, Anchor.DCT, (said, chosen.step), chosen.sure)
    return with_other_day(place, chosen, dct)


def with_other_day(place: Place, chosen: Chosen, dct: Day) -> Place:
    """Return a day with the one that was not chosen as its other reading."""
    return replace(place, choices=(other_choice(iso(chosen.other), day_span(chosen.other), chosen.other <= dct),))


def _checked(meaning: Meaning, place: Place) -> Place:
    """Lower the trust in a date whose weekday is not that of its day: "samedi 10 mai" that was a Friday."""
    wday = number(meaning, "weekday")
    if wday is None or place.first is None or weekday(place.first) == wday:
        return place
    step = Step("derivation.weekday_differs", (("said", wday), ("is", weekday(place.first))))
    return replace(place, steps=(*place.steps, step), sure=0.6)


def _yearless(month: int, mday: int, said: Step) -> Place:
    """Return a date whose year cannot be told: nothing is known of the publication."""
    value, grain = (f"XXXX-{month:02}-{mday:02}", "day") if mday else (f"XXXX-{month:02}", "month")
    steps = (said, Step("derivation.no_year"))
    return Place(TimexType.DATE, value, NOWHERE, grain, Anchor.NONE, steps=steps, sure=0.3)


def _beside_told(relation: str | None, context: Context, month: int, mday: int) -> Place | None:
    """Return the date that follows or precedes the last one told: "le 5 février suivant"."""
    told = context.last_told() if relation in ("following", "previous") else None
    if told is None or told.place.first is None:
        return None
    if relation == "following":
        day = next_date(told.place.last or told.place.first, month, mday)
    else:
        day = previous_date(told.place.first, month, mday)
    return day_place(day, Anchor.TEXT, (from_told(told),), 0.92)


def _year_from_text(context: Context, month: int, mday: int) -> Place | None:
    """Return the day by a heading, by a period of the same sentence that holds it, or by the course of a history."""
    heading = context.heading
    if heading is not None and heading.first is not None and heading.last is not None:
        day = _inside(heading.first, heading.last, context, month, mday)
        if day is None:
            day = nearest_date((heading.first + heading.last) // 2, month, mday)
        return day_place(day, Anchor.TEXT, (Step("derivation.heading", (("value", heading.value),)),), 0.96)
    told = context.last_told(*_PERIODS, sentences=0)
    if (
        told is not None
        and (told.place.anchor is not Anchor.DCT or told.mention.meaning.operator == "unit")
        and told.relation is None
        and told.place.grain != "month"
        and not (_is_over(told, context) and context.points_ahead and told.standing() is not Standing.MAIN)
    ):
        first, last = told.place.first, told.place.last
        day = date_inside(first, last, month, mday) if first is not None and last is not None else None
        if day is not None:
            return day_place(day, Anchor.TEXT, (from_told(told),), 0.93)
    return _as_told_on(context, month, mday)


def _is_over(told: Told, context: Context) -> bool:
    """Tell whether a period told has passed: "les survivants de 1998, avant des élections prévues en mai"."""
    return told.place.last is not None and context.now is not None and told.place.last < context.now


def _inside(first: Day, last: Day, context: Context, month: int, mday: int) -> Day | None:
    """Return the date that lies in the period of a heading; of several the next one after what was told there."""
    told = context.last_told("day", "month", "night") or context.last_head
    start = told.place.first if told is not None else None
    if last - first > _YEAR_DAYS and start is not None and first <= start <= last:
        day = next_date(start - 1, month, mday)
        if day <= last:
            return day
    return date_inside(first, last, month, mday)


def _as_told_on(context: Context, month: int, mday: int) -> Place | None:
    """Return the day by the course of the story: after what was told, or before it for a verb that steps back."""
    told = _opened_aside(context, month, mday) or _going_on(context) or _just_before(context, month, mday)
    if told is None and context.was_first_planned:
        told = context.last_told("day", sentences=_NEXT_SENTENCES, same_block=True)
    if told is None or told.place.first is None or told.place.grain in _VAST:
        return None
    if context.was_first_planned:
        step = Step("derivation.narrative", (("value", told.place.value),), told.span)
        return day_place(nearest_date(told.place.first, month, mday), Anchor.TEXT, (step,), 0.85)
    if told is context.story and not context.is_history and context.points_ahead:
        return None
    first = told.place.first
    past, day = previous_date((told.place.last or first) + 1, month, mday), next_date(first - 1, month, mday)
    direction = context.direction
    near_back = first - past <= _JUST_BEFORE and day - first >= _LONG_AFTER
    looks_back = near_back and told is not context.announced and direction.way != 1
    has_begun = context.mention is not None and context.mention.relation == "since"
    near_ahead = day - first <= _CLOSE and first - past >= _LONG_AFTER
    goes_on = near_ahead or context.grammar.direction(told.mention).earlier  # told in the pluperfect itself
    if (direction.earlier and not goes_on) or looks_back or has_begun:
        day = past
    step = Step("derivation.narrative", (("value", told.place.value),), told.span)
    return day_place(day, Anchor.TEXT, (step,), 0.88)


def _opened_aside(context: Context, month: int, mday: int) -> Told | None:
    """Return the date that a participle told before: "le procès, ouvert en mai 1948, s’acheva le 4 août"."""
    told = context.told_in_sentence()
    if told is None or told.place.anchor is not Anchor.ABSOLUTE or told.standing() is not Standing.ASIDE:
        return None
    first, last = told.place.first, told.place.last
    if first is None or last is None or last - first > _SHORT or context.published is None or not context.stands_apart:
        return None
    soon = next_date(first - 1, month, mday) - last <= _SOON
    recent = context.published - previous_date(context.published + 1, month, mday)
    ends = context.mention is not None and context.mention.relation in _LIMITS  # "prévoyait un vote avant le 1er juin"
    return told if soon and context.direction.way == -1 and (recent > _RECENT or ends) else None


def _just_before(context: Context, month: int, mday: int) -> Told | None:
    """Return a date with its year told just before, which this one follows closely: "fin février 1998. … Le 5 mars"."""
    told = context.last_told(sentences=_NEXT_SENTENCES, same_block=True)
    if told is None or told.place.anchor is not Anchor.ABSOLUTE or told.place.last is None or context.now is None:
        return None
    apart = context.stands_apart or context.direction.earlier
    aside = (
        told.standing() is Standing.ASIDE and context.direction.way == -1
    )  # "Le dialogue, tenu le 8 octobre 2022, …"
    if told.relation not in (None, "range_end") or not (aside or told.standing() is Standing.MAIN) or not apart:
        return None
    first = told.place.first or told.place.last
    if told.place.last - first > _SHORT or told.place.last > context.now or context.direction.way == 1:
        return None
    follows = next_date(first - 1, month, mday) - told.place.last
    recent = context.now - previous_date(context.now + 1, month, mday)
    return told if follows <= _CLOSE and recent > _RECENT else None


def _follows_at_once(context: Context, month: int, mday: int) -> bool:
    """Tell whether a date goes on in the present from a far one just before: "Au printemps 2001 … le 14 juin, … "."""
    told = context.told[-1] if context.told else None
    if told is None or told.place.first is None or told.place.last is None or told.block != context.block:
        return False
    if context.sentence - told.sentence > 1 or context.direction.way not in (0, None):
        return False
    follows = next_date(told.place.first - 1, month, mday) - told.place.last
    far = context.published is not None and context.published - told.place.last > _YEAR_DAYS // 2
    return far and follows <= _SOON


def _is_of_now(context: Context, month: int, mday: int) -> bool:
    """Tell whether a date is so near publication that it is not told of old times, with no passé simple beside it."""
    published = context.published
    if published is None or context.is_history or context.heading is not None or context.story is None:
        return False  # an anniversary tells of old times with dates of now
    if context.is_narrated or _follows_at_once(context, month, mday):
        return False
    back, ahead = published - previous_date(published + 1, month, mday), next_date(published, month, mday) - published
    return back <= _RECENT or (ahead <= _RECENT and context.direction.way != -1)


def _going_on(context: Context) -> Told | None:
    """Return what the present date goes on from: the entry before, what its own entry told, or the story."""
    if context.is_local:
        return context.last_told("day", "time", "night") if context.direction.way != -1 else None
    if context.heads:
        return context.last_head or context.announced
    return context.story


def _year_of_weekday(dct: Day, month: int, mday: int, wday: int, in_chronology: bool) -> Day | None:
    """Return the date nearest to publication that falls on the weekday said; a chronology may look far back."""
    year = civil(dct).year
    back = _CHRONOLOGY_YEARS if in_chronology else _WEEKDAY_YEARS
    candidates = [
        day_of(one, month, mday)
        for one in range(year - back, year + _WEEKDAY_YEARS + 1)
        if is_date(one, month, mday) and weekday(day_of(one, month, mday)) == wday
    ]
    return min(candidates, key=lambda day: abs(day - dct), default=None)


def _month(meaning: Meaning, context: Context, year: int | None, month: int) -> Place | None:
    said = Step("derivation.said_month", (("month", month),))
    if year is not None:
        step = Step("derivation.said_month_year", (("month", month), ("year", year)))
        return month_place(year, month, Anchor.ABSOLUTE, (step,), 0.985)
    of = inner(meaning, "of")
    if of is not None:
        year = _year_of(of, context)
        return month_place(year, month, Anchor.TEXT, (said,), 0.9) if year is not None else None
    relation = word(meaning, "relation")
    first = _beside_told(relation, context, month, 1)
    if first is None and relation is None:
        first = _year_from_text(context, month, 1)
    if first is not None and first.first is not None:
        return month_place(civil(first.first).year, month, Anchor.TEXT, (said, *first.steps), first.sure)
    if context.now is None:
        return _yearless(month, 0, said)
    return _month_by_publication(relation, context, context.now, month, said)


def _month_by_publication(relation: str | None, context: Context, dct: Day, month: int, said: Step) -> Place:
    this_year, this_month, _ = civil(dct)
    if month == this_month and relation not in ("last", "next"):
        return month_place(this_year, month, Anchor.DCT, (said, Step("derivation.this_month")), 0.9)
    past = day_of(this_year if month < this_month else this_year - 1, month, 1)
    future = day_of(this_year if month > this_month else this_year + 1, month, 1)
    if relation in ("last", "next"):
        year = civil(past if relation == "last" else future).year
        return month_place(year, month, Anchor.DCT, (said, Step(f"derivation.{relation}")), 0.96)
    chosen = by_direction(context, day_of(this_year, this_month, 1), past, future, _YEAR_DAYS)
    other = month_place(civil(chosen.other).year, month, Anchor.DCT)
    choices = (other_choice(other.value, other.when, chosen.other <= dct),)
    return month_place(civil(chosen.day).year, month, Anchor.DCT, (said, chosen.step), chosen.sure, choices)


def _year_of(of: Meaning, context: Context) -> int | None:
    """Return the year that "de l’année suivante" or "de 1921" names."""
    place = context.resolve(of)
    return civil(place.first).year if place is not None and place.first is not None else None
