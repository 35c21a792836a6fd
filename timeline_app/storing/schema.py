"""The tables of a project file, and how a file says that it is one.

Only plain tables with numbered rows: no index, view, trigger or virtual table, so that what a file holds can be
compared with this list to the letter, and rows can be told one by one when pages are damaged.  Words are searched in
an index in memory (:mod:`timeline_app.project.search`).
"""

from __future__ import annotations

APPLICATION_ID = 0x46726973  # "Fris", bytes 68 to 71 of the file
FORMAT = 1  # the user_version, bytes 60 to 63; a change of the tables adds one and a migration
PAGE_SIZE = 4096

TABLES: dict[str, str] = {
    "setting": "CREATE TABLE setting (id INTEGER PRIMARY KEY, name TEXT NOT NULL, value TEXT NOT NULL) STRICT",
    # An article as it was read; ``file`` is its original where that is small.
    "article": (
        "CREATE TABLE article (id INTEGER PRIMARY KEY, data BLOB NOT NULL, file BLOB, digest BLOB NOT NULL) STRICT"
    ),
    # What a version of the engine worked out about it, from a step on.
    "analysis": (
        "CREATE TABLE analysis (id INTEGER PRIMARY KEY, step INTEGER NOT NULL, article TEXT NOT NULL, "
        "engine TEXT NOT NULL, told BLOB NOT NULL, rest BLOB NOT NULL, digest BLOB NOT NULL) STRICT"
    ),
    # One step of the journalist, after another one: a tree, whose branches are what was taken back.  The last two
    # numbers say how many rows of the other tables belong to it.
    "step": (
        "CREATE TABLE step (id INTEGER PRIMARY KEY, parent INTEGER NOT NULL, name TEXT NOT NULL, at TEXT NOT NULL, "
        "author TEXT NOT NULL, dropped INTEGER NOT NULL, added INTEGER NOT NULL, likeness INTEGER NOT NULL, "
        "listing TEXT NOT NULL, corrections INTEGER NOT NULL, analyses INTEGER NOT NULL, digest BLOB NOT NULL) STRICT"
    ),
    "correction": (
        "CREATE TABLE correction (id INTEGER PRIMARY KEY, step INTEGER NOT NULL, data TEXT NOT NULL, "
        "digest BLOB NOT NULL) STRICT"
    ),
    # Which step the project is at: the last row counts, the others are how it came there.
    "present": "CREATE TABLE present (id INTEGER PRIMARY KEY, step INTEGER NOT NULL, at TEXT NOT NULL) STRICT",
}
