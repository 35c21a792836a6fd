"""Long rows of expressions with nothing between them: calendars and tables."""

from timeline_app.domain.calendar import day_of, iso
from timeline_app.domain.interval import CalendarUnit, TimeSpan
from timeline_app.domain.resolution import Anchor
from timeline_app.reading.read import read_text
from timeline_app.workflow import analyse

DAY = day_of(2022, 1, 28)
WEEK = "lundi mardi mercredi jeudi vendredi samedi dimanche "


def test_every_word_of_a_calendar_is_found_and_means_one_day_throughout():
    analysis = analyse(read_text("Le calendrier : " + 40 * WEEK), DAY)
    assert len(analysis.mentions) == 7 * 40
    assert [mention.id for mention in analysis.mentions] == [f"m{i}" for i in range(1, 281)]
    late = analysis.resolutions[100:]
    assert {resolution.value for resolution in late} == {resolution.value for resolution in late[:7]}
    assert all(resolution.steps for resolution in late)


def test_a_story_that_says_the_same_words_again_and_again_is_no_row():
    analysis = analyse(read_text("Le 3 mars 2021, il part. " + 100 * "Le lendemain, il marche. "), DAY)
    assert analysis.resolutions[100].value == iso(day_of(2021, 3, 3) + 100)


def test_a_corrected_time_stands_in_a_row():
    article = read_text(20 * WEEK)
    corrected = analyse(article, DAY).mentions[100].span
    day = TimeSpan.of_unit(CalendarUnit.of_day(day_of(2021, 5, 5)))
    analysis = analyse(article, DAY, pins={corrected: day})
    assert analysis.resolutions[100].when == day
    assert analysis.resolutions[100].anchor is Anchor.ABSOLUTE


def test_ranges_in_a_row_that_no_table_has_stand_for_themselves():
    text = "".join(f"du {day} au {day + 9} mars " for _ in range(60) for day in range(1, 11))
    analysis = analyse(read_text(text), DAY)
    assert len(analysis.mentions) == 1200
    first, last = analysis.resolutions[0], analysis.resolutions[-20]
    assert first.value == last.value == "2022-03-01"
    assert first.when.end != last.when.end
    assert last.when == TimeSpan.of_unit(CalendarUnit.of_day(day_of(2022, 3, 1)))
