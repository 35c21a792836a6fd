"""Which events a project shows, as text and back."""

from dataclasses import replace

import pytest

from timeline_app.domain.event import Status
from timeline_app.project.event_filter import EventFilter
from timeline_app.storing.filters import filter_text, read_filter

CHOSEN = EventFilter(
    statuses=frozenset({Status.PLANNED, Status.CLAIMED}),
    actors=frozenset({"Marvanie", "Sélourie"}),
    articles=frozenset({"a2"}),
    start=738_000,
    end=739_000,
    only_doubtful=True,
)


def test_a_filter_comes_back_as_it_was():
    assert read_filter(filter_text(CHOSEN)) == CHOSEN


def test_words_and_threshold_belong_to_the_reader():
    assert filter_text(replace(CHOSEN, words="port", threshold=0.3)) == filter_text(CHOSEN)
    assert filter_text(EventFilter(words="port")) == "{}"


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{", '{"statuses": ["never"]}', '{"start": "demain"}', '{"end": 99999999999999}', '{"actors": 1}'],
)
def test_of_what_makes_no_sense_everything_is_shown(text):
    assert read_filter(text) == EventFilter()
