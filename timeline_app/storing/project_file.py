"""One project file: opened, locked for one writer, read whole, and written a transaction at a time."""

from __future__ import annotations

import contextlib
import errno
import os
import sqlite3
import time
from dataclasses import dataclass, field, replace
from pathlib import Path

from timeline_app.storing.connection import DAMAGE, PATIENCE, connect, deadline, hardened, remove_journal, set_durable
from timeline_app.storing.errors import StorageError
from timeline_app.storing.header import Condition, condition_of, held, identity
from timeline_app.storing.migrations import Formats, create_tables, has_schema, migrate, version_of
from timeline_app.storing.records import Losses, Rows
from timeline_app.storing.salvage import salvage
from timeline_app.storing.schema import PAGE_SIZE
from timeline_app.storing.tables import read_rows, write_rows

_PAUSE = 0.03  # seconds between two tries for the lock

_FULL = (errno.ENOSPC, errno.EDQUOT)
_FORBIDDEN = (errno.EROFS,)
_MESSAGES = {
    "SQLITE_FULL": "full",
    "SQLITE_READONLY_DBMOVED": "gone",
    "SQLITE_READONLY": "forbidden_to_write",
    "SQLITE_PERM": "forbidden_to_write",
    "SQLITE_CANTOPEN": "cannot_open",
    "SQLITE_BUSY": "in_use",
    "SQLITE_LOCKED": "in_use",
    "SQLITE_IOERR": "device",
    "SQLITE_CORRUPT": "damaged",
    "SQLITE_NOTADB": "damaged",
    "SQLITE_TOOBIG": "too_large",
}


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
    """An open file.  While it can be written it holds SQLite's lock for the next change, so that there is one writer.

    The lock ends with the process, and readers are not kept out but for the moment of a commit.
    """

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
            raise _explained(error, self.path) from error
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
        opened = _writable(path, Formats())
    except (*DAMAGE, OSError, UnicodeEncodeError) as error:
        _discard(draft)
        raise _explained(error, path) from error
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
            connection, obstacle = _try_to_write(path, formats)
        if connection is None:
            seen = _read_only(path, formats)
            return seen if seen.is_damaged else replace(seen, obstacle=obstacle), None
        found = _read(connection, formats)
    except sqlite3.OperationalError as error:
        if connection is not None:
            connection.close()
        if _is_damage(error):
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
        raise _explained(error, path) from error
    return found if any(found.losses) else Found(found.rows, obstacle="storing.notice.no_locks")


def is_open_elsewhere(path: Path) -> bool:
    """Tell whether another window or program has a file open to change it."""
    try:
        if identity(path) in held:
            return True
        if condition_of(path) is Condition.DAMAGED:
            return False
        connection = _writable(path, Formats())
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


def _try_to_write(path: Path, formats: Formats) -> tuple[sqlite3.Connection | None, str]:
    """Return a connection that holds the lock, or why there is none as a message id."""
    try:
        connection = _writable(path, formats)
        return connection, "" if connection else "storing.notice.in_use"
    except sqlite3.OperationalError as error:
        if _is_read_only(error):
            return None, "storing.notice.read_only"
        raise


def _writable(path: Path, formats: Formats) -> sqlite3.Connection | None:
    """Return a connection that holds the lock for the next change; None when another program holds it.

    The lock is tried for twice: between two changes its holder lets it go for a moment.
    """
    connection = connect(path, writing=True)
    try:
        connection.execute("PRAGMA busy_timeout = 0")
        connection.execute("BEGIN IMMEDIATE")
        # On a read-only medium the lock is given all the same; only a write, taken back, shows it.
        connection.execute(f"PRAGMA user_version = {version_of(connection)}")
        connection.execute("ROLLBACK")
        time.sleep(_PAUSE)
        set_durable(connection)
        connection.execute("BEGIN IMMEDIATE")
        if version_of(connection) < formats.newest:
            migrate(connection, path, formats)
            connection.execute("COMMIT")
            connection.execute("BEGIN IMMEDIATE")
        connection.execute(f"PRAGMA busy_timeout = {round(PATIENCE * 1000)}")
    except sqlite3.OperationalError as error:
        connection.close()
        if _is_busy(error):
            return None
        raise
    except BaseException:
        connection.close()
        raise
    return connection


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


def _explained(error: Exception, path: Path) -> StorageError:
    """Say in our words what SQLite or the system reports."""
    name = getattr(error, "sqlite_errorname", "")
    if isinstance(error, OSError):
        if error.errno in _FULL:
            return StorageError("full", path)
        if isinstance(error, PermissionError) or error.errno in _FORBIDDEN:
            return StorageError("forbidden_to_write", path)
        if isinstance(error, FileNotFoundError):
            return StorageError("no_folder", path)
        return StorageError("unwritable", path, reason=error.strerror or str(error))
    if isinstance(error, UnicodeEncodeError):
        return StorageError("no_text", path)
    for prefix, message in _MESSAGES.items():
        if name.startswith(prefix):
            return StorageError(message, path)
    return StorageError("unwritable", path, reason=str(error))


def _is_busy(error: sqlite3.Error) -> bool:
    return getattr(error, "sqlite_errorname", "").startswith(("SQLITE_BUSY", "SQLITE_LOCKED"))


def _is_read_only(error: sqlite3.Error) -> bool:
    return getattr(error, "sqlite_errorname", "").startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM"))


def _is_damage(error: sqlite3.Error) -> bool:
    return not getattr(error, "sqlite_errorname", "").startswith(("SQLITE_IOERR", "SQLITE_BUSY", "SQLITE_NOMEM"))


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
