"""Days from the publication ("hier"), from a day told before ("le lendemain"), and feasts."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from timeline_app.domain.calendar import Day, civil, day_of, easter, parse_iso
from timeline_app.domain.interval import CalendarUnit, TimeSpan
from timeline_app.domain.mention import Meaning
from timeline_app.domain.resolution import Anchor, Step, TimexType
from timeline_app.language.orientation import Standing
from timeline_app.resolving.arguments import inner, number, said_year, word
from timeline_app.resolving.calendar_search import mday_before, mday_from
from timeline_app.resolving.choosing import by_direction
from timeline_app.resolving.context import Context, Told
from timeline_app.resolving.dates import with_other_day
from timeline_app.resolving.place import Place, day_place, future_place, present_place, units_span
from timeline_app.resolving.told_steps import SHIFTED, from_told
from timeline_app.resource_files import read_toml, resource
from timeline_app.rules.grammar import compile_beside

_DAY_GRAINS = ("day", "time", "night")
_YEAR_DAYS = 365
_JUST_BEFORE = 15  # days after a feast in which what was told looks back at it
_BOTH = {"eid": ("eid_al_fitr", "eid_al_adha")}  # "l’Aïd" alone is either
_APPOSED = compile_beside(r"[0-9a-z], (?:a )?$")
_OF_DATED = compile_beside(
    r"^ (?:de la |de l'|du |des |d'|de )[a-z-]+(?: [a-z-]+)? (?:du |de |d'|en )"
    r"(?=[0-9]|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)"
)
_OF = compile_beside(r"^ (?:de |du |d'|des )")
_AGES = ("aujourd'hui", "aujourd’hui", "demain")
_AGE_BEFORE = compile_beside(r"\b(?:comme|encore|qu'|ou|monde d'|pas pour|france d'|hier et|hier ou|des|ce que|que) ?$")
_AGE_AFTER = compile_beside(r"^ (?:encore|comme hier|plus que jamais|plus qu'hier|que jamais)\b")
_IF_ONE_DAY = compile_beside(r"\b(?:si|s'il|s'ils) [^.;:!?]{0,30}(?:ait|aient|ais) $")
_LEADING = compile_beside(r"(?:^|[.!?:\"\n\xab]) ?$")
_BESIDE = 2  # characters of a comma
_APPOSITION = 24  # characters between "la veille du massacre" and its weekday
_COMPLEMENT = 8  # characters between "le lendemain" and the day it follows: " du ", " de la "
_PLAINLY = 0.6  # weight of a verb that plainly points ahead


def near_day(meaning: Meaning, context: Context) -> Place | None:
    """Resolve "hier", "aujourd’hui", "après-demain"."""
    by = number(meaning, "by") or 0
    day = context.speech_day
    if day is None:
        return None
    if _is_age(by, context):
        return present_place(context.now) if by == 0 else future_place(context.now)
    sure = 0.96 if by else 0.88  # "aujourd’hui" may be nowadays
    if by > 0 and context.mention is not None and context.grammar.is_quoted(context.mention):
        sure = 0.75  # it may have been said days ago
    return day_place(day + by, Anchor.DCT, (Step("derivation.near_day", (("by", by),)),), sure)


def _is_age(by: int, context: Context) -> bool:
    """Tell whether "aujourd’hui" is nowadays and "demain" the time to come: "hier comme aujourd’hui", "de demain"."""
    mention = context.mention
    if mention is None or by not in (0, 1) or mention.text.lower() not in _AGES or mention.relation is not None:
        return False
    if _AGE_BEFORE.search(context.left) is not None:
        return True
    if by == 1:
        return _IF_ONE_DAY.search(context.left) is not None
    if _AGE_AFTER.match(context.right) is not None or context.grammar.is_state(mention):
        return True
    leads = _LEADING.search(context.left) is not None and context.grammar.is_quoted(mention)
    return leads and context.direction.way == 0


def told_day(meaning: Meaning, context: Context) -> Place | None:
    """Resolve "le lendemain", "la veille", "le même jour" from the last day told, else from the publication."""
    by = number(meaning, "by") or 0
    dated = _complement(context) if by else None
    if dated is not None and dated.first is not None:  # "le lendemain de Noël"
        return day_place(dated.first + by, dated.anchor, (*dated.steps, Step(SHIFTED, (("by", by),))), 0.85)
    if context.right.startswith(b", le "):
        apposed_day = context.next_place(_BESIDE)
        if apposed_day is not None and apposed_day.grain == "day" and apposed_day.anchor is Anchor.ABSOLUTE:
            return replace(apposed_day, sure=0.93)  # "le jour même, le 24 février 2022"
    told = context.newest(*_DAY_GRAINS) if meaning.get("that") else _base_of_step(by, context)
    beside = context.told_in_sentence()
    if not by and beside is not None and beside.place.grain in _DAY_GRAINS:
        told = beside  # « Mis en examen mardi, il est écroué le jour même »
    if told is not None and told.place.first is not None and told.place.last is not None:
        base = told.place.last if by > 0 and told.place.grain != "night" else told.place.first
        at_midnight = told.place.clock is not None and told.place.clock.minute == 0 and "minuit" in told.mention.text
        ends_day = at_midnight and by > 0 and told.relation is None
        base -= ends_day  # "expirait le 25 à minuit ; le lendemain" is the 26th
        return day_place(base + by, Anchor.TEXT, (from_told(told), Step(SHIFTED, (("by", by),))), 0.88)
    if context.now is None:
        return None
    return day_place(context.now + by, Anchor.DCT, (Step("derivation.near_day", (("by", by),)),), 0.6)


def _base_of_step(by: int, context: Context) -> Told | None:
    """Return the day from which "la veille" or "le lendemain" is counted."""
    told = context.last_told(*_DAY_GRAINS)
    now = context.now
    if by > 1 and told is not None and told is context.told_in_sentence() and told.mention.meaning.get("by") == 1:
        return context.told_before(told)  # "le lendemain et le surlendemain"
    if by >= 0:
        late = told is not None and now is not None and (told.place.last or now) + by > now
        late = late and told is not context.told_in_sentence() and context.direction.way == -1
        # "mercredi, … Le lendemain, il a parlé" in an article of Thursday
        return context.last_told_until(now - by, *_DAY_GRAINS) or told if late and now is not None else told
    while told is not None and told.place.steps and told.place.steps[-1].message == SHIFTED:
        before = context.told_before(told)  # "le 3 mars … le lendemain … la veille" is the 2nd
        if before is told:
            break
        told = before
    ahead = told is not None and told.place.first is not None and now is not None and told.place.first > now
    ahead = ahead and told is not context.told_in_sentence()
    if ahead and context.direction.way == -1:  # "le scrutin est prévu le 2 octobre. La veille, il s’était adressé …"
        return context.last_told_until(now, *_DAY_GRAINS)
    return told


def after_event(meaning: Meaning, context: Context) -> Place | None:
    """Resolve "au lendemain de l’attaque": the attack bears no date, the sentence does, and they are one."""
    dated = context.next_place(_COMPLEMENT)
    if dated is not None and dated.first is not None:  # "le lendemain du 14 juillet"
        by = number(meaning, "by") or 0
        return day_place(dated.first + by, dated.anchor, (*dated.steps, Step(SHIFTED, (("by", by),))), 0.85)
    noun = _OF_DATED.match(context.right)
    dated = context.next_place(noun.end()) if noun is not None else None
    if dated is not None and dated.first is not None:  # "au lendemain des élections du 13 juin"
        by = number(meaning, "by") or 0
        return day_place(dated.first + by, dated.anchor, (*dated.steps, Step(SHIFTED, (("by", by),))), 0.8)
    told = context.last_told(*_DAY_GRAINS, sentences=0)
    ahead = told is not None and context.now is not None and (told.place.first or 0) > context.now
    if told is not None and told.place.first is not None and (not ahead or number(meaning, "by") == -1):
        return day_place(told.place.first, Anchor.TEXT, (from_told(told),), 0.8)
    if context.now is None:
        return None
    return day_place(context.now, Anchor.DCT, (Step("derivation.day_of_sentence"),), 0.6)


def apposed(meaning: Meaning, context: Context) -> Place | None:
    """Resolve "jour de la Fête nationale", said beside its date."""
    told = context.last_told("day", sentences=0)
    if told is None or told.place.first is None:
        return None
    return day_place(told.place.first, Anchor.TEXT, (from_told(told),), 0.9)


def eve_of_event(meaning: Meaning, context: Context) -> Place | None:
    """Resolve "la veille de la rencontre": the day before the main event, which is that of the publication."""
    dated = _complement(context)
    if dated is not None and dated.first is not None:
        return day_place(dated.first - 1, dated.anchor, (*dated.steps, Step(SHIFTED, (("by", -1),))), 0.85)
    beside = context.last_told(*_DAY_GRAINS, sentences=0)
    if beside is not None and beside.place.first is not None and _APPOSED.search(context.left) is not None:
        return day_place(beside.place.first, Anchor.TEXT, (from_told(beside),), 0.85)  # "le 10, la veille du vote"
    if context.is_narrated and context.story is not None:
        return _within_story(context)
    told = context.lead
    if told is not None and told.place.first is not None and not context.points_ahead:
        return day_place(told.place.first - 1, Anchor.TEXT, (from_told(told), Step("derivation.eve_of_event")), 0.7)
    if context.now is None:
        return None
    return day_place(context.now - 1, Anchor.DCT, (Step("derivation.eve_of_event"),), 0.7)


def _within_story(context: Context) -> Place | None:
    """Return "la veille du massacre" in a story of old times: by the weekday that follows it, else undated."""
    beside = context.next_place(_APPOSITION)
    if beside is None or beside.first is None or beside.grain != "day":
        return None
    return replace(beside, anchor=Anchor.TEXT, sure=0.75)


def _complement(context: Context) -> Place | None:
    """Return the day that follows "la veille de", "le lendemain de"."""
    return context.next_place(_COMPLEMENT) if _OF.match(context.right) is not None else None


def same_day_of(meaning: Meaning, context: Context) -> Place | None:
    """Resolve "le même jour de 1921"."""
    of = inner(meaning, "of")
    place = context.resolve(of) if of is not None else None
    told = context.last_told("day")
    if place is None or place.first is None or told is None or told.place.first is None:
        return None
    _, month, mday = civil(told.place.first)
    return day_place(day_of(civil(place.first).year, month, mday), Anchor.TEXT, (from_told(told),), 0.9)


def day_of_month_told(meaning: Meaning, context: Context) -> Place | None:
    """Resolve "le 12 du mois prochain", "le 3 du même mois"."""
    of, mday = inner(meaning, "of"), number(meaning, "mday")
    if mday is None:
        return None
    if of is not None and of.get("this") and context.told and context.story is not None:
        of = None  # "le 20 de ce mois", of the month just told
    if meaning.get("current"):
        return _day_of_this_month(mday, context)
    anchor = Anchor.TEXT
    if of is None:
        told = context.last_told("day", "month")
        first = told.place.first if told is not None else context.now
    else:
        place = context.resolve(of)
        first = place.first if place is not None else None
        anchor = place.anchor if place is not None else anchor
    if first is None:
        return None
    day = mday_from(day_of(*civil(first)[:2], 1), mday)
    return day_place(day, anchor, (Step("derivation.said_mday", (("mday", mday),)),), 0.88)


def _day_of_this_month(mday: int, context: Context) -> Place | None:
    """Resolve "le 25 du mois": the next one, unless the verb tells what happened."""
    if context.now is None:
        return None
    past = context.direction.way == -1
    day = mday_before(context.now, mday) if past else mday_from(context.now, mday)
    return day_place(day, Anchor.DCT, (Step("derivation.said_mday", (("mday", mday),)),), 0.8)


def day_in_year_of(meaning: Meaning, context: Context) -> Place | None:
    """Resolve "il y a trois ans, le 24 février": the year of the one, the day of the other."""
    offset, day = inner(meaning, "offset"), inner(meaning, "day")
    place = context.resolve(offset) if offset is not None else None
    if place is None or place.first is None or day is None:
        return None
    dated = Meaning(day.operator, (*day.arguments, ("year", civil(place.first).year)))
    found = context.resolve(dated)
    return replace(found, anchor=place.anchor, steps=(*place.steps, *found.steps)) if found is not None else None


def feast(meaning: Meaning, context: Context) -> Place | None:
    """Resolve a feast: by its date, from Easter, or from the list of other calendars."""
    of = inner(meaning, "of")
    year = said_year(meaning, context)
    if year is None and of is not None:
        place = context.resolve(of)
        year = civil(place.first).year if place is not None and place.first is not None else None
    if year is not None:
        days = _feast_days(meaning, year)
        return day_place(days[0], Anchor.ABSOLUTE, (Step("derivation.feast"),), 0.96) if days else None
    if context.heading is not None and context.heading.first is not None:
        days = _feast_days(meaning, civil(context.heading.first).year)
        return day_place(days[0], Anchor.TEXT, (Step("derivation.feast"),), 0.9) if days else None
    return _feast_by_publication(meaning, context)


def named(meaning: Meaning, context: Context) -> Place | None:
    """Resolve a name that stands for a time, by the list of such names."""
    text = word(meaning, "named")
    if text is None:
        return None
    first, _, last = text.partition("/")
    start, end = CalendarUnit.parse(first), CalendarUnit.parse(last or first)
    when = units_span(start, end) if last else TimeSpan.of_unit(start)
    sure = 0.5 if meaning.get("knowledge") else 0.93
    return Place(TimexType.DATE, text, when, "day", Anchor.ABSOLUTE, steps=(Step("derivation.named"),), sure=sure)


def _feast_by_publication(meaning: Meaning, context: Context) -> Place | None:
    told = context.story or context.last_told(sentences=1)
    if told is not None and told.standing() is Standing.BEFORE and not context.direction.earlier:
        told = None  # "… avait expiré en octobre. … juste avant Noël"
    base, anchor = context.now, Anchor.DCT
    ahead = context.story is None and context.direction.way == 1 and context.direction.weight > _PLAINLY
    if told is not None and told.place.anchor is not Anchor.DCT and told.place.last is not None and not ahead:
        base, anchor = told.place.last, Anchor.TEXT  # "… le 28 juin 2021. … peu avant Noël"
        apposed = told.place.first in days_of_feast(meaning, told.place.last)
        if told.sentence == context.sentence and apposed:  # "le 1er novembre 1347, jour de la Toussaint"
            return day_place(told.place.last, anchor, (from_told(told), Step("derivation.feast")), 0.93)
    if base is None:
        return None
    days = days_of_feast(meaning, base)
    past = max((day for day in days if day <= base), default=None)
    future = min((day for day in days if day > base), default=None)
    if past is None or future is None:
        return None
    relation = word(meaning, "relation")
    if anchor is Anchor.TEXT or relation is not None:
        just = base - past <= _JUST_BEFORE and context.direction.way == -1
        day = past if just or relation in ("last", "previous") else future
        return day_place(day, anchor, (Step("derivation.feast"),), 0.85)
    if past == base:
        return day_place(past, anchor, (Step("derivation.feast"), Step("derivation.is_dct")), 0.9)
    chosen = by_direction(context, base, past, future, _YEAR_DAYS)
    return with_other_day(
        day_place(chosen.day, anchor, (Step("derivation.feast"), chosen.step), chosen.sure), chosen, base
    )


def days_of_feast(meaning: Meaning, around: Day) -> list[Day]:
    """Return the days of a feast in the year of a day and in those beside it, in order."""
    year = civil(around).year
    return sorted(day for one in (year - 1, year, year + 1) for day in _feast_days(meaning, one))


def _feast_days(meaning: Meaning, year: int) -> list[Day]:
    """Return the days of a feast in a year: none where the list does not know it, two where its name is of two."""
    fixed, from_easter = word(meaning, "feast"), number(meaning, "easter")
    if fixed is not None:
        month, mday = map(int, fixed.split("-"))
        return [day_of(year, month, mday)]
    if from_easter is not None:
        return [easter(year) + from_easter]
    listed = word(meaning, "listed") or ""
    known = (_listed_days().get(name, {}).get(year) for name in _BOTH.get(listed, (listed,)))
    return [day for day in known if day is not None]


@cache
def _listed_days() -> dict[str, dict[int, Day]]:
    table = read_toml(resource("lexicons", "calendars.toml"))
    return {name: {int(year): parse_iso(f"{year}-{day}") for year, day in days.items()} for name, days in table.items()}
