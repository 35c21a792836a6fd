"""The order in which the parts of a page are read: recursive cuts along white stripes.

References
----------
.. [1] G. Nagy and S. Seth, "Hierarchical representation of optically scanned documents", ICPR 1984 (XY cut).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from timeline_app.reading.pdf.runs import Run

_GUTTER = 0.9  # font sizes; the narrowest white stripe between columns
_STRIPE = 0.7  # font sizes; the lowest white stripe across the page
_FEWEST_LINES = 3  # of a column
_DEEPEST = 40  # cuts inside each other


@dataclass(frozen=True, slots=True)
class Region:
    """A part of a page that is read from top to bottom.

    Attributes
    ----------
    runs
        Its runs.
    left, right
        The margins of its column, in points.
    """

    runs: tuple[Run, ...]
    left: float
    right: float


def _stripes(intervals: Sequence[tuple[float, float]], narrowest: float) -> list[tuple[float, float]]:
    """Return the gaps between intervals that are wide enough, in order."""
    gaps = []
    reached = float("-inf")
    for start, end in sorted(intervals):
        if reached != float("-inf") and start - reached >= narrowest:
            gaps.append((reached, start))
        reached = max(reached, end)
    return gaps


def _heights(runs: Sequence[Run]) -> int:
    return len({round(run.bottom) for run in runs})


def _columns(runs: Sequence[Run], size: float) -> tuple[list[Run], list[Run]] | None:
    """Part runs at the widest gutter that has lines enough on both sides; None without one."""
    gutters = _stripes([(run.left, run.right) for run in runs], _GUTTER * size)
    for start, end in sorted(gutters, key=lambda gap: gap[0] - gap[1]):
        left = [run for run in runs if run.right <= start]
        right = [run for run in runs if run.left >= end]
        if min(_heights(left), _heights(right)) >= _FEWEST_LINES and _overlap(left, right):
            return left, right
    return None


def _overlap(first: Sequence[Run], second: Sequence[Run]) -> bool:
    """Tell whether two groups stand beside each other, not one above the other."""
    low, high = (
        max(min(r.bottom for r in g) for g in (first, second)),
        min(max(r.top for r in g) for g in (first, second)),
    )
    return high > low


def _rows(runs: Sequence[Run], size: float) -> tuple[list[Run], list[Run]] | None:
    """Part runs at the highest white stripe across, upper ones first; None without one."""
    stripes = _stripes([(run.bottom, run.top) for run in runs], _STRIPE * size)
    if not stripes:
        return None
    low, high = max(stripes, key=lambda gap: gap[1] - gap[0])
    return [run for run in runs if run.bottom >= high], [run for run in runs if run.top <= low]


def regions(runs: Sequence[Run]) -> list[Region]:
    """Return the regions of a page in the order of reading."""
    if not runs:
        return []
    return _cut(list(runs), min(run.left for run in runs), max(run.right for run in runs), _DEEPEST)


def _cut(runs: list[Run], left: float, right: float, depth: int) -> list[Region]:
    size = median(run.size for run in runs)
    if depth > 0 and len(runs) > 1:
        if beside := _columns(runs, size):
            return [
                region
                for column in beside
                for region in _cut(column, min(r.left for r in column), max(r.right for r in column), depth - 1)
            ]
        if _needs_rows(runs, size) and (above := _rows(runs, size)):
            return [region for part in above for region in _cut(part, left, right, depth - 1)]
    return [Region(tuple(sorted(runs, key=lambda run: (-round(run.bottom), run.left))), left, right)]


def _needs_rows(runs: Sequence[Run], size: float) -> bool:
    """Tell whether some runs stand beside each other, so that a headline may hide two columns below it."""
    ordered = sorted(runs, key=lambda run: run.bottom)
    return any(
        abs(one.bottom - two.bottom) < size / 2
        and (two.left - one.right >= _GUTTER * size or one.left - two.right >= _GUTTER * size)
        for one, two in pairwise(ordered)
    )
