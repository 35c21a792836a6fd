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
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from timeline_app.rules.folding import fold_pattern
from timeline_app.rules.pattern_ends import ends
from timeline_app.rules.rule import Rule, RuleError
from timeline_app.rules.rule_files import RuleSet

_TOKEN = re.compile(
    r"[^\\\[({]+|\\.|\[[^\]]*\]|\(\?P<(\w+)>|\{([a-z_][a-z_0-9]*)(?::(\w+))?\}|\{\d+(?:,\d*)?\}|.", re.DOTALL
)
_HYPHEN = "[ -]"  # "week-end", "week end"
_ANY_NUMBER, _ANY_WORDS = "(?:[0-9. ]+|[a-z][a-z -]*)", "(?:.+)"  # for one, for what a category matches, roughly


class _FoldedCharacters(dict[int, str]):
    """What stands in an expression for each character of a pattern, as :meth:`str.translate` asks for it."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        folded = fold_pattern(character)
        # A character that the folded text cannot hold stands there as a question mark.
        self[code] = r"\?" if folded == "?" and character != "?" else folded
        return self[code]


_FOLDED = _FoldedCharacters()


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


class _Ending(NamedTuple):
    """A way to write a category: an expression, then the category that ends it ("" for none)."""

    head: str
    tail: str


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
        self._plain: dict[str, str] = {}
        self._endings: dict[str, list[_Ending]] = {}
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
            return self._expand_plain(pattern)
        except KeyError as error:
            raise rule.error(field_name, str(error.args[0])) from error

    def plain(self, pattern: str) -> str:
        """Return the regular expression of a pattern outside of rules, such as a signal."""
        try:
            return self._expand_plain(pattern)
        except KeyError as error:
            raise RuleError("", "", "pattern", str(error.args[0])) from error

    def rough(self, pattern: str) -> str:
        """Return a short expression for all that a pattern matches, and more: any words pass for a category."""
        return self._expand(pattern, None, rough=True)

    def category(self, name: str) -> str:
        """Return the regular expression, without captures, of everything that the rules of a category match."""
        if name not in self._categories:
            self._categories[name] = self.union((name,))
        return self._categories[name]

    def union(self, names: Iterable[str]) -> str:
        """Return the regular expression of everything that the rules of some categories match.

        A category with which several patterns end stands in it once, behind all that they begin with.
        """
        heads: dict[str, list[str]] = {}
        for head, tail in self._opened([_Ending("", name) for name in names]):
            heads.setdefault(tail, []).append(head)
        tails: dict[tuple[str, ...], list[str]] = {}
        for tail, before in heads.items():
            tails.setdefault(tuple(before), []).append(self.category(tail) if tail else "")
        return _any(_any(before) + _any(behind) for before, behind in tails.items())

    def _opened(self, endings: list[_Ending]) -> list[_Ending]:
        """Put what categories are made of in place of those with which no pattern ends, or which are only others."""
        while True:
            shared = {tail for head, tail in endings if head}
            opened: list[_Ending] = []
            for head, tail in endings:
                only_others = tail in self._members and tail not in self._rules
                if tail and (only_others or (not head and tail not in shared)):
                    opened += (_Ending(head + before, end) for before, end in self._endings_of(tail))
                else:
                    opened.append(_Ending(head, tail))
            if opened == endings:
                return list(dict.fromkeys(endings))
            endings = opened

    def _endings_of(self, name: str) -> list[_Ending]:
        if name not in self._endings:
            if name in self._open:
                raise KeyError(f"{{{name}}} refers to itself: {' > '.join([*self._open, name])}")
            if not self._is_category(name):
                raise KeyError(f"{{{name}}} is neither a macro, nor in the lexicon, nor a category of rules")
            self._open.append(name)
            endings = [_Ending("", member) for member in self._members.get(name, ())]
            for member in self._members.get(name, ()):
                self._endings_of(member)
            for rule in self._rules.get(name, ()):
                try:
                    for pattern in rule.patterns:
                        endings += self._endings_of_pattern(pattern)
                except KeyError as error:
                    raise rule.error("pattern", str(error.args[0])) from error
            self._open.pop()
            self._endings[name] = endings
        return self._endings[name]

    def _endings_of_pattern(self, pattern: str) -> Iterator[_Ending]:
        for head, tail in ends(pattern, self._is_category):
            if tail:
                self._endings_of(tail)
            yield _Ending(self._expand_plain(head), tail)

    def _is_category(self, name: str) -> bool:
        known = name in self._macros or name in self._numbers or name in self._words
        return not known and (name in self._rules or name in self._members)

    def _expand_plain(self, pattern: str) -> str:
        """Expand without captures; the same pieces come again and again."""
        if pattern not in self._plain:
            self._plain[pattern] = self._expand(pattern, None)
        return self._plain[pattern]

    def _expand(self, pattern: str, kinds: dict[str, str] | None, rough: bool = False) -> str:
        parts: list[str] = []
        for token in _TOKEN.finditer(pattern):
            text, group, name, label = token.group(0), *token.groups()
            if group is not None:
                parts.append(self._opening(group, "text", kinds))
            elif name is not None:
                parts.append(self._roughly(name) if rough else self._reference(name, label, kinds))
            elif text == "{":
                raise KeyError(f"a brace that is no reference: {pattern[token.start() : token.start() + 20]!r}")
            elif text[0] in "\\{":
                parts.append(text)
            elif text[0] == "[":
                parts.append(fold_pattern(text))
            else:
                parts.append(text.translate(_FOLDED))
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
            macro = self._macros[name]
            return "(?:" + (self._expand_plain(macro) if kinds is None else self._expand(macro, kinds)) + ")"
        if name in self._numbers:
            kind, expression = "number", self._numbers[name]
        elif name in self._words:
            kind, expression = f"word:{name}", self._words[name]
        else:
            kind, expression = f"category:{name}", self.category(name)
        return self._opening(label or name, kind, kinds) + expression + ")"

    def _roughly(self, name: str) -> str:
        if name in self._macros:
            return f"(?:{self.rough(self._macros[name])})"
        if name in self._words:
            return self._words[name]
        return _ANY_NUMBER if name in self._numbers else _ANY_WORDS


def _any(expressions: Iterable[str]) -> str:
    """Return the expression that matches what any of some match."""
    return "(?:" + "|".join(expressions) + ")"


def word_pattern(words: Iterable[str]) -> str:
    """Return the regular expression of a list of words; a final dot may be missing."""
    stems = {(fold_pattern(word.rstrip(".")), word.endswith(".")) for word in words}
    # Backwards through the alphabet: longer words come first, and RE2 joins neighbours that begin alike.
    ordered = sorted(stems, reverse=True)
    escaped = [re.sub(r"(?:\\[ -])+", _HYPHEN, re.escape(stem)) + (r"\.?" if dot else "") for stem, dot in ordered]
    return _any(escaped)
