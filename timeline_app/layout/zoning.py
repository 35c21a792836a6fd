"""Where the axis is cut: one scale if it serves, else zones, each with a scale of its own.

Twenty years and three days do not fit one linear axis: a day would be a sixth of a pixel.  The axis is cut where the
gap between neighbouring endpoints jumps at least eightfold, at most twice before the reference date and once after it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations, pairwise

from timeline_app.layout.crowding import Crowding
from timeline_app.layout.cut_candidates import cut_candidates
from timeline_app.layout.extent import Extent
from timeline_app.layout.stretches import Stretch, endpoints_of, thinned, whole_stretch

LEAST_UNIT = 6.0  # page units that the finest unit of time needs on a linear axis
_MOST_REMEMBERED = 1_000  # extents of a story whose zones are remembered
LEAST_APART = 24.0  # page units between the beginnings of any two events, where an even axis tells them apart anyway


def choose_stretches(
    extents: Sequence[Extent], reference: float | None, length: float, *, arrow: float, cell: float
) -> list[Stretch]:
    """Return the zones of an axis: one where a linear axis serves, else up to three and one for the future.

    Parameters
    ----------
    extents
        What is drawn.
    reference
        End of the day of the article, or None.
    length
        Of the axis, in page units.
    arrow
        Room kept after the reference line for the arrows of what goes on.
    cell
        Least width of a part of the axis, between cuts or the reference line, that has to hold labels.

    Notes
    -----
    The zones of the stories met last are remembered: those that are magnified, coloured or worded otherwise keep them.
    """
    choose = _choose_again if len(extents) <= _MOST_REMEMBERED else _choose
    return list(choose(tuple(extents), reference, length, arrow, cell))


def _choose(
    extents: tuple[Extent, ...], reference: float | None, length: float, arrow: float, cell: float
) -> list[Stretch]:
    endpoints = endpoints_of(extents, reference)
    finest = min((extent.finest for extent in extents), default=1.0)
    whole = whole_stretch(endpoints, reference, length, arrow, finest if finest == 1.0 else 0.0)
    units = [extent for extent in extents if extent.is_point]
    crowding = Crowding(endpoints, sorted([unit.middle for unit in units]), reference, length, cell)
    scale = length / (whole.last - whole.first)
    if (finest * scale >= LEAST_UNIT or _apart(extents, reference, LEAST_APART / scale)) and crowding.fits(whole):
        return [whole]
    candidates = sorted({_snapped(cut, units) for cut in cut_candidates(thinned(endpoints), reference)})
    candidates = [cut for cut in candidates if endpoints[0] < cut < endpoints[-1]]
    past = [cut for cut in candidates if reference is None or cut < reference]
    future = [cut for cut in candidates if reference is not None and cut >= reference]
    ends = ([], future[:1]) if future else ([],)
    trials = [[*some, *end] for count in range(3) for some in combinations(past, count) for end in ends]
    best = crowding.best(trials, whole)
    before = [cut for cut in best if cut in past]
    return crowding.stretches(crowding.best([best, *([*before, cut] for cut in future[1:])], whole), whole)


_choose_again = lru_cache(maxsize=64)(_choose)


def _snapped(cut: float, units: Sequence[Extent]) -> float:
    """Return a cut moved to the beginning of an event of one unit that it would part from a small piece."""
    for extent in units:
        if 0.0 < cut - extent.first < 0.3 * (extent.last - extent.first):
            return extent.first
    return cut


def _apart(extents: Sequence[Extent], reference: float | None, least: float) -> bool:
    """Tell whether all events begin so many days from one another, and from the reference line."""
    days = sorted({extent.first for extent in extents} | ({reference} if reference is not None else set()))
    return all(later - day >= least for day, later in pairwise(days))


def cut_stretches(
    extents: Sequence[Extent],
    reference: float | None,
    cuts: Sequence[float],
    length: float,
    *,
    arrow: float,
    cell: float,
) -> list[Stretch]:
    """Return the zones between limits that the user has fixed; limits outside the story cut nothing."""
    endpoints = endpoints_of(extents, reference)
    whole = whole_stretch(endpoints, reference, length, arrow)
    inside = sorted({cut for cut in cuts if whole.first < cut < whole.last})
    anchors = sorted(extent.middle for extent in extents if extent.is_point)
    return Crowding(endpoints, anchors, reference, length, cell).stretches(inside, whole)
