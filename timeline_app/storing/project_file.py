"""One project file: opened, locked for one writer, read whole, and written a transaction at a time."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from dataclasses import dataclass, field, replace
from pathlib import Path

from timeline_app.storing.connection import DAMAGE, connect, deadline, hardened, remove_journal, set_durable
from timeline_app.storing.errors import StorageError
from timeline_app.storing.explanation import explained, is_damage
from timeline_app.storing.header import Condition, condition_of, held, identity
from timeline_app.storing.locking import try_to_write, writable
from timeline_app.storing.migrations import Formats, create_tables, has_schema, migrate, version_of
from timeline_app.storing.records import Losses, Rows
from timeline_app.storing.salvage import salvage
from timeline_app.storing.schema import PAGE_SIZE
from timeline_app.storing.tables import read_rows, write_rows


@dataclass(frozen=True, slots=True)
class Found:
    """What was read from a file.

    Attributes
    ----------
    rows
        Its rows.
    losses
        What could not be read.
    is_damaged
        It must not be written.
    obstacle
        Message id of why it can only be read, "" when it can be written.
    """

    rows: Rows
    losses: Losses = field(default_factory=Losses)
    is_damaged: bool = False
    obstacle: str = ""


class ProjectFile:
    """An open file, which holds the lock for the next change (see :mod:`timeline_app.storing.locking`)."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self._connection: sqlite3.Connection | None = connection
        self._identity = identity(path)
        held.add(self._identity)

    def write(self, rows: Rows) -> None:
        """Add rows; they are on the disk when this returns.

        Raises
        ------
        StorageError
            If that failed; the file is as it was before.
        """
        connection = self._connection
        if connection is None:
            raise StorageError("closed", self.path)
        self._check_place()
        try:
            if not connection.in_transaction:
                connection.execute("BEGIN IMMEDIATE")
            write_rows(connection, rows)
            connection.execute("COMMIT")
        except (*DAMAGE, UnicodeEncodeError) as error:
            self._roll_back(connection)
            raise explained(error, self.path) from error
        self._check_place()
        # Another program may have taken the lock in this moment; then the next change says so.
        with contextlib.suppress(sqlite3.Error):
            connection.execute("BEGIN IMMEDIATE")

    def close(self) -> None:
        """Let go of the file and its lock."""
        connection, self._connection = self._connection, None
        if connection is None:
            return
        with contextlib.suppress(sqlite3.Error):
            self._roll_back(connection, lock=False)
            remove_journal(connection)
        connection.close()
        held.discard(self._identity)

    def _roll_back(self, connection: sqlite3.Connection, lock: bool = True) -> None:
        with contextlib.suppress(sqlite3.Error):
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            if lock:
                connection.execute("BEGIN IMMEDIATE")

    def _check_place(self) -> None:
        """See that the file is still where it was: SQLite goes on writing one that was deleted."""
        try:
            present = identity(self.path)
        except OSError as error:
            raise StorageError("gone", self.path) from error
        if present != self._identity:
            raise StorageError("replaced", self.path)


def create(path: Path, rows: Rows) -> ProjectFile:
    """Make a project file; it appears under its name when it is whole.

    Raises
    ------
    StorageError
        If it cannot be made; what was there under the name is as it was.
    """
    draft = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        draft.unlink(missing_ok=True)
        with contextlib.closing(_connection_to_new(draft)) as connection:
            connection.execute("BEGIN IMMEDIATE")
            write_rows(connection, rows)
            connection.execute("COMMIT")
            remove_journal(connection)
        draft.replace(path)
        _sync_folder(path.parent)
        opened = writable(path, Formats(), is_new=True)
    except (*DAMAGE, OSError, UnicodeEncodeError) as error:
        _discard(draft)
        raise explained(error, path) from error
    if opened is None:
        raise StorageError("in_use", path)
    return ProjectFile(path, opened)


def open_file(path: Path, formats: Formats | None = None, writing: bool = True) -> tuple[Found, ProjectFile | None]:
    """Open a project file.

    Parameters
    ----------
    formats
        The formats that are read; None for all there are.
    writing
        To change it, if nobody else does.

    Returns
    -------
    found
        What it holds.
    file
        The open file, to write; None when it can only be read.

    Raises
    ------
    StorageError
        If it is no project, of a newer version, or nothing of it can be read.
    """
    formats = formats or Formats()
    if condition_of(path) is Condition.DAMAGED:
        return _salvaged(path), None
    connection: sqlite3.Connection | None = None
    obstacle = "storing.notice.reading"
    try:
        if writing:
            connection, obstacle = try_to_write(path, formats)
        if connection is None:
            seen = _read_only(path, formats)
            return seen if seen.is_damaged else replace(seen, obstacle=obstacle), None
        found = _read(connection, formats)
    except sqlite3.OperationalError as error:
        if connection is not None:
            connection.close()
        if is_damage(error):
            return _salvaged(path), None
        return _without_locks(path, error), None
    except DAMAGE:
        if connection is not None:
            connection.close()
        return _salvaged(path), None
    if found is None or found.is_damaged:
        connection.close()
        return _salvaged(path), None
    return found, ProjectFile(path, connection)


def _without_locks(path: Path, error: sqlite3.Error) -> Found:
    """Read a copy of a file whose folder does not answer to SQLite, as some on a network do not know locks."""
    try:
        found = _salvaged(path)
    except StorageError:
        raise explained(error, path) from error
    return found if any(found.losses) else Found(found.rows, obstacle="storing.notice.no_locks")


def is_open_elsewhere(path: Path) -> bool:
    """Tell whether another window or program has a file open to change it."""
    try:
        if identity(path) in held:
            return True
        if condition_of(path) is Condition.DAMAGED:
            return False
        connection = writable(path, Formats())
    except (StorageError, *DAMAGE, OSError, KeyError):
        return False
    if connection is not None:
        connection.close()
    return connection is None


def _salvaged(path: Path) -> Found:
    rows, losses = salvage(path)
    return Found(rows, losses, True, "storing.notice.damaged")


def _read(connection: sqlite3.Connection, formats: Formats) -> Found | None:
    """Read a file through a connection; None when its tables are not ours."""
    if not has_schema(connection, formats.tables[formats.newest]):
        return None
    with deadline(connection):
        (answer,) = connection.execute("PRAGMA quick_check(1)").fetchone()
        rows, losses = read_rows(
            lambda table: connection.execute(f"SELECT * FROM {table} ORDER BY id")  # noqa: S608 - a name of our own
        )
    return Found(rows, losses, is_damaged=answer != "ok" or any(losses))


def _read_only(path: Path, formats: Formats) -> Found:
    """Read a file that is not ours to change; an older one is brought to the present format in memory."""
    with contextlib.closing(connect(path, writing=False)) as connection:
        if version_of(connection) == formats.newest:
            found = _read(connection, formats)
        else:
            with contextlib.closing(hardened(sqlite3.connect(":memory:", isolation_level=None))) as copy:
                connection.backup(copy)
                migrate(copy, path, formats)
                found = _read(copy, formats)
    return found if found is not None and not found.is_damaged else _salvaged(path)


def _connection_to_new(path: Path) -> sqlite3.Connection:
    path.touch(exist_ok=False)
    connection = connect(path, writing=True)
    create_tables(connection, PAGE_SIZE)
    set_durable(connection)
    return connection


def _sync_folder(folder: Path) -> None:
    """Put the name of a new file on the disk, where the system can."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _discard(draft: Path) -> None:
    for path in (draft, draft.with_name(draft.name + "-journal")):
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)
