"""A rule: how one kind of time expression is written and what it says."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

Constant: TypeAlias = "int | str | bool"


class RuleError(ValueError):
    """A mistake in a rule file.

    Attributes
    ----------
    file, rule, field
        Where it is: name of the file, of the rule, of the field ("" where there is none).
    """

    def __init__(self, file: str, rule: str, field_name: str, problem: str) -> None:
        self.file, self.rule, self.field = file, rule, field_name
        place = ": ".join(part for part in (file, rule and f"rule {rule!r}", field_name) if part)
        super().__init__(f"{place}: {problem}")


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence with the expression that the rule finds in it and the value it gives."""

    text: str
    expression: str
    value: str


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule.

    Attributes
    ----------
    name
        Unique in its language.
    category
        What it makes: "day", "period", "duration", …; "decoy" for words that only look like a time.
    patterns
        Regular expressions over the folded text, with references in braces.
    meaning, constants
        The operator, and its arguments that the words do not vary; the captured parts are the other arguments.
    before, not_before, after, not_after
        Regular expressions that the text beside the expression must or must not match, or None.
    letters
        Of the first word from the lexicon: "lower": no capital, unless all its letters are; "upper": a capital;
        "title": a capital and small letters; None: any.
    examples, never
        Run as tests.
    """

    name: str
    category: str
    patterns: tuple[str, ...]
    meaning: str
    constants: tuple[tuple[str, Constant], ...] = ()
    before: str | None = None
    not_before: str | None = None
    after: str | None = None
    not_after: str | None = None
    letters: str | None = None
    examples: tuple[Example, ...] = ()
    never: tuple[str, ...] = ()
    file: str = field(default="", compare=False)

    def error(self, field_name: str, problem: str) -> RuleError:
        """Return the error to raise for a mistake in this rule."""
        return RuleError(self.file, self.name, field_name, problem)


@dataclass(frozen=True, slots=True)
class Signal:
    """Words before an expression that make a bound of it.

    Attributes
    ----------
    pattern
        Regular expression over the folded text.
    relation
        "since", "until", "from", "by", "before", "after", "during", "around", …
    """

    pattern: str
    relation: str


@dataclass(frozen=True, slots=True)
class Join:
    """Two expressions side by side that are one.

    Attributes
    ----------
    first, second
        Categories that may join.
    between
        Regular expression of the text between them.
    roles
        Names under which they become arguments of the meaning.
    meaning, makes
        Operator and category of the whole.
    lacks
        What the second does not say itself, or the two stay apart: "year".
    """

    name: str
    first: frozenset[str]
    second: frozenset[str]
    between: str
    roles: tuple[str, str]
    meaning: str
    makes: str
    examples: tuple[Example, ...] = ()
    file: str = field(default="", compare=False)
    lacks: str | None = None


@dataclass(frozen=True, slots=True)
class Range:
    """Two expressions that are the ends of one interval; each stays a mention of its own.

    Attributes
    ----------
    lead
        Regular expression of the words before the first, which become its signal.
    not_before
        Regular expression of what must not stand before the lead, or None.
    kind
        "range", or "row" for days that are one stretch only when they follow each other.
    """

    name: str
    first: frozenset[str]
    second: frozenset[str]
    lead: str
    between: str
    not_before: str | None = None
    kind: str = "range"
    file: str = field(default="", compare=False)
