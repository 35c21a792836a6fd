"""Runs the examples and counter-examples of the rules: what ``timeline-app rules check`` and the tests do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from timeline_app.domain.article import Article, Block, BlockKind, DateSource, ReferenceDate
from timeline_app.domain.calendar import day_of
from timeline_app.domain.span import Span
from timeline_app.language.syntax import Syntax
from timeline_app.resolving.directions import SyntaxGrammar
from timeline_app.resolving.operations import OPERATIONS, STRUCTURAL
from timeline_app.resolving.resolver import resolve
from timeline_app.rules.folding import fold
from timeline_app.rules.grammar import Grammar
from timeline_app.rules.rule import Example, Join, Rule
from timeline_app.rules.rule_files import read_rule_set
from timeline_app.tagging.composition import Composer
from timeline_app.tagging.rule_matcher import RuleMatcher
from timeline_app.tagging.tagger import tag_with

EXAMPLE_DAY = day_of(2022, 1, 28)  # examples are read as published on this Friday


@dataclass(frozen=True, slots=True)
class RuleReport:
    """What a check found.

    Attributes
    ----------
    rules, examples
        How many were checked.
    failures
        A line each: file, rule and field, and what came out instead.
    """

    rules: int
    examples: int
    failures: tuple[str, ...]


def check_rules(language: str, rules: Path | None = None, lexicons: Path | None = None) -> RuleReport:
    """Read and compile the rules of a language and run all their examples.

    Raises
    ------
    RuleError
        If a file cannot be read or a pattern compiled; it names file, rule and field.
    """
    rule_set = read_rule_set(language, rules, lexicons)
    grammar = Grammar(rule_set)
    grammar.check()
    checker = _Checker(RuleMatcher(grammar), Composer(grammar))
    described: list[Rule | Join] = [*rule_set.rules, *rule_set.joins]
    failures = [failure for rule in rule_set.rules for failure in _bad_operators(rule)]
    for one in described:
        failures += checker.failures(one)
    examples = sum(len(one.examples) for one in described) + sum(len(rule.never) for rule in rule_set.rules)
    return RuleReport(len(described), examples, tuple(failures))


def _bad_operators(rule: Rule) -> Iterator[str]:
    if rule.meaning not in OPERATIONS and rule.meaning not in STRUCTURAL:
        yield str(rule.error("meaning", f"no such operator: {rule.meaning!r}"))


class _Checker:
    def __init__(self, matcher: RuleMatcher, composer: Composer) -> None:
        self._matcher = matcher
        self._composer = composer

    def failures(self, rule: Rule | Join) -> Iterator[str]:
        place = f"{rule.file}: rule {rule.name!r}"
        for example in rule.examples:
            wrong = self._wrong(example)
            if wrong is not None:
                yield f"{place}: examples: {example.text!r}: {wrong}"
        for text in rule.never if isinstance(rule, Rule) else ():
            found = self._found(text)
            if found:
                yield f"{place}: never: {text!r}: found {found}"

    def _wrong(self, example: Example) -> str | None:
        found = self._found(example.text)
        if (example.expression, example.value) in found:
            return None
        return f"expected {(example.expression, example.value)}, found {found}"

    def _found(self, text: str) -> list[tuple[str, str]]:
        folded = fold(text)
        mentions = tag_with(self._matcher, self._composer, text, folded)
        syntax = Syntax(text, [mention.span for mention in mentions])
        article = Article(text, (Block(BlockKind.PARAGRAPH, Span(0, len(text))),))
        starts = [sentence.start for sentence in syntax.sentences.spans]
        reference = ReferenceDate(EXAMPLE_DAY, DateSource.GIVEN)
        kept, resolutions = resolve(article, folded, mentions, reference, starts, SyntaxGrammar(syntax), {})
        return [(mention.text, resolution.value) for mention, resolution in zip(kept, resolutions, strict=True)]
