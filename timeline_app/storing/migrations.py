"""The tables of a new project, and older files brought to them: one function a version, all in one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from timeline_app.storing.connection import DAMAGE
from timeline_app.storing.errors import StorageError
from timeline_app.storing.schema import APPLICATION_ID, FORMAT, TABLES

Migration = Callable[[sqlite3.Connection], None]


@dataclass(frozen=True, slots=True)
class Formats:
    """The formats that this version of the program reads.

    Attributes
    ----------
    newest
        The one that it writes.
    tables
        The tables of each, by name, to the letter.
    migrations
        From each to the next one.
    """

    newest: int = FORMAT
    tables: Mapping[int, Mapping[str, str]] = field(default_factory=lambda: {FORMAT: TABLES})
    migrations: Mapping[int, Migration] = field(default_factory=dict)


def version_of(connection: sqlite3.Connection) -> int:
    """Return the format that a file says it has."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def has_schema(connection: sqlite3.Connection, tables: Mapping[str, str]) -> bool:
    """Tell whether a file has these tables and nothing else: no index, view, trigger or virtual table."""
    found = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema").fetchmany(len(tables) + 1)
    return sorted(found) == sorted(("table", name, name, sql) for name, sql in tables.items())


def migrate(connection: sqlite3.Connection, path: Path, formats: Formats) -> None:
    """Bring a file to the newest format, inside the transaction that is open.

    Raises
    ------
    StorageError
        If a step fails; the transaction is to be rolled back then.
    """
    version = version_of(connection)
    while version < formats.newest:
        try:
            formats.migrations[version](connection)
        except (*DAMAGE, KeyError) as error:
            raise StorageError("old_format", path, version=version) from error
        version += 1
        connection.execute(f"PRAGMA user_version = {version}")


def create_tables(connection: sqlite3.Connection, page_size: int) -> None:
    """Make the tables of a new project."""
    connection.execute(f"PRAGMA page_size = {page_size}")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {FORMAT}")
    for statement in TABLES.values():
        connection.execute(statement)
