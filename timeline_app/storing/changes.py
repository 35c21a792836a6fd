"""What one step adds to a project file: the difference between the project before and after it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from stat import S_ISREG
from typing import NamedTuple

from timeline_app.domain.correction import Correction
from timeline_app.project.project import Project, ProjectArticle
from timeline_app.storing import packing
from timeline_app.storing.errors import StorageError
from timeline_app.storing.limits import LARGEST_ORIGINAL, LARGEST_VALUE
from timeline_app.storing.records import ROOT, AnalysisRow, ArticleRow, Listed, Rows, StepRow
from timeline_app.storing.state import listing_after
from timeline_app.storing.tables import now


class Made(NamedTuple):
    """The rows of a step, and whose analysis each new one is."""

    rows: Rows
    analyses: Mapping[int, ProjectArticle]


def rows_of_step(rows: Rows, name: str, before: Project, after: Project, author: str, engine: str) -> Made:
    """Return the rows that a step adds.

    Parameters
    ----------
    rows
        All rows so far, whose present step is ``before``.
    name
        What was done.
    before, after
        The project without and with it.
    author, engine
        Who did it, and which engine analysed.

    Raises
    ------
    StorageError
        If an article is too large, or holds what is no text.
    """
    number = max(rows.steps, default=ROOT) + 1
    places = {listed.article: listed for listed in listing_after(rows, rows.present)}
    known = {entry.id: entry for entry in before.articles}
    articles: dict[int, ArticleRow] = {}
    analyses: dict[int, AnalysisRow] = {}
    entries: dict[int, ProjectArticle] = {}
    listing = []
    next_article = max(rows.articles, default=0) + 1
    next_analysis = max(rows.analyses, default=0) + 1
    for entry in after.articles:
        old = known.get(entry.id)
        place = places.get(entry.id) if old is not None and old.original is entry.original else None
        if place is None:
            articles[next_article] = _article(next_article, entry)
            place = Listed(entry.id, next_article, entry.name)
            next_article += 1
            old = None
        listing.append(place._replace(name=entry.name))
        if old is None or old.analysis is not entry.analysis:
            analyses[next_analysis] = _analysis(next_analysis, number, entry, engine)
            entries[next_analysis] = entry
            next_analysis += 1
    same = _same(before.corrections, after.corrections)
    step = StepRow(
        number,
        rows.present,
        name,
        now(),
        author,
        len(before.corrections) - same,
        after.articles_added,
        listing=None if listing == list(places.values()) else tuple(listing),
        corrections=after.corrections[same:],
    )
    return Made(Rows(number, articles, analyses, {number: step}), entries)


def _same(before: tuple[Correction, ...], after: tuple[Correction, ...]) -> int:
    """Return how many corrections both begin with."""
    if after[: len(before)] == before:
        return len(before)
    pairs = enumerate(zip(before, after, strict=False))
    return next((i for i, (one, other) in pairs if one != other), min(len(before), len(after)))


def _article(number: int, entry: ProjectArticle) -> ArticleRow:
    return ArticleRow(number, _packed(entry.original, entry), _original_file(entry.original.source))


def _analysis(number: int, step: int, entry: ProjectArticle, engine: str) -> AnalysisRow:
    analysis = entry.analysis
    ids = tuple(event.id for event in analysis.events)
    rivals = {event.id: event.rivals for event in analysis.events if event.rivals}
    told = packing.Told(analysis.reference, entry.told, ids, rivals, len(analysis.mentions))
    rest = packing.Rest(tuple(analysis.mentions), tuple(analysis.resolutions))
    return AnalysisRow(number, step, entry.id, engine, _packed(told, entry), _packed(rest, entry))


def _packed(value: object, entry: ProjectArticle) -> bytes:
    try:
        data = packing.pack(value)
    except UnicodeEncodeError as error:
        raise StorageError("no_text", entry.title) from error
    if len(data) > LARGEST_VALUE:
        raise StorageError("too_large", entry.title)
    return data


def _original_file(source: str) -> bytes | None:
    """Return the file that an article was read from, where there is one and it is small."""
    if not source or "://" in source or "\0" in source:
        return None
    path = Path(source)
    try:
        status = path.stat()
        small = S_ISREG(status.st_mode) and status.st_size <= LARGEST_ORIGINAL
        return path.read_bytes() if small else None
    except OSError:
        return None
