"""Density: how many events lie on each stretch of the axis, where there are too many to be drawn one by one."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.layout.figures import Area, Fill, Tone
from timeline_app.layout.geometry import Box

BIN = 2.0  # page units


def density(reaches: Sequence[tuple[float, float]], box: Box, gutters: Sequence[tuple[float, float]]) -> list[Area]:
    """Return one column for every two page units, its height the share of the events that lie there.

    Parameters
    ----------
    reaches
        (start, end) of every event along the axis.
    box
        The strip.
    gutters
        Cuts of the axis, which stay empty.
    """
    count = max(int(box.width / BIN), 1)
    steps = [0] * (count + 1)
    for start, end in reaches:
        low = min(max(int((start - box.x) / BIN), 0), count - 1)
        high = min(max(int((end - box.x) / BIN), low), count - 1)
        steps[low] += 1
        steps[high + 1] -= 1
    heights, level = [], 0
    for step in steps[:count]:
        level += step
        heights.append(level)
    most = max(heights) or 1
    areas = []
    for number, height in enumerate(heights):
        x = box.x + number * BIN
        if height and not any(start - BIN < x < end for start, end in gutters):
            tall = max(box.height * height / most, 1.0)
            areas.append(Area(Fill.DENSITY, Box(x, box.bottom - tall, BIN, tall).corners, Tone.SPAN))
    return areas
