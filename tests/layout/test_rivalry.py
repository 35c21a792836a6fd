from dataclasses import replace

import pytest
from stories import event, on, orsan

from timeline_app.domain.event import Status
from timeline_app.drawing.typeface import measurer
from timeline_app.layout.entries import entries_of
from timeline_app.layout.figures import Pen, Role, Stroke, Words
from timeline_app.layout.rivalry import rivals_among, rivals_together
from timeline_app.layout.settings import PRESETS, Style
from timeline_app.layout.timeline_layout import lay_out

SUNK = event(20, "Deux navires coulés", "jeudi", on("2023-03-02"), Status.CLAIMED, speaker="la marine", rivals=("e21",))
NONE = event(21, "Aucun navire perdu", "vendredi", on("2023-03-16"), Status.CLAIMED, speaker="le ministère")
STORY = replace(orsan(), events=(*orsan().events, SUNK, NONE))


def test_rivals_are_found_from_either_side_and_kept_together():
    entries = entries_of(STORY)[0]
    assert [[entry.id for entry in group] for group in rivals_among(entries)] == [["e20", "e21"]]
    order = [entry.id for entry in rivals_together(entries)]
    assert order.index("e21") == order.index("e20") + 1
    assert sorted(order) == sorted(entry.id for entry in entries)


def brackets(layout):
    strokes = [f for f in (*layout.fixed, *layout.moving) if isinstance(f, Stroke) and f.pen is Pen.BRACKET]
    return [f for f in strokes if not f.event and len({x for x, _ in f.points}) == 1]


@pytest.mark.parametrize("style", [Style.AUTO, Style.BARS, Style.LIST])
def test_rival_claims_stand_below_one_another_under_a_bracket_with_their_speakers(style):
    layout = lay_out(STORY, replace(PRESETS["web"], style=style), measurer())
    heights = {}
    for words in layout.fixed:
        if isinstance(words, Words) and words.role is Role.LABEL and words.event:
            heights.setdefault(words.event, (round(words.box.x), words.box.y))
    upright = [f for f in brackets(layout) if abs(f.points[0][1] - f.points[1][1]) > 10]
    assert any(
        min(y for _, y in stroke.points) < heights["e21"][1] < max(y for _, y in stroke.points) + 20
        for stroke in upright
    )
    assert not [event for event, place in heights.items() if heights["e20"] < place < heights["e21"]]
    printed = " ".join(words.text for words in layout.fixed if isinstance(words, Words))
    assert "selon la marine" in printed
    assert "versions qui se contredisent" in printed


def test_no_rivals_no_bracket():
    layout = lay_out(orsan(), PRESETS["web"], measurer())
    assert not any("contredisent" in f.text for f in layout.fixed if isinstance(f, Words))
