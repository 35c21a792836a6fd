"""Finds claims that contradict each other: other figures for one act, what one side tells and the other denies."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from typing import Final

from timeline_app.domain.event import Event, Status
from timeline_app.domain.interval import Edge
from timeline_app.language.syntax import Syntax
from timeline_app.telling.alike import content_of, figures_of, stem_of

_CLAIMS: Final = (Status.CLAIMED, Status.DENIED)
_COMPARED: Final = 12  # earlier claims that are compared with one: a text that repeats itself stays quick


def rival_claims(syntax: Syntax, events: Sequence[Event]) -> Iterator[tuple[Event, Event]]:
    """Yield pairs of events of one time whose sources differ and cannot both be right."""
    seen: dict[tuple[Edge, Edge, str], deque[Event]] = defaultdict(lambda: deque(maxlen=_COMPARED))
    for event in events:
        if event.head is None or not event.keep or not event.when.is_dated:
            continue
        key = event.when.start, event.when.end, stem_of(event.head.of(syntax.text))
        for other in seen[key]:
            if _are_rivals(syntax, other, event):
                yield other, event
        seen[key].append(event)


def _are_rivals(syntax: Syntax, one: Event, other: Event) -> bool:
    statuses = {one.status, other.status}
    if one.speaker == other.speaker or not statuses.intersection(_CLAIMS):
        return False
    if not content_of(syntax, one) & content_of(syntax, other):
        return False
    if Status.DENIED in statuses:
        return len(statuses) == 2
    first, second = figures_of(syntax, one), figures_of(syntax, other)
    return bool(first and second) and not first & second
