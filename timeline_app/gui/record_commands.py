"""What is done with the correction record: shown, and told reasons and sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QInputDialog

if TYPE_CHECKING:
    from timeline_app.gui.main_window import MainWindow


class RecordCommands:
    """Shows the record and completes it."""

    def __init__(self, window: MainWindow) -> None:
        self._window, self._session = window, window.session

    def export_record(self) -> None:
        """Show the correction record, to copy or to write into a file."""
        from timeline_app.gui.record_dialog import RecordDialog  # noqa: PLC0415

        dialog = RecordDialog(self._session.project, self._window.language, self._window)
        dialog.failed.connect(self._window.tell)
        self._window.open_dialog(dialog)

    def annotate(self) -> None:
        """Ask why the last correction of the event was made."""
        translate = QCoreApplication.translate
        event = self._session.project.event(self._session.selection.event or "")
        if event is None:
            return
        title = translate("RecordCommands", "Reason")
        question = translate("RecordCommands", "Why was this event corrected? The record says it with the correction.")
        note, accepted = QInputDialog.getText(self._window, title, question)
        if accepted:
            self._window.decisions.record_note(note)

    def set_source(self) -> None:
        """Ask where an event of the journalist's own is known from."""
        translate = QCoreApplication.translate
        event = self._session.project.event(self._session.selection.event or "")
        if event is None:
            return
        title = translate("RecordCommands", "Source")
        question = translate("RecordCommands", "Where is this event known from?")
        source, accepted = QInputDialog.getText(self._window, title, question, text=event.source)
        if accepted:
            self._window.decisions.record_source(source)
