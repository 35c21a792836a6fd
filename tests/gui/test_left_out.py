"""What was set aside of a page is shown below its article."""

from dataclasses import replace

import hand_made
import pytest
from conftest import either
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from timeline_app import workflow

MENU = ("Accueil", "Monde", "Culture", "Les plus lus", "Nous respectons votre vie privée", "Mentions légales")


@pytest.fixture
def show(empty_window, qtbot):
    """Return what opens the sample article with lines outside it, as a page is read."""

    def opened(lines):
        article = replace(hand_made.read(hand_made.sample_text()), left_out=lines)
        empty_window.session.change(
            "add_article", lambda project: workflow.add_article(project, article, hand_made.analyse)
        )
        qtbot.waitUntil(lambda: empty_window.presenter.is_settled, timeout=15000)
        return empty_window.views.article.left_out

    return opened


def test_many_lines_are_shown_once_they_are_asked_for(show, language):
    left_out = show(MENU)
    words = either(language, "Hors de l’article\u00a0: 6 lignes ▾", "Outside the article: 6 lines ▾")
    assert left_out.heading.isVisible()
    assert left_out.heading.text() == words
    assert not left_out.text.isVisible()
    QTest.mouseClick(left_out.heading, Qt.MouseButton.LeftButton)
    assert left_out.text.isVisible()
    assert left_out.text.toPlainText().split("\n") == list(MENU)
    QTest.mouseClick(left_out.heading, Qt.MouseButton.LeftButton)
    assert not left_out.text.isVisible()


def test_few_lines_are_seen_at_once_and_close_with_a_key(show, empty_window):
    left_out = show(MENU[:2])
    assert left_out.text.isVisible()
    assert left_out.text.toPlainText() == "Accueil\nMonde"
    left_out.heading.setFocus()
    QTest.keyClick(left_out.heading, Qt.Key.Key_Space)
    assert not left_out.text.isVisible()
    empty_window.session.decide("keep", lambda _project: ())
    assert not left_out.text.isVisible()


def test_each_article_has_its_own(show, empty_window):
    left_out = show(MENU)
    QTest.mouseClick(left_out.heading, Qt.MouseButton.LeftButton)
    show(())
    assert not left_out.isVisible()
    empty_window.session.show_article("a1")
    assert left_out.heading.isVisible()
    assert not left_out.text.isVisible()


def test_lines_are_words_and_no_markup(show):
    line = "<b>Accueil</b> <img src='x.png'>"
    assert show((line,)).text.toPlainText() == line


def test_lines_are_dimmed_in_the_colours_of_the_theme(show, empty_window, preferences, qtbot):
    left_out = show(MENU[:2])

    def colour():
        return left_out.text.document().begin().begin().fragment().charFormat().foreground().color().name()

    assert colour() == empty_window.theme.dimmed.lower()
    preferences.set("theme", "dark")
    qtbot.waitUntil(lambda: colour() == empty_window.theme.dimmed.lower())
