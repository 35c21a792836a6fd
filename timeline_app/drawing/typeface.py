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
        if not text.isascii():
            text, face = joined(text), drawn_face(text, face)
        return sum(map(_ADVANCES[face].__getitem__, text))

    def drawable(self, text: str) -> str:
        """Return the text with only characters that can be drawn, right-to-left words in the order they are seen in."""
        return text if text.isascii() else _drawable(text)


@lru_cache(maxsize=8192)
def _drawable(text: str) -> str:
    return unicodedata.normalize("NFC", text).translate(_DRAWABLE)


class _Drawable(dict[int, int | None]):
    """Characters that can be drawn, for :meth:`str.translate`, which leaves the others out."""

    def __missing__(self, code: int) -> int | None:
        self[code] = known = code if _can_draw(chr(code)) else None
        return known


_DRAWABLE = _Drawable()


class _Advances(dict[str, float]):
    """How far each letter of a face moves the pen, as a share of the size of the type; a letter is measured once."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face

    def __missing__(self, character: str) -> float:
        self[character] = advance = self._measured(character)
        return advance

    def _measured(self, character: str) -> float:
        for font in _fonts(self._face):
            if font.get_char_index(ord(character)):
                font.set_size(64, 72)
                glyph = font.load_char(ord(character), flags=LoadFlags.NO_HINTING)
                return glyph.linearHoriAdvance / 65536 / 64
        return 0.0


_ADVANCES = {face: _Advances(face) for face in Face}


@lru_cache(maxsize=8192)
def drawn_face(text: str, face: Face) -> Face:
    """Return the face that a text is drawn in: upright for letters that no italic has, as in Arabic."""
    if face is not Face.ITALIC or text.isascii():
        return face
    slanted = all(_can_draw(character, face) for character in joined(text))
    return face if slanted else Face.REGULAR


@cache
def _can_draw(character: str, face: Face = Face.REGULAR) -> bool:
    return character.isspace() or any(font.get_char_index(ord(character)) for font in _fonts(face))


@cache
def measurer() -> FaceMeasurer:
    """Return the measurer that everybody shares, so that a glyph is measured once."""
    return FaceMeasurer()
