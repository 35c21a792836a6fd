"""Fetching a page over HTTP(S)."""

from __future__ import annotations

import http.client
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from timeline_app.reading.errors import ReadingError
from timeline_app.reading.limits import MEGABYTE, Watch
from timeline_app.reading.web.address import Target, redirected, resolve
from timeline_app.reading.web.connection import connected

_MOST_REDIRECTS = 8
_MOST_BYTES = 20 * MEGABYTE  # unpacked
_CHUNK = 1 << 15
_REDIRECTS = frozenset((301, 302, 303, 307, 308))
_LOCKED = frozenset((401, 402, 403, 407, 451))
_GONE = frozenset((404, 410))
_ANY_PACKING, _BARE = 47, -15  # zlib: gzip or zlib, told by the first bytes; neither
_HEADERS = {
    "User-Agent": "Mozilla/5.0 (compatible; Frise; timeline-app)",
    "Accept": "text/html,application/xhtml+xml,application/pdf;q=0.9,text/plain;q=0.8,*/*;q=0.5",
    "Accept-Language": "fr,en;q=0.8",
    "Accept-Encoding": "gzip, deflate",
    "Connection": "close",
}


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address gave.

    Attributes
    ----------
    data
        The bytes, unpacked.
    address
        Where they came from in the end.
    redirects
        The addresses before it, in order.
    charset
        The encoding that the server names, None without.
    is_cut
        The connection ended before the length that the server had promised.
    """

    data: bytes
    address: str
    redirects: tuple[str, ...]
    charset: str | None
    is_cut: bool


def _too_large(target: Target) -> ReadingError:
    return ReadingError("reading.error.huge", {"name": target.address, "limit": _MOST_BYTES // MEGABYTE})


def _unpacked(chunks: Iterator[bytes], packing: str) -> Iterator[bytes]:
    """Unpack by and by, so that a bomb is noticed before it is large.

    Raises
    ------
    EOFError
        If the packed bytes end too soon; what there was has been given.
    """
    if packing not in ("gzip", "x-gzip", "deflate"):
        yield from chunks
        return
    unpacker = zlib.decompressobj(_ANY_PACKING)
    try:
        for number, chunk in enumerate(chunks):
            if number == 0 and packing == "deflate" and not _has_zlib_header(chunk):
                unpacker = zlib.decompressobj(_BARE)  # what many servers take "deflate" for
            rest = chunk
            while rest and not unpacker.eof:
                yield unpacker.decompress(rest, _CHUNK)
                rest = unpacker.unconsumed_tail
    except zlib.error as error:
        raise ValueError("the server's packing is broken") from error
    if not unpacker.eof:
        raise EOFError


def _has_zlib_header(data: bytes) -> bool:
    return len(data) > 1 and data[0] & 0x0F == zlib.DEFLATED and int.from_bytes(data[:2], "big") % 31 == 0


def _chunks(response: http.client.HTTPResponse, watch: Watch) -> Iterator[bytes]:
    """Read by and by, whatever the server says of its length."""
    received, total = 0, response.length or 0
    while chunk := response.read1(_CHUNK):
        received += len(chunk)
        watch.look(received, max(total, received))
        yield chunk
    watch.look(received, received)  # a connection that the watch has cut looks like a body that ended


def _body(response: http.client.HTTPResponse, target: Target, watch: Watch) -> tuple[bytes, bool]:
    """Return the body, and whether it is cut short."""
    if (response.length or 0) > _MOST_BYTES:
        raise _too_large(target)
    data = bytearray()
    packing = response.headers.get("Content-Encoding", "").strip().lower()
    try:
        for chunk in _unpacked(_chunks(response, watch), packing):
            data += chunk
            if len(data) > _MOST_BYTES:
                raise _too_large(target)
    except EOFError:
        return bytes(data), True
    return bytes(data), bool(response.length)


def _checked(response: http.client.HTTPResponse, target: Target) -> None:
    values: dict[str, str | int] = {"name": target.address, "status": response.status}
    if response.status in _LOCKED:
        raise ReadingError("reading.error.forbidden", values)
    if response.status in _GONE:
        raise ReadingError("reading.error.no_page", values)
    if not 200 <= response.status < 300:
        raise ReadingError("reading.error.status", values)


def _next(target: Target, location: str, seen: list[str], typed: tuple[str, int] | None) -> Target:
    """Return where a redirect leads, if it may."""
    try:
        following = redirected(target, location)
    except ValueError as error:
        raise ReadingError("reading.error.bad_address", {"name": location[:200]}) from error
    if following in seen or len(seen) > _MOST_REDIRECTS:
        raise ReadingError("reading.error.redirects", {"name": seen[0]})
    if not following.lower().startswith(("http://", "https://")):
        raise ReadingError("reading.error.redirect_scheme", {"name": seen[0], "address": following[:200]})
    found = resolve(following)
    if found.is_private and (found.host, found.port) != typed:
        raise ReadingError("reading.error.private", {"name": seen[0], "address": following[:200]})
    return found


def fetch(address: str, watch: Watch) -> Fetched:
    """Fetch an address, following redirects within limits.

    A host of the private network is asked only when the user typed it: no redirect leads there from outside.

    Raises
    ------
    ReadingError
        If it is no web address, the server does not answer, stalls, sends too much, or redirects in circles or to
        where nobody may be sent.
    """
    target = resolve(address)
    typed = (target.host, target.port) if target.is_private else None
    seen: list[str] = []
    while True:
        watch.look()
        seen.append(target.address)
        with connected(target, watch) as connection:
            connection.request("GET", connection.request_path, headers=_HEADERS)
            with connection.getresponse() as response:
                location = response.headers.get("Location")
                if response.status not in _REDIRECTS or not location:
                    _checked(response, target)
                    data, is_cut = _body(response, target, watch)
                    charset = response.headers.get_content_charset()
                    return Fetched(data, target.address, tuple(seen[:-1]), charset, is_cut)
        target = _next(target, location, seen, typed)
