"""Labels hold no word that is not in their article, and keep their limits: on every article of ours."""

import re
import unicodedata
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.domain.calendar import day_of
from timeline_app.reading.read import read_text
from timeline_app.telling.fitting import LIMIT
from timeline_app.telling.typesetting import typeset
from timeline_app.workflow import analyse

TESTS = Path(__file__).parent.parent
ARTICLES = sorted((TESTS / "gold").glob("fr*.txt")) + sorted((TESTS / "corpus" / "articles").glob("*.txt"))
DAY = day_of(2024, 3, 5)


def words(text):
    plain = unicodedata.normalize("NFD", text.lower().replace("œ", "oe"))
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return re.findall(r"[^\W_]+", letters)


@cache
def events(path):
    text = path.read_bytes().decode("utf-8")
    return text, analyse(read_text(text), DAY).events


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_no_word_that_is_not_in_the_article(path):
    text, told = events(path)
    known = set(words(text))
    assert told
    for event in told:
        assert set(words(event.label)) <= known, event.label


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_labels_keep_their_limits(path):
    for event in events(path)[1]:
        assert 0 < len(event.label) <= LIMIT
        assert event.label == event.label.strip()
        assert "  " not in event.label


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_spans_lie_in_each_other(path):
    text, told = events(path)
    for event in told:
        assert event.head is not None
        assert event.head.of(text).strip()
        assert event.sentence.of(text).strip()


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("l'accord de l'ONU", "L’accord de l’ONU"),
        ('le "plan" du roi', "Le «\u202fplan\u202f» du roi"),
        ("qui a tiré ?", "Qui a tiré\u202f?"),
        ("le roi ,", "Le roi"),
        ("A Paris, les Etats-Unis", "À Paris, les États-Unis"),
        ("14 000 morts", "14\u202f000 morts"),
        ("100.000 soldats", "100\u202f000 soldats"),
        ("1.250.000 euros", "1\u202f250\u202f000 euros"),
        ("le 3.10.2022", "Le 3.10.2022"),
        ("« un mot sans fin", "Un mot sans fin"),
        ("38 morts", "38 morts"),
    ],
)
def test_typography(text, label):
    assert typeset(text) == label


@given(st.text(max_size=300))
def test_any_text_is_told_without_error(text):
    for event in analyse(read_text(text + " Ils sont partis lundi 3 mars 2024 de " + text), DAY).events:
        assert len(event.label) <= LIMIT
