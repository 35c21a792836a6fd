"""The axis that a page gets: the user's choice, or the one that serves the story."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.layout.extent import Extent
from timeline_app.layout.marks import ARROW
from timeline_app.layout.settings import AxisMode, PictureSettings
from timeline_app.layout.stretches import Stretch, endpoints_of, whole_stretch
from timeline_app.layout.time_axis import TimeAxis, Zone
from timeline_app.layout.zoning import choose_stretches, cut_stretches


def stretches_of(
    extents: Sequence[Extent],
    reference: float | None,
    settings: PictureSettings,
    length: float,
    *,
    em: float,
    cell: float,
) -> list[Stretch]:
    """Return the zones of the axis as the settings ask for them; ``cell`` is what labels need between cuts, in ems."""
    arrow = (ARROW / 14.5 + 0.6) * em
    if settings.axis is AxisMode.LINEAR:
        finest = min((extent.finest for extent in extents), default=1.0)
        endpoints = endpoints_of(extents, reference)
        return [whole_stretch(endpoints, reference, length, arrow, finest if finest == 1.0 else 0.0)]
    if settings.zone_limits is not None:
        return cut_stretches(extents, reference, settings.zone_limits, length, arrow=arrow, cell=cell * em)
    return choose_stretches(extents, reference, length, arrow=arrow, cell=cell * em)


def axis_of(stretches: Sequence[Stretch], start: float, length: float, gutter: float) -> TimeAxis:
    """Give zones their places: a gutter between two, the rest in their shares."""
    room = length - gutter * (len(stretches) - 1)
    zones = []
    at = start
    for stretch in stretches:
        zones.append(Zone(stretch.first, stretch.last, at, at + stretch.share * room))
        at += stretch.share * room + gutter
    return TimeAxis(tuple(zones))
