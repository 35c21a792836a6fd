"""Web pages and saved pages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import replace
from itertools import islice

from timeline_app.domain.article import BlockKind
from timeline_app.domain.span import Span
from timeline_app.reading.blocks.bylines import is_byline
from timeline_app.reading.blocks.chronology import DAY_LEVEL, date_level
from timeline_app.reading.blocks.line import Line
from timeline_app.reading.blocks.stamp_lines import is_date_only, is_stamp, says_when
from timeline_app.reading.dates.written import written_dates
from timeline_app.reading.draft import Draft, Part, draft_of_parts
from timeline_app.reading.folding import key
from timeline_app.reading.limits import Watch
from timeline_app.reading.pages.dates import guessed_claims, page_claims
from timeline_app.reading.pages.lines import PageLine, page_lines
from timeline_app.reading.pages.main_text import main_lines
from timeline_app.reading.pages.metadata import author, page_metadata, titles
from timeline_app.reading.pages.source import page_text, stripped
from timeline_app.reading.pages.tree import page_tree

_NEAR = 6  # lines above the headline and below the article
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


def _parts(
    lines: Sequence[PageLine], chosen: Sequence[bool], title: str, title_at: int | None, dated: frozenset[int]
) -> list[Part]:
    parts = [Part(title, BlockKind.TITLE, 1)] if title else []
    for index, line in enumerate(lines):
        if index in dated:
            parts.append(Part(line.text, BlockKind.STAMP))
        elif chosen[index] and index != title_at and key(line.text) != key(title):
            parts.append(Part(line.text, line.kind, max(2, line.level) if line.kind is BlockKind.HEADING else 0))
    return parts


def _dated(lines: Sequence[PageLine], chosen: Sequence[bool], title_at: int | None) -> frozenset[int]:
    """Return which lines say when the article was published.

    Between the headline and the first paragraph any date does; shortly above it, and right below the article, only
    one that is said to be the date of publication.
    """
    if title_at is None:
        return frozenset()
    first = next((i for i in range(title_at, len(lines)) if chosen[i] and _is_prose(lines[i])), title_at)
    head = [
        index for index in range(title_at + 1, first) if _may_be_dated(lines[index]) and _says_date(lines[index].text)
    ]
    if head:
        return frozenset(head)
    last = max((index for index, kept in enumerate(chosen) if kept), default=title_at)
    near = [*range(max(0, title_at - _NEAR), title_at), *range(last + 1, min(len(lines), last + 1 + _NEAR))]
    said = (index for index in near if _may_be_dated(lines[index]) and says_when(lines[index].text))
    return frozenset(islice(said, 1))


def _may_be_dated(line: PageLine) -> bool:
    return line.kind is not BlockKind.CAPTION and line.linked < 1.0 and not line.outer


def _is_prose(line: PageLine) -> bool:
    return line.kind is None and Line.of(line.text, Span(0, len(line.text)), gap=True).is_prose


def _says_date(text: str) -> bool:
    line = Line.of(text, Span(0, len(text)), gap=True)
    signed = is_byline(line) and any(date.year is not None for date in written_dates(text))
    return is_stamp(line) or is_date_only(text) or date_level(text) == DAY_LEVEL or signed


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
    chosen = main_lines(lines, deepcopy(root), title_at)
    dated = _dated(lines, chosen, title_at)
    watch.look()
    draft = draft_of_parts(_parts(lines, chosen, title, title_at, dated))
    shown = {title_at, *dated, *(index for index, kept in enumerate(chosen) if kept)}
    left_out = tuple(line.text for index, line in enumerate(lines) if index not in shown)[:_MOST_LEFT_OUT]
    return replace(
        draft,
        title=title,
        byline=author(metadata),
        language=metadata.language,
        month_first=metadata.region == "us" if metadata.region else None,
        claims=tuple(claims or guessed_claims(source, root)),
        notes=notes,
        left_out=left_out,
    )


def read(data: bytes, watch: Watch) -> Draft:
    """Read a page that was saved to a file."""
    return page_draft(data, watch)
