"""Projects from the rows of a file: what was worked out is taken as it was stored, nothing is analysed again."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import replace

from timeline_app.domain.article import Article
from timeline_app.domain.correction import Correction
from timeline_app.domain.event import Event
from timeline_app.project.analysis import Analysis
from timeline_app.project.corrected_events import corrected_events
from timeline_app.project.lazy_sequence import LazySequence
from timeline_app.project.pinned_times import corrected_article
from timeline_app.project.project import Project, ProjectArticle
from timeline_app.storing import packing
from timeline_app.storing.checks import are_sound_events, are_sound_mentions, is_sound_article, is_sound_date
from timeline_app.storing.packing import Rest, Told
from timeline_app.storing.records import AnalysisRow, Listed, Rows
from timeline_app.storing.state import state_after

log = logging.getLogger("timeline_app")

_NOTHING = Rest((), ())


class ProjectReader:
    """Makes the states of a project from its rows; what two states share is made once."""

    def __init__(self) -> None:
        self._budget = packing.Budget()
        self._originals: dict[int, Article | None] = {}
        self._analyses: dict[int, tuple[Analysis, tuple[Event, ...]] | None] = {}

    def keep(self, row: int, analysis: Analysis, told: tuple[Event, ...]) -> None:
        """Take an analysis for a row as it is, without reading it."""
        self._analyses[row] = analysis, told

    def project_after(self, rows: Rows, step: int) -> tuple[Project, tuple[str, ...]]:
        """Return the project after a step, and the articles of it that must be analysed again, as that was lost."""
        state = state_after(rows, step)
        by_article: dict[str, list[Correction]] = {}
        for correction in state.corrections:
            by_article.setdefault(correction.article, []).append(correction)
        entries, missing = [], []
        for listed in state.listing:
            original = self._original(rows, listed.row)
            if original is None:
                continue
            row = rows.analyses.get(state.analyses.get(listed.article, 0))
            corrections = by_article.get(listed.article, [])
            entry = self._entry(listed, original, row, corrections)
            if entry is None:
                missing.append(listed.article)
                entry = ProjectArticle(listed.article, original, _nothing(original), (), listed.name)
            entries.append(entry)
        articles = tuple(entries)
        events = corrected_events(articles, state.corrections)
        return Project(articles, state.corrections, events, state.added), tuple(missing)

    def _original(self, rows: Rows, number: int) -> Article | None:
        if number not in self._originals:
            row = rows.articles.get(number)
            self._originals[number] = _read_article(row.data, self._budget) if row else None
        return self._originals[number]

    def _entry(
        self, listed: Listed, original: Article, row: AnalysisRow | None, corrections: Iterable[Correction]
    ) -> ProjectArticle | None:
        if row is None:
            return None
        if row.id not in self._analyses:
            article = corrected_article(original, listed.article, corrections)
            self._analyses[row.id] = _read_analysis(row, article, self._budget)
        found = self._analyses[row.id]
        return ProjectArticle(listed.article, original, *found, listed.name) if found else None


def _nothing(article: Article) -> Analysis:
    return Analysis(article, article.stated_date, (), (), ())


def _read_article(data: bytes, budget: packing.Budget) -> Article | None:
    try:
        article = packing.unpack(data, packing.ARTICLE, budget)
    except packing.DAMAGE:
        return None
    return article if is_sound_article(article) else None


def _read_analysis(
    row: AnalysisRow, article: Article, budget: packing.Budget
) -> tuple[Analysis, tuple[Event, ...]] | None:
    try:
        told: Told = packing.unpack(row.told, packing.TOLD, budget)
    except packing.DAMAGE:
        return None
    length = len(article.text)
    sound = is_sound_date(told.reference, length) and are_sound_events(told.events, length)
    if not sound or len(told.ids) != len(told.events) or not 0 <= told.mentions <= length:
        return None
    rest = _Rest(row.rest, length)
    events = LazySequence(
        len(told.ids),
        lambda: tuple(
            replace(event, id=own, article="", rivals=told.rivals.get(own, ()))
            for event, own in zip(told.events, told.ids, strict=True)
        ),
    )
    mentions = LazySequence(told.mentions, lambda: rest.read().mentions)
    resolutions = LazySequence(told.mentions, lambda: rest.read().resolutions)
    return Analysis(article, told.reference, mentions, resolutions, events), told.events


class _Rest:
    """The mentions and values of an analysis, read once for both."""

    def __init__(self, data: bytes, length: int) -> None:
        self._data, self._length = data, length
        self._rest: Rest | None = None

    def read(self) -> Rest:
        """Return them; none of them when they do not fit their text."""
        if self._rest is None:
            try:
                rest = packing.unpack(self._data, packing.REST)
            except packing.DAMAGE as error:
                log.warning("mentions of a project cannot be read: %s", error)
                rest = _NOTHING
            fit = are_sound_mentions(rest.mentions, rest.resolutions, self._length)
            self._rest = rest if fit else _NOTHING
        return self._rest
