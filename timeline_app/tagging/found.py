"""An expression on its way from match to mention."""

from __future__ import annotations

from dataclasses import dataclass

from timeline_app.domain.mention import Meaning


@dataclass(frozen=True, slots=True)
class Found:
    """An expression found in the folded text.

    Attributes
    ----------
    start, end
        Its extent, as offsets into the folded text.
    signal
        Extent of the words that make a bound of it; None without.
    relation
        What the signal does; None without.
    categories
        What it is, from coarse to fine: {"day", "weekday_day"}.
    rule, meaning
        The rule that reads it, and what it says.
    partner
        For one end of a range: what the other end says.
    """

    start: int
    end: int
    signal: tuple[int, int] | None
    relation: str | None
    categories: frozenset[str]
    rule: str
    meaning: Meaning
    partner: Meaning | None = None
