"""Python's own import, put back after PySide6 has been imported.

PySide6 replaces ``__import__`` to learn which modules ask for its snake-case names.  To that end it reads the source of
every module that is imported after it and leaves all of it in :mod:`linecache`: 500 files, 25 MB and a tenth of a
second for a program that never asks.
"""

from __future__ import annotations

import builtins
import linecache


def import_plainly() -> None:
    """Let modules be imported without their source being read; harmless where PySide6 has changed nothing."""
    original = getattr(builtins, "__orig_import__", None)
    if original is not None:
        builtins.__import__ = original
    linecache.clearcache()
