"""Speed of the picture: layout, export, frames while dragging, hover.  Run: ``python benchmarks/drawing.py``.

Times are the median of repeated runs in milliseconds.  Every run lays out another random story.  A new one has dates
and words that the program has never met; for a known one it remembers how wide the words are, how they break, how a
date is written, where the axis is cut, as when a theme is switched or what is drawn is magnified.
"""

from __future__ import annotations

import random
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.stories import orsan, random_story
from timeline_app.domain.calendar import day_of
from timeline_app.drawing.scene import TimelineScene
from timeline_app.drawing.surface import Surface
from timeline_app.drawing.theme import theme
from timeline_app.drawing.typeface import measurer
from timeline_app.exporting.images import image_bytes
from timeline_app.layout.settings import PRESETS
from timeline_app.layout.story import Story
from timeline_app.layout.timeline_layout import lay_out

SIZES = (10, 100, 1_000, 10_000)
LAYOUT_LIMITS = {10: 2, 100: 10, 1_000: 60, 10_000: 600}
FRAME_LIMIT, HOVER_LIMIT, EXPORT_LIMIT = 16, 4, 1_000


def milliseconds(action: Callable[[], object], times: int) -> float:
    durations = []
    for _ in range(times):
        start = time.perf_counter()
        action()
        durations.append(time.perf_counter() - start)
    return 1000 * statistics.median(durations)


def line(name: str, value: float, limit: float) -> None:
    print(f"{name:<46}{value:10.2f} ms   limit {limit:5g}   {'ok' if value <= limit else 'OVER'}")


def new_story(seed: int, count: int) -> Story:
    """Return events of other years and in other words than those of other seeds."""
    draw = random.Random(seed)
    syllables = [consonant + vowel for consonant in "bcdfglmnprstv" for vowel in ("a", "e", "i", "o", "u", "é", "è")]
    words = ["".join(draw.choices(syllables, k=draw.randint(1, 4))) for _ in range(40)]
    return random_story(seed, count, today=day_of(1900, 1, 1) + draw.randint(0, 50_000), words=words)


def layouts() -> None:
    def lay(story: Story) -> None:
        lay_out(story, PRESETS["web"], measurer())

    sample = orsan()
    lay(sample)
    line("layout, the sample article (7 events)", milliseconds(lambda: lay(sample), 25), 2)
    for count in SIZES:
        stories = [new_story(seed, count) for seed in range(60 if count <= 10 else 12 if count <= 1000 else 3)]
        for kind in ("new", "known"):
            left = iter(stories)
            value = milliseconds(lambda left=left: lay(next(left)), len(stories))
            line(f"layout, {count} events, {kind} to the program", value, LAYOUT_LIMITS[count])


def screen(count: int, ratio: int) -> None:
    scene = TimelineScene(Surface(1200 * ratio, 675 * ratio, ratio), theme("light"))
    start = time.perf_counter()
    scene.show(random_story(1, count))
    scene.draw()
    full = 1000 * (time.perf_counter() - start)
    scene.zoom_at(600, 300, 3.0)
    scene.draw()
    steps = iter([-7.0] * 40)
    frame = milliseconds(lambda: scene.pan_by(next(steps)), 40)
    scene.end_pan()
    scene.draw()
    events = [event for event in scene.layout.shown if scene.layout.boxes_of(event)][:60] if scene.layout else []
    several = iter(events * 2)
    hover = milliseconds(lambda: scene.set_hover(next(several)), len(events)) if events else 0.0
    meet = milliseconds(lambda: scene.event_at(600.0, 300.0), 50)
    line(f"{count} events at {ratio}×: frame while dragging", frame, FRAME_LIMIT)
    line(f"{count} events at {ratio}×: hover", hover + meet, HOVER_LIMIT)
    print(f"{f'{count} events at {ratio}×: story shown':<46}{full:10.2f} ms")


def export() -> None:
    for kind in ("png", "svg", "pdf"):
        value = milliseconds(
            lambda kind=kind: image_bytes(lay_out(orsan(), PRESETS["web"], measurer()), theme("light"), kind), 5
        )
        line(f"export of the sample article, {kind}", value, EXPORT_LIMIT)


if __name__ == "__main__":
    layouts()
    for ratio in (1, 2):
        for count in SIZES:
            screen(count, ratio)
    export()
