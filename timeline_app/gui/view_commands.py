"""What the actions of the View menu do: where to look."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from timeline_app.gui.help_dialogs import AboutDialog, KeysDialog
from timeline_app.gui.log_file import log_path
from timeline_app.gui.period_dialog import PeriodDialog
from timeline_app.gui.preferences_dialog import PreferencesDialog
from timeline_app.project.event_filter import EventFilter

if TYPE_CHECKING:
    from timeline_app.gui.main_window import MainWindow


class ViewCommands:
    """Moves what is seen, never what is known."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def edit_date(self) -> None:
        """Go to the field for another date."""
        self._window.views.docks["inspector"].show()
        self._window.views.docks["inspector"].raise_()
        self._window.views.inspector.edit_time()

    def edit_label(self) -> None:
        """Edit the headline in the table."""
        self._window.views.docks["events"].show()
        self._window.views.table.edit_label()

    def copy_footnote(self) -> None:
        """Put the explanation on the clipboard."""
        QApplication.clipboard().setText(self._window.views.inspector.footnote())

    def larger_text(self) -> None:
        """Set the article larger."""
        self._window.set_reading_size(self._window.preferences.get("reading_size") * 1.1)

    def smaller_text(self) -> None:
        """Set the article smaller."""
        self._window.set_reading_size(self._window.preferences.get("reading_size") / 1.1)

    def full_screen(self) -> None:
        """Use the whole screen, or go back."""
        if self._window.isFullScreen():
            self._window.showNormal()
        else:
            self._window.showFullScreen()

    def find(self) -> None:
        """Go to the field for words."""
        self._window.views.filters.words.setFocus()
        self._window.views.filters.words.selectAll()

    def find_next(self) -> None:
        """Go to the next place of the words."""
        self._window.views.article.go_to_place(1)

    def find_previous(self) -> None:
        """Go to the place of the words before."""
        self._window.views.article.go_to_place(-1)

    def choose_period(self) -> None:
        """Ask for a period."""
        window = self._window
        dialog = PeriodDialog(window.session.time_reader(), window.language, window)
        dialog.time.failed.connect(window.tell)
        dialog.period_requested.connect(
            lambda start, end: window.session.set_filter(replace(window.session.filter, start=start, end=end))
        )
        window.open_dialog(dialog)

    def show_all(self) -> None:
        """Give up all filters."""
        session = self._window.session
        session.set_filter(EventFilter(threshold=session.filter.threshold))

    def reveal_text(self) -> None:
        """Scroll the article to the words."""
        self._window.views.docks["article"].show()
        self._window.views.article.reveal()
        self._window.views.article.text.setFocus()

    def reveal_timeline(self) -> None:
        """Magnify what is selected on the timeline."""
        self._window.views.timeline.reveal(self._window.session.selection)

    def whole_timeline(self) -> None:
        """Show everything again."""
        self._window.views.timeline.whole()

    def zoom_in(self) -> None:
        """Look closer at the timeline."""
        self._window.views.timeline.zoom_by(1.5)

    def zoom_out(self) -> None:
        """See more of the timeline."""
        self._window.views.timeline.zoom_by(1 / 1.5)

    def reveal_table(self) -> None:
        """Show the row."""
        self._window.views.docks["events"].show()
        self._window.views.table.show_selection(self._window.session.selection)
        self._window.views.table.setFocus()

    def preferences(self) -> None:
        """Show the preferences."""
        self._window.open_dialog(PreferencesDialog(self._window.preferences, self._window))

    def shortcuts(self) -> None:
        """Show all keys."""
        self._window.open_dialog(KeysDialog(self._window.theme, self._window))

    def about(self) -> None:
        """Say what the program is."""
        self._window.open_dialog(AboutDialog(self._window))

    def show_log(self) -> None:
        """Open the log file in whatever shows text."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(log_path())))

    def new_window(self) -> None:
        """Open an empty window."""
        self._window.new_window_requested.emit()

    def close_window(self) -> None:
        """Close this window."""
        self._window.close()

    def quit(self) -> None:
        """Close all windows."""
        QApplication.closeAllWindows()
