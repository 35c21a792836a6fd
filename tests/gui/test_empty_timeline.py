"""In the place of a timeline without events: why, and what to do."""

import pytest
from conftest import either, show_sample, type_words
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from timeline_app import workflow
from timeline_app.gui.application import Application
from timeline_app.gui.date_dialog import DateDialog
from timeline_app.gui.event_dialog import EventDialog
from timeline_app.gui.opening import Reader
from timeline_app.reading.read import read_text


@pytest.fixture
def real_window(qapp, faces, preferences, qtbot):
    """Return a window on the engine itself."""

    def read_nothing(source):
        raise FileNotFoundError(source)

    made = Application(qapp, preferences, Reader(read_nothing, read_text), workflow.analyse)
    window = made.new_window()
    yield window
    window.close()
    made.close()


def open_text(window, qtbot, text):
    window.files.open_text(text)
    qtbot.waitUntil(lambda: window.presenter.is_settled, timeout=15000)


def test_filters_that_hide_everything_are_given_up_with_one_click(window, qtbot):
    field = window.views.filters.words
    with qtbot.waitSignal(window.session.filter_changed):
        type_words(field, "zzz")
    empty = window.views.timeline.empty
    qtbot.waitUntil(lambda: not empty.isHidden())
    assert window.views.timeline.canvas.isHidden()
    QTest.mouseClick(empty.button, Qt.MouseButton.LeftButton)
    assert empty.isHidden()
    assert window.session.filter.words == field.text() == ""


def test_filters_are_given_up_with_keys(window, qtbot):
    window.activateWindow()
    with qtbot.waitSignal(window.session.filter_changed):
        window.views.filters._doubtful.click()
    with qtbot.waitSignal(window.session.filter_changed):
        QTest.keySequence(window, "Ctrl+Shift+A")
    assert window.session.filter.is_empty


def test_an_article_without_times_offers_an_event_of_ones_own(real_window, qtbot, language):
    open_text(real_window, qtbot, "Un titre\n\nRien de daté dans ce texte, seulement des mots et des phrases.")
    empty = real_window.views.timeline.empty
    assert empty._title.text() == either(language, "Cet article ne cite aucun moment", "This article names no time")
    empty.button.click()
    dialog = real_window.findChild(EventDialog)
    assert dialog is not None
    dialog.close()


def test_dates_that_wait_for_that_of_the_article_are_counted_and_asked_for(real_window, qtbot, language):
    text = "Les négociateurs se sont vus mardi. Ils se reverront demain. L’accord date du 3 mars 2015."
    open_text(real_window, qtbot, text)
    assert real_window.session.article.analysis.reference.day is None
    waiting = real_window.views.timeline._waiting
    assert not waiting.isHidden()
    assert either(language, "2 dates attendent", "2 dates wait") in waiting.text()
    waiting.click()
    dialog = real_window.findChild(DateDialog)
    type_words(dialog.field.edit, "11/3/2015")
    qtbot.waitUntil(lambda: dialog.field.understood is not None)
    with qtbot.waitSignal(real_window.session.moves_changed, check_params_cb=bool):
        QTest.keyClick(dialog.field.edit, Qt.Key.Key_Return)
    assert waiting.isHidden()


def test_a_first_article_gives_the_focus_to_the_table(empty_window, qtbot, language):
    empty_window.activateWindow()
    qtbot.waitUntil(lambda: empty_window.focusWidget() is not None)
    assert empty_window.focusWidget().text() == either(language, "Ouvrir un fichier…", "Open a file…")
    show_sample(empty_window, qtbot)
    assert empty_window.focusWidget() is empty_window.views.table


def test_an_article_that_is_not_french_is_told(real_window, language, qtbot):
    text = "Delegates from both sides met on Friday for the first time since 2019, the UN envoy said in the evening."
    open_text(real_window, qtbot, text)
    assert either(language, "n’est pas en français", "is not in French") in real_window.notice.words.text()
    assert not real_window.notice.isHidden()
