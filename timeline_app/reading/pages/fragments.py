"""Pages that are an article and nothing else: chapters, bodies of mails, formatted text of the clipboard."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline_app.domain.article import BlockKind
from timeline_app.reading.blocks.classification import classify
from timeline_app.reading.blocks.line import Line
from timeline_app.reading.draft import Draft, Part, draft_of_parts, titled
from timeline_app.reading.folding import key
from timeline_app.reading.limits import Watch
from timeline_app.reading.pages.lines import page_lines
from timeline_app.reading.pages.source import page_text, stripped
from timeline_app.reading.pages.tree import page_tree

_FEWEST_MENUS = 3  # lines set aside in a page that was copied whole
_SHAPES = (BlockKind.LIST_ITEM, BlockKind.HEADING, BlockKind.QUOTE)
_OF_PAGES = (*_SHAPES, BlockKind.TITLE)


def whole_page_parts(data: bytes, name: str, title: str = "") -> list[Part]:
    """Return all lines of a page that holds nothing but an article.

    Parameters
    ----------
    data, name
        The page, and the file it comes from.
    title
        The headline if it is known; a line that repeats it is left out.  Else the top heading is the headline.
    """
    source = stripped(page_text(data, name)[0])
    if not source.strip():
        return []
    parts = [
        Part(line.text, line.kind, line.level if line.kind is BlockKind.HEADING else 0)
        for line in page_lines(page_tree(source, name))
    ]
    if not title:
        return titled(parts)
    return [
        replace(part, level=max(2, part.level) if part.level else 0) for part in parts if key(part.text) != key(title)
    ]


def clipboard_draft(source: str, watch: Watch) -> Draft:
    """Read formatted text from the clipboard: an article, or a page that was copied whole, menus and lists and all."""
    marked = source.partition("<!--StartFragment-->")[2].partition("<!--EndFragment-->")[0]
    draft = draft_of_parts(whole_page_parts((marked or source).encode("utf-8", "replace"), watch.name))
    return replace(draft, lines=tuple(_without_menus(draft.lines)))


def _without_menus(lines: Sequence[Line]) -> Sequence[Line]:
    """Set aside what is no article in a page; menus are lists there, and their titles headings."""
    told = classify([replace(line, kind=None) if line.kind in _OF_PAGES else line for line in lines])
    if sum(line.kind is BlockKind.BOILERPLATE for line in told) < _FEWEST_MENUS:
        return lines
    return [
        replace(new, kind=old.kind, level=old.level)
        if new.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING) and old.kind in _SHAPES
        else new
        for new, old in zip(told, lines, strict=True)
    ]
