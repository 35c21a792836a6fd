"""The export dialog: the page, the files, and what is remembered."""

import threading

import pytest
from conftest import either
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from timeline_app.gui import export_dialog
from timeline_app.gui.export_dialog import ExportDialog
from timeline_app.gui.picture import PictureChoice, read_choice, write_choice


@pytest.fixture
def dialog(window, qtbot, tmp_path):
    window.actions_["export_picture"].trigger()
    made = window.findChild(ExportDialog)
    made.folder.setText(str(tmp_path))
    made.name.setText("frise")
    qtbot.waitUntil(lambda: not made._pixmap.isNull(), timeout=15000)
    yield made
    made.close()


def press_export(dialog, qtbot):
    with qtbot.waitSignal(dialog.written, timeout=20000) as blocker:
        QTest.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    return blocker.args[0]


def test_the_page_is_seen_and_written(dialog, qtbot, tmp_path):
    assert dialog._pixmap.width() == 1200
    assert press_export(dialog, qtbot) == [tmp_path / "frise.png"]
    assert QImage(str(tmp_path / "frise.png")).width() == 2400


def test_several_pages_at_once(dialog, qtbot, tmp_path):
    dialog.form._presets["square"].click()
    dialog.form._kind.setCurrentIndex(dialog.form._kind.findData("svg"))
    assert press_export(dialog, qtbot) == [tmp_path / "frise-web.svg", tmp_path / "frise-square.svg"]


def test_nothing_is_replaced_without_asking(dialog, qtbot, tmp_path, language):
    path = tmp_path / "frise.png"
    path.write_bytes(b"mine")
    QTest.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    box = dialog.findChild(QMessageBox)
    box.button(QMessageBox.StandardButton.Cancel).click()
    assert path.read_bytes() == b"mine"
    QTest.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    box = next(box for box in dialog.findChildren(QMessageBox) if box.isVisible())
    with qtbot.waitSignal(dialog.written, timeout=20000):
        next(button for button in box.buttons() if button.text() == either(language, "Remplacer", "Replace")).click()
    assert path.read_bytes()[:4] == b"\x89PNG"


def test_return_in_a_field_exports(dialog, qtbot, tmp_path):
    dialog.name.setFocus()
    with qtbot.waitSignal(dialog.written, timeout=20000):
        QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    assert (tmp_path / "frise.png").exists()


def test_the_choice_is_remembered(dialog, qtbot, tmp_path, window):
    dialog.form._kind.setCurrentIndex(dialog.form._kind.findData("pdf"))
    press_export(dialog, qtbot)
    assert read_choice(window.preferences.get("export")).kind == "pdf"
    assert window.preferences.get("export_folder") == str(tmp_path)


def test_words_that_are_typed_reach_the_page(dialog, qtbot, tmp_path):
    dialog.form.title.setPlainText("Un titre à moi")
    dialog.form._source.setText("Littoral")
    dialog.form._kind.setCurrentIndex(dialog.form._kind.findData("svg"))
    (path,) = press_export(dialog, qtbot)
    text = path.read_text(encoding="utf-8")
    assert "Un titre à moi" in text
    assert "Littoral" in text


def test_a_folder_that_cannot_be_written_is_told(dialog, qtbot, tmp_path):
    (tmp_path / "file").write_text("")
    dialog.folder.setText(str(tmp_path / "file"))
    with qtbot.waitSignal(dialog.failed):
        QTest.mouseClick(dialog.save, Qt.MouseButton.LeftButton)


def test_what_is_stored_is_checked():
    choice = PictureChoice(presets=("square", "story"), kind="pdf", dpi=300)
    assert read_choice(write_choice(choice)) == choice
    assert read_choice("[") == read_choice("[]") == PictureChoice()
    assert read_choice('{"presets": ["moon"], "dpi": "x", "style": "cubist"}') == PictureChoice()


def test_the_alternative_text_is_shown_and_copied(dialog, qtbot, language):
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtWidgets import QPushButton

    assert "7" in dialog.words.toPlainText()
    button = next(
        button
        for button in dialog.findChildren(QPushButton)
        if either(language, "alternatif", "alternative") in button.text()
    )
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == dialog.words.toPlainText()


def test_writing_that_takes_long_can_be_given_up(dialog, qtbot, tmp_path, monkeypatch):
    release = threading.Event()
    write = export_dialog.write_picture

    def slowly(*arguments):
        release.wait(20)
        write(*arguments)

    monkeypatch.setattr(export_dialog, "write_picture", slowly)
    dialog.form._presets["square"].click()
    QTest.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.cancel.isVisible)
    QTest.mouseClick(dialog.cancel, Qt.MouseButton.LeftButton)
    assert dialog.save.isEnabled()
    assert not dialog.cancel.isVisible()
    release.set()
    dialog._writing._pool.waitForDone()
    assert [path.name for path in tmp_path.glob("*.png")] == ["frise-web.png"]


def test_the_printer_is_asked_for(window, qtbot):
    from PySide6.QtPrintSupport import QPrintDialog

    window.actions_["print_picture"].trigger()
    dialog = window.findChild(QPrintDialog)
    qtbot.waitUntil(dialog.isVisible)
    dialog.reject()


def test_the_picture_is_printed(window, tmp_path, qtbot):
    from PySide6.QtGui import QPdfWriter

    from timeline_app.gui.picture_commands import print_image

    path = tmp_path / "page.pdf"
    printed = []
    window.pictures._make(96, lambda image: printed.append(print_image(image, QPdfWriter(str(path)))))
    qtbot.waitUntil(lambda: bool(printed), timeout=15000)
    assert path.read_bytes().startswith(b"%PDF")
    assert path.stat().st_size > 20_000
