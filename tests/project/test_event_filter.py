import hand_made
import pytest

from timeline_app import workflow
from timeline_app.domain.calendar import day_of
from timeline_app.domain.event import Status
from timeline_app.project.event_filter import EventFilter
from timeline_app.project.project import Project


@pytest.fixture(scope="module")
def events():
    return workflow.add_article(Project(), hand_made.read(hand_made.sample_text()), hand_made.analyse).events


def said(events, condition):
    return [event.said for event in events if condition.accepts(event)]


def test_an_empty_filter_shows_all(events):
    assert EventFilter().is_empty
    assert len(said(events, EventFilter())) == len(events)


def test_status_and_actor(events):
    assert said(events, EventFilter(statuses=frozenset({Status.PLANNED}))) == ["en avril"]
    assert len(said(events, EventFilter(actors=frozenset({"Marvanie"})))) == 4


def test_period_counts_what_touches_it_and_what_goes_on(events):
    year_2010 = EventFilter(start=day_of(2010, 1, 1), end=day_of(2010, 12, 31))
    assert said(events, year_2010) == ["depuis 20 ans"]
    assert said(events, EventFilter(start=day_of(2023, 4, 1))) == [
        "depuis fin 2022",
        "depuis 20 ans",
        "depuis huit ans",
        "en avril",
    ]


def test_to_check(events):
    assert said(events, EventFilter(only_doubtful=True, threshold=0.7)) == ["mercredi", "depuis huit ans"]
    assert said(events, EventFilter(only_doubtful=True, threshold=0.58)) == ["depuis huit ans"]


def test_words_without_accents_or_case(events):
    assert said(events, EventFilter(words="SELOURIE repousse")) == ["mercredi"]
    assert said(events, EventFilter(words="nulle part")) == []
