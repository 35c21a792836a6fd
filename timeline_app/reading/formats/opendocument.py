"""OpenDocument texts (LibreOffice), packed or flat."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

from timeline_app.domain.article import BlockKind
from timeline_app.reading.containers.xml import attribute, first, local, number, parse_xml, words
from timeline_app.reading.containers.zip_file import ZipBox
from timeline_app.reading.dates.claim import DateClaim, Place, Role
from timeline_app.reading.dates.moments import claim_of_machine_date
from timeline_app.reading.draft import Draft, Part, draft_of_parts, lines_of, row_text, titled
from timeline_app.reading.errors import ReadingError
from timeline_app.reading.limits import Watch
from timeline_app.reading.styles import style_kind

if TYPE_CHECKING:
    from lxml.etree import _Element

_SKIPPED = frozenset(
    ("note", "annotation", "annotation-end", "tracked-changes", "forms", "sequence-decls", "desc", "title", "ruby-text")
)
_BLANKS = re.compile(r"[ \t\r\n]+")
_LOOK_EVERY = 10_000  # elements
_MOST_SPACES = 100  # that one element may stand for


def _text(paragraph: _Element) -> str:
    """Return the words of a paragraph with its blanks and line breaks."""
    pieces: list[str] = []
    stack: list[_Element | str] = [paragraph]
    while stack:
        element = stack.pop()
        if isinstance(element, str):
            pieces.append(element)
            continue
        name = local(element)
        if element is not paragraph:
            stack.append(_flat(element.tail))
        if name in _SKIPPED or (name in ("p", "h") and element is not paragraph):
            continue
        if name == "s":
            pieces.append(" " * min(_MOST_SPACES, number(element, "c", 1)))
        elif name in ("tab", "line-break"):
            pieces.append("\t" if name == "tab" else "\n")
        pieces.append(_flat(element.text))
        stack.extend(reversed(element))
    return "".join(pieces)


def _flat(text: str | None) -> str:
    """Return the text with every run of blanks of the XML source as one, as the format asks."""
    return _BLANKS.sub(" ", text or "")


def _styles(*roots: _Element) -> dict[str, tuple[str, int]]:
    """Return for each style its meaningful name (its own, or its parent's for automatic ones) and outline level."""
    own: dict[str, tuple[str, str, int]] = {}
    for root in roots:
        for style in root.iter():
            if local(style) == "style":
                label = attribute(style, "display-name") or attribute(style, "name")
                parent, level = attribute(style, "parent-style-name"), number(style, "default-outline-level", 0)
                own[attribute(style, "name")] = (label, parent, level)
    return {name: _meaning(name, own) for name in own}


def _meaning(name: str, own: dict[str, tuple[str, str, int]]) -> tuple[str, int]:
    seen: set[str] = set()
    while name in own and name not in seen:
        seen.add(name)
        label, parent, level = own[name]
        if style_kind(label, level)[0] is not None or not parent:
            return label, level
        name = parent
    return name, 0


def _part(paragraph: _Element, styles: dict[str, tuple[str, int]], in_list: bool) -> Part:
    style = attribute(paragraph, "style-name")
    label, outline = styles.get(style, (style, 0))
    level = number(paragraph, "outline-level", outline) if local(paragraph) == "h" else outline
    kind, depth = style_kind(label, level)
    return Part(_text(paragraph), BlockKind.LIST_ITEM if in_list and kind is None else kind, depth)


def _parts(body: _Element, styles: dict[str, tuple[str, int]], watch: Watch) -> Iterator[Part]:
    stack: list[tuple[_Element, bool]] = [(body, False)]
    for step in count():
        if not stack:
            return
        if step % _LOOK_EVERY == 0:
            watch.look()
        element, in_list = stack.pop()
        name = local(element)
        if name in ("p", "h"):
            yield from lines_of(_part(element, styles, in_list))
        if name == "table-row" and (row := _row(element)):
            yield Part(row)
        elif name not in _SKIPPED:
            stack.extend((child, in_list or name == "list") for child in reversed(element))


def _row(row: _Element) -> str:
    """Return a row of a table as one line, "" when a cell holds more than one paragraph: a table for the layout."""
    cells = [[p for p in cell.iter() if local(p) in ("p", "h")] for cell in row if local(cell) == "table-cell"]
    return row_text([list(map(_text, paragraphs)) for paragraphs in cells])


def _claims(meta: _Element) -> list[DateClaim]:
    found = []
    for names, role in ((("creation-date",), Role.PUBLISHED), (("date",), Role.UPDATED)):
        claim = claim_of_machine_date(words(first(meta, *names)), Place.PROPERTY, role)
        found += [claim] if claim else []
    return found


def _draft(content: _Element, others: list[_Element], watch: Watch) -> Draft:
    body = first(content, "text")
    draft = draft_of_parts(titled(list(_parts(content if body is None else body, _styles(content, *others), watch))))
    return replace(draft, claims=tuple(claim for root in (content, *others) for claim in _claims_in(root)))


def _claims_in(root: _Element) -> list[DateClaim]:
    meta = first(root, "meta")
    return _claims(meta) if meta is not None else []


def read(data: bytes, watch: Watch) -> Draft:
    """Read an OpenDocument text: paragraphs with the meaning of their styles.

    Raises
    ------
    ReadingError
        If it is damaged or locked by a password.
    """
    if not data.startswith(b"PK"):
        return _draft(parse_xml(data, watch.name), [], watch)
    box = ZipBox(data, watch)
    if "META-INF/manifest.xml" in box.names and b"encryption-data" in box.read("META-INF/manifest.xml"):
        raise ReadingError("reading.error.password", {"name": watch.name})
    others = [parse_xml(box.read(name), watch.name) for name in ("styles.xml", "meta.xml") if name in box.names]
    return _draft(parse_xml(box.read("content.xml"), watch.name), others, watch)
