"""Numbers in words and figures, as a language file describes them.

The file ``numerals.toml`` of a language lists the words with their values; this module adds them up the way French and
English do: « deux mille cent quatre-vingt-dix-sept » = 2 × 1000 + 100 + 4 × 20 + 17.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline_app.rules.folding import fold_pattern

_HUNDRED = 100
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_SEPARATORS = re.compile(r"[\s.,-]+")


@dataclass(frozen=True, slots=True)
class Numerals:
    """The number words of a language.

    Attributes
    ----------
    values
        Value of each word, folded; 100 and 1000 multiply what stands before them.
    joiners
        Words without value inside a number ("et", "and").
    scores
        Words that 20 multiplies when "vingt" follows ("quatre").
    """

    values: dict[str, int]
    joiners: frozenset[str]
    scores: frozenset[str] = frozenset()

    @classmethod
    def from_table(cls, table: dict[str, object]) -> Numerals:
        """Build from the table of a language file."""
        words = table["words"]
        joiners = table.get("joiners", [])
        scores = table.get("scores", [])
        if not isinstance(words, dict) or not isinstance(joiners, list) or not isinstance(scores, list):
            raise TypeError("numerals: words must be a table, joiners and scores lists")
        return cls(
            {fold_pattern(word): int(value) for word, value in words.items()},
            frozenset(map(fold_pattern, joiners)),
            frozenset(map(fold_pattern, scores)),
        )

    def pattern(self) -> str:
        """Return the regular expression of a number in figures or words."""
        words = "|".join(sorted(self.values, reverse=True))
        joined = "|".join(sorted(self.joiners)) or "-"
        # Bounded everywhere: an endless row of number words must not be read again from each of its words.
        return (
            rf"(?:\d{{1,3}}(?:[. ]\d{{3}}){{1,2}}|\d{{1,6}}|(?:{words})(?:(?:[ -](?:{joined}))?[ -](?:{words})){{0,5}})"
        )

    def small_pattern(self) -> str:
        """Return the regular expression of a number below a thousand, for places where no more can stand."""
        words = "|".join(sorted(self.values, reverse=True))
        joined = "|".join(sorted(self.joiners)) or "-"
        hundred = "|".join(word for word, value in self.values.items() if value == _HUNDRED) or words
        one_or_two = rf"(?:{words})(?:[ -](?:(?:{joined})[ -])?(?:{words}))?"
        return rf"(?:\d{{1,3}}|(?:(?:{hundred})[ -])?{one_or_two})"

    def value(self, text: str) -> int | None:
        """Return the value of a number, folded; None if the words do not make one."""
        digits = _SEPARATORS.sub("", text)
        if digits.isdigit():
            return int(digits)
        total = group = previous = 0
        for word in re.split(r"[ -]+", text.strip()):
            if word in self.joiners:
                continue
            value = self.values.get(word)
            if value is None:
                return None
            if value >= 1000:
                total += (group or 1) * value
                group = 0
            elif value == 100:
                group = (group or 1) * 100
            elif value == 20 and previous == 4 and group % 100 == 4:
                group += 80 - 4
            elif group % 100 and (value >= previous or value >= 20):
                return None  # « deux trois », « trente vingt » are two numbers
            else:
                group += value
            previous = value
        return total + group


def roman(text: str) -> int | None:
    """Return the value of a Roman numeral in lower case; None if it is not one."""
    total = 0
    for letter, following in zip(text, text[1:] + "\0", strict=True):
        value = _ROMAN.get(letter)
        if value is None:
            return None
        total += -value if value < _ROMAN.get(following, 0) else value
    return total if total > 0 and to_roman(total) == text else None


def to_roman(number: int) -> str:
    """Return a number in Roman numerals, lower case."""
    parts = []
    for value, letters in (
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
        (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ):  # fmt: skip
        count, number = divmod(number, value)
        parts.append(letters * count)
    return "".join(parts)
