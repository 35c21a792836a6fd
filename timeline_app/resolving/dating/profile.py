"""What a clue says of every day of the calendar, where it says the same for long stretches: a step function."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from timeline_app.domain.calendar import Day

BEGINNING: Day = -(10**9)  # before every day that anything was published on
END: Day = 10**9

Stretch: TypeAlias = "tuple[Day, Day, float]"


@dataclass(frozen=True, slots=True)
class Profile:
    """A step function of the day.

    Attributes
    ----------
    steps
        (first day, logarithm) of each stretch, rising; the first begins at :data:`BEGINNING`.
    """

    steps: tuple[tuple[Day, float], ...]

    def at(self, day: Day) -> float:
        """Return the logarithm of a day."""
        level = self.steps[0][1]
        for start, value in self.steps:
            if start > day:
                break
            level = value
        return level

    def over(self, first: Day, last: Day) -> list[float]:
        """Return the logarithms from one day to another, both included."""
        values: list[float] = []
        for (start, level), (following, _) in pairwise((*self.steps, (END, 0.0))):
            from_day, to_day = max(start, first), min(following - 1, last)
            if from_day <= to_day:
                values += [level] * (to_day - from_day + 1)
        return values


def painted(stretches: Sequence[Stretch], ground: Sequence[tuple[Day, float]]) -> Profile:
    """Return the highest of stretches that overlap, on a ground of steps where there is none.

    Parameters
    ----------
    stretches
        (first day, last day, logarithm).
    ground
        Steps as of a :class:`Profile`.
    """
    base = Profile(tuple(ground))
    starts = {BEGINNING, *(day for day, _ in ground)}
    starts.update(first for first, _, _ in stretches)
    starts.update(last + 1 for _, last, _ in stretches if last < END)
    steps: list[tuple[Day, float]] = []
    for start in sorted(starts):
        level = max((level for first, last, level in stretches if first <= start <= last), default=base.at(start))
        if not steps or steps[-1][1] != level:
            steps.append((start, level))
    return Profile(tuple(steps))


def summed(profiles: Iterable[tuple[Profile, float]]) -> Profile:
    """Return the sum of profiles, each with its weight."""
    changes: dict[Day, float] = {BEGINNING: 0.0}
    for profile, weight in profiles:
        before = 0.0
        for start, level in profile.steps:
            changes[start] = changes.get(start, 0.0) + weight * (level - before)
            before = level
    total, steps = 0.0, []
    for start in sorted(changes):
        total += changes[start]
        steps.append((start, total))
    return Profile(tuple(steps))
