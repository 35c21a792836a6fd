"""Pages that are an article and nothing else: chapters, bodies of mails, formatted text of the clipboard."""

from __future__ import annotations

from dataclasses import replace

from timeline_app.domain.article import BlockKind
from timeline_app.reading.draft import Draft, Part, draft_of_parts, titled
from timeline_app.reading.folding import key
from timeline_app.reading.limits import Watch
from timeline_app.reading.pages.lines import page_lines
from timeline_app.reading.pages.source import page_text, stripped
from timeline_app.reading.pages.tree import page_tree


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
    """Read formatted text from the clipboard: all of it was chosen by hand, so that nothing is left out."""
    marked = source.partition("<!--StartFragment-->")[2].partition("<!--EndFragment-->")[0]
    return draft_of_parts(whole_page_parts((marked or source).encode("utf-8", "replace"), watch.name))
