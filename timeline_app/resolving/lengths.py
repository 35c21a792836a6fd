"""Lengths of time, what is counted with them, and times that come again."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from timeline_app.domain.calendar import Day, civil, iso
from timeline_app.domain.interval import OPEN, UNKNOWN, Bounds, CalendarUnit, Edge, TimeSpan
from timeline_app.domain.mention import Meaning
from timeline_app.domain.resolution import Anchor, Clock, Step, TimexType
from timeline_app.resolving.arguments import inner, number, word
from timeline_app.resolving.context import Context, Told
from timeline_app.resolving.length import Length
from timeline_app.resolving.place import (
    NOWHERE,
    Place,
    around,
    day_place,
    month_place,
    present_place,
    timex_week,
    year_place,
)
from timeline_app.resolving.told_steps import from_told
from timeline_app.rules.grammar import compile_beside

_GOES_ON = compile_beside(r" qu(?:e |')")
_DAY_IN_MINUTES = 1440
_RANGE = ("range_start", "range_end", "between")
# Of units that "quelques" counts: the fewest that are meant, the likeliest count, the most.
_FEW = {"minute": (0, 0, 0), "hour": (0, 0, 24), "day": (2, 4, 10), "week": (2, 4, 9), "month": (2, 4, 11)}
_VAGUELY = 0.6  # how sure is what "quelques" counts to
_COARSE, _FINE = ("month", "season", "year", "decade", "century"), ("hour", "day")
_LONG_UNITS = ("year", "decade", "century", "millennium")


def read_length(meaning: Meaning) -> Length | None:
    """Return the length that a meaning says."""
    unit = word(meaning, "unit")
    if unit is None:
        return None
    mod = word(meaning, "mod")
    fraction = word(meaning, "fraction")
    if fraction is not None:
        return Length.of_fraction(Fraction(fraction), unit, mod)
    if meaning.get("vague"):
        return Length(None, unit, mod)
    count, upper, dozen = number(meaning, "count"), number(meaning, "count_two"), number(meaning, "dozen")
    if dozen is not None:
        count, mod = dozen, mod or "APPROX"
    if upper is not None and count is not None:
        count, mod = upper, "APPROX"  # "deux ou trois mois"
    decimal = meaning.get("decimal")
    if decimal is not None:
        return Length.of_decimal(str(decimal), unit, mod)
    if count is None:
        return None
    return Length(count, unit, mod, half=bool(meaning.get("half")), dozen=dozen is not None)


def counted(meaning: Meaning, context: Context) -> Place | None:
    """Resolve a length alone, or counted back or ahead: "deux heures", "il y a trois ans", "cinq ans plus tard"."""
    source = inner(meaning, "length")
    length = read_length(source) if source is not None else read_length(meaning)
    if length is None:
        return None
    lead, direction = word(meaning, "lead"), word(meaning, "direction")
    on_clock = _on_the_clock(length, lead, context)
    if on_clock is not None:
        return on_clock
    if lead is None and direction is None:
        return _plain(meaning, length)
    sign = -1 if lead in ("ago", "ago_exactly") or direction == "earlier" else 1
    if direction is not None:
        told = context.told_in_sentence() or context.last_told()
        if told is not None and sign > 0 and word(told.mention.meaning, "direction") == "earlier":
            told = context.main_before(told)  # « Rabat, qui l'avait rappelée dix mois plus tôt, … deux jours après »
        if told is not None and told.place.grain in _COARSE and length.unit in _FINE:
            told = context.last_told("day", "time", "night", sentences=2) or told  # "trois jours plus tard"
        if length.in_minutes is not None and length.in_minutes % _DAY_IN_MINUTES:
            told = context.last_clock() or told
        if told is not None and sign > 0 and _is_yet_to_come(told, context):
            told = context.last_told_until(context.now, "day", "time", "night", "month") or told
        if told is not None and told.place.first is not None:
            to_end = (
                told.place.grain in ("day", "night") or told.relation in _RANGE
            )  # « de 2005 à 2011 … trois ans après »
            base = (told.place.last if sign > 0 and to_end else None) or told.place.first
            place = _shifted(length, base, sign, Anchor.TEXT, told.place, bool(meaning.get("exact")))
            if sign > 0 and length.unit == "year" and _is_now(length, place, context):
                present = year_place(civil(context.now or base).year, Anchor.DCT)
                return replace(present, steps=(Step("derivation.story_time"),), sure=0.75)
            step = Step(f"derivation.{direction}", length.values)
            return replace(place, steps=(from_told(told), step), sure=0.87 if length.count is not None else _VAGUELY)
    if context.now is None:
        return None
    if direction == "later" and length.in_minutes is None:  # "Sarajevo, un siècle après": the present of the article
        place = _shifted(length, context.now, 0, Anchor.DCT, None)
        return replace(place, steps=(Step("derivation.story_time"),), sure=0.6)
    if lead == "ago" and _GOES_ON.match(context.right) is not None and context.direction.way in (0, None):
        return since_length(_plain(meaning, length), length, context.now)  # "voilà quarante ans qu’elle attend"
    key = "derivation.ago" if sign < 0 else "derivation.ahead"
    exact = bool(meaning.get("exact")) or (lead == "ago_exactly" and length.unit not in _LONG_UNITS)
    base, finest = _with_smaller_units(meaning, context.now, sign)
    place = _shifted(length, base, sign, Anchor.DCT, None, exact or finest is not None)
    return replace(place, steps=(Step(key, length.values),), sure=0.9)


def _is_yet_to_come(told: Told, context: Context) -> bool:
    """Tell whether what was told lies ahead, so that nothing has followed it: "le renvoi au 15. …"."""
    if told.place.first is None or context.now is None or told is context.told_in_sentence():
        return False
    return told.place.first > context.now and context.direction.way == -1


def _is_now(length: Length, place: Place, context: Context) -> bool:
    """Tell whether so many years after something told is the present: "Soixante ans après, la mémoire reste vive"."""
    if context.now is None or place.first is None or place.first <= context.now or context.direction.way == 1:
        return False
    year = civil(context.now).year - (length.count or 0)
    return any(told.place.first is not None and civil(told.place.first).year == year for told in context.told)


def _on_the_clock(length: Length, lead: str | None, context: Context) -> Place | None:
    """Return "il y a dix minutes" where the time of day of the entry or of the article is known."""
    if lead is None or context.minute is None or context.now is None:
        return None
    if length.in_minutes is None or length.in_minutes >= _DAY_IN_MINUTES:
        return None
    anchor, sign = (Anchor.TEXT if context.is_local else Anchor.DCT), (1 if lead == "ahead" else -1)
    clock = Place(TimexType.TIME, "", NOWHERE, "time", anchor, clock=Clock(context.minute), sure=0.9)
    step = Step("derivation.ahead" if sign > 0 else "derivation.ago", length.values)
    return replace(_shifted_on_the_clock(length, context.now, sign, anchor, clock), steps=(step,), sure=0.9)


def _with_smaller_units(meaning: Meaning, base: Day, sign: int) -> tuple[Day, str | None]:
    """Return a day moved by the smaller units of a length ("un mois et 21 jours") and the finest of them."""
    finest = None
    for count_name, unit_name in (("more", "unit_two"), ("last", "unit_three")):
        count, unit = number(meaning, count_name), word(meaning, unit_name)
        if count is not None and unit is not None:
            base, finest = Length(count, unit, None).add(base, sign), unit
    return base, finest


def _plain(meaning: Meaning, length: Length) -> Place:
    value = length.value
    more, last = number(meaning, "more"), number(meaning, "last")
    if more is not None:
        value = _compound(value, more, word(meaning, "unit_two"))
        if last is not None:
            value = _compound(value, last, word(meaning, "unit_three"))
    step = Step("derivation.length", length.values)
    return Place(TimexType.DURATION, value, NOWHERE, length.unit, Anchor.NONE, length.mod, steps=(step,), sure=0.95)


def _compound(value: str, count: int, unit: str | None) -> str:
    """Add a smaller unit to a duration: PT24H and 39 minutes are PT24H39M."""
    code = Length(count, unit or "minute", None).value
    if "T" in code:
        return value + ("" if "T" in value else "T") + code.partition("T")[2]
    return value + code[1:]


def _shifted(length: Length, base: Day, sign: int, anchor: Anchor, told: Place | None, exact: bool = False) -> Place:
    """Return the place a length before or after a day, in the unit that was said."""
    if length.count is None:
        return _vaguely_shifted(length, base, sign, anchor)
    if length.in_minutes is not None:
        return _shifted_on_the_clock(length, base, sign, anchor, told)
    day = length.add(base, sign)
    if exact:
        return day_place(day, anchor)
    coarse = told is not None and told.grain in ("year", "decade", "century")
    year, month, _ = civil(day)
    if length.unit == "year" and length.half and told is None:  # "il y a deux ans et demi"
        place = month_place(year, month, anchor)
        edge = CalendarUnit.of_month(year, month)
    elif length.unit in ("year", "decade", "century", "millennium") or coarse:
        place = year_place(year, anchor)
        edge = CalendarUnit.of_year(year)
    elif length.unit in ("month", "quarter", "half"):
        place = month_place(year, month, anchor)
        edge = CalendarUnit.of_month(year, month)
    elif length.unit in ("week", "weekend"):
        place = replace(day_place(day, anchor), value=timex_week(day), grain="day")
        edge = CalendarUnit.of_day(day)
    else:
        place = day_place(day, anchor)
        if length.mod is None and not length.dozen:
            return place
        edge = CalendarUnit.of_day(day)
    mod = {"MORE_THAN": "BEFORE", "LESS_THAN": "AFTER"}.get(length.mod or "", length.mod) if sign < 0 else length.mod
    return replace(place, mod=mod, when=around(edge, *length.spread(day)))


def _vaguely_shifted(length: Length, base: Day, sign: int, anchor: Anchor) -> Place:
    """Return "il y a quelques mois": some place on one side, nobody knows where."""
    if anchor is Anchor.TEXT and length.unit in _FEW:
        return _a_few_away(length, base, sign)
    value = "PAST_REF" if sign < 0 else "FUTURE_REF"
    limit = Length(2, length.unit, None).add(base, sign)
    bounds = Bounds(None, limit, None, limit) if sign < 0 else Bounds(limit, None, limit, None)
    return Place(TimexType.DATE, value, TimeSpan(UNKNOWN, UNKNOWN, bounds), length.unit, anchor)


def _a_few_away(length: Length, base: Day, sign: int) -> Place:
    """Return "quelques mois plus tard", counted from a day told: somewhere near, in the next coarser unit."""
    near, middle, far = (Length(count, length.unit, None).add(base, sign) for count in _FEW[length.unit])
    if length.unit in ("hour", "minute"):
        return day_place(middle, Anchor.TEXT)
    year, month, _ = civil(middle)
    place = year_place(year, Anchor.TEXT) if length.unit == "month" else month_place(year, month, Anchor.TEXT)
    edge = place.when.start.unit
    return replace(place, when=around(edge, min(near, far), max(near, far))) if edge is not None else place


def _shifted_on_the_clock(length: Length, base: Day, sign: int, anchor: Anchor, told: Place | None) -> Place:
    minutes = length.in_minutes or 0
    if told is not None and told.clock is not None:
        total = told.clock.minute + sign * minutes
        day, minute = base + total // 1440, total % 1440
        clock = replace(told.clock, minute=minute)
        value = f"{iso(day)}T{minute // 60:02}:{minute % 60:02}{clock.zone}"
        return replace(
            day_place(day, anchor), type=TimexType.TIME, value=value, grain="time", clock=clock, mod=length.mod
        )
    days = round(minutes / 1440)
    return day_place(base + sign * days, anchor)


def length_bound(meaning: Meaning, context: Context) -> Place | None:
    """Resolve the length in "dix jours après l’appel"."""
    length = read_length(meaning)
    return _plain(Meaning("length"), length) if length is not None else None


def length_in_figures(meaning: Meaning, context: Context) -> Place | None:
    """Resolve "2 min 30 s", "1h45"."""
    parts = [(number(meaning, name), code) for name, code in (("hours", "H"), ("minutes", "M"), ("seconds", "S"))]
    value = "PT" + "".join(f"{count}{code}" for count, code in parts if count is not None)
    return Place(TimexType.DURATION, value, NOWHERE, "minute", Anchor.NONE, sure=0.85)


def recent(meaning: Meaning, context: Context) -> Place | None:
    """Resolve "ces derniers mois", "les prochaines 48 heures", "les douze prochains"."""
    toward, unit, count = word(meaning, "toward") or "", word(meaning, "unit"), number(meaning, "count")
    toward = {"prochains": "next", "prochaines": "next", "derniers": "last", "dernieres": "last"}.get(toward, toward)
    if unit is None:
        unit = "month"  # the unit was said just before: "… six mois, les douze prochains …"
        told = context.last_length
        if told is not None:
            unit = told.unit
    length = Length(count, unit, None)
    place = _plain(Meaning("length"), length)
    if toward == "first":
        return place
    base, anchor = context.now, Anchor.DCT
    if toward in ("following", "previous"):
        told_place = context.last_told()
        if told_place is not None:
            base, anchor = told_place.place.last, Anchor.TEXT
    if base is None:
        return place
    forward = toward in ("next", "following")
    when = _beside(length, base, forward)
    step = Step("derivation.recent_next" if forward else "derivation.recent_last", length.values)
    return replace(place, when=when, anchor=anchor, steps=(step,), sure=0.92)


def _beside(length: Length, base: Day, forward: bool) -> TimeSpan:
    """Return the span of a length that begins or ends at a day."""
    here = Edge.known(CalendarUnit.of_day(base))
    if length.count is None:
        limit = Length(2, length.unit, None).add(base, 1 if forward else -1)
        if forward:
            return TimeSpan(here, UNKNOWN, Bounds(base, base, limit, None))
        return TimeSpan(UNKNOWN, here, Bounds(None, limit, base, base), ongoing=True)
    edge, earliest, latest = length.edge(base, 1 if forward else -1)
    if forward:
        return TimeSpan(here, edge, Bounds(base, base, earliest, latest))
    return TimeSpan(edge, here, Bounds(earliest, latest, base, base), ongoing=True)


def since_length(place: Place, length: Length, dct: Day) -> Place:
    """Return "depuis huit ans": a start that length before the publication, still going on."""
    here = Edge.known(CalendarUnit.of_day(dct))
    if length.count is None:
        limit = Length(2, length.unit, None).add(dct, -1)
        when = TimeSpan(UNKNOWN, here, Bounds(None, limit, dct, dct), ongoing=True)
        return replace(place, when=when, anchor=Anchor.DCT)
    edge, earliest, latest = length.edge(dct, -1)
    when = TimeSpan(edge, here, Bounds(earliest, latest, dct, dct), ongoing=True)
    return replace(place, when=when, anchor=Anchor.DCT)


def within_length(place: Place, length: Length, base: Day, anchor: Anchor) -> Place:
    """Return "d’ici trois mois", "sous sept jours": from a day to that length after it."""
    here = Edge.known(CalendarUnit.of_day(base))
    if length.count is None:
        return replace(place, when=TimeSpan(here, UNKNOWN, Bounds(base, base, base, None)), anchor=anchor)
    edge, earliest, latest = length.edge(base, 1)
    return replace(place, when=TimeSpan(here, edge, Bounds(base, base, earliest, latest)), anchor=anchor)


def every(meaning: Meaning, context: Context) -> Place | None:
    """Resolve "chaque lundi", "tous les deux ans", "quatre fois par an"."""
    wday, unit, count = number(meaning, "weekday"), word(meaning, "unit"), number(meaning, "count") or 1
    month, season, part = number(meaning, "month"), word(meaning, "season"), word(meaning, "part")
    if season is not None:
        value = f"XXXX-{season}"
    elif month is not None:
        mday = number(meaning, "mday")
        value = f"XXXX-{month:02}" + (f"-{mday:02}" if mday is not None else "")
    elif number(meaning, "which") is not None and unit is not None:
        value = Length(1, unit, None).value
    elif wday is not None:
        value = f"XXXX-WXX-{wday}" + (f"T{part}" if part else "")
    elif part is not None:
        value = "P1D"
    elif number(meaning, "mday") is not None:
        value = "P1M"
    elif unit is not None:
        value = Length(count, unit, None).value
    else:
        return None
    step = Step("derivation.set")
    return Place(TimexType.SET, value, NOWHERE, unit or "week", Anchor.NONE, steps=(step,), sure=0.9)


def present(meaning: Meaning, context: Context) -> Place | None:
    """Resolve "maintenant", "à ce jour"."""
    return present_place(context.now)


def open_end(place: Place) -> Place:
    """Return a place that goes on into the future from its start."""
    bounds = place.when.bounds
    when = TimeSpan(
        place.when.start, OPEN, Bounds(bounds.start_earliest, bounds.start_latest, bounds.end_earliest, None)
    )
    return replace(place, when=when)
