"""The steps of a derivation as sentences: message ids and values become words."""

from __future__ import annotations

import re
from collections.abc import Callable

from timeline_app.domain.calendar import first_monday, parse_iso
from timeline_app.domain.interval import CalendarUnit
from timeline_app.domain.resolution import Clock, Step
from timeline_app.wording.dates import Form, clock_words, day_number, day_words, month_words, unit_words, year_words
from timeline_app.wording.messages import messages

_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?$")
_PART_OF_YEAR = re.compile(r"(\d{4})-([QH])(\d)$")
_SEASON = re.compile(r"(\d{4})-(SP|SU|FA|WI)$")
_TIME = re.compile(r"(\d{4}-\d\d-\d\d)T(.+)$")
_CLOCK = re.compile(r"(\d\d):(\d\d)(Z?)$")


def sentence(step: Step, language: str) -> str:
    """Return a step as a sentence.

    Raises
    ------
    UnknownMessageError
        If the catalogue lacks the message or it lacks a value.
    """
    values = dict(step.values)
    words: dict[str, str | int] = {name: _words(name, value, language) for name, value in values.items()}
    if "count" in values and "unit" in values:
        words["length"] = length_words(values["count"], str(values["unit"]), language)
    if "by" in values:
        words["days"] = _days(int(values["by"]), language)
    if "number" in values and "parts" in values:
        words["part"] = _part_of_year(int(values["number"]), int(values["parts"]), language)
    elif "number" in values:
        number = int(values["number"])
        words["roman"] = _roman(number) + ("er" if number == 1 else "e")
        words["ordinal"] = f"{number}{_english_suffix(number)}"
    told = _capitalised(messages(language).text(step.message, **words))
    return told[:-1] if told.endswith("..") else told  # after an abbreviation


def _words(name: str, value: str | int, language: str) -> str | int:
    convert = _CONVERTERS.get(name)
    return convert(value, language) if convert is not None else value


def timex_words(value: str | int, language: str) -> str:
    """Return a TIMEX3 value in words: "26 janvier 2022", "semaine du 24 janvier 2022", "années 1990"."""
    text = str(value)
    catalogue = messages(language)
    if found := _TIME.match(text):
        day = day_words(parse_iso(found[1]), language, Form.LONG)
        part = f"derivation.words.{found[2]}"
        return f"{day}, {catalogue.text(part) if part in catalogue else _clock(found[2], language)}"
    if found := _WEEK.match(text):
        from_monday = first_monday(int(found[1])) + 7 * (int(found[2]) - 1)
        key, first = ("weekend", from_monday + 5) if found[3] else ("week", from_monday)
        return catalogue.text(f"derivation.words.{key}", day=day_words(first, language, Form.LONG))
    if found := _PART_OF_YEAR.match(text):
        return f"{_part_of_year(int(found[3]), 4 if found[2] == 'Q' else 2, language)} {found[1]}"
    if found := _SEASON.match(text):
        return f"{catalogue.text(f'derivation.words.{found[2]}')} {found[1]}"
    edtf = text + {2: "XX", 3: "X"}.get(len(text), "") if text.isdigit() else text
    try:
        return unit_words(CalendarUnit.parse(edtf), language, Form.LONG)
    except ValueError:
        return text


def _clock(value: str | int, language: str) -> str:
    """Return a TIMEX3 time of day in words: "18 h 40", "11:40 GMT"."""
    found = _CLOCK.match(str(value))
    return clock_words(Clock(60 * int(found[1]) + int(found[2]), zone=found[3]), language) if found else str(value)


def length_words(count: str | int, unit: str, language: str) -> str:
    """Return a count of units: "8 ans", "1 mois", "quelques semaines"."""
    catalogue = messages(language)
    singular, _, plural = catalogue.text(f"derivation.units.{unit}").partition("|")
    if count == "X":
        return catalogue.text("derivation.words.vague", unit=plural)
    return f"{count}\u00a0{singular if count == 1 else plural}"


def _days(by: int, language: str) -> str:
    catalogue = messages(language)
    if by == 0:
        return catalogue.text("derivation.words.days_zero")
    key = "derivation.words.days_before" if by < 0 else "derivation.words.days_after"
    return catalogue.text(key, count=length_words(abs(by), "day", language))


def _part_of_year(number: int, parts: int, language: str) -> str:
    key = ("first_" if number == 1 else "") + ("quarter" if parts == 4 else "half")
    return messages(language).text(f"derivation.words.{key}", number=number)


def _roman(number: int) -> str:
    letters = ""
    for value, letter in _ROMAN:
        count, number = divmod(number, value)
        letters += letter * count
    return letters


def _english_suffix(number: int) -> str:
    return "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


def _named(table: str) -> Callable[[str | int, str], str]:
    return lambda value, language: messages(language).text(f"derivation.{table}.{value}")


def _iso_day(value: str | int, language: str) -> str:
    return day_words(parse_iso(str(value)), language, Form.LONG, with_weekday=True)


_CONVERTERS: dict[str, Callable[[str | int, str], str]] = {
    "day": _iso_day,
    "month": lambda value, language: month_words(int(value), language),
    "mday": lambda value, language: day_number(int(value), language),
    "year": lambda value, language: year_words(int(value), language),
    "weekday": _named("weekday"),
    "said": _named("weekday"),
    "is": _named("weekday"),
    "season": _named("words"),
    "unit": _named("unit"),
    "mod": _named("words"),
    "part": lambda value, language: timex_words(f"0001-01-01T{value}", language).split(", ")[-1],
    "time": _clock,
    "value": timex_words,
    "of": timex_words,
    "first": timex_words,
    "second": timex_words,
}
