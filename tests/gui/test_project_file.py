"""The file of a window's project: durable when it is shown, kept when the disk fails, offered again after a crash."""

import shutil
from dataclasses import replace

import hand_made
import pytest
from conftest import event_of, running, show_sample, type_words
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QInputDialog, QMessageBox, QPushButton
from stored_projects import store_sample

from timeline_app.domain.interval import CalendarUnit, TimeSpan
from timeline_app.gui.event_dialog import EventDialog
from timeline_app.gui.record_dialog import RecordDialog
from timeline_app.gui.steps_dialog import StepsDialog
from timeline_app.project.project import Project
from timeline_app.storing.errors import StorageError
from timeline_app.storing.project_file import ProjectFile
from timeline_app.storing.work import open_work

MARCH = TimeSpan.of_unit(CalendarUnit.of_month(2023, 3))


@pytest.fixture
def language():
    """French, whose words these tests look for; the window itself is tried in both languages elsewhere."""
    return "fr"


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "data" / "unnamed"


@pytest.fixture
def application(qapp, faces, preferences, qtbot, folder):
    with running(qapp, preferences, folder=folder) as made:
        yield made


@pytest.fixture
def path(tmp_path):
    return tmp_path / "conflit.frise"


def files(folder):
    return sorted(folder.glob("*.frise"))


def settle(window, qtbot):
    qtbot.waitUntil(lambda: not window.session.busy, timeout=15000)


def on_disk(path, tmp_path):
    """Return the project as another program finds it now."""
    copy = tmp_path / "seen.frise"
    shutil.copy(path, copy)
    work = open_work(copy, writing=False)
    return work.history().present


def open_project(window, path, qtbot):
    window.files.open_sources([str(path)])
    settle(window, qtbot)


def test_what_is_shown_is_on_the_disk(empty_window, folder, tmp_path, qtbot):
    shown = []
    session = empty_window.session
    session.project_changed.connect(
        lambda project: shown.append(on_disk(session.keeper.work.path, tmp_path) == project)
    )
    show_sample(empty_window, qtbot)
    event = event_of(empty_window, "mercredi")
    session.select_event(event.id)
    empty_window.decisions.set_label("Refus")
    empty_window.decisions.set_time(MARCH)
    settle(empty_window, qtbot)
    session.undo()
    settle(empty_window, qtbot)
    session.redo()
    settle(empty_window, qtbot)
    assert shown == [True] * 5
    assert session.project.event(event.id).label == "Refus"
    assert len(files(folder)) == 1


def test_work_without_a_name_is_offered_again(application, empty_window, folder, tmp_path, qtbot):
    show_sample(empty_window, qtbot)
    empty_window.session.select_event(event_of(empty_window, "mercredi").id)
    empty_window.decisions.set_label("Refus")
    settle(empty_window, qtbot)
    project = empty_window.session.project
    empty_window.close()
    assert len(files(folder)) == 1
    again = application.new_window()
    works = again.views.welcome.unfinished
    qtbot.waitUntil(lambda: works.isVisibleTo(again.views.welcome))
    button = works.findChildren(QPushButton)[0]
    assert "1 correction" in button.text()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(again, qtbot)
    assert again.session.project == project
    assert again.session.article_id == "a1"
    assert [step.name for step in again.session.history.undoable] == ["open", "label"]
    again.session.undo()
    settle(again, qtbot)
    assert event_of(again, "mercredi").label != "Refus"


def test_what_nobody_will_miss_is_not_kept(empty_window, folder, qtbot):
    show_sample(empty_window, qtbot)
    assert len(files(folder)) == 1
    empty_window.close()
    assert files(folder) == []


def test_pasted_text_is_kept(empty_window, folder, qtbot):
    empty_window.files.open_text(hand_made.sample_text())
    settle(empty_window, qtbot)
    empty_window.close()
    assert len(files(folder)) == 1


def test_work_is_thrown_away_after_a_question(application, folder, qtbot):
    folder.mkdir(parents=True)
    store_sample(folder / "a.frise")
    window = application.new_window()
    works = window.views.welcome.unfinished
    qtbot.waitUntil(lambda: works.isVisibleTo(window.views.welcome))
    QTest.mouseClick(works.findChildren(QPushButton)[1], Qt.MouseButton.LeftButton)
    box = window.findChild(QMessageBox, "throw_away")
    QTest.mouseClick(next(b for b in box.buttons() if b.text() == "Jeter"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not works.isVisibleTo(window.views.welcome))
    assert files(folder) == []


def test_a_name_is_given(empty_window, folder, path, qtbot):
    show_sample(empty_window, qtbot)
    empty_window.projects.save_to(path)
    assert empty_window.windowTitle() == "conflit — Frise"
    assert files(folder) == []
    assert empty_window.preferences.get("recent")[0] == str(path)
    empty_window.session.select_event(event_of(empty_window, "mercredi").id)
    empty_window.decisions.set_label("Refus")
    settle(empty_window, qtbot)
    project = empty_window.session.project
    empty_window.close()
    work = open_work(path)
    assert work.history().present == project
    work.close()


def test_another_article_does_not_replace_a_project_with_a_name(empty_window, folder, path, qtbot):
    stored = store_sample(path)
    open_project(empty_window, path, qtbot)
    assert empty_window.session.project == stored
    empty_window.files.open_text("Le 3 mars 2023, autre chose.")
    settle(empty_window, qtbot)
    assert len(empty_window.session.project.articles) == 1
    assert len(files(folder)) == 1
    work = open_work(path)
    assert work.history().present == stored
    work.close()


def test_a_project_comes_from_the_recent_ones(application, empty_window, path, qtbot):
    stored = store_sample(path)
    open_project(empty_window, path, qtbot)
    empty_window.recent.menu.aboutToShow.emit()
    action = empty_window.recent.menu.actions()[0]
    other = application.new_window()
    assert action.text() == str(path)
    empty_window.close()
    other.recent.source_requested.emit(str(path))
    settle(other, qtbot)
    assert other.session.project == stored


def test_the_second_window_says_that_it_only_reads(application, empty_window, path, qtbot):
    store_sample(path)
    open_project(empty_window, path, qtbot)
    second = application.new_window()
    open_project(second, path, qtbot)
    assert "lecture seule" in second.windowTitle()
    assert second.notice.words.text().startswith("Lecture seule")
    before = second.session.project
    second.session.select_event(before.events[0].id)
    with qtbot.waitSignal(second.session.problem_occurred) as blocker:
        second.decisions.set_label("Autre")
    assert blocker.args[0].message_id == "storing.error.in_use"
    assert second.session.project is before
    second.findChild(QMessageBox, "problem").close()
    QTest.mouseClick(second.notice._close, Qt.MouseButton.LeftButton)
    assert not second.notice.isVisible()


def test_a_full_disk_is_told_and_the_work_goes_on_elsewhere(empty_window, folder, path, tmp_path, qtbot, monkeypatch):
    store_sample(path)
    open_project(empty_window, path, qtbot)
    write = ProjectFile.write

    def fail(file, rows):
        if file.path == path:
            raise StorageError("full", path)
        write(file, rows)

    monkeypatch.setattr(ProjectFile, "write", fail)
    empty_window.session.select_event(empty_window.session.project.events[0].id)
    empty_window.decisions.set_label("Rescapé")
    settle(empty_window, qtbot)
    qtbot.waitUntil(lambda: "plus de place" in empty_window.notice.words.text())
    assert "intact" in empty_window.notice.words.text()
    assert empty_window.session.project.events[0].label == "Rescapé"
    assert on_disk(files(folder)[0], tmp_path) == empty_window.session.project
    assert len(empty_window.session.history.undoable) == 5


def test_where_nothing_can_be_written_the_change_is_not_made(empty_window, path, qtbot, monkeypatch):
    store_sample(path)
    open_project(empty_window, path, qtbot)
    before = empty_window.session.project

    def fail(file, rows):
        raise StorageError("full", path)

    monkeypatch.setattr(ProjectFile, "write", fail)
    monkeypatch.setattr("timeline_app.storing.unnamed.new_path", lambda folder: folder / "no" / "folder.frise")
    empty_window.session.select_event(before.events[0].id)
    with qtbot.waitSignal(empty_window.session.problem_occurred):
        empty_window.decisions.set_label("Perdu")
    assert empty_window.session.project is before
    box = empty_window.findChild(QMessageBox, "problem")
    assert "n’a pas été faite" in box.text()
    box.close()


def test_a_removed_file_is_told_and_the_work_goes_on(empty_window, folder, path, tmp_path, qtbot):
    store_sample(path)
    open_project(empty_window, path, qtbot)
    path.unlink()
    empty_window.session.select_event(empty_window.session.project.events[0].id)
    empty_window.decisions.set_label("Rescapé")
    settle(empty_window, qtbot)
    qtbot.waitUntil(lambda: "n’est plus là" in empty_window.notice.words.text())
    assert on_disk(files(folder)[0], tmp_path) == empty_window.session.project


def test_a_damaged_project_says_what_is_lost_and_is_not_touched(empty_window, folder, path, qtbot):
    stored = store_sample(path)
    data = bytearray(path.read_bytes())
    at = data.index(b"Titre 1")
    data[at : at + 5] = b"XXXXX"
    path.write_bytes(data)
    open_project(empty_window, path, qtbot)
    assert "corrections\u00a0: 1" in empty_window.notice.words.text()
    assert path.read_bytes() == bytes(data)
    assert len(empty_window.session.project.corrections) == len(stored.corrections) - 1
    empty_window.session.select_event(empty_window.session.project.events[0].id)
    empty_window.decisions.set_label("Suite")
    settle(empty_window, qtbot)
    assert path.read_bytes() == bytes(data)
    assert empty_window.session.project.events[0].label == "Suite"


@pytest.mark.parametrize("content", [b"", b"Le 26 janvier, un article." * 10])
def test_what_is_no_project_is_told(empty_window, path, qtbot, content):
    path.write_bytes(content)
    with qtbot.waitSignal(empty_window.session.problem_occurred):
        empty_window.files.open_sources([str(path)])
    box = empty_window.findChild(QMessageBox, "problem")
    assert box.text().startswith("conflit.frise")
    assert not box.detailedText()
    box.close()
    assert empty_window.session.project == Project()


def test_a_duplicate_opens_in_a_window_of_its_own(application, empty_window, path, qtbot):
    store_sample(path)
    open_project(empty_window, path, qtbot)
    empty_window.do("duplicate")
    other = application.windows[1]
    settle(other, qtbot)
    assert other.session.project == empty_window.session.project
    other.session.select_event(other.session.project.events[0].id)
    other.decisions.set_label("Autre")
    settle(other, qtbot)
    assert empty_window.session.project.events[0].label == "Titre 0"


def test_an_earlier_state_is_returned_to(empty_window, path, qtbot):
    stored = store_sample(path)
    open_project(empty_window, path, qtbot)
    empty_window.do("revert_to")
    dialog = empty_window.findChild(StepsDialog)
    assert [dialog.steps.topLevelItem(row).text(0) for row in (0, 4)] == ["Changer l’intitulé", "Le projet vide"]
    dialog.steps.setCurrentItem(dialog.steps.topLevelItem(2))
    QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    settle(empty_window, qtbot)
    assert [correction.now for correction in empty_window.session.project.corrections] == ["Titre 0"]
    assert empty_window.session.history.undoable[-1].name == "revert"
    empty_window.session.undo()
    settle(empty_window, qtbot)
    assert empty_window.session.project == stored
    empty_window.close()
    work = open_work(path)
    assert work.history().present == stored
    assert [step.name for step in work.history().redoable] == ["revert"]
    work.close()


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_record_is_shown_and_written(empty_window, path, tmp_path, qtbot):
    store_sample(path)
    open_project(empty_window, path, qtbot)
    empty_window.do("export_record")
    dialog = empty_window.findChild(RecordDialog)
    assert "A. Nonyme" in dialog.text.toPlainText()
    dialog.names.setChecked(False)
    assert "A. Nonyme" not in dialog.text.toPlainText()
    dialog.save(tmp_path / "record.md")
    dialog.save(tmp_path / "record.csv")
    assert "**Titre 1**" in (tmp_path / "record.md").read_text(encoding="utf-8")
    assert "Titre 1" in (tmp_path / "record.csv").read_text(encoding="utf-8-sig")
    with qtbot.waitSignal(dialog.failed):
        dialog.save(tmp_path / "no" / "record.md")


def test_reasons_and_sources(empty_window, path, qtbot, monkeypatch):
    store_sample(path)
    open_project(empty_window, path, qtbot)
    empty_window.session.select_event(empty_window.session.project.events[1].id)
    answers = iter((("Erreur de l’agence", True), ("Archives", True)))
    monkeypatch.setattr(QInputDialog, "getText", lambda *_args, **_named: next(answers))
    empty_window.do("annotate")
    settle(empty_window, qtbot)
    empty_window.do("set_source")
    settle(empty_window, qtbot)
    assert empty_window.session.project.events[1].source == "Archives"
    empty_window.do("export_record")
    assert "Erreur de l’agence" in empty_window.findChild(RecordDialog).text.toPlainText()


def test_an_event_of_ones_own_is_selected_once_it_is_written(empty_window, path, qtbot):
    store_sample(path)
    open_project(empty_window, path, qtbot)
    empty_window.do("add_event")
    dialog = empty_window.findChild(EventDialog)
    dialog.label.setText("À moi")
    dialog.source.setText("Archives départementales")
    dialog._take(MARCH)
    settle(empty_window, qtbot)
    (event,) = empty_window.session.selected_events
    assert (event.label, event.when, event.source) == ("À moi", MARCH, "Archives départementales")
    model = empty_window.views.table.model()
    assert "Archives départementales" in {model.index(row, 5).data() for row in range(model.rowCount())}


def test_what_was_decided_is_finished_before_the_window_goes(empty_window, path, qtbot):
    store_sample(path)
    open_project(empty_window, path, qtbot)
    session = empty_window.session
    for number in range(6):
        session.select_event(session.project.events[number].id)
        empty_window.decisions.set_label(f"Vite {number}")
    empty_window.close()
    work = open_work(path)
    labels = [event.label for event in work.history().present.events]
    assert labels[:6] == [f"Vite {number}" for number in range(6)]
    work.close()


def test_dialogs_close(empty_window, path, qtbot):
    store_sample(path)
    open_project(empty_window, path, qtbot)
    for name in ("revert_to", "export_record"):
        empty_window.do(name)
        dialog = next(found for found in empty_window.findChildren(QDialog) if found.isVisible())
        with qtbot.waitSignal(dialog.finished):
            QTest.keyClick(dialog, Qt.Key.Key_Escape)


def test_views_and_exports_are_as_they_were_left(application, empty_window, path, preferences, qtbot):
    store_sample(path)
    open_project(empty_window, path, qtbot)
    empty_window.views.timeline.arrange("vertical")
    empty_window.projects.keep_setting("export", '{"presets": ["story"]}')
    empty_window.close()
    again = application.new_window()
    assert again.views.timeline.arrangement == "zones"
    open_project(again, path, qtbot)
    assert again.views.timeline.arrangement == "vertical"
    assert preferences.get("export") == '{"presets": ["story"]}'
    assert [step.name for step in again.session.history.undoable] == ["add_article", "label", "label", "label"]


def choose(button, words):
    """Choose from the menu of a button of the filters."""
    button.menu().aboutToShow.emit()
    next(action for action in button.menu().actions() if action.text().startswith(words)).trigger()


def test_filters_are_as_they_were_left(application, empty_window, path, tmp_path, qtbot):
    store_sample(path)
    open_project(empty_window, path, qtbot)
    bar = empty_window.views.filters
    choose(bar._status, "fait")
    choose(bar._actor, "Marvanie")
    QTest.mouseClick(bar._doubtful, Qt.MouseButton.LeftButton)
    bar.filter_requested.emit(replace(empty_window.session.filter, start=hand_made.PUBLISHED - 30))
    type_words(bar.words, "conflit")
    qtbot.waitUntil(lambda: empty_window.session.filter.words == "conflit")
    left = empty_window.session.filter
    assert left.statuses
    assert left.actors == {"Marvanie"}
    assert left.only_doubtful
    empty_window.close()
    again = application.new_window()
    assert again.session.filter.is_empty
    open_project(again, path, qtbot)
    assert again.session.filter == replace(left, words="")
    assert again.views.filters._doubtful.isChecked()
    other = tmp_path / "autre.frise"
    store_sample(other)
    open_project(again, other, qtbot)
    assert again.session.filter.is_empty
    assert len(again.session.shown_events) == len(again.session.project.events)


def test_several_projects_and_an_article_at_once(application, empty_window, path, tmp_path, qtbot):
    store_sample(path)
    other = tmp_path / "autre.frise"
    store_sample(other, 1)
    article = tmp_path / "article.txt"
    article.write_text(hand_made.sample_text(), encoding="utf-8")
    empty_window.files.open_sources([str(path), str(article), str(other)])
    settle(empty_window, qtbot)
    settle(application.windows[1], qtbot)
    assert len(empty_window.session.project.articles) == 2
    assert len(application.windows[1].session.project.corrections) == 1
    assert [window.windowTitle() for window in application.windows] == ["conflit — Frise", "autre — Frise"]
