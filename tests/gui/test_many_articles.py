"""Several articles in one window: in order, renamed, removed, searched, compared; newer rules reviewed."""

import hand_made
import pytest
from conftest import running
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog
from stored_projects import store_sample
from test_project_file import open_project, settle

from timeline_app.gui.comparison_dialog import ComparisonDialog
from timeline_app.gui.engine_dialog import EngineDialog
from timeline_app.storing.work import open_work


@pytest.fixture
def language():
    """French, whose words these tests look for; the window itself is tried in both languages elsewhere."""
    return "fr"


@pytest.fixture
def application(qapp, faces, preferences, qtbot, tmp_path):
    with running(qapp, preferences, folder=tmp_path / "unnamed") as made:
        yield made


@pytest.fixture
def path(tmp_path):
    return tmp_path / "conflit.frise"


@pytest.fixture
def several(empty_window, qtbot):
    """Return a window with the sample and the same a little longer."""
    empty_window.files.open_text(hand_made.sample_text())
    settle(empty_window, qtbot)
    empty_window.files.open_text(hand_made.sample_text().replace("Détroit", "Passage") + "\nUne fin.", add=True)
    settle(empty_window, qtbot)
    qtbot.waitUntil(lambda: empty_window.presenter.is_settled, timeout=15000)
    return empty_window


def order(window):
    return [entry.id for entry in window.session.project.articles]


def test_an_article_that_is_there_already_is_noticed(several, qtbot):
    qtbot.waitUntil(lambda: "déjà dans le projet" in several.notice.words.text())
    QTest.mouseClick(several.notice.button, Qt.MouseButton.LeftButton)
    dialog = several.findChild(ComparisonDialog)
    qtbot.waitUntil(lambda: dialog.found.topLevelItemCount() > 0)
    dialog.reject()


def test_keys_change_the_order_and_undo_brings_it_back(several, qtbot):
    articles = several.views.articles
    several.activateWindow()
    articles.setFocus()
    qtbot.waitUntil(articles.hasFocus)
    articles.setCurrentRow(1)
    QTest.keyClick(articles, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    settle(several, qtbot)
    assert order(several) == ["a2", "a1"]
    assert articles.currentRow() == 0
    several.session.undo()
    settle(several, qtbot)
    assert order(several) == ["a1", "a2"]


def test_dragging_changes_the_order(several, qtbot):
    articles = several.views.articles
    with qtbot.waitSignal(several.session.project_changed):
        articles.model().moveRow(articles.rootIndex(), 0, articles.rootIndex(), 2)
    assert order(several) == ["a2", "a1"]
    assert [articles.item(row).data(Qt.ItemDataRole.UserRole) for row in range(2)] == ["a2", "a1"]


def test_an_article_is_renamed_everywhere(several, qtbot, monkeypatch):
    monkeypatch.setattr(QInputDialog, "getText", lambda *_args, **_named: ("La version du soir", True))
    articles = several.views.articles
    several.activateWindow()
    articles.setFocus()
    qtbot.waitUntil(articles.hasFocus)
    articles.setCurrentRow(1)
    QTest.keyClick(articles, Qt.Key.Key_F2)
    settle(several, qtbot)
    assert articles.item(1).text().startswith("La version du soir")
    assert several.windowTitle().startswith("La version du soir")
    model = several.views.table.model()
    assert "La version du soir" in {model.index(row, 5).data() for row in range(model.rowCount())}


def test_the_menu_of_the_list(several, qtbot):
    menu = several.views.articles.menu(0)
    names = {action.text(): action for action in menu.actions()}
    assert [names[name].isEnabled() for name in ("Monter", "Descendre")] == [False, True]
    with qtbot.waitSignal(several.session.project_changed):
        names["Retirer"].trigger()
    assert order(several) == ["a2"]
    several.session.undo()
    settle(several, qtbot)
    assert order(several) == ["a1", "a2"]


def test_words_are_found_while_they_are_typed(several, qtbot):
    search = several.views.search
    search.words.setText("repouss")
    qtbot.waitUntil(lambda: search.hits.count() > 1, timeout=10000)
    assert not search._articles.isVisible()
    texts = [search.hits.item(row).text() for row in range(search.hits.count())]
    assert all("repouss" in text for text in texts)
    hits = search._hits
    passage = next(row for row, hit in enumerate(hits) if not hit.event and hit.article == "a1")
    with qtbot.waitSignal(several.session.evidence_changed):
        search.hits.itemClicked.emit(search.hits.item(passage))
    assert several.session.article_id == "a1"
    event = next(row for row, hit in enumerate(hits) if hit.event)
    search.hits.itemClicked.emit(search.hits.item(event))
    assert several.session.selection.event == hits[event].event
    search.words.setText("zzz")
    qtbot.waitUntil(lambda: search.hits.count() == 1)
    assert search.hits.item(0).text() == "Rien trouvé"
    search.words.clear()
    qtbot.waitUntil(lambda: not search.hits.isVisible())


def test_events_of_two_articles_are_joined_or_kept_apart_when_asked(several, qtbot):
    before = len(several.session.project.events)
    several.do("compare_articles")
    dialog = several.findChild(ComparisonDialog)
    qtbot.waitUntil(dialog.buttons["join"].isEnabled, timeout=10000)
    assert len(several.session.project.events) == before  # proposed, not done
    with qtbot.waitSignal(several.session.project_changed):
        QTest.mouseClick(dialog.buttons["join"], Qt.MouseButton.LeftButton)
    settle(several, qtbot)
    assert len(several.session.project.events) == before - 1
    qtbot.waitUntil(dialog.buttons["apart"].isEnabled, timeout=10000)
    proposed = dialog.found.topLevelItem(0).childCount()
    with qtbot.waitSignal(several.session.project_changed):
        QTest.mouseClick(dialog.buttons["apart"], Qt.MouseButton.LeftButton)
    settle(several, qtbot)
    assert len(several.session.project.events) == before - 1
    qtbot.waitUntil(lambda: dialog.found.topLevelItem(0).childCount() < proposed)
    QTest.mouseClick(dialog.buttons["show"], Qt.MouseButton.LeftButton)
    assert len(several.session.selection.events) == 2
    dialog.reject()


def week_earlier(article, day=None, pins=None):
    """Stand in for newer rules: without a date that is given, they think of another week."""
    return hand_made.analyse(article, hand_made.PUBLISHED - 7 if day is None else day, pins)


@pytest.fixture
def newer(qapp, faces, preferences, qtbot, tmp_path, path):
    """Return a window of a newer version on an older project."""
    store_sample(path)
    with running(qapp, preferences, week_earlier, tmp_path / "unnamed") as made:
        window = made.new_window()
        open_project(window, path, qtbot)
        yield window


def test_newer_rules_change_nothing_before_they_are_asked_to(newer, path, qtbot):
    stored = newer.session.project
    qtbot.waitUntil(lambda: "autrement" in newer.notice.words.text())
    assert newer.session.project is stored
    QTest.mouseClick(newer.notice.button, Qt.MouseButton.LeftButton)
    dialog = newer.findChild(EngineDialog)
    top = dialog.changes.topLevelItem(0)
    assert top.childCount() == len(newer.projects.engine.reading.changes) > 3
    QTest.mouseClick(dialog.old, Qt.MouseButton.LeftButton)
    assert newer.session.project is stored
    newer.close()
    work = open_work(path)
    assert work.history().present == stored
    assert "engine_kept" in work.rows.settings
    work.close()


def test_newer_values_are_taken_and_can_be_undone(newer, qtbot):
    stored = newer.session.project
    qtbot.waitUntil(lambda: "autrement" in newer.notice.words.text())
    newer.do("review_engine")
    dialog = newer.findChild(EngineDialog)
    QTest.mouseClick(dialog.new, Qt.MouseButton.LeftButton)
    settle(newer, qtbot)
    times = [event.when for event in newer.session.project.events]
    assert times != [event.when for event in stored.events]
    assert [event.label for event in newer.session.project.events][:3] == ["Titre 0", "Titre 1", "Titre 2"]
    newer.session.undo()
    settle(newer, qtbot)
    assert newer.session.project == stored


def test_nothing_is_said_when_newer_rules_change_nothing(empty_window, path, qtbot):
    store_sample(path)
    open_project(empty_window, path, qtbot)
    qtbot.waitUntil(lambda: not empty_window.projects.engine._task.is_running)
    assert empty_window.notice.words.text() == ""


def test_one_article_is_chosen_for_all_views(several):
    bar = several.views.filters
    assert not bar._article.isHidden()
    bar._article.menu().aboutToShow.emit()
    everything = several.views.table.model().rowCount()
    bar._article.menu().actions()[0].trigger()
    [chosen] = several.session.filter.articles
    shown = several.views.table.model().events
    assert 0 < len(shown) < everything
    drawn = set(several.views.timeline.canvas.scene.layout.shown)
    assert drawn <= {event.id for event in shown}
    assert {event.id.partition(":")[0] for event in shown} == {chosen}
