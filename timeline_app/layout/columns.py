"""Things of known height in columns of about equal height, in order."""

from __future__ import annotations

from collections.abc import Sequence


def in_columns(heights: Sequence[float], height: float, count: int) -> list[range] | None:
    """Return which things stand in each column, or None when they do not fit.

    Parameters
    ----------
    heights
        Of the things, in order.
    height
        Of a column.
    count
        How many columns there may be.
    """
    total = sum(heights)
    for share in (1.02, 1.08, 1.16, 1.3, 1.6, 2.5):
        columns = _filled(heights, min(max(total / count, 1.0) * share, height))
        if len(columns) <= count and all(sum(heights[i] for i in column) <= height for column in columns):
            return columns
    return None


def _filled(heights: Sequence[float], limit: float) -> list[range]:
    columns: list[range] = []
    start, used = 0, 0.0
    for number, height in enumerate(heights):
        if used + height > limit and number > start:
            columns.append(range(start, number))
            start, used = number, 0.0
        used += height
    return [*columns, range(start, len(heights))]
