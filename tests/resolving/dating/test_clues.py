import pytest

from timeline_app.domain.calendar import civil, parse_iso, weekday
from timeline_app.domain.span import Span
from timeline_app.resolving.dating.clues import (
    DateClue,
    MonthClue,
    MonthDayClue,
    PointClue,
    Rank,
    SeasonClue,
    WeekdayClue,
    rank_gains,
)

HERE = Span(0, 1)
FIRST, LAST = parse_iso("2015-11-20"), parse_iso("2018-03-05")
CLUES = (
    WeekdayClue(HERE, -1, 3),
    WeekdayClue(HERE, None, 5, "this", with_part=True),
    DateClue(HERE, -1, 1, 26),
    DateClue(HERE, 1, 2, 29),
    DateClue(HERE, None, 11, 15, 2),
    DateClue(HERE, -1, 4, 27, 3, "this"),
    DateClue(HERE, -1, 2, 24, anniversary=True),
    DateClue(HERE, -1, 12, 11, 7, "this", year=2016),
    DateClue(HERE, -1, 1, 24, in_tale=True),
    MonthClue(HERE, -1, 3),
    MonthClue(HERE, 1, 2),
    MonthClue(HERE, None, 9, "last"),
    MonthDayClue(HERE, -1, 30),
    MonthDayClue(HERE, 1, 31, 4),
    SeasonClue(HERE, None, 12),
    PointClue(HERE, -1, parse_iso("2016-01-01"), parse_iso("2016-12-31")),
)


@pytest.mark.parametrize("clue", CLUES, ids=lambda clue: f"{type(clue).__name__}{clue.values}")
def test_a_stretch_is_made_of_its_days(clue):
    values = clue.over(FIRST, LAST)
    assert len(values) == LAST - FIRST + 1
    for day in range(FIRST, LAST + 1, 13):
        assert values[day - FIRST] == clue.log_likelihood(day)


@pytest.mark.parametrize("clue", [clue for clue in CLUES if getattr(clue, "rank", None) is not None], ids=str)
def test_distances_are_places_among_the_gains(clue):
    gains = rank_gains(clue.rank)
    distances = clue.distance(FIRST, LAST)
    assert len(distances) == LAST - FIRST + 1
    assert all(0 <= distance < len(gains) for distance in distances)


def best(clue):
    values = clue.over(FIRST, LAST)
    return [FIRST + at for at, value in enumerate(values) if value == max(values)]


def test_ce_vendredi_speaks_for_fridays():
    assert {weekday(day) for day in best(WeekdayClue(HERE, -1, 5, "this"))} == {5}


def test_a_weekday_with_its_day_fixes_the_year():
    assert {civil(day).year for day in best(DateClue(HERE, -1, 11, 15, 2))} == {2016}


def test_a_date_of_the_past_speaks_for_the_days_after_it():
    clue = DateClue(HERE, -1, 1, 26)
    assert clue.log_likelihood(parse_iso("2017-01-28")) > clue.log_likelihood(parse_iso("2017-01-20"))
    assert clue.log_likelihood(parse_iso("2017-01-28")) > clue.log_likelihood(parse_iso("2017-09-28"))


def test_today_is_rarely_told_by_its_date_alone():
    clue = DateClue(HERE, 1, 4, 29)
    assert clue.log_likelihood(parse_iso("2016-04-20")) > clue.log_likelihood(parse_iso("2016-04-29"))


def test_what_goes_on_with_a_tale_says_less():
    plain, tale = DateClue(HERE, -1, 1, 24), DateClue(HERE, -1, 1, 24, in_tale=True)
    assert max(plain.over(FIRST, LAST)) > max(tale.over(FIRST, LAST))
    assert min(plain.over(FIRST, LAST)) < min(tale.over(FIRST, LAST))
    assert tale.rank is None


def test_29_february_is_looked_for_over_a_century_without_one():
    clue = DateClue(HERE, -1, 2, 29)
    assert len(clue.over(parse_iso("1897-03-01"), parse_iso("1903-12-31"))) == 2496


def test_the_latest_told_is_near():
    assert rank_gains(Rank.DAY)[0] > 0 > rank_gains(Rank.DAY)[4]
