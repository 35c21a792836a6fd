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
    """Which mention dates which event, for one state of a project; an article's links are made when it is asked for."""

    def __init__(self, project: Project) -> None:
        self._events = {event.id: event for event in project.events}
        self._of_article: dict[str, dict[str, list[str]]] = {}

    def of_events(self, events: tuple[str, ...]) -> Selection:
        """Return the selection of some events; those that are no more are left out."""
        present = tuple(dict.fromkeys(event for event in events if event in self._events))
        return Selection(present, self._mention_of(present[-1]) if present else None)

    def event_of(self, mention: MentionRef) -> str | None:
        """Return the first event that an expression dates."""
        events = self._events_of(mention)
        return events[0] if events else None

    def of_mention(self, mention: MentionRef) -> Selection:
        """Return the selection of an expression with the first event that it dates."""
        return Selection(tuple(self._events_of(mention)[:1]), mention)

    def _mention_of(self, event: str) -> MentionRef | None:
        found = self._events[event]
        return MentionRef(found.article, found.mentions[0]) if found.mentions else None

    def _events_of(self, mention: MentionRef) -> list[str]:
        links = self._of_article.get(mention.article)
        if links is None:
            links = self._of_article[mention.article] = {}
            for event in self._events.values():
                if event.article == mention.article:
                    for name in event.mentions:
                        links.setdefault(name, []).append(event.id)
        return links.get(mention.mention, [])
