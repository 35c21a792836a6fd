"""Units longer than a day, said by their relation to the publication or to what was told: "la semaine dernière"."""

from __future__ import annotations

from dataclasses import replace

from timeline_app.domain.calendar import Day, civil, day_of, monday_of, shift_months, weekday
from timeline_app.domain.interval import Bounds, CalendarUnit, Edge, TimeSpan
from timeline_app.domain.mention import Meaning
from timeline_app.domain.resolution import Anchor, Step, TimexType
from timeline_app.resolving.arguments import complete_year, inner, number, said_year, word
from timeline_app.resolving.choosing import by_direction, other_choice
from timeline_app.resolving.context import Context
from timeline_app.resolving.place import (
    Place,
    around,
    century_place,
    day_place,
    decade_place,
    monday_of_week,
    month_place,
    months_place,
    season_place,
    timex_year,
    units_span,
    week_place,
    weekend_place,
    year_place,
)
from timeline_app.resolving.told_steps import from_told
from timeline_app.rules.grammar import roman_value

_SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_YEAR_DAYS = 365
_WITHIN = {"month": ("month", "week", "weekend", "day", "night", "time")}  # grains of what lies within a unit
_JUST_OVER = 90  # days after a season in which "cet été-là" is still that one
_LONGEST_PAIR = 6  # years of a term of office
_ABOUT = 15  # days that "à la même époque" may be off
_MODERN_TIMES = 1500  # since when two figures name a year
_MODERN_CENTURY = 10
_SATURDAY = 6
_NEARER_AHEAD = 3  # days to the next Saturday, beyond which the Sunday before is nearer
_COARSER = {  # units of which a coarser one holds many
    "year": ("month", "week", "weekend"), "decade": ("year", "month", "week", "weekend"),
    "century": ("year", "month", "week", "weekend"),
}  # fmt: skip
_FAR = 60  # days from publication of a day that a weekend beside it belongs to
_EARLY_WEEK = 3  # on Monday to Wednesday "ce week-end" with a past is the one before


def unit(meaning: Meaning, context: Context) -> Place | None:
    """Resolve "cette année", "le mois dernier", "la semaine suivante", "ce week-end"."""
    name, relation = word(meaning, "unit") or "", word(meaning, "relation")
    month = number(meaning, "month")
    if month is not None and context.now is not None:  # "ce mois de mars"
        return context.resolve(Meaning("date", (("month", month),)))
    from_text = relation in ("following", "previous") or bool(meaning.get("that")) or bool(meaning.get("same"))
    steps = {"last": -1, "previous": -1, "next": 1, "following": 1}.get(relation or "", 0)
    if from_text:
        told = (context.told_away(*_WITHIN.get(name, ())) or context.told_away()) if meaning.get("that") else None
        if meaning.get("same") and name == "year":  # that of the year heard last, also when said aside
            told = next((one for one in reversed(context.told) if one.place.last is not None), None)
        told = told or context.last_told()
        if told is not None and name == "week" and meaning.get("same") and told.place.grain == "month":
            return replace(told.place, anchor=Anchor.TEXT, steps=(from_told(told),), sure=0.8)  # some week of it
        if told is not None and told.place.first is not None and told.place.last is not None:
            base = told.place.last if steps > 0 or (meaning.get("same") and name == "year") else told.place.first
            if name == "weekend" and steps > 0 and weekday(base) < _SATURDAY:
                steps = 0  # "le 30 avril … le week-end suivant" is that of the same week
            place = unit_of(name, base, steps, Anchor.TEXT)
            return replace(place, steps=(from_told(told),), sure=0.88) if place is not None else None
    base_day = context.speech_day if meaning.get("this") else context.now
    if base_day is None:
        return None
    if name == "weekend" and steps == 0:
        return _weekend_beside(meaning, context) or _this_weekend(context, base_day)
    place = unit_of(name, base_day, steps, Anchor.DCT)
    key = {-1: "derivation.last_unit", 0: "derivation.this_unit", 1: "derivation.next_unit"}[steps]
    return place.with_steps(Step(key, (("unit", name),))) if place is not None else None


def _weekend_beside(meaning: Meaning, context: Context) -> Place | None:
    """Return the weekend before a far day of the same sentence: "le 20 avril 2021, … blessé pendant le week-end"."""
    told = context.told_in_sentence()
    if told is None or told.place.grain not in _WITHIN["month"] or meaning.get("this") or context.direction.way == 1:
        return None
    first = told.place.first
    if first is None or context.published is None or context.published - first < _FAR:
        return None
    saturday = monday_of(first) + 5
    place = weekend_place(saturday if saturday <= first else saturday - 7, Anchor.TEXT)
    return replace(place, steps=(from_told(told),), sure=0.8)


def _this_weekend(context: Context, dct: Day) -> Place:
    saturday = monday_of(dct) + 5
    step = Step("derivation.this_unit", (("unit", "weekend"),))
    early = weekday(dct) <= _EARLY_WEEK
    if context.direction.way == -1 and early:
        evidence = context.direction.evidence
        return weekend_place(saturday - 7, Anchor.DCT, (step, Step("derivation.verb_past", (), evidence)), 0.92)
    place = weekend_place(saturday, Anchor.DCT, (step,), 0.9)
    before = weekend_place(saturday - 7, Anchor.DCT)
    return replace(place, choices=(other_choice(before.value, before.when, is_past=True),))


def unit_of(name: str, day: Day, by: int, anchor: Anchor) -> Place | None:
    """Return the unit that holds a day, or one so many units away."""
    year, month, _ = civil(day)
    match name:
        case "day":
            return day_place(day + by, anchor)
        case "week":
            return week_place(monday_of(day) + 7 * by, anchor)
        case "weekend":
            return weekend_place(monday_of(day) + 5 + 7 * by, anchor)
        case "month":
            return month_place(*civil(shift_months(day_of(year, month, 1), by))[:2], anchor)
        case "quarter":
            return quarter_place(year * 4 + (month - 1) // 3 + by, anchor)
        case "half":
            return half_place(year * 2 + (month - 1) // 6 + by, anchor)
        case "year":
            return year_place(year + by, anchor)
        case "decade":
            return decade_place(year // 10 * 10 + 10 * by, anchor)
        case "century":
            return century_place((year - 1) // 100 + 1 + by, anchor)
    return None


def quarter_place(count: int, anchor: Anchor, steps: tuple[Step, ...] = ()) -> Place:
    """Return a quarter by its count from year 0."""
    year, index = divmod(count, 4)
    return months_place(f"{timex_year(year)}-Q{index + 1}", year, 3 * index + 1, 3, "quarter", anchor, steps)


def half_place(count: int, anchor: Anchor, steps: tuple[Step, ...] = ()) -> Place:
    """Return a half-year by its count from year 0."""
    year, index = divmod(count, 2)
    return months_place(f"{timex_year(year)}-H{index + 1}", year, 6 * index + 1, 6, "half", anchor, steps)


def bare_unit(meaning: Meaning, context: Context) -> Place | None:
    """Resolve "l’année", "du mois" inside "la fin de …": of what was told when that lies in the past, else of now."""
    name = {
        "an": "year", "annee": "year", "mois": "month", "semaine": "week", "trimestre": "quarter", "semestre": "half",
        "siecle": "century", "decennie": "decade", "week-end": "weekend", "weekend": "weekend",
        "journee": "day",
    }.get(word(meaning, "unit") or "", "")  # fmt: skip
    story = context.story
    told_on = story is not None and story.block == context.block and not context.verb_is_ahead
    ahead = context.direction.way == 1 and not context.is_local and not told_on
    told = context.last_told(sentences=None if context.heading is not None or context.story is not None else 1)
    if (ahead and context.heading is None) or context.lasts_until_now:
        told = None
    if told is None and context.heading is not None and context.heading.first is not None:
        return unit_of(name, context.heading.first, 0, Anchor.TEXT)
    if name in ("century", "decade") and told is not None and told.place.grain != name and not context.is_history:
        told = None
    if told is not None and name in _COARSER.get(told.place.grain, ()):
        told = None  # "dans les années 1980. … à la fin de l’année"
    if told is not None and told.place.first is not None and told.place.anchor is not Anchor.DCT:
        place = unit_of(name, told.place.first, 0, Anchor.TEXT)
        if place is not None and (context.now is None or _is_past(place, context.now)):
            in_story = context.heading is not None or context.story is not None
            if in_story or context.direction.way == -1:
                return replace(place, steps=(from_told(told),), sure=0.85)
    if context.now is None:
        return None
    place = unit_of(name, context.now, 0, Anchor.DCT)
    if place is None:
        return None
    return replace(place.with_steps(Step("derivation.this_unit", (("unit", name),))), sure=0.85)


def rest(meaning: Meaning, context: Context) -> Place | None:
    """Resolve "le reste de l’année": from the publication to the end of the unit."""
    place = bare_unit(meaning, context)
    if place is None or place.last is None or context.now is None or not context.now <= place.last:
        return place
    first = CalendarUnit.of_day(context.now)
    when = TimeSpan(Edge.known(first), place.when.end, Bounds(first.first, first.first, place.last, place.last))
    return replace(place, when=when)


def _is_past(place: Place, dct: Day) -> bool:
    return place.last is not None and place.last < dct


def quarter(meaning: Meaning, context: Context) -> Place | None:
    """Resolve "le deuxième trimestre 2022", "au premier trimestre", "T4"."""
    return _part_of_year(meaning, context, 4)


def half(meaning: Meaning, context: Context) -> Place | None:
    """Resolve "le second semestre 2024", "au premier semestre"."""
    return _part_of_year(meaning, context, 2)


def _part_of_year(meaning: Meaning, context: Context, parts: int) -> Place | None:
    index = number(meaning, "number")
    if index is None:
        return None
    if index < 0 and said_year(meaning, context) is None and inner(meaning, "of") is None:
        return context.resolve(Meaning("unit", (("unit", "quarter" if parts == 4 else "half"), ("relation", "last"))))
    if index < 0:
        index = parts
    if not 1 <= index <= parts:
        return None
    build = quarter_place if parts == 4 else half_place
    said = Step("derivation.said_part_of_year", (("number", index), ("parts", parts)))
    year, anchor = said_year(meaning, context), Anchor.ABSOLUTE
    of = inner(meaning, "of")
    if year is None and of is not None:
        place = context.resolve(of)
        year, anchor = (civil(place.first).year if place is not None and place.first is not None else None), Anchor.DCT
    if year is None and context.heading is not None and context.heading.first is not None:
        year, anchor = civil(context.heading.first).year, Anchor.TEXT
    if year is None:
        ahead = context.direction.way == 1 and not context.is_local
        told = context.last_told("year", sentences=0)
        first = told.place.first if told is not None and told.mention.partner is None else None
        if told is not None and first is not None and (not ahead or first > (context.now or first)):
            year, anchor = civil(first).year, Anchor.TEXT  # "en 2019, au premier semestre"; what is ahead of next year
    if year is not None:
        return build(year * parts + index - 1, anchor, (said,))
    if context.now is None:
        return None
    dct_year, month, _ = civil(context.now)
    now = dct_year * parts + (month - 1) // (12 // parts)
    this_year = dct_year * parts + index - 1
    if this_year == now:
        if context.direction.way == -1 and context.direction.weight > 0.5:  # results are told when the quarter is over
            past = build(now - parts, Anchor.DCT)
            place = build(now, Anchor.DCT, (said, Step("derivation.this_unit", (("unit", "quarter"),))))
            return replace(place, choices=(other_choice(past.value, past.when, is_past=True),), sure=0.7)
        return replace(build(now, Anchor.DCT, (said,)), sure=0.85)
    before, after = (this_year, this_year + parts) if this_year < now else (this_year - parts, this_year)
    days = _YEAR_DAYS // parts
    chosen = by_direction(context, now * days, before * days, after * days, _YEAR_DAYS)
    is_past = chosen.day == before * days
    other = build(after if is_past else before, Anchor.DCT)
    place = build(before if is_past else after, Anchor.DCT, (said, chosen.step))
    return replace(place, sure=chosen.sure, choices=(other_choice(other.value, other.when, not is_past),))


def season(meaning: Meaning, context: Context) -> Place | None:
    """Resolve "l’été 2020", "cet hiver", "l’automne suivant", "au printemps"."""
    name = word(meaning, "season")
    if name is None:
        return None
    said = Step("derivation.said_season", (("season", name),))
    year, anchor = said_year(meaning, context), Anchor.ABSOLUTE
    of = inner(meaning, "of")
    if year is None and of is not None:
        place = context.resolve(of)
        year, anchor = (civil(place.first).year if place is not None and place.first is not None else None), Anchor.TEXT
    if year is not None:
        return season_place(year, name, anchor, (said,), 0.95)
    relation = word(meaning, "relation")
    from_text = relation in ("following", "previous") or bool(meaning.get("that")) or bool(meaning.get("same"))
    spoken = relation in ("last", "next") or (bool(meaning.get("this")) and not meaning.get("that"))
    if from_text or (not spoken and (context.heading is not None or context.story is not None)):
        base = _season_base(context, bool(meaning.get("that")))
        if base is not None:
            first, step = base
            year = _season_year(name, first, relation, just_over=_JUST_OVER if meaning.get("that") else 0)
            return season_place(year, name, Anchor.TEXT, (said, step), 0.88)
    if context.now is None:
        return None
    return _season_by_publication(name, relation, bool(meaning.get("this")), context, context.now, said)


def _season_base(context: Context, that: bool) -> tuple[Day, Step] | None:
    told = context.told_away() if that else context.last_told()  # "il faut remonter à 1984. Cet été-là, …"
    if told is not None and told.place.first is not None:
        return told.place.first, from_told(told)
    if context.heading is not None and context.heading.first is not None:
        return context.heading.first, Step("derivation.heading", (("value", context.heading.value),))
    return None


def _season_year(name: str, base: Day, relation: str | None, just_over: int = 0) -> int:
    """Return the year of the season that follows, precedes or holds a day, or was over so many days before."""
    year = civil(base).year
    start = day_of(year, _SEASON_MONTH[name], 1)
    if relation == "previous":
        return year if start + 91 <= base else year - 1
    if relation == "following":
        return year if start > base else year + 1
    return year if start + 91 + just_over >= base else year + 1


def _season_by_publication(
    name: str, relation: str | None, this: bool, context: Context, dct: Day, said: Step
) -> Place:
    year = civil(dct).year
    starts = {one: day_of(one, _SEASON_MONTH[name], 1) for one in (year - 2, year - 1, year, year + 1)}
    past = max(one for one, start in starts.items() if start <= dct)
    future = past + 1
    inside = dct < starts[past] + 92
    if relation == "next":
        return season_place(future, name, Anchor.DCT, (said, Step("derivation.next")), 0.93)
    if relation == "last":
        chosen_year = past - 1 if inside else past
        return season_place(chosen_year, name, Anchor.DCT, (said, Step("derivation.last")), 0.9)
    if this:
        way = (context.direction.way or 0) * context.direction.weight
        nearest = min(starts, key=lambda one: abs(starts[one] + 45 - dct) + max(0, (dct - starts[one]) * way))
        return season_place(nearest, name, Anchor.DCT, (said, Step("derivation.this_season")), 0.9)
    if inside and context.direction.way != 1:
        return season_place(past, name, Anchor.DCT, (said, Step("derivation.this_season")), 0.88)
    middle = 45
    chosen = by_direction(context, dct, min(starts[past] + middle, dct), starts[future] + middle, _YEAR_DAYS)
    is_past = chosen.day <= dct
    other = season_place(future if is_past else past, name, Anchor.DCT)
    place = season_place(past if is_past else future, name, Anchor.DCT, (said, chosen.step), chosen.sure)
    return replace(place, choices=(other_choice(other.value, other.when, not is_past),))


def decade(meaning: Meaning, context: Context) -> Place | None:
    """Resolve "les années 1990", "les années 90", "les années septante"."""
    first, short = number(meaning, "decade"), number(meaning, "short")
    if first is None and short is not None:
        first = complete_year(short, context.year)
        if context.year is None or first + 9 >= context.year or context.is_narrated:  # "les années vingt" of a history
            first = complete_year(short, _year_of_story(context))
    if first is None:
        return None
    return decade_place(first, Anchor.ABSOLUTE, (Step("derivation.said_decade", (("year", first),)),))


def _year_of_story(context: Context) -> int | None:
    """Return the year by which two figures are completed: that of the history told, else of the publication."""
    told = context.story
    if told is not None and told.place.grain in ("century", "millennium"):
        return context.year  # « tout le XIXe siècle … Au milieu des années soixante »
    if told is not None and told.place.first is not None and civil(told.place.first).year >= _MODERN_TIMES:
        return civil(told.place.first).year
    return context.year


def century(meaning: Meaning, context: Context) -> Place | None:
    """Resolve "le XIXe siècle", "Ve siècle av. J.-C."."""
    value = meaning.get("number")
    index = roman_value(value) if isinstance(value, str) else number(meaning, "number")
    if index is None or not 1 <= index <= 30:
        return None
    step = Step("derivation.said_century", (("number", index),))
    in_range = context.mention is not None and context.mention.partner is not None  # "du IIIe au VIIe siècle"
    before = bool(meaning.get("era")) or (context.before_christ and index < _MODERN_CENTURY and not in_range)
    return century_place(1 - index if before else index, Anchor.ABSOLUTE, (step,))


def millennium(meaning: Meaning, context: Context) -> Place | None:
    """Resolve "IIIe millénaire avant notre ère"."""
    value = meaning.get("number")
    index = roman_value(value) if isinstance(value, str) else number(meaning, "number")
    if index is None or not 1 <= index <= 10:
        return None
    step = Step("derivation.said_millennium", (("number", index),))
    before = bool(meaning.get("era"))
    first = -1000 * index + 1 if before else 1000 * (index - 1) + 1
    when = units_span(CalendarUnit.of_year(first), CalendarUnit.of_year(first + 999))
    value = f"BC{index - 1}" if before else f"{index - 1}"
    return Place(TimexType.DATE, value, when, "millennium", Anchor.ABSOLUTE, steps=(step,), sure=0.9)


def short_year(meaning: Meaning, context: Context) -> Place | None:
    """Resolve "en nonante-neuf"."""
    tens, ones = number(meaning, "tens"), number(meaning, "ones")
    if tens is None or ones is None or ones > 19:
        return None
    year = complete_year(tens + ones, context.year)
    return year_place(year, Anchor.ABSOLUTE, (Step("derivation.said_year", (("year", year),)),), 0.85)


def old_year(meaning: Meaning, context: Context) -> Place | None:
    """Resolve "en 541", "dès 70": a year of one to three figures, in an article on such times."""
    year = number(meaning, "old")
    if year is None or not context.is_ancient:
        return None
    year = 1 - year if context.before_christ else year
    return year_place(year, Anchor.ABSOLUTE, (Step("derivation.said_year", (("year", year),)),), 0.75)


def year_pair(meaning: Meaning, context: Context) -> Place | None:
    """Resolve "la saison 2016-2017": two years that are counted as one."""
    first, second, end = said_year(meaning, context), number(meaning, "year_two"), number(meaning, "end")
    if first is None:
        return None
    if second is None and end is not None:
        second = first // 100 * 100 + end
    if second is None or not first < second <= first + _LONGEST_PAIR:
        return None
    when = units_span(CalendarUnit.of_year(first), CalendarUnit.of_year(second))
    step = Step("derivation.said_year", (("year", first),))
    value = f"{timex_year(first)}/{timex_year(second)}"
    return Place(TimexType.DATE, value, when, "years", Anchor.ABSOLUTE, steps=(step,), sure=0.9)


def same_time(meaning: Meaning, context: Context) -> Place | None:
    """Resolve "l’an dernier à la même époque": the month of publication, in another year."""
    of = inner(meaning, "of")
    place = context.resolve(of) if of is not None else None
    if place is None or place.first is None or context.now is None:
        return None
    month = month_place(civil(place.first).year, civil(context.now).month, place.anchor, place.steps, 0.85)
    edge = month.when.start.unit
    return replace(month, when=around(edge, *_month_around(month))) if edge is not None else month


def _month_around(place: Place) -> tuple[Day, Day]:
    first, last = place.first or 0, place.last or 0
    return first - _ABOUT, last + _ABOUT


def week_of(meaning: Meaning, context: Context) -> Place | None:
    """Resolve "la semaine du 7 février"."""
    place = context.resolve(Meaning("date", meaning.arguments))
    if place is None or place.first is None:
        return None
    return replace(week_place(monday_of(place.first), place.anchor, place.steps), sure=place.sure)


def week_number(meaning: Meaning, context: Context) -> Place | None:
    """Resolve "la semaine 12 de 2022"."""
    week, year = number(meaning, "number"), said_year(meaning, context) or context.year
    if week is None or year is None or not 1 <= week <= 53:
        return None
    return week_place(monday_of_week(year, week), Anchor.ABSOLUTE)


def weekend_of(meaning: Meaning, context: Context) -> Place | None:
    """Resolve "le week-end du 5 février", "le week-end de Pâques"."""
    operator = "feast" if meaning.get("feast") or meaning.get("easter") is not None else "date"
    place = context.resolve(Meaning(operator, meaning.arguments))
    if place is None or place.first is None:
        return None
    saturday = monday_of(place.first) + 5
    if saturday - place.first > _NEARER_AHEAD:
        saturday -= 7  # Christmas on a Monday
    return replace(weekend_place(saturday, place.anchor, place.steps), sure=place.sure)
