"""What a page says of itself in its head: JSON-LD, Open Graph, Dublin Core and their like."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MOST_LINKED_DATA = 1_000_000  # characters
_LAST_COMMA = re.compile(r",\s*([}\]])")
_WRAPPING = re.compile(r"^\s*(?://\s*)?<!\[CDATA\[|(?://\s*)?\]\]>\s*$|^\s*<!--|-->\s*$")
_MOST_NODES = 2_000
_ARTICLES = re.compile(r"article|posting|report|review|analysis", re.IGNORECASE)
_TELLS = frozenset(("headline", "datePublished", "dateCreated"))
_TITLE_TAIL = re.compile(r"\s+[|–—•·-]\s+[^|–—•·]{2,40}$")


@dataclass(frozen=True, slots=True)
class LinkedArticle:
    """An article as JSON-LD describes it; fields that are missing are ""."""

    headline: str
    published: str
    updated: str
    author: str
    address: str


@dataclass(frozen=True, slots=True)
class PageMetadata:
    """The head of a page.

    Attributes
    ----------
    metas
        Name or property (small letters) → content, the first of each.
    articles
        The articles that JSON-LD describes, in order.
    language
        Two letters, "" when not said.
    address
        The canonical address, "" when not said.
    page_title
        The title element.
    """

    metas: dict[str, str]
    articles: tuple[LinkedArticle, ...]
    language: str
    region: str
    address: str
    page_title: str


def _text(value: Any) -> str:
    """Return what a field of JSON-LD says as words: text, the name of an object, the names of a list."""
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, dict):
        return _text(value.get("name") or value.get("@value") or value.get("@id") or "")
    if isinstance(value, list):
        return ", ".join(filter(None, map(_text, value[:20])))
    return ""


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    """Give the objects of a JSON-LD document, outer ones first, without recursion and not without end."""
    queue = [value]
    for _ in range(_MOST_NODES):
        if not queue:
            return
        node = queue.pop(0)
        if isinstance(node, dict):
            yield node
            queue += [
                node[key]
                for key in ("@graph", "mainEntity", "mainEntityOfPage", "item", "liveBlogUpdate")
                if key in node
            ]
        elif isinstance(node, list):
            queue += node[:200]


def _document(source: str) -> Any:
    """Return a JSON-LD document; None for one that is broken, but for commas too many, as many are: it says nothing."""
    bare = _WRAPPING.sub("", source).strip().strip(";")
    for text in (bare, _LAST_COMMA.sub(r"\1", bare)):
        try:
            return json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _linked_articles(root: HtmlElement) -> Iterator[LinkedArticle]:
    for script in root.iter("script"):
        source = script.text or ""
        if "ld+json" not in script.get("type", "") or len(source) > _MOST_LINKED_DATA:
            continue
        for node in _nodes(_document(source)):
            if _ARTICLES.search(_text(node.get("@type"))) and not _TELLS.isdisjoint(node):
                yield LinkedArticle(
                    _text(node.get("headline")),
                    _text(node.get("datePublished") or node.get("dateCreated")),
                    _text(node.get("dateModified")),
                    _text(node.get("author")),
                    _text(node.get("url") or node.get("@id")),
                )


def page_metadata(root: HtmlElement) -> PageMetadata:
    """Collect what the head of a page (and metas strewn over its body) say."""
    metas: dict[str, str] = {}
    for meta in root.iter("meta"):
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            if (field := meta.get(attribute)) and (content := meta.get("content", "").strip()):
                metas.setdefault(field.strip().lower(), content)
    tongue = (
        root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or metas.get("og:locale", "")
    ).strip()
    language, _, region = tongue.replace("_", "-").lower().partition("-")
    canonical = next(
        (link.get("href", "") for link in root.iter("link") if link.get("rel", "").lower() == "canonical"), ""
    )
    title = next((" ".join(element.text_content().split()) for element in root.iter("title")), "")
    return PageMetadata(
        metas,
        tuple(_linked_articles(root)),
        language if re.fullmatch(r"[a-z]{2}", language) else "",
        region,
        canonical or metas.get("og:url", ""),
        title,
    )


def titles(metadata: PageMetadata) -> list[str]:
    """Return the headline as the head of the page gives it, the best source first."""
    metas = metadata.metas
    found = [article.headline for article in metadata.articles[:1]]
    found += [
        metas.get(name, "") for name in ("og:title", "headline", "twitter:title", "dc.title", "dcterms.title", "title")
    ]
    found.append(_TITLE_TAIL.sub("", metadata.page_title))
    return [" ".join(title.split()) for title in found if title.strip()]


def author(metadata: PageMetadata) -> str:
    """Return who wrote the article, "" when nobody is named."""
    named = [article.author for article in metadata.articles if article.author]
    named += [
        metadata.metas.get(name, "") for name in ("author", "article:author", "dc.creator", "byl", "parsely-author")
    ]
    return next((name for name in named if name and "://" not in name and len(name) < 200), "")
