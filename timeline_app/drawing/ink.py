"""How each role is inked: width and pattern of lines, and the order in which layers lie on one another."""

from __future__ import annotations

from dataclasses import dataclass

from timeline_app.layout.figures import Fill, Pen


@dataclass(frozen=True, slots=True)
class Line:
    """Pattern of a stroke.

    Attributes
    ----------
    points
        Width in points; print keeps 0.8 and above.
    dashes
        Lengths of ink and gap in points, empty for a solid line.
    """

    points: float
    dashes: tuple[float, ...] = ()


LINES: dict[Pen, Line] = {
    Pen.FUTURE_HATCH: Line(0.8),
    Pen.GRID: Line(0.9),
    Pen.JOIN: Line(0.8),
    Pen.LEADER: Line(0.9),
    Pen.LEADER_DASHED: Line(0.9, (3.2, 2.2)),
    Pen.CARD: Line(0.9),
    Pen.CARD_DASHED: Line(1.0, (3.2, 2.2)),
    Pen.HATCH: Line(0.9),
    Pen.OUTLINE: Line(1.2),
    Pen.DASHED: Line(1.2, (3.2, 2.0)),
    Pen.DOTTED: Line(1.1, (1.1, 1.9)),
    Pen.BRACKET: Line(0.9),
    Pen.ARROW: Line(1.5),
    Pen.AXIS: Line(1.0),
    Pen.REFERENCE: Line(1.2),
    Pen.RULE: Line(0.8),
    Pen.HOVER: Line(1.5),
    Pen.SELECTION: Line(2.4),
}

LAYERS: tuple[Fill | Pen, ...] = (
    Fill.ZONE,
    Fill.ZONE_ALTERNATE,
    Fill.FUTURE,
    Fill.GROUP,
    Pen.FUTURE_HATCH,
    Pen.GRID,
    Fill.STRIP,
    Fill.STRIP_ALTERNATE,
    Pen.JOIN,
    Pen.RULE,
    Fill.DENSITY,
    Pen.LEADER,
    Pen.LEADER_DASHED,
    Pen.DOTTED,
    Pen.ARROW,
    Fill.SOLID,
    Fill.PALE,
    Pen.HATCH,
    Pen.OUTLINE,
    Pen.DASHED,
    Pen.BRACKET,
    Pen.AXIS,
    Pen.REFERENCE,
    Fill.CARD,
    Fill.CARD_EDGE,
    Pen.CARD,
    Pen.CARD_DASHED,
    Fill.BADGE,
    Pen.HOVER,
    Pen.SELECTION,
)
