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
_BROKEN = 0.1  # share of the bytes above ASCII that may be broken in a text that was UTF-8 once
_ABOVE_ASCII = bytes(range(0x80, 0x100))
_MOST_ZEROS = 0.001  # share of zeros that strayed into a text
_SEVEN_BITS = re.compile(rb"\+[A-Za-z0-9+/]{2,}-")
_FEWEST_RUNS = 3  # of letters above ASCII in UTF-7
_WESTERN = ("cp1252", "mac_roman", "cp850")
_EXPECTED = frozenset("éèêëàâäçùûüîïôöœæÉÈÊËÀÂÄÇÙÛÜÎÏÔÖŒÆñáíóúÑß«»’‘“”…–—\u00a0°€·•")
_SURE = 0.95  # share of the letters above ASCII that must be usual ones
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")


def _is_binary(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    return len(sample) - len(sample.translate(None, _CONTROLS)) > _MOST_CONTROLS * len(sample)


def _wide(data: bytes) -> str | None:
    """Return the name of an encoding of two or four bytes a letter, told by the zeros of Latin letters."""
    sample = data[: _SAMPLE - _SAMPLE % 4]
    pairs = len(sample) // 2
    if pairs < 2 or len(data) % 2:
        return None
    zeros = [sample[place::4].count(0) for place in range(4)]
    even, odd = zeros[0] + zeros[2], zeros[1] + zeros[3]
    for ends, name in ((zeros, "utf-32-le"), (zeros[::-1], "utf-32-be")):
        if min(ends[1:]) > 0.6 * (pairs / 2) and ends[0] < 0.05 * pairs and len(data) % 4 == 0:
            return name
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


def _in_seven_bits(data: bytes) -> str | None:
    """Return a text in UTF-7, whose letters above ASCII stand between plus and hyphen; None when it is not."""
    if b"+" not in data or len(_SEVEN_BITS.findall(data[:_SAMPLE])) < _FEWEST_RUNS:
        return None
    try:
        text = data.decode("utf-7")
    except UnicodeDecodeError:
        return None
    letters = [letter for letter in text[:_SAMPLE] if letter >= "\x80"]
    return text if sum(letter in _EXPECTED for letter in letters) >= _SURE * len(letters) > 0 else None


def _has_utf8(data: bytes) -> bool:
    return _MULTIBYTE.search(data) is not None


def _high(data: bytes) -> int:
    return len(data) - len(data.translate(None, _ABOVE_ASCII))


def _mixed(data: bytes) -> tuple[str, int] | None:
    """Return a text of which some lines are UTF-8 and others are not, and how many letters of it are broken.

    Lines with a letter in UTF-8 are read as that, the others as Western text or, where that gives no usual letters and
    they are few, as broken UTF-8.  None when the text is nothing of it.
    """
    lines = data.splitlines(keepends=True)
    is_utf8 = [line.isascii() or _has_utf8(line) for line in lines]
    others = b"".join(line for line, known in zip(lines, is_utf8, strict=True) if not known)
    encoding = _western(others) or ("utf-8" if _high(others) <= _BROKEN * _high(data) else None)
    if encoding is None or not any(map(_has_utf8, lines)):
        return None
    text = [
        line.decode("utf-8" if known else encoding, errors="replace")
        for line, known in zip(lines, is_utf8, strict=True)
    ]
    return "".join(text), sum(line.count("\ufffd") for line in text)


def _western(data: bytes) -> str | None:
    """Return the likeliest encoding of single bytes, None when none gives usual letters."""
    best = max(_WESTERN, key=lambda encoding: _usual(data, encoding))
    return best if _usual(data, best) >= _SURE else None


def _guessed(data: bytes, name: str) -> str:
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
    if _is_binary(data) or data.count(0) > _MOST_ZEROS * len(data):
        raise ReadingError("reading.error.binary", {"name": name})
    zeros = data.count(0)
    text, broken = _decoded(data.replace(b"\x00", b"\xef\xbf\xbd") if zeros else data, name)
    return text, _note(broken + zeros)


def _decoded(data: bytes, name: str) -> tuple[str, int]:
    """Return a text in some encoding of single bytes or UTF-8, and how many bytes of it are broken."""
    if data.isascii():
        return _in_seven_bits(data) or data.decode("ascii"), 0
    try:
        return data.decode("utf-8"), 0
    except UnicodeDecodeError:
        if western := _western(data):
            return data.decode(western, errors="replace"), 0
        return _mixed(data) or (_guessed(data, name), 0)


def _note(broken: int) -> tuple[Evidence, ...]:
    return (Evidence("reading.note.broken_bytes", (("count", broken),)),) if broken else ()
