"""Web pages and saved pages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline_app.domain.article import BlockKind
from timeline_app.reading.draft import Draft, Part, draft_of_parts
from timeline_app.reading.errors import ReadingError
from timeline_app.reading.folding import key
from timeline_app.reading.limits import MEGABYTE, Watch
from timeline_app.reading.pages.dates import guessed_claims, page_claims
from timeline_app.reading.pages.lines import PageLine, page_lines
from timeline_app.reading.pages.main_text import main_lines
from timeline_app.reading.pages.metadata import author, page_metadata, titles
from timeline_app.reading.pages.source import page_text, stripped

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LARGEST = 6 * MEGABYTE  # characters without scripts, styles and embedded pictures
_MOST_LEFT_OUT = 2_000  # lines
_WORD = re.compile(r"\w+")


def _tree(source: str, name: str) -> HtmlElement:
    from lxml import etree, html  # noqa: PLC0415  slow to import, only pages need it

    parser = html.HTMLParser(remove_comments=True, remove_pis=True, no_network=True, recover=True, encoding="utf-8")
    try:
        root = html.document_fromstring(source.encode("utf-8", errors="replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise ReadingError("reading.error.no_text", {"name": name}) from error
    return root


def _likeness(first: str, second: str) -> float:
    """Return the share of words that two titles have in common, 0 to 1."""
    one, two = set(_WORD.findall(key(first))), set(_WORD.findall(key(second)))
    return len(one & two) / max(1, min(len(one), len(two)))


def _title(lines: Sequence[PageLine], named: Sequence[str]) -> tuple[str, int | None]:
    """Return the headline and which line has it: the first top heading that resembles what the head says."""
    headings = [index for index, line in enumerate(lines) if line.kind is BlockKind.HEADING and line.level == 1]
    for index in headings:
        if not named or any(_likeness(lines[index].text, title) >= 0.5 for title in named):
            return lines[index].text, index
    for title in named:
        same = next((i for i, line in enumerate(lines) if key(line.text) == key(title) and not line.outer), None)
        if same is not None:
            return lines[same].text, same
    return (named[0], None) if named else ("", None)


def _parts(lines: Sequence[PageLine], chosen: Sequence[bool], title: str, title_at: int | None) -> list[Part]:
    parts = [Part(title, BlockKind.TITLE, 1)] if title else []
    for index, line in enumerate(lines):
        if not chosen[index] or index == title_at or (title and key(line.text) == key(title)):
            continue
        kind = line.kind if line.kind is not BlockKind.HEADING or line.level > 1 else BlockKind.HEADING
        parts.append(Part(line.text, kind, max(2, line.level) if kind is BlockKind.HEADING else 0))
    return parts


def _around_title(lines: Sequence[PageLine], chosen: list[bool], title_at: int | None) -> list[bool]:
    """Take the lines between headline and text that may say when and by whom; the stages tell."""
    first = next((index for index, is_chosen in enumerate(chosen) if is_chosen and index != title_at), None)
    if title_at is None or first is None or title_at > first:
        return chosen
    taken = list(chosen)
    for index in range(title_at + 1, first):
        taken[index] = not lines[index].outer and lines[index].linked < 1.0 and _could_be_stamp(lines[index].text)
    return taken


def _could_be_stamp(text: str) -> bool:
    return len(text) <= 200 and any(letter.isdigit() for letter in text)


def page_draft(data: bytes, watch: Watch, charset: str | None = None) -> Draft:
    """Read a page; ``charset`` is what the server says of its encoding."""
    source, notes = page_text(data, watch.name, charset)
    source = stripped(source)
    if len(source) > _LARGEST:
        raise ReadingError("reading.error.huge", {"name": watch.name, "limit": _LARGEST // MEGABYTE})
    root = _tree(source, watch.name)
    watch.look()
    metadata = page_metadata(root)
    lines = page_lines(root)
    title, title_at = _title(lines, titles(metadata))
    claims = page_claims(root, metadata, title)
    chosen = _around_title(lines, main_lines(lines, deepcopy(root), len(source), title_at), title_at)
    watch.look()
    draft = draft_of_parts(_parts(lines, chosen, title, title_at))
    left_out = tuple(line.text for line, kept in zip(lines, chosen, strict=True) if not kept)[:_MOST_LEFT_OUT]
    return replace(
        draft,
        title=title,
        byline=author(metadata),
        language=metadata.language,
        month_first=metadata.region == "us" if metadata.region else None,
        claims=tuple(claims or guessed_claims(source)),
        notes=notes,
        left_out=left_out,
    )


def fragment_draft(source: str, watch: Watch) -> Draft:
    """Read formatted text from the clipboard: all of it was chosen by hand, so that nothing is left out."""
    marked = source.partition("<!--StartFragment-->")[2].partition("<!--EndFragment-->")[0]
    return draft_of_parts(whole_page_parts((marked or source).encode("utf-8", "replace"), watch.name))


def read(data: bytes, watch: Watch) -> Draft:
    """Read a page that was saved to a file."""
    return page_draft(data, watch)


def whole_page_parts(data: bytes, name: str) -> list[Part]:
    """Return all lines of a page that is an article and nothing else: a chapter, the body of a mail, a fragment."""
    source = stripped(page_text(data, name)[0])
    if not source.strip():
        return []
    if len(source) > _LARGEST:
        raise ReadingError("reading.error.huge", {"name": name, "limit": _LARGEST // MEGABYTE})
    return [
        Part(line.text, line.kind, max(2, line.level) if line.kind is BlockKind.HEADING else 0)
        for line in page_lines(_tree(source, name))
    ]
