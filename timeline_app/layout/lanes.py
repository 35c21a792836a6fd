"""Lanes: intervals that overlap get different ones, and as few as can be are used."""

from __future__ import annotations

import heapq
from collections.abc import Sequence


def assign_lanes(intervals: Sequence[tuple[float, float]], gap: float = 0.0) -> tuple[list[int], int]:
    """Colour an interval graph with the fewest colours (sweep over the starts, free lanes in a heap).

    Parameters
    ----------
    intervals
        (start, end) of each.
    gap
        Free room needed between two in one lane.

    Returns
    -------
    lanes : list of int
        The lane of each interval, 0 the first.
    count : int
        How many lanes there are.
    """
    order = sorted(range(len(intervals)), key=lambda i: (intervals[i][0], -intervals[i][1], i))
    lanes = [0] * len(intervals)
    busy: list[tuple[float, int]] = []
    free: list[int] = []
    count = 0
    for i in order:
        start, end = intervals[i]
        while busy and busy[0][0] + gap <= start:
            heapq.heappush(free, heapq.heappop(busy)[1])
        if free:
            lane = heapq.heappop(free)
        else:
            lane, count = count, count + 1
        lanes[i] = lane
        heapq.heappush(busy, (end, lane))
    return lanes, count
