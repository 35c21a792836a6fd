"""What every program does: remembers, tells, waits, offers menus; and a whole errand with the keyboard alone."""

import logging
import threading

import hand_made
import pytest
from conftest import either, event_of, show_sample, type_words
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QMessageBox, QPushButton

from timeline_app.domain.calendar import day_of
from timeline_app.gui.date_dialog import DateDialog
from timeline_app.gui.export_dialog import ExportDialog
from timeline_app.gui.log_file import log_path, start_log
from timeline_app.gui.pop_ups import MENUS
from timeline_app.gui.theme import DARK, LIGHT
from timeline_app.reading.errors import ReadingError


def test_the_welcome_page_offers_what_was_open_lately(empty_window, tmp_path, qtbot):
    path = tmp_path / "article.txt"
    path.write_text(hand_made.sample_text(), encoding="utf-8")
    empty_window.files.open_sources([str(path)])
    qtbot.waitUntil(lambda: bool(empty_window.session.project.articles))
    empty_window.session.undo()
    buttons = {button.text(): button for button in empty_window.views.welcome.findChildren(QPushButton)}
    with qtbot.waitSignal(empty_window.session.project_changed):
        QTest.mouseClick(buttons["article.txt"], Qt.MouseButton.LeftButton)
    empty_window.recent.menu.aboutToShow.emit()
    assert next(action.text() for action in empty_window.recent.menu.actions()) == str(path)


def test_place_and_docks_are_remembered(application, qtbot):
    window = application.new_window()
    show_sample(window, qtbot)
    window.views.docks["inspector"].hide()
    window.close()
    again = application.new_window()
    show_sample(again, qtbot)
    assert not again.views.docks["inspector"].isVisible()
    assert again.views.docks["events"].isVisible()


def test_work_that_takes_a_while_says_so_and_can_be_given_up(empty_window, qtbot, language):
    release = threading.Event()
    empty_window.session.change("open", lambda project: (release.wait(20), project)[1])
    status = empty_window.views.status
    assert status._cancel.isHidden()
    qtbot.waitUntil(status._cancel.isVisible)
    assert status._doing.text() == either(language, "Ouvrir l’article…", "Open the article…")
    QTest.mouseClick(status._cancel, Qt.MouseButton.LeftButton)
    assert empty_window.session.busy == ""
    assert status._cancel.isHidden()
    release.set()


def test_a_reading_error_is_told_in_words(window, language, preferences, qtbot):
    preferences.set("language", language)
    qtbot.waitUntil(lambda: window.language == language)
    window.session.problem_occurred.emit(ReadingError("reading.error.empty", {"name": "a.txt"}))
    box = window.findChild(QMessageBox, "problem")
    assert box.text() == {"fr": "a.txt\u00a0: ce fichier est vide.", "en": "a.txt: this file is empty."}[language]
    assert box.detailedText() == ""
    box.close()


@pytest.mark.parametrize("name", sorted(MENUS))
def test_the_right_button_offers_what_can_be_done(window, name):
    menu = window.pop_ups.menu(name, window)
    assert isinstance(menu, QMenu)
    assert sum(not action.isSeparator() for action in menu.actions()) > 6


def test_a_day_to_come_is_taken_only_when_asked_for_twice(window, qtbot):
    window.actions_["change_date"].trigger()
    dialog = window.findChild(DateDialog)
    future = QDate.currentDate().addDays(30)
    dialog.calendar.activated.emit(future)
    assert dialog.isVisible()
    assert dialog._problem.text()
    with qtbot.waitSignal(dialog.day_requested) as blocker:
        dialog.calendar.activated.emit(future)
    assert blocker.args == [day_of(future.year(), future.month(), future.day())]


def test_back_to_the_automatic_date(window, qtbot):
    window.do("change_date")
    dialog = window.findChild(DateDialog)
    with qtbot.waitSignal(window.session.project_changed):
        dialog.day_requested.emit(hand_made.PUBLISHED + 3)
    with qtbot.waitSignal(window.session.project_changed):
        dialog.day_requested.emit(None)
    assert window.session.article.analysis.reference.day == hand_made.PUBLISHED
    dialog.close()


def test_the_theme_changes_while_the_window_is_open(window, preferences, qtbot):
    def ground():
        return window.views.timeline.canvas.grab().toImage().pixelColor(2, 2)

    before = ground()
    preferences.set("theme", "dark")
    assert window.theme is DARK
    qtbot.waitUntil(lambda: ground() != before)
    preferences.set("theme", "light")
    assert window.theme is LIGHT


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_words_stand_out_from_their_ground(theme):
    pairs = [(theme.ink, ground) for ground in (theme.window, theme.paper, theme.raised, theme.chosen, theme.hovered)]
    pairs += [(theme.ink, ground) for ground in (theme.notice, theme.point, theme.span, theme.planned, theme.undated)]
    pairs += [(theme.quiet, ground) for ground in (theme.window, theme.paper, theme.raised)]
    pairs += [(theme.dimmed, theme.paper), (theme.accent, theme.raised), (theme.on_accent, theme.accent)]
    pairs += [(theme.wrong, theme.window), (theme.planned_line, theme.window), (theme.point_line, theme.raised)]
    assert [pair for pair in pairs if contrast(*pair) < 4.5] == []


def contrast(first, second):
    """Return the contrast ratio of WCAG 2."""
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour):
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_what_takes_the_focus_has_a_name_for_screen_readers(window):
    window.session.select_event(event_of(window, "mercredi").id)
    nameless = []
    for widget in [
        *window.findChildren(QPushButton),
        window.views.article.text,
        window.views.table,
        window.views.timeline.canvas,
        window.views.filters.words,
        window.views.inspector.form.time.edit,
    ]:
        interface = QAccessible.queryAccessibleInterface(widget)
        if widget.isVisible() and not interface.text(QAccessible.Text.Name):
            nameless.append(widget)
    assert nameless == []


def test_fields_of_the_form_have_their_labels(window):
    form = window.views.inspector.form
    buddies = {label.buddy() for label in form.findChildren(QLabel) if label.buddy()}
    assert {form.label, form.status, form.speaker, form.group, form.colour} <= buddies


def focused(window):
    widget = QApplication.focusWidget()
    return widget if widget is not None else window


def press(window, *keys):
    for key in keys:
        QTest.keySequence(focused(window), key)


def test_from_nothing_to_an_exported_picture_with_the_keyboard_alone(empty_window, qtbot, tmp_path):
    window = empty_window
    window.activateWindow()
    QApplication.clipboard().setText(hand_made.sample_text())
    press(window, "Ctrl+Shift+V")
    qtbot.waitUntil(lambda: window.presenter.is_settled, timeout=15000)
    press(window, "J", "Return")
    assert sum(event.accepted for event in window.session.project.events) == 1
    press(window, "E")
    field = window.views.inspector.form.time.edit
    qtbot.waitUntil(field.hasFocus)
    type_words(field, "2015-06")
    press(window, "Return")
    qtbot.waitUntil(lambda: any(event.when.start.edtf == "2015-06" for event in window.session.project.events))
    press(window, "Ctrl+E")
    dialog = window.findChild(ExportDialog)
    qtbot.waitUntil(dialog.has_page, timeout=15000)
    dialog.folder.setText(str(tmp_path))
    dialog.name.setText("frise")
    with qtbot.waitSignal(dialog.written, timeout=15000):
        QTest.keySequence(dialog, "Alt+E")
    assert QImage(str(tmp_path / "frise.png")).width() == 2400
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_keys_of_the_welcome_page_begin_at_its_first_button(empty_window, qtbot):
    empty_window.activateWindow()
    seen = []
    for _ in range(4):
        seen.append(focused(empty_window))
        QTest.keyClick(focused(empty_window), Qt.Key.Key_Tab)
    assert seen == list(empty_window.views.welcome._buttons.values())
    assert focused(empty_window) is seen[0]


def test_where_the_keys_go_is_seen(window, qtbot):
    window.activateWindow()
    views = window.views
    for widget in (views.article.text, views.table, views.timeline.canvas, views.article.chip, views.filters.words):
        views.inspector.form.group.setFocus()
        without = widget.grab().toImage()
        widget.setFocus()
        qtbot.waitUntil(widget.hasFocus)
        assert widget.grab().toImage() != without, widget


def test_what_goes_wrong_is_in_the_log(window, tmp_path):
    start_log()
    try:
        raise RuntimeError("a fault for the log")
    except RuntimeError as error:
        window.tell(error)
    window.findChild(QMessageBox, "problem").close()
    log = logging.getLogger("timeline_app")
    written = log.handlers[-1]
    written.flush()
    assert "a fault for the log" in log_path().read_text(encoding="utf-8")
    log.removeHandler(written)
    written.close()


def test_return_presses_what_has_the_focus(empty_window, qtbot):
    empty_window.activateWindow()
    button = empty_window.views.welcome._buttons["open_sample"]
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    with qtbot.waitSignal(empty_window.session.project_changed):
        QTest.keyClick(button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: empty_window.presenter.is_settled, timeout=15000)
    chip = empty_window.views.article.chip
    chip.setFocus()
    qtbot.waitUntil(chip.hasFocus)
    QTest.keyClick(chip, Qt.Key.Key_Return)
    assert empty_window.findChild(DateDialog).isVisible()
    empty_window.findChild(DateDialog).close()


def test_the_tab_key_walks_through_all_views(window, qtbot):
    window.activateWindow()
    window.views.article.text.setFocus()
    seen = []
    for _ in range(40):
        QTest.keyClick(focused(window), Qt.Key.Key_Tab)
        seen.append(focused(window))
    wanted = (window.views.article.text, window.views.table, window.views.timeline.canvas, window.views.filters.words)
    assert [widget for widget in wanted if widget not in seen] == []


def test_tool_tips_of_the_text_tell_meaning_and_why_set_aside(window, language):
    article = window.session.article
    pane = window.views.article
    mention = event_of(window, "le 15 mars").mentions[0]
    assert either(language, "15 mars 2023", "15 March 2023") in pane._tip(mention, -1).replace("\u00a0", " ")
    aside = article.original.text.index("Ailleurs")
    assert either(language, "Hors du récit", "Not part of the story") in pane._tip("", aside)
    assert pane._tip("", article.original.text.index("La présidente Dobrev")) == ""
    assert pane.text.mention_at(QPoint(1, 1)) == ""
