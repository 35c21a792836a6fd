"""Cards: the words of a dated event in a box, hung on a pole above its mark."""

from __future__ import annotations

from dataclasses import dataclass

from timeline_app.layout.cells import Cell, cell_at
from timeline_app.layout.draft import Draft
from timeline_app.layout.entries import Entry
from timeline_app.layout.extent import Manner
from timeline_app.layout.figures import Area, Fill, Pen, Role, Stroke
from timeline_app.layout.flags import Flag, Hung, hang
from timeline_app.layout.geometry import Box, Point
from timeline_app.layout.marks import tone_of
from timeline_app.layout.text_size import Typesetter
from timeline_app.layout.wrapping import balanced, wrap


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
    """

    width: float
    label_lines: int
    detail_lines: int
    brief: bool
    scale: float


CARD_SIZES = (
    CardSize(17.0, 5, 3, brief=False, scale=1.0),
    CardSize(17.0, 5, 3, brief=False, scale=0.94),
    CardSize(17.0, 4, 2, brief=False, scale=0.88),
    CardSize(14.0, 3, 2, brief=True, scale=0.94),
    CardSize(17.0, 2, 1, brief=True, scale=0.88),
    CardSize(11.0, 2, 1, brief=True, scale=0.88),
)


@dataclass(frozen=True, slots=True)
class Card:
    """The words of one event, broken into lines, with the size of their box."""

    entry: Entry
    anchor: float
    label: tuple[str, ...]
    detail: tuple[str, ...]
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Wall:
    """Cards in their places: ``y`` of a box counts upwards from the foot of the poles."""

    cards: tuple[Card, ...]
    hung: tuple[Hung, ...]
    height: float


def make_card(entry: Entry, anchor: float, size: CardSize, typesetter: Typesetter, *, room: float) -> Card:
    """Break the words of an event into the lines of a card that is at most ``room`` wide."""
    em = typesetter.em
    caption = entry.caption(typesetter.language, typesetter.measurer)
    width = min(size.width * em, room - 1.15 * em)
    label = balanced(caption.label, width, lambda t: typesetter.width(t, Role.LABEL), size.label_lines)
    text = caption.short_detail if size.brief else caption.detail
    detail = wrap(text, width, lambda t: typesetter.width(t, Role.DETAIL), size.detail_lines)
    wide = max(
        max((typesetter.width(line, Role.LABEL) for line in label), default=0.0),
        max((typesetter.width(line, Role.DETAIL) for line in detail), default=0.0),
    )
    height = len(label) * typesetter.line(Role.LABEL) + len(detail) * typesetter.line(Role.DETAIL) + 0.6 * em
    return Card(entry, anchor, tuple(label), tuple(detail), wide + 1.15 * em, height)


def hang_cards(
    entries: list[tuple[Entry, float]], cells: list[Cell], size: CardSize, typesetter: Typesetter
) -> Wall | None:
    """Hang a card for every (entry, place of its mark); None when they do not fit side by side.

    Every card stays in the cell of its mark, or in the nearest that is wide enough.
    """
    em = typesetter.em
    groups: dict[int, list[Card]] = {}
    for entry, anchor in entries:
        number = cell_at(cells, anchor, 8 * em)
        if number is None:
            return None
        card = make_card(entry, anchor, size, typesetter, room=cells[number].length)
        groups.setdefault(number, []).append(card)
    cards: list[Card] = []
    hung: list[Hung] = []
    for number, group in groups.items():
        cell = cells[number]
        flags = [Flag(min(max(card.anchor, cell.start), cell.end), card.width, card.height) for card in group]
        placed = hang(flags, cell.start, cell.end, 0.5 * em, 0.75 * em)
        if placed is None:
            return None
        cards += group
        hung += placed
    return Wall(tuple(cards), tuple(hung), max((item.box.bottom for item in hung), default=0.0))


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
    em = typesetter.em
    for card, hung in zip(wall.cards, wall.hung, strict=True):
        event, tone = card.entry.id, tone_of(card.entry.extent)
        planned = card.entry.extent.manner is Manner.PLAN
        box = Box(hung.box.x, foot - hung.box.y * stretch - hung.box.height, hung.box.width, hung.box.height)
        leader = (Point(card.anchor, tops[event]), Point(hung.pole, foot), Point(hung.pole, box.bottom))
        draft.moving.append(Stroke(Pen.LEADER_DASHED if planned else Pen.LEADER, leader, tone, event))
        draft.moving.append(Area(Fill.CARD, box.corners, tone, 1.0, event))
        draft.moving.append(
            Stroke(Pen.CARD_DASHED if planned else Pen.CARD, (*box.corners, box.corners[0]), tone, event)
        )
        if not planned:
            edge = Box(box.x, box.y, 0.26 * em, box.height)
            draft.moving.append(Area(Fill.CARD_EDGE, edge.corners, tone, 1.0, event))
        x, top = box.x + 0.65 * em, box.y + 0.3 * em
        draft.moving += typesetter.block(card.label, Role.LABEL, (x, top), event=event)
        top += len(card.label) * typesetter.line(Role.LABEL)
        draft.moving += typesetter.block(card.detail, Role.DETAIL, (x, top), event=event)
        draft.target(box, [event], is_label=True)
