"""Headers, footers and page numbers: what stands at the edge of page after page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from timeline_app.reading.pdf.runs import Run

_EDGE = 3  # lines at top and bottom of a page that are looked at
_OFTEN = 0.5  # share of the pages that repeat a line
_NUMBER = re.compile(
    r"(?:page\s*|p\.\s*|[-–—]\s*)?(?P<number>\d{1,4})(?:\s*(?:/|sur|of)\s*\d{1,4})?(?:\s*[-–—])?", re.IGNORECASE
)
_DIGITS = re.compile(r"\d+")


def _edges(runs: Sequence[Run]) -> list[Run]:
    heights = sorted({round(run.bottom) for run in runs})
    outer = set(heights[:_EDGE]) | set(heights[-_EDGE:])
    return [run for run in runs if round(run.bottom) in outer]


def _pattern(run: Run) -> tuple[str, int]:
    """Return the words without their numbers and the height, alike on all pages of one layout."""
    return _DIGITS.sub("#", run.text.casefold()), round(run.bottom / 6)


def _number_at_edge(run: Run, runs: Sequence[Run]) -> int | None:
    """Return the number that stands alone at top or bottom of a page; None for other words."""
    alone = not any(other is not run and abs(other.bottom - run.bottom) < run.size / 2 for other in runs)
    lowest, highest = min(other.bottom for other in runs), max(other.bottom for other in runs)
    match = _NUMBER.fullmatch(run.text) if alone and (run.bottom - lowest < 1 or highest - run.bottom < 1) else None
    return int(match["number"]) if match else None


def _page_numbers(pages: Sequence[Sequence[Run]]) -> set[int]:
    """Return the ids of the runs that count the pages: their numbers rise with them."""
    found = [
        (id(run), number - index)
        for index, runs in enumerate(pages)
        for run in _edges(runs)
        if (number := _number_at_edge(run, runs)) is not None
    ]
    offsets = Counter(offset for _, offset in found)
    return {run for run, offset in found if offsets[offset] > 1}


def without_furniture(pages: Sequence[Sequence[Run]]) -> tuple[list[list[Run]], list[str]]:
    """Take headers, footers and page numbers from the pages.

    Returns
    -------
    tuple
        The pages without them, and their words, each once.
    """
    counts = Counter(pattern for runs in pages for pattern in {_pattern(run) for run in _edges(runs)})
    repeated = {pattern for pattern, count in counts.items() if count > 1 and count >= _OFTEN * len(pages)}
    numbers = _page_numbers(pages)
    kept: list[list[Run]] = []
    taken: dict[str, None] = {}
    for runs in pages:
        edges = {id(run) for run in _edges(runs)}
        page = []
        for run in runs:
            if id(run) in numbers or (id(run) in edges and _pattern(run) in repeated):
                taken[run.text] = None
            else:
                page.append(run)
        kept.append(page)
    if not any(kept):  # the same words on every page are all that there is
        return [list(runs) for runs in pages], []
    return kept, list(taken)
