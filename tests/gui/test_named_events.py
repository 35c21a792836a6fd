"""Whether names of known events are dates is the user's choice, in force at once in what is open."""

import pytest
from conftest import running
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox

from timeline_app.gui.engine import analyse
from timeline_app.gui.preferences import Preferences
from timeline_app.gui.preferences_dialog import PreferencesDialog
from timeline_app.storing.work import open_work

NAMED, PLAIN = "la chute du Mur", "mardi"
TEXT = f"""Les gardes-côtes reprennent la mer

VEL-AMAR, 24 mars 2023 - Le patrouilleur a quitté le port {PLAIN}.

La capitainerie surveille le détroit depuis {NAMED}."""


@pytest.fixture
def application(qapp, faces, preferences, qtbot, tmp_path):
    """Return the program with its own engine, whose rules know the names."""
    with running(qapp, preferences, analyse, tmp_path / "unnamed") as made:
        yield made


def open_text(window, qtbot):
    window.files.open_text(TEXT)
    qtbot.waitUntil(lambda: window.presenter.is_settled, timeout=15000)


def said(window):
    return {mention.text for mention in window.session.article.analysis.mentions} & {NAMED, PLAIN}


def switch(window):
    window.do("preferences")
    return window.findChild(PreferencesDialog).findChild(QCheckBox, "named_events")


def click(box):
    where = box.rect().center()
    where.setX(8)
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=where)


def test_what_is_open_is_read_again(empty_window, qtbot):
    open_text(empty_window, qtbot)
    assert said(empty_window) == {NAMED, PLAIN}
    box = switch(empty_window)
    assert box.isChecked()
    with qtbot.waitSignal(empty_window.session.project_changed, timeout=15000):
        click(box)
    assert said(empty_window) == {PLAIN}
    assert NAMED not in {event.said for event in empty_window.session.project.events}
    with qtbot.waitSignal(empty_window.session.project_changed, timeout=15000):
        click(box)
    assert said(empty_window) == {NAMED, PLAIN}


def test_it_holds_for_other_windows_and_what_is_opened_later(application, empty_window, preferences, qtbot):
    other = application.new_window()
    open_text(other, qtbot)
    with qtbot.waitSignal(other.session.project_changed, timeout=15000):
        click(switch(empty_window))
    assert said(other) == {PLAIN}
    open_text(empty_window, qtbot)
    assert said(empty_window) == {PLAIN}
    later = application.new_window()
    open_text(later, qtbot)
    assert said(later) == {PLAIN}


def test_a_project_that_can_only_be_read_stays(empty_window, preferences, tmp_path, qtbot):
    open_text(empty_window, qtbot)
    path = tmp_path / "port.frise"
    empty_window.projects.save_to(path)
    steps = [step.name for step in empty_window.session.history.undoable]
    empty_window.session.keeper.work.obstacle = "storing.notice.read_only"
    preferences.set("named_events", 0)
    assert empty_window.session.busy == ""
    empty_window.close()
    work = open_work(path, writing=False)
    assert [step.name for step in work.history().undoable] == steps


def test_where_no_name_stands_nothing_is_a_step(empty_window, preferences, qtbot):
    empty_window.files.open_text(TEXT.replace(NAMED, "cinq ans"))
    qtbot.waitUntil(lambda: empty_window.presenter.is_settled, timeout=15000)
    steps = len(empty_window.session.history.undoable)
    preferences.set("named_events", 0)
    assert empty_window.session.busy
    qtbot.waitUntil(lambda: not empty_window.session.busy, timeout=15000)
    assert len(empty_window.session.history.undoable) == steps


def test_the_choice_is_kept_in_a_file_of_settings(tmp_path):
    def opened():
        return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)

    store = opened()
    Preferences(store).set("named_events", 0)
    store.sync()
    assert Preferences(opened()).get("named_events") == 0
