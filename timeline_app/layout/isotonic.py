"""Moving things apart in one direction while their order is kept: isotonic regression by pool adjacent violators.

References
----------
.. [1] M. J. Best and N. Chakravarti, "Active set algorithms for isotonic regression",
   Mathematical Programming 47 (1990).
.. [2] The solver of labella.js reduces to the same problem.
"""

from __future__ import annotations

from collections.abc import Sequence


def spread(
    wanted: Sequence[float], distances: Sequence[float], low: float, high: float, weights: Sequence[float] | None = None
) -> list[float]:
    """Return positions nearest to the wanted ones (least weighted squares) that keep order, distances and limits.

    Parameters
    ----------
    wanted
        Positions in ascending order.
    distances
        ``distances[i]`` is the least distance between ``i`` and ``i + 1``; one shorter than ``wanted``.
    low, high
        Limits of the first and the last position; where there is not enough room, distances shrink evenly.
    weights
        How much each one resists being moved; 1 each by default.
    """
    count = len(wanted)
    if not count:
        return []
    needed = sum(distances)
    squeeze = min(1.0, max(high - low, 0.0) / needed) if needed > 0 else 1.0
    offsets = [0.0]
    for distance in distances:
        offsets.append(offsets[-1] + distance * squeeze)
    sums: list[float] = []
    masses: list[float] = []
    sizes: list[int] = []
    for i in range(count):
        mass = weights[i] if weights is not None else 1.0
        total, size = (wanted[i] - offsets[i]) * mass, 1
        while masses and sums[-1] / masses[-1] > total / mass:
            total, mass, size = total + sums.pop(), mass + masses.pop(), size + sizes.pop()
        sums.append(total)
        masses.append(mass)
        sizes.append(size)
    ceiling = max(high - offsets[-1], low)
    positions: list[float] = []
    for total, mass, size in zip(sums, masses, sizes, strict=True):
        base = min(max(total / mass, low), ceiling)
        at = len(positions)
        positions.extend(base + offset for offset in offsets[at : at + size])
    return positions
