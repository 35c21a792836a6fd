"""Word documents (Office Open XML)."""

from __future__ import annotations

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
from timeline_app.reading.limits import Watch
from timeline_app.reading.styles import style_kind

if TYPE_CHECKING:
    from lxml.etree import _Element

_SKIPPED = frozenset(("del", "moveFrom", "instrText", "delText", "Fallback", "footnoteReference", "pict", "rPr", "pPr"))
_LOOK_EVERY = 10_000  # elements
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": ""}


def _style_names(styles: _Element) -> dict[str, tuple[str, int]]:
    """Return the name and outline level (-1 for none) of each paragraph style by its id."""
    found = {}
    for style in styles.iter():
        if local(style) == "style":
            name, level = first(style, "name"), first(style, "outlineLvl")
            outline = number(level, "val", -1) if level is not None else -1
            label = attribute(name, "val") if name is not None else ""
            found[attribute(style, "styleId")] = (label, outline)
    return found


def _text(paragraph: _Element) -> str:
    """Return the words of a paragraph, without what was deleted."""
    pieces: list[str] = []
    stack = [paragraph]
    while stack:
        element = stack.pop()
        name = local(element)
        if name == "t":
            pieces.append(element.text or "")
        elif name in _SIGNS:
            pieces.append(_SIGNS[name])
        elif name not in _SKIPPED and (name != "p" or element is paragraph):
            stack.extend(reversed(element))
    return "".join(pieces)


def _part(paragraph: _Element, styles: dict[str, tuple[str, int]]) -> Part:
    properties = next((child for child in paragraph if local(child) == "pPr"), None)
    style, level, numbered = "", -1, False
    if properties is not None:
        style_id = next((attribute(child, "val") for child in properties if local(child) == "pStyle"), "")
        style, level = styles.get(style_id, (style_id, -1))
        numbered = any(local(child) == "numPr" for child in properties)
    kind, depth = style_kind(style, level + 1)
    return Part(_text(paragraph), BlockKind.LIST_ITEM if numbered and kind is None else kind, depth)


def _parts(body: _Element, styles: dict[str, tuple[str, int]], watch: Watch) -> Iterator[Part]:
    """Give the paragraphs in order, also those in tables and boxes, but no copies for older programs."""
    stack = [body]
    for step in count():
        if not stack:
            return
        if step % _LOOK_EVERY == 0:
            watch.look()
        element = stack.pop()
        name = local(element)
        if name == "p":
            yield from lines_of(_part(element, styles))
        if name == "tr" and (row := _row(element)):
            yield Part(row)
        elif name not in _SKIPPED:
            stack.extend(reversed(element))


def _row(row: _Element) -> str:
    """Return a row of a table as one line, "" when a cell holds more than one paragraph: a table for the layout."""
    cells = [[p for p in cell.iter() if local(p) == "p"] for cell in row if local(cell) == "tc"]
    return row_text([list(map(_text, paragraphs)) for paragraphs in cells])


def _claims(properties: _Element) -> list[DateClaim]:
    found = []
    for name, role in (("created", Role.PUBLISHED), ("modified", Role.UPDATED)):
        claim = claim_of_machine_date(words(first(properties, name)), Place.PROPERTY, role)
        found += [claim] if claim else []
    return found


def read(data: bytes, watch: Watch) -> Draft:
    """Read a Word document: paragraphs with the meaning of their styles."""
    box = ZipBox(data, watch)
    document = parse_xml(box.read("word/document.xml"), watch.name)
    styles = _style_names(parse_xml(box.read("word/styles.xml"), watch.name)) if "word/styles.xml" in box.names else {}
    draft = draft_of_parts(titled(list(_parts(document, styles, watch))))
    if "docProps/core.xml" not in box.names:
        return draft
    properties = parse_xml(box.read("docProps/core.xml"), watch.name)
    return replace(draft, claims=tuple(_claims(properties)))
