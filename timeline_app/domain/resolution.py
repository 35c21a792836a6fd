"""What a mention means on the calendar, why, and what else it could mean."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from timeline_app.domain.interval import TimeSpan
from timeline_app.domain.span import Span


class TimexType(Enum):
    """The four types of TIMEX3."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Anchor(Enum):
    """What the value hangs on."""

    ABSOLUTE = "absolute"
    DCT = "dct"  # the document creation time
    TEXT = "text"  # an earlier time of the text, or a heading
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day.

    Attributes
    ----------
    minute
        Minutes after midnight, 0 to 1439.
    second
        0 to 59, or None when not said.
    zone
        "Z" for GMT and UTC, an offset as "+01:00", or "" for local time.
    """

    minute: int
    second: int | None = None
    zone: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a derivation: a message id, its values, and the words that it rests on."""

    message: str
    values: tuple[tuple[str, str | int], ...] = ()
    evidence: Span | None = None


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another reading, with what speaks for it."""

    value: str
    when: TimeSpan
    because: Step


@dataclass(frozen=True, slots=True)
class Resolution:
    """The value of a mention.

    Attributes
    ----------
    mention
        Id of the mention.
    type, value, mod
        As in TIMEX3; ``mod`` is None, START, MID, END, APPROX, MORE_THAN, LESS_THAN, …
    when
        The span of time that it gives to what it dates.
    clock
        The time of day where said; None otherwise.
    anchor
        What it was resolved against.
    confidence
        Calibrated share of right values among mentions like this one, 0 to 1.
    steps
        The derivation, in order.
    alternatives
        Other readings, most likely first.
    """

    mention: str
    type: TimexType
    value: str
    mod: str | None
    when: TimeSpan
    anchor: Anchor
    confidence: float
    clock: Clock | None = None
    steps: tuple[Step, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
