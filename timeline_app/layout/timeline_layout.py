"""The finished layout: everything that is painted and everything that the mouse can meet, frozen."""

from __future__ import annotations

from dataclasses import dataclass

from timeline_app.layout.axis_figures import ticks_height
from timeline_app.layout.draft import Draft, Target
from timeline_app.layout.entries import Entry, entries_of, line_of_reference
from timeline_app.layout.figures import Align, Figure, Role
from timeline_app.layout.furniture import deck_of, furnish
from timeline_app.layout.geometry import Box
from timeline_app.layout.horizontal import draw_cards_and_bars, plot_of
from timeline_app.layout.legend import kinds_used, legend_of
from timeline_app.layout.marks import ARROW
from timeline_app.layout.ranked import draw_ranked
from timeline_app.layout.settings import AxisMode, PictureSettings, Style
from timeline_app.layout.story import Story
from timeline_app.layout.strip import strip_height, strip_of
from timeline_app.layout.text_size import TextMeasurer, Typesetter
from timeline_app.layout.time_axis import TimeAxis, Zone
from timeline_app.layout.wrapping import balanced
from timeline_app.layout.zoning import Stretch, choose_stretches, cut_stretches, endpoints_of, whole_stretch
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
        Days to places along the axis and back; None for a list or an empty picture.
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
    """

    width: float
    height: float
    style: Style
    upright: bool
    plot: Box
    axis: TimeAxis | None
    fixed: tuple[Figure, ...]
    moving: tuple[Figure, ...]
    targets: tuple[Target, ...]
    reference_place: float | None
    shown: tuple[str, ...]
    labelled: frozenset[str]
    undated: tuple[str, ...]
    zoom: float = 1.0
    offset: float = 0.0
    most_offset: float = 0.0
    message: str = ""

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


def lay_out(story: Story, settings: PictureSettings, measurer: TextMeasurer) -> TimelineLayout:
    """Lay a story out on a page.

    Parameters
    ----------
    story
        What is to be drawn.
    settings
        How.
    measurer
        Measures words; :class:`timeline_app.drawing.typeface.FaceMeasurer` for the shipped face.
    """
    typesetter = Typesetter(measurer, settings.em, story.language)
    entries, undated = entries_of(story)
    if not entries:
        return _empty(story, settings, typesetter, undated)
    return _across(story, settings, typesetter, entries, undated)


def _empty(story: Story, settings: PictureSettings, typesetter: Typesetter, undated: list[str]) -> TimelineLayout:
    furniture = furnish(story, settings, typesetter, "")
    text = messages(story.language).text("picture.empty_undated" if undated else "picture.empty")
    room = furniture.room
    lines = balanced(text, min(room.width, 34 * typesetter.em), lambda t: typesetter.width(t, Role.EMPTY))
    top = room.y + max(room.height - len(lines) * typesetter.line(Role.EMPTY), 0.0) / 2
    words = typesetter.block(lines, Role.EMPTY, (room.x + room.width / 2, top), Align.CENTRE)
    return TimelineLayout(
        settings.width, settings.height, settings.chosen_style, False, room, None,
        (*furniture.words, *words), (), (), None, (), frozenset(), tuple(undated), message=text,
    )  # fmt: skip


def stretches_of(
    entries: list[Entry], reference: float | None, settings: PictureSettings, length: float, em: float
) -> list[Stretch]:
    """Return the zones of the axis as the settings ask for them."""
    extents = [entry.extent for entry in entries]
    arrow = (ARROW / 14.5 + 0.6) * em
    if settings.axis is AxisMode.LINEAR:
        return [whole_stretch(endpoints_of(extents, reference), reference, length, arrow)]
    if settings.zone_limits is not None:
        return cut_stretches(extents, reference, settings.zone_limits, length, arrow=arrow, cell=9.5 * em)
    return choose_stretches(extents, reference, length, arrow=arrow, cell=9.5 * em)


def axis_of(stretches: list[Stretch], start: float, length: float, gutter: float) -> TimeAxis:
    """Give zones their places: a gutter between two, the rest in their shares."""
    room = length - gutter * (len(stretches) - 1)
    zones = []
    at = start
    for stretch in stretches:
        zones.append(Zone(stretch.first, stretch.last, at, at + stretch.share * room))
        at += stretch.share * room + gutter
    return TimeAxis(tuple(zones))


def _across(
    story: Story, settings: PictureSettings, typesetter: Typesetter, entries: list[Entry], undated: list[str]
) -> TimelineLayout:
    em = typesetter.em
    reference = line_of_reference(story.reference)
    draft = Draft()
    probe = furnish(story, settings, typesetter, " ")
    stretches = stretches_of(entries, reference, settings, probe.room.width * settings.zoom, em)
    furniture = furnish(story, settings, typesetter, deck_of(entries, story.language, cut=len(stretches) > 1))
    room = furniture.room
    most = room.width * (settings.zoom - 1.0)
    offset = min(max(settings.offset, 0.0), most)
    axis = axis_of(stretches, room.x - offset, room.width * settings.zoom, 0.7 * em)
    kinds = kinds_used(entries, axis) if settings.legend else []
    legend_height = legend_of(kinds, Box(room.x, 0, room.width, 0), typesetter).height
    strip = strip_height(typesetter) if settings.strip and len(stretches) > 1 else 0.0
    plot = plot_of(room, story, typesetter, strip + legend_height)
    place = None if reference is None else axis.end_at(reference)
    draft.fixed += furniture.words
    if not draw_cards_and_bars(draft, entries, axis, plot, typesetter, reference=story.reference):
        draw_ranked(draft, entries, axis, plot, typesetter, reference=story.reference, pinned=settings.pinned)
    foot = plot.bottom + ticks_height(typesetter)
    if strip:
        draft.fixed += strip_of(axis, Box(room.x, foot, room.width, strip), foot, typesetter)
    draft.fixed += legend_of(kinds, Box(room.x, foot + strip, room.width, 0), typesetter).figures
    return TimelineLayout(
        settings.width, settings.height, Style.CARDS, False,
        Box(room.x, room.y, room.width, foot - room.y), axis, tuple(draft.fixed), tuple(draft.moving),
        tuple(draft.targets), place, tuple(entry.id for entry in entries), frozenset(draft.labelled), tuple(undated),
        settings.zoom, offset, most,
    )  # fmt: skip
