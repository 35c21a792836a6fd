"""What was recorded is there after a restart, with what can be undone and redone."""

import tempfile
from pathlib import Path

import hand_made
from hypothesis import given, settings
from hypothesis import strategies as st
from stored_projects import corrected, relabelled, with_sample

from timeline_app import workflow
from timeline_app.domain.event import Status
from timeline_app.domain.interval import CalendarUnit, TimeSpan
from timeline_app.project import decisions
from timeline_app.project.history import History
from timeline_app.project.project import Project
from timeline_app.reading.read import read_text
from timeline_app.storing.work import new_work, open_work

MARCH = TimeSpan.of_unit(CalendarUnit.of_month(2023, 3))


def test_a_project_is_the_same_after_a_restart(path, stored):
    work = open_work(path)
    assert work.history().present == stored
    assert work.obstacle == ""
    assert not any(work.losses)
    work.close()


def test_nothing_lies_beside_a_closed_file(path, stored):
    assert [found.name for found in path.parent.iterdir()] == [path.name]


def test_what_is_stored_is_not_analysed_again(path, stored, monkeypatch):
    monkeypatch.setattr(workflow, "analyse", None)
    work = open_work(path)
    assert len(work.history().present.articles[0].analysis.mentions) == 8
    work.close()


def test_steps_are_undone_and_redone_after_a_restart(path, stored):
    work = open_work(path)
    history = work.history()
    assert [step.name for step in history.undoable] == ["add_article", "label", "label", "label"]
    for _ in range(4):
        history = history.undo()
        work.undo()
    work.close()
    work = open_work(path)
    history = work.history()
    assert history.present == Project()
    assert [step.name for step in reversed(history.redoable)] == ["add_article", "label", "label", "label"]
    for _ in range(4):
        history = history.redo()
        work.redo()
    assert history.present == stored
    work.close()
    work = open_work(path)
    assert work.history().present == stored
    work.close()


def test_what_was_taken_back_stays_in_the_file_and_can_be_returned_to(path, stored):
    work = open_work(path)
    for _ in range(3):
        work.undo()
    present = work.history().present
    other = relabelled(present, 5, "Tout autre")
    work.record("label", present, other)
    assert work.history().redoable == ()
    work.revert(4)
    assert work.history().present == stored
    work.undo()
    assert work.history().present == other
    work.close()


def test_returning_to_the_start(path, stored):
    work = open_work(path)
    work.revert(0)
    assert work.history().present == Project()
    work.undo()
    assert work.history().present == stored
    work.close()


def test_the_original_of_a_small_file_is_kept(path, tmp_path):
    source = tmp_path / "article.txt"
    source.write_text(hand_made.sample_text(), encoding="utf-8")
    project = workflow.add_article(Project(), hand_made.read(hand_made.sample_text(), str(source)), hand_made.analyse)
    work = new_work(path, is_named=True)
    work.record("open", Project(), project)
    work.close()
    work = open_work(path)
    assert work.rows.articles[1].file == source.read_bytes()
    work.close()


def test_a_copy_has_all_steps(path, stored, tmp_path):
    work = open_work(path)
    copy = work.save_as(tmp_path / "copie")
    assert copy.path.name == "copie.frise"
    assert copy.history().present == stored
    assert len(copy.history().undoable) == 4
    copy.close()
    again = open_work(path)
    assert again.obstacle == ""
    again.close()


def test_settings_are_kept(path, stored):
    work = open_work(path)
    work.set_setting("export", '{"preset": "web"}')
    work.set_setting("export", '{"preset": "story"}')
    work.close()
    work = open_work(path)
    assert work.rows.settings == {"export": '{"preset": "story"}'}
    assert work.history().present == stored
    work.close()


# A walk through everything that a project can do; each state must come back from the file.

_EVENT = st.integers(0, 6)
_STEPS = st.one_of(
    st.tuples(st.just("add"), st.text("abc été’\n", max_size=30)),
    st.tuples(st.just("remove"), st.integers(0, 3)),
    st.tuples(st.just("move"), st.integers(0, 3)),
    st.tuples(st.just("rename"), st.text(max_size=12).filter(lambda text: text.isprintable())),
    st.tuples(st.just("label"), _EVENT),
    st.tuples(st.just("status"), st.sampled_from(Status)),
    st.tuples(st.just("time"), _EVENT),
    st.tuples(st.just("date"), st.integers(-40, 40)),
    st.tuples(st.just("own"), st.text(min_size=1, max_size=20).filter(lambda text: text.isprintable())),
    st.tuples(st.just("split"), _EVENT),
    st.tuples(st.just("merge"), _EVENT),
    st.tuples(st.just("undo"), st.integers(1, 3)),
    st.tuples(st.just("redo"), st.integers(1, 3)),
    st.tuples(st.just("restart"), st.none()),
    st.tuples(st.just("open"), st.none()),
)


def changed(project, kind, value):
    """Return the project after a step of a walk."""
    article = project.articles[-1].id if project.articles else ""
    event = project.events[value % len(project.events)] if project.events and isinstance(value, int) else None
    match kind:
        case "add":
            text = hand_made.sample_text() + value
            return workflow.add_article(project, hand_made.read(text), hand_made.analyse)
        case "open":
            return with_sample(Project(articles_added=project.articles_added))
        case "remove" if len(project.articles) > value:
            return workflow.remove_article(project, project.articles[value].id)
        case "move" if article:
            return workflow.move_article(project, article, value)
        case "rename" if article:
            return workflow.rename_article(project, article, value)
        case "label" if event:
            return corrected(project, decisions.relabel(event, f"Titre {value}"))
        case "status" if project.events:
            return corrected(project, decisions.set_status(project.events[0], value))
        case "time" if event:
            return corrected(project, decisions.set_time(project, event, MARCH))
        case "date" if article:
            day = hand_made.PUBLISHED + value
            return corrected(project, decisions.set_reference_date(project, article, day))
        case "own" if article:
            return corrected(project, decisions.add_event(project, value))
        case "split" if event:
            return corrected(project, decisions.split(project, event))
        case "merge" if event:
            return corrected(project, decisions.merge((project.events[0], event)))
    return project


@settings(max_examples=40)
@given(st.lists(_STEPS, max_size=14))
def test_every_walk_comes_back_from_the_file(walk):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "walk.frise"
        work, history = new_work(path, is_named=True), History()
        for kind, value in walk:
            match kind:
                case "undo" | "redo":
                    for _ in range(value):
                        history = getattr(history, kind)()
                        getattr(work, kind)()
                case "restart":
                    work.close()
                    work = open_work(path)
                    stored = work.history()
                    assert_equal(stored, history)
                    history = stored
                case _:
                    project = changed(history.present, kind, value)
                    if project is not history.present:
                        work.record(kind, history.present, project)
                        history = history.did(kind, project)
        work.close()
        work = open_work(path)
        assert_equal(work.history(), history)
        work.close()


def assert_equal(stored, history):
    assert stored.present == history.present
    for one, other in ((stored.undoable, history.undoable), (stored.redoable, history.redoable)):
        assert [step.name for step in one] == [step.name for step in other]
        assert [step.state() for step in one] == [step.state() for step in other]


def test_a_large_step_is_one_transaction(path):
    project = Project()
    for number in range(20):
        text = f"{hand_made.sample_text()}\n{number}"
        project = workflow.add_article(project, hand_made.read(text), hand_made.analyse)
    work = new_work(path, is_named=True)
    work.record("add_article", Project(), project)
    work.close()
    work = open_work(path)
    assert work.history().present == project
    assert len(work.history().undoable) == 1
    assert work.history().present.corrections == ()
    work.close()


def test_what_the_engine_finds_comes_back_from_the_file(path):
    """Every value that the real engine makes, over all articles of the corpus."""
    project = Project()
    for file in sorted((Path(__file__).parents[1] / "gold").glob("*.txt"))[::4]:
        project = workflow.add_article(project, read_text(file.read_text(encoding="utf-8")))
    work = new_work(path, is_named=True)
    work.record("open", Project(), project)
    work.close()
    work = open_work(path)
    assert work.history().present == project
    work.close()
