"""Joins what an article tells of one event in several places: careful rather than eager."""

from __future__ import annotations

from dataclasses import replace
from typing import Final, NamedTuple

from timeline_app.domain.article import BlockKind
from timeline_app.domain.event import Event, Status
from timeline_app.domain.interval import Granularity
from timeline_app.domain.span import Span
from timeline_app.language import word as w
from timeline_app.language.syntax import Syntax
from timeline_app.telling.telling import Telling

_STEM: Final = 5  # letters in which "réunion" and "se réunir" agree
_SHARED: Final = 2  # words of content, besides the head, that two tellings of one event share
_CONTENT: Final = 4  # letters of a word that says something


class Told(NamedTuple):
    """An event with the mention that it was told from."""

    event: Event
    telling: Telling


def joined(syntax: Syntax, told: list[Told]) -> list[Event]:
    """Return the events, those told again joined to the first telling with its head.

    Two tellings are one event when they have the same day, their heads are one word or of one stem, and they share
    content besides; a title needs no head in common but more content.
    """
    kept: list[Told] = []
    for one in told:
        place = next((number for number, other in enumerate(kept) if _is_same(syntax, other, one)), None)
        if place is None:
            kept.append(one)
        else:
            kept[place] = Told(_with(kept[place], one), kept[place].telling)
    return [one.event for one in kept]


def _is_same(syntax: Syntax, first: Told, second: Told) -> bool:
    one, other = first.event, second.event
    if not (one.keep and other.keep) or not _same_day(one, other) or one.status is not other.status:
        return False
    if one.head is None or other.head is None or one.sentence == other.sentence:
        return False
    shared = _content(syntax, one) & _content(syntax, other)
    if _related(one.head.of(syntax.text), other.head.of(syntax.text)):
        return len(shared) >= _SHARED
    return first.telling.block is BlockKind.TITLE and len(shared) >= _SHARED + 1


def _same_day(one: Event, other: Event) -> bool:
    unit = one.when.start.unit
    return (
        unit is not None
        and unit.granularity is Granularity.DAY
        and (one.when.start, one.when.end) == (other.when.start, other.when.end)
        and one.status in (Status.HAPPENED, Status.PLANNED, Status.CLAIMED)
    )


def _related(one: str, other: str) -> bool:
    """Tell whether two words are one or of one stem: "rejet" and "rejeté"."""
    one, other = one.lower(), other.lower()
    return one == other or (min(len(one), len(other)) >= _STEM and one[:_STEM] == other[:_STEM])


def _content(syntax: Syntax, event: Event) -> set[str]:
    """Return the stems of the words of an event's label that say something, besides its head."""
    first, after = syntax.words.range_of(event.clause)
    head = syntax.words.at(event.head.start) if event.head is not None else -1
    empty = w.CLOSED | w.PUNCTUATION | w.TIME | w.AVOIR | w.ETRE
    label = event.label.lower()
    return {
        word.text[:_STEM]
        for index, word in enumerate(syntax.words.words[first:after], start=first)
        if index != head and len(word.text) >= _CONTENT and not syntax.flags[index] & empty and word.text in label
    }


def _with(first: Told, second: Told) -> Event:
    """Return the first telling with the times of the second; the fuller label and detail stay."""
    one, other = first.event, second.event
    fuller = other if first.telling.block is BlockKind.TITLE else one
    spans: tuple[Span, ...] = (other.head,) if other.head is not None else ()
    return replace(
        one,
        label=fuller.label,
        detail=fuller.detail,
        mentions=(*one.mentions, *other.mentions),
        clock=one.clock or other.clock,
        speaker=one.speaker or other.speaker,
        salience=max(one.salience, other.salience),
        actors=tuple(dict.fromkeys((*one.actors, *other.actors))),
        places=tuple(dict.fromkeys((*one.places, *other.places))),
        joined=(*one.joined, *spans),
    )
