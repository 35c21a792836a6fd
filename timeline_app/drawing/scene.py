"""The timeline on the screen: shows a layout on a canvas, moves it under the mouse, and lights up events.

A full draw happens only when something changes (the story, the size, the zoom).  Dragging moves pixels that were drawn
once at three times the width of the plot; hover and selection are blitted over them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from timeline_app.drawing.frames import LIGHT_GAP, Frames
from timeline_app.drawing.surface import Surface
from timeline_app.drawing.theme import Theme
from timeline_app.drawing.typeface import measurer
from timeline_app.layout.figures import Pen
from timeline_app.layout.geometry import Box
from timeline_app.layout.settings import PictureSettings, Style, screen_page
from timeline_app.layout.story import Story
from timeline_app.layout.timeline_layout import TimelineLayout, lay_out

MOST_ZOOM = 400.0
MANY = 200  # events from which a layout takes longer than a frame

Background = Callable[[Callable[[], TimelineLayout], Callable[[TimelineLayout], None]], None]


class TimelineScene:
    """A story on a surface.

    Places are page units from the top left.

    Parameters
    ----------
    surface
        What is drawn in; the scene fills it.
    theme
        Colours.
    on_layout
        Called with every new layout, for what else shows it.
    background
        Runs a function elsewhere and hands its result to another one here; only the latest counts.  Stories of many
        events are laid out there, and what was shown before stays until they are.
    """

    def __init__(
        self,
        surface: Surface,
        theme: Theme,
        on_layout: Callable[[TimelineLayout], None] | None = None,
        background: Background | None = None,
    ) -> None:
        self._background = background
        self._awaited: PictureSettings | None = None
        self._surface = surface
        self._theme = theme
        self._on_layout = on_layout
        self._story: Story | None = None
        self._settings = PictureSettings()
        self._layout: TimelineLayout | None = None
        self._frames: Frames | None = None
        self._hover: str | None = None
        self._selection: tuple[str, ...] = ()
        self._drag = 0.0
        self._style: Style | None = None  # drawn before magnifying; a style chosen anew would move everything

    @property
    def layout(self) -> TimelineLayout | None:
        """What is shown now."""
        return self._layout

    @property
    def settings(self) -> PictureSettings:
        """The settings in force, with the size of the canvas, the zoom and the offset."""
        return self._settings

    def show(self, story: Story, settings: PictureSettings | None = None) -> None:
        """Show a story; without settings those in force stay, zoom and offset included."""
        self._story = story
        if settings is not None:
            self._settings = settings
            self._style = None
        self._renew()

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._theme = theme
        self._frames = None
        self._surface.ask_for_drawing()

    # What the mouse meets

    def event_at(self, x: float, y: float) -> str | None:
        """Return the id of the event at a place, or None."""
        return None if self._layout is None else self._layout.event_at(*self._undragged(x, y))

    def events_at(self, x: float, y: float) -> tuple[str, ...]:
        """Return the ids of all events that share what is at a place: a mark of several, a cluster."""
        return () if self._layout is None else self._layout.events_at(*self._undragged(x, y))

    def day_at(self, x: float, y: float) -> float | None:
        """Return the day at a place, or None where there is no axis."""
        return None if self._layout is None else self._layout.day_at(*self._undragged(x, y))

    def zone_limit_at(self, x: float, y: float) -> int | None:
        """Return the number of the limit between zones at a place, or None."""
        return None if self._layout is None else self._layout.zone_limit_at(*self._undragged(x, y))

    def _undragged(self, x: float, y: float) -> tuple[float, float]:
        upright = self._layout is not None and self._layout.upright
        return (x, y - self._drag) if upright else (x - self._drag, y)

    # Light

    def set_hover(self, event: str | None) -> None:
        """Light up the event under the mouse, None for none."""
        if event != self._hover:
            before = self._boxes()
            self._hover = event
            self._relight(before)

    def set_selection(self, events: Iterable[str]) -> None:
        """Mark events as selected."""
        chosen = tuple(events)
        if chosen != self._selection:
            before = self._boxes()
            self._selection = chosen
            self._relight(before)

    def _boxes(self) -> dict[Pen, list[Box]]:
        """Return the boxes that are lit, by kind of light."""
        if self._layout is None:
            return {}
        layout = self._layout
        chosen = [box for event in self._selection for box in _joined(layout.boxes_of(event))]
        hovered = [] if self._hover is None or self._hover in self._selection else [self._hover]
        return {Pen.SELECTION: chosen, Pen.HOVER: [box for event in hovered for box in _joined(layout.boxes_of(event))]}

    def _relight(self, before: dict[Pen, list[Box]]) -> None:
        """Take the light from some boxes and give it to others, touching only their pixels."""
        frames = self._drawn()
        if frames is None or self._layout is None:
            return
        now = self._boxes()
        dx, dy = (0.0, self._drag) if self._layout.upright else (self._drag, 0.0)
        dirty = [
            frames.restore(self._surface.pixels, box.moved(dx, dy).grown(3 * LIGHT_GAP), self._drag)
            for lights in (before, now)
            for boxes in lights.values()
            for box in boxes
        ]
        frames.light(self._surface.renderer, now, self._drag)
        for part in dirty:
            self._surface.tell_changed(part)

    # Moving and magnifying

    def pan_by(self, distance: float) -> None:
        """Move the content along the axis with the mouse; :meth:`end_pan` draws what came into view."""
        layout, frames = self._layout, self._drawn()
        if layout is None or frames is None or layout.most_offset <= 0:
            return
        wanted = min(max(self._drag + distance, layout.offset - layout.most_offset), layout.offset)
        self._drag = frames.reach(wanted)
        frames.compose_window(self._surface.pixels, self._drag)
        frames.light(self._surface.renderer, self._boxes(), self._drag)
        self._surface.tell_changed(frames.window)
        if self._drag != wanted:
            self.end_pan()

    def end_pan(self) -> None:
        """Lay out anew what is in view after a drag."""
        if self._layout is not None and self._drag:
            self._settings = replace(self._settings, offset=self._layout.offset - self._drag)
            self._renew()

    def zoom_at(self, x: float, y: float, factor: float) -> None:
        """Magnify about a place: the day under the mouse stays there."""
        layout = self._layout
        if layout is None or layout.axis is None:
            return
        zoom = min(max(self._settings.zoom * factor, 1.0), MOST_ZOOM)
        along, start = (y, layout.plot.y) if layout.upright else (x, layout.plot.x)
        day = layout.axis.day_at(along - self._drag)
        content = (along - self._drag - start + layout.offset) / layout.zoom
        self._settings = replace(self._settings, zoom=zoom, offset=content * zoom - (along - start))
        self._renew()
        # Gutters are not magnified, so that the guess may be some units off.
        after = self._layout if self._awaited is None else None
        missed = after.axis.at(day) - along if after is not None and after.axis is not None else 0.0
        if after is not None and abs(missed) > 1.0 and 0.0 < after.offset + missed < after.most_offset:
            self._settings = replace(self._settings, offset=after.offset + missed)
            self._renew()

    def fit(self) -> None:
        """Show the whole story."""
        self._settings = replace(self._settings, zoom=1.0, offset=0.0)
        self._renew()

    def zoom_to(self, events: Iterable[str]) -> None:
        """Magnify so that some events fill most of the plot."""
        layout = self._layout
        if layout is None or layout.axis is None:
            return
        boxes = [box for event in events for box in layout.boxes_of(event)]
        if not boxes:
            return
        if layout.upright:
            low, high = min(box.y for box in boxes), max(box.bottom for box in boxes)
            start, length = layout.plot.y, layout.plot.height
        else:
            low, high = min(box.x for box in boxes), max(box.right for box in boxes)
            start, length = layout.plot.x, layout.plot.width
        factor = 0.8 * length / max(high - low, 1.0)
        zoom = min(max(layout.zoom * factor, 1.0), MOST_ZOOM)
        middle = ((low + high) / 2 - start + layout.offset) / layout.zoom
        self._settings = replace(self._settings, zoom=zoom, offset=middle * zoom - length / 2)
        self._renew()

    def move_zone_limit(self, number: int, x: float, y: float) -> None:
        """Move the limit between two zones to a place; from then on the limits are fixed."""
        day = self.day_at(x, y)
        layout = self._layout
        if day is None or layout is None or not 0 <= number < len(layout.zone_limits):
            return
        limits = list(layout.zone_limits)
        limits[number] = round(day)
        self._settings = replace(self._settings, zone_limits=tuple(sorted(limits)))
        self._renew()

    # Drawing

    def _renew(self) -> None:
        self._awaited = None
        if self._background is None or self._story is None or len(self._story.events) < MANY:
            self._layout = None
            self._drag = 0.0
        self._prepare(anew=True)
        self._surface.ask_for_drawing()

    def _prepare(self, *, anew: bool = False) -> None:
        """Lay out the story for the canvas as it is now, unless that is done or under way."""
        story = self._story
        if story is None:
            return
        width, height = self._surface.page_size
        if not anew and self._fits():
            return
        if not anew and self._settings.zoom == 1.0:
            self._style = None  # another size may suit another style
        self._settings = screen_page(self._settings, width, height)
        asked = self._settings
        if asked == self._awaited:
            return
        if asked.zoom > 1.0 and self._style is not None:
            asked = replace(asked, style=self._style)
        if self._background is None or len(story.events) < MANY:
            self._take(self._lay_out_alike(story, asked), asked)
            return
        self._awaited = self._settings
        self._background(lambda: lay_out(story, asked, measurer()), lambda layout: self._take(layout, asked))

    def _lay_out_alike(self, story: Story, asked: PictureSettings) -> TimelineLayout:
        """Lay a story out in the style that is shown, as long as all its words find room: a correction moves little."""
        if self._style is not None and asked.style is Style.AUTO:
            layout = lay_out(story, replace(asked, style=self._style), measurer())
            if layout.labelled.issuperset(layout.shown):
                return layout
        return lay_out(story, asked, measurer())

    def _fits(self) -> bool:
        return self._layout is not None and (self._layout.width, self._layout.height) == self._surface.page_size

    def _take(self, layout: TimelineLayout, asked: PictureSettings) -> None:
        """Show a new layout."""
        self._layout = layout
        self._awaited = None
        self._drag = 0.0
        if asked.zoom == 1.0:
            self._style = layout.style
        self._settings = replace(self._settings, offset=layout.offset)
        self._frames = None
        if self._on_layout is not None:
            self._on_layout(layout)
        self._surface.ask_for_drawing()

    def draw(self) -> bool:
        """Draw everything there is; return whether it was a story."""
        self._prepare()
        if self._layout is None or not self._fits():
            self._surface.pixels[:] = (*(round(255 * part) for part in self._theme.ground), 255)
            return False
        frames = self._drawn()
        if frames is None:
            frames = self._frames = Frames(self._layout, self._theme, self._surface.scale, *self._surface.size)
        frames.compose(self._surface.pixels, self._drag)
        frames.light(self._surface.renderer, self._boxes(), self._drag)
        return True

    def _drawn(self) -> Frames | None:
        """Return the frames, unless the surface has another size by now."""
        frames = self._frames
        if frames is None or (frames.size, frames.scale) != (self._surface.size, self._surface.scale):
            return None
        return frames


def _joined(boxes: Iterable[Box]) -> list[Box]:
    """Return boxes that share no place: a bar with its bracket and the words over it has one outline."""
    joined: list[Box] = []
    for box in boxes:
        whole = box
        for other in [other for other in joined if other.grown(LIGHT_GAP).overlaps(whole.grown(LIGHT_GAP))]:
            joined.remove(other)
            left, top = min(whole.x, other.x), min(whole.y, other.y)
            right, bottom = max(whole.right, other.right), max(whole.bottom, other.bottom)
            whole = Box(left, top, right - left, bottom - top)
        joined.append(whole)
    return joined
