import io
import warnings

import pytest
from fontTools.ttLib import TTFont
from matplotlib.backends.backend_agg import RendererAgg

from timeline_app.drawing.typeface import drawn_face, measurer, properties
from timeline_app.layout.text_size import Face
from timeline_app.resource_files import resource

TEXTS = (
    "Détroit d’Orsan\u00a0: « huit ans »",
    "Œuvre, ÉTÉ, ÀÇÊ",
    "0123456789",
    "VAWA Te To f fi",
    "Київ",
    "≈\u00a02014 →",
)


@pytest.mark.parametrize("dpi", [48, 96, 192, 300])
@pytest.mark.parametrize("face", list(Face))
def test_measured_is_drawn(face, dpi):
    renderer = RendererAgg(10, 10, dpi)
    for text in TEXTS:
        drawn, _, _ = renderer.get_text_width_height_descent(text, properties(face, 12.0), False)
        assert drawn * 72 / dpi == pytest.approx(12 * measurer().width(text, face), abs=1.7)


@pytest.mark.parametrize("name", ["FriseSans-Regular", "FriseSans-Bold", "FriseSans-Italic"])
def test_the_face_has_what_french_needs(name):
    font = TTFont(resource("fonts", f"{name}.ttf"))
    letters, widths = font.getBestCmap(), font["hmtx"]
    assert {ord(c) for c in "\u202f\u00a0«»’“”…–—ŒœÉÀÇŸ€≈→"} <= set(letters)
    assert len({widths[letters[ord(digit)]][0] for digit in "0123456789"}) == 1
    assert "glyf" in font
    assert "Source" not in font["name"].getDebugName(1)


def test_what_cannot_be_drawn_is_left_out_without_a_warning():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert measurer().drawable("feu 🔥 vert").replace("  ", " ") == "feu vert"
        assert measurer().drawable("Київ") == "Київ"
        assert measurer().drawable("e\u0301te\u0301") == "été"
        assert measurer().width("\u4e2d", Face.REGULAR) >= 0.0
    assert io.StringIO(measurer().drawable("a\u200db")).read() in ("ab", "a\u200db")


def test_letters_that_no_italic_has_are_drawn_upright():
    assert drawn_face("mercredi", Face.ITALIC) is Face.ITALIC
    assert drawn_face("الأربعاء", Face.ITALIC) is Face.REGULAR
    assert drawn_face("الأربعاء", Face.BOLD) is Face.BOLD
    assert measurer().width("الأربعاء", Face.ITALIC) == measurer().width("الأربعاء", Face.REGULAR) > 0
