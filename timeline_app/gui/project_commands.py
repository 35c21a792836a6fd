"""What the actions about the file of a project do: open it, name it, copy it, go back in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox

from timeline_app.gui.engine_review import EngineReview
from timeline_app.gui.project_opening import opening, read_only
from timeline_app.gui.tasks import Latest
from timeline_app.gui.timeline_view import ARRANGEMENTS
from timeline_app.storing.errors import StorageError
from timeline_app.storing.header import SUFFIX

if TYPE_CHECKING:
    from timeline_app.gui.main_window import MainWindow
    from timeline_app.project.event_filter import EventFilter
    from timeline_app.project.history import History
    from timeline_app.storing.unnamed import Unfinished


class ProjectCommands:
    """Opens, saves under another name, duplicates and returns to earlier states."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._session = window.session
        self.engine = EngineReview(window.session, window)
        self.engine.failed.connect(window.tell)
        self._looking = Latest(window)
        self._looking.finished.connect(window.views.welcome.unfinished.show_works)
        self._looking.failed.connect(window.tell)

    def look_for_newer_values(self) -> None:
        """Look whether newer rules would change the project that was opened."""
        keeper = self._session.keeper
        self.engine.look(keeper.work if keeper else None)

    def review_engine(self) -> None:
        """Show what newer rules would change."""
        from timeline_app.gui.engine_dialog import EngineDialog  # noqa: PLC0415

        self._window.notice.show_notice("")
        dialog = EngineDialog(self.engine.reading, self._window.language, self._window)
        dialog.new_requested.connect(self.engine.take_new)
        dialog.old_requested.connect(self.engine.keep_old)
        self._window.open_dialog(dialog)

    def keep_setting(self, name: str, value: str) -> None:
        """Keep a setting of the views or of exports with the project."""
        keeper = self._session.keeper
        if keeper is not None and not keeper.obstacle:
            keeper.remember(name, value)

    def keep_filter(self, wanted: EventFilter) -> None:
        """Keep with the project which of its events are shown."""
        from timeline_app.storing.filters import filter_text  # noqa: PLC0415 - with the first project

        keeper = self._session.keeper
        if keeper is not None and keeper.work is not None:
            self.keep_setting("filter", filter_text(wanted))

    def _take_settings(self) -> None:
        """Arrange the views, the filter and the next export as they were when the project was left."""
        from timeline_app.storing.filters import read_filter  # noqa: PLC0415

        keeper, window = self._session.keeper, self._window
        settings = keeper.work.rows.settings if keeper and keeper.work else {}
        if settings.get("arrangement") in ARRANGEMENTS:
            window.views.timeline.arrange(settings["arrangement"])
        wanted = read_filter(settings.get("filter", "{}"))
        self._session.set_filter(replace(wanted, threshold=self._session.filter.threshold))
        if "export" in settings:
            window.preferences.set("export", settings["export"])

    def _settle(self) -> None:
        self._take_settings()
        self.look_for_newer_values()

    def look_for_unfinished(self) -> None:
        """Offer work without a name that was left on the page that is shown before anything is open."""
        keeper = self._session.keeper
        if keeper is not None and not self._session.project.articles:
            folder = keeper.folder
            self._looking.start(lambda: _unfinished(folder))

    def close(self) -> None:
        """Wait for the background before the window goes."""
        self._looking.wait()
        self.engine.close_task()

    def take_up(self, path: str) -> None:
        """Go on with work without a name."""
        self.open_project(Path(path), is_named=False)

    def throw_away(self, path: str) -> None:
        """Ask whether work without a name is to go, as it cannot come back."""
        translate = QCoreApplication.translate
        words = translate("ProjectCommands", "Throw this work away? It cannot be brought back.")
        box = QMessageBox(QMessageBox.Icon.Question, "Frise", words, QMessageBox.StandardButton.Cancel, self._window)
        box.setObjectName("throw_away")
        button = box.addButton(translate("ProjectCommands", "Throw away"), QMessageBox.ButtonRole.DestructiveRole)
        button.clicked.connect(lambda: self._remove(Path(path)))
        self._window.open_dialog(box)

    def _remove(self, path: Path) -> None:
        from timeline_app.storing.unnamed import remove  # noqa: PLC0415

        remove(path)
        self.look_for_unfinished()

    def open_project(self, path: Path, is_named: bool = True) -> None:
        """Show a project file in place of what is open, which is safe in its own file."""
        keeper = self._session.keeper
        if keeper is None:
            self._session.restore(lambda: read_only(path), None)
            return
        if keeper.work is not None and _same(keeper.work.path, path):
            return
        if is_named:
            self._window.preferences.remember(str(path.absolute()))
        self._session.restore(*opening(keeper, path, is_named, self._session.engine), then=self._settle)

    def open_projects(self, paths: Sequence[Path]) -> None:
        """Show projects, the first one in this window."""
        first, *others = paths
        self.open_project(first)
        for path in others:
            self._window.project_requested.emit(str(path), True)

    def save_as(self) -> None:
        """Ask for a name and go on under it."""
        path = self._ask_path(QCoreApplication.translate("ProjectCommands", "Save the project as"))
        if path is not None:
            self.save_to(path)

    def save_to(self, path: Path) -> None:
        """Go on in another file, with all steps that can be undone."""
        from timeline_app.storing.unnamed import remove  # noqa: PLC0415

        keeper = self._session.keeper
        if keeper is None or keeper.work is None:
            return
        if keeper.work.is_named and _same(keeper.work.path, path):
            return
        try:
            copy = keeper.work.copy_to(path, is_named=True)
        except StorageError as error:
            self._window.tell(error)
            return
        before = keeper.work
        keeper.take(copy)
        if not before.is_named:
            remove(before.path)  # all of it is in the copy
        self._window.preferences.remember(str(copy.path.absolute()))

    def duplicate(self) -> None:
        """Open a copy without a name in another window."""
        keeper = self._session.keeper
        if keeper is None or keeper.work is None:
            return
        from timeline_app.storing.unnamed import new_path  # noqa: PLC0415

        try:
            copy = keeper.work.copy_to(new_path(keeper.folder), is_named=False)
        except StorageError as error:
            self._window.tell(error)
            return
        copy.close()
        self._window.project_requested.emit(str(copy.path), False)

    def revert_to(self) -> None:
        """Show all steps and return to the state after one of them."""
        from timeline_app.gui.steps_dialog import StepsDialog  # noqa: PLC0415

        keeper = self._session.keeper
        if keeper is None or keeper.work is None:
            return
        dialog = StepsDialog(keeper.work.rows, self._window.language, self._window)
        dialog.state_requested.connect(self.revert)
        self._window.open_dialog(dialog)

    def revert(self, step: int) -> None:
        """Return to the state after a step; that is a step itself, which can be undone."""
        keeper = self._session.keeper
        if keeper is None or keeper.work is None:
            return
        work, author = keeper.work, self._session.author

        def change(history: History) -> History:
            return history.did("revert", work.project_after(step))

        self._session.rewrite("revert", change, lambda _before, _after: work.revert(step, author))

    def _ask_path(self, title: str) -> Path | None:
        keeper = self._session.keeper
        if keeper is None or keeper.work is None:
            return None
        proposed = keeper.work.path if keeper.work.is_named else Path.home() / (self._name() + SUFFIX)
        kinds = QCoreApplication.translate("ProjectCommands", "Frise projects") + f" (*{SUFFIX})"
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, str(proposed), kinds)
        return Path(chosen) if chosen else None

    def _name(self) -> str:
        """Return a file name after the title of the first article."""
        articles = self._session.project.articles
        title = articles[0].title if articles else ""
        letters = "".join(letter if letter.isalnum() or letter in " -’'" else " " for letter in title)
        return " ".join(letters.split())[:60].strip() or QCoreApplication.translate("ProjectCommands", "Project")


def _unfinished(folder: Path) -> list[Unfinished]:
    from timeline_app.storing.unnamed import unfinished  # noqa: PLC0415 - in the background, after the first paint

    return unfinished(folder)


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return one.absolute() == other.absolute()
