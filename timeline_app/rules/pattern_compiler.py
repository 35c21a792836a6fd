"""Turns the patterns of rules into regular expressions that match in linear time (RE2).

A pattern is a regular expression over the folded text in which

* a space stands for one to three spaces,
* ``{month}`` stands for a word of the lexicon and captures its value as ``month``, ``{month:first}`` as ``first``,
* ``{number}`` stands for a number in words or figures, ``{small_number}`` for one below a thousand,
* ``{day}`` stands for whatever the rules of the category ``day`` match, and captures what they say,
* ``{det}`` is replaced by the macro of that name,
* ``(?P<year>…)`` captures the words themselves, as a number where they are one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from timeline_app.rules.folding import fold_pattern
from timeline_app.rules.rule import Rule, RuleError
from timeline_app.rules.rule_files import RuleSet

_TOKEN = re.compile(r"\\.|\[[^\]]*\]|\(\?P<(\w+)>|\{([a-z_][a-z_0-9]*)(?::(\w+))?\}|\{\d+(?:,\d*)?\}|.", re.DOTALL)
_HYPHEN = "[ -]"  # "week-end", "week end"


@dataclass(frozen=True, slots=True)
class CompiledPattern:
    """A regular expression and what its groups capture.

    Attributes
    ----------
    expression
        For RE2, Latin-1.
    kinds
        For each group: "text", "number", "word:<category of the lexicon>" or "category:<name>".
    """

    expression: str
    kinds: dict[str, str] = field(default_factory=dict)


class PatternCompiler:
    """Expands references; what a reference stands for is expanded once."""

    def __init__(self, rules: RuleSet) -> None:
        self._macros = rules.macros
        self._lexicon = rules.lexicon
        numerals = rules.lexicon.numerals
        self._numbers = {"number": numerals.pattern(), "small_number": numerals.small_pattern()}
        self._words = {category: word_pattern(words) for category, words in rules.lexicon.words.items()}
        self._rules: dict[str, list[Rule]] = {}
        for rule in rules.rules:
            self._rules.setdefault(rule.category, []).append(rule)
        self._members = rules.categories
        self._categories: dict[str, str] = {}
        self._open: list[str] = []

    def compile(self, rule: Rule, pattern: str) -> CompiledPattern:
        """Return one pattern of a rule with its captures.

        Raises
        ------
        RuleError
            If a reference is unknown or two parts capture under one name.
        """
        kinds: dict[str, str] = {}
        try:
            return CompiledPattern(self._expand(pattern, kinds), kinds)
        except KeyError as error:
            raise rule.error("pattern", str(error.args[0])) from error

    def context(self, rule: Rule, field_name: str, pattern: str) -> str:
        """Return the regular expression of a context field, without captures."""
        try:
            return self._expand(pattern, None)
        except KeyError as error:
            raise rule.error(field_name, str(error.args[0])) from error

    def plain(self, pattern: str) -> str:
        """Return the regular expression of a pattern outside of rules, such as a signal."""
        try:
            return self._expand(pattern, None)
        except KeyError as error:
            raise RuleError("", "", "pattern", str(error.args[0])) from error

    def category(self, name: str) -> str:
        """Return the regular expression, without captures, of everything that the rules of a category match."""
        if name not in self._categories:
            if name in self._open:
                raise KeyError(f"{{{name}}} refers to itself: {' > '.join([*self._open, name])}")
            if name not in self._rules and name not in self._members:
                raise KeyError(f"{{{name}}} is neither a macro, nor in the lexicon, nor a category of rules")
            self._open.append(name)
            patterns = [self.category(member) for member in self._members.get(name, ())]
            for rule in self._rules.get(name, ()):
                for pattern in rule.patterns:
                    try:
                        patterns.append(self._expand(pattern, None))
                    except KeyError as error:
                        raise rule.error("pattern", str(error.args[0])) from error
            self._open.pop()
            self._categories[name] = "(?:" + "|".join(patterns) + ")"
        return self._categories[name]

    def _expand(self, pattern: str, kinds: dict[str, str] | None) -> str:
        parts: list[str] = []
        for token in _TOKEN.finditer(pattern):
            text, group, name, label = token.group(0), *token.groups()
            if group is not None:
                parts.append(self._opening(group, "text", kinds))
            elif name is not None:
                parts.append(self._reference(name, label, kinds))
            elif text == "{":
                raise KeyError(f"a brace that is no reference: {pattern[token.start() : token.start() + 20]!r}")
            elif text[0] in "\\{" or text.startswith("(?P<"):
                parts.append(text)
            else:
                # A character that the folded text cannot hold stands there as a question mark.
                folded = fold_pattern(text)
                parts.append(r"\?" if folded == "?" and text != "?" else folded)
        return "".join(parts)

    def _opening(self, label: str, kind: str, kinds: dict[str, str] | None) -> str:
        if kinds is None:
            return "(?:"
        if label in kinds:
            raise KeyError(f"two parts capture as {label!r}")
        kinds[label] = kind
        return f"(?P<{label}>"

    def _reference(self, name: str, label: str | None, kinds: dict[str, str] | None) -> str:
        if name in self._macros:
            return "(?:" + self._expand(self._macros[name], kinds) + ")"
        if name in self._numbers:
            kind, expression = "number", self._numbers[name]
        elif name in self._words:
            kind, expression = f"word:{name}", self._words[name]
        else:
            kind, expression = f"category:{name}", self.category(name)
        return self._opening(label or name, kind, kinds) + expression + ")"


def word_pattern(words: Iterable[str]) -> str:
    """Return the regular expression of a list of words; a final dot may be missing."""
    escaped = []
    for word in sorted(set(words), key=len, reverse=True):
        stem = re.sub(r"(?:\\[ -])+", _HYPHEN, re.escape(fold_pattern(word.rstrip("."))))
        escaped.append(stem + (r"\.?" if word.endswith(".") else ""))
    return "(?:" + "|".join(escaped) + ")"
