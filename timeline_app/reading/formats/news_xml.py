"""The news industry's XML: NewsML-G2, NewsML 1 and NITF (IPTC).

References
----------
.. [1] IPTC, "NewsML-G2 Implementation Guide", 2.30; "NITF 3.6 Documentation".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline_app.domain.article import BlockKind
from timeline_app.reading.containers.xml import attribute, first, local, parse_xml, words
from timeline_app.reading.dates.claim import DateClaim, Place, Role
from timeline_app.reading.dates.moments import claim_of_machine_date
from timeline_app.reading.draft import Draft, Part, draft_of_parts
from timeline_app.reading.errors import ReadingError
from timeline_app.reading.limits import Watch

if TYPE_CHECKING:
    from lxml.etree import _Element

# Elements of NITF and XHTML that are a line of their own, and what they are.
_LINES: dict[str, BlockKind | None] = {
    "p": None,
    "pre": None,
    "hl1": BlockKind.TITLE,
    "hl2": BlockKind.HEADING,
    "h1": BlockKind.HEADING,
    "h2": BlockKind.HEADING,
    "h3": BlockKind.HEADING,
    "h4": BlockKind.HEADING,
    "li": BlockKind.LIST_ITEM,
    "dt": BlockKind.LIST_ITEM,
    "dd": BlockKind.LIST_ITEM,
    "bq": BlockKind.QUOTE,
    "blockquote": BlockKind.QUOTE,
    "media-caption": BlockKind.CAPTION,
    "figcaption": BlockKind.CAPTION,
    "caption": BlockKind.CAPTION,
    "byline": BlockKind.STAMP,
    "tagline": BlockKind.STAMP,
    "tr": None,
}
_SKIPPED = frozenset(
    ("head", "hedline", "dateline", "media-producer", "media-metadata", "media-object", "script", "style", "title")
)
_PUBLISHED = (
    "firstCreated",
    "contentCreated",
    "versionCreated",
    "FirstCreated",
    "DateAndTime",
    "date.issue",
    "date.release",
)
_UPDATED = ("versionCreated", "contentModified", "ThisRevisionCreated")


def _holders(root: _Element) -> set[_Element]:
    """Return the elements that have lines inside them, each climbed to once."""
    holders: set[_Element] = set()
    for element in root.iter():
        above = element.getparent() if local(element) in _LINES and element is not root else None
        while above is not None and above not in holders:
            holders.add(above)
            above = None if above is root else above.getparent()
    return holders


def _line_parts(root: _Element) -> Iterator[Part]:
    """Give the lines of a text in NITF, XHTML or bare paragraphs."""
    holders = _holders(root)
    stack = [root]
    while stack:
        element = stack.pop()
        name = local(element)
        if not name or (name in _SKIPPED and element is not root):
            continue
        if element in holders:
            stack.extend(reversed(element))
        elif name in _LINES:
            kind = _LINES[name]
            yield Part(words(element), kind, 2 if kind is BlockKind.HEADING else 0)
        elif element is root:
            yield from (Part(line) for line in "".join(element.itertext()).splitlines())


def _texts(root: _Element) -> list[_Element]:
    """Return the elements that hold the text of each article of a file."""
    if local(root) == "nitf":
        return [root]
    found = [element for element in root.iter() if local(element) in ("inlineXML", "DataContent")]
    found += [element for element in root.iter() if local(element) == "inlineData"]
    return [element for element in found if words(element)]


def _value(element: _Element) -> str:
    return attribute(element, "norm") or words(element)


def _claims(root: _Element) -> list[DateClaim]:
    found: list[DateClaim] = []
    for names, role in ((_PUBLISHED, Role.PUBLISHED), (_UPDATED, Role.UPDATED)):
        for name in names:
            claims = [
                claim_of_machine_date(_value(element), Place.HEADER, role)
                for element in root.iter()
                if local(element) == name
            ]
            if any(claims):
                found += [claim for claim in claims[:1] if claim]
                break
    return found


def _body(article: _Element) -> _Element:
    body = first(article, "body.content")
    return body if body is not None else first(article, "body") if first(article, "body") is not None else article


def _article(root: _Element, text: _Element) -> Draft:
    title = words(first(root, "headline", "HeadLine", "hl1")) or words(first(root, "title"))
    dateline = words(first(root, "dateline", "DateLine"))
    head = [Part(title, BlockKind.TITLE, 1)] if title else []
    head += [Part(dateline, BlockKind.STAMP)] if dateline else []
    body = _body(text)
    language = (attribute(root, "lang") or attribute(first_with(root, "lang"), "lang"))[:2].lower()
    return replace(
        draft_of_parts([*head, *_line_parts(body)]),
        title=title,
        byline=words(first(root, "byline", "by", "ByLine", "creator")),
        language=language if language.isalpha() else "",
        claims=tuple(_claims(root)),
    )


def first_with(root: _Element, name: str) -> _Element:
    """Return the first element that has an attribute, the root without any."""
    return next((element for element in root.iter() if isinstance(element.tag, str) and attribute(element, name)), root)


def read(data: bytes, watch: Watch) -> Draft:
    """Read the first article of a NewsML-G2, NewsML 1 or NITF document.

    Raises
    ------
    ReadingError
        If it is damaged or has no text (a picture, a package of links).
    """
    root = parse_xml(data, watch.name)
    texts = _texts(root)
    if not texts:
        raise ReadingError("reading.error.no_text", {"name": watch.name})
    items = [element for element in root.iter() if local(element) in ("newsItem", "NewsItem")]
    owner = next((item for item in items if texts[0] in item.iterdescendants()), root)
    return _article(owner, texts[0])
