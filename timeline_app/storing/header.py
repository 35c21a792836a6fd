"""What the first hundred bytes of a file say about it, before SQLite sees it."""

from __future__ import annotations

from enum import Enum, auto
from pathlib import Path
from stat import S_ISREG

from timeline_app.storing.errors import StorageError
from timeline_app.storing.limits import LARGEST_FILE
from timeline_app.storing.schema import APPLICATION_ID, FORMAT

MAGIC = b"SQLite format 3\x00"
SUFFIX = ".frise"
_LENGTH = 100
_JOURNAL_MAGIC = bytes.fromhex("d9d505f920a163d7")

# Files that this process has open to write.  They are never opened beside SQLite: on POSIX systems, closing any
# descriptor of a file drops the locks that the process has on it.
held: set[tuple[int, int]] = set()


def identity(path: Path) -> tuple[int, int]:
    """Return what a file is known by, whatever its name."""
    status = path.stat()
    return status.st_dev, status.st_ino


class Condition(Enum):
    """How a project file looks from outside."""

    SOUND = auto()
    DAMAGED = auto()  # a project by one mark and not by the other


def journal_of(path: Path) -> Path:
    """Return where SQLite keeps the journal of a file."""
    return path.with_name(path.name + "-journal")


def is_project(path: Path) -> bool:
    """Tell whether a file is meant to be a project: by its name, or by its mark."""
    if path.suffix.lower() == SUFFIX:
        return True
    try:
        if identity(path) in held:
            return True
        head = _head(path)
    except (StorageError, OSError):
        return False
    return head.startswith(MAGIC) and _number(head, 68) == APPLICATION_ID


def condition_of(path: Path) -> Condition:
    """Look at the head of a project file.

    Raises
    ------
    StorageError
        If it is no project, one of a newer version, or cannot be read.
    """
    try:
        if identity(path) in held:
            return Condition.SOUND
        head = _head(path)
    except FileNotFoundError as error:
        raise StorageError("missing", path) from error
    except PermissionError as error:
        raise StorageError("forbidden", path) from error
    except OSError as error:
        raise StorageError("unreadable", path, reason=error.strerror or str(error)) from error
    if not head:
        raise StorageError("empty", path)
    has_magic, is_ours = head.startswith(MAGIC), _number(head, 68) == APPLICATION_ID
    if not has_magic and not is_ours:
        raise StorageError("foreign", path)
    if not has_magic or len(head) < _LENGTH:
        return Condition.DAMAGED
    if not is_ours:
        raise StorageError("foreign", path)
    if not has_plain_journal(path):
        return Condition.DAMAGED
    version = _number(head, 60)
    if version > FORMAT:
        raise StorageError("newer", path, version=version)
    plain = head[18:20] == b"\x01\x01"  # another journal mode was set by another program
    return Condition.SOUND if version >= 1 and plain else Condition.DAMAGED


def _head(path: Path) -> bytes:
    status = path.stat()
    if not S_ISREG(status.st_mode):
        raise StorageError("not_a_file", path)
    if status.st_size > LARGEST_FILE:
        raise StorageError("huge", path, limit=LARGEST_FILE >> 20)
    with path.open("rb") as file:
        return file.read(_LENGTH)


def _number(head: bytes, at: int) -> int:
    return int.from_bytes(head[at : at + 4], "big")


def has_plain_journal(path: Path) -> bool:
    """Tell whether the journal beside a file, if there is one, can only be about this file.

    A journal may name another one, of a change to several files, and SQLite removes what it names: a hostile one could
    name anything.  We never change several files at once, so that ours have no such end.
    """
    journal = journal_of(path)
    if journal.is_symlink():
        return False
    if not journal.exists():
        return True
    if not journal.is_file():
        return False
    with journal.open("rb") as file:
        file.seek(max(0, journal.stat().st_size - len(_JOURNAL_MAGIC)))
        return file.read() != _JOURNAL_MAGIC
