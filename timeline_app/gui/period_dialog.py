"""A period for the filter, in the journalist's own words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from timeline_app.domain.interval import TimeSpan
from timeline_app.gui.time_field import TimeField
from timeline_app.project.time_entry import Entry


class PeriodDialog(QDialog):
    """Asks for a period.

    Signals
    -------
    period_requested
        First and last day, None for no limit.
    """

    period_requested = Signal(object, object)

    def __init__(self, reader: Callable[[str], Entry], language: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Show a period"))
        self.time = TimeField()
        self.time.set_reader(reader)
        self.time.set_language(language)
        self.time.entered.connect(self._take)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(lambda: self._take(self.time.understood) if self.time.understood else None)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(QLabel(self.tr("A month, a year, or from … to …: 2014/2016, March 2023, since 2020")))
        layout.addWidget(self.time)
        layout.addWidget(buttons)

    def _take(self, when: TimeSpan) -> None:
        bounds = when.bounds
        end = None if when.ongoing else bounds.end_latest
        self.period_requested.emit(bounds.start_earliest, end)
        self.accept()

    def done(self, result: int) -> None:
        """Wait for the background before the dialog goes."""
        self.time.close_task()
        super().done(result)
