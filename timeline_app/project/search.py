"""Words in the articles and events of a project, found while they are typed.

The index is in memory: one inside the project file would be a virtual table whose inner tables a hostile file could
forge, and would make every correction write more.
"""

from __future__ import annotations

import sqlite3
import unicodedata
from collections.abc import Callable, Iterator
from functools import partial
from threading import Lock
from typing import NamedTuple

from timeline_app.domain.article import Article
from timeline_app.domain.event import Event
from timeline_app.domain.span import Span
from timeline_app.project.project import Project

_Name = tuple[str, str]  # of an article or an event
_Row = tuple[str, str, str, int, int]

_MOST = 200
_FIELDS = "body, article UNINDEXED, event UNINDEXED, first UNINDEXED, last UNINDEXED"


class Hit(NamedTuple):
    """A place with the words.

    Attributes
    ----------
    article
        Its id, "" for an event of the journalist's own.
    event
        Key of the event whose label has them, "" for a passage of the text.
    span
        The passage.
    words
        The passage or label.
    """

    article: str
    event: str
    span: Span
    words: str


class SearchIndex:
    """An index of one project, brought up to date by difference.  Its methods may be called from any thread."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._connection = sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None)
        self._connection.execute(
            f"CREATE VIRTUAL TABLE place USING fts5({_FIELDS}, prefix = '2 3', "
            "tokenize = 'unicode61 remove_diacritics 2')"
        )
        self._known: dict[_Name, tuple[Article | str, list[int]]] = {}

    def update(self, project: Project) -> None:
        """Take in what is new and forget what is gone."""
        wanted: dict[_Name, tuple[Article | str, Callable[[], Iterator[_Row]]]] = {
            (entry.id, ""): (entry.original, partial(_passages, entry.id, entry.original)) for entry in project.articles
        }
        for event in project.events:
            wanted[event.article, event.id] = event.label, partial(_label, event)
        with self._lock:
            self._connection.execute("BEGIN")
            for name in [name for name, (known, _) in self._known.items() if name not in wanted]:
                self._forget(name)
            for name, (thing, rows) in wanted.items():
                known = self._known.get(name)
                if known is None or (known[0] is not thing and known[0] != thing):
                    self._forget(name)
                    self._known[name] = thing, [self._insert(row) for row in rows()]
            self._connection.execute("COMMIT")

    def find(self, words: str) -> tuple[Hit, ...]:
        """Return the places that have all the words, the last one perhaps unfinished; the best ones first."""
        query = _query(words)
        if not query:
            return ()
        with self._lock:
            rows = self._connection.execute(
                "SELECT body, article, event, first, last FROM place WHERE place MATCH ? ORDER BY rank LIMIT ?",
                (query, _MOST),
            ).fetchall()
        return tuple(Hit(article, event, Span(first, last), body) for body, article, event, first, last in rows)

    def close(self) -> None:
        """Forget all."""
        with self._lock:
            self._connection.close()

    def _insert(self, row: _Row) -> int:
        number = self._connection.execute("INSERT INTO place VALUES (?, ?, ?, ?, ?)", row).lastrowid
        return number or 0

    def _forget(self, name: _Name) -> None:
        _, rows = self._known.pop(name, ("", []))
        self._connection.executemany("DELETE FROM place WHERE rowid = ?", ((row,) for row in rows))


def _passages(name: str, article: Article) -> Iterator[_Row]:
    for block in article.blocks:
        yield block.span.of(article.text), name, "", *block.span


def _label(event: Event) -> Iterator[_Row]:
    yield event.label, event.article, event.id, *event.clause


def _query(words: str) -> str:
    """Return the words as a query in which nothing is an operator."""
    kept = "".join(letter if unicodedata.category(letter)[0] in "LNM" else " " for letter in words)
    terms = [f'"{word}"' for word in kept.split()]
    if not terms:
        return ""
    unfinished = words[-1:].isalnum()
    return " ".join(terms) + ("*" if unfinished else "")
