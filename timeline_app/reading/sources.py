"""The bytes of a file, read with care: no devices, no pipes, nothing without bound."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from timeline_app.reading.errors import ReadingError
from timeline_app.reading.limits import FILE_BYTES, MEGABYTE, Watch

_CHUNK = 1 << 20
_MOST_FILES = 10_000  # in a folder
_MESSAGES = {
    errno.ENOENT: "missing",
    errno.ENOTDIR: "missing",
    errno.EACCES: "unreadable",
    errno.EPERM: "unreadable",
    errno.EISDIR: "folder",
    errno.ENXIO: "not_a_file",
    errno.ELOOP: "loop",
    errno.ENAMETOOLONG: "missing",
}


def _failure(error: OSError | ValueError, name: str) -> ReadingError:
    code = getattr(error, "errno", None) or errno.EIO
    if isinstance(error, ValueError):  # a NUL in the path
        return ReadingError("reading.error.missing", {"name": name})
    return ReadingError(f"reading.error.{_MESSAGES.get(code, 'system')}", {"name": name, "reason": os.strerror(code)})


def _check(status: os.stat_result, name: str) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise ReadingError("reading.error.folder", {"name": name})
    if not stat.S_ISREG(status.st_mode):
        raise ReadingError("reading.error.not_a_file", {"name": name})
    if status.st_size > FILE_BYTES:
        raise ReadingError("reading.error.huge", {"name": name, "limit": FILE_BYTES // MEGABYTE})


def file_bytes(path: Path, watch: Watch) -> bytes:
    """Return what is in a regular file.

    Raises
    ------
    ReadingError
        If it is missing, a folder, a device or pipe, unreadable, empty or too large.
    """
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
    try:
        _check(path.stat(), watch.name)
        descriptor = os.open(path, flags)  # a pipe that took the file's place does not block it
        with os.fdopen(descriptor, "rb") as file:
            status = os.fstat(descriptor)
            _check(status, watch.name)
            data = _read(file, status.st_size, watch)
    except (OSError, ValueError) as error:
        raise _failure(error, watch.name) from error
    if not data:
        raise ReadingError("reading.error.empty", {"name": watch.name})
    return data


def _read(file: BinaryIO, size: int, watch: Watch) -> bytes:
    chunks: list[bytes] = []
    length = 0
    while chunk := file.read(_CHUNK):
        chunks.append(chunk)
        length += len(chunk)
        if length > FILE_BYTES:
            raise ReadingError("reading.error.huge", {"name": watch.name, "limit": FILE_BYTES // MEGABYTE})
        watch.look(length, max(size, length))
    return b"".join(chunks)


def files_in(path: Path, watch: Watch) -> Iterator[Path]:
    """Give the file itself, or the files in a folder and its folders in the order of their names.

    Hidden files and links are passed over: a link may lead in circles.

    Raises
    ------
    ReadingError
        If a folder may not be read, or holds too many files.
    """
    if not path.is_dir():
        yield path
        return
    count = 0
    try:
        for folder, folders, files in os.walk(path):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(files):
                file = Path(folder) / name
                if name.startswith(".") or file.is_symlink():
                    continue
                count += 1
                if count > _MOST_FILES:
                    raise ReadingError("reading.error.many_entries", {"name": watch.name, "limit": _MOST_FILES})
                yield file
    except OSError as error:
        raise _failure(error, watch.name) from error
