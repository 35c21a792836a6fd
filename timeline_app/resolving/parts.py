"""Parts of a unit: "fin 2021", "la mi-mars", "la première semaine de janvier", "le tournant du siècle"."""

from __future__ import annotations

from dataclasses import replace

from timeline_app.domain.calendar import Day, civil, day_of, first_monday, shift_months
from timeline_app.domain.interval import Bounds, CalendarUnit, Edge, TimeSpan
from timeline_app.domain.mention import Meaning
from timeline_app.domain.resolution import Anchor, Step, TimexType
from timeline_app.resolving.arguments import inner, number, word
from timeline_app.resolving.context import Context
from timeline_app.resolving.length import Length
from timeline_app.resolving.place import Place, days_span, weekend_place, year_place

# Years from the first of a decade or century at which its beginning, middle and end lie.
_YEARS = {
    ("decade", "START"): (0, 2),
    ("decade", "MID"): (4, 6),
    ("decade", "END"): (7, 9),
    ("century", "START"): (1, 10),
    ("century", "MID"): (45, 55),
    ("century", "END"): (91, 100),
}


def part(meaning: Meaning, context: Context) -> Place | None:
    """Resolve a part of a unit."""
    of, mod = inner(meaning, "of"), word(meaning, "mod")
    if of is None:
        return None
    if mod == "END" and context.region == "quebec":
        weekend = _quebec_weekend(of, context)
        if weekend is not None:
            return weekend
    whole = context.resolve(of)
    if whole is None or whole.first is None or whole.last is None:
        return None
    if meaning.get("turn"):
        return _turn(whole, of.operator == "bare_unit")
    if mod is None:
        return _nth(meaning, whole)
    when = part_span(whole, mod, whole.first, whole.last)
    step = Step("derivation.part", (("mod", mod), ("of", whole.value)))
    return replace(whole, mod=mod, when=when, steps=(*whole.steps, step), choices=())


def _quebec_weekend(of: Meaning, context: Context) -> Place | None:
    """Return the week-end that "en fin de semaine" means in Québec, unlike "la fin de la semaine"; None for others."""
    if context.mention is None or " de la " in context.mention.text:
        return None
    if of.operator == "bare_unit" and of.get("unit") == "semaine":
        return context.resolve(Meaning("unit", (("unit", "weekend"),)))
    if of.operator != "unit" or of.get("unit") != "week":
        return None
    return context.resolve(Meaning("unit", tuple((n, "weekend" if n == "unit" else v) for n, v in of.arguments)))


def part_span(whole: Place, mod: str, first: Day, last: Day) -> TimeSpan:
    """Return the span of the beginning, middle or end of a unit: its first, middle or last sub-unit, approximately.

    The four limits are wider than the edges: a third of the unit for its beginning and end (a quarter of a year),
    half of it for its middle.
    """
    third = (last - first + 1) // 3
    limits = {"START": (first, first + third), "MID": (first + third, last - third), "END": (last - third, last)}[mod]
    if whole.grain == "year" and mod != "MID":
        limits = (first, shift_months(first, 3) - 1) if mod == "START" else (shift_months(last + 1, -3), last)
    bounds = Bounds(*limits, *limits)
    years = _YEARS.get((whole.grain, mod))
    if years is not None:
        base = civil(first).year
        edges = (CalendarUnit.of_year(base + years[0]), CalendarUnit.of_year(base + years[1]))
        if whole.grain == "century":  # 19XX begins with 1900 in EDTF, the century with 1901
            edges = (
                CalendarUnit.of_year(base // 100 * 100 + years[0]),
                CalendarUnit.of_year(base // 100 * 100 + years[1]),
            )
        bounds = Bounds(edges[0].first, edges[0].last, edges[1].first, edges[1].last)
    elif whole.grain in ("year", "half", "quarter"):
        months = {"START": (0, 0), "MID": (5, 6), "END": (-1, -1)}[mod]
        base_day = day_of(*civil(first)[:2], 1)
        if mod == "END":
            base_day = shift_months(day_of(*civil(last)[:2], 1), 1)
        if mod == "MID" and whole.grain != "year":
            months = (1, 1) if whole.grain == "quarter" else (2, 3)
        edges = (
            CalendarUnit.of_month(*civil(shift_months(base_day, months[0]))[:2]),
            CalendarUnit.of_month(*civil(shift_months(base_day, months[1]))[:2]),
        )
    else:
        middle = first + 14 if whole.grain == "month" else (first + last) // 2
        day = {"START": first, "MID": middle, "END": last}[mod]
        edges = (CalendarUnit.of_day(day), CalendarUnit.of_day(day))
    return TimeSpan(Edge.known(edges[0], approximate=True), Edge.known(edges[1], approximate=True), bounds)


def _turn(whole: Place, bare: bool) -> Place | None:
    if whole.first is None:
        return None
    year = civil(whole.first).year
    if bare:  # "au tournant du siècle", after its end was told
        year += 100 if whole.grain == "century" and whole.anchor is Anchor.TEXT else 0
    place = year_place(year, whole.anchor, whole.steps)
    when = TimeSpan(
        Edge.known(CalendarUnit.of_year(year), approximate=True),
        Edge.known(CalendarUnit.of_year(year), approximate=True),
        Bounds(day_of(year - 5, 1, 1), day_of(year + 5, 12, 31), day_of(year - 5, 1, 1), day_of(year + 5, 12, 31)),
    )
    return replace(place, mod="APPROX", when=when, sure=0.8)


def _nth(meaning: Meaning, whole: Place) -> Place | None:
    """Resolve "la première semaine de janvier", "les six premiers mois de 2021", "la dernière décennie du siècle"."""
    which, small = number(meaning, "which"), word(meaning, "small")
    count = number(meaning, "count") or 1
    if which is None or small is None or whole.first is None or whole.last is None:
        return None
    if small == "weekend" and which < 0:
        saturday = whole.last - (whole.last - 6) % 7  # the day 1 of the calendar was a Monday
        return weekend_place(saturday + 7 * (which + 1), whole.anchor)
    if small == "weekend":
        monday = whole.first + (-(whole.first - 1)) % 7
        return weekend_place(monday + 5 + 7 * (which - 1) - (7 if monday + 5 - 7 >= whole.first else 0), whole.anchor)
    if small in ("year", "decade") and count == 1 and which == 1 and whole.grain in ("century", "decade"):
        when = part_span(whole, "START", whole.first, whole.last)  # "les premières années du siècle"
        return replace(whole, mod="START", when=when, sure=0.85)
    start = whole.first
    if small == "week" and whole.grain == "year":  # weeks of a year are those of ISO 8601
        year = civil(whole.first).year
        start, whole_end = first_monday(year), first_monday(year + 1) - 1
        whole = replace(whole, when=days_span(start, whole_end))
    if whole.first is None or whole.last is None:
        return None
    if which > 0:
        first = _shifted(start, small, which - 1)
        last = _shifted(first, small, count) - 1
    else:
        last = whole.last
        first = _shifted(last + 1, small, -count)
    if first < whole.first - 7 or last > whole.last + 7:
        return None
    length = Length(count, small, None).value if count > 1 else None
    mod = None if length else "START" if which == 1 else "END" if which < 0 else None
    edges = (Edge.known(CalendarUnit.of_day(first), True), Edge.known(CalendarUnit.of_day(last), True))
    if small in ("month", "quarter", "year"):
        unit = CalendarUnit.of_year if small == "year" else None
        ends = [unit(civil(day).year) if unit else CalendarUnit.of_month(*civil(day)[:2]) for day in (first, last)]
        edges = (Edge.known(ends[0]), Edge.known(ends[1]))
    step = Step("derivation.nth", (("which", which), ("of", whole.value)))
    when = TimeSpan(*edges, Bounds(first, first, last, last))
    place = replace(whole, mod=mod, when=when, steps=(*whole.steps, step), choices=(), sure=0.85)
    return place if length is None else replace(place, type=TimexType.DURATION, value=length)


def _shifted(day: Day, small: str, count: int) -> Day:
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120}.get(small)
    if months is not None:
        return shift_months(day, months * count)
    return day + {"day": 1, "week": 7}.get(small, 7) * count


def same(meaning: Meaning, context: Context) -> Place | None:
    """Resolve an expression that only frames another."""
    of = inner(meaning, "of") or inner(meaning, "day")
    return context.resolve(of) if of is not None else None
