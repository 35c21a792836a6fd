import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from stories import orsan, random_story

from timeline_app.drawing.scene import TimelineScene
from timeline_app.drawing.theme import theme


@pytest.fixture
def shown():
    figure = Figure(figsize=(12.5, 7.03), dpi=96)
    canvas = FigureCanvasAgg(figure)
    scene = TimelineScene(figure, theme("light"))
    scene.show(orsan())
    canvas.draw()
    return scene, canvas


def pixels(canvas):
    return np.asarray(canvas.buffer_rgba()).copy()


def test_the_page_has_the_size_of_the_canvas(shown):
    scene, canvas = shown
    assert (scene.layout.width, scene.layout.height) == pytest.approx((1200, 674.9), abs=0.5)
    assert len(np.unique(pixels(canvas).reshape(-1, 4), axis=0)) > 50


def test_light_comes_and_goes_without_a_trace(shown):
    scene, canvas = shown
    before = pixels(canvas)
    scene.set_hover("e6")
    scene.set_selection(["e5"])
    assert (pixels(canvas) != before).any()
    scene.set_hover(None)
    scene.set_selection([])
    assert (pixels(canvas) == before).all()


def test_lights_are_the_same_after_a_full_draw(shown):
    scene, canvas = shown
    scene.set_selection(["e2"])
    blitted = pixels(canvas)
    canvas.draw()
    assert (pixels(canvas) == blitted).all()


def test_what_is_out_of_view_leaves_no_trace_when_it_is_lit(shown):
    scene, canvas = shown
    scene.show(random_story(2, 30))
    scene.zoom_at(1100, 300, 30.0)
    canvas.draw()
    before = pixels(canvas)
    left = scene.layout.plot.x
    away = [event for event in scene.layout.shown if all(box.right < left for box in scene.layout.boxes_of(event))]
    assert away
    scene.set_selection(away)
    assert (pixels(canvas) == before).all()


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
