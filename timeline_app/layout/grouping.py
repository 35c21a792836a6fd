"""Groups of events: by actor, by status, by article, or all together."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from timeline_app.domain.event import Status
from timeline_app.layout.entries import Entry
from timeline_app.layout.rivalry import rivals_together
from timeline_app.layout.settings import Grouping
from timeline_app.layout.story import Story
from timeline_app.layout.text_size import TextMeasurer
from timeline_app.wording.messages import messages
from timeline_app.wording.typography import shortened, typeset

MOST_ACTORS = 8


@dataclass(frozen=True, slots=True)
class Group:
    """Events that share a heading, "" for none."""

    name: str
    entries: tuple[Entry, ...]


def groups_of(entries: list[Entry], story: Story, grouping: Grouping, measurer: TextMeasurer) -> list[Group]:
    """Return the groups, those with the earliest events first; events in a group stay in order of time, beside rivals.

    An event with several actors goes to the one named most often in the story; actors beyond the eighth share a group.
    """
    entries = rivals_together(entries)
    if grouping is Grouping.NONE:
        return [Group("", tuple(entries))]
    catalogue = messages(story.language)
    others = catalogue.text("picture.no_actor")
    if grouping is Grouping.STATUS:
        order = list(Status)
        by_status = sorted(entries, key=lambda entry: order.index(entry.event.status))
        keys = {entry.id: catalogue.text(f"picture.status.{entry.event.status.value}") for entry in entries}
        return _collected(by_status, keys, others)
    if grouping is Grouping.ARTICLE:
        titles = dict(story.articles)
        keys = {entry.id: _clean(titles.get(entry.event.article, ""), story, measurer) for entry in entries}
        return _collected(entries, keys, others)
    counts = Counter(actor for entry in entries for actor in set(entry.event.actors))
    shown = {actor for actor, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:MOST_ACTORS]}
    keys = {}
    for entry in entries:
        named = [actor for actor in entry.event.actors if actor in shown]
        best = min(named, key=lambda actor: (-counts[actor], entry.event.actors.index(actor)), default="")
        keys[entry.id] = _clean(best, story, measurer)
    return _collected(entries, keys, others)


def _clean(name: str, story: Story, measurer: TextMeasurer) -> str:
    return shortened(typeset(measurer.drawable(name), story.language), 60)


def _collected(entries: list[Entry], keys: dict[str, str], others: str) -> list[Group]:
    """Put entries under their keys in order of first appearance; those without one come last."""
    groups: dict[str, list[Entry]] = {}
    for entry in entries:
        groups.setdefault(keys[entry.id], []).append(entry)
    named = [Group(name, tuple(some)) for name, some in groups.items() if name]
    return [*named, *([Group(others if named else "", tuple(groups[""]))] if "" in groups else [])]
