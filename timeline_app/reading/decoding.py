"""Bytes → text, whatever the encoding; bytes that are no text are refused."""

from __future__ import annotations

import codecs
import re

from timeline_app.domain.article import Evidence
from timeline_app.reading.errors import ReadingError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 1 << 16
_CONTROLS = bytes(set(range(32)) - {7, 8, 9, 10, 11, 12, 13, 27}) + b"\x7f"
_MOST_CONTROLS = 0.01  # share of control characters in a text
_BROKEN = 0.1  # share of the sequences above ASCII that may be broken in a text that was UTF-8 once
_WESTERN = ("cp1252", "mac_roman", "cp850")
_EXPECTED = frozenset("éèêëàâäçùûüîïôöœæÉÈÊËÀÂÄÇÙÛÜÎÏÔÖŒÆñáíóúÑß«»’‘“”…–—\u00a0°€·•")
_SURE = 0.95  # share of the letters above ASCII that must be usual ones
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")


def _is_binary(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    return len(sample) - len(sample.translate(None, _CONTROLS)) > _MOST_CONTROLS * len(sample)


def _wide(data: bytes) -> str | None:
    """Return the name of a two-byte encoding without a mark, told by the zeros of its Latin letters."""
    sample = data[:_SAMPLE]
    pairs = len(sample) // 2
    if pairs < 2 or len(data) % 2:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > 0.6 * pairs and even < 0.05 * pairs:
        return "utf-16-le"
    if even > 0.6 * pairs and odd < 0.05 * pairs:
        return "utf-16-be"
    return None


def _usual(data: bytes, encoding: str) -> float:
    """Return the share of usual letters among those above ASCII when decoded so."""
    high = bytes(byte for byte in data[:_SAMPLE] if byte >= 0x80)
    letters = high.decode(encoding, errors="replace")
    return sum(letter in _EXPECTED for letter in letters) / max(1, len(letters))


def _broken_utf8(data: bytes) -> int:
    """Return how many bytes are broken in a text that was UTF-8 once; 0 when it never was."""
    high = sum(byte >= 0x80 for byte in data)
    whole = sum(len(sequence) for sequence in _MULTIBYTE.findall(data))
    return high - whole if whole and high - whole <= _BROKEN * high else 0


def _legacy(data: bytes, name: str) -> str:
    best = max(_WESTERN, key=lambda encoding: _usual(data, encoding))
    if _usual(data, best) >= _SURE:
        return data.decode(best, errors="replace")
    from charset_normalizer import from_bytes  # noqa: PLC0415  slow to import, seldom needed

    match = from_bytes(data[: 4 * _SAMPLE]).best()
    if match is None:
        raise ReadingError("reading.error.binary", {"name": name})
    return data.decode(match.encoding, errors="replace")


def decode(data: bytes, name: str) -> tuple[str, tuple[Evidence, ...]]:
    """Decode a text.

    Returns
    -------
    tuple
        The text without its byte order mark, and notes on bytes that could not be decoded.

    Raises
    ------
    ReadingError
        If the bytes are no text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = data.decode(encoding, errors="replace")
            return text, _note(text.count("\ufffd"))
    if wide := _wide(data):
        text = data.decode(wide, errors="replace")
        return text, _note(text.count("\ufffd"))
    if b"\x00" in data or _is_binary(data):
        raise ReadingError("reading.error.binary", {"name": name})
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        if broken := _broken_utf8(data):
            return data.decode("utf-8", errors="replace"), _note(broken)
        return _legacy(data, name), ()


def _note(broken: int) -> tuple[Evidence, ...]:
    return (Evidence("reading.note.broken_bytes", (("count", broken),)),) if broken else ()
