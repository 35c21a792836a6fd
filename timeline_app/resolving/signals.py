"""What a signal makes of a place: "depuis" its start, "jusqu’au" its end, "du … au" both."""

from __future__ import annotations

from dataclasses import replace

from timeline_app.domain.calendar import Day, civil
from timeline_app.domain.interval import OPEN, UNKNOWN, Bounds, CalendarUnit, Edge, EdgeKind, Granularity, TimeSpan
from timeline_app.domain.mention import Mention
from timeline_app.domain.resolution import Anchor, Step, TimexType
from timeline_app.resolving.arguments import inner
from timeline_app.resolving.context import Context
from timeline_app.resolving.length import Length
from timeline_app.resolving.lengths import read_length, since_length, within_length
from timeline_app.resolving.place import Place, days_span
from timeline_app.rules.grammar import compile_beside

# "ne … pas avant mars": the negation makes a start of what would be an end.
_NEGATED = compile_beside(r"\b(?:ne|n'|pas|aucune?|rien|jamais|non|guere)\b[^.;:!?]*$")
# "trois mois pour partir"
_TO_DO = compile_beside(r"^ pour (?:y |se |s'|le |la |les )?[a-z]+(?:er|ir|re|oir)\b")
_AT_THE_LATEST = compile_beside(r"^,? au plus tard\b")
_SHORTLY = ("peu", "juste")
_SENTENCE = 200  # characters ahead in which the event of a length may be dated
_WITHIN = compile_beside(r"\b(?:dans|endeans|sous)(?: les| ces)? ?$")


def apply_signal(place: Place, mention: Mention, context: Context) -> Place:
    """Return a place as its signal bounds it."""
    if place.type is TimexType.DURATION:
        return _bounded_length(place, mention, context)
    if place.type is TimexType.SET or place.when.start.unit is None:
        return place
    if mention.relation is None and _AT_THE_LATEST.match(context.right) is not None:
        return _by(place, context.now, mention, "derivation.at_the_latest")
    match mention.relation:
        case "since":
            return _since(place, _until_when(place, context))
        case "until":
            return _until(place, context.now, mention)
        case "from":
            return _with_step(_open(place), mention)
        case "by" | "by_latest":
            return _by(place, context.now, mention)
        case "after":
            return _with_step(_open(place), mention) if place.type is TimexType.DATE else place
        case "before":
            return _before(place, context, mention)
        case "around":
            return replace(place, mod=place.mod or "APPROX", when=_loosened(place))
    return place


def _with_step(place: Place, mention: Mention) -> Place:
    step = Step(f"derivation.signal_{mention.relation}", (("signal", mention.signal or ""),), mention.signal_span)
    return replace(place, steps=(*place.steps, step))


def start_edge(place: Place) -> Edge:
    """Return the first edge of a place; a century begins with a year, since that is where an interval starts."""
    edge = place.when.start
    unit = edge.unit
    if unit is not None and unit.granularity is Granularity.CENTURY:
        return Edge.known(CalendarUnit.of_year(unit.year + 1), edge.approximate)
    if unit is not None and unit.granularity is Granularity.SEASON:
        return Edge.known(CalendarUnit.of_month(*civil(unit.first)[:2]), approximate=True)
    return edge


def end_edge(place: Place) -> Edge:
    """Return the last edge of a place; see :func:`start_edge`."""
    edge = place.when.end
    unit = edge.unit
    if unit is not None and unit.granularity is Granularity.CENTURY:
        return Edge.known(CalendarUnit.of_year(unit.year + 100), edge.approximate)
    if unit is not None and unit.granularity is Granularity.SEASON:
        return Edge.known(CalendarUnit.of_month(*civil(unit.last)[:2]), approximate=True)
    return edge


def _limits(place: Place) -> tuple[Day | None, Day | None]:
    """Return the first and last day that a place may mean."""
    bounds = place.when.bounds
    return bounds.start_earliest, bounds.end_latest


def _since(place: Place, dct: Day | None) -> Place:
    first, last = _limits(place)
    here = Edge.known(CalendarUnit.of_day(dct)) if dct is not None else UNKNOWN
    bounds = Bounds(first, last, dct, dct)
    when = TimeSpan(start_edge(place), here, bounds, ongoing=True)
    return replace(place, when=when, steps=(*place.steps, Step("derivation.signal_since")))


def _until_when(place: Place, context: Context) -> Day | None:
    """Return the day up to which "depuis" reaches: that of the story told of old times, else the present."""
    story = context.story if context.verb_is_past else None
    beside = context.told_in_sentence()
    if story is None and context.verb_is_past and not context.happened_once and beside is not None:
        story = beside  # « Mardi, ils ont pris la ville, que l'armée disputait depuis samedi »
    end = story.place.last if story is not None else None
    begins = place.first
    return end if end is not None and begins is not None and begins < end else context.now


def _until(place: Place, dct: Day | None, mention: Mention) -> Place:
    first, last = _limits(place)
    began = dct if dct is not None and last is not None and last >= dct else None
    when = TimeSpan(UNKNOWN, end_edge(place), Bounds(None, began, first, last))
    return _with_step(replace(place, when=when), mention)


def _open(place: Place) -> Place:
    first, last = _limits(place)
    return replace(place, when=TimeSpan(start_edge(place), OPEN, Bounds(first, last, first, None)))


def _by(place: Place, dct: Day | None, mention: Mention, message: str | None = None) -> Place:
    first, last = _limits(place)
    if dct is not None and last is not None and last < dct:
        dct = None  # "ils devaient être payés au plus tard le 28 février dernier"
    here = Edge.known(CalendarUnit.of_day(dct)) if dct is not None else UNKNOWN
    end = place.when.end
    if place.grain in ("quarter", "half"):
        end = replace(place.when.start, approximate=True)  # before it begins
    if end.unit is not None and end.unit.granularity is Granularity.SEASON:
        end = Edge.known(CalendarUnit.of_month(*civil(end.unit.first)[:2]), approximate=True)  # before it begins
    latest = max(first, dct) if first is not None and dct is not None else first  # "d’ici mai", said in May
    bounded = replace(place, when=TimeSpan(here, end, Bounds(dct, latest, dct, last)))
    return bounded.with_steps(Step(message)) if message is not None else _with_step(bounded, mention)


def _before(place: Place, context: Context, mention: Mention) -> Place:
    first, last = _limits(place)
    if place.type is TimexType.TIME and (mention.signal or "").lower().startswith(_SHORTLY):
        if place.clock is not None and place.clock.minute == 0 and place.first is not None:
            # "peu avant minuit" is the day that ends; "peu avant midi" is still that day
            place = replace(place, when=days_span(place.first - 1, place.first - 1))
        step = Step("derivation.shortly_before", (("signal", mention.signal or ""),), mention.signal_span)
        return replace(place, steps=(*place.steps, step))
    if _NEGATED.search(context.left) is not None:
        when = TimeSpan(start_edge(place), OPEN, Bounds(first, None, first, None))
        return replace(place, when=when, steps=(*place.steps, Step("derivation.not_before")))
    return _with_step(replace(place, when=TimeSpan(UNKNOWN, place.when.end, Bounds(None, last, None, last))), mention)


def _loosened(place: Place) -> TimeSpan:
    if place.type is TimexType.TIME:
        return place.when
    start, end = place.when.start, place.when.end
    return replace(place.when, start=replace(start, approximate=True), end=replace(end, approximate=True))


def ranged(first: Place, second: Place, own: Place, mention: Mention) -> Place:
    """Return one end of a range with the dates of the whole range."""
    if first.first is not None and second.last is not None and first.first > second.last:
        return own
    in_a_row = mention.relation in ("row_start", "row_end")
    if in_a_row and first.last is not None and second.first is not None and second.first != first.last + 1:
        return own
    if first.grain == "now" and first.when.end.unit is not None:
        first = replace(first, when=TimeSpan.of_unit(first.when.end.unit))  # "entre maintenant et le 15 novembre"
    if first.when.start.kind is not EdgeKind.KNOWN or second.when.end.kind is not EdgeKind.KNOWN:
        return own
    a, b = first.when.bounds, second.when.bounds
    start, end = start_edge(first), end_edge(second)
    if first.grain == second.grain == "season":
        start, end = first.when.start, second.when.end
    when = TimeSpan(start, end, Bounds(a.start_earliest, a.start_latest, b.end_earliest, b.end_latest))
    step = Step("derivation.range", (("first", first.value), ("second", second.value)))
    return replace(own, when=when, steps=(*own.steps, step))


def _length_of(mention: Mention) -> Length | None:
    source = inner(mention.meaning, "length")
    return read_length(source if source is not None else mention.meaning)


def _bounded_length(place: Place, mention: Mention, context: Context) -> Place:
    """Return a length bounded by its signal and by the date of what is told."""
    if mention.meaning.operator == "recent" and mention.relation is None:
        return place
    length = _length_of(mention)
    if length is None:
        return place
    context.last_length = length
    relation = mention.relation
    if relation is None and _TO_DO.match(context.right) is not None and mention.meaning.operator == "counted":
        return _time_to_do(place, length, context)
    if relation is None and _WITHIN.search(context.left) is not None and mention.meaning.operator == "counted":
        relation = "within"
    end = _present_of_story(context) if relation == "since" else None
    if end is not None:
        step = Step("derivation.signal_since_length", length.values)
        return replace(since_length(place, length, end), steps=(*place.steps, step))
    if relation in ("by", "within", "by_latest"):
        base, anchor = context.now, Anchor.DCT
        told = context.last_told("day", sentences=0) if relation == "within" else None
        if told is not None and told.place.last is not None:
            base, anchor = told.place.last, Anchor.TEXT
        if base is not None:
            return replace(within_length(place, length, base, anchor), steps=(*place.steps, Step("derivation.within")))
    if relation == "after":
        return _after_length(place, length, context)
    if relation in ("length_after", "length_before"):
        return _length_from_event(place, length, 1 if relation == "length_after" else -1, context)
    return place


def _present_of_story(context: Context) -> Day | None:
    """Return the day up to which a length reaches that goes on: of what was told, where the verb is past, else now."""
    told = context.story if context.verb_is_past else None
    if told is None and context.is_local and context.verb_is_past:
        told = context.last_told("day", sentences=1)
    return told.place.last if told is not None else context.now


def _time_to_do(place: Place, length: Length, context: Context) -> Place:
    """Return "il avait 72 heures pour quitter le pays": a time limit from the day told."""
    told = context.last_told("day", "time", sentences=1 if context.direction.way == -1 else 0)
    base = told.place.last if told is not None else context.now
    if base is None:
        return place
    anchor = Anchor.TEXT if told is not None else Anchor.DCT
    return replace(within_length(place, length, base, anchor), steps=(*place.steps, Step("derivation.within")))


def _length_from_event(place: Place, length: Length, sign: int, context: Context) -> Place:
    """Return "dix jours après l’appel" with the date of what it dates.

    That is the date of its sentence, told already; else the length counted from the event, when that has a date.
    """
    told = context.last_told(sentences=0)
    if told is not None:
        return replace(place, when=told.place.when, anchor=Anchor.TEXT)
    ahead = context.next_place(_SENTENCE)
    base = ahead.first if ahead is not None else None
    if base is None:
        earlier = context.last_told("day", sentences=1)
        base = earlier.place.first if earlier is not None else None
    if base is None or length.count is None or length.in_minutes is not None:
        return place
    edge, earliest, latest = length.edge(base, sign)
    if length.unit == "day":
        edge = replace(edge, approximate=False)
    return replace(place, when=TimeSpan(edge, edge, Bounds(earliest, latest, earliest, latest)), anchor=Anchor.TEXT)


def _after_length(place: Place, length: Length, context: Context) -> Place:
    """Return "après huit mois de révolte": the length that ended when the thing told happened."""
    told = context.last_told(sentences=0)
    end = (
        told.place.when.end
        if told is not None
        else Edge.known(CalendarUnit.of_day(context.now))
        if context.now
        else None
    )
    if end is None or end.unit is None or length.count is None:
        return place
    start, earliest, latest = length.edge(end.unit.last, -1)
    when = TimeSpan(start, end, Bounds(earliest, latest, end.unit.first, end.unit.last))
    return replace(place, when=when, anchor=Anchor.TEXT if told is not None else Anchor.DCT)
