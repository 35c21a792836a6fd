"""Whether an address may be asked: only http and https; who belongs to a private network is told."""

from __future__ import annotations

import ipaddress
import socket
import threading
from contextlib import suppress
from dataclasses import dataclass
from urllib.parse import SplitResult, quote, urljoin, urlsplit, urlunsplit

from timeline_app.reading.errors import ReadingError

_PORTS = {"http": 80, "https": 443}
_LOOK_UP = 4.0  # seconds
_SAFE = "/%:@!$&'()*+,;=~-._?"
_TRANSLATION = ipaddress.IPv6Network("64:ff9b::/96")
_LOCAL_TRANSLATION = ipaddress.IPv6Network("64:ff9b:1::/48")
_COMPATIBLE = ipaddress.IPv6Network("::/96")
_LAST_SPECIAL = 1  # ::1, this machine
_LONGEST = 4_000  # characters


@dataclass(frozen=True, slots=True)
class Target:
    """An address taken apart, with the machine to ask.

    Attributes
    ----------
    address
        In full, with what is no ASCII quoted.
    scheme, host, port, path
        Its parts; the path with the query.
    numbers
        The addresses of the host in the network, of which the first is asked.
    is_private
        One of them belongs to this machine or a private network.
    """

    address: str
    scheme: str
    host: str
    port: int
    path: str
    numbers: tuple[str, ...]
    is_private: bool


def _refuse(address: str, reason: str) -> ReadingError:
    return ReadingError(f"reading.error.{reason}", {"name": address[:200]})


def _parts(address: str) -> tuple[SplitResult, str, int]:
    """Return the parts of an address, its host in ASCII and its port."""
    try:
        parts = urlsplit(address)
        port = parts.port or _PORTS[parts.scheme]
        host = (parts.hostname or "").encode("idna").decode("ascii")
    except KeyError as error:
        raise _refuse(address, "scheme") from error
    except (ValueError, UnicodeError) as error:
        raise _refuse(address, "bad_address") from error
    if not host or len(address) > _LONGEST or any(ord(letter) < 33 for letter in address):
        raise _refuse(address, "bad_address")
    return parts, host, port


def _numbers(host: str, port: int, address: str) -> tuple[str, ...]:
    """Look a host up, in a thread: the system sets no limit to how long that takes."""
    found: list[str] = []

    def look_up() -> None:
        with suppress(OSError, UnicodeError):  # nothing found: told below
            entries = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            found.extend(dict.fromkeys(str(entry[4][0]).split("%")[0] for entry in entries))

    thread = threading.Thread(target=look_up, daemon=True)
    thread.start()
    thread.join(_LOOK_UP)
    if not found:
        raise _refuse(address, "unknown_host")
    return tuple(found)


def _is_private(number: str) -> bool:
    ip = ipaddress.ip_address(number)
    if isinstance(ip, ipaddress.IPv6Address):
        within = _embedded(ip)
        if within is not None:
            return not within.is_global or within.is_multicast
        if ip.is_site_local or ip in _LOCAL_TRANSLATION:
            return True
    return not ip.is_global or ip.is_multicast


def _embedded(ip: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """Return the older address that one of IPv6 leads to: mapped, compatible, 6to4, translated (RFC 6052)."""
    if ip.ipv4_mapped or ip.sixtofour:
        return ip.ipv4_mapped or ip.sixtofour
    if ip in _TRANSLATION or (ip in _COMPATIBLE and int(ip) > _LAST_SPECIAL):
        return ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
    return None


def completed(typed: str) -> str:
    """Return an address as a user types it, with its scheme: "littoral.example/monde" is https."""
    typed = typed.strip()
    return typed if "://" in typed or typed.startswith(("file:", "data:", "javascript:")) else f"https://{typed}"


def resolve(address: str) -> Target:
    """Take an address apart and look its host up.

    Raises
    ------
    ReadingError
        If it is no web address, or nobody knows its host.
    """
    parts, host, port = _parts(address)
    path = quote(parts.path or "/", safe=_SAFE) + (f"?{quote(parts.query, safe=_SAFE)}" if parts.query else "")
    numbers = _numbers(host, port, address)
    full = urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path, parts.query, ""))
    return Target(full, parts.scheme, host, port, path, numbers, any(map(_is_private, numbers)))


def redirected(target: Target, location: str) -> str:
    """Return where a redirect leads."""
    return urljoin(target.address, location.strip())
