"""A length of time as said: a count of units, perhaps vague."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from timeline_app.domain.calendar import Day, civil, shift_months
from timeline_app.domain.interval import CalendarUnit, Edge

_MINUTES = {"second": Fraction(1, 60), "minute": Fraction(1), "hour": Fraction(60)}
_DAYS = {"day": 1, "night": 1, "week": 7, "weekend": 7}
_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200, "millennium": 12000}
_CODES = {
    "second": "S",
    "minute": "M",
    "hour": "H",
    "night": "D",
    "day": "D",
    "week": "W",
    "weekend": "W",
    "month": "M",
    "year": "Y",
}
_SMALLER = {
    "millennium": ("year", 1000), "century": ("year", 100), "decade": ("year", 10), "year": ("month", 12),
    "quarter": ("day", 90), "month": ("day", 30), "week": ("day", 7), "day": ("hour", 24), "hour": ("minute", 60),
    "minute": ("second", 60),
}  # fmt: skip
_APPROXIMATE = Fraction(15, 100)  # share of an approximate count that it may be off
_HALF_A_MONTH = 15  # days
_SPREAD_DAYS = {"week": 3, "weekend": 3}


@dataclass(frozen=True, slots=True)
class Length:
    """A count of units.

    Attributes
    ----------
    count
        How many; None for "quelques", "des".
    unit
        "second" to "millennium".
    mod
        APPROX, MORE_THAN, LESS_THAN, … or None.
    half
        And a half: "un an et demi".
    dozen
        Said as a round number: "une vingtaine".
    """

    count: int | None
    unit: str
    mod: str | None
    half: bool = False
    dozen: bool = False

    @classmethod
    def of_fraction(cls, fraction: Fraction, unit: str, mod: str | None) -> Length | None:
        """Return a fraction of a unit in whole smaller ones: half a century is 50 years."""
        found = _SMALLER.get(unit)
        return cls(round(fraction * found[1]), found[0], mod) if found is not None else None

    @classmethod
    def of_decimal(cls, figures: str, unit: str, mod: str | None) -> Length | None:
        """Return "2,5 ans" in the unit or in whole smaller ones: 2.5 years are 30 months."""
        count = Fraction(figures.replace(",", "."))
        if count.denominator == 1:
            return cls(int(count), unit, mod)
        return cls.of_fraction(count, unit, mod)

    @property
    def values(self) -> tuple[tuple[str, str | int], ...]:
        """The values that a message about the length needs."""
        return (("count", self.count if self.count is not None else "X"), ("unit", self.unit))

    @property
    def value(self) -> str:
        """The TIMEX3 duration."""
        count = "X" if self.count is None else str(self.count)
        if self.unit in ("quarter", "half") and self.count is not None:
            return f"P{self.count * _MONTHS[self.unit]}M"
        if self.unit in ("decade", "century", "millennium"):
            if self.count is None:
                return {"decade": "PXDE", "century": "PXCE", "millennium": "PXML"}[self.unit]
            return f"P{self.count * _MONTHS[self.unit] // 12}Y"
        code = _CODES.get(self.unit, "D")
        if self.half:
            return self._half_value(count, code)
        return ("PT" if self.unit in _MINUTES else "P") + count + code

    def _half_value(self, count: str, code: str) -> str:
        match self.unit:
            case "year":
                return f"P{count}Y6M"
            case "hour":
                return f"PT{count}H30M"
            case "month":
                return f"P{count}M15D"
            case "day":
                return f"P{count}DT12H"
        return f"P{count}.5{code}"

    @property
    def in_minutes(self) -> int | None:
        """The length in minutes for units of the clock; None for longer ones."""
        factor = _MINUTES.get(self.unit)
        if factor is None or self.count is None:
            return None
        return round((self.count + Fraction(self.half, 2)) * factor)

    def spread(self, day: Day) -> tuple[Day, Day]:
        """Return the days between which a point counted with this length lies: half a unit on each side of ``day``.

        An approximate count is off by 15 % instead, where that is more.
        """
        months = Fraction(_MONTHS.get(self.unit, 0), 2)
        days = _SPREAD_DAYS.get(self.unit, 0)
        if (self.mod is not None or self.dozen) and self.count:
            months = max(months, _APPROXIMATE * self.count * _MONTHS.get(self.unit, 0))
            days = max(days, round(_APPROXIMATE * self.count * _DAYS.get(self.unit, 0)))
        if months >= 1:
            return shift_months(day, -round(months)), shift_months(day, round(months))
        days = max(days, 15 if months else 0)
        return day - days, day + days

    def add(self, day: Day, sign: int) -> Day:
        """Return the day this length after a day (before it for a negative sign)."""
        count = self.count or 0
        months = _MONTHS.get(self.unit)
        if months is not None:
            moved = shift_months(day, sign * (count * months + (months // 2 if self.half else 0)))
            return moved + sign * _HALF_A_MONTH if self.half and months == 1 else moved
        if self.unit in _MINUTES:
            return day + sign * round((self.in_minutes or 0) / 1440)
        size = _DAYS.get(self.unit, 1)
        return day + sign * (count * size + (size // 2 if self.half else 0))

    def edge(self, day: Day, sign: int) -> tuple[Edge, Day, Day]:
        """Return the edge this length from a day, in its own unit, with the days between which it lies."""
        far = self.add(day, sign)
        year, month, _ = civil(far)
        if self.unit in ("year", "decade", "century", "millennium"):
            unit, approximate = CalendarUnit.of_year(year), True
        elif self.unit in ("month", "quarter", "half"):
            unit, approximate = CalendarUnit.of_month(year, month), True
        else:
            unit = CalendarUnit.of_day(far)
            approximate = self.unit in ("week", "weekend") or self.mod is not None or (self.unit == "day" and sign < 0)
        return Edge.known(unit, approximate), *self.spread(far)
