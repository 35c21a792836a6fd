"""A handful of pictures compared with what was looked at and approved.

After a change that is meant, this paints them anew; look at them before committing::

    FRISE_REPAINT=1 python -m pytest tests/drawing/test_baseline_images.py
"""

import io
import os
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from stories import gold, orsan, random_story

from timeline_app.drawing.theme import theme
from timeline_app.drawing.typeface import measurer
from timeline_app.exporting.images import ImageOptions, image_bytes
from timeline_app.layout.settings import PRESETS, AxisMode, Style
from timeline_app.layout.timeline_layout import lay_out

BASELINE = Path(__file__).parent / "baseline"
WEB = PRESETS["web"]
PICTURES = {
    "cards": (orsan, WEB, "light"),
    "cards-dark": (orsan, WEB, "dark"),
    "rows": (lambda: gold("fr04-soudan-treve"), WEB, "light"),
    "tiers": (orsan, replace(WEB, axis=AxisMode.TIERS), "light"),
    "numbered": (lambda: random_story(4, 34), WEB, "light"),
    "ranked": (lambda: random_story(1, 120), WEB, "light"),
    "vertical": (orsan, PRESETS["square"], "light"),
    "list": (orsan, replace(WEB, style=Style.LIST), "light"),
}
MEAN = 1.5  # mean difference of a channel, of 255
MOST = 0.01  # share of pixels that may differ by more than a quarter of the range


def painted(name):
    story, settings, colours = PICTURES[name]
    layout = lay_out(story(), settings, measurer())
    data = image_bytes(layout, theme(colours), "png", ImageOptions(dpi=48))
    return Image.open(io.BytesIO(data)).convert("RGB")


@pytest.mark.parametrize("name", list(PICTURES))
def test_picture_is_as_approved(name):
    if os.environ.get("FRISE_REPAINT"):
        painted(name).quantize(48).save(BASELINE / f"{name}.png", optimize=True)
    approved = np.asarray(Image.open(BASELINE / f"{name}.png").convert("RGB")).astype(float)
    now = np.asarray(painted(name)).astype(float)
    assert now.shape == approved.shape
    difference = np.abs(now - approved)
    assert difference.mean() < MEAN
    assert (difference.max(axis=2) > 64).mean() < MOST
