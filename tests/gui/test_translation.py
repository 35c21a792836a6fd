"""No string is left untranslated, in the files of Qt Linguist and in the window."""

import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from conftest import show_sample
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit

from timeline_app.gui.translation import LinguistTranslator, read_translations, system_language
from timeline_app.resource_files import resource

GUI = Path(__file__).parent.parent.parent / "timeline_app" / "gui"
LUPDATE = Path(sys.executable).parent / "pyside6-lupdate"


@pytest.fixture(scope="module")
def sources(tmp_path_factory):
    """Return all (context, source) of the code, as lupdate finds them."""
    target = tmp_path_factory.mktemp("ts") / "found.ts"
    files = [str(path) for path in sorted(GUI.rglob("*.py"))]
    subprocess.run([LUPDATE, *files, "-ts", target], check=True, capture_output=True, timeout=120)
    root = ElementTree.parse(target).getroot()
    return {
        (context.findtext("name"), message.findtext("source"))
        for context in root.iter("context")
        for message in context.iter("message")
    }


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_string_of_the_code_is_translated(sources, language):
    translated = read_translations(language)
    assert sorted(sources - translated.keys()) == []
    assert sorted(translated.keys() - sources) == []
    assert all(form.strip() for forms in translated.values() for form in forms)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_placeholders_are_kept(language):
    for (_, source), forms in read_translations(language).items():
        for form in forms:
            assert set(re.findall(r"\{\w+\}", source)) == set(re.findall(r"\{\w+\}", form)), source
            assert source.count("%n") == form.count("%n"), source


def test_french_typography():
    for (_, source), forms in read_translations("fr").items():
        for form in forms:
            assert "'" not in form, source
            assert not re.search(r"« | »| [;!?]| :(\s|$)", form), source


def test_plurals(qapp):
    french, english = LinguistTranslator("fr"), LinguistTranslator("en")
    assert french.translate("StatusLine", "%n event(s)", None, 0) == "%n événement"
    assert french.translate("StatusLine", "%n event(s)", None, 2) == "%n événements"
    assert english.translate("StatusLine", "%n event(s)", None, 0) == "%n events"
    assert english.translate("StatusLine", "%n event(s)", None, 1) == "%n event"
    assert french.translate("Nowhere", "nothing", None, -1) is None


def test_the_system_speaks_one_of_the_languages():
    assert system_language() in ("fr", "en")


def words_of(window):
    """Return all words that the window shows, menus and tool tips included."""
    words = [action.text() for action in window.actions_.by_name.values()]
    words += [menu.title() for menu in window.menus.values()]
    for widget in window.findChildren(QAbstractButton) + window.findChildren(QLabel):
        words += [widget.text(), widget.toolTip()]
    words += [field.placeholderText() for field in window.findChildren(QLineEdit)]
    words += [dock.windowTitle() for dock in window.views.docks.values()]
    return {re.sub(r"<[^>]+>|&|[▾✓↶↷✕·]", "", text).strip() for text in words} - {""}


@pytest.mark.parametrize("language", ["fr"], indirect=True)
def test_the_language_changes_while_the_window_is_open(window, preferences, qtbot):
    french = words_of(window)
    assert window.views.status.words == "8 expressions · 7 événements · 2 à vérifier"
    preferences.set("language", "en")
    qtbot.waitUntil(lambda: window.views.status.words == "8 expressions · 7 events · 2 to check")
    english = words_of(window)
    # What is the same in both are words of the article, names, and words that both languages share.
    texts = {forms[0].replace("&", "") for forms in read_translations("en").values()}
    same = {forms[0] for key, forms in read_translations("fr").items() if forms == read_translations("en").get(key)}
    assert {words for words in french & english if words in texts and words not in same} == set()
    preferences.set("language", "fr")
    qtbot.waitUntil(lambda: words_of(window) == french)


@pytest.mark.parametrize("language", ["fr"], indirect=True)
def test_table_and_picture_follow_the_language(window, preferences, qtbot):
    model = window.views.table.model()
    dates = lambda: [model.index(row, 1).data() for row in range(model.rowCount())]  # noqa: E731
    before = dates()
    preferences.set("language", "en")
    qtbot.waitUntil(lambda: dates() != before)
    assert window.views.timeline.canvas.scene._story.language == "en"


def test_every_language_has_its_files():
    for language in ("fr", "en"):
        assert resource("translations", f"frise_{language}.ts").is_file()


@pytest.mark.parametrize("language", ["fr"], indirect=True)
def test_dialogs_of_qt_speak_too(window, qtbot):
    from PySide6.QtWidgets import QDialogButtonBox, QFileDialog

    dialog = QFileDialog()
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    labels = {label.text() for label in dialog.findChildren(QLabel)} - {""}
    assert labels == {"&Chercher dans\u00a0:", "&Nom de fichier\u00a0:", "&Types de fichiers\u00a0:"}
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.buttons()[0].text() == "Annuler"


def test_the_sample_opens_in_both_languages(empty_window, preferences, language, qtbot):
    preferences.set("language", language)
    show_sample(empty_window, qtbot)
    assert empty_window.language == language
    assert empty_window.views.article.chip.text().startswith("Article du" if language == "fr" else "Article of")
