"""Finds what an article says twice and differently: a weekday that is not that date, two dates for one event."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from math import ceil
from typing import Final

from timeline_app.domain.article import Evidence
from timeline_app.domain.calendar import civil, weekday
from timeline_app.domain.event import Event, Status
from timeline_app.domain.interval import EdgeKind, Granularity
from timeline_app.domain.mention import Mention
from timeline_app.domain.resolution import Resolution
from timeline_app.language import word as w
from timeline_app.language.syntax import Syntax
from timeline_app.language.vocabulary import vocabulary
from timeline_app.telling.rival_claims import rival_claims

_BEGINNINGS: Final = frozenset(("éclater", "commencer", "débuter", "démarrer", "naître", "ouvrir"))
_ALIKE: Final = 0.8  # share of their words in which two labels agree that tell one event
_FEWEST: Final = 3  # words of content in such labels
_CONTENT: Final = 4  # letters of a word that says something
_COMPARED: Final = 12  # earlier tellings that are compared with one: a text that repeats itself stays quick


def with_conflicts(
    syntax: Syntax, events: Sequence[Event], mentions: Mapping[str, tuple[Mention, Resolution]]
) -> tuple[Event, ...]:
    """Return the events, each with what contradicts it and the events that do.

    Parameters
    ----------
    syntax, events
        The text and its events, in its order.
    mentions
        The time expressions with their values, by id.
    """
    found: dict[str, list[Evidence]] = {}
    rivals: dict[str, dict[str, None]] = {}
    for event in events:
        for name in event.mentions:
            found.setdefault(event.id, []).extend(_wrong_weekday(*mentions[name]))
    for first, second, message in (*_two_dates(events), *_other_start(syntax, events)):
        for one, other in ((first, second), (second, first)):
            values = (("words", other.said), ("other", one.said))
            found.setdefault(one.id, []).append(Evidence(message, values, other.sentence))
            rivals.setdefault(one.id, {})[other.id] = None
    for first, second in rival_claims(syntax, events):
        for one, other in ((first, second), (second, first)):
            values = (("words", other.label), ("speaker", other.speaker or ""))
            found.setdefault(one.id, []).append(Evidence("telling.conflict.claims", values, other.sentence))
            rivals.setdefault(one.id, {})[other.id] = None
    return tuple(
        replace(event, conflicts=tuple(found[event.id]), rivals=tuple(rivals.get(event.id, ())))
        if found.get(event.id)
        else event
        for event in events
    )


def _wrong_weekday(mention: Mention, resolution: Resolution) -> Iterator[Evidence]:
    """« samedi 10 mai » of a year in which that day is a Friday."""
    words = mention.text.lower().split()
    said = next((number for number, day in enumerate(vocabulary().weekdays, start=1) if day in words), None)
    unit = resolution.when.start.unit
    if said is None or unit is None or unit.granularity is not Granularity.DAY:
        return
    dated = any(word.rstrip(".,").removesuffix("er").isdigit() for word in words)
    if dated and resolution.when.start == resolution.when.end and weekday(unit.first) != said:
        values = (("words", mention.text), ("weekday", weekday(unit.first)), ("year", civil(unit.first).year))
        yield Evidence("telling.conflict.weekday", values, mention.span)


def _two_dates(events: Sequence[Event]) -> Iterator[tuple[Event, Event, str]]:
    """Two days for what is told in the same words.

    Labels that agree so far share one of their rarest words, so that only those are compared (prefix filtering,
    Chaudhuri et al., ICDE 2006).
    """
    told = [(event, words) for event in events if _is_day(event) and len(words := _words(event.label)) >= _FEWEST]
    counts = Counter(word for _, words in told for word in words)
    seen: dict[str, deque[tuple[Event, frozenset[str]]]] = defaultdict(lambda: deque(maxlen=_COMPARED))
    for one, first in told:
        rarest = sorted(first, key=lambda word: (counts[word], word))[: len(first) - ceil(_ALIKE * len(first)) + 1]
        others = {other.id: (other, second) for word in rarest for other, second in seen[word]}
        for other, second in others.values():
            alike = len(first & second) >= _ALIKE * len(first | second)
            if alike and one.sentence != other.sentence and one.when.start != other.when.start:
                yield other, one, "telling.conflict.dates"
        for word in rarest:
            seen[word].append((one, first))


def _is_day(event: Event) -> bool:
    unit = event.when.start.unit
    exact = unit is not None and unit.granularity is Granularity.DAY and event.when.start == event.when.end
    return event.keep and event.status is Status.HAPPENED and exact and not event.when.start.approximate


def _words(label: str) -> frozenset[str]:
    return frozenset(word for word in label.lower().replace("’", " ").split() if len(word) >= _CONTENT)


def _other_start(syntax: Syntax, events: Sequence[Event]) -> Iterator[tuple[Event, Event, str]]:
    """« depuis huit ans » for what began, as another sentence says, seven years ago."""
    going_on = [event for event in events if event.when.ongoing and event.when.start.kind is EdgeKind.KNOWN]
    if not going_on:
        return
    begun: dict[str, deque[Event]] = defaultdict(lambda: deque(maxlen=_COMPARED))
    for event in events:
        for noun in _begun(syntax, event):
            begun[noun].append(event)
    for event in going_on:
        others = {other.id: other for noun in sorted(_nouns(syntax, event)) for other in begun.get(noun, ())}
        for other in others.values():
            if other is not event and _apart(event, other):
                yield event, other, "telling.conflict.start"


def _begun(syntax: Syntax, event: Event) -> frozenset[str]:
    """Return the event nouns of a clause that tells a beginning."""
    if event.head is None or event.when.ongoing:
        return frozenset()
    head = syntax.words.words[syntax.words.at(event.head.start)]
    verbs = {form.infinitive for form in head.forms}
    begins = bool(verbs & _BEGINNINGS) or " début " in f" {event.label.lower()} "
    return _nouns(syntax, event) if begins else frozenset()


def _nouns(syntax: Syntax, event: Event) -> frozenset[str]:
    first, after = syntax.words.range_of(event.clause)
    label = event.label.lower()
    return frozenset(
        syntax.words.words[index].text
        for index in range(first, after)
        if syntax.flags[index] & w.EVENT and syntax.words.words[index].text in label
    )


def _apart(going_on: Event, begun: Event) -> bool:
    """Tell whether a start lies outside the limits that "depuis" leaves."""
    one, other = going_on.when.bounds, begun.when.bounds
    if one.start_earliest is None or one.start_latest is None:
        return False
    if other.start_earliest is None or other.start_latest is None:
        return False
    return other.start_earliest > one.start_latest or other.start_latest < one.start_earliest
