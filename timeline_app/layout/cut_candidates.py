"""Where an axis may be cut: at jumps of the gaps between its endpoints, on units of the calendar."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import log

from timeline_app.layout.calendar_steps import A_DAY, A_WEEK, CalendarStep, step_of_at_least

LEAST_JUMP = 8.0  # ratio of neighbouring gaps where the axis may be cut
MOST_PAST, MOST_FUTURE = 7, 2  # cuts that are tried


def cut_candidates(endpoints: list[float], reference: float | None) -> list[float]:
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
    if gap <= 2:
        return A_DAY
    return A_WEEK if gap <= 12 else step_of_at_least(gap / 3)


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
        return A_WEEK.ceil(reference + 1.0)
    return reference + max(1.0, float(int(room / 2))) if room > 1.5 else reference
