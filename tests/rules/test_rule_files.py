"""A mistake in a rule file is told with file, rule and field."""

import shutil

import pytest

from timeline_app.resolving.rule_check import check_rules
from timeline_app.resource_files import resource
from timeline_app.rules.rule import RuleError


@pytest.fixture
def folder(tmp_path):
    shutil.copytree(resource("rules", "fr"), tmp_path / "fr")
    return tmp_path / "fr"


def _add(folder, text):
    (folder / "99_mine.toml").write_text(text, encoding="utf-8")


RULE = '[[rule]]\nname = "mine"\nof = "day"\npattern = "jour j"\nmeaning = "near_day"\nwith = { by = 0 }\n'


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("[[rule]]\nof = 'day'\npattern = 'x'\nmeaning = 'date'", "name"),
        (RULE + "colour = 3", "colour"),
        (RULE.replace('pattern = "jour j"', "pattern = 3"), "pattern"),
        (RULE.replace("jour j", "jour {nothing}"), "pattern"),
        (RULE.replace("jour j", "jour (j"), "pattern"),
        (RULE.replace("jour j", "{weekday} {weekday}"), "pattern"),
        (RULE + 'examples = ["Le jour J."]', "examples"),
        (RULE + 'letters = "big"', "letters"),
        (RULE + 'after = "(("\nexamples = [["Le jour j vient.", "jour j", "2022-01-28"]]', "after"),
        (RULE.replace('"mine"', '"year"'), "name"),
        ("[rules]\nx = 1", "rules"),
        ("[[signal]]\npattern = 3", "signal"),
    ],
)
def test_mistake_names_its_place(folder, text, field):
    _add(folder, text)
    with pytest.raises(RuleError) as caught:
        check_rules("fr", folder)
    assert caught.value.field == field
    assert caught.value.file in ("99_mine.toml", "")


def test_broken_toml_names_the_line(folder):
    _add(folder, RULE + "after = (")
    with pytest.raises(RuleError, match=r"99_mine\.toml.*line 7"):
        check_rules("fr", folder)


def test_unknown_operator_is_a_failure(folder):
    _add(folder, RULE.replace("near_day", "far_day"))
    report = check_rules("fr", folder)
    assert any("far_day" in failure for failure in report.failures)


def test_wrong_example_tells_what_was_found(folder):
    _add(folder, RULE + 'examples = [["Le jour J est venu.", "jour J", "2020-01-01"]]')
    failures = check_rules("fr", folder).failures
    assert any("2020-01-01" in failure and "2022-01-28" in failure for failure in failures)


def test_new_rule_needs_no_code(folder):
    _add(folder, RULE + 'examples = [["Le jour J est venu.", "jour J", "2022-01-28"]]')
    assert check_rules("fr", folder).failures == ()
