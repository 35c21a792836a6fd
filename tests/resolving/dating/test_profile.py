import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.resolving.dating.profile import BEGINNING, END, Profile, painted, summed

STEPS = st.lists(st.tuples(st.integers(-300, 300), st.floats(-5, 5)), max_size=6).map(
    lambda steps: Profile(((BEGINNING, 0.0), *sorted(dict(steps).items())))
)


@given(STEPS, st.integers(-400, 400), st.integers(0, 200))
def test_over_is_at_of_every_day(profile, first, length):
    assert profile.over(first, first + length) == [profile.at(day) for day in range(first, first + length + 1)]


@given(STEPS, STEPS, st.integers(-400, 400))
def test_sum_is_the_sum_of_every_day(one, other, day):
    total = summed([(one, 1.0), (other, 0.5)])
    assert total.at(day) == pytest.approx(one.at(day) + 0.5 * other.at(day))


def test_the_highest_of_stretches_shows_on_the_ground():
    profile = painted([(10, 20, 0.0), (15, END, -1.0)], [(BEGINNING, -4.0), (12, -2.0)])
    assert [profile.at(day) for day in (9, 10, 20, 21, 1000)] == [-4.0, 0.0, 0.0, -1.0, -1.0]
