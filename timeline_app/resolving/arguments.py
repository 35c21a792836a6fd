"""Reads the arguments of meanings."""

from __future__ import annotations

from timeline_app.domain.mention import Meaning
from timeline_app.resolving.context import Context

_MODERN = 1000
_YEARS_AHEAD = 10  # "27" is 2027 in an article of 2022, "68" is 1968


def number(meaning: Meaning, name: str) -> int | None:
    """Return an argument that is a number; None if it was not said."""
    value = meaning.get(name)
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def word(meaning: Meaning, name: str) -> str | None:
    """Return an argument that is a word; None if it was not said."""
    value = meaning.get(name)
    return value if isinstance(value, str) else None


def inner(meaning: Meaning, name: str) -> Meaning | None:
    """Return an argument that is a meaning itself; None if it was not said."""
    value = meaning.get(name)
    return value if isinstance(value, Meaning) else None


def said_year(meaning: Meaning, context: Context) -> int | None:
    """Return the year as an astronomical number, completing two figures; None if no year was said."""
    year = number(meaning, "year")
    if year is None:
        return None
    if meaning.get("era"):
        return 1 - year
    if year < 100 and not meaning.get("full") and not context.is_ancient:
        return complete_year(year, context.year)
    if year < _MODERN and context.before_christ and not meaning.get("full"):
        return 1 - year  # "404 av. J.-C. … signée en 421"
    return year


def complete_year(figures: int, dct_year: int | None) -> int:
    """Return the full year of its last two figures: the latest that lies at most ten years after publication."""
    limit = (dct_year if dct_year is not None else 2030) + _YEARS_AHEAD
    century = limit // 100 * 100
    return century + figures if century + figures <= limit else century - 100 + figures
