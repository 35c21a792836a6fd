"""Cells: the parts of the axis between gutters and the reference line, which no label may leave."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from timeline_app.layout.time_axis import TimeAxis


class Cell(NamedTuple):
    """A part of the axis, in page units along it."""

    start: float
    end: float

    @property
    def length(self) -> float:
        """How much room it has along the axis."""
        return self.end - self.start


def cells_of(axis: TimeAxis, reference: float | None, view: tuple[float, float], air: float) -> list[Cell]:
    """Return the cells that are in view, in order.

    Parameters
    ----------
    axis
        The axis.
    reference
        Place of the reference line, or None.
    view
        The part of the page that shows the axis.
    air
        Room kept free at gutters and at the reference line.
    """
    found = []
    for zone in axis.zones:
        start, end = max(zone.start, view[0]), min(zone.end, view[1])
        if reference is not None and start + 0.01 < reference < end - 0.01:
            found += [Cell(start + air / 2, reference - air), Cell(reference + air, end - air / 2)]
        elif reference is not None and abs(reference - end) <= 0.01:
            found.append(Cell(start + air / 2, end - air))
        else:
            found.append(Cell(start + air / 2, end - air / 2))
    return [cell for cell in found if cell.length > 0]


_start = attrgetter("start")


def cell_at(cells: Sequence[Cell], place: float, least: float) -> int | None:
    """Return the number of the cell for a label whose mark is at a place.

    A cell narrower than ``least`` cannot hold it: then it is the nearest one that can, else the widest.
    """
    if not cells:
        return None
    at = max(bisect_right(cells, place, key=_start) - 1, 0)
    if cells[at].length >= least:
        return at
    wide = [i for i, cell in enumerate(cells) if cell.length >= least]
    if not wide:
        return max(range(len(cells)), key=lambda i: cells[i].length)
    return min(wide, key=lambda i: (max(cells[i].start - place, place - cells[i].end, 0.0), i))
