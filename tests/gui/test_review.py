"""Walking through what is to check, with keys."""

import pytest
from conftest import either, event_of, type_words
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from timeline_app.gui.events_model import Column


@pytest.fixture
def table(window, qtbot):
    window.activateWindow()
    window.views.table.setFocus()
    qtbot.waitUntil(window.views.table.hasFocus)
    return window.views.table


def test_j_and_k_walk_through_what_is_to_check(window, table):
    doubtful = [event_of(window, said).id for said in ("depuis huit ans", "mercredi")]  # the most doubtful first
    for key, expected in (("j", doubtful[0]), ("j", doubtful[1]), ("j", doubtful[0]), ("k", doubtful[1])):
        QTest.keyClick(table, key)
        assert window.session.selection.event == expected


def test_return_accepts_and_goes_on(window, table, language):
    first, second = event_of(window, "depuis huit ans"), event_of(window, "mercredi")
    QTest.keyClick(table, "j")
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert window.session.project.event(first.id).accepted
    assert window.session.selection.event == second.id
    assert window.views.status.words.endswith(either(language, "1 à vérifier", "1 to check"))
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert window.views.status.words.endswith(either(language, "rien à vérifier", "nothing to check"))


def test_without_doubts_the_same_keys_walk_through_all(window, table):
    window.session.set_threshold(0.0)
    seen = []
    for _ in range(7):
        QTest.keyClick(table, "j")
        seen.append(window.session.selection.event)
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert all(event.accepted or not event.keep for event in window.session.project.events)
    assert len(set(seen)) > 3


def test_what_is_accepted_is_marked_in_all_views(window, table):
    event = event_of(window, "depuis huit ans")
    QTest.keyClick(table, "j")
    assert table.model().index(table.row_of(event.id), Column.CHECK).data() == "?"
    assert "?" in {sign.text for sign in window.views.timeline.canvas.overlay._signs}
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert table.model().index(table.row_of(event.id), Column.CHECK).data() == "✓"
    assert "✓" in {sign.text for sign in window.views.timeline.canvas.overlay._signs}


def test_delete_drops_and_brings_back(window, table):
    event = event_of(window, "depuis huit ans")
    QTest.keyClick(table, "j")
    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert not window.session.project.event(event.id).keep
    assert event.id not in window.views.timeline.canvas.scene.layout.shown
    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert window.session.project.event(event.id).keep


def test_u_undoes_with_a_name(window, table, language):
    event = event_of(window, "depuis huit ans")
    QTest.keyClick(table, "j")
    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert window.actions_["undo"].text() == either(
        language, "&Annuler\u00a0: écarter ou remettre", "&Undo: drop or bring back"
    )
    QTest.keyClick(table, "u")
    assert window.session.project.event(event.id).keep
    assert window.actions_["redo"].text() == either(
        language, "&Rétablir\u00a0: écarter ou remettre", "&Redo: drop or bring back"
    )


def test_a_digit_takes_another_reading(window, table, qtbot):
    event = event_of(window, "mercredi")
    window.session.select_event(event.id)
    other = window.session.article.mention(event.mentions[0])[1].alternatives[0].when
    with qtbot.waitSignal(window.session.project_changed):
        QTest.keyClick(table, "2")
    assert window.session.project.event(event.id).when == other
    assert window.session.project.event(event.id).accepted


def test_e_goes_to_the_field_and_the_answer_comes_at_once(window, table, qtbot):
    event = event_of(window, "mercredi")
    window.session.select_event(event.id)
    QTest.keyClick(table, "e")
    field = window.views.inspector.form.time
    qtbot.waitUntil(field.edit.hasFocus)
    type_words(field.edit, "2014~")
    qtbot.waitUntil(lambda: field.understood is not None)
    assert "2014~" in field._answer.text()
    with qtbot.waitSignal(window.session.project_changed):
        QTest.keyClick(field.edit, Qt.Key.Key_Return)
    assert window.session.project.event(event.id).when.start.edtf == "2014~"
    qtbot.waitUntil(table.hasFocus)  # where the review goes on


def test_escape_leaves_the_field(window, table, qtbot):
    window.session.select_event(event_of(window, "mercredi").id)
    QTest.keyClick(table, "e")
    field = window.views.inspector.form.time
    qtbot.waitUntil(field.edit.hasFocus)
    type_words(field.edit, "zzz")
    QTest.keyClick(field.edit, Qt.Key.Key_Escape)
    qtbot.waitUntil(table.hasFocus)
    assert field.edit.text() == ""


def test_what_makes_no_date_is_told(window, qtbot, language):
    window.session.select_event(event_of(window, "mercredi").id)
    field = window.views.inspector.form.time
    window.activateWindow()
    field.edit.setFocus()
    qtbot.waitUntil(field.edit.hasFocus)
    type_words(field.edit, "31 février 2022")
    QTest.keyClick(field.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: either(language, "n’existe pas", "calendar has no such day") in field._answer.text())
    assert window.session.history.undoable[-1].name == "open"


def test_both_readings_of_figures_are_offered(window, qtbot):
    event = event_of(window, "mercredi")
    window.session.select_event(event.id)
    field = window.views.inspector.form.time
    window.activateWindow()
    field.edit.setFocus()
    qtbot.waitUntil(field.edit.hasFocus)
    type_words(field.edit, "03/04/2022")
    qtbot.waitUntil(lambda: "<a href" in field._answer.text())
    with qtbot.waitSignal(window.session.project_changed):
        field._answer.linkActivated.emit("1")
    assert window.session.project.event(event.id).when.start.edtf == "2022-03-04"


def test_progress_is_shown_over_the_table(window, table, language):
    dock = window.views.docks["events"]
    assert dock.windowTitle() == either(language, "Événements · 0 vérifié(s) sur 2", "Events · 0 of 2 checked")
    QTest.keyClick(table, "j")
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert dock.windowTitle() == either(language, "Événements · 1 vérifié(s) sur 2", "Events · 1 of 2 checked")
