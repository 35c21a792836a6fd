import subprocess
import sys

import numpy as np
import pytest
from stories import orsan, random_story

from timeline_app.drawing.scene import TimelineScene
from timeline_app.drawing.surface import Surface
from timeline_app.drawing.theme import theme


@pytest.fixture
def shown():
    surface = Surface(1200, 675)
    scene = TimelineScene(surface, theme("light"))
    scene.show(orsan())
    scene.draw()
    return scene, surface


def pixels(surface):
    return surface.pixels.copy()


def test_the_page_has_the_size_of_the_surface(shown):
    scene, surface = shown
    assert (scene.layout.width, scene.layout.height) == (1200, 675)
    assert len(np.unique(pixels(surface).reshape(-1, 4), axis=0)) > 50


def test_light_comes_and_goes_without_a_trace(shown):
    scene, surface = shown
    before = pixels(surface)
    scene.set_hover("e6")
    scene.set_selection(["e5"])
    assert (pixels(surface) != before).any()
    scene.set_hover(None)
    scene.set_selection([])
    assert (pixels(surface) == before).all()


def test_lights_are_the_same_after_a_full_draw(shown):
    scene, surface = shown
    scene.set_selection(["e2"])
    blitted = pixels(surface)
    scene.draw()
    assert (pixels(surface) == blitted).all()


def test_what_is_out_of_view_leaves_no_trace_when_it_is_lit(shown):
    scene, surface = shown
    scene.show(random_story(2, 30))
    scene.zoom_at(1100, 300, 30.0)
    scene.draw()
    before = pixels(surface)
    left = scene.layout.plot.x
    away = [event for event in scene.layout.shown if all(box.right < left for box in scene.layout.boxes_of(event))]
    assert away
    scene.set_selection(away)
    assert (pixels(surface) == before).all()


def test_zoom_keeps_the_day_under_the_mouse(shown):
    scene, _ = shown
    day = scene.day_at(700, 300)
    scene.zoom_at(700, 300, 2.0)
    assert scene.settings.zoom == 2.0
    assert scene.layout.place_of(day) == pytest.approx(700, abs=1.5)
    scene.fit()
    assert (scene.settings.zoom, scene.settings.offset) == (1.0, 0.0)


def test_dragging_moves_the_days_with_the_mouse(shown):
    scene, _ = shown
    scene.zoom_at(700, 300, 4.0)
    scene.draw()
    day = scene.day_at(700, 300)
    scene.pan_by(-50)
    assert scene.day_at(650, 300) == pytest.approx(day)
    scene.end_pan()
    assert scene.day_at(650, 300) == pytest.approx(day, abs=0.1)


def test_panning_stops_at_the_ends(shown):
    scene, _ = shown
    scene.pan_by(-500)
    assert scene.settings.offset == 0.0
    scene.zoom_at(700, 300, 2.0)
    for _ in range(20):
        scene.draw()
        scene.pan_by(400)
        scene.end_pan()
    assert scene.settings.offset == 0.0


def test_a_zone_limit_can_be_moved(shown):
    scene, _ = shown
    start, end = scene.layout.axis.gutters[0]
    y = scene.layout.plot.y + 60
    assert scene.zone_limit_at((start + end) / 2, y) == 0
    scene.move_zone_limit(0, start - 60, y)
    assert scene.settings.zone_limits == scene.layout.zone_limits


def test_a_surface_of_another_size_is_drawn_anew(shown):
    scene, surface = shown
    surface.resize(2400, 1350, 2.0)
    scene.set_hover("e6")
    scene.pan_by(-20)
    assert not surface.pixels[..., 3].any()
    assert scene.draw()
    assert (scene.layout.width, scene.layout.height) == (1200, 675)
    assert len(np.unique(pixels(surface).reshape(-1, 4), axis=0)) > 50


def test_the_ground_is_drawn_where_there_is_no_story():
    surface = Surface(200, 100)
    scene = TimelineScene(surface, theme("dark"))
    assert not scene.draw()
    assert len(np.unique(pixels(surface).reshape(-1, 4), axis=0)) == 1


def test_changes_are_told():
    told = []
    scene = TimelineScene(Surface(1200, 675, on_stale=told.append), theme("light"))
    scene.show(orsan())
    assert set(told) == {None}
    scene.draw()
    told.clear()
    scene.set_hover("e6")
    assert told and None not in told
    assert all(0 <= part.left < part.right <= 1200 and 0 <= part.top < part.bottom <= 675 for part in told)


def test_figures_and_axes_are_not_imported_for_the_screen():
    code = "import sys, timeline_app.gui.timeline_canvas; print('matplotlib.figure' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "False"
