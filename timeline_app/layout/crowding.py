"""How crowded the endpoints of a story are on an axis that is cut in one way or another."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from math import inf, log

from timeline_app.layout.stretches import Stretch, aired_end, aired_start, thinned

FLOOR_SHARE = 0.15
REFERENCE_SHARE = 0.28


def count_within(days: Sequence[float], low: float, high: float) -> int:
    """Return how many of the sorted days lie in ``[low, high)``."""
    return bisect_left(days, high) - bisect_left(days, low)


class Crowding:
    """How well a choice of cuts serves: the lower the cost, the less crowded the endpoints."""

    def __init__(
        self, endpoints: list[float], anchors: list[float], reference: float | None, length: float, cell: float
    ) -> None:
        self._endpoints = endpoints
        self._few = thinned(endpoints)
        self._anchors = thinned(anchors)
        self._weighed = sorted([*self._few, *4 * self._anchors])  # a share is due to what needs a label above all
        self._gaps = [
            (high - low, 1.0 + 0.7 * count_within(self._anchors, low, high)) for low, high in pairwise(self._few)
        ]  # with their weights
        self._reference = reference
        self._line = -inf if reference is None else reference
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
            self._firsts[cuts[0]] = max(whole.first, aired_start(self._endpoints[0], cuts[0]))
        if cuts[-1] not in self._lasts:
            if self._reference is not None and self._endpoints[-1] <= self._reference:
                last = self._reference + (self._reference - cuts[-1]) * 0.1
            else:
                last = min(whole.last, aired_end(cuts[-1], self._endpoints[-1]))
            self._lasts[cuts[-1]] = last
        return [self._firsts[cuts[0]], *cuts, self._lasts[cuts[-1]]]

    def _shares(self, limits: Sequence[float]) -> list[float]:
        before = [bisect_left(self._weighed, day) for day in limits]
        zones = len(limits) - 1
        floor = min(FLOOR_SHARE, 0.8 / zones)
        rest = (1.0 - floor * zones) / (zones + before[-1] - before[0])
        shares = [floor + rest * (1 + upper - lower) for lower, upper in pairwise(before)]
        at = -1 if self._reference is None or zones == 1 else bisect_right(limits, self._reference - 0.5) - 1
        if 0 <= at < zones and shares[at] < REFERENCE_SHARE:
            factor = (1.0 - REFERENCE_SHARE) / (1.0 - shares[at])
            shares = [share * factor for share in shares]
            shares[at] = REFERENCE_SHARE
        return shares

    def _narrow(self, low: float, high: float, scale: float) -> int:
        """Return how many anchors stand in a part of a zone that is too narrow for a label."""
        if low < self._line < high:
            return self._narrow(low, self._line, scale) + self._narrow(self._line, high, scale)
        return count_within(self._anchors, low, high) if (high - low) * scale < self._cell else 0

    def fits(self, whole: Stretch) -> bool:
        """Tell whether every label has a part of the uncut axis that is wide enough."""
        return not self._narrow(whole.first, whole.last, self._length / (whole.last - whole.first))

    def best(self, trials: list[list[float]], whole: Stretch) -> list[float]:
        """Return the cuts that cost least, the first of equals."""
        best, least = trials[0], inf
        for cuts in trials if len(trials) > 1 else ():
            cost = self.cost(cuts, whole, least)
            if cost < least:
                best, least = cuts, cost
        return best

    def cost(self, cuts: Sequence[float], whole: Stretch, most: float = inf) -> float:
        """Return the crowding of the endpoints, plus what cuts and cells too narrow for their labels cost.

        What costs ``most`` or more is not added up to its end.
        """
        limits = self._limits(cuts, whole)
        if not limits[0] < limits[1] or not limits[-2] < limits[-1]:
            return inf
        total, length = 0.4 * len(cuts), self._length
        gaps, few, cell, line = self._gaps, self._few, self._cell, self._line
        near = cell / 4
        start, across = 0, 0.0  # first endpoint of the zone; page units from the endpoint before it to the zone
        for (low, high), share in zip(pairwise(limits), self._shares(limits), strict=True):
            if total >= most:
                break
            scale = share * length / (high - low)
            if (high - low) * scale < cell or low < line < high:
                total += 3.0 * self._narrow(low, high, scale)
            end = bisect_left(few, high, start) if high < limits[-1] else len(few)
            if start < end:
                if start:
                    across += (few[start] - low) * scale
                    total += gaps[start - 1][1] * log(1.0 + near / max(across, 0.05))
                least, factor = 0.05 / scale, near / scale
                for gap, weight in gaps[start : end - 1]:
                    total += weight * log(1.0 + factor / (gap if gap > least else least))
                across = (high - few[end - 1]) * scale
                start = end
            elif start:
                across += (high - low) * scale
        return total
