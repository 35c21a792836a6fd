"""What newer rules would change in a project whose articles an older version has read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from timeline_app.domain.event import Event
from timeline_app.domain.interval import Edge
from timeline_app.project.event_keys import find_key
from timeline_app.project.project import Project


class What(Enum):
    """What of an event changes."""

    TIME = "time"
    LABEL = "label"
    STATUS = "status"
    ADDED = "added"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class EngineChange:
    """One event that newer rules read otherwise; ``was`` is None for a new one, ``now`` for one that is gone."""

    article: str
    what: What
    was: Event | None
    now: Event | None


def engine_changes(before: Project, after: Project) -> tuple[EngineChange, ...]:
    """Return what differs between two states of a project that have the same corrections."""
    later = {event.id: event for event in after.events}
    found: list[EngineChange] = []
    met: set[str] = set()
    for event in before.events:
        key = event.id if event.id in later else find_key(event.id, later)
        now = later[key] if key else None
        if now is None:
            found.append(EngineChange(event.article, What.GONE, event, None))
            continue
        met.add(now.id)
        if _told(now) != _told(event):
            found.append(EngineChange(event.article, What.TIME, event, now))
        elif now.label != event.label:
            found.append(EngineChange(event.article, What.LABEL, event, now))
        elif (now.status, now.speaker, now.keep) != (event.status, event.speaker, event.keep):
            found.append(EngineChange(event.article, What.STATUS, event, now))
    new = (event for event in after.events if event.id not in met)
    return (*found, *(EngineChange(event.article, What.ADDED, None, event) for event in new))


def _told(event: Event) -> tuple[Edge, Edge | None]:
    """Return what is read of a time; what still goes on ends with the date of its article, which is no news."""
    return event.when.start, None if event.when.ongoing else event.when.end
