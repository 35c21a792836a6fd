"""Which events a project shows, as a setting of its file.

The words that are searched and the confidence that counts as sure belong to who reads, not to the project.
"""

from __future__ import annotations

import logging

import msgspec

from timeline_app.domain.calendar import Day
from timeline_app.domain.event import Status
from timeline_app.project.event_filter import EventFilter
from timeline_app.storing.checks import is_sound_period
from timeline_app.storing.packing import DAMAGE, text

log = logging.getLogger("timeline_app")


class _Stored(msgspec.Struct, frozen=True, omit_defaults=True):
    """What is chosen of a filter, in order: the same choice is the same text."""

    statuses: tuple[Status, ...] = ()
    actors: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    start: Day | None = None
    end: Day | None = None
    only_doubtful: bool = False


_DECODER = msgspec.json.Decoder(_Stored)


def filter_text(wanted: EventFilter) -> str:
    """Return a filter as a line of JSON, ``{}`` for one that shows everything."""
    return text(
        _Stored(
            tuple(status for status in Status if status in wanted.statuses),
            tuple(sorted(wanted.actors)),
            tuple(sorted(wanted.articles)),
            wanted.start,
            wanted.end,
            wanted.only_doubtful,
        )
    )


def read_filter(stored: str) -> EventFilter:
    """Read what :func:`filter_text` made; of what makes no sense, everything is shown."""
    try:
        found = _DECODER.decode(stored)
    except DAMAGE as error:
        log.warning("the filter of a project cannot be read: %s", error)
        return EventFilter()
    if not is_sound_period(found.start, found.end):
        return EventFilter()
    chosen = (frozenset(found.statuses), frozenset(found.actors), frozenset(found.articles))
    return EventFilter(*chosen, found.start, found.end, found.only_doubtful)
