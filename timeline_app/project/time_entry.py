"""A time as the journalist types it: EDTF, figures, or words in French or English."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from timeline_app.domain.article import Article, Block, BlockKind
from timeline_app.domain.calendar import Day, civil, is_date
from timeline_app.domain.interval import Bounds, CalendarUnit, Edge, EdgeKind, TimeSpan
from timeline_app.domain.span import Span
from timeline_app.project.analysis import Analysis
from timeline_app.project.event_filter import folded
from timeline_app.project.typed_figures import read_figures
from timeline_app.wording.messages import LANGUAGES, messages

Engine = Callable[[Article, "Day | None", Mapping[Span, TimeSpan]], Analysis]
OtherReader = Callable[[str, str, "Day | None"], "TimeSpan | None"]

_DAY_AND_MONTH = re.compile(r"\b(\d{1,2})(?:er|st|nd|rd|th)?\s+([^\W\d]+)\.?(?:\s+(\d+))?")
_LONG_YEAR = re.compile(r"\d{5,}")
# "3 March last year": words for a year after a day and a month; what the engine leaves of them would go unseen.
_YEAR_WORDS = re.compile(
    r"(?<=\w) (?:(?:of )?(?P<en>last|this|next) year"
    r"|(?:de )?(?:l['’](?:an|année) (?P<fr>derni|proch)[\w]+|(?P<now>cette) année))$",
    re.IGNORECASE,
)
_YEARS = {"last": -1, "this": 0, "next": 1, "derni": -1, "proch": 1, "cette": 0}
_ABOUT = re.compile(r"(?:vers|autour d[eu]|aux alentours d[eu]|about|around|circa) +(?=\S)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    """How words that were typed are understood.

    Attributes
    ----------
    readings
        Spans of time, the likeliest first; empty when the words mean none.
    problem, words
        Message id of what is wrong, and the words that it is about; "" when nothing is.
    """

    readings: tuple[TimeSpan, ...] = ()
    problem: str = ""
    words: str = ""


def read_entry(
    text: str, language: str, reference: Day | None, engine: Engine, other: OtherReader | None = None
) -> Entry:
    """Understand a time that was typed.

    Parameters
    ----------
    text
        The words.
    language
        Decides between 3 April and 4 March for 03/04.
    reference
        The day against which "hier" is understood.
    engine
        Reads expressions as in an article.
    other
        Reads what the engine does not: other languages, other forms.
    """
    text = " ".join(text.split())
    if not text:
        return Entry()
    figures = read_figures(text, language, reference)
    if figures is not None:
        units = tuple(map(TimeSpan.of_unit, figures))
        return Entry(units) if units else Entry(problem="correction.entry.no_such_day", words=text)
    for read in (_edtf, _impossible):
        entry = read(text)
        if entry is not None:
            return entry
    words = _with_year(text, reference)
    found = _readings(words, language, reference, engine, other)
    if not found and (about := _ABOUT.match(words)):
        rest = _readings(words[about.end() :], language, reference, engine, other)
        found = tuple(span_between(_about(when.start), _about(when.end)) for when in rest)
    return Entry(found) if found else Entry(problem="correction.entry.unknown", words=text)


def _readings(
    words: str, language: str, reference: Day | None, engine: Engine, other: OtherReader | None
) -> tuple[TimeSpan, ...]:
    found = _words(words, language, reference, engine)
    if not found and other is not None and (when := other(words, language, reference)) is not None:
        return (when,)
    return found


def already_been(entry: Entry, today: Day) -> Entry:
    """Return the readings of a date of publication: of « 28 janvier » the latest that has been comes first."""
    first = entry.readings[0].start.unit if entry.readings else None
    if first is None or first.first <= today:
        return entry
    same = [when for when in entry.readings if _is_past_twin(when, first, today)]
    return replace(entry, readings=tuple(dict.fromkeys((*same, *entry.readings))))


def _is_past_twin(when: TimeSpan, other: CalendarUnit, today: Day) -> bool:
    unit = when.start.unit
    return unit is not None and unit.first <= today and civil(unit.first)[1:] == civil(other.first)[1:]


def _about(edge: Edge) -> Edge:
    return replace(edge, approximate=True) if edge.kind is EdgeKind.KNOWN else edge


def _with_year(text: str, reference: Day | None) -> str:
    match = _YEAR_WORDS.search(text)
    if match is None or reference is None or not _DAY_AND_MONTH.search(text[: match.start()]):
        return text
    word = match["en"] or match["fr"] or match["now"]
    return f"{text[: match.start()]} {civil(reference).year + _YEARS[word.lower()]}"


def _edtf(text: str) -> Entry | None:
    start, slash, end = text.partition("/")
    try:
        edges = (Edge.parse(start), Edge.parse(end) if slash else Edge.parse(start))
    except ValueError:
        return None
    if all(edge.kind is not EdgeKind.KNOWN for edge in edges):
        return None
    first, last = (edge.unit for edge in edges)
    if first and last and last.last < first.first:
        return Entry(problem="correction.entry.backwards", words=text)
    return Entry((span_between(*edges),))


def span_between(start: Edge, end: Edge) -> TimeSpan:
    """Return the span of two edges with their limits: those of the units, half a unit wider when approximate."""
    return TimeSpan(start, end, Bounds(*_limits(start), *_limits(end)))


def _limits(edge: Edge) -> tuple[Day | None, Day | None]:
    if edge.unit is None:
        return None, None
    slack = (edge.unit.last - edge.unit.first + 1) // 2 if edge.approximate else 0
    return edge.unit.first - slack, edge.unit.last + slack


def _impossible(text: str) -> Entry | None:
    """Tell days that no calendar has, and years that nobody means."""
    if _LONG_YEAR.search(text):
        return Entry(problem="correction.entry.no_such_year", words=text)
    for match in _DAY_AND_MONTH.finditer(folded(text)):
        month = _month(match[2])
        year = int(match[3]) if match[3] else 2000  # a leap year: without a year, 29 February may be meant
        if month and not is_date(year, month, int(match[1])):
            return Entry(problem="correction.entry.no_such_day", words=text)
    return None


def _month(name: str) -> int:
    for language in LANGUAGES:
        for form in ("long", "short"):
            for month in range(1, 13):
                if folded(messages(language).text(f"dates.month.{form}.{month}")).rstrip(".") == name:
                    return month
    return 0


def _words(text: str, language: str, reference: Day | None, engine: Engine) -> tuple[TimeSpan, ...]:
    """Read the words as an article of one line; figures that no expression covers mean that it was not understood."""
    for capital in dict.fromkeys((text, f"le {text}" if language == "fr" else f"on {text}")):
        span = Span(0, len(capital))
        article = Article(capital, (Block(BlockKind.PARAGRAPH, span),), language=language)
        analysis = engine(article, reference, {})
        left = list(capital)
        for mention in analysis.mentions:
            for covered in (mention.span, mention.signal_span or Span(0, 0)):
                left[covered.start : covered.end] = " " * (covered.end - covered.start)
        rest = "".join(left)
        dated = [resolution for resolution in analysis.resolutions if resolution.when.is_dated]
        if dated and not any(character.isdigit() for character in rest):
            first = dated[0]
            return (first.when, *(other.when for other in first.alternatives))
    return ()
