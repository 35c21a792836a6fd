"""The shipped text face: known to matplotlib under its own name, and measured glyph by glyph.

No font of the system is ever used.  Characters that the face lacks come from the DejaVu Sans that matplotlib carries;
what neither has is left out, so that nothing is drawn as an empty box and nothing warns.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from pathlib import Path

import matplotlib
from matplotlib import font_manager
from matplotlib.font_manager import FontProperties
from matplotlib.ft2font import FT2Font, LoadFlags

from timeline_app.drawing.seen_order import joined
from timeline_app.layout.text_size import Face
from timeline_app.resource_files import resource

FAMILY = "Frise Sans"
FALLBACK = "DejaVu Sans"
_FILES = {
    Face.REGULAR: ("FriseSans-Regular.ttf", "DejaVuSans.ttf"),
    Face.BOLD: ("FriseSans-Bold.ttf", "DejaVuSans-Bold.ttf"),
    Face.ITALIC: ("FriseSans-Italic.ttf", "DejaVuSans-Oblique.ttf"),
}

# In force for good: rc_context changes the settings of all threads, and the screen is drawn while a file is written.
matplotlib.rcParams.update(
    {
        # Measured and drawn widths agree at every resolution only without hinting.
        "text.hinting": "none",
        "text.hinting_factor": 1,
        "svg.hashsalt": "frise",
        "svg.fonttype": "none",
        "pdf.fonttype": 42,
        "path.simplify": False,
    }
)


@cache
def _register() -> None:
    for file, _ in _FILES.values():
        font_manager.fontManager.addfont(str(resource("fonts", file)))


@cache
def properties(face: Face, points: float) -> FontProperties:
    """Return what matplotlib needs to set a style of the face at a size in points."""
    _register()
    return FontProperties(
        family=[FAMILY, FALLBACK],
        weight=700 if face is Face.BOLD else 400,
        style="italic" if face is Face.ITALIC else "normal",
        size=points,
    )


@cache
def _fonts(face: Face) -> tuple[FT2Font, FT2Font]:
    own, other = _FILES[face]
    carried = Path(matplotlib.get_data_path(), "fonts", "ttf", other)
    return FT2Font(str(resource("fonts", own))), FT2Font(str(carried))


class FaceMeasurer:
    """Measures words of the shipped face (a :class:`timeline_app.layout.text_size.TextMeasurer`).

    matplotlib sets text without kerning when the face has no ``kern`` table, so a width is the sum of the advances.
    """

    def width(self, text: str, face: Face) -> float:
        """Return the width of one line, as a share of the size of the type."""
        return _width(text, face) if text.isascii() else _width(joined(text), drawn_face(text, face))

    def drawable(self, text: str) -> str:
        """Return the text with only characters that can be drawn, right-to-left words in the order they are seen in."""
        return text if text.isascii() else _drawable(text)


@lru_cache(maxsize=8192)
def _drawable(text: str) -> str:
    return "".join([character for character in unicodedata.normalize("NFC", text) if _can_draw(character)])


@lru_cache(maxsize=32_768)
def _width(text: str, face: Face) -> float:
    return sum([_advance(character, face) for character in text])


@cache
def _advance(character: str, face: Face) -> float:
    for font in _fonts(face):
        if font.get_char_index(ord(character)):
            font.set_size(64, 72)
            glyph = font.load_char(ord(character), flags=LoadFlags.NO_HINTING)
            return glyph.linearHoriAdvance / 65536 / 64
    return 0.0


@lru_cache(maxsize=8192)
def drawn_face(text: str, face: Face) -> Face:
    """Return the face that a text is drawn in: upright for letters that no italic has, as in Arabic."""
    if face is not Face.ITALIC or text.isascii():
        return face
    slanted = all(c.isspace() or any(font.get_char_index(ord(c)) for font in _fonts(face)) for c in joined(text))
    return face if slanted else Face.REGULAR


@cache
def _can_draw(character: str) -> bool:
    if character.isspace():
        return True
    return any(font.get_char_index(ord(character)) for font in _fonts(Face.REGULAR))


@cache
def measurer() -> FaceMeasurer:
    """Return the measurer that everybody shares, so that a glyph is measured once."""
    return FaceMeasurer()
