import unicodedata

import pytest

from timeline_app.drawing.seen_order import joined, seen_order


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("un accord", "un accord"),
        ("שלום", "םולש"),
        ("l’accord שלום עולם signé", "l’accord םלוע םולש signé"),
        ("أبجد 2023 هوز", "زوه 2023 دجبأ"),
        ("בָּ", "בָּ"),
    ],
)
def test_right_to_left_runs_are_turned_round(said, seen):
    assert seen_order(said) == seen


def test_arabic_letters_join_and_latin_ones_stay():
    assert joined("Paris") == "Paris"
    word = "جنيف"
    forms = joined(word)
    assert forms != word
    assert unicodedata.normalize("NFKC", forms) == word
    assert all(unicodedata.decomposition(letter).startswith("<") for letter in forms)
