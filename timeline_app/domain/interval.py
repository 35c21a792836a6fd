"""When something holds: two edges said in calendar units, and the four limits that they leave open.

The edges are what is exchanged (EDTF, ISO 8601-2); the four bounds are what is drawn (after PlanningLines,
Aigner et al. 2005): the start lies between two days, the end lies between two days, each may be unknown.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, IntEnum

from timeline_app.domain.calendar import (
    Day,
    civil,
    day_of,
    days_in_month,
    is_date,
    iso,
    iso_year,
)


class Granularity(IntEnum):
    """Calendar units from fine to coarse; the order is that of their length."""

    DAY = 1
    MONTH = 2
    SEASON = 3
    YEAR = 4
    DECADE = 5
    CENTURY = 6


@dataclass(frozen=True, slots=True)
class CalendarUnit:
    """One unit of the calendar: a day, a month, a season, a year, a decade or a century.

    Attributes
    ----------
    granularity
        Which kind of unit.
    year
        Astronomical year; the first year for a decade (1990) or a century (1900).
    part
        Month 1-12, or season 21-24 (spring to winter, as in EDTF; winter belongs to the year of its December); else 0.
    number
        Day of the month; else 0.
    """

    granularity: Granularity
    year: int
    part: int = 0
    number: int = 0

    @classmethod
    def of_day(cls, day: Day) -> CalendarUnit:
        """Return the day itself as a unit."""
        return cls(Granularity.DAY, *civil(day))

    @classmethod
    def of_month(cls, year: int, month: int) -> CalendarUnit:
        """Return a month."""
        return cls(Granularity.MONTH, year, month)

    @classmethod
    def of_year(cls, year: int) -> CalendarUnit:
        """Return a year."""
        return cls(Granularity.YEAR, year)

    @property
    def first(self) -> Day:
        """First day of the unit."""
        match self.granularity:
            case Granularity.DAY:
                return day_of(self.year, self.part, self.number)
            case Granularity.MONTH:
                return day_of(self.year, self.part, 1)
            case Granularity.SEASON:
                return day_of(self.year, 3 * (self.part - 20), 1)
            case _:
                return day_of(self.year, 1, 1)

    @property
    def last(self) -> Day:
        """Last day of the unit."""
        match self.granularity:
            case Granularity.DAY:
                return self.first
            case Granularity.MONTH:
                return day_of(self.year, self.part, days_in_month(self.year, self.part))
            case Granularity.SEASON:
                year, month = (self.year + 1, 2) if self.part == 24 else (self.year, 3 * (self.part - 20) + 2)
                return day_of(year, month, days_in_month(year, month))
            case Granularity.YEAR:
                return day_of(self.year, 12, 31)
            case Granularity.DECADE:
                return day_of(self.year + 9, 12, 31)
            case Granularity.CENTURY:
                return day_of(self.year + 99, 12, 31)

    @property
    def edtf(self) -> str:
        """The unit in EDTF: 2022-01-26, 2022-02, 2022-24, 2022, 199X, 19XX."""
        match self.granularity:
            case Granularity.DAY:
                return iso(self.first)
            case Granularity.MONTH | Granularity.SEASON:
                return f"{iso_year(self.year)}-{self.part:02}"
            case Granularity.YEAR:
                return iso_year(self.year)
            case Granularity.DECADE:
                return iso_year(self.year)[:-1] + "X"
            case Granularity.CENTURY:
                return iso_year(self.year)[:-2] + "XX"

    @classmethod
    def parse(cls, text: str) -> CalendarUnit:
        """Read a unit written in EDTF (inverse of :attr:`edtf`).

        Raises
        ------
        ValueError
            If the text names no unit of the calendar.
        """
        sign, digits = (-1, text[1:]) if text.startswith("-") else (1, text.removeprefix("Y"))
        if digits.startswith("-"):
            sign, digits = -1, digits[1:]
        head, *rest = digits.split("-")
        masked = len(head) - len(head.rstrip("X"))
        stem = head[: len(head) - masked]
        if masked > 2 or not (stem.isascii() and stem.isdigit()) or (masked and rest):
            raise ValueError(f"not a calendar unit: {text!r}")
        year = sign * int(stem) * 10**masked
        if masked:
            return cls(Granularity.DECADE if masked == 1 else Granularity.CENTURY, year)
        if not all(part.isascii() and part.isdigit() and len(part) == 2 for part in rest):
            raise ValueError(f"not a calendar unit: {text!r}")
        numbers = [int(part) for part in rest]
        match numbers:
            case []:
                return cls.of_year(year)
            case [month] if 1 <= month <= 12:
                return cls.of_month(year, month)
            case [season] if 21 <= season <= 24:
                return cls(Granularity.SEASON, year, season)
            case [month, number] if is_date(year, month, number):
                return cls(Granularity.DAY, year, month, number)
        raise ValueError(f"no such date in the calendar: {text!r}")


class EdgeKind(Enum):
    """Whether the edge of a span is known."""

    KNOWN = "known"
    UNKNOWN = "unknown"  # it has a limit, which nobody told: "avant 2020" has such a start
    OPEN = "open"  # it goes on: "à partir de lundi"


@dataclass(frozen=True, slots=True)
class Edge:
    """The first or the last calendar unit of a span of time, as said.

    Attributes
    ----------
    kind
        Known, unknown or open.
    unit
        The unit, for a known edge; else None.
    approximate
        The edge lies near the unit, not surely inside it (EDTF ``~``).
    """

    kind: EdgeKind
    unit: CalendarUnit | None = None
    approximate: bool = False

    @classmethod
    def known(cls, unit: CalendarUnit, approximate: bool = False) -> Edge:
        """Return an edge at a unit."""
        return cls(EdgeKind.KNOWN, unit, approximate)

    @property
    def edtf(self) -> str:
        """The edge in EDTF: "" unknown, ".." open, else the unit with its ``~``."""
        if self.unit is None:
            return ".." if self.kind is EdgeKind.OPEN else ""
        return self.unit.edtf + ("~" if self.approximate else "")

    @classmethod
    def parse(cls, text: str) -> Edge:
        """Read an edge in EDTF (inverse of :attr:`edtf`; ``?`` and ``%`` count as ``~``).

        Raises
        ------
        ValueError
            If the text is neither empty, "..", nor a calendar unit.
        """
        if text == "":
            return UNKNOWN
        if text == "..":
            return OPEN
        return cls.known(CalendarUnit.parse(text.rstrip("~?%")), text[-1] in "~?%")


UNKNOWN = Edge(EdgeKind.UNKNOWN)
OPEN = Edge(EdgeKind.OPEN)


@dataclass(frozen=True, slots=True)
class Bounds:
    """The four limits of a span, as days, inclusive; None where nothing is known."""

    start_earliest: Day | None
    start_latest: Day | None
    end_earliest: Day | None
    end_latest: Day | None


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """When something holds or happens.

    Attributes
    ----------
    start, end
        First and last calendar unit.
    bounds
        The four limits; they agree with the edges and may be narrower or wider where the words say so.
    ongoing
        Still so at the reference date; nobody said that it ended.
    """

    start: Edge
    end: Edge
    bounds: Bounds
    ongoing: bool = False

    @classmethod
    def of_unit(cls, unit: CalendarUnit, approximate: bool = False) -> TimeSpan:
        """Return the span of one whole unit; a coarse unit leaves both limits open inside it."""
        edge = Edge.known(unit, approximate)
        return cls(edge, edge, Bounds(unit.first, unit.last, unit.first, unit.last))

    @property
    def is_dated(self) -> bool:
        """Whether at least one edge is known, so that it can be drawn."""
        return self.start.kind is EdgeKind.KNOWN or self.end.kind is EdgeKind.KNOWN
