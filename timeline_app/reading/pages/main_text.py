"""Which lines of a page are the article: trafilatura chooses, the page's own elements say what each line is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice
from typing import TYPE_CHECKING

from timeline_app.domain.article import BlockKind
from timeline_app.reading.blocks.line import LONG
from timeline_app.reading.pages.lines import PageLine

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MOST_ELEMENTS = 20_000  # of a page that trafilatura is asked about: it takes up to 0.2 ms for each
_NOT_LETTERS = re.compile(r"[\W_]+")
_LINKED = 0.4  # share of links in a line that is no prose
_SHORT = 30  # letters; a longer line is not in the text by chance


def _letters(text: str) -> str:
    return _NOT_LETTERS.sub("", text).lower()


def _extracted(root: HtmlElement) -> str:
    """Return the main text as trafilatura sees it, "" when it sees none."""
    if sum(1 for _ in islice(root.iter(), _MOST_ELEMENTS + 1)) > _MOST_ELEMENTS:
        return ""
    from trafilatura import bare_extraction  # noqa: PLC0415  slow to import, only pages need it

    document = bare_extraction(
        root, include_comments=False, include_tables=True, with_metadata=False, date_extraction_params={}
    )
    return str(getattr(document, "text", None) or "")


def _matches(lines: Sequence[PageLine], extracted: str) -> list[bool]:
    """Tell which lines are in the extracted text: long ones anywhere, short ones as a line or the edge of one."""
    whole = [_letters(line) for line in extracted.splitlines()]
    letters, edges = "".join(whole), frozenset(whole)
    heads = frozenset(line[:size] for line in whole for size in range(1, min(_SHORT, len(line)) + 1))
    tails = frozenset(line[-size:] for line in whole for size in range(1, min(_SHORT, len(line)) + 1))
    found = []
    for line in lines:
        words = _letters(line.text)
        if not words or line.kind is BlockKind.CAPTION:
            found.append(False)
        elif len(words) > _SHORT:
            found.append(words in letters)
        else:
            found.append(not line.outer and (words in edges or words in heads or words in tails))
    return found


def _by_shape(lines: Sequence[PageLine]) -> list[bool]:
    """Tell which lines read like an article, where nobody else can: prose without links outside menus."""
    return [
        not line.outer
        and line.linked <= _LINKED
        and (len(line.text.split()) >= LONG or line.text.endswith((".", "»", "!", "?")))
        for line in lines
    ]


def main_lines(lines: Sequence[PageLine], root: HtmlElement, title_at: int | None) -> list[bool]:
    """Tell which lines of a page are its article (captions and stamps among them are told apart later).

    Parameters
    ----------
    lines, root
        The lines of the page, and its tree, which is used up.
    title_at
        Which line is the headline, if one is; above it only prose can belong to the article.
    """
    extracted = _extracted(root)
    chosen = _matches(lines, extracted) if extracted.strip() else _by_shape(lines)
    for index in range(title_at or 0):
        chosen[index] = chosen[index] and len(lines[index].text.split()) >= LONG and lines[index].linked <= _LINKED
    return _with_missed(lines, chosen, title_at)


def _with_missed(lines: Sequence[PageLine], chosen: Sequence[bool], title_at: int | None) -> list[bool]:
    """Add prose between chosen lines, and captions between headline and end, that belong to no menu."""
    inside = [index for index, is_chosen in enumerate(chosen) if is_chosen]
    if not inside:
        return list(chosen)
    first = inside[0] if title_at is None else min(title_at, inside[0])
    return [
        is_chosen
        or (inside[0] < index < inside[-1] and _is_prose(lines[index]))
        or (first < index < inside[-1] and _is_caption(lines[index]))
        for index, is_chosen in enumerate(chosen)
    ]


def _is_prose(line: PageLine) -> bool:
    return not line.outer and line.linked <= _LINKED and len(line.text.split()) >= LONG


def _is_caption(line: PageLine) -> bool:
    """Tell whether a line says what a picture shows; a bare credit or number of a slide is left out."""
    says = line.kind is BlockKind.CAPTION and not line.text.startswith("©") and len(line.text.split()) > 1
    return says and not line.outer and line.linked <= _LINKED
