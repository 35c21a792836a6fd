"""Connections to a project file: what SQLite may do with it, and how it keeps what it is given.

The journal is a rollback journal that is truncated at each commit, not a write-ahead log: the log needs memory that
is shared, which folders on a network do not have, it makes three files of one, and a file with one cannot be opened
on a medium that is read-only.  With ``synchronous = EXTRA`` a commit returns when the data, then the journal's end,
are on the disk: file and journal are synced, and no entry of a folder has to be.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from timeline_app.storing.limits import LARGEST_VALUE, MEGABYTE, SECONDS

# What reading a damaged file raises; a message of SQLite's that quotes it may not even be text.
DAMAGE = (sqlite3.DatabaseError, UnicodeDecodeError)

PATIENCE = 2.0  # seconds to wait for a reader to be done with the file
_STEPS_BETWEEN_LOOKS = 20_000  # of SQLite's machine

_PRAGMAS = (
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "mmap_size = 0",
    "foreign_keys = OFF",
    "temp_store = MEMORY",
    f"cache_size = {-8 * MEGABYTE // 1024}",
)


def connect(path: Path, writing: bool, unchanging: bool = False) -> sqlite3.Connection:
    """Connect to a file that is there.

    Parameters
    ----------
    writing
        To change it, if the system lets us.
    unchanging
        Nobody else has the file: a copy that is only read, without locks and without looking for a journal.

    Raises
    ------
    sqlite3.Error
        If it cannot be connected to.
    """
    uri = path.absolute().as_uri() + ("?mode=rw" if writing else "?mode=ro") + ("&immutable=1" if unchanging else "")
    connection = sqlite3.connect(uri, PATIENCE, isolation_level=None, check_same_thread=False, uri=True)
    try:
        return hardened(connection)
    except BaseException:
        connection.close()
        raise


def hardened(connection: sqlite3.Connection) -> sqlite3.Connection:
    """Return the connection with everything turned off that a project file does not need."""
    limits = (
        (sqlite3.SQLITE_LIMIT_ATTACHED, 0),
        (sqlite3.SQLITE_LIMIT_LENGTH, LARGEST_VALUE),
        (sqlite3.SQLITE_LIMIT_SQL_LENGTH, 20_000),
        (sqlite3.SQLITE_LIMIT_COLUMN, 20),
        (sqlite3.SQLITE_LIMIT_EXPR_DEPTH, 20),
        (sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH, 0),
        (sqlite3.SQLITE_LIMIT_WORKER_THREADS, 0),
    )
    connection.text_factory = lambda data: data.decode("utf-8", "replace")  # a row's digest tells that it is damaged
    for limit, value in limits:
        connection.setlimit(limit, value)
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    if hasattr(connection, "setconfig"):  # Python 3.12
        for name, on in (("DEFENSIVE", True), ("ENABLE_TRIGGER", False), ("ENABLE_VIEW", False)):
            connection.setconfig(getattr(sqlite3, f"SQLITE_DBCONFIG_{name}"), on)
    return connection


def set_durable(connection: sqlite3.Connection) -> None:
    """Let a commit return only when what was written is on the disk."""
    connection.execute("PRAGMA journal_mode = TRUNCATE")
    connection.execute("PRAGMA synchronous = EXTRA")


@contextmanager
def deadline(connection: sqlite3.Connection, seconds: float = SECONDS) -> Iterator[None]:
    """Interrupt what SQLite does when it takes longer, as files can be made that never end."""
    end = time.monotonic() + seconds
    connection.set_progress_handler(lambda: time.monotonic() > end, _STEPS_BETWEEN_LOOKS)
    try:
        yield
    finally:
        connection.set_progress_handler(None, 0)


def remove_journal(connection: sqlite3.Connection) -> None:
    """Take the empty journal away that lies beside the file while it is open."""
    with closing(connection.execute("PRAGMA journal_mode = DELETE")):
        pass
