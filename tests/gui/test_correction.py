"""The correction form, the table, the dialogs, and dragging on the timeline."""

from conftest import either, event_of, type_words
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from timeline_app.domain.event import Status
from timeline_app.gui.date_dialog import DateDialog
from timeline_app.gui.event_dialog import EventDialog
from timeline_app.gui.events_model import Column
from timeline_app.gui.period_dialog import PeriodDialog


def selected(window, said):
    event = event_of(window, said)
    window.session.select_event(event.id)
    return event.id


def now(window, key):
    return window.session.project.event(key)


def test_headline_speaker_and_group_are_typed(window, qtbot):
    key = selected(window, "mercredi")
    form = window.views.inspector.form
    for field, words in ((form.label, "Refus"), (form.speaker, "Vel-Amar"), (form.group, "Négociations")):
        window.activateWindow()
        field.setFocus()
        qtbot.waitUntil(field.hasFocus)
        field.selectAll()
        type_words(field, words)
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert (now(window, key).label, now(window, key).speaker) == ("Refus", "Vel-Amar")
    assert now(window, key).group == "Négociations"
    assert now(window, key).status is Status.CLAIMED


def test_status_and_colour_are_chosen(window):
    key = selected(window, "mercredi")
    form = window.views.inspector.form
    form.status.setCurrentIndex(form.status.findData(Status.DENIED))
    form.status.activated.emit(form.status.currentIndex())
    form.colour.setCurrentIndex(form.colour.findData("#1B7A55"))
    form.colour.activated.emit(form.colour.currentIndex())
    assert (now(window, key).status, now(window, key).colour) == (Status.DENIED, "#1B7A55")


def test_limits_are_typed_and_wrong_ones_are_marked(window, qtbot):
    key = selected(window, "depuis huit ans")
    bounds = window.views.inspector.form.bounds
    bounds.show()
    first = bounds._fields[0]
    window.activateWindow()
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    first.selectAll()
    type_words(first, "2014-31-31")
    QTest.keyClick(first, Qt.Key.Key_Return)
    assert first.property("role") == "wrong"
    first.selectAll()
    with qtbot.waitSignal(window.session.project_changed):
        type_words(first, "2014-04-01")
        QTest.keyClick(first, Qt.Key.Key_Return)
    assert now(window, key).when.bounds.start_earliest is not None
    assert now(window, key).accepted


def test_the_headline_is_edited_in_the_table(window, qtbot):
    key = selected(window, "mercredi")
    table = window.views.table
    window.activateWindow()
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_F2)
    editor = table.findChild(QLineEdit)
    editor.selectAll()
    type_words(editor, "Refus net")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: now(window, key).label == "Refus net")
    assert table.model().index(table.row_of(key), Column.WHAT).data() == "Refus net"


def test_several_events_are_merged_and_split(window):
    keys = [event_of(window, said).id for said in ("le 15 mars", "mercredi")]
    window.session.select_events(keys)
    window.actions_["merge"].trigger()
    assert now(window, keys[0]) is None
    assert len(now(window, keys[1]).mentions) == 2
    window.session.select_event(keys[1])
    window.actions_["split"].trigger()
    assert now(window, "own:1").label == now(window, keys[1]).label


def test_an_event_from_selected_words(window, qtbot):
    text = window.views.article.text
    cursor = text.document().find("une autre est programmée en avril")
    text.setTextCursor(cursor)
    window.actions_["add_event"].trigger()
    dialog = window.findChild(EventDialog)
    assert dialog.label.text() == "une autre est programmée en avril"
    dialog.label.selectAll()
    type_words(dialog.label, "Deuxième rencontre")
    QTest.keyClick(dialog.label, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: now(window, "own:1") is not None)
    assert now(window, "own:1").said == "en avril"
    assert window.session.selection.event == "own:1"


def test_an_event_from_nothing(window, qtbot):
    window.views.article.text.setTextCursor(QTextCursor())
    window.actions_["add_event"].trigger()
    dialog = window.findChild(EventDialog)
    type_words(dialog.label, "Élection")
    type_words(dialog.time.edit, "2024-05")
    qtbot.waitUntil(lambda: dialog.time.understood is not None)
    QTest.keyClick(dialog.time.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: now(window, "own:1") is not None)
    assert now(window, "own:1").when.start.edtf == "2024-05"


def test_a_passage_is_taken_out_of_the_story_and_in_again(window, qtbot):
    event = event_of(window, "le 15 mars")
    text = window.views.article.text
    text.setTextCursor(text.document().find("Une rencontre des négociateurs"))
    with qtbot.waitSignal(window.session.project_changed):
        window.actions_["take_out"].trigger()
    assert now(window, event.id) is None
    qtbot.waitUntil(lambda: text.is_loaded)
    text.setTextCursor(text.document().find("Une rencontre des négociateurs"))
    with qtbot.waitSignal(window.session.project_changed):
        window.actions_["take_in"].trigger()
    assert now(window, event.id) is not None


def test_the_date_of_the_article_is_changed_by_a_click_on_the_chip(window, qtbot, language):
    day = window.session.article.analysis.reference.day
    QTest.mouseClick(window.views.article.chip, Qt.MouseButton.LeftButton)
    dialog = window.findChild(DateDialog)
    with qtbot.waitSignal(window.session.evidence_changed) as blocker:
        dialog.evidence_requested.emit(window.session.article.analysis.reference.evidence[0].span)
    assert blocker.args[0].of(window.session.article.original.text) == "ce vendredi matin"
    type_words(dialog.field.edit, "2023-03-24")
    with qtbot.waitSignal(window.session.moves_changed, check_params_cb=bool):
        QTest.keyClick(dialog.field.edit, Qt.Key.Key_Return)
    assert window.session.article.analysis.reference.day == day + 7
    assert either(language, "fixée par vous", "set by you") in window.views.article.chip.text()
    assert window.views.timeline.canvas.overlay._traces


def test_a_month_is_no_date_of_an_article(window, qtbot, language):
    window.actions_["change_date"].trigger()
    dialog = window.findChild(DateDialog)
    type_words(dialog.field.edit, "2023-03")
    QTest.keyClick(dialog.field.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: either(language, "jour entier", "a whole day") in dialog._problem.text())
    dialog.close()


def test_the_end_of_a_bar_is_dragged_and_snaps(window, qtbot):
    key = selected(window, "depuis huit ans")
    canvas = window.views.timeline.canvas
    layout = canvas.scene.layout
    box = next(target.box for target in layout.targets if target.events == (key,) and not target.is_label)
    start = layout.place_of(now(window, key).when.start.unit.first)
    grip = QPoint(round(start), round(box.y + box.height / 2))
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=grip)
    QTest.mouseMove(canvas, grip + QPoint(20, 0))
    QTest.mouseMove(canvas, grip + QPoint(30, 0))
    assert canvas.overlay._handle is not None
    with qtbot.waitSignal(window.session.project_changed):
        QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=grip + QPoint(30, 0))
    after = now(window, key).when
    assert after.start.unit.first > 0
    assert after != event_of(window, "depuis 20 ans").when
    assert not after.start.approximate
    assert window.session.history.undoable[-1].name == "time"


def test_filters_act_on_all_views(window, language):
    bar = window.views.filters
    bar._status.menu().aboutToShow.emit()
    action = next(
        action for action in bar._status.menu().actions() if action.text() == either(language, "prévu", "planned")
    )
    action.trigger()
    planned = event_of(window, "en avril")
    assert [event.id for event in window.views.table.model().events] == [planned.id]
    assert window.views.timeline.canvas.scene.layout.shown == (planned.id,)
    assert either(language, "1 montré", "1 shown") in window.views.status.words
    QTest.mouseClick(bar._clear, Qt.MouseButton.LeftButton)
    assert window.views.table.model().rowCount() == 7


def test_an_actor_is_chosen_for_all_views(window, language):
    bar = window.views.filters
    bar._actor.menu().aboutToShow.emit()
    action = next(action for action in bar._actor.menu().actions() if action.text().startswith("Marvanie"))
    action.trigger()
    shown = window.views.table.model().events
    assert 0 < len(shown) < 7
    assert all("Marvanie" in event.actors for event in shown)
    assert set(window.views.timeline.canvas.scene.layout.shown) <= {event.id for event in shown}
    assert bar._actor.text().startswith(either(language, "Acteur", "Actor"))


def test_words_are_found_in_text_and_events(window, qtbot):
    window.resize(1100, 520)  # the article is longer than its pane
    window.actions_["find"].trigger()
    field = window.views.filters.words
    with qtbot.waitSignal(window.session.filter_changed):
        type_words(field, "selourie")
    assert len(window.views.article.text.extraSelections()) > 3
    shown = [event.label for event in window.views.table.model().events]
    assert "La Sélourie repousse cette exigence" in shown
    assert "Conflit des îles Tessen" not in shown
    bar = window.views.article.text.verticalScrollBar()
    places = set()
    for _ in range(4):
        QTest.keyClick(field, Qt.Key.Key_Return)
        places.add(bar.value())
    assert len(places) > 1


def test_a_period_is_typed(window, qtbot):
    window.do("choose_period")
    dialog = window.findChild(PeriodDialog)
    type_words(dialog.time.edit, "2010")
    with qtbot.waitSignal(window.session.filter_changed):
        QTest.keyClick(dialog.time.edit, Qt.Key.Key_Return)
    assert [event.said for event in window.views.table.model().events] == ["depuis 20 ans"]


def test_articles_are_listed_shown_and_removed(window, qtbot):
    window.files.open_text(window.session.article.original.text, add=True)
    qtbot.waitUntil(lambda: len(window.session.project.articles) == 2)
    listed = window.views.articles
    assert listed.isVisible()
    with qtbot.waitSignal(window.session.article_changed):
        listed.setCurrentRow(0)
    assert window.session.article_id == "a1"
    with qtbot.waitSignal(window.session.project_changed):
        QTest.keyClick(listed, Qt.Key.Key_Delete)
    assert [article.id for article in window.session.project.articles] == ["a2"]
    window.session.undo()
    assert len(window.session.project.articles) == 2
