"""Parts of the day, nights and clock times."""

from __future__ import annotations

from dataclasses import replace

from timeline_app.domain.calendar import Day, iso
from timeline_app.domain.mention import Meaning
from timeline_app.domain.resolution import Anchor, Clock, Step, TimexType
from timeline_app.language.orientation import Standing
from timeline_app.resolving.arguments import inner, number, word
from timeline_app.resolving.context import Context, Told
from timeline_app.resolving.place import NOWHERE, Place, day_place, days_span
from timeline_app.resolving.told_steps import SHIFTED, from_told
from timeline_app.rules.grammar import compile_beside

_DAY_GRAINS = ("day", "time", "night")
_DAWN, _NOON, _EVENING, _MIDNIGHT = 4 * 60, 12 * 60, 18 * 60, 24 * 60
_UPDATED = compile_beside(r"\b(?:mis|mise)e? a jour (?:a|vers) ?$|\bactualise[es]* a ?$")
_MOVED = 3  # days from its head that an entry may have moved on
_HALF_DAY = 12 * 60
_FAR_SENTENCES = 8  # how far back the day of a verb in the pluperfect may have been told
_BRACKET = 4  # characters between a time and the bracket that repeats it


def day_part(meaning: Meaning, context: Context) -> Place | None:
    """Resolve "mardi soir", "ce matin", "dans la soirée", "à l’aube"."""
    day_meaning, part_meaning = inner(meaning, "day"), inner(meaning, "part")
    source = part_meaning or meaning
    this = bool(source.get("this"))
    that = context.newest(*_DAY_GRAINS) if this and source.get("same") else None  # "ce matin-là"
    final = context.last_told(*_DAY_GRAINS) if source.get("final") else None  # "Du 11 au 19, … La dernière nuit"
    if final is not None and final.place.last is not None:
        place: Place | None = day_place(final.place.last, Anchor.TEXT, (from_told(final),), 0.8)
    elif that is not None and that.place.first is not None:
        place = day_place(that.place.first, Anchor.TEXT, (from_told(that),), 0.88)
    else:
        place = context.resolve(day_meaning) if day_meaning is not None else _day_told(context, this)
    code, mod = part_code(source)
    if place is not None and place.type is TimexType.SET and place.value.startswith("XXXX-WXX"):
        return replace(place, value=f"{place.value}T{code}")
    if place is None or place.first is None:
        return None
    day = place.first
    past, ahead = context.direction.way == -1, context.direction.way == 1
    if code == "NI" and source.get("this") and (past or (_published_in_the_morning(context) and not ahead)):
        day -= 1  # "cette nuit", told in the past or in the morning, is the night that ended
    if code == "NI" and place.anchor is Anchor.DCT and day == context.now and day_meaning is None:
        day -= not source.get("this") and context.direction.way == -1  # "nous avons passé la nuit à la cave"
    if source.get("last") or source.get("final"):
        code, day = "NI", day - 1
    if source.get("before"):
        day -= 1
    if day_meaning is None and not this:
        day += _night_passes(code, bool(source.get("dawn")), day, context)
    step = Step("derivation.day_part", (("part", code),))
    if code == "T12:00":
        return _at(place, day, Clock(_NOON), (step,))
    when = days_span(day, day + 1) if code == "NI" and day_meaning is None else days_span(day, day)
    value = f"{iso(day)}T{code}"
    return Place(
        TimexType.TIME, value, when, "night" if code == "NI" else "time", place.anchor, mod,
        steps=(*place.steps, step), choices=place.choices, sure=place.sure,
    )  # fmt: skip


def _night_passes(code: str, dawn: bool, day: Day, context: Context) -> int:
    """Return the days that a part of the day lies off what was told: "vers 21 heures … jusqu’au petit matin"."""
    told = context.last_clock()
    clock = told.place.clock if told is not None and told.place.first == day else None
    beside = told is not None and told.sentence == context.sentence
    if code == "MO" and clock is not None and beside and clock.minute >= _NOON:
        return 1
    if code == "NI" and clock is not None and clock.minute < _DAWN:
        return -1  # "à minuit. … toute la nuit"
    behind = context.direction.way in (-1, 0)
    if code == "EV" and context.is_entry_of_the_night and behind:
        return -1  # an entry of 0 h 26 that looks back at "le début de la soirée"
    until = context.mention is not None and context.mention.relation == "until"
    return 1 if code == "MO" and dawn and until and context.is_local else 0


def part_code(source: Meaning) -> tuple[str, str | None]:
    """Return the TIMEX3 code of a part of the day and its modifier."""
    mod = word(source, "mod")
    noon = word(source, "noon")
    if noon is not None:
        return ("T12:00" if noon == "midi" else "MI"), None
    if source.get("dawn"):
        return "MO", "START"
    if source.get("dusk"):
        return "EV", "START"
    part = word(source, "part") or "MO"
    return {"matin": "MO", "soir": "EV", "fin de nuit": "NI"}.get(part, part), mod


def _day_told(context: Context, this: bool, minute: int = _NOON) -> Place | None:
    """Return the day that a time without its day belongs to."""
    if not this:
        telling = context.heading is not None or context.is_local or context.story is not None
        told = _single_day_told(context, None if telling else _FAR_SENTENCES if context.direction.earlier else 1)
        if told is not None and told.place.first is not None:
            past = context.now is None or told.place.first <= context.now
            nearby = told.sentence == context.sentence or (told.block == context.block and past)
            if telling or nearby or (past and context.direction.earlier):
                next_day = told.place.grain == "night" and minute < _EVENING
                day = told.place.last if next_day and told.place.last is not None else told.place.first
                if told.sentence != context.sentence and context.is_local and abs(day - (context.now or day)) > _MOVED:
                    return _local_day(context, minute)
                return day_place(day, Anchor.TEXT, (from_told(told),), 0.82)
        ahead = _coming_day(context)
        if ahead is not None:
            return ahead
        if context.is_local:
            return _local_day(context, minute)
    if context.now is None:
        return None
    step = Step("derivation.near_day", (("by", 0),))
    return day_place(context.now, Anchor.DCT, (step,), 0.95 if this else 0.78)


def _local_day(context: Context, minute: int) -> Place | None:
    """Return the day of the entry; the next one for what is to come at an earlier hour than the entry was written."""
    if context.now is None:
        return None
    tomorrow = context.direction.way == 1 and context.minute is not None and minute < context.minute
    return day_place(context.now + tomorrow, Anchor.DCT, (), 0.85)


def _single_day_told(context: Context, sentences: int | None) -> Told | None:
    """Return the last day told that is no part of a longer stretch."""
    told = context.last_told(*_DAY_GRAINS, sentences=sentences)
    if told is not None and told.sentence != context.sentence and not context.direction.earlier:
        told = _back_from_before(told, context)
    if told is not None and context.is_local and told.standing() in (Standing.ASIDE, Standing.QUOTED):
        return None
    if told is not None and told.place.first is not None and told.place.last is not None:
        return told if told.place.last - told.place.first <= 1 else None
    return told


def _back_from_before(told: Told, context: Context) -> Told:
    """Return the day of the main story, where what was told last stepped back behind it: "la veille, il avait …"."""
    for earlier in reversed(context.told[: context.told.index(told) + 1]):
        if earlier.block != told.block:
            break
        stepped = any(step.message == SHIFTED and ("by", -1) in step.values for step in earlier.place.steps)
        if earlier.place.grain in _DAY_GRAINS and earlier.standing() is Standing.MAIN and not stepped:
            return earlier
    return told


def _coming_day(context: Context) -> Place | None:
    """Return the last day told that is still to come, for a time of day that a verb puts in the future."""
    if context.now is None or context.direction.way not in (1, None) or _until(context):
        return None
    for told in reversed(context.told):
        day = told.place.first
        if context.direction.way is None and (told.block != context.block or context.sentence - told.sentence > 2):
            return None  # a sentence without a verb goes on with the one before it
        if told.place.grain in _DAY_GRAINS and day is not None and context.now < day <= context.now + 10:
            return day_place(day, Anchor.TEXT, (from_told(told),), 0.75)
    return None


def _until(context: Context) -> bool:
    return context.mention is not None and context.mention.relation == "until"


def _published_in_the_morning(context: Context) -> bool:
    return context.minute is None or context.minute < _EVENING


def whole_day(meaning: Meaning, context: Context) -> Place | None:
    """Resolve "la journée de mardi"."""
    day = inner(meaning, "day")
    return context.resolve(day) if day is not None else None


def night(meaning: Meaning, context: Context) -> Place | None:
    """Resolve a night over two dates: "la nuit de lundi à mardi", "du 3 au 4 novembre 2020"."""
    if meaning.get("yesterday"):
        return _night(context.now - 1, Anchor.DCT, ()) if context.now is not None else None
    second_mday, first_mday = number(meaning, "mday_two"), number(meaning, "mday")
    first_month = number(meaning, "month_one")
    if first_mday is not None and first_month is not None:
        place = context.resolve(Meaning("date", (("month", first_month), ("mday", first_mday))))
        if place is None or place.first is None:
            return None
        return replace(_night(place.first, place.anchor, place.steps), sure=place.sure)
    if first_mday is not None and second_mday is not None:
        arguments = [(name, value) for name in ("month", "year") if (value := number(meaning, name)) is not None]
        place = context.resolve(Meaning("date", (*arguments, ("mday", second_mday))))
    else:
        wday = number(meaning, "weekday_two")
        if wday is None:
            return None
        place = context.resolve(Meaning("date", (("weekday", wday),)))
    if place is None or place.first is None:
        return None
    return replace(_night(place.first - 1, place.anchor, place.steps), sure=place.sure)


def _night(evening: Day, anchor: Anchor, steps: tuple[Step, ...]) -> Place:
    step = Step("derivation.night", (("first", iso(evening)), ("second", iso(evening + 1))))
    when = days_span(evening, evening + 1)
    return Place(TimexType.TIME, f"{iso(evening)}TNI", when, "night", anchor, steps=(*steps, step), sure=0.93)


def clock(meaning: Meaning, context: Context) -> Place | None:
    """Resolve a clock time without its day: "14H30", "16H00 GMT", "midi", "4 heures du matin"."""
    read = read_clock(meaning)
    if read is None:
        return None
    if _UPDATED.search(context.left) is not None and context.published is not None:
        return _at(day_place(context.published, Anchor.DCT), context.published, read, ())
    if context.after_set or (_is_usual(context) and context.last_told(*_DAY_GRAINS, sentences=0) is None):
        return habitual_clock(read)
    twin = _same_instant(read, context)
    if twin is not None:
        return twin
    place = _day_told(context, this=False, minute=read.minute)
    if place is None or place.first is None:
        return habitual_clock(read)
    day = place.first
    told = context.last_told(*_DAY_GRAINS, sentences=0)
    in_night = told is not None and told.place.grain == "night"  # its last day has been taken already
    if meaning.get("name") == "minuit" and not in_night and not _opens_day(told, context):
        day += 1
        if context.direction.way == -1 and place.anchor is Anchor.DCT and not _published_in_the_morning(context):
            day -= 1
    return _at(place, day, read, ())


def _opens_day(told: Told | None, context: Context) -> bool:
    """Tell whether midnight is that with which a day begins: "le 15 décembre, peu après minuit"."""
    after = context.mention is not None and context.mention.relation in ("after", "near_after")
    return after and told is not None and told.place.grain == "day"


def _is_usual(context: Context) -> bool:
    """Tell whether hours are those of every day: "la mairie est ouverte à 9 heures", "le couvre-feu, de 20 h à 5 h"."""
    relation = context.mention.relation if context.mention is not None else None
    in_range = relation in ("range_start", "range_end")
    if relation in ("near_after", "around"):
        return False  # "ouverte peu après 15 heures, la séance a duré"
    if context.habit:
        return in_range or not context.happened_once  # "les bureaux ont fermé à 16 heures" was one evening
    return in_range and context.direction.way == 0 and not context.is_local and context.heading is None


def _same_instant(read: Clock, context: Context) -> Place | None:
    """Return the clock time in brackets after another: "à 13 heures (09H00 GMT)" is one instant, told twice."""
    told = context.told[-1] if context.told else None
    mention = context.mention
    if told is None or mention is None or told.place.clock is None or not context.left.endswith(b"("):
        return None
    if mention.span.start - told.span.end > _BRACKET or told.place.first is None:
        return None
    ahead = (told.place.clock.minute - read.minute + _HALF_DAY) % _MIDNIGHT - _HALF_DAY  # of one zone on the other
    days = (told.place.clock.minute - ahead) // _MIDNIGHT
    value = iso(told.place.first + days) + clock_value(read)
    steps = (Step("derivation.same_instant", (), told.span),)
    return replace(told.place, value=value, clock=read, steps=steps)


def habitual_clock(read: Clock) -> Place:
    """Return a clock time of every day: opening hours."""
    value = f"XXXX-XX-XX{clock_value(read)}"
    steps = (Step("derivation.every_day"),)
    return Place(TimexType.TIME, value, NOWHERE, "hour", Anchor.NONE, clock=read, steps=steps, sure=0.7)


def at_clock(meaning: Meaning, context: Context) -> Place | None:
    """Resolve "mardi à 20 heures", "ce soir à 20 h", "la nuit du 6 au 7, vers une heure"."""
    day, time = inner(meaning, "day"), inner(meaning, "clock")
    read = read_clock(time) if time is not None else None
    place = context.resolve(day) if day is not None else None
    if read is not None and place is not None and place.type is TimexType.SET:
        by_weekday = place.value.startswith("XXXX-WXX")
        return replace(place, value=place.value + clock_value(read) if by_weekday else place.value, clock=read)
    if read is None or place is None or place.first is None:
        return None
    first = place.first
    if place.grain == "night" and read.minute < _NOON:
        first += 1
    if "TAF" in place.value or "TEV" in place.value:
        read = replace(read, minute=read.minute + _NOON) if read.minute < _NOON else read
    if time is not None and time.get("name") == "minuit":
        first += 1
    return _at(place, first, read, ())


def read_clock(meaning: Meaning) -> Clock | None:
    """Return the time of day that a clock meaning says; None if the clock has no such time."""
    name = word(meaning, "name")
    hour = {"midi": 12, "minuit": 0}.get(name or "", number(meaning, "hour"))
    minute = number(meaning, "minute") or 0
    if hour is None:
        return None
    half = word(meaning, "half")
    if half in ("AF", "EV") and hour < 12:
        hour += 12
    if half in ("NI", "MO") and hour == 12:
        hour = 0
    total = (hour * 60 + minute) % _MIDNIGHT
    if not 0 <= hour <= 24 or (hour == 24 and minute):
        return None
    zone = word(meaning, "zone")
    return Clock(total, number(meaning, "second"), "" if zone in (None, "local", "paris") else zone)


def clock_value(read: Clock) -> str:
    """Return a time of day in TIMEX3."""
    seconds = f":{read.second:02}" if read.second is not None else ""
    return f"T{read.minute // 60:02}:{read.minute % 60:02}{seconds}{read.zone}"


def _at(place: Place, day: Day, read: Clock, steps: tuple[Step, ...]) -> Place:
    step = Step("derivation.clock", (("time", clock_value(read)[1:]),))
    return Place(
        TimexType.TIME, iso(day) + clock_value(read), days_span(day, day), "time", place.anchor,
        clock=read, steps=(*place.steps, *steps, step), choices=place.choices, sure=place.sure,
    )  # fmt: skip
