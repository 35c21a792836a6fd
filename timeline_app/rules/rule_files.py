"""Reads the rule files and lexicons of a language, and says what is wrong with a bad one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from timeline_app.resource_files import read_toml, resource
from timeline_app.rules.numerals import Numerals
from timeline_app.rules.rule import Constant, Example, Join, Range, Rule, RuleError, Signal

_TEXT_FIELDS = ("before", "not_before", "after", "not_after")
_FIELDS = frozenset(
    {"name", "of", "pattern", "meaning", "with", "letters", "examples", "never", *_TEXT_FIELDS},
)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words by category: ``words["month"]["janv."] == 1``."""

    words: dict[str, dict[str, int | str]]
    numerals: Numerals


@dataclass(frozen=True, slots=True)
class RuleSet:
    """Everything that the files of one language say."""

    language: str
    lexicon: Lexicon
    macros: dict[str, str]
    categories: dict[str, tuple[str, ...]]
    rules: tuple[Rule, ...]
    signals: tuple[Signal, ...]
    joins: tuple[Join, ...]
    ranges: tuple[Range, ...]


def read_rule_set(language: str, rules_folder: Path | None = None, lexicons_folder: Path | None = None) -> RuleSet:
    """Read all files of a language.

    Parameters
    ----------
    language
        Name of the folders under ``resources/rules`` and ``resources/lexicons``.
    rules_folder, lexicons_folder
        Other folders to read instead, for trying rules out.

    Raises
    ------
    RuleError
        At the first mistake, naming file, rule and field.
    """
    rules_folder = rules_folder or resource("rules", language)
    lexicons_folder = lexicons_folder or resource("lexicons", language)
    macros: dict[str, str] = {}
    categories: dict[str, tuple[str, ...]] = {}
    rules: list[Rule] = []
    signals: list[Signal] = []
    joins: list[Join] = []
    ranges: list[Range] = []
    for path in sorted(rules_folder.glob("*.toml")):
        table = _table(path)
        for key in table:
            if key not in ("macros", "categories", "rule", "signal", "join", "range"):
                known = "[macros], [categories], [[rule]], [[signal]], [[join]] and [[range]]"
                raise RuleError(path.name, "", key, f"unknown; a rule file has {known}")
        macros |= _macros(path.name, table.get("macros", {}))
        categories |= _categories(path.name, table.get("categories", {}))
        rules += (_rule(path.name, entry) for entry in table.get("rule", []))
        signals += _signals(path.name, table.get("signal", []))
        joins += (_join(path.name, entry) for entry in table.get("join", []))
        ranges += (_range(path.name, entry) for entry in table.get("range", []))
    _check_unique(rules)
    return RuleSet(
        language,
        _lexicon(lexicons_folder),
        macros,
        categories,
        tuple(rules),
        tuple(signals),
        tuple(joins),
        tuple(ranges),
    )


def _table(path: Path) -> dict[str, Any]:
    try:
        return read_toml(path)
    except ValueError as error:
        raise RuleError(path.name, "", "", str(error)) from error


def _lexicon(folder: Path) -> Lexicon:
    numerals_table = _table(folder / "numerals.toml")
    words: dict[str, dict[str, int | str]] = {}
    for file, category, values in _word_lists(folder):
        entries = words.setdefault(category, {})
        for value, forms in values.items():
            if not isinstance(forms, list) or not all(isinstance(form, str) for form in forms):
                raise RuleError(file, "", f"{category}.{value}", "must be a list of words")
            for form in forms:
                entries[form] = int(value) if value.lstrip("-").isdigit() and not value.startswith("+") else value
    try:
        return Lexicon(words, Numerals.from_table(numerals_table))
    except (KeyError, TypeError, ValueError) as error:
        raise RuleError("numerals.toml", "", "", str(error)) from error


def _word_lists(folder: Path) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for file in ("time_words.toml", "named_events.toml"):
        for category, values in _table(folder / file).items():
            if not isinstance(values, dict):
                raise RuleError(file, "", category, "must be a table of lists of words")
            yield file, category, values


def _macros(file: str, table: object) -> dict[str, str]:
    if not isinstance(table, dict):
        raise RuleError(file, "", "macros", "must be a table")
    for name, pattern in table.items():
        if not isinstance(pattern, str):
            raise RuleError(file, "", f"macros.{name}", "must be a text")
    return dict(table)


def _categories(file: str, table: object) -> dict[str, tuple[str, ...]]:
    if not isinstance(table, dict):
        raise RuleError(file, "", "categories", "must be a table")
    for name, members in table.items():
        if not isinstance(members, list) or not all(isinstance(member, str) for member in members):
            raise RuleError(file, "", f"categories.{name}", "must be a list of categories")
    return {name: tuple(members) for name, members in table.items()}


def _signals(file: str, entries: object) -> Iterator[Signal]:
    if not isinstance(entries, list):
        raise RuleError(file, "", "signal", "must be a list of tables: [[signal]]")
    for entry in entries:
        match entry:
            case {"pattern": str(pattern), "relation": str(relation)}:
                yield Signal(pattern, relation)
            case _:
                raise RuleError(file, "", "signal", f"needs a pattern and a relation: {entry!r}")


def _rule(file: str, entry: dict[str, Any]) -> Rule:
    name = entry.get("name")
    if not isinstance(name, str) or not name:
        raise RuleError(file, "", "name", f"a rule has no name: {entry!r:.80}")
    for key in entry:
        if key not in _FIELDS:
            raise RuleError(file, name, key, f"unknown field; known are {', '.join(sorted(_FIELDS))}")
    pattern = entry.get("pattern")
    patterns = [pattern] if isinstance(pattern, str) else pattern
    if not isinstance(patterns, list) or not patterns or not all(isinstance(one, str) and one for one in patterns):
        raise RuleError(file, name, "pattern", "must be a text or a list of texts")
    category = entry.get("of")
    if not isinstance(category, str):
        raise RuleError(file, name, "of", "must name a category")
    meaning = entry.get("meaning", "nothing" if category == "decoy" else None)
    if not isinstance(meaning, str):
        raise RuleError(file, name, "meaning", "must name an operator")
    for key in _TEXT_FIELDS:
        if not isinstance(entry.get(key), str | None):
            raise RuleError(file, name, key, "must be a text")
    letters = entry.get("letters")
    if letters not in (None, "lower", "upper", "title"):
        raise RuleError(file, name, "letters", "must be 'lower', 'upper' or 'title'")
    return Rule(
        name,
        category,
        tuple(patterns),
        meaning,
        _constants(file, name, entry.get("with", {})),
        entry.get("before"),
        entry.get("not_before"),
        entry.get("after"),
        entry.get("not_after"),
        letters,
        tuple(_example(file, name, example) for example in _list(file, name, "examples", entry)),
        tuple(str(text) for text in _list(file, name, "never", entry)),
        file,
    )


def _join(file: str, entry: dict[str, Any]) -> Join:
    name = str(entry.get("name", ""))
    match entry:
        case {
            "first": list(first),
            "second": list(second),
            "between": str(between),
            "as": [str(one), str(two)],
            "meaning": str(meaning),
            "makes": str(makes),
        }:
            examples = tuple(_example(file, name, example) for example in _list(file, name, "examples", entry))
            roles = (one, two)
            lacks = entry.get("lacks")
            if lacks is not None and not isinstance(lacks, str):
                raise RuleError(file, name, "lacks", "must be the name of what the second does not say")
            return Join(
                name, frozenset(first), frozenset(second), between, roles, meaning, makes, examples, file, lacks
            )
        case _:
            raise RuleError(file, name, "join", "needs first, second, between, as, meaning and makes")


def _range(file: str, entry: dict[str, Any]) -> Range:
    name = str(entry.get("name", ""))
    match entry:
        case {"first": list(first), "second": list(second), "lead": str(lead), "between": str(between)}:
            return Range(
                name,
                frozenset(first),
                frozenset(second),
                lead,
                between,
                entry.get("not_before"),
                entry.get("kind", "range"),
                file,
            )
        case _:
            raise RuleError(file, name, "range", "needs first, second, lead and between")


def _list(file: str, name: str, key: str, entry: dict[str, Any]) -> list[Any]:
    values = entry.get(key, [])
    if not isinstance(values, list):
        raise RuleError(file, name, key, "must be a list")
    return values


def _constants(file: str, name: str, table: object) -> tuple[tuple[str, Constant], ...]:
    if not isinstance(table, dict):
        raise RuleError(file, name, "with", "must be a table")
    for key, value in table.items():
        if not isinstance(value, int | str | bool):
            raise RuleError(file, name, f"with.{key}", "must be a number, a text or a truth value")
    return tuple(table.items())


def _example(file: str, name: str, entry: object) -> Example:
    match entry:
        case [str(text), str(expression), str(value)]:
            return Example(text, expression, value)
        case _:
            raise RuleError(file, name, "examples", f"an example is [sentence, expression, value], not {entry!r}")


def _check_unique(rules: list[Rule]) -> None:
    seen: dict[str, Rule] = {}
    for rule in rules:
        if rule.name in seen:
            raise rule.error("name", f"stands already in {seen[rule.name].file}")
        seen[rule.name] = rule
