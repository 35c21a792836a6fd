"""The dates that a page states outside its text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from timeline_app.reading.dates.claim import DateClaim, Place, Role
from timeline_app.reading.dates.moments import claim_of_machine_date
from timeline_app.reading.dates.names import claims_of_address
from timeline_app.reading.pages.lines import stands_outside
from timeline_app.reading.pages.metadata import PageMetadata

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_PUBLISHED = (
    "article:published_time",
    "og:article:published_time",
    "article:published",
    "og:published_time",
    "datepublished",
    "date.published",
    "rnews:datepublished",
    "originalpublicationdate",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "bt:pubdate",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "publication-date",
    "article.published",
    "published-date",
    "displaydate",
    "dcterms.issued",
    "dc.date.issued",
    "dcterms.created",
    "dcterms.date",
    "dc.date",
    "dc.date.created",
    "citation_publication_date",
    "citation_date",
    "ptime",
    "date",
)
_UPDATED = (
    "article:modified_time",
    "og:updated_time",
    "article:modified",
    "datemodified",
    "dcterms.modified",
    "dc.date.modified",
    "lastmod",
    "last-modified",
    "article.updated",
    "revised",
    "utime",
)
_CHANGE = re.compile(r"modif|updat|maj\b|mise? [aà] jour", re.IGNORECASE)
_NEAR = 40  # characters
_MOST_LOOKED_AT = 40  # time elements
_MOST_TIMES = 4  # time elements; a page with more lists other articles


def zone_of(metadata: PageMetadata) -> str | None:
    """Return the time zone in which a page is likely to be published, None when that is open."""
    host = re.sub(r"^\w+://([^/:]+).*", r"\1", metadata.address)
    if metadata.language == "fr":
        return "America/Toronto" if metadata.region == "ca" or host.endswith((".ca", ".quebec")) else "Europe/Paris"
    return "Europe/London" if host.endswith(".uk") or metadata.region == "gb" else None


def _from_metas(metadata: PageMetadata, zone: str | None) -> Iterator[DateClaim | None]:
    for names, role in ((_PUBLISHED, Role.PUBLISHED), (_UPDATED, Role.UPDATED)):
        value = next((metadata.metas[name] for name in names if name in metadata.metas), None)
        if value:
            yield claim_of_machine_date(value, Place.META, role, zone)


def _from_linked_data(metadata: PageMetadata, title: str, zone: str | None) -> Iterator[DateClaim | None]:
    same = [article for article in metadata.articles if article.headline and article.headline[:40] == title[:40]]
    for article in (same or metadata.articles)[:1]:
        yield claim_of_machine_date(article.published, Place.LINKED_DATA, Role.PUBLISHED, zone)
        yield claim_of_machine_date(article.updated, Place.LINKED_DATA, Role.UPDATED, zone)


def _context(element: HtmlElement) -> str:
    parent, before = element.getparent(), element.getprevious()
    words = (parent.text if before is None and parent is not None else before.tail if before is not None else "") or ""
    around = "" if parent is None else f"{parent.get('class', '')} {words[-_NEAR:]}"
    return f"{element.get('class', '')} {element.get('itemprop', '')} {around}"


def _from_markup(root: HtmlElement, zone: str | None) -> Iterator[DateClaim | None]:
    marked = list(root.xpath("//*[@itemprop='datePublished' or @itemprop='dateCreated' or @pubdate]"))
    times = list(root.xpath("//article//time | //main//time | //header//time")) or list(root.iter("time"))
    times = [element for element in times[:_MOST_LOOKED_AT] if not stands_outside(element)]
    if len(times) <= _MOST_TIMES:
        marked += times
    for element in marked[:_MOST_TIMES]:
        value = element.get("datetime") or element.get("content") or " ".join(element.text_content().split())
        role = Role.UPDATED if _CHANGE.search(_context(element)) else Role.PUBLISHED
        yield claim_of_machine_date(value[:80], Place.MARKUP, role, zone)
    for element in root.xpath("//*[@itemprop='dateModified']")[:1]:
        value = element.get("datetime") or element.get("content") or " ".join(element.text_content().split())
        yield claim_of_machine_date(value[:80], Place.MARKUP, Role.UPDATED, zone)


def page_claims(root: HtmlElement, metadata: PageMetadata, title: str) -> list[DateClaim]:
    """Collect the dates in JSON-LD, metas, marked-up elements and the canonical address of a page."""
    zone = zone_of(metadata)
    found = [*_from_linked_data(metadata, title, zone), *_from_metas(metadata, zone), *_from_markup(root, zone)]
    return [claim for claim in found if claim is not None] + claims_of_address(metadata.address)


def guessed_claims(source: str, root: HtmlElement) -> list[DateClaim]:
    """Return the date that htmldate finds in a page that states none elsewhere, as a guess; not that of other articles.

    Its extensive search is left alone: it loads for a second and takes "été 2023" for 1 January.
    """
    from htmldate import find_date  # noqa: PLC0415  slow to import, only pages without metadata need it

    found = find_date(source, original_date=True, extensive_search=False, outputformat="%Y-%m-%d")
    claim = claim_of_machine_date(found, Place.GUESS, Role.PUBLISHED) if found else None
    times = (element for element in islice(root.iter("time"), _MOST_LOOKED_AT) if stands_outside(element))
    others = {(element.get("datetime") or element.text_content())[:10] for element in times}
    return [claim] if claim and found not in others else []
