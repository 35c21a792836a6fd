"""Events ready to be laid out: with their extents and captions, in order of time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from timeline_app.domain.calendar import civil
from timeline_app.domain.event import Event
from timeline_app.layout.captions import Caption, caption_of
from timeline_app.layout.extent import Extent, extent_of
from timeline_app.layout.story import Story
from timeline_app.layout.text_size import TextMeasurer


@dataclass(frozen=True, slots=True)
class Entry:
    """One event that has a time."""

    event: Event
    extent: Extent
    year: int | None = None  # of the article
    _captions: list[Caption] = field(default_factory=list, compare=False, repr=False)

    @property
    def id(self) -> str:
        """Id of the event."""
        return self.event.id

    @property
    def sign(self) -> tuple[Extent, str]:
        """Time and colour: events for which they are equal share one mark."""
        return self.extent, self.event.colour

    def caption(self, language: str, measurer: TextMeasurer) -> Caption:
        """Return its words, worked out once: layouts are tried in several sizes."""
        if not self._captions:
            self._captions.append(caption_of(self.event, language, measurer, self.year))
        return self._captions[0]


def entries_of(story: Story) -> tuple[list[Entry], list[str]]:
    """Return the drawn events in order of time, and the ids of those whose time nobody knows."""
    drawn, undated = [], []
    year = None if story.reference is None else civil(story.reference).year
    for event in story.events:
        extent = extent_of(event, story.reference)
        if extent is None:
            undated.append(event.id)
        else:
            drawn.append(Entry(event, extent, year))
    drawn.sort(key=lambda entry: (entry.extent.first, entry.extent.last))
    return drawn, undated


def by_rank(entries: Sequence[Entry], pinned: frozenset[str]) -> list[int]:
    """Return the numbers of entries in the order in which they get room: pinned ones, then by salience.

    Equals are taken from all over the story, not from its beginning.
    """
    return sorted(
        range(len(entries)),
        key=lambda i: (entries[i].id not in pinned, -round(entries[i].event.salience, 2), _spread_order(i), i),
    )


def _spread_order(number: int) -> float:
    """Return the place of a number in the van der Corput sequence."""
    share, step = 0.0, 0.5
    while number:
        share += step * (number & 1)
        number >>= 1
        step /= 2
    return share
