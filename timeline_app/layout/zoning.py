"""Where the axis is cut: one scale if it serves, else zones, each with a scale of its own.

Twenty years and three days do not fit one linear axis: a day would be a sixth of a pixel.  The axis is cut where the
gap between neighbouring endpoints jumps at least eightfold, at most twice before the reference date and once after it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from math import inf, log

from timeline_app.layout.calendar_steps import CalendarStep, step_of_at_least
from timeline_app.layout.extent import Extent, Shape

LEAST_UNITS = 5.0  # units of time that the axis shows at least
LEAST_UNIT = 6.0  # page units that the finest unit of time needs on a linear axis
LEAST_APART = 24.0  # page units between the beginnings of any two events, where an even axis tells them apart anyway
LEAST_JUMP = 8.0  # ratio of neighbouring gaps where the axis may be cut
SHORT = 200.0  # times that the whole story is as long
FLOOR_SHARE = 0.15
REFERENCE_SHARE = 0.28
MOST_ENDPOINTS = 36  # more are thinned out before the cuts are looked for
MOST_PAST, MOST_FUTURE = 7, 2  # cuts that are tried


@dataclass(frozen=True, slots=True)
class Stretch:
    """A zone before it has a place: days ``[first, last)`` and its share of the axis."""

    first: float
    last: float
    share: float


def endpoints_of(extents: Sequence[Extent], reference: float | None) -> list[float]:
    """Return the days that the axis must keep apart, sorted, each once.

    What is short beside the whole counts by its beginning only: a lone day among years is no reason for a zone of days.
    """
    days: set[float] = set()
    least = (max(extent.last for extent in extents) - min(extent.first for extent in extents)) / SHORT
    for extent in extents:
        days.add(extent.first)
        if extent.shape not in (Shape.DAY, Shape.INSTANT) and extent.last - extent.first > least:
            days.add(extent.last)
            if extent.core_first < extent.core_last:
                days.update((extent.core_first, extent.core_last))
    days.add(max(extent.last for extent in extents))
    if reference is not None:
        days.add(reference)
    return sorted(days)


def whole_stretch(
    endpoints: Sequence[float], reference: float | None, length: float, arrow: float, finest: float = 0.0
) -> Stretch:
    """Return the one stretch that holds everything, with some air, ends on units of the calendar.

    Parameters
    ----------
    endpoints
        Sorted.
    reference
        End of the day of the article.
    length, arrow
        Of the axis, and of the room for arrows after the reference line, in page units.
    finest
        Length of the finest unit told, in days: the stretch holds a few of them.
    """
    middle, least = (endpoints[0] + endpoints[-1]) / 2, LEAST_UNITS * finest
    first, last = min(endpoints[0], middle - least / 2), max(endpoints[-1], middle + least / 2)
    start, end = _aired_start(first, last), _aired_end(first, last)
    if reference is not None and end - reference < (end - start) * arrow / length:
        end = reference + (reference - start) * arrow / max(length - arrow, 1.0)
    return Stretch(start, max(end, start + 1 / 24), 1.0)


def _aired_start(first: float, last: float) -> float:
    """Return a beginning of the calendar a little before ``first``, by the scale of a zone that ends at ``last``."""
    span = max(last - first, 1.0)
    return float(first // 1) if span <= 1.0 else step_of_at_least(span / 40).floor(first - span * 0.012)


def _aired_end(first: float, last: float) -> float:
    span = max(last - first, 1.0)
    return -float(-last // 1) if span <= 1.0 else step_of_at_least(span / 40).ceil(last + span * 0.012)


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
    """
    endpoints = endpoints_of(extents, reference)
    finest = min((extent.finest for extent in extents), default=1.0)
    whole = whole_stretch(endpoints, reference, length, arrow, finest if finest == 1.0 else 0.0)
    anchors = sorted(extent.middle for extent in extents if extent.is_point)
    crowding = _Crowding(endpoints, anchors, reference, length, cell)
    scale = length / (whole.last - whole.first)
    if (finest * scale >= LEAST_UNIT or _apart(extents, reference, LEAST_APART / scale)) and crowding.fits(whole):
        return [whole]
    candidates = sorted({_snapped(cut, extents) for cut in _candidates(_thinned(endpoints), reference)})
    candidates = [cut for cut in candidates if endpoints[0] < cut < endpoints[-1]]
    past = [cut for cut in candidates if reference is None or cut < reference]
    future = [cut for cut in candidates if reference is not None and cut >= reference]
    trials = [[*some, *later] for count in range(3) for some in combinations(past, count) for later in ([], future[:1])]
    best = crowding.best(trials, whole)
    before = [cut for cut in best if cut in past]
    return crowding.stretches(crowding.best([best, *([*before, cut] for cut in future[1:])], whole), whole)


def _snapped(cut: float, extents: Sequence[Extent]) -> float:
    """Return a cut moved to the beginning of an event of one unit that it would part from a small piece."""
    for extent in extents:
        if extent.is_point and 0.0 < cut - extent.first < 0.3 * (extent.last - extent.first):
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
    return _Crowding(endpoints, anchors, reference, length, cell).stretches(inside, whole)


def _thinned(endpoints: list[float]) -> list[float]:
    if len(endpoints) <= MOST_ENDPOINTS:
        return endpoints
    stride = (len(endpoints) - 1) / (MOST_ENDPOINTS - 1)
    return [endpoints[round(i * stride)] for i in range(MOST_ENDPOINTS)]


def _candidates(endpoints: list[float], reference: float | None) -> list[float]:
    """Return the days where the axis may be cut, in order of time: where the gaps jump most, for most endpoints."""
    gaps = [max(b - a, 1 / 24) for a, b in pairwise(endpoints)]
    found: list[tuple[float, float]] = []  # (worth, cut), the best of each gap
    for i in range(len(gaps) - 1):
        # A jump between two gaps, or between the middle ones of the three on either side: gaps may grow step by step.
        wide = (_middle(gaps[max(i - 2, 0) : i + 1]), _middle(gaps[i + 1 : i + 4]))
        best = (0.0, 0.0)
        for left, right in ((gaps[i], gaps[i + 1]), wide):
            ratio = max(left / right, right / left)
            if ratio < LEAST_JUMP:
                continue
            at = endpoints[i + 1]
            cut = _cut_before(at, right, left) if left > right else _cut_after(at, left, right)
            if endpoints[0] < cut < endpoints[-1]:
                served = _run(gaps[i + 1 :], left / 3) if left > right else _run(gaps[i::-1], right / 3)
                best = (max(best[0], log(ratio) * (1 + served)), best[1] if best[0] else cut)
        found += [best] if best[0] else []
    found.sort(key=lambda pair: (-pair[0], pair[1]))
    line = endpoints[-1] if reference is None else reference
    chosen = [cut for _, cut in found if cut < line][:MOST_PAST] + [cut for _, cut in found if cut >= line][
        :MOST_FUTURE
    ]
    if reference is not None and endpoints[-1] > reference + 1.5:
        beyond = next(day for day in endpoints if day > reference)
        chosen.append(_after_reference(reference, beyond))
    return sorted(set(chosen))


def _run(gaps: Sequence[float], most: float) -> int:
    """Return how many gaps there are before one longer than ``most``."""
    return next((number for number, gap in enumerate(gaps) if gap > most), len(gaps))


def _middle(gaps: Sequence[float]) -> float:
    return sorted(gaps)[len(gaps) // 2]


def _margin_step(gap: float) -> CalendarStep:
    """Return the unit of the calendar on which a zone of such gaps begins."""
    if gap < 0.5:
        return CalendarStep("day", 1)
    if gap <= 12:
        return CalendarStep("week", 1) if gap > 2 else CalendarStep("day", 1)
    return step_of_at_least(gap / 3)


def _cut_before(at: float, fine: float, coarse: float) -> float:
    step = _margin_step(fine)
    cut = step.floor(at - 0.5 * step.days)
    return cut if cut > at - coarse * 0.5 else step.floor(at)


def _cut_after(at: float, fine: float, coarse: float) -> float:
    step = _margin_step(fine)
    cut = step.ceil(at + 0.5 * step.days)
    return cut if cut < at + coarse * 0.5 else step.ceil(at)


def _after_reference(reference: float, beyond: float) -> float:
    """Return where the future begins: some days after the reference date, but before what is to come."""
    room = beyond - reference
    if room >= 14:
        return CalendarStep("week", 1).ceil(reference + 1.0)
    return reference + max(1.0, float(int(room / 2))) if room > 1.5 else reference


def _count(days: Sequence[float], low: float, high: float) -> int:
    """Return how many of the sorted days lie in ``[low, high)``."""
    return bisect_left(days, high) - bisect_left(days, low)


class _Crowding:
    """How well a choice of cuts serves: the lower the cost, the less crowded the endpoints."""

    def __init__(
        self, endpoints: list[float], anchors: list[float], reference: float | None, length: float, cell: float
    ) -> None:
        self._endpoints = endpoints
        self._few = _thinned(endpoints)
        self._anchors = _thinned(anchors)
        self._gaps = [
            (high - low, 1.0 + 0.7 * _count(self._anchors, low, high)) for low, high in pairwise(self._few)
        ]  # with their weights
        self._reference = reference
        self._length = length
        self._cell = cell
        self._firsts: dict[float, float] = {}  # where the axis begins and ends, by the first and the last cut
        self._lasts: dict[float, float] = {}

    def stretches(self, cuts: Sequence[float], whole: Stretch) -> list[Stretch]:
        """Return the zones between cuts, with their shares: a floor each, the rest by the endpoints inside."""
        limits = self._limits(sorted(cuts), whole)
        shares = self._shares(limits)
        return [Stretch(low, high, share) for (low, high), share in zip(pairwise(limits), shares, strict=True)]

    def _limits(self, cuts: Sequence[float], whole: Stretch) -> list[float]:
        if not cuts:
            return [whole.first, whole.last]
        if cuts[0] not in self._firsts:
            self._firsts[cuts[0]] = max(whole.first, _aired_start(self._endpoints[0], cuts[0]))
        if cuts[-1] not in self._lasts:
            if self._reference is not None and self._endpoints[-1] <= self._reference:
                last = self._reference + (self._reference - cuts[-1]) * 0.1
            else:
                last = min(whole.last, _aired_end(cuts[-1], self._endpoints[-1]))
            self._lasts[cuts[-1]] = last
        return [self._firsts[cuts[0]], *cuts, self._lasts[cuts[-1]]]

    def _shares(self, limits: Sequence[float]) -> list[float]:
        before = [bisect_left(self._few, day) + 4 * bisect_left(self._anchors, day) for day in limits]
        counts = [1.0 + upper - lower for lower, upper in pairwise(before)]
        zones = len(counts)
        floor = min(FLOOR_SHARE, 0.8 / zones)
        rest = (1.0 - floor * zones) / sum(counts)
        shares = [floor + rest * count for count in counts]
        at = self._reference_zone(limits)
        if at is not None and zones > 1 and shares[at] < REFERENCE_SHARE:
            factor = (1.0 - REFERENCE_SHARE) / (1.0 - shares[at])
            shares = [REFERENCE_SHARE if i == at else share * factor for i, share in enumerate(shares)]
        return shares

    def _reference_zone(self, limits: Sequence[float]) -> int | None:
        if self._reference is None:
            return None
        at = bisect_right(limits, self._reference - 0.5) - 1
        return at if 0 <= at < len(limits) - 1 else None

    def narrow_cells(self, limits: Sequence[float], scales: Sequence[float]) -> int:
        """Return how many anchors stand in a part of the axis that is too narrow for a label."""
        narrow, line = 0, self._reference
        for low, high, scale in zip(limits, limits[1:], scales, strict=False):
            parts = ((low, high),) if line is None or not low < line < high else ((low, line), (line, high))
            for start, end in parts:
                if (end - start) * scale < self._cell:
                    narrow += _count(self._anchors, start, end)
        return narrow

    def fits(self, whole: Stretch) -> bool:
        """Tell whether every label has a part of the uncut axis that is wide enough."""
        return not self.narrow_cells((whole.first, whole.last), (self._length / (whole.last - whole.first),))

    def best(self, trials: list[list[float]], whole: Stretch) -> list[float]:
        """Return the cuts that cost least, the first of equals."""
        return min(trials, key=lambda cuts: self.cost(cuts, whole))

    def cost(self, cuts: Sequence[float], whole: Stretch) -> float:
        """Return the crowding of the endpoints, plus what cuts and cells too narrow for their labels cost."""
        limits = self._limits(cuts, whole)
        if any(low >= high for low, high in pairwise(limits)):
            return inf
        scales = [
            share * self._length / (high - low)
            for low, high, share in zip(limits, limits[1:], self._shares(limits), strict=False)
        ]
        near, few = self._cell / 4, self._few
        total = 0.4 * len(cuts) + 3.0 * self.narrow_cells(limits, scales)
        start, across = 0, 0.0  # first endpoint of the zone; page units from the endpoint before it to the zone
        for low, high, scale in zip(limits, limits[1:], scales, strict=False):
            end = bisect_left(few, high, start) if high < limits[-1] else len(few)
            if start < end:
                if start:
                    across += (few[start] - low) * scale
                    total += self._gaps[start - 1][1] * log(1.0 + near / max(across, 0.05))
                inside = self._gaps[start : end - 1]
                least, factor = 0.05 / scale, near / scale
                total += sum([weight * log(1.0 + factor / (gap if gap > least else least)) for gap, weight in inside])
                across = (high - few[end - 1]) * scale
                start = end
            elif start:
                across += (high - low) * scale
        return total
