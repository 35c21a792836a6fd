"""What is left of a damaged project file, read from a copy: the file itself is not touched."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from timeline_app.storing.connection import DAMAGE, connect, deadline, hardened
from timeline_app.storing.errors import StorageError
from timeline_app.storing.header import has_plain_journal, journal_of
from timeline_app.storing.migrations import create_tables, has_schema
from timeline_app.storing.records import Losses, Rows
from timeline_app.storing.schema import TABLES
from timeline_app.storing.tables import read_rows

_PAGE_SIZES = tuple(1 << power for power in range(9, 17))
_CEILING = 1 << 22  # numbers of rows that are looked for when the last one cannot be told
_MOST_FAILURES = 20_000
_SECONDS = 120.0


def salvage(path: Path) -> tuple[Rows, Losses]:
    """Read what can be read.

    Raises
    ------
    StorageError
        If nothing is left, or what is there is no project.
    """
    with tempfile.TemporaryDirectory(prefix="frise-") as folder:
        copy = Path(folder) / "copy"
        try:
            _copy(path, copy)
            found = _read(copy)
            if found is None:
                _give_first_page(copy)
                found = _read(copy)
        except DAMAGE as error:
            raise StorageError("damaged", path) from error
        except OSError as error:
            raise StorageError("unreadable", path, reason=error.strerror or str(error)) from error
    if found is None or not (found[0].articles or found[0].steps):
        raise StorageError("damaged", path)
    return found


def _copy(path: Path, copy: Path) -> None:
    """Copy the file, and play back a journal that a crash has left."""
    shutil.copyfile(path, copy)
    journal = journal_of(path)
    if not has_plain_journal(path) or not journal.exists():
        return
    shutil.copyfile(journal, journal_of(copy))
    try:
        with closing(connect(copy, writing=True)) as connection:
            connection.execute("SELECT count(*) FROM sqlite_schema")
    except DAMAGE:
        journal_of(copy).unlink(missing_ok=True)


def _read(copy: Path) -> tuple[Rows, Losses] | None:
    """Read the rows of a copy; None when even its list of tables cannot be read, or is not ours."""
    try:
        connection = connect(copy, writing=False, unchanging=True)
    except DAMAGE:
        return None
    with closing(connection), deadline(connection, _SECONDS):
        try:
            if not has_schema(connection, TABLES):
                return None
        except DAMAGE:
            return None
        return read_rows(lambda table: _rows(connection, table))


def _rows(connection: sqlite3.Connection, table: str) -> Iterator[tuple[Any, ...]]:
    """Give the rows of a table that can be read, in the order of their numbers.

    A range of numbers with a damaged page in it is halved, until too much was tried in vain.
    """
    try:
        (last,) = connection.execute(f"SELECT max(id) FROM {table}").fetchone()  # noqa: S608 - a name of our own
    except DAMAGE:
        last = _CEILING
    query = f"SELECT * FROM {table} WHERE id BETWEEN ? AND ? ORDER BY id"  # noqa: S608 - a name of our own
    ranges, failures = [(0, min(last or 0, _CEILING))], 0
    while ranges and failures < _MOST_FAILURES:
        first, last = ranges.pop()
        try:
            yield from connection.execute(query, (first, last)).fetchall()
        except DAMAGE as error:
            if getattr(error, "sqlite_errorname", "") == "SQLITE_INTERRUPT":
                raise
            failures += 1
            middle = (first + last) // 2
            if first < last:
                ranges += [(middle + 1, last), (first, middle)]


def _give_first_page(copy: Path) -> None:
    """Replace the first page by that of a new project with as many pages: it is the same in all of them."""
    data = copy.read_bytes()
    declared = int.from_bytes(data[16:18], "big")
    size = 65536 if declared == 1 else declared
    if size not in _PAGE_SIZES:
        size = 4096
    first = bytearray(_first_page(size))
    first[28:32] = (len(data) // size).to_bytes(4, "big")
    copy.write_bytes(bytes(first) + data[size:])


def _first_page(size: int) -> bytes:
    with closing(hardened(sqlite3.connect(":memory:", isolation_level=None))) as connection:
        create_tables(connection, size)
        return bytes(connection.serialize()[:size])
