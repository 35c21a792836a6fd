from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.domain.calendar import day_of, iso
from timeline_app.layout.calendar_steps import STEPS, CalendarStep
from timeline_app.layout.flags import Flag, hang
from timeline_app.layout.isotonic import spread
from timeline_app.layout.lanes import assign_lanes
from timeline_app.layout.time_axis import TimeAxis, Zone
from timeline_app.layout.wrapping import balanced, clipped, pieces_of, wrap


@given(st.lists(st.tuples(st.floats(0, 500), st.floats(1, 80)), max_size=30))
def test_lanes_are_as_few_as_can_be(spans):
    intervals = [(start, start + length) for start, length in spans]
    lanes, count = assign_lanes(intervals)
    for i, (start, end) in enumerate(intervals):
        assert not [
            j for j, (a, b) in enumerate(intervals) if j != i and lanes[j] == lanes[i] and start < b and a < end
        ]
    deepest = max((sum(a <= start < b for a, b in intervals) for start, _ in intervals), default=0)
    assert count == deepest


@given(st.lists(st.floats(0, 100), min_size=1, max_size=20).map(sorted), st.floats(0, 4))
def test_isotonic_regression_keeps_order_distance_and_limits(wanted, distance):
    found = spread(wanted, [distance] * (len(wanted) - 1), 0.0, 100.0)
    assert all(b - a >= distance - 1e-6 for a, b in pairwise(found))
    assert found[0] >= -1e-6 and found[-1] <= 100 + 1e-6


def test_isotonic_regression_moves_as_little_as_can_be():
    assert spread([10.0, 10.0, 50.0], [4.0, 4.0], 0, 100) == pytest.approx([8.0, 12.0, 50.0])
    assert spread([10.0, 20.0], [4.0], 0, 100) == [10.0, 20.0]


@given(
    st.lists(st.tuples(st.floats(0, 300), st.floats(20, 150), st.floats(10, 50)), min_size=1, max_size=12),
    st.floats(150, 300),
)
def test_no_pole_passes_through_a_card(cards, length):
    flags = [Flag(min(at, length), width, height) for at, width, height in sorted(cards)]
    hung = hang(flags, 0.0, length, 6.0, 8.0)
    if hung is None:
        return
    for i, item in enumerate(hung):
        assert item.box.x >= -1e-6 and item.box.right <= length + 1e-6
        assert item.box.x - 1e-6 <= item.pole <= item.box.right + 1e-6
        for j, other in enumerate(hung):
            if i != j:
                assert not item.box.overlaps(other.box, 1e-6)
                if other.box.y < item.box.y:
                    assert not other.box.x + 1e-6 < item.pole < other.box.right - 1e-6


def test_displacement_of_leaders_stays_small():
    """The measure of labella.js: mean squared distance between marks and labels, here of their leaders."""
    flags = [Flag(40.0 * i, 120.0, 30.0) for i in range(1, 10)]
    hung = hang(flags, 0.0, 500.0, 6.0, 8.0)
    displacement = sum((item.pole - flag.anchor) ** 2 for item, flag in zip(hung, flags, strict=True)) / len(flags)
    assert displacement == 0.0
    crowded = [Flag(250.0 + i, 120.0, 30.0) for i in range(8)]
    hung = hang(crowded, 0.0, 500.0, 6.0, 8.0)
    displacement = sum((item.pole - flag.anchor) ** 2 for item, flag in zip(hung, crowded, strict=True)) / len(crowded)
    assert displacement < 300.0


@given(st.text("abc -–’\u00a0", max_size=80), st.floats(3, 40))
def test_wrapped_lines_fit_and_lose_nothing(text, width):
    for lines in (wrap(pieces_of(text, len), width, len), balanced(pieces_of(text, len), width, len)):
        assert all(len(line) <= width for line in lines)
        assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_an_abbreviation_is_not_broken_at_its_hyphen():
    text = "prise de Sagonte par les Puniques en 219 av. J.-C. et non après-guerre"
    lines = {line for width in range(6, 40) for line in wrap(pieces_of(text, len), width, len)}
    assert not [line for line in lines if line.endswith("J.-")]
    assert [line for line in lines if line.endswith("après-")]


def test_clipped_text_says_so():
    assert clipped("Rencontre des négociateurs", 16, len) == "Rencontre des…"
    assert wrap(pieces_of("un deux trois quatre cinq", len), 8, len, 2) == ["un deux", "trois…"]


@given(st.sampled_from(STEPS), st.integers(-1_200_000, 1_200_000))
def test_steps_begin_on_the_calendar_and_go_on(step, day):
    start = step.floor(day)
    assert start <= day < step.next(start) + 1e-6
    assert step.floor(start) == pytest.approx(start)


def test_round_years_on_both_sides_of_christ():
    step = CalendarStep("year", 500)
    found = [iso(int(day))[:5] for day in step.within(day_of(-1200, 1, 1), day_of(1100, 1, 1))]
    assert found == ["-0999", "-0499", "0001-", "0500-", "1000-"]


AXIS = TimeAxis(
    (Zone(0.0, 1000.0, 10.0, 110.0), Zone(1000.0, 1010.0, 120.0, 320.0), Zone(1010.0, 1100.0, 330.0, 400.0))
)


@given(st.floats(-2000, 3000))
def test_days_and_places_are_inverse_in_every_zone(day):
    assert AXIS.day_at(AXIS.at(day)) == pytest.approx(day, abs=1e-6)


def test_pieces_stay_out_of_gutters():
    assert AXIS.pieces(500.0, 1050.0) == [
        (60.0, 110.0, 0),
        (120.0, 320.0, 1),
        (330.0, pytest.approx(361.11, abs=0.01), 2),
    ]
    assert AXIS.end_at(1000.0) == 110.0
    assert AXIS.at(1000.0) == 120.0
    assert AXIS.day_at(115.0) == 1000.0
