"""Web pages and saved pages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import replace

from timeline_app.domain.article import BlockKind
from timeline_app.reading.draft import Draft, Part, draft_of_parts
from timeline_app.reading.folding import key
from timeline_app.reading.limits import Watch
from timeline_app.reading.pages.dates import guessed_claims, page_claims
from timeline_app.reading.pages.lines import PageLine, page_lines
from timeline_app.reading.pages.main_text import main_lines
from timeline_app.reading.pages.metadata import author, page_metadata, titles
from timeline_app.reading.pages.source import page_text, stripped
from timeline_app.reading.pages.tree import page_tree

_MOST_LEFT_OUT = 2_000  # lines
_WORD = re.compile(r"\w+")


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
    root = page_tree(source, watch.name)
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


def read(data: bytes, watch: Watch) -> Draft:
    """Read a page that was saved to a file."""
    return page_draft(data, watch)
