"""One picture to be laid out: the story, the choices, the typesetter and the events in order of time."""

from __future__ import annotations

from dataclasses import dataclass

from timeline_app.layout.axis_choice import axis_of, stretches_of
from timeline_app.layout.draft import Draft
from timeline_app.layout.entries import Entry
from timeline_app.layout.geometry import Box
from timeline_app.layout.settings import PictureSettings, Style
from timeline_app.layout.story import Story
from timeline_app.layout.stretches import Stretch
from timeline_app.layout.text_size import Typesetter
from timeline_app.layout.time_axis import TimeAxis

CELL = 9.5  # ems that labels on the axis need between cuts


@dataclass(frozen=True, slots=True)
class Job:
    """What every style starts from.

    Attributes
    ----------
    story, settings
        As given.
    typesetter
        Measures and places words at the size of the page.
    entries
        The events that have a time, in order of time.
    """

    story: Story
    settings: PictureSettings
    typesetter: Typesetter
    entries: list[Entry]

    @property
    def reference(self) -> float | None:
        """The day on the axis where the reference line stands: the end of the day of the article."""
        return None if self.story.reference is None else self.story.reference + 1.0

    @property
    def finest(self) -> float:
        """Shortest step that ticks may have, in days: less than a day only where an hour is told."""
        return 1 / 25 if any(entry.extent.finest < 1 for entry in self.entries) else 1.0

    def stretches(self, length: float, cell: float = CELL) -> list[Stretch]:
        """Return the zones of an axis that is ``length`` long; they stay the same when it is magnified.

        Labels on the axis need ``cell`` ems between cuts.
        """
        extents = [entry.extent for entry in self.entries]
        return stretches_of(extents, self.reference, self.settings, length, em=self.typesetter.em, cell=cell)

    def axis(self, stretches: list[Stretch], start: float, length: float) -> TimeAxis:
        """Give zones their places, zoom and offset of the settings applied."""
        zoomed = length * self.settings.zoom
        return axis_of(stretches, start - self.offset(length), zoomed, 0.7 * self.typesetter.em)

    def most_offset(self, length: float) -> float:
        """Return how far the content can be moved to the left."""
        return length * (self.settings.zoom - 1.0)

    def offset(self, length: float) -> float:
        """Return the offset asked for, within its limits."""
        return min(max(self.settings.offset, 0.0), self.most_offset(length))


@dataclass(frozen=True, slots=True)
class Sheet:
    """A filled page, from which the layout is made.

    Attributes
    ----------
    style
        As drawn.
    draft
        Figures and targets.
    plot
        Where the moving figures show.
    axis
        None for a list.
    reference_place
        Of the reference line along the axis.
    offset, most_offset
        See PictureSettings.
    upright
        Time runs down the page.
    tiers
        Parts of the page with an axis of their own.
    """

    style: Style
    draft: Draft
    plot: Box
    axis: TimeAxis | None = None
    reference_place: float | None = None
    offset: float = 0.0
    most_offset: float = 0.0
    upright: bool = False
    tiers: tuple[tuple[Box, TimeAxis], ...] = ()
