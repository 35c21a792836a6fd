"""The finished layout: everything that is painted and everything that the mouse can meet, frozen."""

from __future__ import annotations

from dataclasses import dataclass

from timeline_app.layout.across import lay_across
from timeline_app.layout.downwards import lay_downwards
from timeline_app.layout.draft import Target
from timeline_app.layout.entries import entries_of
from timeline_app.layout.figures import Align, Figure, Role, Words
from timeline_app.layout.furniture import furnish
from timeline_app.layout.geometry import Box
from timeline_app.layout.job import Job, Sheet
from timeline_app.layout.listing import lay_list
from timeline_app.layout.settings import PictureSettings, Style
from timeline_app.layout.story import Story
from timeline_app.layout.text_size import TextMeasurer, Typesetter
from timeline_app.layout.time_axis import TimeAxis
from timeline_app.wording.messages import messages


@dataclass(frozen=True, slots=True)
class TimelineLayout:
    """Where everything is on the page.

    Attributes
    ----------
    width, height
        Of the page, in units of 1/96 inch.
    style
        The style that was drawn.
    upright
        Time runs down the page.
    plot
        The part of the page where ``moving`` shows; the rest is ``fixed``.
    axis
        Days to places along the axis and back; None for a list, for tiers or an empty picture.
    tiers
        Parts of the page with an axis of their own, and these axes.
    fixed, moving
        What is painted; ``moving`` follows the time axis when the user drags it.
    targets
        What the mouse can meet.
    reference_place
        Of the reference line along the axis, or None.
    shown, labelled, undated
        Ids of the events that have a mark, that have words, and that have no date.
    zoom, offset, most_offset
        What part of the content is in view (see PictureSettings); the offset lies between 0 and ``most_offset``.
    message
        Why there is nothing to see, else "".
    colours
        Ids of events with the colours, as ``#rrggbb``, that the journalist gave them.
    """

    width: float
    height: float
    style: Style
    upright: bool
    plot: Box
    axis: TimeAxis | None
    fixed: tuple[Figure, ...]
    moving: tuple[Figure, ...] = ()
    targets: tuple[Target, ...] = ()
    reference_place: float | None = None
    shown: tuple[str, ...] = ()
    labelled: frozenset[str] = frozenset()
    undated: tuple[str, ...] = ()
    zoom: float = 1.0
    offset: float = 0.0
    most_offset: float = 0.0
    message: str = ""
    tiers: tuple[tuple[Box, TimeAxis], ...] = ()
    colours: tuple[tuple[str, str], ...] = ()

    def events_at(self, x: float, y: float, slack: float = 2.0) -> tuple[str, ...]:
        """Return the ids of the events at a place of the page, words before marks, "slack" units around counted in."""
        met = [target for target in self.targets if target.box.grown(slack).holds(x, y)]
        if not met:
            return ()
        return min(met, key=lambda target: (not target.is_label, target.box.width * target.box.height)).events

    def event_at(self, x: float, y: float, slack: float = 2.0) -> str | None:
        """Return the id of the event at a place of the page, or None."""
        events = self.events_at(x, y, slack)
        return events[0] if events else None

    def boxes_of(self, event: str) -> tuple[Box, ...]:
        """Return the boxes of the marks and words of an event."""
        return tuple(target.box for target in self.targets if event in target.events)

    def day_at(self, x: float, y: float) -> float | None:
        """Return the day at a place of the page (day 1 is 1 January of year 1; hours are fractions)."""
        for part, axis in self.tiers:
            if part.holds(x, y):
                return axis.day_at(x)
        return None if self.axis is None else self.axis.day_at(y if self.upright else x)

    def place_of(self, day: float) -> float | None:
        """Return the place of the beginning of a day along the axis (x, or y when time runs down)."""
        return None if self.axis is None else self.axis.at(day)

    def zone_limit_at(self, x: float, y: float, slack: float = 4.0) -> int | None:
        """Return the number of the limit between zones (0 the first) that lies at a place, or None."""
        if self.axis is None or not self.plot.grown(slack).holds(x, y):
            return None
        along = y if self.upright else x
        for number, (start, end) in enumerate(self.axis.gutters):
            if start - slack <= along <= end + slack:
                return number
        return None

    @property
    def zone_limits(self) -> tuple[int, ...]:
        """The days where the axis is cut, for :attr:`PictureSettings.zone_limits`."""
        return () if self.axis is None else tuple(round(zone.first) for zone in self.axis.zones[1:])


_WAYS = {Style.VERTICAL: lay_downwards, Style.LIST: lay_list}


def lay_out(story: Story, settings: PictureSettings, measurer: TextMeasurer) -> TimelineLayout:
    """Lay a story out on a page.

    Parameters
    ----------
    story
        What is to be drawn.
    settings
        How.
    measurer
        Measures words; :func:`timeline_app.drawing.typeface.measurer` for the shipped face.
    """
    typesetter = Typesetter(measurer, settings.em, story.language)
    entries, undated = entries_of(story)
    if not entries:
        return _empty(story, settings, typesetter, tuple(undated))
    sheet = _WAYS.get(settings.chosen_style, lay_across)(Job(story, settings, typesetter, entries))
    return TimelineLayout(
        width=settings.width,
        height=settings.height,
        style=sheet.style,
        upright=sheet.upright,
        plot=sheet.plot,
        axis=sheet.axis,
        fixed=tuple(sheet.draft.fixed),
        moving=_in_reach(sheet, settings.zoom),
        targets=tuple(sheet.draft.targets),
        reference_place=sheet.reference_place,
        shown=tuple(entry.id for entry in entries),
        labelled=frozenset(sheet.draft.labelled),
        undated=tuple(undated),
        zoom=settings.zoom,
        offset=sheet.offset,
        most_offset=sheet.most_offset,
        tiers=sheet.tiers,
        colours=tuple((entry.id, entry.event.colour) for entry in entries if entry.event.colour),
    )


def _in_reach(sheet: Sheet, zoom: float) -> tuple[Figure, ...]:
    """Return the moving figures that are in view or no farther from it than the view is long."""
    moving = sheet.draft.moving
    if zoom <= 1.0:
        return tuple(moving)
    along = 1 if sheet.upright else 0
    start, length = (sheet.plot.y, sheet.plot.height) if sheet.upright else (sheet.plot.x, sheet.plot.width)
    low, high = start - 1.1 * length, start + 2.1 * length

    def near(figure: Figure) -> bool:
        points = figure.box.corners if isinstance(figure, Words) else figure.points
        return max(p[along] for p in points) >= low and min(p[along] for p in points) <= high

    return tuple(figure for figure in moving if near(figure))


def _empty(story: Story, settings: PictureSettings, typesetter: Typesetter, undated: tuple[str, ...]) -> TimelineLayout:
    furniture = furnish(story, settings, typesetter, "")
    text = messages(story.language).text("picture.empty_undated" if undated else "picture.empty")
    room = furniture.room
    lines = typesetter.balance(text, Role.EMPTY, min(room.width, 34 * typesetter.em))
    top = room.y + max(room.height - len(lines) * typesetter.line(Role.EMPTY), 0.0) / 2
    words = typesetter.block(lines, Role.EMPTY, (room.x + room.width / 2, top), Align.CENTRE)
    return TimelineLayout(
        width=settings.width,
        height=settings.height,
        style=settings.chosen_style,
        upright=False,
        plot=room,
        axis=None,
        fixed=(*furniture.words, *words),
        undated=undated,
        message=text,
    )
