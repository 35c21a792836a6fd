"""The step of a derivation that counts from a place told before."""

from __future__ import annotations

from timeline_app.domain.resolution import Step
from timeline_app.resolving.context import Told

SHIFTED = "derivation.shift_days"  # a day counted from a day told


def from_told(told: Told) -> Step:
    """Return the step that counts from a place told before."""
    return Step("derivation.from_told", (("value", told.place.value),), told.span)
