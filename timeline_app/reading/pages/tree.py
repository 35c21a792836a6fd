"""The source of a page → its tree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.reading.errors import ReadingError
from timeline_app.reading.limits import MEGABYTE

if TYPE_CHECKING:
    from lxml.html import HtmlElement

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
    from lxml import etree, html  # noqa: PLC0415  slow to import, only pages need it

    parser = html.HTMLParser(remove_comments=True, remove_pis=True, no_network=True, recover=True, encoding="utf-8")
    try:
        return html.document_fromstring(source.encode("utf-8", errors="replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise ReadingError("reading.error.no_text", {"name": name}) from error
