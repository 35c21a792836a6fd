"""Words are found while they are typed, with or without accents; no word is an operator."""

import pytest
from stored_projects import relabelled, with_sample

from timeline_app import workflow
from timeline_app.project.project import Project
from timeline_app.project.search import SearchIndex


@pytest.fixture
def index():
    made = SearchIndex()
    yield made
    made.close()


@pytest.fixture
def project():
    return with_sample(Project())


def test_passages_and_events_are_found(index, project):
    index.update(project)
    hits = index.find("navires")
    assert {bool(hit.event) for hit in hits} == {True, False}
    text = project.articles[0].original.text
    assert all("navires" in hit.words for hit in hits)
    assert all(hit.span.of(text) == hit.words for hit in hits if not hit.event)


@pytest.mark.parametrize("words", ["detroit", "DÉTROIT", "détr", "détroit orsan", "d’Orsan : détroit"])
def test_case_accents_and_ends_do_not_matter(index, project, words):
    index.update(project)
    assert index.find(words)


@pytest.mark.parametrize("words", ["", '"', "AND", "NEAR(", "*", "détroit -orsan", 'a" OR "b', "()", "\x00", "zzz"])
def test_nothing_that_is_typed_is_an_operator(index, project, words):
    index.update(project)
    assert isinstance(index.find(words), tuple)


def test_the_index_follows_the_project(index, project):
    index.update(project)
    assert index.find("Zanzibar") == ()
    changed = relabelled(project, 0, "Rencontre à Zanzibar")
    index.update(changed)
    assert [hit.event for hit in index.find("Zanzibar")] == [project.events[0].id]
    index.update(project)
    assert index.find("Zanzibar") == ()
    index.update(workflow.remove_article(project, "a1"))
    assert index.find("navires") == ()
