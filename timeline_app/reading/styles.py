"""What the named paragraph styles of word processors say a paragraph is."""

from __future__ import annotations

import re

from timeline_app.domain.article import BlockKind
from timeline_app.reading.folding import plain

_HEADING = re.compile(r"(?:heading|titre|uberschrift|titulo|titolo|kop)[ _]?(\d)")
_NAMES = {
    "title": BlockKind.TITLE,
    "titre": BlockKind.TITLE,
    "titre principal": BlockKind.TITLE,
    "caption": BlockKind.CAPTION,
    "legende": BlockKind.CAPTION,
    "illustration": BlockKind.CAPTION,
    "figure": BlockKind.CAPTION,
    "quote": BlockKind.QUOTE,
    "quotations": BlockKind.QUOTE,
    "intense quote": BlockKind.QUOTE,
    "citation": BlockKind.QUOTE,
    "citation intense": BlockKind.QUOTE,
    "block text": BlockKind.QUOTE,
    "header": BlockKind.BOILERPLATE,
    "footer": BlockKind.BOILERPLATE,
}


def style_kind(name: str, outline: int = 0) -> tuple[BlockKind | None, int]:
    """Return what a style says, with the level of a heading; (None, 0) for body text.

    Parameters
    ----------
    name
        Name of the style in any of the usual languages ("Heading 1", "Titre 1", "Heading_20_1").
    outline
        Level in the outline from 1, 0 for none.
    """
    label = plain(name.replace("_20_", " ")).strip()
    if kind := _NAMES.get(label):
        return kind, 1 if kind is BlockKind.TITLE else 0
    if match := _HEADING.match(label):
        return BlockKind.HEADING, int(match[1])
    if label.startswith("list"):
        return BlockKind.LIST_ITEM, 0
    if 1 <= outline <= 9:
        return BlockKind.HEADING, outline
    return None, 0
