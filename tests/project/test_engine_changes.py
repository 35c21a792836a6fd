"""What newer rules would change: times, headlines, events that come and go; nothing that is pinned."""

from dataclasses import replace

import hand_made
import pytest
from stored_projects import corrected, with_sample

from timeline_app import workflow
from timeline_app.domain.interval import CalendarUnit, TimeSpan
from timeline_app.project import decisions
from timeline_app.project.engine_changes import What, engine_changes
from timeline_app.project.project import Project

MARCH = TimeSpan.of_unit(CalendarUnit.of_month(2023, 3))


@pytest.fixture
def project():
    return with_sample(Project())


def read_by(project, change):
    """Return the project as a newer engine reads it, which changes the events of the hand-made one."""

    def engine(article, day, pins):
        analysis = hand_made.analyse(article, day, pins)
        return replace(analysis, events=tuple(change(analysis.events)))

    return workflow.analyse_again(project, ("a1",), engine)


def test_the_same_rules_change_nothing(project):
    assert engine_changes(project, read_by(project, lambda events: events)) == ()


def test_times_headlines_and_statuses(project):
    def change(events):
        first, second, third, *others = events
        status = next(event.status for event in others if event.status is not third.status)
        return replace(first, when=MARCH), replace(second, label="Autre"), replace(third, status=status), *others

    found = engine_changes(project, read_by(project, change))
    assert [change.what for change in found] == [What.TIME, What.LABEL, What.STATUS]
    assert (found[0].was.when, found[0].now.when) == (project.events[0].when, MARCH)


def test_events_that_come_and_go(project):
    found = engine_changes(project, read_by(project, lambda events: events[1:]))
    assert [(change.what, change.was, change.now) for change in found] == [(What.GONE, project.events[0], None)]
    back = engine_changes(read_by(project, lambda events: events[1:]), project)
    assert [(change.what, change.was, change.now) for change in back] == [(What.ADDED, None, project.events[0])]


def test_what_is_pinned_stays(project):
    event = project.events[3]
    project = corrected(project, decisions.set_time(project, event, MARCH))
    project = corrected(project, decisions.relabel(project.event(event.id), "Refus"))
    later = read_by(project, lambda events: [replace(event, label=event.label + "!") for event in events])
    assert later.event(event.id).when == MARCH
    assert later.event(event.id).label == "Refus"
    assert event.id not in {change.was.id for change in engine_changes(project, later)}
