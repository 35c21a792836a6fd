"""Chooses among the days that words leave open: which Wednesday, which January, which 30th."""

from __future__ import annotations

from dataclasses import dataclass

from timeline_app.domain.calendar import Day
from timeline_app.domain.interval import TimeSpan
from timeline_app.domain.resolution import Step
from timeline_app.resolving.context import Context
from timeline_app.resolving.place import Choice

# For each day of the cycle (7 for a weekday, 365 for a date without year), in days: what a verb that points the other
# way adds to the distance of a candidate, at full weight; and what the future adds when nothing points anywhere.
_AGAINST_THE_VERB = 1.1
_FUTURE_PRIOR = 0.12


@dataclass(frozen=True, slots=True)
class Chosen:
    """The chosen candidate, with what spoke for it and how sure it is."""

    day: Day
    step: Step
    other: Day
    sure: float


def by_direction(context: Context, dct: Day, past: Day, future: Day, cycle: int) -> Chosen:
    """Choose between the last candidate up to the publication day and the next one after it.

    Parameters
    ----------
    dct
        The publication day.
    past, future
        The two candidates: ``past <= dct < future``.
    cycle
        Days between two candidates.

    Returns
    -------
    Chosen
        The nearer one, after the direction of the verb has weighed in.
    """
    direction = context.direction
    back, ahead = float(dct - past), float(future - dct)
    ahead += _FUTURE_PRIOR * cycle
    penalty = _AGAINST_THE_VERB * cycle * direction.weight
    if direction.way == -1:
        ahead += penalty
    elif direction.way == 1:
        back += penalty
    chosen, other = (past, future) if back <= ahead else (future, past)
    is_past = chosen == past
    agrees = direction.way is not None and (direction.way == -1) == is_past and direction.way != 0
    if agrees:
        message = "derivation.verb_past" if is_past else "derivation.verb_future"
        evidence = direction.evidence
        sure = 0.80 + 0.17 * direction.weight
    else:
        message = "derivation.nearest_past" if is_past else "derivation.nearest_future"
        evidence = None
        sure = 0.55 + 0.3 * abs(back - ahead) / (back + ahead + 1)
    return Chosen(chosen, Step(message, (), evidence), other, sure)


def other_choice(value: str, when: TimeSpan, is_past: bool) -> Choice:
    """Return the reading that was not chosen."""
    return Choice(value, when, Step("derivation.other_past" if is_past else "derivation.other_future"))
