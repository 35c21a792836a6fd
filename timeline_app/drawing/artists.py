"""Figures of a layout as matplotlib artists: one collection a layer, and one artist for all words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from matplotlib.artist import Artist
from matplotlib.backend_bases import RendererBase
from matplotlib.collections import Collection, LineCollection, PolyCollection
from matplotlib.transforms import BboxBase, Transform

from timeline_app.drawing.ink import LAYERS, LINES
from timeline_app.drawing.seen_order import joined, seen_order
from timeline_app.drawing.theme import Colour, Theme
from timeline_app.drawing.typeface import drawn_face, properties
from timeline_app.layout.figures import Area, Figure, Fill, Pen, Stroke, Words
from timeline_app.layout.text_size import TYPES

POINTS = 0.75  # points in a page unit


class _Areas(PolyCollection):
    """Polygons that need no figure: they have no sizes, which hang on its resolution."""

    def draw(self, renderer: RendererBase) -> None:
        """Draw all polygons."""
        Collection.draw(self, renderer)


class WordsArtist(Artist):
    """Draws lines of text straight through the renderer, as real text in every format.

    matplotlib's ``Text`` lays every string out again at each draw (half a millisecond); these are already placed.
    """

    def __init__(self, words: Iterable[Words], theme: Theme, transform: Transform, *, logical: bool) -> None:
        super().__init__()
        self._logical = logical
        self._words = list(words)
        self._theme = theme
        self.set_transform(transform)

    def draw(self, renderer: RendererBase) -> None:
        """Draw all words."""
        if not self.get_visible() or not self._words:
            return
        gc = renderer.new_gc()
        gc.set_clip_rectangle(self.get_clip_box())
        places = self.get_transform().transform([(item.box.x, item.baseline) for item in self._words])
        height = renderer.get_canvas_width_height()[1]
        renderer.open_group("words")
        for item, (x, y) in zip(self._words, places, strict=True):
            colour = self._theme.words[item.role]
            gc.set_foreground(colour if colour is not None else self._theme.tone(item.tone))
            text = item.text if self._logical else seen_order(joined(item.text))
            prop = properties(drawn_face(text, TYPES[item.role].face), round(item.size * POINTS, 3))
            renderer.draw_text(gc, x, height - y if renderer.flipy() else y, text, prop, 0)
        renderer.close_group("words")
        gc.restore()


def artists_of(
    figures: Iterable[Figure],
    theme: Theme,
    transform: Transform,
    clip: BboxBase | None = None,
    *,
    base: int = 0,
    logical: bool = False,
    colours: Mapping[str, Colour] = MappingProxyType({}),
) -> list[Artist]:
    """Return the artists that draw figures, in the order in which they are drawn.

    Parameters
    ----------
    figures
        What is painted.
    theme
        Colours.
    transform
        Page units to display.
    clip
        Part of the display that is drawn on; None for all.
    base
        Lowest z-order given.
    logical
        Leave right-to-left words in the order of reading, for formats whose readers turn them round.
    colours
        Of events that have one of their own, by id.
    """
    layers: dict[Fill | Pen, list[Area | Stroke]] = {}
    words: list[Words] = []
    for figure in figures:
        if isinstance(figure, Words):
            words.append(figure)
        else:
            layers.setdefault(figure[0], []).append(figure)
    artists: list[Artist] = []
    for layer in LAYERS:
        if layer in layers:
            drawn = layers[layer]
            artists.append(
                _areas(layer, drawn, theme, colours)
                if isinstance(layer, Fill)
                else _strokes(layer, drawn, theme, colours)
            )
            artists[-1].set_transform(transform)
    artists.append(WordsArtist(words, theme, transform, logical=logical))
    for order, artist in enumerate(artists):
        artist.set_zorder(base + order)
        if clip is not None:
            artist.set_clip_box(clip)
    return artists


def _areas(fill: Fill, areas: list[Area | Stroke], theme: Theme, colours: Mapping[str, Colour]) -> _Areas:
    own = theme.fills[fill]
    faces: list[Colour] = []
    for area in areas:
        colour = (colours.get(area.event) or theme.tone(area.tone)) if own is None else own
        strength = area.strength if isinstance(area, Area) else 1.0
        faces.append(colour if strength >= 1.0 else theme.mixed(colour, strength))
    return _Areas([area.points for area in areas], facecolors=faces, edgecolors="none", linewidths=0)


def _strokes(pen: Pen, strokes: list[Area | Stroke], theme: Theme, colours: Mapping[str, Colour]) -> LineCollection:
    own = theme.pens[pen]
    line = LINES[pen]
    style: object = "solid"
    if line.dashes:
        # matplotlib multiplies dashes by the width of the line.
        style = (0, tuple(length / line.points for length in line.dashes))
    return LineCollection(
        [stroke.points for stroke in strokes],
        colors=[(colours.get(s.event) or theme.tone(s.tone)) if own is None else own for s in strokes],
        linewidths=line.points,
        linestyles=[style],
        capstyle="butt" if line.dashes else "projecting" if pen is Pen.AXIS else "butt",
        joinstyle="miter",
    )
