"""Points and boxes of a page: one unit is 1/96 inch (a CSS pixel), x to the right, y downwards, (0, 0) top left."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

Point: TypeAlias = tuple[float, float]  # a place on the page: x, y


class Box(NamedTuple):
    """An upright rectangle."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Lower edge."""
        return self.y + self.height

    @property
    def corners(self) -> tuple[Point, ...]:
        """The four corners, clockwise from the top left."""
        x, y, width, height = self
        right, bottom = x + width, y + height
        return (x, y), (right, y), (right, bottom), (x, bottom)

    def overlaps(self, other: Box, slack: float = 0.0) -> bool:
        """Tell whether the two share more than ``slack`` units in both directions, or come as near (below 0)."""
        return (
            self.x + slack < other.right
            and other.x + slack < self.right
            and self.y + slack < other.bottom
            and other.y + slack < self.bottom
        )

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a point lies inside, edges included."""
        return self.x <= x <= self.right and self.y <= y <= self.bottom

    def grown(self, by: float) -> Box:
        """Return the box with a margin added on all sides."""
        return Box(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)

    def moved(self, dx: float, dy: float) -> Box:
        """Return the box shifted."""
        return Box(self.x + dx, self.y + dy, self.width, self.height)
