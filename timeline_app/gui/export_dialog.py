"""The export dialog: the real page beside the choices.  Importing it imports matplotlib."""

from __future__ import annotations

import re
import threading
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from timeline_app.gui.export_form import ExportForm
from timeline_app.gui.picture import (
    PictureChoice,
    alternative_text,
    picture_bytes,
    read_choice,
    write_choice,
    write_picture,
)
from timeline_app.gui.preferences import Preferences
from timeline_app.gui.tasks import Latest
from timeline_app.layout.story import Story

_PAUSE = 150  # milliseconds after a change before the page is drawn anew
_PREVIEW_DPI = 96
_PATIENCE = 300  # milliseconds of work before it is worth a word


class ExportDialog(QDialog):
    """Shows a page as it will be and writes one or several.

    Signals
    -------
    failed
        An exception while drawing or writing.
    written
        The paths of the files.
    """

    failed = Signal(object)
    written = Signal(object)

    def __init__(self, story: Story, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self.setWindowTitle(self.tr("Export the picture"))
        choice = read_choice(preferences.get("export"))
        self.form = ExportForm(choice, story)
        self._shown = choice.presets[0]
        self._page = QLabel()
        self._page.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._page.setAccessibleName(self.tr("The page as it will be"))
        self._pixmap = QPixmap()
        self.folder = QLineEdit(preferences.get("export_folder") or _pictures_folder())
        self.name = QLineEdit(_file_name(story.title))
        self._note = QLabel()
        self._note.setWordWrap(True)
        self._note.linkActivated.connect(lambda link: QDesktopServices.openUrl(QUrl.fromLocalFile(link)))
        self._drawing, self._writing = Latest(self), Latest(self)
        self._given_up = threading.Event()
        self._progress = QWidget()
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE)
        self._patience.timeout.connect(self._progress.show)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._set_out()
        self._connect()
        self._draw()

    def _set_out(self) -> None:
        self.save = QPushButton(self.tr("&Export"))
        self.save.setProperty("primary", True)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._buttons.addButton(self.save, QDialogButtonBox.ButtonRole.ActionRole)
        self._choose = QPushButton("…")
        self._choose.setAccessibleName(self.tr("Choose the folder"))
        folder = QHBoxLayout()
        folder.addWidget(QLabel(self.tr("Folder")))
        folder.addWidget(self.folder)
        folder.addWidget(self._choose)
        folder.addWidget(QLabel(self.tr("Name")))
        folder.addWidget(self.name)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self.form)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setMinimumWidth(self.form.sizeHint().width() + 24)
        area.setMaximumWidth(self.form.sizeHint().width() + 60)
        across = QHBoxLayout()
        self._page.setMinimumSize(320, 240)
        across.addWidget(self._page, 1)
        across.addWidget(area)
        self._set_out_progress()
        layout = QVBoxLayout(self)
        layout.addLayout(across, 1)
        layout.addLayout(self._alternative())
        layout.addLayout(folder)
        layout.addWidget(self._note)
        layout.addWidget(self._progress)
        layout.addWidget(self._buttons)
        for button in (self._copy, self._choose, self.cancel):
            button.setAutoDefault(False)
        self.save.setDefault(True)  # Return in a field exports
        self.resize(1200, 860)

    def _set_out_progress(self) -> None:
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setMaximumWidth(160)
        bar.setTextVisible(False)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setProperty("flat", True)
        self.cancel.clicked.connect(self._give_up)
        row = QHBoxLayout(self._progress)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(QLabel(self.tr("Writing…")))
        row.addWidget(bar)
        row.addWidget(self.cancel)
        row.addStretch()
        self._progress.hide()

    def _alternative(self) -> QHBoxLayout:
        """Return the alternative text with a button that copies it."""
        self.words = QPlainTextEdit()
        self.words.setReadOnly(True)
        self.words.setMaximumHeight(4 * self.fontMetrics().height())
        self.words.setAccessibleName(self.tr("Alternative text"))
        self._copy = QPushButton(self.tr("Copy the alternative text"))
        self._copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.words.toPlainText()))
        row = QHBoxLayout()
        row.addWidget(self.words, 1)
        row.addWidget(self._copy)
        return row

    def _connect(self) -> None:
        self.form.changed.connect(self._pause.start)
        self.form.preset_shown.connect(self._show_preset)
        self._pause.timeout.connect(self._draw)
        self._drawing.finished.connect(self._show_page)
        self._drawing.failed.connect(self.failed)
        self._writing.finished.connect(self._tell_written)
        self._writing.failed.connect(self.failed)
        self._writing.running_changed.connect(self._show_writing)
        self._buttons.rejected.connect(self.reject)
        self._choose.clicked.connect(self._ask_folder)
        self.save.clicked.connect(self.export)

    def has_page(self) -> bool:
        """Tell whether the page is seen."""
        return not self._pixmap.isNull() and not self._drawing.is_running

    def paths(self) -> dict[str, Path]:
        """Return the file of each page that is chosen."""
        choice = self.form.choice()
        stem, folder = self.name.text().strip() or _file_name(""), Path(self.folder.text())
        several = len(choice.presets) > 1
        return {
            preset: folder / f"{stem}-{preset}.{choice.kind}" if several else folder / f"{stem}.{choice.kind}"
            for preset in choice.presets
        }

    def export(self) -> None:
        """Write the pages that are chosen; what exists is replaced only after asking."""
        paths = self.paths()
        if not paths:
            self._note.setText(self.tr("Choose at least one page."))
            return
        there = [path for path in paths.values() if path.exists()]
        if there:
            self._ask_replace(there)
        else:
            self._write()

    def _ask_replace(self, there: Sequence[Path]) -> None:
        names = "\n".join(path.name for path in there)
        box = QMessageBox(QMessageBox.Icon.Question, self.windowTitle(), self.tr("These files exist already:"))
        box.setParent(self, box.windowFlags())
        box.setInformativeText(names)
        replace = box.addButton(self.tr("Replace"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        replace.clicked.connect(self._write)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    def _write(self) -> None:
        story, choice, paths = self.form.story(), self.form.choice(), self.paths()
        self._preferences.set("export", write_choice(choice))
        self._preferences.set("export_folder", self.folder.text())
        self._given_up.clear()
        self._note.clear()
        self._writing.start(lambda: _write_all(story, choice, paths, self._given_up))

    def _show_writing(self, running: bool) -> None:
        self.save.setEnabled(not running)
        if running:
            self._patience.start()
        else:
            self._patience.stop()
            self._progress.hide()

    def _give_up(self) -> None:
        """Write no further page; each that is there is whole."""
        self._given_up.set()
        self._writing.cancel()
        self._note.setText(self.tr("Given up. What was written is complete."))

    def _tell_written(self, paths: Sequence[Path]) -> None:
        folder = paths[0].parent
        link = f"<a href='{folder}'>{folder}</a>"
        names = ", ".join(path.name for path in paths)
        self._note.setText(self.tr("Written: {names} in {folder}").format(names=names, folder=link))
        self.written.emit(list(paths))

    def _show_preset(self, name: str) -> None:
        self._shown = name
        self._draw()

    def _draw(self) -> None:
        story, choice, preset = self.form.story(), self.form.choice(), self._shown
        if choice.presets and preset not in choice.presets:
            preset = choice.presets[0]
        dpi = round(_PREVIEW_DPI * self.devicePixelRatioF())
        self._drawing.start(lambda: (picture_bytes(story, choice, preset, dpi), alternative_text(story)))

    def _show_page(self, page: tuple[bytes, str]) -> None:
        data, words = page
        self.words.setPlainText(words)
        self._pixmap.loadFromData(data)
        self._fit_page()

    def _fit_page(self) -> None:
        if not self._pixmap.isNull():
            ratio = self.devicePixelRatioF()
            size = self._page.size() * ratio
            keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            shown = self._pixmap.scaled(size, keep, smooth)
            shown.setDevicePixelRatio(ratio)
            self._page.setPixmap(shown)

    def _ask_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Folder"), self.folder.text())
        if folder:
            self.folder.setText(folder)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Fit the page into the room."""
        super().resizeEvent(event)
        self._fit_page()

    def done(self, result: int) -> None:
        """Wait for the background before the dialog goes."""
        self._given_up.set()
        self._drawing.wait()
        self._writing.wait()
        super().done(result)


def _write_all(story: Story, choice: PictureChoice, paths: dict[str, Path], given_up: threading.Event) -> list[Path]:
    for preset, path in paths.items():
        if given_up.is_set():
            break
        path.parent.mkdir(parents=True, exist_ok=True)
        write_picture(story, choice, preset, path)
    return list(paths.values())


def _pictures_folder() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)


def _file_name(title: str) -> str:
    """Return the words of a title that make a file name everywhere."""
    words = re.findall(r"\w+", title.lower())
    return "-".join(words[:6]) or "frise"
