"""XML from strangers: no entities, no network, no document types from elsewhere."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from timeline_app.reading.errors import ReadingError

if TYPE_CHECKING:
    from lxml.etree import _Element

_MOST_ELEMENTS = 1_000_000  # ten times those of a thick book
_MOST_DIGITS = 9
_ENTITY = re.compile(rb"<!ENTITY", re.IGNORECASE)
_BEYOND_LIMITS = re.compile(r"huge|excessive|maximum|XML_PARSE_HUGE", re.IGNORECASE)  # libxml2's words for it
_ROOT = re.compile(r"<(?:[\w.-]{1,40}:)?(?P<name>[A-Za-z_][\w.-]{0,60})(?=[\s/>])")


def parse_xml(data: bytes, name: str) -> _Element:
    """Parse an XML document.

    Entities that the document declares are refused, before they can grow; depth and size are limited by libxml2.

    Raises
    ------
    ReadingError
        If it is no well-formed XML, declares entities, or has elements without end.
    """
    from lxml import etree  # noqa: PLC0415  slow to import, plain text starts without it

    wide = data[:4] in (b"<\x00?\x00", b"\x00<\x00?") or data[:2] in (b"\xff\xfe", b"\xfe\xff")
    if _ENTITY.search(data.replace(b"\x00", b"") if wide else data):
        raise ReadingError("reading.error.entities", {"name": name})
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser=parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        reason = "bomb" if _BEYOND_LIMITS.search(str(error)) else "damaged"
        raise ReadingError(f"reading.error.{reason}", {"name": name}) from error
    if root is None:
        raise ReadingError("reading.error.damaged", {"name": name})
    if sum(1 for _ in islice(root.iter(), _MOST_ELEMENTS + 1)) > _MOST_ELEMENTS:
        raise ReadingError("reading.error.bomb", {"name": name})
    return root


def local(element: _Element) -> str:
    """Return the name of an element without its namespace, "" for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: _Element, name: str) -> str:
    """Return an attribute by its name in any namespace, "" without."""
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return ""


def number(element: _Element, name: str, otherwise: int) -> int:
    """Return an attribute as a number, another value where it is none (or beyond all measure)."""
    value = attribute(element, name)
    return int(value) if value.isdecimal() and len(value) <= _MOST_DIGITS else otherwise


def first(root: _Element, *names: str) -> _Element | None:
    """Return the first element with one of the names, in the order of the document; None without."""
    return next((element for element in root.iter() if local(element) in names), None)


def words(element: _Element | None) -> str:
    """Return the text inside an element with single blanks, "" for None."""
    return "" if element is None else " ".join("".join(element.itertext()).split())


def root_name(head: bytes) -> str:
    """Return the name of the outermost element as the first bytes of a file show it, "" when they show none."""
    text = re.sub(
        r"\A[^<\w]{0,8}", "", head.replace(b"\x00", b"").decode("ascii", "replace")
    )  # byte order mark, blanks
    if not text.startswith("<"):
        return ""
    text = re.sub(
        r"<\?.{0,400}?\?>|<!--.{0,2000}?-->|<!DOCTYPE[^>\[]{0,400}(?:\[[^\]]{0,2000}\])?\s*>", "", text, flags=re.S
    )
    match = _ROOT.search(text)
    return match["name"] if match and text[: match.start()].strip() == "" else ""
