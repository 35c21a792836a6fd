"""A picture as the journalist chose it, laid out afresh for its page.  Importing it imports matplotlib."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

from timeline_app.drawing.theme import theme
from timeline_app.drawing.typeface import measurer
from timeline_app.exporting.alt_text import alt_text
from timeline_app.exporting.images import ImageOptions, image_bytes, write_image
from timeline_app.layout.settings import PRESETS, AxisMode, PictureSettings, Style
from timeline_app.layout.story import Story
from timeline_app.layout.timeline_layout import TimelineLayout, lay_out


@dataclass(frozen=True, slots=True)
class PictureChoice:
    """What the export dialog remembers; all values are plain, so that it can be stored.

    Attributes
    ----------
    presets
        Names of :data:`PRESETS`.
    style, axis
        Values of :class:`Style` and :class:`AxisMode`.
    theme, kind
        Name of a theme; "png", "svg" or "pdf".
    dpi
        Dots per inch of a PNG, 96 for one pixel a page unit.
    transparent, outlines
        No ground; letters of an SVG as shapes.
    """

    presets: tuple[str, ...] = ("web",)
    style: str = Style.AUTO.value
    axis: str = AxisMode.AUTO.value
    theme: str = "light"
    kind: str = "png"
    dpi: int = 192
    transparent: bool = False
    outlines: bool = False
    legend: bool = True

    def settings(self, preset: str) -> PictureSettings:
        """Return the page of a preset in this style."""
        return replace(PRESETS[preset], style=Style(self.style), axis=AxisMode(self.axis), legend=self.legend)


def read_choice(text: str) -> PictureChoice:
    """Read what :func:`write_choice` wrote; what is not of its kind is as it was before anyone chose."""
    try:
        stored = json.loads(text)
    except (ValueError, RecursionError):
        stored = {}
    usual = PictureChoice()
    if not isinstance(stored, dict):
        return usual
    names = stored.get("presets")
    names = [name for name in names if isinstance(name, str)] if isinstance(names, list) else []
    stored["presets"] = tuple(name for name in names if name in PRESETS) or usual.presets
    kept = {
        field.name: stored[field.name]
        for field in fields(PictureChoice)
        if isinstance(stored.get(field.name), type(getattr(usual, field.name)))
    }
    choice = replace(usual, **kept)
    known = choice.style in {style.value for style in Style} and choice.axis in {axis.value for axis in AxisMode}
    return choice if known else usual


def write_choice(choice: PictureChoice) -> str:
    """Return the choice as text."""
    return json.dumps(asdict(choice))


def laid_out(story: Story, choice: PictureChoice, preset: str) -> TimelineLayout:
    """Lay a story out for one page."""
    return lay_out(story, choice.settings(preset), measurer())


def picture_bytes(story: Story, choice: PictureChoice, preset: str, dpi: int | None = None) -> bytes:
    """Return a picture as PNG, at the resolution chosen or another."""
    options = _options(story, choice)
    layout = laid_out(story, choice, preset)
    return image_bytes(layout, theme(choice.theme), "png", replace(options, dpi=float(dpi or choice.dpi)))


def write_picture(story: Story, choice: PictureChoice, preset: str, path: Path) -> None:
    """Write a picture into a file."""
    write_image(laid_out(story, choice, preset), theme(choice.theme), path, _options(story, choice))


def alternative_text(story: Story) -> str:
    """Return what the picture says, for those who do not see it."""
    return alt_text(story, measurer())


def _options(story: Story, choice: PictureChoice) -> ImageOptions:
    return ImageOptions(
        dpi=float(choice.dpi),
        outlines=choice.outlines,
        transparent=choice.transparent,
        title=story.title,
        description=alternative_text(story),
        source=story.source,
    )
