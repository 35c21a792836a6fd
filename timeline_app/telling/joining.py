"""Joins what an article tells of one event in several places: careful rather than eager."""

from __future__ import annotations

from collections import defaultdict, deque
from dataclasses import replace
from functools import cached_property
from typing import Final, NamedTuple

from timeline_app.domain.article import BlockKind
from timeline_app.domain.event import Event, Status
from timeline_app.domain.interval import Edge, Granularity
from timeline_app.language.syntax import Syntax
from timeline_app.telling.alike import content_of, figures_of, stem_of
from timeline_app.telling.telling import Telling

_SHARED: Final = 2  # words of content, besides the head, that two tellings of one event share
_COMPARED: Final = 12  # earlier tellings that are compared with one: a text that repeats itself stays quick
_JOINED: Final = (Status.HAPPENED, Status.PLANNED, Status.CLAIMED)
_TITLE: Final = ""  # in place of the stem of a head: tellings in titles


class Told(NamedTuple):
    """An event with the mention that it was told from."""

    event: Event
    telling: Telling


class _Account:
    """An event with the words that tell it; read once, however often it is compared."""

    def __init__(self, syntax: Syntax, told: Told) -> None:
        self._syntax = syntax
        self.event, self.telling = told

    @cached_property
    def stem(self) -> str:
        """The stem of its head."""
        head = self.event.head
        return stem_of(head.of(self._syntax.text)) if head is not None else ""

    @cached_property
    def figures(self) -> frozenset[str]:
        """Its numbers."""
        return figures_of(self._syntax, self.event)

    @cached_property
    def content(self) -> frozenset[str]:
        """The stems of its other words of content."""
        return content_of(self._syntax, self.event)


def joined(syntax: Syntax, told: list[Told]) -> list[Event]:
    """Return the events, those told again joined to the first telling with its head.

    Two tellings are one event when they have the same day, their heads are one word or of one stem, they share
    content besides, and neither source nor figures differ; a title needs no head in common but more content.
    """
    kept: list[_Account] = []
    places: dict[tuple[Edge, str], deque[int]] = defaultdict(lambda: deque(maxlen=_COMPARED))
    for one in (_Account(syntax, telling) for telling in told):
        place = None
        if _may_be_joined(one.event):
            keys = [(one.event.when.start, stem) for stem in (one.stem, _TITLE)]
            place = next((at for key in keys for at in places[key] if _is_same(kept[at], one)), None)
            if place is None:
                places[keys[0]].append(len(kept))
                if one.telling.block is BlockKind.TITLE:
                    places[keys[1]].append(len(kept))
        if place is None:
            kept.append(one)
        else:
            first = kept[place]
            kept[place] = _Account(syntax, Told(_with(first, one), first.telling))
    return [one.event for one in kept]


def _may_be_joined(event: Event) -> bool:
    unit = event.when.start.unit
    a_day = unit is not None and unit.granularity is Granularity.DAY
    return event.keep and a_day and event.head is not None and event.status in _JOINED


def _is_same(first: _Account, second: _Account) -> bool:
    one, other = first.event, second.event
    if one.when.end != other.when.end or one.status is not other.status or one.sentence == other.sentence:
        return False
    if one.speaker and other.speaker and one.speaker != other.speaker:
        return False
    if _differ(first.figures, second.figures):
        return False
    shared = first.content & second.content
    if first.stem == second.stem:
        return len(shared) >= _SHARED
    return first.telling.block is BlockKind.TITLE and len(shared) >= _SHARED + 1


def _differ(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other) and not one & other


def _with(first: _Account, second: _Account) -> Event:
    """Return the first telling with the times of the second; the fuller label and detail stay."""
    one, other = first.event, second.event
    fuller = other if first.telling.block is BlockKind.TITLE else one
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
        joined=(*one.joined, other),
    )
