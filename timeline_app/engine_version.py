"""What tells one version of the engine from another: the version of the program, its rules and its code."""

from __future__ import annotations

from functools import cache
from hashlib import blake2b
from pathlib import Path

from timeline_app import __version__
from timeline_app.resource_files import resource

_DATA = ("rules", "lexicons")
_CODE = ("rules", "language", "tagging", "resolving", "telling")


@cache
def engine_version() -> str:
    """Return the version, with a fingerprint of all files that decide what the engine finds."""
    package = Path(__file__).parent
    files = [path for name in _DATA for path in sorted(resource(name).rglob("*.toml"))]
    files += [path for name in _CODE for path in sorted((package / name).rglob("*.py"))]
    fingerprint = blake2b(digest_size=6)
    for path in files:
        fingerprint.update(path.name.encode("utf-8"))
        fingerprint.update(path.read_bytes())
    return f"{__version__}+{fingerprint.hexdigest()}"
