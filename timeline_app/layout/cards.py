"""Cards: the words of a dated event in a box, hung on a pole above its mark; events of one mark share a pole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from timeline_app.layout.cells import Cell, cell_at
from timeline_app.layout.draft import Draft
from timeline_app.layout.entries import Entry
from timeline_app.layout.extent import Manner
from timeline_app.layout.figures import Area, Fill, Pen, Role, Stroke
from timeline_app.layout.flags import Flag, Hung, hang
from timeline_app.layout.geometry import Box
from timeline_app.layout.mark_lanes import SharedMark
from timeline_app.layout.marks import tone_of
from timeline_app.layout.text_size import Typesetter
from timeline_app.wording.typography import ELLIPSIS

MOST_IN_STACK = 3
STACK_GAP = 0.3  # ems


@dataclass(frozen=True, slots=True)
class CardSize:
    """How much a card may say.

    Attributes
    ----------
    width
        Of its words, in ems.
    label_lines, detail_lines
        At most.
    brief
        Date and status only, without the words of the article for the time.
    scale
        Of the type, against that of the page.
    bulk
        About how high the cards of a page become at least, against the first size (the tenth percentile of 500 random
        stories); what would be too high is not tried.
    """

    width: float
    label_lines: int
    detail_lines: int
    brief: bool
    scale: float
    bulk: float


CARD_SIZES = (
    CardSize(17.0, 5, 3, brief=False, scale=1.0, bulk=1.0),
    CardSize(17.0, 5, 3, brief=False, scale=0.94, bulk=0.89),
    CardSize(12.5, 6, 3, brief=False, scale=1.0, bulk=1.0),
    CardSize(17.0, 4, 2, brief=False, scale=0.88, bulk=0.8),
    CardSize(12.5, 5, 3, brief=False, scale=0.94, bulk=0.88),
    CardSize(12.5, 4, 2, brief=False, scale=0.88, bulk=0.78),
    CardSize(14.0, 3, 2, brief=True, scale=0.94, bulk=0.82),
    CardSize(17.0, 2, 1, brief=True, scale=0.88, bulk=0.73),
    CardSize(11.0, 2, 1, brief=True, scale=0.88, bulk=0.64),
)


LONG = CardSize(26.0, 9, 4, brief=False, scale=1.0, bulk=1.0)  # where there is room for very long words


class Card(NamedTuple):
    """The words of one event, broken into lines, with the size of their box."""

    entry: Entry
    label: tuple[str, ...]
    detail: tuple[str, ...]
    width: float
    height: float


class Stack(NamedTuple):
    """Cards of one mark above one another on one pole, the first on top; ``anchor`` is where it leaves the mark."""

    cards: tuple[Card, ...]
    anchor: float
    hung: Hung


@dataclass(frozen=True, slots=True)
class Wall:
    """Stacks in their places; ``y`` of a box counts upwards from the foot of the poles."""

    stacks: tuple[Stack, ...]
    height: float

    @property
    def is_cut(self) -> bool:
        """Whether some label is not printed to its end."""
        return any(card.label[-1].endswith(ELLIPSIS) for stack in self.stacks for card in stack.cards)

    @property
    def reach(self) -> float:
        """How high the longest pole is."""
        return max((stack.hung.box.y for stack in self.stacks), default=0.0)


def make_card(entry: Entry, size: CardSize, typesetter: Typesetter, room: float) -> Card:
    """Break the words of an event into the lines of a card that is at most ``room`` wide."""
    em = typesetter.em
    caption = entry.caption(typesetter.language, typesetter.measurer)
    width = min(size.width * em, room - 1.15 * em)
    label, label_width = typesetter.paragraph(caption.label, Role.LABEL, width, size.label_lines, even=True)
    text = caption.short_detail if size.brief else caption.detail
    detail, detail_width = typesetter.paragraph(text, Role.DETAIL, width, size.detail_lines)
    height = len(label) * typesetter.line(Role.LABEL) + len(detail) * typesetter.line(Role.DETAIL) + 0.6 * em
    return Card(entry, label, detail, max(label_width, detail_width) + 1.15 * em, height)


def hang_cards(
    marks: Sequence[SharedMark], cells: Sequence[Cell], size: CardSize, typesetter: Typesetter
) -> Wall | None:
    """Hang the cards of all marks; None when they do not fit side by side.

    Every stack stays in the cell of its mark, or in the nearest that is wide enough.
    """
    em = typesetter.em
    groups: dict[int, list[tuple[float, list[Card]]]] = {}
    for anchor, entries in _stacks(marks):
        number = cell_at(cells, anchor, 8 * em)
        if number is None:
            return None
        cards = [make_card(entry, size, typesetter, cells[number].length) for entry in entries]
        groups.setdefault(number, []).append((anchor, cards))
    stacks: list[Stack] = []
    for number, group in groups.items():
        cell = cells[number]
        flags = [
            Flag(
                min(max(anchor, cell.start), cell.end),
                max([card.width for card in cards]),
                sum([card.height for card in cards]) + STACK_GAP * em * (len(cards) - 1),
            )
            for anchor, cards in group
        ]
        placed = hang(flags, cell.start, cell.end, 0.5 * em, 0.75 * em)
        if placed is None:
            return None
        stacks += [Stack(tuple(cards), at, hung) for (at, cards), hung in zip(group, placed, strict=True)]
    return Wall(tuple(stacks), max((stack.hung.box.bottom for stack in stacks), default=0.0))


def _stacks(marks: Sequence[SharedMark]) -> list[tuple[float, tuple[Entry, ...]]]:
    """Return (anchor, entries) of every stack, in the order of their anchors."""
    found = []
    for mark in marks:
        parts = [mark.entries[i : i + MOST_IN_STACK] for i in range(0, len(mark.entries), MOST_IN_STACK)]
        width = mark.end - mark.start
        found += [(mark.start + width * (i + 1) / (len(parts) + 1), part) for i, part in enumerate(parts)]
    return sorted(found, key=lambda pair: pair[0])


def draw_cards(
    draft: Draft, wall: Wall, foot: float, typesetter: Typesetter, *, stretch: float, tops: dict[str, float]
) -> None:
    """Draw cards and leaders.

    Parameters
    ----------
    draft
        Where the figures go.
    wall
        The cards.
    foot
        Height on the page from which the poles rise.
    typesetter
        Sets the words.
    stretch
        Factor of at least 1 on the heights of the poles, to use room that is left.
    tops
        Upper edge of the mark of each event.
    """
    for stack in wall.stacks:
        hung, first = stack.hung, stack.cards[0].entry
        y = foot - hung.box.y * stretch - hung.box.height
        planned = first.extent.manner is Manner.PLAN
        end = y + stack.cards[0].height
        leader = ((stack.anchor, tops[first.id]), (hung.pole, foot), (hung.pole, end))
        pen = Pen.LEADER_DASHED if planned else Pen.LEADER
        draft.moving.append(Stroke(pen, leader, tone_of(first.extent), first.id))
        for card in stack.cards:
            _draw_card(draft, card, Box(hung.box.x, y, hung.box.width, card.height), typesetter)
            y += card.height + STACK_GAP * typesetter.em


def _draw_card(draft: Draft, card: Card, box: Box, typesetter: Typesetter) -> None:
    em = typesetter.em
    event, tone = card.entry.id, tone_of(card.entry.extent)
    planned = card.entry.extent.manner is Manner.PLAN
    corners = box.corners
    draft.moving.append(Area(Fill.CARD, corners, tone, 1.0, event))
    draft.moving.append(Stroke(Pen.CARD_DASHED if planned else Pen.CARD, (*corners, corners[0]), tone, event))
    if not planned:
        edge = Box(box.x, box.y, 0.26 * em, box.height)
        draft.moving.append(Area(Fill.CARD_EDGE, edge.corners, tone, 1.0, event))
    x, top = box.x + 0.65 * em, box.y + 0.3 * em
    draft.moving += typesetter.block(card.label, Role.LABEL, (x, top), event=event)
    top += len(card.label) * typesetter.line(Role.LABEL)
    draft.moving += typesetter.block(card.detail, Role.DETAIL, (x, top), event=event)
    draft.target(box, [event], is_label=True)
