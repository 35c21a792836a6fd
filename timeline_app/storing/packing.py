"""Values of the project as bytes and back: JSON by their fields, compressed; a field that is missing has its default.

msgspec checks every value against the type of its field while it reads, so that a hostile file gives values of the
right kind or an error, and never anything that runs.
"""

from __future__ import annotations

import zlib
from hashlib import blake2b
from typing import Any, TypeVar

import msgspec

from timeline_app.domain.article import Article, ReferenceDate
from timeline_app.domain.correction import Correction
from timeline_app.domain.event import Event
from timeline_app.domain.mention import Mention
from timeline_app.domain.resolution import Resolution
from timeline_app.storing.limits import LARGEST_UNPACKED, MOST_UNPACKED
from timeline_app.storing.records import Listed

T = TypeVar("T")

DAMAGE = (msgspec.MsgspecError, zlib.error, ValueError, RecursionError, OverflowError, TypeError)


class Told(msgspec.Struct, frozen=True, array_like=True):
    """Of an analysis, what is needed at once.

    Attributes
    ----------
    events
        With keys for ids.
    ids, rivals
        The ids that they have in the analysis, and the rivals of those that have any by these ids.
    mentions
        How many there are.
    """

    reference: ReferenceDate
    events: tuple[Event, ...]
    ids: tuple[str, ...]
    rivals: dict[str, tuple[str, ...]]
    mentions: int


class Rest(msgspec.Struct, frozen=True, array_like=True):
    """Of an analysis, what is needed when its article is read."""

    mentions: tuple[Mention, ...]
    resolutions: tuple[Resolution, ...]


_ENCODER = msgspec.json.Encoder()
ARTICLE = msgspec.json.Decoder(Article)
TOLD = msgspec.json.Decoder(Told)
REST = msgspec.json.Decoder(Rest)
CORRECTION = msgspec.json.Decoder(Correction)
LISTING = msgspec.json.Decoder(tuple[Listed, ...] | None)


def pack(value: Any) -> bytes:
    """Return a value as compressed JSON."""
    return zlib.compress(_ENCODER.encode(value), 6)


class Budget:
    """How much may still be unpacked of one project."""

    def __init__(self, left: int = MOST_UNPACKED) -> None:
        self.left = left


def unpack(data: bytes, decoder: msgspec.json.Decoder[T], budget: Budget | None = None) -> T:
    """Read what :func:`pack` made.

    Raises
    ------
    Exception
        One of :data:`DAMAGE`, if it is nothing of that kind or unfolds without end.
    """
    unfolding = zlib.decompressobj()
    limit = LARGEST_UNPACKED if budget is None else max(1, min(LARGEST_UNPACKED, budget.left))
    plain = unfolding.decompress(data, limit)
    if not unfolding.eof:
        raise ValueError("a packed value that does not end")
    if budget is not None:
        budget.left -= len(plain)
    return decoder.decode(plain)


def text(value: Any) -> str:
    """Return a value as a line of JSON."""
    return _ENCODER.encode(value).decode("utf-8")


def digest(*parts: Any) -> bytes:
    """Return the fingerprint by which a damaged row is known."""
    return blake2b(msgspec.msgpack.encode(parts), digest_size=16).digest()
