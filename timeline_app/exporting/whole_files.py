"""Files that appear when they are complete: a failure leaves what was there."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

_NEW_FILE = 0o644


def write_bytes(path: Path, data: bytes) -> None:
    """Write a file whole or not at all; behind a link its target, into a device or pipe what it takes.

    Raises
    ------
    OSError
        If it cannot be written; a file has not changed then.
    """
    path = Path(os.path.realpath(path))
    if path.exists() and not path.is_file():
        # A rename would put a plain file in the place of /dev/null.
        with path.open("wb") as device:
            device.write(data)
        return
    _replace(path, data, path.stat().st_mode & 0o777 if path.exists() else _NEW_FILE)


def _replace(path: Path, data: bytes, mode: int) -> None:
    # The name of the temporary file has its own length: with that of the file it could be too long.
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".frise-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).chmod(mode)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
