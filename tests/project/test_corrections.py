"""Corrections through the workflow: pinned, kept under a new analysis, undone."""

import hand_made
import pytest

from timeline_app import workflow
from timeline_app.domain.correction import Aspect
from timeline_app.domain.event import Status
from timeline_app.domain.interval import CalendarUnit, TimeSpan
from timeline_app.domain.span import Span
from timeline_app.project import decisions
from timeline_app.project.changes import moves
from timeline_app.project.history import History
from timeline_app.project.project import Project


@pytest.fixture
def project():
    return workflow.add_article(Project(), hand_made.read(hand_made.sample_text()), hand_made.analyse)


def correct(project, corrections):
    return workflow.correct(project, corrections, "2023-03-18T09:00:00Z", engine=hand_made.analyse)


def dated(project, words):
    return next(event for event in project.events if event.said == words)


MARCH = TimeSpan.of_unit(CalendarUnit.of_month(2023, 3))


def test_events_have_keys_of_their_words(project):
    assert len({event.id for event in project.events}) == len(project.events) == 7
    assert all(event.id.startswith("a1:") for event in project.events)


def test_a_pinned_time_survives_a_new_reference_date(project):
    wednesday = dated(project, "mercredi")
    project = correct(project, decisions.set_time(project, wednesday, MARCH))
    assert project.event(wednesday.id).when == MARCH
    assert project.event(wednesday.id).accepted
    before = project
    project = correct(project, decisions.set_reference_date(project, "a1", hand_made.PUBLISHED + 7))
    assert project.event(wednesday.id).when == MARCH
    moved = moves(before, project)
    assert wednesday.id not in {move.event for move in moved}
    assert dated(project, "le 15 mars").id in {move.event for move in moved}


def test_the_last_correction_of_a_thing_counts_and_the_record_keeps_all(project):
    key = project.events[0].id
    for label in ("Un", "Deux"):
        project = correct(project, decisions.relabel(project.event(key), label))
    assert project.event(key).label == "Deux"
    assert [(c.was, c.now) for c in project.corrections] == [(hand_made.ROWS[0][6], "Un"), ("Un", "Deux")]
    assert all(correction.at for correction in project.corrections)


def test_nothing_changed_is_no_correction(project):
    event = project.events[0]
    assert decisions.relabel(event, event.label) == ()
    assert decisions.relabel(event, "  ") == ()
    assert decisions.set_status(event, event.status) == ()


def test_each_aspect_of_an_event(project):
    event = project.events[3]
    project = correct(
        project,
        decisions.set_status(event, Status.CLAIMED)
        + decisions.set_speaker(event, "Vel-Amar")
        + decisions.keep(event, False)
        + decisions.accept(event, True)
        + decisions.set_group(event, "Négociations")
        + decisions.set_colour(event, "#0072B2"),
    )
    after = project.event(event.id)
    assert (after.status, after.speaker, after.keep) == (Status.CLAIMED, "Vel-Amar", False)
    assert (after.accepted, after.group, after.colour) == (True, "Négociations", "#0072B2")


def test_a_passage_out_of_the_story_dates_nothing(project):
    event = dated(project, "mercredi")
    project = correct(project, decisions.set_in_story(project, "a1", event.sentence, False))
    assert project.event(event.id) is None
    project = correct(project, decisions.set_in_story(project, "a1", event.sentence, True))
    assert project.event(event.id) == event


def test_merging_and_taking_apart(project):
    first, second = dated(project, "mercredi"), dated(project, "le 15 mars")
    merged = correct(project, decisions.merge([first, second]))
    assert merged.event(second.id) is None
    assert merged.event(first.id).mentions == (*first.mentions, *second.mentions)
    apart = correct(merged, decisions.split(merged, merged.event(first.id)))
    own = apart.event("own:1")
    assert own.label == first.label
    assert own.when == second.when


def test_merging_in_a_circle_loses_nothing(project):
    first, second = project.events[:2]
    project = correct(project, decisions.merge([first, second]) + decisions.merge([second, first]))
    assert {first.id, second.id} <= {event.id for event in project.events}


def test_own_events(project):
    text = hand_made.sample_text()
    start = text.index("une autre est programmée")
    words = Span(start, text.index(".", start))
    project = correct(project, decisions.add_event(project, "Deuxième rencontre", "a1", words))
    assert project.event("own:1").said == "en avril"
    project = correct(project, decisions.add_event(project, "Élection"))
    own = project.event("own:2")
    assert not own.when.is_dated
    project = correct(project, decisions.set_time(project, own, MARCH))
    assert project.event("own:2").when == MARCH
    assert project.corrections[-1].aspect is Aspect.TIME


def test_corrections_of_a_removed_article_wait(project):
    project = correct(project, decisions.relabel(project.events[0], "Autre"))
    project = workflow.remove_article(project, "a1")
    assert project.events == ()
    again = workflow.add_article(project, hand_made.read(hand_made.sample_text()), hand_made.analyse)
    assert again.articles[0].id == "a2"
    assert again.events[0].label == hand_made.ROWS[0][6]


def test_undo_and_redo_return_the_very_states(project):
    history = History().did("open", project)
    changed = correct(project, decisions.keep(project.events[0], False))
    history = history.did("keep", changed)
    assert history.undo().present is project
    assert history.undo().redo().present is changed
    assert history.undo().undo().undo().present == Project()
    assert history.redo() is history
