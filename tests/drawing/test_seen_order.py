import pytest

from timeline_app.drawing.seen_order import seen_order


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
