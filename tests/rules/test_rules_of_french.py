"""The rules of French hold their own examples."""

from timeline_app.resolving.rule_check import check_rules


def test_examples_and_counter_examples_hold():
    report = check_rules("fr")
    assert report.failures == ()
    assert report.examples > report.rules
