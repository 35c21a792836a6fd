"""The source of a page → its tree."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from timeline_app.reading.errors import ReadingError
from timeline_app.reading.limits import MEGABYTE

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LONG_TAG = 20_000  # characters
_MOST_ATTRIBUTES = 2_000  # of one element: libxml2 compares each with all others
_TAG_PART = re.compile(r">|=\s*([\"'])")
_MOST_ELEMENTS = 100_000  # twenty times those of a large page
_LARGEST = 6 * MEGABYTE  # characters without scripts, styles and embedded pictures


def page_tree(source: str, name: str) -> HtmlElement:
    """Parse a page as browsers do; elements nested deeper than libxml2 allows are lost.

    Raises
    ------
    ReadingError
        If it is too large or there is nothing in it.
    """
    if len(source) > _LARGEST:
        raise ReadingError("reading.error.huge", {"name": name, "limit": _LARGEST // MEGABYTE})
    if _has_endless_tag(source):
        raise ReadingError("reading.error.bomb", {"name": name})
    from lxml import etree, html  # noqa: PLC0415  slow to import, only pages need it

    parser = html.HTMLParser(remove_comments=True, remove_pis=True, no_network=True, recover=True, encoding="utf-8")
    try:
        root = html.document_fromstring(source.encode("utf-8", errors="replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise ReadingError("reading.error.no_text", {"name": name}) from error
    if sum(1 for _ in islice(root.iter(), _MOST_ELEMENTS + 1)) > _MOST_ELEMENTS:
        raise ReadingError("reading.error.bomb", {"name": name})
    return root


def _has_endless_tag(source: str) -> bool:
    """Tell whether a tag has attributes without end; the source is gone through once."""
    start = source.find("<")
    while start >= 0:
        end = _tag_end(source, start)
        if end - start > _LONG_TAG:
            tag = source[start:end]
            if max(tag.count("="), len(tag.split())) > _MOST_ATTRIBUTES:
                return True
        start = source.find("<", end)
    return False


def _tag_end(source: str, start: int) -> int:
    position = start + 1
    while (part := _TAG_PART.search(source, position)) is not None:
        if part[1] is None:
            return part.end()
        position = source.find(part[1], part.end()) + 1
        if not position:
            break
    return len(source)
