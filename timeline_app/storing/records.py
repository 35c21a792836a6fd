"""The rows of a project file as values: what is added at once, and all there is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from timeline_app.domain.correction import Correction

ROOT = 0  # the step before the first one: a project without anything


class Losses(NamedTuple):
    """How many of each could not be read."""

    articles: int = 0
    analyses: int = 0
    steps: int = 0
    corrections: int = 0


class Listed(NamedTuple):
    """An article in its place: its id in the project, the row of its original, and the name given to it."""

    article: str
    row: int
    name: str


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article as it was read, packed, and its original file where that is small."""

    id: int
    data: bytes
    file: bytes | None


@dataclass(frozen=True, slots=True)
class AnalysisRow:
    """What a version of the engine worked out about an article from a step on, packed in two parts.

    Attributes
    ----------
    article
        Its id in the project.
    told, rest
        Date and events, which are needed at once; mentions with their values, which are not.
    """

    id: int
    step: int
    article: str
    engine: str
    told: bytes
    rest: bytes


@dataclass(frozen=True, slots=True)
class StepRow:
    """One step of the journalist.

    Attributes
    ----------
    parent
        The step before it, :data:`ROOT` for the first one.
    name
        What was done, as the names of steps that can be undone.
    at, author
        When (UTC, ISO 8601) and who.
    dropped
        How many of the last corrections of the step before are no longer in force; :attr:`corrections` follow.
    added
        How many articles were ever added.
    likeness
        Return to the state after this step instead of going on from the parent; else :data:`ROOT`.
    listing
        The articles in their order, where that changed; None where it did not.
    """

    id: int
    parent: int
    name: str
    at: str
    author: str
    dropped: int
    added: int
    likeness: int = ROOT
    listing: tuple[Listed, ...] | None = None
    corrections: tuple[Correction, ...] = ()


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows that are written in one transaction, or all of a file.

    Attributes
    ----------
    present
        The step that the project is at.
    """

    present: int = ROOT
    articles: Mapping[int, ArticleRow] = field(default_factory=dict)
    analyses: Mapping[int, AnalysisRow] = field(default_factory=dict)
    steps: Mapping[int, StepRow] = field(default_factory=dict)
    settings: Mapping[str, str] = field(default_factory=dict)

    def with_rows(self, more: Rows) -> Rows:
        """Return all rows of both; the present step and the settings are those of ``more``."""
        return replace(
            self,
            present=more.present,
            articles={**self.articles, **more.articles} if more.articles else self.articles,
            analyses={**self.analyses, **more.analyses} if more.analyses else self.analyses,
            steps={**self.steps, **more.steps} if more.steps else self.steps,
            settings={**self.settings, **more.settings} if more.settings else self.settings,
        )
