"""The source of a page: decoded, without scripts, styles and embedded pictures; nothing of it is run or loaded."""

from __future__ import annotations

import codecs
import re

from timeline_app.domain.article import Evidence
from timeline_app.reading.decoding import decode

_CHARSET = re.compile(rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_DATA_ADDRESS = re.compile(r"data:[\w.+-]{1,40}/[\w.+-]{1,60};base64,[A-Za-z0-9+/=\s]{64,}")
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
_LINKED_DATA = "ld+json"
_SILENT = ("script", "style", "svg", "template", "noscript", "iframe", "object", "canvas")


def _declared(data: bytes) -> str | None:
    """Return the encoding that the page names, None when it names none that exists."""
    match = _CHARSET.search(data[:4096])
    if match is None:
        return None
    try:
        return codecs.lookup(match[1].decode("ascii")).name
    except (LookupError, UnicodeDecodeError):
        return None


def page_text(data: bytes, name: str, charset: str | None = None) -> tuple[str, tuple[Evidence, ...]]:
    """Decode a page: as UTF-8 when it is, else in the encoding that server or page name, else in the likeliest."""
    if not data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) and b"\x00" not in data:
        for encoding in ("utf-8", charset, _declared(data)):
            try:
                if encoding:
                    return data.decode("cp1252" if encoding == "iso8859-1" else encoding), ()
            except (LookupError, UnicodeDecodeError):
                continue
    return decode(data, name)


def _without(source: str, tag: str) -> str:
    """Cut out the elements of one kind, but for JSON-LD; what an element never closed takes with it is lost."""
    lower = source.lower()
    if len(lower) != len(source):  # a letter whose small form is longer
        lower = source
    kept: list[str] = []
    end = 0
    while (start := lower.find(f"<{tag}", end)) >= 0:
        close = lower.find(f"</{tag}", start)
        opening = lower[start : lower.find(">", start) + 1]
        if lower[start + len(tag) + 1 : start + len(tag) + 2].isalnum() or opening.endswith("/>"):
            kept.append(source[end : start + 1])
            end = start + 1
            continue
        kept.append(source[end:start])
        if close < 0:
            return "".join(kept)
        close = lower.find(">", close)
        if _LINKED_DATA in opening:
            kept.append(source[start : close + 1])
        end = close + 1 if close >= 0 else len(source)
    return "".join([*kept, source[end:]])


def stripped(source: str) -> str:
    """Return the source without what is not read: in linear time, however it is broken."""
    source = _DECLARATION.sub("", source.replace("\x00", ""))
    source = _DATA_ADDRESS.sub("", source)
    for tag in _SILENT:
        source = _without(source, tag)
    return source
