"""Facts that hold for every picture, tried on random stories of all kinds."""

import os
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from stories import GOLD, event, gold, random_story

from timeline_app.domain.calendar import day_of
from timeline_app.domain.event import Status
from timeline_app.domain.interval import OPEN, UNKNOWN, Bounds, CalendarUnit, Edge, TimeSpan
from timeline_app.domain.resolution import Clock
from timeline_app.drawing.typeface import measurer
from timeline_app.layout.figures import Pen, Role, Stroke, Words
from timeline_app.layout.settings import PRESETS, AxisMode, Grouping, Style, free_size
from timeline_app.layout.story import Story
from timeline_app.layout.timeline_layout import lay_out

MANY = int(os.environ.get("FRISE_EXAMPLES", "1"))  # 20 for thousands of stories, some minutes
LABELS = (Role.LABEL, Role.DETAIL, Role.BADGE)


@st.composite
def times(draw):
    spread = draw(st.sampled_from([3, 40, 400, 4000, 40_000, 1_500_000]))
    first = day_of(2023, 3, 17) - draw(st.integers(-spread // 3, spread))
    unit = CalendarUnit.of_day(first)
    later = CalendarUnit.of_day(first + draw(st.integers(0, spread)))
    kind = draw(st.integers(0, 6))
    if kind == 0:
        return TimeSpan.of_unit(CalendarUnit.of_month(unit.year, unit.part))
    if kind == 1:
        return TimeSpan.of_unit(CalendarUnit.of_year(unit.year), approximate=True)
    if kind == 2:
        return TimeSpan(Edge.known(unit), Edge.known(later), Bounds(first, first, later.first, later.first))
    if kind == 3:
        fuzzy = Bounds(first - 30, first + 30, later.first, later.first)
        return TimeSpan(Edge.known(unit, True), Edge.known(later), fuzzy, ongoing=draw(st.booleans()))
    if kind == 4:
        return TimeSpan(UNKNOWN, Edge.known(unit), Bounds(None, None, first, first))
    if kind == 5:
        return TimeSpan(Edge.known(unit), OPEN, Bounds(first, first, None, None))
    return TimeSpan.of_unit(unit)


LABEL_TEXTS = st.one_of(
    st.text("abcdefghij éèàç’-", min_size=1, max_size=60),
    st.sampled_from(["Accord", "x" * 120, "اتفاق جديد في جنيف", "שלום עולם", "🔥🔥 frappe 🔥", "un " * 100, "", "…"]),
)


@st.composite
def some_stories(draw):
    events = tuple(
        event(
            number,
            draw(LABEL_TEXTS),
            draw(st.sampled_from(["mercredi", "depuis huit ans", ""])),
            draw(times()),
            draw(st.sampled_from(list(Status))),
            clock=draw(st.sampled_from([None, None, Clock(610)])),
            speaker=draw(st.sampled_from([None, "la marine marvane"])),
            actors=draw(st.sampled_from([(), ("Marvanie",), ("Sélourie", "Marvanie")])),
            salience=draw(st.sampled_from([0.2, 0.5, 0.9])),
        )
        for number in range(1, draw(st.integers(1, 30)) + 1)
    )
    reference = draw(st.sampled_from([None, day_of(2023, 3, 17), day_of(1990, 1, 1)]))
    return Story(events, reference, draw(st.sampled_from(["fr", "en"])), draw(LABEL_TEXTS), source="Littoral")


PAGES = st.one_of(
    st.sampled_from(list(PRESETS.values())),
    st.builds(free_size, st.floats(320, 2000), st.floats(300, 1800)),
)


def check(layout):
    figures = (*layout.fixed, *layout.moving)
    words = [figure for figure in figures if isinstance(figure, Words)]
    words.sort(key=lambda item: item.box.x)
    for i, item in enumerate(words):
        for other in words[i + 1 :]:
            if other.box.x > item.box.right:
                break
            assert not item.box.overlaps(other.box, 0.6), (item, other)
    for item in words:
        assert item.box.x >= -0.5 and item.box.right <= layout.width + 0.5, item
        assert item.box.y >= -0.5 and item.box.bottom <= layout.height + 0.5, item
    if layout.axis is not None:
        cuts = [*layout.axis.gutters]
        if layout.reference_place is not None:
            cuts.append((layout.reference_place, layout.reference_place))
        for item in layout.moving:
            if isinstance(item, Words) and item.role in LABELS:
                start, end = item.box.x, item.box.right
                if layout.upright:
                    start, end = item.box.y, item.box.bottom
                assert not [cut for cut in cuts if start < cut[1] - 0.1 and cut[0] + 0.1 < end], item
    return words


@settings(
    max_examples=150 * MANY, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(
    some_stories(),
    PAGES,
    st.sampled_from(list(Style)),
    st.sampled_from(list(AxisMode)),
    st.sampled_from(list(Grouping)),
)
def test_words_keep_apart_on_the_page_and_off_cuts(story, page, style, axis, grouping):
    layout = lay_out(story, replace(page, style=style, axis=axis, grouping=grouping), measurer())
    check(layout)
    assert set(layout.labelled) <= set(layout.shown)
    assert set(layout.shown).isdisjoint(layout.undated)


@pytest.mark.parametrize("name", sorted(path.stem for path in GOLD.glob("*.json")))
@pytest.mark.parametrize("preset", ["web", "square", "portrait", "story", "column"])
def test_gold_articles_on_every_page(name, preset):
    layout = lay_out(gold(name), PRESETS[preset], measurer())
    check(layout)
    assert layout.shown


@settings(max_examples=40 * MANY, deadline=None)
@given(st.integers(0, 10_000), st.sampled_from([1, 2, 7, 15, 28, 60, 200]), st.sampled_from([0.05, 1.0, 20.0, 5000.0]))
def test_random_stories_of_any_size(seed, count, years):
    check(lay_out(random_story(seed, count, years), PRESETS["web"], measurer()))


@settings(max_examples=25 * MANY, deadline=None)
@given(st.integers(0, 10_000), st.floats(1.0, 60.0), st.floats(0.0, 1.0))
def test_magnified_content_keeps_the_facts(seed, zoom, place):
    page = replace(PRESETS["web"], zoom=zoom, offset=place * 1100 * (zoom - 1))
    layout = lay_out(random_story(seed, 20), page, measurer())
    assert 0 <= layout.offset <= layout.most_offset + 1e-6
    moving = sorted((f.box for f in layout.moving if isinstance(f, Words)), key=lambda box: box.x)
    for i, box in enumerate(moving):
        assert not [other for other in moving[i + 1 : i + 40] if box.overlaps(other, 0.6)]


@settings(max_examples=30 * MANY, deadline=None)
@given(st.integers(0, 10_000), st.sampled_from(["web", "story"]))
def test_leaders_keep_the_order_of_time(seed, preset):
    """Leaders of one cell leave their marks and reach their words in the same order, so none cross."""
    layout = lay_out(random_story(seed, 18), PRESETS[preset], measurer())
    leaders = [f.points for f in layout.moving if isinstance(f, Stroke) and f.pen in (Pen.LEADER, Pen.LEADER_DASHED)]
    along = 1 if layout.upright else 0
    for zone in layout.axis.zones:
        inside = sorted(
            (points[0][along], points[1][along])
            for points in leaders
            if zone.start <= points[0][along] < zone.end and zone.start <= points[1][along] < zone.end
        )
        for (start, end), (next_start, next_end) in pairwise(inside):
            assert end <= next_end + 0.1 or next_start - start < 0.1


def test_equal_input_gives_equal_layout():
    for style in Style:
        page = replace(PRESETS["web"], style=style)
        assert lay_out(random_story(3, 25), page, measurer()) == lay_out(random_story(3, 25), page, measurer())


@pytest.mark.parametrize("style", list(Style))
@pytest.mark.parametrize("size", [(120, 120), (120, 5000), (300, 5000), (5000, 120), (120, 20_000), (20_000, 120)])
def test_pages_of_extreme_shape_have_room_for_an_axis(size, style):
    layout = lay_out(random_story(7, 7, 20.0), replace(free_size(*size), style=style), measurer())
    assert layout.plot.width > 0
