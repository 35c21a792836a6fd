"""The time axis: days to places and back, with a scale of its own in every zone."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch of the axis with one scale.

    Attributes
    ----------
    first, last
        Days, as floats; the zone covers ``[first, last)``.
    start, end
        Places on the page, along the axis.
    scale
        Page units a day.
    """

    first: float
    last: float
    start: float
    end: float
    scale: float = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "scale", (self.end - self.start) / (self.last - self.first))

    @property
    def length(self) -> float:
        """Page units of the zone."""
        return self.end - self.start

    def at(self, day: float) -> float:
        """Return the place of a day, also outside the zone."""
        return self.start + (day - self.first) * self.scale

    def day_at(self, place: float) -> float:
        """Return the day at a place, also outside the zone (the inverse of :meth:`at`)."""
        return self.first + (place - self.start) / self.scale


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """Zones in order; each starts on the day on which the one before ends, beyond a gutter."""

    zones: tuple[Zone, ...]
    _firsts: tuple[float, ...] = field(init=False, repr=False)
    _starts: tuple[float, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        if not self.zones:
            raise ValueError("a time axis has at least one zone")
        object.__setattr__(self, "_firsts", tuple(zone.first for zone in self.zones[1:]))
        object.__setattr__(self, "_starts", tuple(zone.start for zone in self.zones[1:]))

    def zone_of(self, day: float) -> Zone:
        """Return the zone that holds a day; the outer ones go on for ever."""
        return self.zones[bisect_right(self._firsts, day)]

    def at(self, day: float) -> float:
        """Return the place of the beginning of a day; a limit between zones lies in the later one."""
        return self.zone_of(day).at(day)

    def end_at(self, day: float) -> float:
        """Return the place of the end of what ends as ``day`` begins; a limit lies in the earlier zone."""
        index = bisect_right(self._firsts, day)
        if index and self._firsts[index - 1] == day:
            index -= 1
        return self.zones[index].at(day)

    def day_at(self, place: float) -> float:
        """Return the day at a place (the inverse of :meth:`at`); a gutter belongs to the limit that it stands for."""
        zone = self.zones[bisect_right(self._starts, place)]
        return min(zone.day_at(place), zone.last) if zone is not self.zones[-1] else zone.day_at(place)

    def pieces(self, first: float, last: float) -> list[tuple[float, float, int]]:
        """Return (start, end, zone number) of the parts of ``[first, last)``, one a zone, none in a gutter."""
        found = []
        for number, zone in enumerate(self.zones):
            low = first if number == 0 else max(first, zone.first)
            high = last if number == len(self.zones) - 1 else min(last, zone.last)
            if low < high or (low == high == first and zone is self.zone_of(first)):
                found.append((zone.at(low), zone.at(high), number))
        return found

    @property
    def gutters(self) -> list[tuple[float, float]]:
        """(start, end) of the white cuts between zones."""
        return [(a.end, b.start) for a, b in zip(self.zones, self.zones[1:], strict=False)]

    @property
    def start(self) -> float:
        """Where the axis begins."""
        return self.zones[0].start

    @property
    def end(self) -> float:
        """Where the axis ends."""
        return self.zones[-1].end
