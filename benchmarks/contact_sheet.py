"""Twelve articles on four pages and all styles, on one sheet.

    python benchmarks/contact_sheet.py [OUT] [--seen grey|deutan|protan]

The events are those that the program tells of the annotated articles.  ``--seen`` shows the sheet in grey, or as people
see it who lack the cones for green or for red.
"""

from __future__ import annotations

import argparse
import io
import json
import sys
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import numpy as np
from PIL import Image

from tests.stories import GOLD, orsan
from timeline_app.domain.calendar import parse_iso
from timeline_app.drawing.theme import theme
from timeline_app.drawing.typeface import measurer
from timeline_app.exporting.images import ImageOptions, image_bytes
from timeline_app.layout.settings import PRESETS, AxisMode, Grouping, PictureSettings, Style
from timeline_app.layout.story import Story
from timeline_app.layout.timeline_layout import lay_out
from timeline_app.reading.read import read_text
from timeline_app.workflow import analyse

ARTICLES = (
    "fr01-ukraine-reconnaissance",
    "fr02-tigre-pretoria",
    "fr04-soudan-treve",
    "fr09-iran-vienne",
    "fr10-corees-sommet",
    "fr12-brexit-accord",
    "fr14-birmanie-putsch",
    "fr18-burgenstock-suisse",
    "fr20-chrono-tunisie",
    "fr21-chrono-ukraine",
    "fr25-histoire-traites",
    "fr26-pieges-vol-ps752",
)
PAGES = ("web", "square", "portrait", "story")
HEIGHT = 264  # of a thumbnail
GAP = 8
COLOURS = 64
# G. M. Machado, M. M. Oliveira and L. A. F. Fernandes, "A physiologically-based model for simulation of color vision
# deficiency", IEEE TVCG 15 (2009), severity 1.0, on linear light.
DICHROMATS = {
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
}


def story_of(name: str) -> Story:
    about = json.loads((GOLD / f"{name}.json").read_text(encoding="utf-8"))
    article = read_text((GOLD / f"{name}.txt").read_text(encoding="utf-8"))
    analysis = analyse(article, parse_iso(about["dct"][:10]))
    events = tuple(event for event in analysis.events if event.keep)
    return Story(events, analysis.reference.day, about["lang"], article.title, source="Frise")


def picture(story: Story, settings: PictureSettings, colours: str = "light") -> Image.Image:
    layout = lay_out(story, settings, measurer())
    data = image_bytes(layout, theme(colours), "png", ImageOptions(dpi=96 * 1.5 * HEIGHT / settings.height))
    image = Image.open(io.BytesIO(data)).convert("RGB")
    return image.resize((round(settings.width * HEIGHT / settings.height), HEIGHT), Image.Resampling.LANCZOS)


def rows() -> list[list[Image.Image]]:
    found: list[list[Image.Image]] = []
    for left, right in zip(ARTICLES[::2], ARTICLES[1::2], strict=True):
        found.append([picture(story_of(name), PRESETS[page]) for name in (left, right) for page in PAGES])
    web, sample = PRESETS["web"], orsan()
    styles = [
        replace(web, style=Style.CARDS),
        replace(web, style=Style.BARS),
        replace(web, axis=AxisMode.TIERS),
        replace(web, axis=AxisMode.LINEAR),
        PRESETS["column"],
    ]
    more = [picture(sample, replace(web, style=Style.LIST)), picture(sample, web, "dark")]
    more += [picture(sample, replace(web, style=Style.VERTICAL))]
    more += [
        picture(story_of("fr09-iran-vienne"), replace(web, grouping=Grouping.ACTOR)),
        picture(sample, PRESETS["story"]),
    ]
    return [*found, [picture(sample, settings) for settings in styles], more]


def seen(sheet: Image.Image, how: str) -> Image.Image:
    """Return the sheet in grey or as a dichromat sees it."""
    if how == "grey":
        return sheet.convert("L").convert("RGB")
    matrix = np.array(DICHROMATS[how])
    light = (np.asarray(sheet, dtype=float) / 255) ** 2.2  # near enough to sRGB to judge by eye
    return Image.fromarray((np.clip(light @ matrix.T, 0, 1) ** (1 / 2.2) * 255).astype(np.uint8))


def main(out: Path, how: str) -> None:
    lines = rows()
    width = max(sum(image.width + GAP for image in line) for line in lines) + GAP
    sheet = Image.new("RGB", (width, (HEIGHT + GAP) * len(lines) + GAP), "#8A8A86")
    y = GAP
    for line in lines:
        x = GAP
        for image in line:
            sheet.paste(image, (x, y))
            x += image.width + GAP
        y += HEIGHT + GAP
    sheet = seen(sheet, how) if how else sheet
    out.parent.mkdir(exist_ok=True)
    sheet.quantize(COLOURS, Image.Quantize.MAXCOVERAGE, kmeans=2, dither=Image.Dither.NONE).save(out, optimize=True)
    print(f"{out}: {sheet.width} × {sheet.height}, {out.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", nargs="?", type=Path, default=Path("docs/contact-sheet.png"))
    parser.add_argument("--seen", choices=("grey", *DICHROMATS), default="")
    options = parser.parse_args()
    main(options.out, options.seen)
