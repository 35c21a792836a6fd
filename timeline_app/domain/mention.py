"""A time expression found in a text, with its meaning as said, before it is anchored in the calendar."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from timeline_app.domain.span import Span

Argument: TypeAlias = "int | str | bool | Meaning | None"


@dataclass(frozen=True, slots=True)
class Meaning:
    """What the words say: an operator and its arguments, which may be meanings themselves.

    ``Meaning("shift", (("unit", "day"), ("by", -1), ("anchor", "dct")))`` is "hier".  The operators are those of
    :mod:`timeline_app.resolving.operations`; rules name them in their files.
    """

    operator: str
    arguments: tuple[tuple[str, Argument], ...] = ()

    def get(self, name: str) -> Argument:
        """Return an argument, None when it was not said."""
        for key, value in self.arguments:
            if key == name:
                return value
        return None


@dataclass(frozen=True, slots=True)
class Mention:
    """A time expression in its place.

    Attributes
    ----------
    id
        "m1", "m2", … in the order of the text.
    span, text
        The core expression (the TIMEX3 extent) and its words.
    signal, signal_span
        The words that make a bound of it ("depuis", "jusqu'au"), as written, and their place; None without.
    relation
        What the signal does: "since", "until", "from", "by", "before", "after", "between", "range", "during", or None.
    rule
        Name of the rule that found it.
    meaning
        What is said.
    partner
        For a range said with two expressions: the meaning of the other end; else None.
    """

    id: str
    span: Span
    text: str
    signal: str | None
    signal_span: Span | None
    relation: str | None
    rule: str
    meaning: Meaning
    partner: Meaning | None = None
