"""What SQLite and the system report, in our words."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path

from timeline_app.storing.errors import StorageError

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


def explained(error: Exception, path: Path) -> StorageError:
    """Say in our words what SQLite or the system reports."""
    name = getattr(error, "sqlite_errorname", "")
    if isinstance(error, OSError):
        if error.errno in _FULL:
            return StorageError("full", path)
        if isinstance(error, PermissionError) or error.errno in _FORBIDDEN:
            return StorageError("forbidden_to_write", path)
        if isinstance(error, FileNotFoundError):
            return StorageError("no_folder", path)
        if isinstance(error, IsADirectoryError):
            return StorageError("folder", path)
        return StorageError("unwritable", path, reason=error.strerror or str(error))
    if isinstance(error, UnicodeEncodeError):
        return StorageError("no_text", path)
    for prefix, message in _MESSAGES.items():
        if name.startswith(prefix):
            return StorageError(message, path)
    return StorageError("unwritable", path, reason=str(error))


def is_busy(error: sqlite3.Error) -> bool:
    """Tell whether somebody else has the file."""
    return getattr(error, "sqlite_errorname", "").startswith(("SQLITE_BUSY", "SQLITE_LOCKED"))


def is_read_only(error: sqlite3.Error) -> bool:
    """Tell whether the file, or the folder for its journal, cannot be written."""
    return getattr(error, "sqlite_errorname", "").startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM"))


def is_damage(error: sqlite3.Error) -> bool:
    """Tell whether it is the file that is wrong, and not the disk or the moment."""
    return not getattr(error, "sqlite_errorname", "").startswith(("SQLITE_IOERR", "SQLITE_BUSY", "SQLITE_NOMEM"))
