"""The correction record: shown as it will be read, copied, or written as Markdown or CSV."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QFileDialog, QTextBrowser, QVBoxLayout, QWidget

from timeline_app.exporting.correction_record import record_csv, record_markdown
from timeline_app.exporting.whole_files import write_bytes
from timeline_app.project.project import Project


class RecordDialog(QDialog):
    """Shows the record.

    Signals
    -------
    failed
        The exception of a file that could not be written.
    """

    failed = Signal(object)

    def __init__(self, project: Project, language: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._project, self._language = project, language
        self.setWindowTitle(self.tr("Correction record"))
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)
        self.names = QCheckBox(self.tr("Say who corrected"))
        self.names.setChecked(True)
        self.names.toggled.connect(self._show)
        roles = QDialogButtonBox.ButtonRole
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.tr("Copy"), roles.ActionRole).clicked.connect(self._copy)
        buttons.addButton(self.tr("Save…"), roles.ActionRole).clicked.connect(self._ask)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.text)
        layout.addWidget(self.names)
        layout.addWidget(buttons)
        self.resize(720, 560)
        self._show()

    @property
    def markdown(self) -> str:
        """The record as it is copied."""
        return record_markdown(self._project, self._language, self.names.isChecked())

    def save(self, path: Path) -> None:
        """Write the record, as CSV where the name says so, else as Markdown."""
        is_table = path.suffix.lower() == ".csv"
        words = record_csv(self._project, self._language, self.names.isChecked()) if is_table else self.markdown
        try:
            write_bytes(path, words.encode("utf-8-sig" if is_table else "utf-8"))
        except OSError as error:
            self.failed.emit(error)

    def _show(self) -> None:
        self.text.setMarkdown(self.markdown)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.markdown)

    def _ask(self) -> None:
        kinds = "Markdown (*.md);;CSV (*.csv)"
        name = str(Path.home() / f"{self.windowTitle()}.md")
        chosen, kind = QFileDialog.getSaveFileName(self, self.windowTitle(), name, kinds)
        if chosen:
            path = Path(chosen)
            suffix = ".csv" if "csv" in kind and not path.suffix else ".md"
            self.save(path if path.suffix else path.with_suffix(suffix))
