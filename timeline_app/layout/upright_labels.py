"""Words beside an upright axis: blocks kept in order and apart by isotonic regression, each in its cell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline_app.layout.cells import Cell
from timeline_app.layout.draft import Draft
from timeline_app.layout.entries import Entry
from timeline_app.layout.extent import Manner
from timeline_app.layout.figures import Pen, Role, Stroke
from timeline_app.layout.geometry import Box, Point
from timeline_app.layout.isotonic import spread
from timeline_app.layout.marks import tone_of
from timeline_app.layout.text_size import Typesetter


@dataclass(frozen=True, slots=True)
class BlockSize:
    """How much a block may say: lines of label and detail, scale of the type, whether the words said are left out."""

    label_lines: int
    detail_lines: int
    scale: float
    brief: bool = False


BLOCK_SIZES = (
    BlockSize(4, 2, 1.2),
    BlockSize(4, 2, 1.0),
    BlockSize(3, 2, 0.92),
    BlockSize(2, 2, 0.92, brief=True),
    BlockSize(2, 2, 0.84, brief=True),
    BlockSize(1, 1, 0.84, brief=True),
    BlockSize(1, 1, 0.76, brief=True),
    BlockSize(1, 0, 0.76, brief=True),
)
GAP = 0.5  # ems between blocks


@dataclass(frozen=True, slots=True)
class Block:
    """The words of one event, broken into lines."""

    entry: Entry
    label: tuple[str, ...]
    detail: tuple[str, ...]
    height: float


def make_block(entry: Entry, size: BlockSize, typesetter: Typesetter, width: float) -> Block:
    """Break the words of an event into lines of a width; with no line for the detail the date leads the label."""
    caption = entry.caption(typesetter.language, typesetter.measurer)
    text = caption.label if size.detail_lines else f"{caption.date} · {caption.full_label}"

    label = [typesetter.clip(text, Role.LABEL, width)]
    if size.label_lines > 1:
        label = typesetter.balance(text, Role.LABEL, width, size.label_lines)
    detail: list[str] = []
    if size.detail_lines:
        words = caption.short_detail if size.brief else caption.detail
        detail = typesetter.wrap(words, Role.DETAIL, width, size.detail_lines)
    height = len(label) * typesetter.line(Role.LABEL) + len(detail) * typesetter.line(Role.DETAIL)
    return Block(entry, tuple(label), tuple(detail), height)


def needed_height(blocks: Sequence[Block], em: float) -> float:
    """Return how much room blocks take one below the other."""
    return sum(block.height for block in blocks) + GAP * em * (len(blocks) + 1)


def place_blocks(groups: Sequence[tuple[Cell, Sequence[tuple[float, float]]]], em: float) -> list[float] | None:
    """Return the top of each block, as near to its anchor as order, distances and cells allow; None without room.

    Parameters
    ----------
    groups
        Each cell with (anchor, height) of its blocks, in the order of the anchors.
    em
        Size of the labels.

    Returns
    -------
    list of float or None
        Tops in the order of the groups and of the blocks in them.
    """
    gap = GAP * em
    tops: list[float] = []
    for cell, blocks in groups:
        if not blocks:
            continue
        if sum(height + gap for _, height in blocks) - gap > cell.length + 0.5:
            return None
        wanted = [anchor - height / 2 for anchor, height in blocks]
        distances = [height + gap for _, height in blocks[:-1]]
        tops += spread(wanted, distances, cell.start, cell.end - blocks[-1][1])
    return tops


def draw_blocks(
    draft: Draft,
    blocks: Sequence[Block],
    tops: Sequence[float],
    typesetter: Typesetter,
    *,
    x: float,
    starts: Sequence[Point],
) -> None:
    """Draw blocks at their tops, left edge at ``x``, each with a leader from its mark (``starts``)."""
    em = typesetter.em
    for block, top, start in zip(blocks, tops, starts, strict=True):
        event, tone = block.entry.id, tone_of(block.entry.extent)
        words = typesetter.block(block.label, Role.LABEL, (x, top), event=event)
        under = top + len(block.label) * typesetter.line(Role.LABEL)
        words += typesetter.block(block.detail, Role.DETAIL, (x, under), event=event)
        draft.moving += words
        level = top + 0.55 * typesetter.size(Role.LABEL)
        pen = Pen.LEADER_DASHED if block.entry.extent.manner is Manner.PLAN else Pen.LEADER
        elbow = (x - 0.9 * em, level)
        draft.moving.append(Stroke(pen, (start, elbow, (x - 0.25 * em, level)), tone, event))
        width = max(item.box.width for item in words)
        draft.target(Box(x, top, width, block.height), [event], is_label=True)
