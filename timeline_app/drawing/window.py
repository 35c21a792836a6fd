"""A part of a picture in whole pixels."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Window:
    """Rows ``top`` to ``bottom``, columns ``left`` to ``right``."""

    left: int
    top: int
    right: int
    bottom: int

    def within(self, other: Window) -> Window:
        """Return the part that lies in another one; it may be empty."""
        left, top = max(self.left, other.left), max(self.top, other.top)
        return Window(left, top, max(min(self.right, other.right), left), max(min(self.bottom, other.bottom), top))
