"""The state of a project after a step: which articles in which order, which corrections are in force."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from timeline_app.domain.correction import Correction
from timeline_app.storing.records import ROOT, Listed, Rows, StepRow


@dataclass(frozen=True, slots=True)
class State:
    """What a project is made of after a step.

    Attributes
    ----------
    analyses
        Row of the analysis of each article, by the article's id in the project.
    """

    listing: tuple[Listed, ...] = ()
    corrections: tuple[Correction, ...] = ()
    analyses: Mapping[str, int] = field(default_factory=dict)
    added: int = 0


def state_after(rows: Rows, step: int) -> State:
    """Work out the state after a step from the steps that led to it."""
    listing: tuple[Listed, ...] = ()
    corrections: list[Correction] = []
    analyses: dict[str, int] = {}
    added = 0
    made = analyses_of_steps(rows)
    for row in reversed(list(ancestry(rows, step))):
        if row.dropped:
            del corrections[max(0, len(corrections) - row.dropped) :]
        corrections.extend(row.corrections)
        if row.listing is not None:
            listing = row.listing
        analyses.update(made.get(row.id, {}))
        added = row.added
    return State(listing, tuple(corrections), analyses, added)


def listing_after(rows: Rows, step: int) -> tuple[Listed, ...]:
    """Return the articles in their order after a step."""
    return next((row.listing for row in ancestry(rows, step) if row.listing is not None), ())


def ancestry(rows: Rows, step: int) -> Iterator[StepRow]:
    """Give the steps that make the state after a step, the last one first; numbers fall, so that it ends."""
    numbers: list[int] = []
    while step != ROOT:
        row = rows.steps.get(step)
        if row is None:  # damaged: the steps before it still count
            numbers = numbers or sorted(rows.steps)
            step = _before(numbers, step)
        elif row.likeness != ROOT or row.name == TO_THE_START:
            step = row.likeness
        else:
            yield row
            step = row.parent


def analyses_of_steps(rows: Rows) -> Mapping[int, Mapping[str, int]]:
    """Return which analyses each step made, by the id of the article in the project."""
    found: dict[int, dict[str, int]] = {}
    for one in rows.analyses.values():
        found.setdefault(one.step, {})[one.article] = one.id
    return found


TO_THE_START = "revert_to_start"


def trunk(rows: Rows, step: int) -> list[int]:
    """Return the steps from the first one to a step: what can be undone, nearest last."""
    found, numbers = [], sorted(rows.steps)
    while step != ROOT:
        found.append(step)
        row = rows.steps.get(step)
        step = row.parent if row else _before(numbers, step)
    return found[::-1]


def newest_branch(rows: Rows, step: int) -> list[int]:
    """Return the steps that were taken back last and follow a step: what can be done again, nearest first."""
    youngest: dict[int, int] = {}
    for number, row in rows.steps.items():
        youngest[row.parent] = max(number, youngest.get(row.parent, ROOT))
    found = []
    while (step := youngest.get(step, ROOT)) != ROOT:
        found.append(step)
    return found


def _before(numbers: list[int], step: int) -> int:
    """Return the last of the numbers that comes before a step."""
    place = bisect_left(numbers, step)
    return numbers[place - 1] if place else ROOT
