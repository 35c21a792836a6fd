"""The compiled rules of a language: what finds expressions in a text, and what reads them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import chain
from typing import Any, NamedTuple

import re2

from timeline_app.domain.mention import Argument, Meaning
from timeline_app.rules.folding import fold_pattern
from timeline_app.rules.numerals import roman
from timeline_app.rules.pattern_compiler import PatternCompiler
from timeline_app.rules.pattern_set import PatternSet
from timeline_app.rules.rule import Rule
from timeline_app.rules.rule_files import RuleSet, read_rule_set

# Categories that stand alone in a text; the others only serve inside their patterns.
# A decoy comes first: where it fits, the words are no time.
TOP_CATEGORIES = ("decoy", "phrase", "time", "day", "period", "offset", "duration", "set", "reference")
_MOST_BESIDE = 256  # different words beside mentions that are remembered
_MEMORY = 96 << 20  # bytes that RE2 may use for its automata; with 32 MB they are thrown away again and again


def options(longest: bool) -> Any:
    """Return the options of every expression here: Latin-1 bytes, no backtracking."""
    chosen = re2.Options()
    chosen.encoding = re2.Options.Encoding.LATIN1
    chosen.longest_match = longest
    chosen.max_mem = _MEMORY
    chosen.log_errors = False
    return chosen


class Beside(NamedTuple):
    """What may stand beside a mention; the same words stand there again and again in chronologies and tables.

    Attributes
    ----------
    search, match
        As of a compiled expression; what they found in the words met last is remembered.
    """

    search: Callable[[bytes], re.Match[bytes] | None]
    match: Callable[[bytes], re.Match[bytes] | None]


def compile_beside(expression: str) -> Beside:
    """Compile for the few dozen bytes beside a mention, where Python's own engine is the faster and cannot be slow."""
    compiled = re.compile(expression.replace("$", r"\Z").encode("latin-1"))
    return Beside(lru_cache(_MOST_BESIDE)(compiled.search), lru_cache(_MOST_BESIDE)(compiled.match))


def compile_expression(expression: str, longest: bool = False) -> Any:
    """Compile for RE2.

    Raises
    ------
    ValueError
        If RE2 refuses the expression.
    """
    try:
        return re2.compile(expression.encode("latin-1"), options(longest))
    except re2.error as error:
        message = error.args[0] if error.args else error
        problem = message.decode() if isinstance(message, bytes) else str(message)
        # RE2 repeats the whole expression after the problem, and the cause would show it again.
        raise ValueError(problem.partition(":")[0]) from None


@dataclass(frozen=True, slots=True)
class Part:
    """A captured part of an expression: what it says and where it stands in the expression.

    ``is_word`` tells whether it is a word of the lexicon.
    """

    start: int
    end: int
    value: Argument
    is_word: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read an expression.

    Attributes
    ----------
    rule
        The rule that reads it so.
    meaning
        What it says.
    parts
        The captured parts by name.
    """

    rule: Rule
    meaning: Meaning
    parts: dict[str, Part]


class _Pattern:
    """One pattern of a rule, compiled when first needed."""

    def __init__(self, rule: Rule, source: str, compiler: PatternCompiler) -> None:
        self.rule = rule
        self.source = source
        self._compiler = compiler

    @cached_property
    def compiled(self) -> tuple[Any, list[tuple[int, str, str]]]:
        """The expression, and of each of its captures the number of the group, its label and what it captures.

        Raises
        ------
        RuleError
            If RE2 refuses it.
        """
        pattern = self._compiler.compile(self.rule, self.source)
        try:
            expression = compile_expression(pattern.expression)
        except ValueError as error:
            raise self.rule.error("pattern", str(error)) from error
        groups = expression.groupindex
        return expression, [(groups[label.encode()], label, kind) for label, kind in pattern.kinds.items()]


class Grammar:
    """The rules of one language, ready to match.

    Attributes
    ----------
    finder
        The expression that finds, from left to right, the longest stretch that any rule matches, with its signal.
    """

    def __init__(self, rules: RuleSet) -> None:
        self.rules = rules
        self._compiler = PatternCompiler(rules)
        self._numerals = rules.lexicon.numerals
        self._values = {
            category: {_plain(word): value for word, value in words.items()}
            for category, words in rules.lexicon.words.items()
        }
        self._abbreviations = frozenset(
            re.split("[^a-z]", fold_pattern(word[:-1]))[-1].encode("latin-1")
            for words in rules.lexicon.words.values()
            for word in words
            if word.endswith(".")
        )
        self._patterns = [_Pattern(rule, source, self._compiler) for rule in rules.rules for source in rule.patterns]
        self._by_category: dict[str, list[int]] = {}
        for number, pattern in enumerate(self._patterns):
            self._by_category.setdefault(pattern.rule.category, []).append(number)
        self._ranks: dict[str, dict[int, int]] = {}
        self._known: dict[tuple[str, bytes], tuple[Reading, ...]] = {}
        present = [name for name in TOP_CATEGORIES if name in self._by_category or name in rules.categories]
        self.top_categories = tuple(present)
        signals = "|".join(f"(?:{self._compiler.plain(signal.pattern)})" for signal in rules.signals)
        core = self._compiler.union(present)
        try:
            self.finder = compile_expression(rf"\b(?:(?:{signals}) {{0,3}})?{core}(?:\b|\.)", longest=True)
        except ValueError:
            self.check()
            raise
        self._signals = [
            (compile_expression(f"(?:{self._compiler.plain(signal.pattern)})"), signal.relation)
            for signal in rules.signals
        ]
        self._signal_prefix = compile_expression(f"(?:{signals})", longest=True)

    def check(self) -> None:
        """Compile every pattern, as reading texts does only with those that fit.

        Raises
        ------
        RuleError
            For the first pattern that is wrong.
        """
        for pattern in self._patterns:
            _ = pattern.compiled

    @cached_property
    def _fitting(self) -> PatternSet:
        """What tells at once which patterns are worth trying; some of those that it names do not match."""
        try:
            return PatternSet((self._compiler.rough(pattern.source) for pattern in self._patterns), options(False))
        except ValueError:
            self.check()
            raise

    def read(self, category: str, surface: bytes) -> tuple[Reading, ...]:
        """Return the readings of a whole expression by the rules of a category, in the order of the rules."""
        key = (category, surface)
        readings = self._known.get(key)
        if readings is None:
            if len(self._known) > 20_000:
                self._known.clear()
            readings = self._known[key] = tuple(self._read(category, surface))
        return readings

    def _read(self, category: str, surface: bytes) -> list[Reading]:
        readings: list[Reading] = []
        ranks = self._ranks_in(category)
        fitting = [number for number in self._fitting.matching(surface) if number in ranks]
        fitting.sort(key=ranks.__getitem__)
        read_by: set[str] = set()
        for number in fitting:
            pattern = self._patterns[number]
            if pattern.rule.name in read_by:
                continue
            expression, captures = pattern.compiled
            match = expression.fullmatch(surface)
            reading = self._reading(pattern.rule, captures, match) if match is not None else None
            if reading is not None:
                readings.append(reading)
                read_by.add(pattern.rule.name)
        return readings

    def _ranks_in(self, category: str) -> dict[int, int]:
        """Return the order in which the patterns of a category are tried: those of the categories in it, its own."""
        ranks = self._ranks.get(category)
        if ranks is None:
            members = (self._ranks_in(member) for member in self.rules.categories.get(category, ()))
            ordered = dict.fromkeys((*chain.from_iterable(members), *self._by_category.get(category, ())))
            ranks = self._ranks[category] = {number: rank for rank, number in enumerate(ordered)}
        return ranks

    def _reading(self, rule: Rule, captures: list[tuple[int, str, str]], match: Any) -> Reading | None:
        surface = match.string
        parts: dict[str, Part] = {}
        for group, label, kind in captures:
            start, end = match.span(group)
            if start < 0 or start == end:
                continue
            value = self._value(kind, surface[start:end])
            if value is None:
                return None
            parts[label.partition("__")[0]] = Part(start, end, value, kind.startswith("word"))
        arguments = (*rule.constants, *((label, part.value) for label, part in parts.items()))
        return Reading(rule, Meaning(rule.meaning, arguments), parts)

    def _value(self, kind: str, surface: bytes) -> Argument:
        what, _, name = kind.partition(":")
        if what == "category":
            readings = self.read(name, surface)
            return readings[0].meaning if readings else None
        text = surface.decode("latin-1").strip()
        if what == "number":
            return self._numerals.value(text)
        if what == "word":
            return self._values[name].get(_plain(text))
        if text.isdigit():
            return int(text)
        return text

    def members(self, categories: frozenset[str]) -> frozenset[str]:
        """Return the categories with all that they are made of."""
        members = set(categories)
        for category in categories:
            members |= self.members(frozenset(self.rules.categories.get(category, ())))
        return frozenset(members)

    def context(self, rule: Rule, field_name: str) -> str:
        """Return the expression of a context field of a rule ("before", "not_after", …)."""
        return self._compiler.context(rule, field_name, getattr(rule, field_name))

    def plain_expression(self, pattern: str) -> str:
        """Return the expression of a pattern that captures nothing, such as the words between two expressions."""
        return self._compiler.plain(pattern)

    def signal_end(self, surface: bytes) -> int:
        """Return where the signal at the head of an expression ends; 0 without signal."""
        match = self._signal_prefix.match(surface)
        return match.end() if match is not None else 0

    def relation(self, signal: bytes) -> str:
        """Return what a signal does.

        Raises
        ------
        KeyError
            If the words are no signal.
        """
        for expression, relation in self._signals:
            if expression.fullmatch(signal):
                return relation
        raise KeyError(signal)

    def is_abbreviation(self, word: bytes) -> bool:
        """Tell whether the final dot of a word belongs to it."""
        return word in self._abbreviations


def _plain(word: str) -> str:
    """Return a word as the key under which the lexicon knows it."""
    return " ".join(fold_pattern(word).rstrip(".").replace("-", " ").split())


@cache
def grammar(language: str) -> Grammar:
    """Return the compiled rules of a language."""
    return Grammar(read_rule_set(language))


def roman_value(text: str) -> int | None:
    """Return the value of a Roman numeral or of figures; None if it is neither."""
    return int(text) if text.isdigit() else roman(text)
