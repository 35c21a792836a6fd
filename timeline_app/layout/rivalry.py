"""Accounts that contradict each other: kept side by side, and joined by a bracket."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.layout.entries import Entry
from timeline_app.layout.figures import Figure, Pen, Stroke


def rivals_among(entries: Sequence[Entry]) -> list[list[Entry]]:
    """Return the groups of events that contradict each other, in order of time; an event in none is left out."""
    if not any(entry.event.rivals for entry in entries):
        return []
    known = {entry.id: entry for entry in entries}
    group_of: dict[str, list[Entry]] = {entry.id: [entry] for entry in entries}
    for entry in entries:
        for rival in entry.event.rivals:
            if rival in known and group_of[rival] is not group_of[entry.id]:
                joined = group_of[entry.id] + group_of[rival]
                group_of.update((member.id, joined) for member in joined)
    order = {entry.id: number for number, entry in enumerate(entries)}
    groups = {id(group): group for entry in entries if len(group := group_of[entry.id]) > 1}
    return [sorted(group, key=lambda entry: order[entry.id]) for group in groups.values()]


def rivals_together(entries: Sequence[Entry]) -> list[Entry]:
    """Return the events in order of time, but rivals right after the first of them."""
    followers = {group[0].id: group for group in rivals_among(entries)}
    moved = {entry.id for group in followers.values() for entry in group[1:]}
    return [member for entry in entries if entry.id not in moved for member in followers.get(entry.id, [entry])]


def bracket(x: float, heights: Sequence[float], cap: float) -> list[Figure]:
    """Return a bracket at ``x`` with an arm of length ``cap`` (to the left if negative) at each height."""
    arms: list[Figure] = [Stroke(Pen.BRACKET, ((x, y), (x + cap, y))) for y in heights]
    return [Stroke(Pen.BRACKET, ((x, min(heights)), (x, max(heights)))), *arms]
