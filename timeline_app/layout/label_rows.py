"""Rows of one-line labels for many events: the most important first, each on a pole that passes no other label."""

from __future__ import annotations

from bisect import bisect_left, insort
from dataclasses import dataclass, field


@dataclass(slots=True)
class _Row:
    """What is taken in one row: labels as (start, end), and the poles of labels in higher rows."""

    labels: list[tuple[float, float]] = field(default_factory=list)
    poles: list[float] = field(default_factory=list)

    def is_free(self, start: float, end: float, gap: float) -> bool:
        at = bisect_left(self.labels, (start, end))
        if at < len(self.labels) and self.labels[at][0] < end + gap:
            return False
        if at and self.labels[at - 1][1] > start - gap:
            return False
        pole = bisect_left(self.poles, start - gap / 2)
        return pole == len(self.poles) or self.poles[pole] > end + gap / 2

    def lets_through(self, place: float, gap: float) -> bool:
        at = bisect_left(self.labels, (place, place))
        if at < len(self.labels) and self.labels[at][0] < place + gap / 2:
            return False
        return not (at and self.labels[at - 1][1] > place - gap / 2)


class LabelRows:
    """Rows above the marks; row 0 is the lowest.

    Parameters
    ----------
    count
        How many rows there are.
    gap
        Free room between neighbours in a row.
    """

    def __init__(self, count: int, gap: float) -> None:
        self._rows = [_Row() for _ in range(count)]
        self._gap = gap

    def place(self, anchor: float, width: float, low: float, high: float) -> tuple[int, float] | None:
        """Find room for a label of a mark at ``anchor`` and take it.

        Parameters
        ----------
        anchor
            Place of the pole.
        width
            Of the label.
        low, high
            Limits of its cell.

        Returns
        -------
        (row, start) or None
            None when there is no room.
        """
        if width > high - low:
            return None
        starts = {min(max(wanted, low), high - width) for wanted in (anchor, anchor - width)}
        for number, row in enumerate(self._rows):
            for start in sorted(starts, reverse=True):
                if row.is_free(start, start + width, self._gap):
                    insort(row.labels, (start, start + width))
                    for lower in self._rows[:number]:
                        insort(lower.poles, anchor)
                    return number, start
            if not row.lets_through(anchor, self._gap):
                return None
        return None

    def badge(self, middle: float, width: float) -> bool:
        """Take room in the lowest row for a badge about a place; False when there is none."""
        start = middle - width / 2
        if not self._rows or not self._rows[0].is_free(start, start + width, self._gap / 2):
            return False
        insort(self._rows[0].labels, (start, start + width))
        return True
