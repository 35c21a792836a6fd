"""Twelve articles on four pages and all styles, on one sheet.  Run: ``python benchmarks/contact_sheet.py [OUT]``.

The events are those that the program tells of the annotated articles; where it tells none, those of the annotation.
"""

from __future__ import annotations

import io
import json
import sys
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PIL import Image

from tests.stories import GOLD, gold, orsan
from timeline_app.drawing.theme import theme
from timeline_app.drawing.typeface import measurer
from timeline_app.exporting.images import ImageOptions, image_bytes
from timeline_app.layout.settings import PRESETS, AxisMode, PictureSettings, Style
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
    "fr14-birmanie-putsch",
    "fr18-burgenstock-suisse",
    "fr20-chrono-tunisie",
    "fr21-chrono-ukraine",
    "fr25-histoire-traites",
    "en01-gaza-truce",
    "en07-chrono-bosnia",
)
PAGES = ("web", "square", "portrait", "story")
HEIGHT = 264  # of a thumbnail
GAP = 8
COLOURS = 64


def story_of(name: str) -> Story:
    annotated = gold(name)
    text = (GOLD / f"{name}.txt").read_text(encoding="utf-8")
    stated = json.loads((GOLD / f"{name}.json").read_text(encoding="utf-8"))["lang"]
    article = read_text(text)
    analysis = analyse(article, annotated.reference)
    events = tuple(event for event in analysis.events if event.keep and event.when.is_dated)
    if not events:
        return annotated
    return Story(events, annotated.reference, stated, article.title or annotated.title, source="Frise")


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
    ]
    more = [picture(sample, replace(web, style=Style.LIST)), picture(sample, web, "dark")]
    more += [picture(sample, replace(web, style=Style.VERTICAL)), picture(sample, PRESETS["column"])]
    return [*found, [picture(sample, settings) for settings in styles], more]


def main(out: Path) -> None:
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
    out.parent.mkdir(exist_ok=True)
    sheet.quantize(COLOURS, Image.Quantize.MAXCOVERAGE, kmeans=2, dither=Image.Dither.NONE).save(out, optimize=True)
    print(f"{out}: {sheet.width} × {sheet.height}, {out.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "docs/contact-sheet.png"))
