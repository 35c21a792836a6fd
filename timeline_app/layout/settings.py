"""How a story is to be drawn: page, style, axis, grouping, and the part of it that is looked at."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from timeline_app.domain.calendar import Day

MM = 96 / 25.4  # page units in a millimetre


class Style(Enum):
    """Arrangement of the picture."""

    AUTO = "auto"
    CARDS = "cards"  # across, cards for dated events, labelled bars for spans
    BARS = "bars"  # across, one row an event, its words in a column on the left
    VERTICAL = "vertical"  # down the page
    LIST = "list"  # dates and words in sequence, without a scale


class AxisMode(Enum):
    """Scale of the time axis."""

    AUTO = "auto"
    LINEAR = "linear"
    ZONES = "zones"  # cut where the gaps jump
    TIERS = "tiers"  # rows, each a part of the one above at a larger scale


class Grouping(Enum):
    """What the lanes are grouped by."""

    NONE = "none"
    ACTOR = "actor"
    STATUS = "status"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class PictureSettings:
    """Choices of the user.

    Attributes
    ----------
    width, height
        Of the page in page units (1/96 inch); the pixels of a screen at 1×.
    em
        Size of the labels in page units; everything else follows from it.
    style, axis, grouping
        See their types.
    zone_limits
        Days where the axis is cut, fixed by the user; None lets the layout choose.
    zoom, offset
        Magnification along the time axis (1 or more) and how far the content is moved to the left, in page units.
    pinned
        Ids of events whose labels come first.
    heading, legend, strip
        Whether to show title and deck, the legend of the marks, the strip of true scale.
    """

    width: float = 1200.0
    height: float = 675.0
    em: float = 14.0
    style: Style = Style.AUTO
    axis: AxisMode = AxisMode.AUTO
    grouping: Grouping = Grouping.NONE
    zone_limits: tuple[Day, ...] | None = None
    zoom: float = 1.0
    offset: float = 0.0
    pinned: frozenset[str] = frozenset()
    heading: bool = True
    legend: bool = True
    strip: bool = True

    @property
    def chosen_style(self) -> Style:
        """The style, with AUTO settled by how many ems fit across the page."""
        if self.style is not Style.AUTO:
            return self.style
        return Style.CARDS if self.width / self.em >= 58 else Style.VERTICAL


PRESETS: dict[str, PictureSettings] = {
    "web": PictureSettings(1200, 675, 14),
    "square": PictureSettings(1080, 1080, 22),
    "portrait": PictureSettings(1080, 1350, 23),
    "story": PictureSettings(1080, 1920, 28),
    "column": PictureSettings(90 * MM, 140 * MM, 11),
}


def free_size(width: float, height: float) -> PictureSettings:
    """Return settings for a page of any size, the type in proportion.

    Raises
    ------
    ValueError
        If a side is not between 120 and 20,000 units.
    """
    if not (120 <= width <= 20_000 and 120 <= height <= 20_000):
        raise ValueError(f"not a size of a page: {width:g} × {height:g}")
    em = max(11.5, min(16.0, width / 80, height / 29)) if width >= 700 else max(10.0, min(15.0, width / 32))
    return PictureSettings(width, height, em)


def screen_page(settings: PictureSettings, width: float, height: float) -> PictureSettings:
    """Return the same choices on a canvas of the given size."""
    return replace(
        settings, width=max(width, 120.0), height=max(height, 120.0), em=free_size(max(width, 120), max(height, 120)).em
    )
