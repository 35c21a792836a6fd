"""Electronic books and articles (EPUB)."""

from __future__ import annotations

import posixpath
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import unquote

from timeline_app.reading.containers.xml import attribute, first, local, parse_xml, words
from timeline_app.reading.containers.zip_file import ZipBox
from timeline_app.reading.dates.claim import DateClaim, Place, Role
from timeline_app.reading.dates.moments import claim_of_machine_date
from timeline_app.reading.draft import Draft, Part, draft_of_parts
from timeline_app.reading.errors import ReadingError
from timeline_app.reading.limits import Watch
from timeline_app.reading.pages.fragments import whole_page_parts

if TYPE_CHECKING:
    from lxml.etree import _Element

_MOST_CHAPTERS = 500


def _chapters(package: _Element, folder: str) -> list[str]:
    """Return the names of the documents in the order of reading, without tables of contents."""
    items = {}
    for item in package.iter():
        if (
            local(item) == "item"
            and "html" in attribute(item, "media-type")
            and "nav" not in attribute(item, "properties")
        ):
            items[attribute(item, "id")] = posixpath.normpath(posixpath.join(folder, unquote(attribute(item, "href"))))
    references = (attribute(item, "idref") for item in package.iter() if local(item) == "itemref")
    return [items[reference] for reference in references if reference in items][:_MOST_CHAPTERS]


def _claims(package: _Element) -> list[DateClaim]:
    found = []
    for element in package.iter():
        if local(element) == "date":
            event = attribute(element, "event")
            role = Role.UPDATED if "modif" in event else Role.PUBLISHED
            claim = claim_of_machine_date(words(element), Place.PROPERTY, role)
            found += [claim] if claim else []
    return found


def read(data: bytes, watch: Watch) -> Draft:
    """Read the chapters of an EPUB one after the other.

    Raises
    ------
    ReadingError
        If it is damaged.
    """
    box = ZipBox(data, watch)
    container = parse_xml(box.read("META-INF/container.xml"), watch.name)
    rootfile = first(container, "rootfile")
    path = attribute(rootfile, "full-path") if rootfile is not None else ""
    if path not in box.names:
        raise ReadingError("reading.error.damaged", {"name": watch.name})
    package = parse_xml(box.read(path), watch.name)
    parts: list[Part] = []
    names = frozenset(box.names)
    chapters = [name for name in _chapters(package, posixpath.dirname(path)) if name in names]
    for number, name in enumerate(chapters):
        watch.look(number, len(chapters))
        parts += whole_page_parts(box.read(name), watch.name)
    language = words(first(package, "language"))[:2].lower()
    return replace(
        draft_of_parts(parts),
        byline=words(first(package, "creator")),
        language=language if language.isalpha() else "",
        claims=tuple(_claims(package)),
    )
