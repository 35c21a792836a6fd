import pytest

from timeline_app.domain.calendar import day_of
from timeline_app.domain.interval import OPEN, Bounds, CalendarUnit, Edge, Granularity, TimeSpan
from timeline_app.project.edge_drag import End, moved, snapping, unit_at

DAY = day_of(2022, 1, 28)
SINCE_2014 = TimeSpan(
    Edge.known(CalendarUnit.of_year(2014), True),
    Edge.known(CalendarUnit.of_day(DAY)),
    Bounds(day_of(2013, 7, 1), day_of(2014, 12, 31), DAY, DAY),
    True,
)


@pytest.mark.parametrize(
    ("scale", "granularity"), [(8, Granularity.DAY), (1, Granularity.MONTH), (0.05, Granularity.YEAR)]
)
def test_what_can_be_told_apart_is_snapped_to(scale, granularity):
    assert snapping(scale) is granularity
    assert unit_at(DAY, granularity).first <= DAY <= unit_at(DAY, granularity).last


def test_a_start_is_moved_and_the_end_stays():
    when = moved(SINCE_2014, End.START, CalendarUnit.of_month(2014, 4))
    assert (when.start.edtf, when.end, when.ongoing) == ("2014-04", SINCE_2014.end, True)
    assert when.bounds.start_earliest == day_of(2014, 4, 1)
    assert when.bounds.end_latest == DAY


def test_an_end_that_is_moved_is_over():
    when = moved(SINCE_2014, End.END, CalendarUnit.of_year(2019))
    assert (when.end.edtf, when.ongoing) == ("2019", False)


def test_no_end_passes_the_other():
    assert moved(SINCE_2014, End.START, CalendarUnit.of_year(2023)) == SINCE_2014
    assert moved(SINCE_2014, End.END, CalendarUnit.of_year(2012)) == SINCE_2014


def test_a_day_moves_as_a_whole():
    when = TimeSpan.of_unit(CalendarUnit.of_day(DAY))
    assert moved(when, End.BOTH, CalendarUnit.of_day(DAY + 3)) == TimeSpan.of_unit(CalendarUnit.of_day(DAY + 3))


def test_an_open_end_can_be_given_one():
    when = TimeSpan(Edge.known(CalendarUnit.of_day(DAY)), OPEN, Bounds(DAY, DAY, None, None))
    assert moved(when, End.END, CalendarUnit.of_year(2024)).end.edtf == "2024"
