"""Several articles side by side: one article twice, one event twice, one event at two dates."""

from dataclasses import replace

import pytest
from stored_projects import corrected, with_sample

from timeline_app import workflow
from timeline_app.domain.article import Article, Block, BlockKind
from timeline_app.domain.calendar import day_of
from timeline_app.domain.interval import CalendarUnit, TimeSpan
from timeline_app.domain.span import Span
from timeline_app.project import decisions
from timeline_app.project.analysis import Analysis
from timeline_app.project.comparison import contradictions, duplicates, same_events
from timeline_app.project.project import Project
from timeline_app.storing.work import new_work, open_work

EVENT = replace(
    with_sample(Project()).events[0], mentions=(), said="", head=None, rivals=(), conflicts=(), id="e1", article=""
)


def told(project, text, *events):
    """Return the project with an article that tells these (label, day) of March 2023."""
    article = Article(text, (Block(BlockKind.PARAGRAPH, Span(0, len(text))),), text[:20])

    def engine(article, _day, _pins):
        made = tuple(
            replace(
                EVENT,
                id=f"e{number}",
                label=label,
                clause=Span(number, number + 1),
                when=TimeSpan.of_unit(CalendarUnit.of_day(day_of(2023, 3, day))),
            )
            for number, (label, day) in enumerate(events)
        )
        return Analysis(article, article.stated_date, (), (), made)

    return workflow.add_article(project, article, engine)


@pytest.fixture
def project():
    project = told(Project(), "Premier article.", ("Signature de l’accord sur le gaz à Orsan", 3), ("Grève", 4))
    return told(
        project,
        "Un autre article, plus long.",
        ("L’accord sur le gaz signé à Orsan", 3),
        ("Signature de l’accord sur le gaz à Orsan", 7),
        ("Grève", 5),
    )


def labels(project, pairs):
    return [(project.event(pair.first).label, project.event(pair.second).label) for pair in pairs]


def test_one_event_in_two_articles_is_proposed(project):
    assert labels(project, same_events(project)) == [
        ("Signature de l’accord sur le gaz à Orsan", "L’accord sur le gaz signé à Orsan")
    ]


def test_what_was_joined_or_kept_apart_is_not_proposed_again(project):
    (pair,) = same_events(project)
    events = [project.event(pair.first), project.event(pair.second)]
    joined = corrected(project, decisions.merge(events))
    assert same_events(joined) == ()
    assert len(joined.events) == len(project.events) - 1
    assert joined.event(pair.first).retold == ("a2",)
    apart = corrected(project, decisions.keep_apart(events))
    assert same_events(apart) == ()
    assert apart.events == project.events


def test_the_same_words_at_two_dates_are_a_contradiction(project):
    assert labels(project, contradictions(project)) == [
        ("Signature de l’accord sur le gaz à Orsan", "Signature de l’accord sur le gaz à Orsan")
    ]


def test_what_is_dropped_contradicts_nothing(project):
    (pair,) = contradictions(project)
    assert contradictions(corrected(project, decisions.keep(project.event(pair.first), False))) == ()


def test_an_article_that_is_there_twice_is_noticed():
    project = with_sample(with_sample(Project()), "\nUne dernière phrase, ajoutée le soir.")
    project = told(project, "Rien de commun avec les deux autres articles, vraiment rien du tout.")
    (pair,) = duplicates(project)
    assert (pair.first, pair.second) == ("a1", "a2")
    assert pair.likeness > 0.9
    assert duplicates(project, ("a3",)) == ()
    assert duplicates(project, ("a2",)) == (pair,)


def test_moved_renamed_and_removed():
    project = with_sample(with_sample(Project()), "\nUn.")
    moved = workflow.move_article(project, "a2", 0)
    assert [entry.id for entry in moved.articles] == ["a2", "a1"]
    assert workflow.move_article(moved, "a2", 0) is moved
    renamed = workflow.rename_article(moved, "a2", "  L’autre  version ")
    assert renamed.articles[0].title == "L’autre version"
    assert workflow.rename_article(renamed, "a2", "").articles[0].title == project.articles[0].original.title
    removed = workflow.remove_article(renamed, "a1")
    assert [entry.id for entry in removed.articles] == ["a2"]
    assert workflow.add_article(
        removed, project.articles[0].original, lambda *_: project.articles[0].analysis
    ).articles[-1].id == ("a3")


def test_decisions_about_pairs_come_back_from_the_file(project, tmp_path):
    (pair,) = same_events(project)
    apart = corrected(project, decisions.keep_apart([project.event(pair.first), project.event(pair.second)]))
    work = new_work(tmp_path / "a.frise", is_named=True)
    work.record("add_article", Project(), project)
    work.record("apart", project, apart)
    work.close()
    work = open_work(tmp_path / "a.frise")
    assert same_events(work.history().present) == ()
    work.close()
