"""The pixels that a scene is drawn in, by matplotlib's Agg renderer.

A figure with its canvas would do the same, but brings axes, projections and colour bars along: a third of the time that
it takes to import matplotlib.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from matplotlib.backends.backend_agg import RendererAgg
from numpy.typing import NDArray

from timeline_app.drawing.window import Window

UNITS = 96.0  # page units in an inch: a page unit is a pixel of the screen at 1×

Pixels = NDArray[np.uint8]  # rows from the top, columns, red green blue alpha


def pixels_of(renderer: RendererAgg) -> Pixels:
    """Return the pixels of a renderer, to be read and written."""
    return np.asarray(renderer.buffer_rgba())  # type: ignore[no-untyped-call]


def _nothing(_part: Window | None) -> None:
    pass


class Surface:
    """Pixels of a widget, or of nothing but memory.

    Parameters
    ----------
    width, height
        In pixels.
    scale
        Pixels of a page unit.
    on_stale
        Called when the surface is to be drawn again, soon (None), or when pixels in a part of it were changed.
    """

    def __init__(
        self, width: int, height: int, scale: float = 1.0, on_stale: Callable[[Window | None], None] = _nothing
    ) -> None:
        self.size, self.scale = (max(width, 1), max(height, 1)), scale
        self._on_stale = on_stale
        self._renderer: RendererAgg | None = None

    @property
    def page_size(self) -> tuple[float, float]:
        """Width and height in page units."""
        return self.size[0] / self.scale, self.size[1] / self.scale

    @property
    def renderer(self) -> RendererAgg:
        """What draws in the pixels."""
        if self._renderer is None:
            self._renderer = RendererAgg(*self.size, UNITS * self.scale)  # type: ignore[no-untyped-call]
        return self._renderer

    @property
    def pixels(self) -> Pixels:
        """The pixels, to be read and written."""
        return pixels_of(self.renderer)

    def resize(self, width: int, height: int, scale: float) -> None:
        """Change the size; nothing is drawn then."""
        size = (max(width, 1), max(height, 1))
        if (size, scale) != (self.size, self.scale):
            self.size, self.scale = size, scale
            self._renderer = None
            self.ask_for_drawing()

    def ask_for_drawing(self) -> None:
        """Say that what is shown has changed."""
        self._on_stale(None)

    def tell_changed(self, part: Window) -> None:
        """Say that pixels have changed."""
        self._on_stale(part)
