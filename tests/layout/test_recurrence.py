import pytest
from stories import event, span

from timeline_app.domain.calendar import day_of, iso
from timeline_app.domain.event import Status
from timeline_app.domain.interval import OPEN, UNKNOWN, Bounds, Edge, TimeSpan
from timeline_app.drawing.typeface import measurer
from timeline_app.layout.extent import Shape, extent_of
from timeline_app.layout.figures import Area, Fill, Pen, Stroke
from timeline_app.layout.recurrence import recurrence_of
from timeline_app.layout.settings import PRESETS
from timeline_app.layout.story import Story
from timeline_app.layout.timeline_layout import lay_out


@pytest.mark.parametrize(
    ("period", "beats"),
    [
        ("XXXX-WXX-3", ["2023-03-01", "2023-03-08", "2023-03-15"]),
        ("XXXX-WXX-WE", ["2023-03-04", "2023-03-11"]),
        ("XXXX-XX-10TMO", ["2023-03-10"]),
        ("XXXX-03", ["2023-03-01"]),
        ("XXXX-SP", ["2023-03-01"]),
        ("P5D", ["2023-03-01", "2023-03-06", "2023-03-11", "2023-03-16"]),
        ("P1M", ["2023-03-01"]),
        ("XXXX-12-25", []),
    ],
)
def test_beats_fall_on_their_days(period, beats):
    found = recurrence_of(period).beats(day_of(2023, 3, 1), day_of(2023, 3, 18))
    assert [iso(int(day)) for day in found] == beats


@pytest.mark.parametrize("period", ["", "PXD", "XXXX-02-30", "XXXX-13", "2023-03-01"])
def test_no_rhythm_is_made_up(period):
    assert recurrence_of(period) is None


def test_a_rhythm_too_fine_for_ages_tells_no_days():
    assert recurrence_of("P1D").beats(0, 1e6) == []


def diamonds(story):
    layout = lay_out(story, PRESETS["web"], measurer())
    fills = [f for f in layout.moving if isinstance(f, Area) and f.event == "e1" and f.fill is Fill.SOLID]
    combs = [f for f in layout.moving if isinstance(f, Stroke) and f.event == "e1" and f.pen is Pen.BRACKET]
    return layout, fills, combs


def test_wednesdays_are_drawn_on_wednesdays():
    patrol = event(
        1, "Patrouille", "chaque mercredi", span("2023-03-01", "2023-03-15"), Status.RECURRENT, period="XXXX-WXX-3"
    )
    layout, fills, combs = diamonds(Story((patrol,), None))
    middles = [sum(x for x, _ in area.points) / 4 for area in fills]
    wanted = [layout.place_of(day_of(2023, 3, number) + 0.5) for number in (1, 8, 15)]
    assert middles == pytest.approx(wanted)
    assert not combs


def test_more_than_twelve_become_a_comb():
    daily = event(1, "Audience", "chaque jour", span("2023-03-01", "2023-03-31"), Status.RECURRENT, period="P1D")
    _, fills, combs = diamonds(Story((daily,), None))
    assert len(combs) == 31
    assert not fills


def test_a_series_without_an_end_goes_on_and_one_without_a_beginning_began_before():
    opened = TimeSpan(Edge.parse("2023-03-01"), OPEN, Bounds(day_of(2023, 3, 1), day_of(2023, 3, 1), None, None))
    closed = TimeSpan(UNKNOWN, Edge.parse("2023-03-01"), Bounds(None, None, day_of(2023, 3, 1), day_of(2023, 3, 1)))
    first = extent_of(event(1, "Horaires", "chaque jour", opened, Status.RECURRENT, period="P1D"), None)
    assert (first.shape, first.goes_on, first.begun_before) == (Shape.SERIES, True, False)
    assert first.last - first.first == 4
    second = extent_of(event(1, "Exposition", "le mardi", closed, Status.RECURRENT, period="XXXX-WXX-2"), None)
    assert (second.goes_on, second.begun_before) == (False, True)
