"""What a layout hands to a painter: filled areas, strokes and words, each with the role that gives it its colour."""

from __future__ import annotations

from enum import Enum, IntEnum, StrEnum
from typing import NamedTuple

from timeline_app.layout.geometry import Box, Point


class Tone(IntEnum):
    """Index into the colours of a theme; the form of a mark says the same again."""

    SPAN = 0
    POINT = 1
    QUIET = 2


class Fill(Enum):
    """Role of a filled area, in the order in which they are painted."""

    ZONE = "zone"
    ZONE_ALTERNATE = "zone_alternate"
    FUTURE = "future"
    STRIP = "strip"
    STRIP_ALTERNATE = "strip_alternate"
    GROUP = "group"
    DENSITY = "density"
    CARD = "card"
    CARD_EDGE = "card_edge"
    PALE = "pale"  # inside of a hollow mark
    SOLID = "solid"  # strength below 1 for the steps of a fade
    BADGE = "badge"


class Pen(Enum):
    """Role of a stroke, in the order in which they are painted."""

    FUTURE_HATCH = "future_hatch"
    GRID = "grid"
    JOIN = "join"  # from the axis to the strip of true scale
    LEADER = "leader"
    LEADER_DASHED = "leader_dashed"
    CARD = "card"
    CARD_DASHED = "card_dashed"
    HATCH = "hatch"
    OUTLINE = "outline"
    DASHED = "dashed"
    DOTTED = "dotted"
    BRACKET = "bracket"
    ARROW = "arrow"
    AXIS = "axis"
    REFERENCE = "reference"
    RULE = "rule"
    HOVER = "hover"
    SELECTION = "selection"


class Role(StrEnum):
    """Role of words."""

    TITLE = "title"
    DECK = "deck"
    ZONE_NOTE = "zone_note"
    REFERENCE = "reference"
    LABEL = "label"
    DETAIL = "detail"
    ENTRY = "entry"
    TICK = "tick"
    TICK_OUTER = "tick_outer"
    STRIP = "strip"
    GROUP = "group"
    BADGE = "badge"
    LEGEND = "legend"
    SOURCE = "source"
    DATE = "date"
    EMPTY = "empty"


class Align(Enum):
    """Which side of the words lies at their x."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class Area(NamedTuple):
    """A filled polygon.

    Attributes
    ----------
    fill, tone
        Role and colour.
    points
        Corners in order; a box has four.
    strength
        0 (as the ground) to 1 (full colour).
    event
        Id of the event that it belongs to, "" for none.
    """

    fill: Fill
    points: tuple[Point, ...]
    tone: int = Tone.QUIET
    strength: float = 1.0
    event: str = ""


class Stroke(NamedTuple):
    """A line through points."""

    pen: Pen
    points: tuple[Point, ...]
    tone: int = Tone.QUIET
    event: str = ""


class Words(NamedTuple):
    """One line of text.

    Attributes
    ----------
    role
        Gives face and colour.
    text
        As printed: typography done, only characters that the face has.
    x, baseline
        Where it stands; ``align`` says which side lies at ``x``.
    size
        Height of the type in page units.
    box
        What it covers, from ascenders to descenders.
    """

    role: Role
    text: str
    x: float
    baseline: float
    size: float
    box: Box
    align: Align = Align.LEFT
    tone: int = Tone.QUIET
    event: str = ""


Figure = Area | Stroke | Words
