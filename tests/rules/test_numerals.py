"""Numbers in words."""

import pytest

from timeline_app.rules.grammar import grammar
from timeline_app.rules.numerals import roman, to_roman

NUMERALS = grammar("fr").rules.lexicon.numerals


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("un", 1), ("vingt et un", 21), ("soixante-dix", 70), ("soixante et onze", 71), ("quatre-vingts", 80),
        ("quatre-vingt-dix-sept", 97), ("cent quatre-vingt", 180), ("septante-deux", 72), ("huitante-trois", 83),
        ("nonante-neuf", 99), ("deux cents", 200), ("mille neuf cent quatorze", 1914), ("deux mille quatre", 2004),
        ("12", 12), ("2.100", 2100), ("10 000", 10000),
    ],
)  # fmt: skip
def test_value(words, value):
    assert NUMERALS.value(words) == value


@pytest.mark.parametrize("words", ["deux trois", "trente vingt", "bleu"])
def test_not_one_number(words):
    assert NUMERALS.value(words) is None


def test_roman():
    assert [roman(text) for text in ("i", "iv", "xix", "xxi", "iix", "vx", "a")] == [1, 4, 19, 21, None, None, None]
    assert all(roman(to_roman(number)) == number for number in range(1, 400))
