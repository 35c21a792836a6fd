"""What is pointed at or selected, the same value for text, timeline and table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from timeline_app.project.project import Project


class MentionRef(NamedTuple):
    """A mention of an article of the project, by ids."""

    article: str
    mention: str


@dataclass(frozen=True, slots=True)
class Selection:
    """Events and the time expression that go together.

    Attributes
    ----------
    events
        Keys of events, the leading one last.
    mention
        The expression that dates the leading event, or one that dates none.
    """

    events: tuple[str, ...] = ()
    mention: MentionRef | None = None

    @property
    def event(self) -> str | None:
        """Key of the leading event."""
        return self.events[-1] if self.events else None

    def __bool__(self) -> bool:
        return bool(self.events) or self.mention is not None


NOTHING = Selection()


class Links:
    """Which mention dates which event, for one state of a project."""

    def __init__(self, project: Project) -> None:
        self._mention_of: dict[str, MentionRef] = {}
        self._events_of: dict[MentionRef, list[str]] = {}
        for event in project.events:
            for i, mention in enumerate(event.mentions):
                ref = MentionRef(event.article, mention)
                self._events_of.setdefault(ref, []).append(event.id)
                if i == 0:
                    self._mention_of[event.id] = ref
        self._events = frozenset(event.id for event in project.events)

    def of_events(self, events: tuple[str, ...]) -> Selection:
        """Return the selection of some events; those that are no more are left out."""
        present = tuple(dict.fromkeys(event for event in events if event in self._events))
        return Selection(present, self._mention_of.get(present[-1]) if present else None)

    def event_of(self, mention: MentionRef) -> str | None:
        """Return the first event that an expression dates."""
        events = self._events_of.get(mention)
        return events[0] if events else None

    def of_mention(self, mention: MentionRef) -> Selection:
        """Return the selection of an expression with the first event that it dates."""
        return Selection(tuple(self._events_of.get(mention, ())[:1]), mention)
