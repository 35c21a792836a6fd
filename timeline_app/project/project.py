"""A project: articles with their analyses, the journalist's corrections, and the events that follow from both."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from timeline_app.domain.article import Article
from timeline_app.domain.correction import Correction
from timeline_app.domain.event import Event
from timeline_app.domain.mention import Mention
from timeline_app.domain.resolution import Resolution
from timeline_app.domain.span import Span
from timeline_app.project.analysis import Analysis
from timeline_app.project.event_keys import key_of


@dataclass(frozen=True, slots=True)
class ProjectArticle:
    """An article of the project.

    Attributes
    ----------
    id
        "a1", "a2", … in the order of adding; never used again after a removal.
    original
        The article as it was read.
    analysis
        What was worked out about it under the corrections; ``analysis.article`` has the corrected blocks.
    told
        The events of the analysis with keys for ids (see :mod:`timeline_app.project.event_keys`).
    name
        The name that the journalist gave to it; "" for its title.
    """

    id: str
    original: Article
    analysis: Analysis
    told: tuple[Event, ...] = field(default=(), repr=False)
    name: str = ""

    @classmethod
    def of(cls, article: str, original: Article, analysis: Analysis, name: str = "") -> ProjectArticle:
        """Return an article with its events named by keys."""
        mentions = {mention.id: mention for mention in analysis.mentions}
        keys = {
            event.id: key_of(event, article, mentions[event.mentions[0]] if event.mentions else None)
            for event in analysis.events
        }
        told = (
            replace(event, id=keys[event.id], article=article, rivals=tuple(keys[rival] for rival in event.rivals))
            for event in analysis.events
        )
        return cls(article, original, analysis, tuple(told), name)

    @property
    def title(self) -> str:
        """What the article is called: the name given to it, its headline, or where it comes from."""
        return self.name or self.original.title or self.original.source

    def mention(self, mention: str) -> tuple[Mention, Resolution] | None:
        """Return a mention with its value, by id."""
        for found, resolution in zip(self.analysis.mentions, self.analysis.resolutions, strict=True):
            if found.id == mention:
                return found, resolution
        return None

    def mention_at(self, span: Span) -> tuple[Mention, Resolution] | None:
        """Return the mention that has exactly this span, with its value."""
        for found, resolution in zip(self.analysis.mentions, self.analysis.resolutions, strict=True):
            if found.span == span:
                return found, resolution
        return None


@dataclass(frozen=True, slots=True)
class Project:
    """Everything that the window shows and the correction record lists.

    Attributes
    ----------
    events
        Of all articles and the journalist's own, as corrected; their ids are keys that outlive a new analysis.
    corrections
        Append-only, oldest first.
    articles_added
        How many were ever added; the next one's id follows from it.
    """

    articles: tuple[ProjectArticle, ...] = ()
    corrections: tuple[Correction, ...] = ()
    events: tuple[Event, ...] = ()
    articles_added: int = 0

    def article(self, article: str) -> ProjectArticle | None:
        """Return an article by id."""
        return next((entry for entry in self.articles if entry.id == article), None)

    def event(self, key: str) -> Event | None:
        """Return an event by key."""
        return next((event for event in self.events if event.id == key), None)
