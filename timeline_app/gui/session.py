"""The one mutable object of a window: the project with its history, what is selected, pointed at and shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from timeline_app.domain.calendar import Day
from timeline_app.domain.correction import Correction
from timeline_app.domain.event import Event
from timeline_app.domain.interval import TimeSpan
from timeline_app.domain.span import Span
from timeline_app.gui.engine import analyse
from timeline_app.gui.keeper import Keeper
from timeline_app.gui.project_queue import Change, Keep, ProjectQueue
from timeline_app.gui.selection import NOTHING, Links, MentionRef, Selection
from timeline_app.project.changes import Move, moves
from timeline_app.project.event_filter import EventFilter
from timeline_app.project.history import History
from timeline_app.project.project import Project, ProjectArticle
from timeline_app.project.time_entry import Entry, already_been, read_entry

if TYPE_CHECKING:
    from timeline_app.workflow import Engine

Decision = Callable[[Project], Iterable[Correction]]

NEW_PROJECT = "open_project"  # the step that shows a project with a history of its own


def _other_languages(text: str, language: str, reference: Day | None) -> TimeSpan | None:
    from timeline_app.resolving.dateparser_door import parse_span  # noqa: PLC0415 - for the first entry that needs it

    return parse_span(text, language, reference)


def _did(history: History, name: str, change: Callable[[Project], Project]) -> History:
    project = change(history.present)
    return history if project is history.present else history.did(name, project)


def _read_again(project: Project, engine: Engine) -> Project:
    from timeline_app import workflow  # noqa: PLC0415

    again = workflow.analyse_again(project, [entry.id for entry in project.articles], engine)
    return project if again == project else again


class Session(QObject):
    """Facts are emitted as ``…_changed``; repeats are not, so that linked views cannot echo.

    Signals
    -------
    project_changed, article_changed
        The project; the id of the article that is read.
    selection_changed, hover_changed
        A :class:`Selection` each.
    filter_changed
        The :class:`EventFilter` that acts on all views.
    moves_changed
        The events that the last step moved.
    evidence_changed
        Words of the article that are read to be pointed out, or None.
    busy_changed
        The name of the step under way, "" when there is none.
    problem_occurred
        An exception that the user is to be told.
    """

    project_changed = Signal(object)
    article_changed = Signal(str)
    selection_changed = Signal(object)
    hover_changed = Signal(object)
    filter_changed = Signal(object)
    moves_changed = Signal(object)
    evidence_changed = Signal(object)
    busy_changed = Signal(str)
    problem_occurred = Signal(object)

    def __init__(
        self,
        engine: Engine = analyse,
        author: str = "",
        parent: QObject | None = None,
        keeper: Keeper | None = None,
    ) -> None:
        super().__init__(parent)
        self.engine = engine
        self.author = author
        self.keeper = keeper
        self.history = History()
        self.links = Links(self.history.present)
        self.selection = NOTHING
        self.hover = NOTHING
        self.filter = EventFilter()
        self._shown: tuple[tuple[tuple[Event, ...], EventFilter], tuple[Event, ...]] | None = None
        self.moves: tuple[Move, ...] = ()
        self.article_id = ""
        self._queue = ProjectQueue(lambda: self.history, self)
        self._queue.applied.connect(self._apply)
        self._queue.failed.connect(self.problem_occurred)
        self._queue.running_changed.connect(self.busy_changed)

    @property
    def project(self) -> Project:
        """The project as it is now."""
        return self.history.present

    @property
    def article(self) -> ProjectArticle | None:
        """The article that is read."""
        return self.project.article(self.article_id)

    @property
    def busy(self) -> str:
        """The name of the step under way, "" when there is none."""
        return self._queue.running

    @property
    def shown_events(self) -> tuple[Event, ...]:
        """The events that pass the filter."""
        key = (self.project.events, self.filter)
        if self._shown is None or self._shown[0][0] is not key[0] or self._shown[0][1] != key[1]:
            self._shown = (key, tuple(event for event in key[0] if key[1].accepts(event)))
        return self._shown[1]

    @property
    def selected_events(self) -> tuple[Event, ...]:
        """The events that are selected, the leading one last."""
        found = {event.id: event for event in self.project.events}
        return tuple(found[key] for key in self.selection.events if key in found)

    def time_reader(self) -> Callable[[str], Entry]:
        """Return what reads a time that is typed, against the date of the article that is read."""
        return self._reader(self.article.analysis.reference.day if self.article else None)

    def date_reader(self) -> Callable[[str], Entry]:
        """Return what reads a date of publication that is typed: "hier" and "3 mars dernier" count from today."""
        today = datetime.now().astimezone().toordinal()
        read = self._reader(today)
        return lambda text: already_been(read(text), today)

    def _reader(self, reference: Day | None) -> Callable[[str], Entry]:
        language = self.article.original.language if self.article else "fr"
        engine = self.engine
        return lambda text: read_entry(text, language, reference, engine, _other_languages)

    # Changes of the project

    def change(
        self, name: str, change: Callable[[Project], Project], anew: bool = False, is_decided: bool = False
    ) -> None:
        """Change the project in the background.

        Parameters
        ----------
        name
            What is done.
        change
            Makes the project of the one before.
        anew
            Begin a project of its own where the present one has a file of its own.
        is_decided
            Finish it even when the window is closed meanwhile.
        """
        if anew and self.keeper is not None and self.keeper.is_settled:
            self._queue.submit(Change(NEW_PROJECT, lambda _history: _did(History(), name, change), self.keeper.begin))
        else:
            self._submit(name, lambda history: _did(history, name, change), "record", is_decided=is_decided)

    def rewrite(self, name: str, work: Callable[[History], History], keep: Keep) -> None:
        """Change the history in the background, written in a way of its own."""
        self._queue.submit(Change(name, work, keep, is_decided=True))

    def restore(self, load: Callable[[], History], keep: Keep | None, then: Callable[[], None] | None = None) -> None:
        """Show another project with its history."""
        self._queue.submit(Change(NEW_PROJECT, lambda _history: load(), keep, then))

    def decide(self, name: str, decision: Decision, then: Callable[[], None] | None = None) -> None:
        """Record a decision of the journalist; what the engine must look at again is worked out in the background.

        Parameters
        ----------
        name, decision
            What is decided, and how it changes the project.
        then
            Done once the decision is shown.
        """
        from timeline_app import workflow  # noqa: PLC0415 - there since the first article

        at = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        engine, author = self.engine, self.author

        def change(project: Project) -> Project:
            corrections = tuple(decision(project))
            return workflow.correct(project, corrections, at, author, engine) if corrections else project

        if self.keeper is not None or self._queue.running or workflow.needs_analysis(decision(self.project)):
            self._submit(name, lambda history: _did(history, name, change), "record", then)
        else:
            self._replace(_did(self.history, name, change))
            if then is not None:
                then()

    def set_engine(self, engine: Engine) -> None:
        """Analyse with another engine from now on, and with it again what is open and can be changed."""
        self.engine = engine
        if self.keeper is None or not self.keeper.obstacle:
            self.change("read_again", lambda project: _read_again(project, engine), is_decided=True)

    def undo(self) -> None:
        """Take the last step back; a step under way is given up instead."""
        if self._queue.can_cancel:
            self._queue.cancel()
        elif self.history.undoable:
            self._submit(self.history.undoable[-1].name, History.undo, "undo")

    def redo(self) -> None:
        """Do again what was taken back."""
        if not self._queue.running and self.history.redoable:
            self._submit(self.history.redoable[-1].name, History.redo, "redo")

    def _submit(
        self,
        name: str,
        work: Callable[[History], History],
        how: str,
        then: Callable[[], None] | None = None,
        is_decided: bool = True,
    ) -> None:
        """Change the history: at once where nothing is slow, else in the background."""
        keep: Keep | None = None
        if self.keeper is not None:
            keep = {"record": self.keeper.record, "undo": self.keeper.undo, "redo": self.keeper.redo}[how]
        elif how != "record":
            self._replace(work(self.history))
            return
        self._queue.submit(Change(name, work, keep, then, is_decided))

    def cancel(self) -> None:
        """Give up the step under way."""
        self._queue.cancel()

    def close(self) -> None:
        """Finish what was decided, before the window goes."""
        try:
            self._queue.finish()
        except Exception as error:  # noqa: BLE001 - told; the window goes all the same
            self.problem_occurred.emit(error)

    def _apply(self, change: Change, history: History) -> None:
        self._replace(history, change.name == NEW_PROJECT)
        if change.then is not None:
            change.then()

    def _replace(self, history: History, anew: bool = False) -> None:
        before, self.history = self.history.present, history
        if before is self.project and not anew:
            return
        self.links = Links(self.project)
        old, present = ({entry.id for entry in project.articles} for project in (before, self.project))
        fresh = [] if anew else sorted(present - old)
        moved = () if fresh or anew else moves(before, self.project)
        wanted = fresh[0] if fresh else "" if anew else self.article_id
        shown_before = "" if anew else self.article_id
        self.article_id = wanted if wanted in present else next((entry.id for entry in self.project.articles), "")
        self.hover = NOTHING
        selection = NOTHING if anew else self._surviving_selection(before)
        self.project_changed.emit(self.project)
        if self.article_id != shown_before:
            self.article_changed.emit(self.article_id)
        self._set_selection(selection)
        self.moves = moved
        self.moves_changed.emit(moved)

    def _surviving_selection(self, before: Project) -> Selection:
        if self.project.articles and before.articles and self.project.articles[0].id != before.articles[0].id:
            return NOTHING
        if self.selection.events:
            return self.links.of_events(self.selection.events)
        return self.selection if self.selection.mention and self._has(self.selection.mention) else NOTHING

    def _has(self, mention: MentionRef) -> bool:
        article = self.project.article(mention.article)
        return article is not None and article.mention(mention.mention) is not None

    # What is looked at

    def select_events(self, events: Iterable[str]) -> None:
        """Select events, the leading one last."""
        self._set_selection(self.links.of_events(tuple(events)))

    def select_event(self, event: str, extend: bool = False) -> None:
        """Select one event, or add it to the selection, or take it out of it."""
        if not extend:
            self.select_events((event,))
            return
        others = tuple(key for key in self.selection.events if key != event)
        self.select_events(others if event in self.selection.events else (*others, event))

    def click_events(self, events: tuple[str, ...], extend: bool = False) -> None:
        """Select the events that were clicked, the first one leading; beside all, nothing is selected."""
        if extend and len(events) == 1:
            self.select_event(events[0], extend)
        elif extend:
            self.select_events((*self.selection.events, *events))
        else:
            self.select_events(reversed(events))

    def select_mention(self, mention: MentionRef) -> None:
        """Select an expression and the event that it dates."""
        self._set_selection(self.links.of_mention(mention))

    def select_nothing(self) -> None:
        """Clear the selection."""
        self._set_selection(NOTHING)

    def point_at_event(self, event: str | None) -> None:
        """Say which event the mouse is over, in whatever view."""
        self._set_hover(self.links.of_events((event,)) if event else NOTHING)

    def point_at_mention(self, mention: MentionRef | None) -> None:
        """Say which expression the mouse is over."""
        self._set_hover(self.links.of_mention(mention) if mention else NOTHING)

    def point_out(self, words: Span | None) -> None:
        """Point out words of the article that is read, as evidence."""
        self.evidence_changed.emit(words)

    def show_article(self, article: str) -> None:
        """Read another article of the project."""
        if article != self.article_id and self.project.article(article):
            self.article_id = article
            self.article_changed.emit(article)

    def set_filter(self, wanted: EventFilter) -> None:
        """Show only some events, in every view."""
        if wanted != self.filter:
            self.filter = wanted
            self.filter_changed.emit(wanted)

    def set_threshold(self, threshold: float) -> None:
        """Say from which confidence a date counts as sure."""
        self.set_filter(replace(self.filter, threshold=threshold))

    def _set_selection(self, selection: Selection) -> None:
        if selection == self.selection:
            return
        self.selection = selection
        article = selection.mention.article if selection.mention else ""
        if article:
            self.show_article(article)
        self.selection_changed.emit(selection)

    def _set_hover(self, hover: Selection) -> None:
        if hover != self.hover:
            self.hover = hover
            self.hover_changed.emit(hover)
