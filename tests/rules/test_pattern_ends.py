"""How patterns end, and categories written with what many patterns end with only once."""

import re

import pytest

from timeline_app.rules.folding import fold
from timeline_app.rules.grammar import TOP_CATEGORIES, grammar, options
from timeline_app.rules.pattern_compiler import PatternCompiler
from timeline_app.rules.pattern_ends import ends
from timeline_app.rules.pattern_set import PatternSet
from timeline_app.rules.rule import Rule, RuleError
from timeline_app.rules.rule_files import Lexicon, RuleSet

RULES = grammar("fr").rules
SURFACES = sorted(
    {fold(example.expression).plain for rule in RULES.rules for example in rule.examples}
    | {
        b"le mercredi",
        b"fin du premier trimestre 2021",
        b"le premier jour du mois de mai 2020",
        b"fin",
        b"trimestre de",
    }
)


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("le {word}", [("le {word}", "")]),
        ("le {mois}", [("le ", "mois")]),
        ("le {mois:of}", [("le ", "mois")]),
        ("{mois} dernier", [("{mois} dernier", "")]),
        ("mi-{mois}|{an}", [("mi-", "mois"), ("", "an")]),
        ("un (?:an|on)(?: {mois}|r)?", [("un (?:an|on) ", "mois"), ("un (?:an|on)r", ""), ("un (?:an|on)", "")]),
        ("(?:{mois} )?fin", [("(?:{mois} )?fin", "")]),
        ("fin (?P<of>de (?:{mois}|{an}))", [("fin de ", "mois"), ("fin de ", "an")]),
        (r"{mois}\)", [(r"{mois}\)", "")]),
    ],
)  # fmt: skip
def test_ends(pattern, expected):
    assert list(ends(pattern, {"mois", "an"}.__contains__)) == expected


@pytest.mark.parametrize("category", [name for name in (*TOP_CATEGORIES, "calendar_unit") if name != "offset"])
def test_a_category_matches_what_one_of_its_patterns_matches(category):
    compiler = PatternCompiler(RULES)
    inside = [category]
    for name in inside:
        inside += RULES.categories.get(name, ())
    patterns = [compiler.plain(pattern) for rule in RULES.rules if rule.category in inside for pattern in rule.patterns]
    separate = [re.compile(pattern.encode("latin-1")) for pattern in patterns]
    together = re.compile(compiler.category(category).encode("latin-1"))
    matched = [surface for surface in SURFACES if together.fullmatch(surface)]
    assert matched == [surface for surface in SURFACES if any(one.fullmatch(surface) for one in separate)]


def test_a_set_tells_which_patterns_match():
    compiler = PatternCompiler(RULES)
    patterns = [compiler.plain(pattern) for rule in RULES.rules for pattern in rule.patterns]
    together = PatternSet(patterns, options(longest=False))
    separate = [re.compile(pattern.encode("latin-1")) for pattern in patterns]
    for surface in SURFACES:
        assert together.matching(surface) == {n for n, one in enumerate(separate) if one.fullmatch(surface)}


@pytest.mark.parametrize(
    ("patterns", "chain"),
    [
        ({"day": "{day}"}, "day > day"),
        ({"day": "le {period}", "period": "fin {day}"}, "day > period > day"),
        ({"day": "{period}", "period": "{day} dernier"}, "day > period > day"),
    ],
)
def test_a_category_that_refers_to_itself_is_told(patterns, chain):
    rules = tuple(Rule(f"a {name}", name, (pattern,), "date", file="x.toml") for name, pattern in patterns.items())
    rule_set = RuleSet("fr", Lexicon({}, RULES.lexicon.numerals), {}, {}, rules, (), (), ())
    with pytest.raises(RuleError, match=f"refers to itself: {chain}"):
        PatternCompiler(rule_set).category("day")
