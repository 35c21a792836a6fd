"""A number of the month without its month: "le 23", "le mercredi 29"."""

from __future__ import annotations

from timeline_app.domain.calendar import Day, civil, day_of, is_date, iso, shift_months, weekday
from timeline_app.domain.mention import Meaning
from timeline_app.domain.resolution import Anchor, Step
from timeline_app.resolving.arguments import number
from timeline_app.resolving.calendar_search import mday_before, mday_from
from timeline_app.resolving.choosing import by_direction, other_choice
from timeline_app.resolving.context import Context
from timeline_app.resolving.place import Place, day_place, day_span
from timeline_app.rules.grammar import compile_beside

_MONTH_DAYS = 30
_DATED = compile_beside(r"\bdatees? du $")  # "une lettre datée du 14" was written before it is told of
_LONGEST_HEADING = 150  # days; a longer period does not say which month is meant
_WEEKDAY_MONTHS = 6  # how far from publication a weekday may decide the month


def lone_day(meaning: Meaning, context: Context, mday: int) -> Place | None:
    """Resolve a day of a month that is not said."""
    said = Step("derivation.said_mday", (("mday", mday),))
    place = _in_month_told(context, mday, said) or _by_heading(context, mday, said)
    if place is not None:
        return place
    if meaning.get("entry") and (not context.heads or context.last_head is None):
        return None  # "- 3 : le plat du jour"
    since = context.mention is not None and context.mention.relation == "since"
    if since and context.is_local and context.now is not None:  # "22 novembre : réunis depuis le 17, …"
        return day_place(mday_before(context.now + 1, mday), Anchor.TEXT, (said,), 0.88)
    wday = number(meaning, "weekday")
    head = context.last_head if context.heads and not context.is_local else None
    if head is not None and head.place.first is not None:
        day = _next_of_weekday(head.place.first, mday, wday)
        if day is not None:
            step = Step("derivation.narrative", (("value", head.place.value),), head.span)
            return day_place(day, Anchor.TEXT, (said, step), 0.9)
    told = (
        context.last_told("day", "month", "night", sentences=1)
        if context.story is None
        else context.last_told("day", "time", "month", "night")
    )
    leaps = told is not None and context.verb_is_ahead and not context.is_history and not context.is_local
    if told is not None and leaps and context.now is not None and (told.place.last or context.now) < context.now:
        told = None  # "du 17 mars au 11 mai … se tiendra le 5"
    if told is not None and context.now is not None and context.happened_once and (told.place.first or 0) > context.now:
        told = None  # "elle expire vendredi. Le 15, l’armée a ouvert le feu"
    near_by = told is not None and (told.block == context.block or context.story is not None)
    if told is not None and told.place.first is not None and near_by:
        first = told.place.first
        start = day_of(*civil(first)[:2], 1) if told.place.grain == "month" else first
        day = mday_before(first + 1, mday) if _DATED.search(context.left) is not None else mday_from(start, mday)
        if wday is None or weekday(day) == wday:
            step = Step("derivation.from_told", (("value", told.place.value),), told.span)
            return day_place(day, Anchor.TEXT, (said, step), 0.9)
    if wday is not None and context.now is not None:
        day = _month_of_weekday(context, context.now, mday, wday)
        if day is not None:
            return day_place(day, Anchor.DCT, (said, Step("derivation.weekday_fits", (("weekday", wday),))), 0.96)
    if context.now is None:
        return None
    dct = context.now
    if civil(dct).day == mday:
        return day_place(dct, Anchor.DCT, (said, Step("derivation.is_dct")), 0.85)
    chosen = by_direction(context, dct, mday_before(dct, mday), mday_from(dct, mday), _MONTH_DAYS)
    other = other_choice(iso(chosen.other), day_span(chosen.other), chosen.other <= dct)
    return day_place(chosen.day, Anchor.DCT, (said, chosen.step), chosen.sure, (other,))


def _in_month_told(context: Context, mday: int, said: Step) -> Place | None:
    """Return the day in the month that the same sentence or the one before it counts to: "le mois suivant, le 10"."""
    told = context.last_told(sentences=1, same_block=True)
    if told is None or told.place.grain != "month" or told.place.first is None:
        return None
    if told.place.anchor is not Anchor.TEXT or told.mention.meaning.operator != "unit":
        return None
    step = Step("derivation.from_told", (("value", told.place.value),), told.span)
    return day_place(mday_from(told.place.first, mday), Anchor.TEXT, (said, step), 0.9)


def _next_of_weekday(start: Day, mday: int, wday: int | None) -> Day | None:
    """Return the first such day of a month on or after a day, and of that weekday where one is said."""
    day = mday_from(start, mday)
    for _ in range(_WEEKDAY_MONTHS):
        if wday is None or weekday(day) == wday:
            return day
        day = mday_from(day + 1, mday)
    return None


def _by_heading(context: Context, mday: int, said: Step) -> Place | None:
    heading = context.heading
    if heading is None or heading.first is None or heading.last is None or heading.grain == "day":
        return None
    told = context.last_told("day", "night")
    start = heading.first
    if told is not None and told.place.first is not None and heading.first <= told.place.first <= heading.last:
        start = told.place.first
    if heading.last - heading.first > _LONGEST_HEADING and start == heading.first:
        return None
    step = Step("derivation.heading", (("value", heading.value),))
    return day_place(mday_from(start, mday), Anchor.TEXT, (said, step), 0.94)


def _month_of_weekday(context: Context, dct: Day, mday: int, wday: int) -> Day | None:
    """Return the day nearest to publication, on the side of the verb, that has this number and weekday."""
    candidates = []
    for months in range(-_WEEKDAY_MONTHS, _WEEKDAY_MONTHS + 1):
        year, month, _ = civil(shift_months(day_of(*civil(dct)[:2], 1), months))
        if is_date(year, month, mday) and weekday(day_of(year, month, mday)) == wday:
            candidates.append(day_of(year, month, mday))
    way = context.direction.way or 0
    return min(candidates, key=lambda day: abs(day - dct) + (_MONTH_DAYS if (day - dct) * way < 0 else 0), default=None)
