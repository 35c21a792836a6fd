"""The order of the stages that say what each line is."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from timeline_app.domain.article import Block, BlockKind
from timeline_app.reading.blocks.bylines import mark_bylines
from timeline_app.reading.blocks.captions import mark_captions
from timeline_app.reading.blocks.chronology import mark_chronology
from timeline_app.reading.blocks.foot import mark_foot, mark_tail
from timeline_app.reading.blocks.line import Line
from timeline_app.reading.blocks.linked_titles import mark_linked_titles
from timeline_app.reading.blocks.lists import mark_lists
from timeline_app.reading.blocks.phrases import mark_boilerplate
from timeline_app.reading.blocks.stamp_lines import mark_stamps
from timeline_app.reading.blocks.structure import mark_foot_lines, mark_headings, mark_list_items, mark_rubrics
from timeline_app.reading.blocks.surroundings import mark_services, mark_surrounded
from timeline_app.reading.blocks.title import mark_title

# What a line says of itself comes first, what its place says after; the title needs to know where the body begins.
_STAGES: tuple[Callable[[Sequence[Line]], list[Line]], ...] = (
    mark_boilerplate,
    mark_captions,
    mark_stamps,
    mark_lists,
    mark_linked_titles,
    mark_services,
    mark_foot,
    mark_tail,
    mark_rubrics,
    mark_bylines,
    mark_chronology,
    mark_list_items,
    mark_title,
    mark_surrounded,
    mark_headings,
    mark_foot_lines,
)


def classify(lines: Sequence[Line]) -> list[Line]:
    """Say what each line is; kinds that are known already stay.

    A text of which nothing would be left is no page but a line or two: they are told as they are.
    """
    marked = list(lines)
    for stage in _STAGES:
        marked = stage(marked)
    marked = [line.known_as(BlockKind.PARAGRAPH) if line.is_open else line for line in marked]
    if any(line.kind is not None and line.kind.in_story for line in marked):
        return marked
    return [line.known_as(BlockKind.PARAGRAPH) for line in marked]


_REASONS = {BlockKind.CAPTION: "credit", BlockKind.STAMP: "stamp", BlockKind.BOILERPLATE: "menu"}


def blocks_of(lines: Sequence[Line]) -> tuple[Block, ...]:
    """Return the classified lines as blocks, those set aside with the reason."""
    return tuple(_block(line, line.kind or BlockKind.PARAGRAPH) for line in lines)


def _block(line: Line, kind: BlockKind) -> Block:
    reason = line.reason or _REASONS.get(kind, "")
    return Block(kind, line.span, line.level, f"reading.aside.{reason}" if reason else "")
