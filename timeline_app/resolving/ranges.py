"""What the two ends of a range lend each other: "du 12 au 30 mars", "d’avril à juin 2020"."""

from __future__ import annotations

from timeline_app.domain.mention import Argument, Meaning
from timeline_app.resolving.arguments import inner, number

_FRAMES = ("part", "at_clock", "day_part")  # operators that hold the date under one of these names
_HELD = ("of", "day")


def share(first: Meaning, second: Meaning) -> tuple[Meaning, Meaning]:
    """Return two meanings with the month and year that one says and the other lacks."""
    if first.operator == "clock" and second.operator == "at_clock":  # "entre 0 h 30 et 4 h mardi"
        first = Meaning("at_clock", (("day", second.get("day")), ("clock", first)))
    elif second.operator == "clock" and first.operator == "at_clock":
        second = Meaning("at_clock", (("day", first.get("day")), ("clock", second)))
    if first.operator == second.operator == "counted" and first.get("unit") is None:
        return Meaning("counted", (*first.arguments, ("unit", second.get("unit")))), second
    a, b = _date(first), _date(second)
    if a is None or b is None:
        return first, second
    lent = _lent_to_first(a, b)
    a = _with(a, lent)
    if number(b, "year") is None and number(a, "year") is not None and inner(b, "of") is None:
        b = _with(b, {"year": _year_after(a, b)})
    return _replaced(first, a), _replaced(second, b)


def in_year(meaning: Meaning, year: int) -> Meaning | None:
    """Return a meaning that names a month without its year, with one; None for any other."""
    date = _date(meaning)
    if date is None or number(date, "month") is None or number(date, "year") is not None:
        return None
    if inner(date, "of") is not None or date.get("relation") is not None:
        return None
    return _replaced(meaning, _with(date, {"year": year}))


def _lent_to_first(a: Meaning, b: Meaning) -> dict[str, Argument]:
    lent: dict[str, Argument] = {}
    month, year = number(b, "month"), number(b, "year")
    day, last_day = number(a, "mday"), number(b, "mday")
    if day is not None and number(a, "month") is None and month is not None:
        wraps = last_day is not None and day > last_day
        lent["month"] = (month - 2) % 12 + 1 if wraps else month
        for name in ("year", "relation", "of", "era"):
            if b.get(name) is not None and a.get(name) is None:
                lent[name] = b.get(name)
        if wraps and month == 1 and year is not None:
            lent["year"] = year - 1
        return lent
    own_month = number(a, "month")
    if own_month is not None and number(a, "year") is None and inner(a, "of") is None and year is not None and month:
        lent["year"] = year - 1 if (own_month, day or 0) > (month, last_day or 31) else year
    in_order = own_month is not None and month is not None and (own_month, day or 0) <= (month, last_day or 31)
    if in_order and number(a, "year") is None and inner(a, "of") is None and inner(b, "of") is not None:
        lent["of"] = b.get("of")  # "du 20 août au 8 octobre de la même année"
    if number(a, "year") is not None and b.get("era") and not a.get("era"):
        lent["era"] = b.get("era")
    if a.operator == "century" and b.get("era"):
        lent["era"] = b.get("era")
    return lent


def _year_after(a: Meaning, b: Meaning) -> int | None:
    year, month, own = number(a, "year"), number(a, "month"), number(b, "month")
    if year is None or own is None or month is None:
        return None
    return year + 1 if (own, number(b, "mday") or 31) < (month, number(a, "mday") or 0) else year


def _date(meaning: Meaning) -> Meaning | None:
    """Return the date inside a meaning."""
    if meaning.operator in ("date", "century", "night"):
        return meaning
    if meaning.operator in _FRAMES:
        for name in _HELD:
            held = inner(meaning, name)
            if held is not None:
                return _date(held)
    return None


def _with(meaning: Meaning, more: dict[str, Argument]) -> Meaning:
    arguments = dict(meaning.arguments) | {name: value for name, value in more.items() if value is not None}
    return Meaning(meaning.operator, tuple(arguments.items()))


def _replaced(meaning: Meaning, date: Meaning) -> Meaning:
    """Return a meaning with another date inside it."""
    if meaning.operator not in _FRAMES:
        return date
    arguments = tuple(
        (name, _replaced(value, date) if name in _HELD and isinstance(value, Meaning) else value)
        for name, value in meaning.arguments
    )
    return Meaning(meaning.operator, arguments)
