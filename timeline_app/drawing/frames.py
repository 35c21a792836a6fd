"""Pixels of a scene: the page, and the content of the plot drawn once at three times its width."""

from __future__ import annotations

from collections.abc import Sequence

from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.transforms import Affine2D, Bbox, Transform

from timeline_app.drawing.artists import artists_of
from timeline_app.drawing.surface import UNITS, Pixels, pixels_of
from timeline_app.drawing.theme import Theme, colours_of
from timeline_app.drawing.window import Window
from timeline_app.layout.figures import Figure, Pen, Stroke
from timeline_app.layout.geometry import Box
from timeline_app.layout.timeline_layout import TimelineLayout

LIGHT_GAP = 3.0  # page units between a box and the outline that lights it up
_EDGE = 1.2  # page units from the edge of the plot to an outline that would leave it


def ground_transform(scale: float, height: int) -> Transform:
    """Return the transform from page units to pixels, y upwards, as Agg wants it."""
    return Affine2D().scale(scale, -scale).translate(0, height)


class Frames:
    """What a layout looks like, cached in pixels.

    Parameters
    ----------
    layout
        The layout.
    theme
        Colours.
    scale
        Pixels of the canvas in a page unit.
    width, height
        Of the canvas in pixels.
    """

    def __init__(self, layout: TimelineLayout, theme: Theme, scale: float, width: int, height: int) -> None:
        self.layout, self.theme, self.scale = layout, theme, scale
        self.size = (width, height)
        box = layout.plot
        self.window = Window(
            max(int(box.x * scale), 0),
            max(int(box.y * scale), 0),
            min(int(box.right * scale) + 1, width),
            min(int(box.bottom * scale) + 1, height),
        )
        self._page = self._draw(layout.fixed, width, height, 0, 0)
        self._content, self._origin = self._draw_content()

    def _draw(self, figures: Sequence[Figure], width: int, height: int, dx: int, dy: int) -> Pixels:
        renderer = RendererAgg(width, height, UNITS * self.scale)  # type: ignore[no-untyped-call]
        ground = tuple(round(255 * part) for part in self.theme.ground)
        pixels_of(renderer)[:] = (*ground, 255)
        transform = ground_transform(self.scale, height) + Affine2D().translate(dx, -dy)
        clip = Bbox.from_extents(0, 0, width, height)
        for artist in artists_of(figures, self.theme, transform, clip, colours=colours_of(self.layout)):
            artist.draw(renderer)
        return pixels_of(renderer)

    def _draw_content(self) -> tuple[Pixels, tuple[int, int]]:
        """Draw the content once, with as much beside the window as it is wide where there is something."""
        window = self.window
        along = (window.bottom - window.top) if self.layout.upright else (window.right - window.left)
        before = min(along, round(self.layout.offset * self.scale))
        after = min(along, round((self.layout.most_offset - self.layout.offset) * self.scale))
        width, height = self.size
        if self.layout.upright:
            return self._draw(self.layout.moving, width, height + before + after, 0, before), (0, before)
        return self._draw(self.layout.moving, width + before + after, height, before, 0), (before, 0)

    def reach(self, shift: float) -> float:
        """Return how far the content can be shifted, in page units, as near to ``shift`` as its pixels go."""
        along = 1 if self.layout.upright else 0
        before = self._origin[along] / self.scale
        after = (self._content.shape[1 - along] - self.size[along]) / self.scale - before
        return float(min(max(shift, -after), before))

    def compose(self, target: Pixels, shift: float = 0.0) -> None:
        """Put page and content into the pixels of a canvas, the content moved by ``shift`` page units."""
        target[:] = self._page
        self._put_content(target, self.window, shift)

    def compose_window(self, target: Pixels, shift: float = 0.0) -> None:
        """Put only the content into the pixels of a canvas."""
        self._put_content(target, self.window, shift)

    def restore(self, target: Pixels, box: Box, shift: float = 0.0) -> Window:
        """Put page and content back into the pixels under a box of the page, and return which pixels these are."""
        height, width = target.shape[:2]
        dirty = _pixels_under(box, self.scale).within(Window(0, 0, width, height))
        target[dirty.top : dirty.bottom, dirty.left : dirty.right] = self._page[
            dirty.top : dirty.bottom, dirty.left : dirty.right
        ]
        self._put_content(target, dirty.within(self.window), shift)
        return dirty

    def _put_content(self, target: Pixels, part: Window, shift: float) -> None:
        if part.right <= part.left or part.bottom <= part.top or not self.layout.moving:
            return  # a list, or the words that there is nothing to see, stand on the page itself
        move = round(self.reach(shift) * self.scale)
        dx, dy = (0, move) if self.layout.upright else (move, 0)
        left, top = part.left + self._origin[0] - dx, part.top + self._origin[1] - dy
        target[part.top : part.bottom, part.left : part.right] = self._content[
            top : top + part.bottom - part.top, left : left + part.right - part.left
        ]

    def light(self, renderer: RendererAgg, boxes: dict[Pen, list[Box]], shift: float = 0.0) -> None:
        """Draw outlines around boxes of the content, each kind with its pen, inside the window."""
        window = self.window
        height = self.size[1]
        dx, dy = (0.0, shift) if self.layout.upright else (shift, 0.0)
        strokes = [
            Stroke(pen, (*corners, corners[0], corners[1]))
            for pen, some in boxes.items()
            for box in (box.moved(dx, dy) for box in some)
            if box.overlaps(self.layout.plot)  # words beside it would show the edge of their outline in it
            for corners in (_inside(box.grown(LIGHT_GAP), self.layout.plot).corners,)
        ]
        clip = Bbox.from_extents(window.left, height - window.bottom, window.right, height - window.top)
        for artist in artists_of(strokes, self.theme, ground_transform(self.scale, height), clip):
            artist.draw(renderer)


def _inside(box: Box, plot: Box) -> Box:
    """Return the part of a box in the plot, so that an outline closes at its edges."""
    left, top = max(box.x, plot.x + _EDGE), max(box.y, plot.y + _EDGE)
    return Box(left, top, min(box.right, plot.right - _EDGE) - left, min(box.bottom, plot.bottom - _EDGE) - top)


def _pixels_under(box: Box, scale: float) -> Window:
    return Window(
        int(box.x * scale) - 1, int(box.y * scale) - 1, int(box.right * scale) + 2, int(box.bottom * scale) + 2
    )
