"""What moved between two states of a project."""

from __future__ import annotations

from dataclasses import dataclass

from timeline_app.domain.interval import TimeSpan
from timeline_app.project.project import Project


@dataclass(frozen=True, slots=True)
class Move:
    """An event whose time changed."""

    event: str
    was: TimeSpan
    now: TimeSpan


def moves(before: Project, after: Project) -> tuple[Move, ...]:
    """Return the events that are in both states with different times, in their present order."""
    earlier = {event.id: event.when for event in before.events}
    return tuple(
        Move(event.id, earlier[event.id], event.when)
        for event in after.events
        if event.id in earlier and earlier[event.id] != event.when
    )
