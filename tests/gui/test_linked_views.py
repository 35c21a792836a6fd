"""Hover and selection go every way, through real events."""

import pytest
from conftest import event_of
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from timeline_app.domain.span import Span
from timeline_app.gui.events_model import Column
from timeline_app.gui.selection import NOTHING, MentionRef


def point_in_text(window, said):
    text = window.views.article.text
    article = window.session.article.original.text
    start = article.index(said)
    span = Span(start, start + len(said))
    text.reveal(span)
    return text.point_of(span)


def move_mouse(widget, point):
    QTest.mouseMove(widget, QPoint(1, 1))  # a mouse that is there already does not move
    QTest.mouseMove(widget, point)


def point_on_timeline(window, event):
    """Return the middle of the label of an event."""
    targets = window.views.timeline.canvas.scene.layout.targets
    box = next(target.box for target in targets if target.events == (event.id,))
    return QPoint(round(box.x + box.width / 2), round(box.y + box.height / 2))


def test_hover_in_the_text_lights_timeline_and_table(window, qtbot):
    event = event_of(window, "mercredi")
    viewport = window.views.article.text.viewport()
    with qtbot.waitSignal(window.session.hover_changed) as blocker:
        move_mouse(viewport, point_in_text(window, "mercredi"))
    assert blocker.args[0].events == (event.id,)
    assert window.views.timeline.canvas.scene._hover == event.id
    assert window.views.table.itemDelegate().hovered == event.id


def test_leaving_the_text_takes_the_light_away(window, qtbot):
    viewport = window.views.article.text.viewport()
    with qtbot.waitSignal(window.session.hover_changed):
        move_mouse(viewport, point_in_text(window, "mercredi"))
    with qtbot.waitSignal(window.session.hover_changed) as blocker:
        QTest.mouseMove(viewport, QPoint(2, 2))
    assert blocker.args[0] == NOTHING


def test_click_in_the_text_selects_everywhere(window, qtbot):
    event = event_of(window, "depuis huit ans")
    viewport = window.views.article.text.viewport()
    with qtbot.waitSignal(window.session.selection_changed) as blocker:
        QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=point_in_text(window, "huit ans"))
    assert blocker.args[0].events == (event.id,)
    table = window.views.table
    assert [index.row() for index in table.selectionModel().selectedRows()] == [table.row_of(event.id)]
    assert window.views.timeline.canvas.scene._selection == (event.id,)
    assert "HUIT ANS" in window.views.inspector._said.text()


def test_click_in_the_table_selects_everywhere_and_scrolls_the_text(window, qtbot):
    event = event_of(window, "en avril")
    table, text = window.views.table, window.views.article.text
    text.verticalScrollBar().setValue(0)
    index = table.model().index(table.row_of(event.id), Column.WHAT)
    with qtbot.waitSignal(window.session.selection_changed) as blocker:
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(index).center())
    assert blocker.args[0].events == (event.id,)
    assert text.verticalScrollBar().value() > 0
    assert window.views.timeline.canvas.scene._selection == (event.id,)


def test_hover_in_the_table_lights_text_and_timeline(window, qtbot):
    event = event_of(window, "le 15 mars")
    table = window.views.table
    index = table.model().index(table.row_of(event.id), Column.WHEN)
    table.scrollTo(index)
    with qtbot.waitSignal(window.session.hover_changed):
        move_mouse(table.viewport(), table.visualRect(index).center())
    assert window.session.hover.events == (event.id,)
    assert window.views.timeline.canvas.scene._hover == event.id
    assert len(window.views.article.text._outlines) == 1


@pytest.mark.parametrize(("keys", "view"), [("Alt+1", "text"), ("Alt+2", "timeline"), ("Alt+3", "table")])
def test_reveal_in_every_view(window, qtbot, keys, view):
    window.resize(1200, 560)
    qtbot.waitUntil(lambda: window.presenter.is_settled)
    event = event_of(window, "en avril")
    window.activateWindow()
    window.session.select_event(event.id)
    views = window.views
    views.article.text.verticalScrollBar().setValue(0)
    views.table.scrollToTop()
    QTest.keySequence(window, keys)
    widget = {"text": views.article.text, "timeline": views.timeline.canvas, "table": views.table}[view]
    qtbot.waitUntil(widget.hasFocus)
    if view == "text":
        assert views.article.text.verticalScrollBar().value() > 0
    elif view == "timeline":
        assert views.timeline.canvas.scene.settings.zoom > 1.0
    else:
        row = views.table.visualRect(views.table.model().index(views.table.row_of(event.id), Column.WHAT))
        assert views.table.viewport().rect().intersects(row)


def test_a_click_on_a_heading_sorts_and_keeps_the_selection(window, qtbot):
    table = window.views.table
    event = event_of(window, "mercredi")
    window.session.select_event(event.id)
    header = table.horizontalHeader()
    before = [shown.id for shown in table.model().events]
    for order in ("up", "down"):
        place = QPoint(header.sectionViewportPosition(Column.WHAT) + 8, header.height() // 2)
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
        labels = [shown.label.casefold() for shown in table.model().events]
        assert labels == sorted(labels, reverse=order == "down")
    assert [shown.id for shown in table.model().events] != before
    assert [index.row() for index in table.selectionModel().selectedRows()] == [table.row_of(event.id)]


def test_hover_and_click_on_the_timeline(window, qtbot):
    event = event_of(window, "le 15 mars")
    canvas = window.views.timeline.canvas
    point = point_on_timeline(window, event)
    with qtbot.waitSignal(window.session.hover_changed) as blocker:
        move_mouse(canvas, point)
    assert blocker.args[0].events == (event.id,)
    with qtbot.waitSignal(window.session.selection_changed):
        QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=point)
    assert window.session.selection.event == event.id
    assert window.session.selection.mention == MentionRef("a1", event.mentions[0])


def test_several_events_with_control(window, qtbot):
    events = [event_of(window, said) for said in ("le 15 mars", "depuis huit ans")]
    canvas = window.views.timeline.canvas
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=point_on_timeline(window, events[0]))
    QTest.mouseClick(
        canvas,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.ControlModifier,
        point_on_timeline(window, events[1]),
    )
    assert window.session.selection.events == tuple(event.id for event in events)
    assert len(window.views.table.selectionModel().selectedRows()) == 2
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert window.session.selection == NOTHING


def test_a_mark_that_events_share_selects_them_all(window, qtbot):
    canvas = window.views.timeline.canvas
    window.resize(1600, 1500)  # room for cards: rows have a mark for every event

    def shared():
        return [target for target in canvas.scene.layout.targets if len(target.events) > 1]

    qtbot.waitUntil(lambda: bool(shared()))
    box = shared()[0].box
    point = QPoint(round(box.x + box.width / 2), round(box.y + box.height / 2))
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=point)
    assert set(window.session.selection.events) == set(canvas.scene.events_at(point.x(), point.y()))
    assert window.session.selection.event == canvas.scene.event_at(point.x(), point.y())


def test_arrow_keys_walk_through_the_timeline(window, qtbot):
    canvas = window.views.timeline.canvas
    canvas.setFocus()
    shown = canvas.scene.layout.shown
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert window.session.selection.event == shown[0]
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert window.session.selection.event == shown[1]
    QTest.keyClick(canvas, Qt.Key.Key_Left)
    assert window.session.selection.event == shown[0]


def test_an_expression_that_dates_nothing_is_explained(window, qtbot):
    QTest.mouseClick(
        window.views.article.text.viewport(), Qt.MouseButton.LeftButton, pos=point_in_text(window, "des mois")
    )
    assert window.session.selection.events == ()
    assert window.session.selection.mention is not None
    assert "DES MOIS" in window.views.inspector._said.text()


def test_repeats_are_not_told_twice(window, qtbot):
    event = window.session.project.events[0]
    window.session.select_event(event.id)
    with qtbot.assertNotEmitted(window.session.selection_changed):
        window.session.select_event(event.id)
        window.session.select_events([event.id])


def test_words_of_evidence_are_pointed_out(window, qtbot):
    window.session.select_event(event_of(window, "depuis huit ans").id)
    label = window.views.inspector._steps
    with qtbot.waitSignal(window.session.evidence_changed) as blocker:
        label.linkActivated.emit(label.text().split("href='")[1].split("'")[0])
    span = blocker.args[0]
    assert span.of(window.session.article.original.text) == "huit ans"
    tinted = [selection.cursor.selectedText() for selection in window.views.article.text.extraSelections()]
    assert "huit ans" in tinted


def test_kinds_are_marked_in_the_text(window):
    text = window.views.article.text
    document = text.document()
    lines = {}
    for words in ("mercredi", "huit ans", "avril", "des mois"):
        cursor = document.find(words, 0, document.FindFlag(0))
        cursor.setPosition(cursor.selectionStart() + 1, QTextCursor.MoveMode.MoveAnchor)
        lines[words] = (cursor.charFormat().underlineStyle(), cursor.charFormat().background().color().name())
    assert len(set(lines.values())) == 4


def test_what_is_set_aside_is_dimmed(window):
    document = window.views.article.text.document()
    aside = document.find("Ailleurs sur le web").charFormat()
    story = document.find("La présidente Dobrev").charFormat()
    assert aside.fontPointSize() < story.fontPointSize()
    assert aside.foreground().color() != story.foreground().color()


@pytest.mark.parametrize("arrangement", ["linear", "bars", "vertical", "list"])
def test_every_arrangement_has_ink(window, qtbot, arrangement):
    canvas = window.views.timeline.canvas
    window.views.timeline.arrange(arrangement)
    qtbot.waitUntil(lambda: window.presenter.is_settled)
    image = canvas.grab().toImage()
    ground = image.pixelColor(2, 2)
    middle = [image.pixelColor(x, image.height() // 2) for x in range(0, image.width(), 3)]
    rows = [image.pixelColor(image.width() // 3, y) for y in range(0, image.height(), 2)]
    assert sum(colour != ground for colour in middle + rows) > 10


def test_the_mouse_meets_the_same_events_at_200_percent(window, preferences, qtbot):
    preferences.set("text_scale", 200)
    window.resize(1800, 1300)
    canvas = window.views.timeline.canvas
    qtbot.waitUntil(lambda: canvas._magnification > 1.0 and window.presenter.is_settled)
    event = event_of(window, "depuis 20 ans")
    box = next(target.box for target in canvas.scene.layout.targets if target.events == (event.id,))
    point = QPoint(round(box.x + box.width / 2), round(box.y + box.height / 2)) * canvas._magnification
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=point)
    assert window.session.selection.event == event.id
