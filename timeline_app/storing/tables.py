"""Rows to and from the tables of a connection."""

from __future__ import annotations

import sqlite3
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from timeline_app.domain.correction import Correction
from timeline_app.storing import packing
from timeline_app.storing.checks import is_sound
from timeline_app.storing.errors import StorageError
from timeline_app.storing.limits import MOST_ARTICLES, MOST_ROWS, MOST_STEPS
from timeline_app.storing.records import ROOT, AnalysisRow, ArticleRow, Losses, Rows, StepRow

Row = tuple[Any, ...]
ReadTable = Callable[[str], Iterable[Row]]

# A damaged file may hold any type anywhere.
_TYPES: Mapping[str, tuple[type, ...]] = {
    "setting": (int, str, str),
    "article": (int, bytes, object, bytes),
    "analysis": (int, int, str, str, bytes, bytes, bytes),
    "step": (int, int, str, str, str, int, int, int, str, int, int, bytes),
    "correction": (int, int, str, bytes),
    "present": (int, int, str),
}

RECOVERED = "recovered"  # name of a step of which only the corrections are left


def now() -> str:
    """Return the time, UTC, ISO 8601 to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def write_rows(connection: sqlite3.Connection, rows: Rows) -> None:
    """Add rows inside the transaction that is open."""
    write = connection.execute
    for article in rows.articles.values():
        mark = packing.digest(article.id, article.data, article.file)
        write("INSERT INTO article VALUES (?, ?, ?, ?)", (article.id, article.data, article.file, mark))
    for one in rows.analyses.values():
        values = (one.id, one.step, one.article, one.engine, one.told, one.rest)
        write("INSERT INTO analysis VALUES (?, ?, ?, ?, ?, ?, ?)", (*values, packing.digest(*values)))
    made = Counter(one.step for one in rows.analyses.values())
    for step in rows.steps.values():
        own = (step.id, step.parent, step.name, step.at, step.author, step.dropped, step.added, step.likeness)
        rest = (packing.text(step.listing), len(step.corrections), made[step.id])
        mark = packing.digest(*own, *rest)
        write("INSERT INTO step VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", (*own, *rest, mark))
        data = (packing.text(correction) for correction in step.corrections)
        connection.executemany(
            "INSERT INTO correction (step, data, digest) VALUES (?, ?, ?)",
            ((step.id, one, packing.digest(step.id, one)) for one in data),
        )
    for name, value in rows.settings.items():
        write("DELETE FROM setting WHERE name = ?", (name,))
        write("INSERT INTO setting (name, value) VALUES (?, ?)", (name, value))
    write("INSERT INTO present (step, at) VALUES (?, ?)", (rows.present, now()))


def read_rows(table: ReadTable) -> tuple[Rows, Losses]:
    """Read all rows that are as they were written, and count what is not.

    Parameters
    ----------
    table
        Gives the rows of a table, in the order of their numbers.
    """
    articles = {row.id: row for row in map(_article, _whole(table, "article")) if row}
    analyses = {row.id: row for row in map(_analysis, _whole(table, "analysis")) if row}
    corrections = _corrections(_whole(table, "correction"))
    steps, losses = _steps(_whole(table, "step"), corrections, Counter(one.step for one in analyses.values()))
    known = {listed.row for step in steps.values() for listed in step.listing or ()}
    losses = losses._replace(articles=len(known - articles.keys()))
    present = [step for _, step, _ in _whole(table, "present")]
    at = present[-1] if present and (present[-1] == ROOT or present[-1] in steps) else max(steps, default=ROOT)
    settings = {name: value for _, name, value in _whole(table, "setting")}
    return Rows(at, articles, analyses, steps, settings), losses


def _whole(table: ReadTable, name: str) -> Iterator[Row]:
    """Give the rows of a table whose values have the right types."""
    types = _TYPES[name]
    for count, row in enumerate(table(name)):
        if count >= MOST_ROWS:
            raise StorageError("too_many_rows", limit=MOST_ROWS)
        if len(row) == len(types) and all(map(isinstance, row, types)):
            yield row


def _article(row: Row) -> ArticleRow | None:
    number, data, file, mark = row
    sound = 0 < number <= MOST_ARTICLES and mark == packing.digest(number, data, file)
    return ArticleRow(number, data, file) if sound else None


def _analysis(row: Row) -> AnalysisRow | None:
    *values, mark = row
    return AnalysisRow(*values) if mark == packing.digest(*values) else None


def _corrections(rows: Iterable[Row]) -> dict[int, list[Correction]]:
    found: dict[int, list[Correction]] = {}
    for _, step, data, mark in rows:
        if mark != packing.digest(step, data):
            continue
        try:
            correction = packing.CORRECTION.decode(data)
        except packing.DAMAGE:
            continue
        if is_sound(correction):
            found.setdefault(step, []).append(correction)
    return found


def _steps(
    rows: Iterable[Row], corrections: Mapping[int, list[Correction]], analyses: Mapping[int, int]
) -> tuple[dict[int, StepRow], Losses]:
    """Return the steps that are whole, and steps of their own for corrections that have lost theirs."""
    steps: dict[int, StepRow] = {}
    lost_corrections = lost_analyses = lost_steps = 0
    for number, parent, name, at, author, dropped, added, likeness, listing, expected, made, mark in rows:
        own = (number, parent, name, at, author, dropped, added, likeness)
        told = tuple(corrections.get(number, ()))
        sane = 0 < number <= MOST_STEPS and ROOT <= parent < number and ROOT <= likeness < number
        sane = sane and 0 <= dropped <= MOST_STEPS and 0 <= added <= MOST_STEPS
        if not sane or mark != packing.digest(*own, listing, expected, made):
            lost_steps += 1
            continue
        try:
            steps[number] = StepRow(*own, packing.LISTING.decode(listing), told)
        except packing.DAMAGE:
            lost_steps += 1
            continue
        lost_corrections += expected - len(told)
        lost_analyses += made - analyses.get(number, 0)
    orphans, whole = sorted(corrections.keys() - steps.keys()), sorted(steps)
    for number in orphans:
        if 0 < number <= MOST_STEPS:
            before = steps.get(whole[bisect_left(whole, number) - 1]) if whole and whole[0] < number else None
            parent, added = (before.id, before.added) if before else (ROOT, 0)
            steps[number] = StepRow(number, parent, RECOVERED, "", "", 0, added, corrections=tuple(corrections[number]))
    gone = len([number for number in range(1, max(steps, default=0)) if number not in steps])
    lost = max(lost_steps, gone + len(orphans))
    return dict(sorted(steps.items())), Losses(analyses=lost_analyses, steps=lost, corrections=lost_corrections)
