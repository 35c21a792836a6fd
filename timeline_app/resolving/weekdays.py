"""Days of the week: "mercredi", "vendredi dernier", "lundi en huit", "le premier dimanche de mars"."""

from __future__ import annotations

from timeline_app.domain.calendar import iso, monday_of, weekday
from timeline_app.domain.mention import Meaning
from timeline_app.domain.resolution import Anchor, Step, TimexType
from timeline_app.resolving.arguments import inner, number, word
from timeline_app.resolving.calendar_search import weekday_after, weekday_before
from timeline_app.resolving.choosing import by_direction, other_choice
from timeline_app.resolving.context import Context
from timeline_app.resolving.place import NOWHERE, Place, day_place, day_span
from timeline_app.resolving.told_steps import from_told
from timeline_app.rules.grammar import compile_beside

_EXCEPT = compile_beside(r"\b(?:sauf|hormis|excepte|a part) ?$")
_DAY_GRAINS = ("day", "time", "night")
_LONG_GRAINS = ("decade", "century", "millennium")


def weekday_date(meaning: Meaning, context: Context, wday: int) -> Place | None:
    """Resolve a day of the week."""
    said = Step("derivation.said_weekday", (("weekday", wday),))
    told = (
        _beside_told(meaning, context, wday, said)
        or _in_week_told(meaning, context, wday, said)
        or _in_old_times(meaning, context, wday)
    )
    if told is not None or context.now is None:
        return told
    dct, relation = context.now, word(meaning, "relation")
    if relation in ("last", "previous"):
        return day_place(weekday_before(dct, wday), Anchor.DCT, (said, Step("derivation.last")), 0.95)
    if relation in ("next", "following"):
        day = weekday_after(dct, wday)
        week_later = other_choice(iso(day + 7), day_span(day + 7), is_past=False)
        return day_place(day, Anchor.DCT, (said, Step("derivation.next")), 0.9, (week_later,))
    if weekday(dct) == wday:
        return day_place(dct, Anchor.DCT, (said, Step("derivation.is_dct")), 0.97)
    if meaning.get("this") and context.direction.way is None:
        day = monday_of(dct) + wday - 1
        return day_place(day, Anchor.DCT, (said, Step("derivation.this_week")), 0.9)
    if context.recounts:  # « MARDI, la chute. Cent quarante policiers se présentent … »
        return day_place(weekday_before(dct, wday), Anchor.DCT, (said, Step("derivation.last")), 0.85)
    chosen = by_direction(context, dct, weekday_before(dct, wday), weekday_after(dct, wday), 7)
    other = other_choice(iso(chosen.other), day_span(chosen.other), chosen.other <= dct)
    return day_place(chosen.day, Anchor.DCT, (said, chosen.step), chosen.sure, (other,))


def _beside_told(meaning: Meaning, context: Context, wday: int, said: Step) -> Place | None:
    """Return the weekday that a day told before fixes: "le mardi suivant", or any weekday inside a chronology."""
    relation = word(meaning, "relation")
    explicit = relation in ("following", "previous") or bool(meaning.get("same"))
    story = context.story
    in_story = context.heading is not None or (bool(meaning.get("with_article")) and story is not None)
    in_story = in_story or (context.is_narrated and story is not None and story.place.grain in _DAY_GRAINS)
    in_story = in_story and relation is None and not meaning.get("this")
    heading = context.heading
    if in_story and heading is not None and heading.first is not None and heading.last is not None:
        if context.published is not None and heading.first <= context.published <= heading.last:
            in_story = False  # the heading is the present month
        day = weekday_after(heading.first - 1, wday)
        if in_story and day <= heading.last < day + 7:  # "Week-end des 8 et 9 mars": there is one Sunday
            return day_place(day, Anchor.TEXT, (said, Step("derivation.heading", (("value", heading.value),))), 0.93)
    same_instant = context.left.endswith(b"soit ")  # "le 15 à zéro heure, soit samedi à 22H00 GMT"
    explicit = explicit or same_instant
    told = context.last_told(*_DAY_GRAINS) if explicit or in_story else None
    if told is None or told.place.first is None or (not explicit and told.place.anchor is Anchor.DCT):
        return None
    base = told.place.first
    if same_instant:
        day = base + (wday - weekday(base) + 3) % 7 - 3
    elif relation == "following":
        day = weekday_after(base, wday)
    elif relation == "previous":
        day = weekday_before(base, wday)
    else:
        day = base + (wday - weekday(base)) % 7
    step = Step("derivation.from_told", (("value", told.place.value),), told.span)
    return day_place(day, Anchor.TEXT, (said, step), 0.92 if explicit else 0.85)


def _in_week_told(meaning: Meaning, context: Context, wday: int, said: Step) -> Place | None:
    """Return the day inside the week just told: "La semaine passée, le ton est monté. Mercredi, un camion …"."""
    told = context.told[-1] if context.told else None
    if told is None or told.place.grain != "week" or told.block != context.block or meaning.get("relation"):
        return None
    if context.sentence - told.sentence > 1 or context.direction.way != -1 or told.place.first is None:
        return None
    return day_place(told.place.first + wday - 1, Anchor.TEXT, (said, from_told(told)), 0.82)


def _apposed(context: Context, wday: int) -> Place | None:
    """Return the day that was just told, where its weekday is added: "le 7 septembre, un dimanche"."""
    told = context.last_told("day", sentences=0)
    if told is None or told.place.first is None or weekday(told.place.first) != wday:
        return None
    return day_place(told.place.first, Anchor.TEXT, (from_told(told),), 0.93)


def _in_old_times(meaning: Meaning, context: Context, wday: int) -> Place | None:
    """Return every such day for a weekday in a story told in years or centuries: "la trêve du mercredi au lundi"."""
    story = context.story
    if story is None or story.place.grain not in _LONG_GRAINS or meaning.get("relation") or meaning.get("this"):
        return None
    return _every(wday)


def _every(wday: int) -> Place:
    steps = (Step("derivation.set"),)
    return Place(TimexType.SET, f"XXXX-WXX-{wday}", NOWHERE, "week", Anchor.NONE, steps=steps, sure=0.75)


def weekday_or_habit(meaning: Meaning, context: Context) -> Place | None:
    """Resolve "le dimanche": every Sunday, unless the verb tells what happened."""
    wday = number(meaning, "weekday")
    if wday is None:
        return None
    apposed = _apposed(context, wday)
    if apposed is not None:
        return apposed
    in_heading = context.heading is not None or context.is_local or context.story is not None
    excepted = _EXCEPT.search(context.left) is not None  # "ouvert tous les jours, sauf le mardi"
    if (context.happened_once or in_heading) and not context.habit and not excepted:
        return weekday_date(Meaning("date", (("weekday", wday), ("with_article", True))), context, wday)
    return _every(wday)


def weekday_in(meaning: Meaning, context: Context) -> Place | None:
    """Resolve "lundi en huit": the Monday after the coming one; "en quinze": two weeks after it."""
    wday = number(meaning, "weekday")
    if wday is None or context.now is None:
        return None
    weeks = 1 if meaning.get("in") == "huit" else 2
    step = Step("derivation.weekday_in", (("weeks", weeks),))
    return day_place(weekday_after(context.now, wday) + 7 * weeks, Anchor.DCT, (step,), 0.9)


def weekday_of(meaning: Meaning, context: Context) -> Place | None:
    """Resolve "lundi de la semaine prochaine"."""
    day, week = inner(meaning, "day"), inner(meaning, "week")
    place = context.resolve(week) if week is not None else None
    wday = number(day, "weekday") if day is not None else None
    if place is None or place.first is None or wday is None:
        return None
    return day_place(place.first + wday - 1, place.anchor, place.steps, 0.93)


def nth_weekday(meaning: Meaning, context: Context) -> Place | None:
    """Resolve "le premier dimanche de mars 2022", "le dernier vendredi du mois"."""
    of, which, wday = inner(meaning, "of"), number(meaning, "which"), number(meaning, "weekday")
    place = context.resolve(of) if of is not None else None
    if place is None or place.first is None or place.last is None or which is None or wday is None:
        return None
    from_start = weekday_after(place.first - 1, wday) + 7 * (which - 1)
    day = weekday_before(place.last + 1, wday) if which < 0 else from_start
    if not place.first <= day <= place.last:
        return None
    return day_place(day, place.anchor, (*place.steps, Step("derivation.nth_weekday", (("which", which),))), 0.9)
