"""One writer a file: SQLite's lock for the next change, held between changes.

It ends with the process, works between the windows of one program and between programs, and keeps no reader out but
for the moment of a commit.
"""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path

from timeline_app.storing.connection import PATIENCE, connect, set_durable
from timeline_app.storing.explanation import is_busy, is_read_only
from timeline_app.storing.migrations import Formats, migrate, version_of

PAUSE = 0.03  # seconds between two tries for the lock


def try_to_write(path: Path, formats: Formats) -> tuple[sqlite3.Connection | None, str]:
    """Return a connection that holds the lock, or why there is none as a message id."""
    try:
        connection = writable(path, formats)
        return connection, "" if connection else "storing.notice.in_use"
    except sqlite3.OperationalError as error:
        if is_read_only(error):
            return None, "storing.notice.read_only"
        raise


def writable(path: Path, formats: Formats, *, is_new: bool = False) -> sqlite3.Connection | None:
    """Return a connection that holds the lock for the next change; None when another program holds it.

    The lock is tried for twice: between two changes its holder lets it go for a moment.  A new file has had no holder.
    """
    connection = connect(path, writing=True)
    try:
        connection.execute("PRAGMA busy_timeout = 0")
        connection.execute("BEGIN IMMEDIATE")
        # On a read-only medium the lock is given all the same; only a write, taken back, shows it.
        connection.execute(f"PRAGMA user_version = {version_of(connection)}")
        connection.execute("ROLLBACK")
        if not is_new:
            time.sleep(PAUSE)
        set_durable(connection)
        connection.execute("BEGIN IMMEDIATE")
        if version_of(connection) < formats.newest:
            migrate(connection, path, formats)
            connection.execute("COMMIT")
            connection.execute("BEGIN IMMEDIATE")
        connection.execute(f"PRAGMA busy_timeout = {round(PATIENCE * 1000)}")
    except sqlite3.OperationalError as error:
        connection.close()
        if is_busy(error):
            return None
        raise
    except BaseException:
        connection.close()
        raise
    return connection
