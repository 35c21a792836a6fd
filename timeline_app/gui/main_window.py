"""The window: the views side by side, and the one place that connects them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QMainWindow, QWidget

from timeline_app.gui.action_table import Menu
from timeline_app.gui.actions import Actions
from timeline_app.gui.article_commands import ArticleCommands
from timeline_app.gui.event_commands import EventCommands
from timeline_app.gui.file_commands import FileCommands, can_be_dropped
from timeline_app.gui.keyboard import takes_return, takes_text
from timeline_app.gui.menus import Toolbars, build_menus, name_menus
from timeline_app.gui.notice_bar import NoticeBar
from timeline_app.gui.notice_words import notice_action, notice_words, window_title
from timeline_app.gui.opening import Reader
from timeline_app.gui.passage_commands import PassageCommands
from timeline_app.gui.picture_commands import PictureCommands
from timeline_app.gui.pop_ups import PopUps
from timeline_app.gui.preferences import Preferences
from timeline_app.gui.presenter import Presenter
from timeline_app.gui.problems import problem_of, tell
from timeline_app.gui.project_commands import ProjectCommands
from timeline_app.gui.recent_menu import RecentMenu
from timeline_app.gui.record_commands import RecordCommands
from timeline_app.gui.session import Session
from timeline_app.gui.step_names import step_name
from timeline_app.gui.theme import LIGHT, Theme
from timeline_app.gui.view_commands import ViewCommands
from timeline_app.gui.views import Views
from timeline_app.rules.languages import RULE_LANGUAGES
from timeline_app.wording.messages import messages

_DIGITS = tuple("123456789")


class MainWindow(QMainWindow):
    """One window with one session.

    Signals
    -------
    new_window_requested
        The user wants another window.
    project_requested
        The path of a project that another window is to show, and whether it has a name.
    closed
        The window has gone.
    """

    new_window_requested = Signal()
    project_requested = Signal(str, bool)
    closed = Signal()

    def __init__(self, session: Session, reader: Reader, preferences: Preferences, theme: Theme = LIGHT) -> None:
        super().__init__()
        self.session, self.preferences = session, preferences
        session.setParent(self)
        self.setObjectName("window")
        self._docks_restored = False
        self.setAcceptDrops(True)
        self.resize(1440, 900)
        self.views = Views(self)
        self.presenter = Presenter(session, self.views, preferences)
        self.projects, self.articles = ProjectCommands(self), ArticleCommands(self)
        self.files = FileCommands(session, reader, preferences, self, self.projects.open_projects)
        self.decisions = EventCommands(session)
        self.pictures = PictureCommands(self)
        self.commands = (
            self.files,
            self.decisions,
            session,
            PassageCommands(self),
            self.pictures,
            ViewCommands(self),
            self.projects,
            self.articles,
            RecordCommands(self),
        )
        self.actions_ = Actions(self)
        self.toolbars = Toolbars(self, self.actions_, self.views.filters)
        self.menus = build_menus(self, self.actions_, self.views.docks)
        self.recent = RecentMenu(self.menus[Menu.FILE], self.actions_["open_sample"], preferences)
        self.recent.source_requested.connect(lambda source: self.files.open_sources([source]))
        self.pop_ups = PopUps(self.actions_, self.views)
        self.notice = NoticeBar(self)
        self.notice.action_requested.connect(self.do)
        self.projects.engine.found.connect(self._tell_newer_values)
        self._connect_session()
        self._connect_views()
        self._connect_inspector()
        QApplication.instance().focusChanged.connect(self._follow_focus)  # type: ignore[union-attr]
        self.views.filters.show_filter(session.filter)
        self.set_theme(theme)
        self._speak()
        self._show_project()
        self._restore_place()

    def _connect_session(self) -> None:
        """Connect facts to views."""
        session, views, presenter = self.session, self.views, self.presenter
        session.project_changed.connect(self._show_project)
        session.project_changed.connect(self.articles.look_for_duplicates)
        session.article_changed.connect(presenter.show_article)
        session.article_changed.connect(self._tell_language)
        session.filter_changed.connect(presenter.show_events)
        session.filter_changed.connect(views.filters.show_filter)
        session.filter_changed.connect(presenter.find_words)
        session.filter_changed.connect(self.toolbars.fit)
        session.filter_changed.connect(self.projects.keep_filter)
        session.selection_changed.connect(self._show_selection)
        session.hover_changed.connect(views.article.show_hover)
        session.hover_changed.connect(views.table.show_hover)
        session.hover_changed.connect(views.timeline.show_hover)
        session.evidence_changed.connect(views.article.point_out)
        session.moves_changed.connect(views.table.set_moves)
        session.moves_changed.connect(views.timeline.show_moves)
        session.moves_changed.connect(lambda moves: views.status.show_moves(len(moves)))
        session.busy_changed.connect(self._show_busy)
        session.problem_occurred.connect(self.tell)
        if session.keeper is not None:
            session.keeper.setParent(self)
            session.keeper.file_changed.connect(self._show_file)

    def _connect_views(self) -> None:
        """Connect wishes to the session."""
        session, views = self.session, self.views
        views.article.date_requested.connect(lambda: self.do("change_date"))
        views.article.mention_hovered.connect(session.point_at_mention)
        views.article.mention_clicked.connect(session.select_mention)
        views.table.hovered.connect(session.point_at_event)
        views.table.selected.connect(session.select_events)
        views.table.relabelled.connect(self.decisions.relabel)
        views.timeline.event_hovered.connect(session.point_at_event)
        views.timeline.events_clicked.connect(session.click_events)
        views.timeline.time_requested.connect(self.decisions.set_time_of)
        views.timeline.failed.connect(self.tell)
        views.timeline.date_requested.connect(lambda: self.do("change_date"))
        views.timeline.empty.action_requested.connect(self.do)
        views.articles.article_selected.connect(session.show_article)
        views.articles.removal_requested.connect(self.files.remove_article)
        views.articles.renaming_requested.connect(self.articles.ask_article_name)
        views.articles.move_requested.connect(self.articles.move_article)
        views.search.place_requested.connect(self.articles.show_place)
        views.search.failed.connect(self.tell)
        views.timeline.arranged.connect(lambda name: self.projects.keep_setting("arrangement", name))
        views.filters.filter_requested.connect(session.set_filter)
        views.filters.next_requested.connect(lambda: self.do("find_next"))
        views.filters.period_requested.connect(lambda: self.do("choose_period"))
        views.status.cancel_requested.connect(session.cancel)
        views.welcome.action_requested.connect(self.do)
        views.welcome.source_requested.connect(lambda source: self.files.open_sources([source]))
        views.welcome.unfinished.taken_up.connect(self.projects.take_up)
        views.welcome.unfinished.thrown_away.connect(self.projects.throw_away)
        self.actions_.triggered.connect(self.do)

    def _connect_inspector(self) -> None:
        inspector, form, decisions = self.views.inspector, self.views.inspector.form, self.decisions
        inspector.evidence_requested.connect(self.session.point_out)
        inspector.footnote_requested.connect(lambda text: QApplication.clipboard().setText(text))
        inspector.reading_requested.connect(decisions.set_time)
        form.time.failed.connect(self.tell)
        form.time.left.connect(self.views.table.setFocus)
        form.time.entered.connect(self.views.table.setFocus)  # where the review goes on
        form.time_requested.connect(decisions.set_time)
        form.label_requested.connect(decisions.set_label)
        form.status_requested.connect(decisions.set_status)
        form.speaker_requested.connect(decisions.set_speaker)
        form.group_requested.connect(decisions.set_group)
        form.colour_requested.connect(decisions.set_colour)
        form.accept_requested.connect(decisions.set_accepted)
        form.keep_requested.connect(decisions.set_kept)

    def do(self, name: str) -> None:
        """Do an action by name; every action is a method of one of the commands."""
        for owner in self.commands:
            method = getattr(owner, name, None)
            if method is not None:
                method()
                return
        raise LookupError(name)

    @property
    def language(self) -> str:
        """The language of the interface."""
        return self.presenter.language

    @property
    def theme(self) -> Theme:
        """The colours of the window."""
        return self.presenter.theme

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of a theme."""
        self.presenter.set_theme(theme)

    def set_reading_size(self, size: float) -> None:
        """Set the article in a size, in points."""
        self.preferences.set("reading_size", min(40.0, max(8.0, size)))

    def tell(self, error: BaseException) -> None:
        """Tell what went wrong."""
        tell(problem_of(error, self.language), self)

    def open_dialog(self, dialog: QDialog) -> None:
        """Show a dialog that goes when it is closed; the window stays awake meanwhile."""
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        QDialog.open(dialog)  # that of QPrintDialog wants a receiver

    def _show_project(self) -> None:
        self.presenter.show_project()
        self.toolbars.show(bool(self.session.project.articles))
        article = self.session.article
        self.setWindowTitle(window_title(self.session))
        self._enable_actions()
        if article and not self._docks_restored:
            self._docks_restored = True
            state = self.preferences.window_state("docks")
            if state is not None:
                self.restoreState(state)

    def _show_file(self) -> None:
        """Show what the user should know about the file of the project."""
        keeper = self.session.keeper
        if keeper is not None:
            self.notice.show_notice(notice_words(keeper.notice, self.language), notice_action(keeper.notice))
        self.setWindowTitle(window_title(self.session))

    def _tell_language(self) -> None:
        """Say so where an article is in a language that has no rules."""
        entry = self.session.article
        if entry is not None and entry.original.language not in RULE_LANGUAGES:
            words = messages(self.language).text("command.no_rules", name=entry.original.title or "–")
            self.notice.show_notice(words)

    def _tell_newer_values(self, count: int) -> None:
        words = self.tr("The rules of this version read %n event(s) of the project otherwise.", "", count)
        self.notice.show_notice(words, "review_engine")

    def _show_selection(self) -> None:
        self.presenter.show_selection()
        self._enable_actions()

    def _show_busy(self, step: str) -> None:
        self.views.status.show_busy(step)
        self._enable_actions()

    def _enable_actions(self) -> None:
        self.actions_.enable(self.presenter.needs())
        self._name_steps()

    def _name_steps(self) -> None:
        history = self.session.history
        undo, redo = self.tr("&Undo"), self.tr("&Redo")
        if history.undoable:
            undo = self.tr("&Undo: {step}").format(step=step_name(history.undoable[-1].name))
        if history.redoable:
            redo = self.tr("&Redo: {step}").format(step=step_name(history.redoable[-1].name))
        self.actions_["undo"].setText(undo)
        self.actions_["redo"].setText(redo)
        self.toolbars.name_icons({"undo": ("↶", self.tr("Undo")), "redo": ("↷", self.tr("Redo"))})

    def _follow_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is None or new.window() is self:
            self.actions_.leave_keys_to_text(takes_text(new), takes_return(new))

    def _speak(self) -> None:
        """Take the words of the present language."""
        self.presenter.set_language(self.preferences.language)
        self.views.name_docks()
        self.toolbars.name(self.tr("Tools"), self.tr("Filters"))
        self.actions_.retranslate()
        name_menus(self.menus)
        self.recent.retranslate()
        self._name_steps()

    def _restore_place(self) -> None:
        geometry = self.preferences.window_state("geometry")
        if geometry is not None:
            self.restoreGeometry(geometry)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the language of the interface."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._speak()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Give the tool bars the rows that they need."""
        super().resizeEvent(event)
        self.toolbars.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Press a button with Return, as in a dialog; take another reading with its number."""
        focused = QApplication.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, QAbstractButton):
            focused.click()
        elif event.text() in _DIGITS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.views.inspector.readings.choose(int(event.text()))
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Take files, links and text."""
        if can_be_dropped(event.mimeData()):
            event.acceptProposedAction()
            self.views.welcome.show_drop(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802
        """Show the drop zone as it was."""
        super().dragLeaveEvent(event)
        self.views.welcome.show_drop(False)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Open what is dropped."""
        self.views.welcome.show_drop(False)
        self.files.open_dropped(event.mimeData())
        event.acceptProposedAction()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Make drawing ready once the window is painted."""
        super().showEvent(event)
        QTimer.singleShot(0, self.views.timeline.prepare)
        QTimer.singleShot(0, self.projects.look_for_unfinished)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Wait for the background and remember the place."""
        QApplication.instance().focusChanged.disconnect(self._follow_focus)  # type: ignore[union-attr]
        self.session.close()
        if self.session.keeper is not None:
            self.session.keeper.file_changed.disconnect(self._show_file)
            self.session.keeper.close()
        self.views.inspector.form.time.close_task()
        self.articles.close_task()
        self.views.timeline.close_task()
        self.views.search.close_task()
        self.projects.close()
        self.pictures.close_task()
        self.preferences.set_window_state("geometry", self.saveGeometry())
        if self._docks_restored:
            self.preferences.set_window_state("docks", self.saveState())
        super().closeEvent(event)
        self.closed.emit()
