"""A layout as a matplotlib figure, for export: real text, vectors everywhere."""

from __future__ import annotations

from matplotlib.figure import Figure
from matplotlib.transforms import Affine2D, Bbox, Transform, TransformedBbox

from timeline_app.drawing.artists import artists_of
from timeline_app.drawing.theme import Theme, colours_of
from timeline_app.layout.geometry import Box
from timeline_app.layout.timeline_layout import TimelineLayout

UNITS = 96.0  # page units in an inch


def page_transform(figure: Figure, height: float) -> Transform:
    """Return the transform from page units (y downwards) to the display of a figure."""
    return Affine2D().scale(1 / UNITS, -1 / UNITS).translate(0, height / UNITS) + figure.dpi_scale_trans


def display_box(box: Box, transform: Transform) -> TransformedBbox:
    """Return a box of the page on the display."""
    return TransformedBbox(Bbox.from_extents(box.x, box.bottom, box.right, box.y), transform)


def paint(layout: TimelineLayout, theme: Theme, *, logical: bool = False) -> Figure:
    """Return a figure of the size of the page that shows a layout.

    With ``logical``, right-to-left words stay in the order of reading, as SVG wants them.
    """
    figure = Figure(figsize=(layout.width / UNITS, layout.height / UNITS), dpi=UNITS, facecolor=theme.ground)
    transform = page_transform(figure, layout.height)
    clip = None
    if layout.zoom > 1.0:
        clip = display_box(layout.plot, transform)
    colours = colours_of(layout)
    for artist in artists_of(layout.moving, theme, transform, clip, logical=logical, colours=colours):
        figure.add_artist(artist, clip=False)
    for artist in artists_of(layout.fixed, theme, transform, base=100, logical=logical, colours=colours):
        figure.add_artist(artist, clip=False)
    return figure
