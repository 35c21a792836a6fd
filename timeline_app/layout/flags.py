"""Cards hung on poles: every card touches the pole of its mark, and no pole passes through another card.

The topmost card of a group splits the others into those left and those right of its pole, and so on down: a Cartesian
tree, chosen by dynamic programming for the least height.  Poles of marks that stand too close are first spread by
isotonic regression, which keeps their order, so that the leaders (one elbow each) do not cross.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import inf
from typing import NamedTuple

from timeline_app.layout.geometry import Box
from timeline_app.layout.isotonic import spread


class Flag(NamedTuple):
    """A card to be hung.

    Attributes
    ----------
    anchor
        Place of its mark along the axis.
    width, height
        Of the card.
    """

    anchor: float
    width: float
    height: float


class Hung(NamedTuple):
    """A card in its place: the box's ``y`` counts upwards from the foot of the poles."""

    pole: float
    box: Box


def hang(flags: Sequence[Flag], low: float, high: float, gap: float, pole_gap: float) -> list[Hung] | None:
    """Hang cards between two limits as low as can be.

    Parameters
    ----------
    flags
        In the order of their anchors.
    low, high
        Limits along the axis that no card may cross.
    gap
        Free room between cards.
    pole_gap
        Least distance between poles.

    Returns
    -------
    list of Hung or None
        In the order of ``flags``; None when a card is wider than the room.
    """
    if not flags:
        return []
    if max([flag.width for flag in flags]) > high - low:
        return None
    edge = min(pole_gap / 2, (high - low) / 8)
    if len(flags) == 1:
        return [_alone(flags[0], low, high, edge)]
    distances = [pole_gap] * (len(flags) - 1)
    poles = spread([flag.anchor for flag in flags], distances, low + edge, high - edge)
    tree = _Tree(flags, poles, low, high, gap)
    if not tree.feasible:
        trees = [
            _Tree(flags, poles, low, high, gap)
            for poles in (
                _staircase(flags, distances, low + edge, high),
                [-x for x in reversed(_staircase(_mirrored(flags), distances, edge - high, -low))],
            )
        ]
        feasible = [tree for tree in trees if tree.feasible]
        if not feasible:
            return None
        tree = min(feasible, key=lambda t: t.displacement)
    return tree.hung()


def _alone(flag: Flag, low: float, high: float, edge: float) -> Hung:
    pole = min(max(flag.anchor, low + edge), high - edge)
    return Hung(pole, Box(min(max(pole, low), high - flag.width), 0.0, flag.width, flag.height))


def _staircase(flags: Sequence[Flag], distances: Sequence[float], low: float, high: float) -> list[float]:
    """Return poles that leave every card room on their right, so that the first can hang above all others."""
    return spread(
        [min(flag.anchor, high - flag.width) for flag in flags], distances, low, high - max(f.width for f in flags)
    )


def _mirrored(flags: Sequence[Flag]) -> list[Flag]:
    return [Flag(-flag.anchor, flag.width, flag.height) for flag in reversed(flags)]


class _Tree:
    def __init__(self, flags: Sequence[Flag], poles: Sequence[float], low: float, high: float, gap: float) -> None:
        self._flags, self._poles, self._gap = flags, poles, gap
        self._lefts = [low, *[pole + gap / 2 for pole in poles]]  # where a group that begins with a flag may begin
        self._rights = [*[pole - gap / 2 for pole in poles], high]
        count = len(flags)
        self._heights = [[0.0] * (count + 1) for _ in range(count + 1)]  # [i][j] of the group i … j - 1
        self._widths = [[0.0] * (count + 1) for _ in range(count + 1)]
        self._roots = [[-1] * (count + 1) for _ in range(count + 1)]
        for size in range(1, count + 1):
            for i in range(count - size + 1):
                self._solve(i, i + size)
        self.feasible = self._heights[0][count] < inf
        self.displacement = sum((flag.anchor - pole) ** 2 for flag, pole in zip(flags, poles, strict=True))

    def _solve(self, i: int, j: int) -> None:
        """Find the root of the group ``i … j - 1`` that keeps it lowest."""
        widths, heights, flags, gap = self._widths, self._heights, self._flags, self._gap
        widths[i][j] = max(widths[i][j - 1], flags[j - 1].width)
        best, root = inf, -1
        left, right = self._lefts[i], self._rights[j]
        room = right - left + 1e-6
        for t in range(i, j):
            pole, width = self._poles[t], flags[t].width
            if not left - 1e-6 <= pole <= right + 1e-6:
                continue
            if width > room or (t > i and widths[i][t] > pole - gap / 2 - left + 1e-6):
                continue
            if t < j - 1 and widths[t + 1][j] > right - pole - gap / 2 + 1e-6:
                continue
            before = heights[i][t] + gap if t > i else 0.0
            after = heights[t + 1][j] + gap if t < j - 1 else 0.0
            if pole + width <= right:
                below = after if after < before or pole - width < left else before
            elif pole - width >= left:
                below = before
            else:
                below = before if before > after else after
            height = max(below + flags[t].height, heights[i][t], heights[t + 1][j])
            if height < best - 1e-6:
                best, root = height, t
        heights[i][j] = best
        self._roots[i][j] = root

    def hung(self) -> list[Hung]:
        """Return the cards, each as low as the cards below it allow."""
        placed: dict[int, Hung] = {}
        self._place(0, len(self._flags), placed)
        return [placed[i] for i in range(len(self._flags))]

    def _place(self, i: int, j: int, placed: dict[int, Hung]) -> None:
        if i >= j:
            return
        root = self._roots[i][j]
        self._place(i, root, placed)
        self._place(root + 1, j, placed)
        flag, pole = self._flags[root], self._poles[root]
        left, right = self._lefts[i], self._rights[j]
        others = [placed[k].box for k in range(i, j) if k != root]
        best: tuple[float, float] | None = None
        for wanted in (pole, pole - flag.width, pole - flag.width / 2):
            x = min(max(wanted, left), right - flag.width)
            if not x - 1e-6 <= pole <= x + flag.width + 1e-6:
                continue
            y = max(
                (b.bottom + self._gap for b in others if b.x < x + flag.width + self._gap and x < b.right + self._gap),
                default=0.0,
            )
            if best is None or y < best[0] - 1e-6:
                best = (y, x)
            if y == 0.0:
                break
        y, x = best if best is not None else (max((b.bottom + self._gap for b in others), default=0.0), left)
        placed[root] = Hung(pole, Box(x, y, flag.width, flag.height))
