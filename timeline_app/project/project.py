"""A project: articles with their analyses, the journalist's corrections, and the events that follow from both."""

from __future__ import annotations

from dataclasses import dataclass

from timeline_app.domain.article import Article
from timeline_app.domain.correction import Correction
from timeline_app.domain.event import Event
from timeline_app.domain.mention import Mention
from timeline_app.domain.resolution import Resolution
from timeline_app.domain.span import Span
from timeline_app.project.analysis import Analysis


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
    """

    id: str
    original: Article
    analysis: Analysis

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
