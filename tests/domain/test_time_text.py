import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.domain.interval import OPEN, UNKNOWN, Bounds, CalendarUnit, Edge, TimeSpan
from timeline_app.domain.time_text import read_time, write_time

days = st.one_of(st.none(), st.integers(-100_000, 1_000_000))
units = st.one_of(
    st.integers(-100_000, 1_000_000).map(CalendarUnit.of_day),
    st.integers(-9999, 9999).map(CalendarUnit.of_year),
    st.builds(CalendarUnit.of_month, st.integers(-400, 3000), st.integers(1, 12)),
)
edges = st.one_of(st.just(UNKNOWN), st.just(OPEN), st.builds(Edge.known, units, st.booleans()))
spans = st.builds(TimeSpan, edges, edges, st.builds(Bounds, days, days, days, days), st.booleans())


@given(spans)
def test_what_is_written_is_read_back(when):
    assert read_time(write_time(when)) == when


def test_form():
    when = TimeSpan(Edge.known(CalendarUnit.of_year(2014), True), OPEN, Bounds(735_050, None, None, None), True)
    assert write_time(when) == "2014~/.. 2013-07-01,,, ongoing"


@pytest.mark.parametrize("text", ["", "2014", "2014/2015", "2014/2015 ,,", "2014/2015 ,,, often", "2014/x ,,,"])
def test_anything_else_is_refused(text):
    with pytest.raises(ValueError, match=r"date|span|unit"):
        read_time(text)
