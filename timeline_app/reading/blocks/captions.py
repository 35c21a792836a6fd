"""Captions of pictures: recognised by their credit, or by the credit beside them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from timeline_app.domain.article import BlockKind
from timeline_app.reading.blocks.credits import CREDIT, has_credit, opens_with_credit
from timeline_app.reading.blocks.line import Line
from timeline_app.reading.blocks.stamp_lines import is_stamp

_SHOWN = 25  # words above a line that is but a credit
_FEW_GAPS = 2  # blank lines; a text with more parts its paragraphs by them
_SAME = 20  # characters that two captions of one picture share


def mark_captions(lines: Sequence[Line]) -> list[Line]:
    """Mark the captions of pictures with their credits."""
    prose = (i for i, line in enumerate(lines) if line.is_open and line.is_paragraph and not has_credit(line, False))
    first = next(prose, 0)
    marked = [
        line.known_as(BlockKind.CAPTION, "credit") if line.is_open and has_credit(line, index < first) else line
        for index, line in enumerate(lines)
    ]
    marked = _with_shown(_with_repeats(marked), first)
    return [
        line.known_as(BlockKind.CAPTION, "credit") if line.is_open and _goes_with(line, below, index <= first) else line
        for index, (line, below) in enumerate(zip(marked, (*marked[1:], None), strict=bool(marked)))
    ]


def _with_repeats(lines: Sequence[Line]) -> list[Line]:
    """Mark a line that stands twice in a row beside what is set aside: the description of a picture and its caption."""
    marked = list(lines)
    for index, (line, below) in enumerate(pairwise(lines)):
        near = (*lines[max(0, index - 1) : index], *lines[index + 2 : index + 3])
        is_twice = line.is_open and below.is_open and line.text == below.text and len(line.text) > _SAME
        if is_twice and any(other.is_aside for other in near):
            marked[index], marked[index + 1] = (same.known_as(BlockKind.CAPTION, "credit") for same in (line, below))
    return marked


def _with_shown(lines: Sequence[Line], first: int) -> list[Line]:
    """Mark the line right under a credit, above all paragraphs of a text that blank lines part."""
    parted = sum(line.gap for line in lines) > _FEW_GAPS
    marked = list(lines)
    for index, (above, line) in enumerate(pairwise(lines), start=1):
        is_credit = above.kind is BlockKind.CAPTION and above.words <= CREDIT
        under = parted and is_credit and not line.gap and line.is_open and line.words <= _SHOWN
        if under and index <= first and (index + 1 == len(lines) or lines[index + 1].gap):
            marked[index] = line.known_as(BlockKind.CAPTION, "credit")
    return marked


def _goes_with(line: Line, below: Line | None, above_all: bool) -> bool:
    """Tell whether a line is a caption because the one below is: it says the same, or is what a picture shows.

    Above all paragraphs it may do so in a sentence.
    """
    if below is None or below.kind is not BlockKind.CAPTION:
        return False
    repeats = len(line.text) > _SAME and below.text.startswith(line.text.rstrip(". "))
    shows = line.words <= _SHOWN and (not line.is_prose or above_all) and not is_stamp(line)
    is_credit = opens_with_credit(below.text) or (below.text.startswith("©") and below.words <= CREDIT)
    return repeats or (not below.gap and shows and is_credit)
