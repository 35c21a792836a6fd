"""Markdown (CommonMark), with the front matter of static sites."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline_app.domain.article import BlockKind
from timeline_app.reading.dates.claim import DateClaim, Place, Role
from timeline_app.reading.dates.moments import claim_of_machine_date
from timeline_app.reading.decoding import decode
from timeline_app.reading.draft import Draft, Part, draft_of_parts, draft_of_text, titled
from timeline_app.reading.limits import Watch
from timeline_app.reading.pages.fragments import whole_page_parts

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT_MATTER = re.compile(
    r"\A(?:---|\+\+\+)[ \t]*\r?\n(?P<fields>.{0,5000}?)\r?\n(?:---|\+\+\+|\.\.\.)[ \t]*\r?\n", re.DOTALL
)
_LARGEST = 500_000  # characters
_MOST_BRACKETS = 5_000  # the parser takes quadratic time on brackets that never close
_FIELD = re.compile(r"^(?P<name>[A-Za-z_]{1,30})\s*[:=]\s*[\"']?(?P<value>[^\n\"']{0,300})", re.MULTILINE)


def _inline(token: Token) -> Iterator[str]:
    """Give the text of a line without its marks; pictures leave their caption out."""
    for child in token.children or ():
        if child.type in ("text", "code_inline"):
            yield child.content
        elif child.type in ("softbreak", "hardbreak"):
            yield " " if child.type == "softbreak" else "\n"


def _pictures(token: Token) -> Iterator[Part]:
    for child in token.children or ():
        if child.type == "image" and child.content.strip():
            yield Part(child.content, BlockKind.CAPTION)


def _parts(tokens: Sequence[Token], name: str) -> Iterator[Part]:
    around: list[str] = []
    heading = 0
    for token in tokens:
        if token.nesting > 0:
            around.append(token.type.removesuffix("_open"))
            heading = int(token.tag[1]) if token.type == "heading_open" else heading
        elif token.nesting < 0 and around:
            around.pop()
        elif token.type == "inline":
            yield from _pictures(token)
            for line in "".join(_inline(token)).split("\n"):
                yield _part(line, around, heading)
        elif token.type in ("fence", "code_block"):
            yield from (Part(line) for line in token.content.splitlines())
        elif token.type == "html_block":
            yield from whole_page_parts(token.content.encode(), name)


def _part(line: str, around: Sequence[str], heading: int) -> Part:
    if "heading" in around:
        return Part(line, BlockKind.HEADING, heading)
    if "list_item" in around:
        return Part(line, BlockKind.LIST_ITEM)
    return Part(line, BlockKind.QUOTE if "blockquote" in around else None)


def _claims(fields: dict[str, str]) -> tuple[DateClaim, ...]:
    found = []
    for names, role in (
        (("date", "published", "pubdate"), Role.PUBLISHED),
        (("updated", "modified", "lastmod"), Role.UPDATED),
    ):
        value = next((fields[name] for name in names if name in fields), "")
        claim = claim_of_machine_date(value, Place.HEADER, role)
        found += [claim] if claim else []
    return tuple(found)


def read(data: bytes, watch: Watch) -> Draft:
    """Read a Markdown text: marks become structure; a very long text and one that is all brackets stay as they are."""
    from markdown_it import MarkdownIt  # noqa: PLC0415  slow to import, only Markdown needs it

    source, notes = decode(data, watch.name)
    if len(source) > _LARGEST or source.count("[") > _MOST_BRACKETS:
        return replace(draft_of_text(source), notes=notes)
    front = _FRONT_MATTER.match(source)
    fields = {m["name"].lower(): m["value"].strip() for m in _FIELD.finditer(front["fields"])} if front else {}
    tokens = MarkdownIt("commonmark", {"maxNesting": 50}).parse(source[front.end() :] if front else source)
    watch.look()
    parts = titled(list(_parts(tokens, watch.name)))
    if not any(part.text.strip() for part in parts):  # nested too deep
        return replace(draft_of_text(source), notes=notes)
    if fields.get("title") and not any(part.kind is BlockKind.TITLE for part in parts):
        parts.insert(0, Part(fields["title"], BlockKind.TITLE, 1))
    return replace(
        draft_of_parts(parts),
        byline=fields.get("author", ""),
        language=fields.get("lang", "")[:2],
        claims=_claims(fields),
        notes=notes,
    )
