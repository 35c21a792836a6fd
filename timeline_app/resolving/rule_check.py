"""Runs the examples and counter-examples of the rules: what ``timeline-app rules check`` and the tests do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from timeline_app.domain.article import Article
from timeline_app.domain.calendar import day_of
from timeline_app.language.orientation import Adviser
from timeline_app.resolving.operations import OPERATIONS, STRUCTURAL
from timeline_app.resolving.resolver import resolve
from timeline_app.rules.folding import fold
from timeline_app.rules.grammar import Grammar
from timeline_app.rules.rule import Example
from timeline_app.rules.rule_files import RuleSet, read_rule_set
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
