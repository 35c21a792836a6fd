"""Opening, correcting, undoing: what the session tells and in which order."""

from datetime import datetime

import hand_made
import pytest
from conftest import READER, either, event_of, show_sample
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox

from timeline_app.domain.interval import CalendarUnit, TimeSpan
from timeline_app.gui.opening import Reader, open_text
from timeline_app.gui.session import Session
from timeline_app.project import decisions

MARCH = TimeSpan.of_unit(CalendarUnit.of_month(2023, 3))


@pytest.fixture
def session(qapp):
    made = Session(hand_made.analyse, "A. Nonyme")
    yield made
    made.close()


def open_sample(session, qtbot, add=False):
    with qtbot.waitSignal(session.project_changed):
        session.change("open", open_text(hand_made.sample_text(), READER, session.engine, add))


def test_opening_is_told_once_and_can_be_undone(session, qtbot):
    open_sample(session, qtbot)
    assert [article.id for article in session.project.articles] == ["a1"]
    with qtbot.waitSignal(session.project_changed):
        session.undo()
    assert session.project.articles == ()
    with qtbot.waitSignal(session.project_changed):
        session.redo()
    assert session.article_id == "a1"


def test_another_article_never_takes_the_id_of_one_before(session, qtbot):
    open_sample(session, qtbot)
    open_sample(session, qtbot)
    assert [article.id for article in session.project.articles] == ["a2"]


def test_articles_are_added_and_their_events_stand_together(session, qtbot):
    open_sample(session, qtbot)
    open_sample(session, qtbot, add=True)
    assert [article.id for article in session.project.articles] == ["a1", "a2"]
    assert len(session.project.events) == 14
    assert session.article_id == "a2"


def test_a_correction_is_recorded_with_time_and_name(session, qtbot):
    open_sample(session, qtbot)
    event = session.project.events[0]
    with qtbot.waitSignal(session.project_changed):
        session.decide("label", lambda project: decisions.relabel(project.event(event.id), "Appel"))
    correction = session.project.corrections[-1]
    assert (correction.was, correction.now, correction.by) == (event.label, "Appel", "A. Nonyme")
    assert correction.at.endswith("Z")


def test_a_pinned_date_is_worked_out_in_the_background_and_tells_what_moved(session, qtbot):
    open_sample(session, qtbot)
    event = next(event for event in session.project.events if event.said == "mercredi")
    with qtbot.waitSignal(session.moves_changed, check_params_cb=bool) as blocker:
        session.decide("time", lambda project: decisions.set_time(project, project.event(event.id), MARCH))
        assert session.busy == "time"
    assert [move.event for move in blocker.args[0]] == [event.id]
    assert session.project.event(event.id).when == MARCH


def test_corrections_in_a_row_build_on_each_other(session, qtbot):
    open_sample(session, qtbot)
    first, second = session.project.events[:2]
    for event in (first, second):
        session.decide("time", lambda project, key=event.id: decisions.set_time(project, project.event(key), MARCH))
    qtbot.waitUntil(lambda: not session.busy)
    assert [session.project.event(event.id).when for event in (first, second)] == [MARCH, MARCH]
    session.undo()
    assert session.project.event(first.id).when == MARCH
    assert session.project.event(second.id).when == second.when


def test_the_reference_date_moves_everything_but_what_is_pinned(session, qtbot):
    open_sample(session, qtbot)
    with qtbot.waitSignal(session.moves_changed, check_params_cb=bool) as blocker:
        session.decide(
            "reference_date", lambda project: decisions.set_reference_date(project, "a1", hand_made.PUBLISHED + 7)
        )
    assert len(blocker.args[0]) == len(session.project.events) - 1  # April stays April
    with qtbot.waitSignal(session.project_changed):
        session.undo()
    assert session.article.analysis.reference.day == hand_made.PUBLISHED


def test_an_error_leaves_the_project_as_it_was(session, qtbot):
    open_sample(session, qtbot)
    before = session.project

    def fail(_text):
        raise OSError("gone")

    with qtbot.waitSignal(session.problem_occurred) as blocker:
        session.change("open", open_text("x", Reader(fail, fail), session.engine, False))
    assert isinstance(blocker.args[0], OSError)
    assert session.project is before
    qtbot.waitUntil(lambda: not session.busy)


def test_cancel_drops_the_late_answer(session, qtbot):
    import threading

    release = threading.Event()

    def slow(text):
        release.wait(10)
        return hand_made.read(text)

    with qtbot.assertNotEmitted(session.project_changed, wait=50):
        session.change("open", open_text("x", Reader(slow, slow), session.engine, False))
        assert session.busy == "open"
        session.cancel()
        release.set()
    assert not session.busy
    assert session.project.articles == ()


def test_selection_survives_a_correction(window, qtbot, language):
    event = event_of(window, "mercredi")
    window.session.select_event(event.id)
    with qtbot.waitSignal(window.session.moves_changed, check_params_cb=bool):
        window.decisions.set_time(MARCH)
    assert window.session.selection.event == event.id
    assert either(language, "1 date a bougé", "1 date moved") in window.views.status._moved.text()


def drop(window, data):
    point = QPointF(20, 200)
    buttons, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(point.toPoint(), Qt.DropAction.CopyAction, data, buttons, none)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(point, Qt.DropAction.CopyAction, data, buttons, none))


def test_a_file_is_dropped(empty_window, tmp_path, qtbot):
    path = tmp_path / "article.txt"
    path.write_text(hand_made.sample_text(), encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    with qtbot.waitSignal(empty_window.session.project_changed):
        drop(empty_window, data)
    assert empty_window.session.article.original.source == str(path)
    assert empty_window.preferences.get("recent") == [str(path)]


def test_text_is_dropped_and_pasted(empty_window, qtbot):
    data = QMimeData()
    data.setText(hand_made.sample_text())
    with qtbot.waitSignal(empty_window.session.project_changed):
        drop(empty_window, data)
    QGuiApplication.clipboard().setText(hand_made.sample_text())
    with qtbot.waitSignal(empty_window.session.project_changed):
        empty_window.actions_["paste_article"].trigger()
    assert empty_window.session.article_id == "a2"


def test_a_clipboard_without_text_is_told(empty_window, qtbot, language):
    QGuiApplication.clipboard().clear()
    with qtbot.waitSignal(empty_window.session.problem_occurred):
        empty_window.actions_["paste_article"].trigger()
    box = empty_window.findChild(QMessageBox, "problem")
    assert either(language, "Le presse-papiers", "The clipboard") in box.text()
    box.close()


def test_a_link_is_dropped_as_an_address(application, qtbot):
    asked = []

    def read(source):
        asked.append(source)
        return [hand_made.read(hand_made.sample_text(), source)]

    application._reader = Reader(read, hand_made.read)
    window = application.new_window()
    data = QMimeData()
    data.setText("https://journal.example/2023/03/17/article")
    with qtbot.waitSignal(window.session.project_changed):
        drop(window, data)
    assert asked == ["https://journal.example/2023/03/17/article"]


def test_formatted_text_is_pasted_as_a_page(empty_window, qtbot):
    data = QMimeData()
    data.setText("Titre")
    data.setHtml("<h1>Titre</h1>")
    with qtbot.waitSignal(empty_window.session.project_changed):
        drop(empty_window, data)
    assert empty_window.session.article.original.source == "<h1>Titre</h1>"


def test_a_missing_file_is_told_and_changes_nothing(window, tmp_path, qtbot):
    before = window.session.project
    with qtbot.waitSignal(window.session.problem_occurred):
        window.files.open_sources([str(tmp_path / "none.txt")])
    box = window.findChild(QMessageBox, "problem")
    assert box is not None
    assert "FileNotFoundError" in box.detailedText()
    assert window.session.project is before
    box.close()


def test_an_article_without_any_date_is_a_friendly_empty_state(empty_window, qtbot):
    with qtbot.waitSignal(empty_window.session.project_changed):
        empty_window.files.open_text("Rien de daté ici, ni hier ni demain, seulement des mots.")
    qtbot.waitUntil(lambda: empty_window.views.timeline.canvas is not None)
    qtbot.waitUntil(lambda: empty_window.views.timeline.canvas.scene.layout is not None)
    assert empty_window.views.timeline.canvas.scene.layout.message
    assert "0" in empty_window.views.status.words


def test_a_closed_window_leaves_nothing_behind(application, qtbot, qapp):
    import gc
    import weakref

    from PySide6.QtCore import QCoreApplication, QEvent

    window = application.new_window()
    show_sample(window, qtbot)
    left = weakref.ref(window.session), weakref.ref(window.views.timeline.canvas), weakref.ref(window)
    window.close()
    del window
    for _ in range(3):
        qapp.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
    assert [reference() for reference in left] == [None, None, None]


def test_a_date_of_publication_that_is_typed_counts_from_today(session):
    today = datetime.now().astimezone().toordinal()
    (yesterday,) = session.date_reader()("hier").readings
    assert yesterday.start.unit.first == today - 1
    assert [when.start.edtf for when in session.date_reader()("03/04/2022").readings] == ["2022-04-03", "2022-03-04"]
