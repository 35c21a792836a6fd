"""Every action has an owner, words and keys of its own."""

from collections import Counter

import pytest
from conftest import either, event_of
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog, QInputDialog

from timeline_app.gui.action_table import ACTIONS
from timeline_app.gui.actions import is_plain


def test_every_action_is_a_method_of_one_of_the_commands(empty_window):
    owners = {spec.name: sum(hasattr(owner, spec.name) for owner in empty_window.commands) for spec in ACTIONS}
    assert {name: count for name, count in owners.items() if count != 1} == {}


def test_no_keys_are_given_twice():
    keys = Counter(QKeySequence(key).toString() for spec in ACTIONS for key in spec.keys)
    assert [key for key, count in keys.items() if count > 1 or not key] == []


@pytest.mark.parametrize(("keys", "plain"), [("J", True), ("Return", True), ("Ctrl+J", False), ("F2", False)])
def test_keys_that_text_fields_want(keys, plain):
    assert is_plain(keys) is plain


def test_what_makes_no_sense_is_disabled(empty_window):
    actions = empty_window.actions_
    assert actions["open"].isEnabled()
    assert not any(actions[name].isEnabled() for name in ("export_picture", "accept", "undo", "redo", "merge"))


def test_plain_keys_are_letters_while_a_field_has_the_focus(window, qtbot):
    event = event_of(window, "mercredi")
    window.session.select_event(event.id)
    window.activateWindow()
    field = window.views.filters.words
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    with qtbot.waitSignal(window.session.filter_changed):
        QTest.keyClicks(field, "jku")
    assert field.text() == "jku"
    assert window.session.selection.event == event.id


@pytest.mark.parametrize("name", ["shortcuts", "about", "preferences", "change_date", "add_event"])
def test_dialogs_open_and_close(window, qtbot, name):
    window.actions_[name].trigger()
    dialog = next(dialog for dialog in window.findChildren(QDialog) if dialog.isVisible())
    assert dialog.windowTitle()
    with qtbot.waitSignal(dialog.finished):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)


def test_every_action_can_be_done(window, qtbot, monkeypatch):
    asked = set()

    def answer(name, nothing):
        return lambda *_, **__: (asked.add(name), nothing)[1]

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", answer("file", ([], "")))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer("new file", ("", "")))
    monkeypatch.setattr(QInputDialog, "getText", answer("words", ("", False)))
    monkeypatch.setattr(QDesktopServices, "openUrl", answer("log", True))
    event = event_of(window, "mercredi")
    for spec in ACTIONS:
        if spec.name in ("quit", "close_window", "new_window"):
            continue
        window.session.select_events([event_of(window, "le 15 mars").id, event.id])
        window.actions_[spec.name].trigger()
        for dialog in window.findChildren(QDialog):
            dialog.reject()
        qtbot.waitUntil(lambda: not window.session.busy and window.presenter.is_settled, timeout=15000)
    assert asked >= {"file", "words", "log"}


def test_full_screen_and_back(window, qtbot):
    window.actions_["full_screen"].trigger()
    assert window.isFullScreen()
    window.actions_["full_screen"].trigger()
    assert not window.isFullScreen()


def test_the_footnote_is_copied(window, language):
    window.session.select_event(event_of(window, "depuis huit ans").id)
    window.actions_["copy_footnote"].trigger()
    text = QGuiApplication.clipboard().text()
    assert either(language, "«\u202fdepuis huit ans\u202f»", "“depuis huit ans”") in text.lower()
    assert "conflit" in text.lower()


def test_the_picture_is_copied(window, qtbot):
    QGuiApplication.clipboard().clear()
    window.actions_["copy_picture"].trigger()
    qtbot.waitUntil(lambda: not QGuiApplication.clipboard().image().isNull(), timeout=15000)
    image = QGuiApplication.clipboard().image()
    assert (image.width(), image.height()) == (2400, 1350)


def test_another_window_has_a_session_of_its_own(application, window, qtbot):
    window.actions_["new_window"].trigger()
    assert len(application.windows) == 2
    assert application.windows[1].session is not window.session
    application.windows[1].close()
    assert application.windows == [window]
