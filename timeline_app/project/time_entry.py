"""A time as the journalist types it: EDTF, figures, or words in French or English."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from timeline_app.domain.article import Article, Block, BlockKind
from timeline_app.domain.calendar import Day, civil, is_date
from timeline_app.domain.interval import Bounds, CalendarUnit, Edge, EdgeKind, TimeSpan
from timeline_app.domain.span import Span
from timeline_app.project.analysis import Analysis
from timeline_app.project.event_filter import folded
from timeline_app.wording.messages import LANGUAGES, messages

Engine = Callable[[Article, "Day | None", Mapping[Span, TimeSpan]], Analysis]
OtherReader = Callable[[str, str, "Day | None"], "TimeSpan | None"]

_FIGURES = re.compile(r"(\d{1,2})[/. -](\d{1,2})[/. -](\d{4}|\d{2})")
_YEAR_FIRST = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})")
_DAY_AND_MONTH = re.compile(r"\b(\d{1,2})(?:er|st|nd|rd|th)?\s+([^\W\d]+)\.?(?:\s+(\d+))?")
_LONG_YEAR = re.compile(r"\d{5,}")
_YEARS_AHEAD = 20  # a year of two figures lies at most so far after the reference date


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
    for read in (_edtf, _figures(language, reference), _impossible):
        entry = read(text)
        if entry is not None:
            return entry
    found = _words(text, language, reference, engine)
    if not found and other is not None:
        when = other(text, language, reference)
        found = (when,) if when is not None else ()
    return Entry(found) if found else Entry(problem="correction.entry.unknown", words=text)


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


def _figures(language: str, reference: Day | None) -> Callable[[str], Entry | None]:
    def read(text: str) -> Entry | None:
        if match := _YEAR_FIRST.fullmatch(text):
            year, month, day = (int(part) for part in match.groups())
            orders: Iterable[tuple[int, int]] = ((day, month),)
        elif match := _FIGURES.fullmatch(text):
            first, second = int(match[1]), int(match[2])
            year = int(match[3]) if len(match[3]) == 4 else _full_year(int(match[3]), reference)
            orders = ((first, second), (second, first))
            if language == "en" and "." not in text:
                orders = tuple(reversed(orders))
        else:
            return None
        days = dict.fromkeys((year, month, day) for day, month in orders if is_date(year, month, day))
        readings = tuple(TimeSpan.of_unit(CalendarUnit.of_day(_number(*found))) for found in days)
        return Entry(readings) if readings else Entry(problem="correction.entry.no_such_day", words=text)

    return read


def _number(year: int, month: int, day: int) -> Day:
    return CalendarUnit.parse(f"{year:04}-{month:02}-{day:02}").first


def _full_year(short: int, reference: Day | None) -> int:
    """Return the year of two figures that lies nearest before twenty years after the reference date."""
    last = (civil(reference).year if reference is not None else 2025) + _YEARS_AHEAD
    return last - (last - short) % 100


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
