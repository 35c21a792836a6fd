"""Which events are shown: by status, actor, article, period, doubt and words."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QToolButton, QWidget

from timeline_app.domain.event import Status
from timeline_app.gui.event_words import status_word
from timeline_app.project.event_filter import EventFilter
from timeline_app.project.project import Project
from timeline_app.wording.dates import day_words

_MOST_ACTORS = 30
_PAUSE = 60  # milliseconds after a key before the views follow


class FilterBar(QWidget):
    """Buttons with menus, and a field for words.

    Signals
    -------
    filter_requested
        The :class:`EventFilter` wanted.
    period_requested
        The user wants to say a period.
    next_requested
        Return in the field: the next place in the text.
    """

    filter_requested = Signal(object)
    period_requested = Signal()
    next_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filter = EventFilter()
        self._project = Project()
        self._language = "en"
        self._status, self._actor, self._article, self._period = (self._menu_button() for _ in range(4))
        self._doubtful = QToolButton()
        self._doubtful.setCheckable(True)
        self._doubtful.clicked.connect(lambda checked: self._ask(only_doubtful=checked))
        self._clear = QToolButton()
        self._clear.clicked.connect(lambda: self.filter_requested.emit(EventFilter(threshold=self._filter.threshold)))
        self.words = QLineEdit()
        self.words.setClearButtonEnabled(True)
        self.words.returnPressed.connect(self.next_requested)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(lambda: self._ask(words=self.words.text()))
        self.words.textChanged.connect(lambda _words: self._pause.start())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for widget in (self._status, self._actor, self._article, self._period, self._doubtful, self._clear):
            layout.addWidget(widget)
        layout.addStretch()
        layout.addWidget(self.words, 1)
        self._retranslate()

    def _menu_button(self) -> QToolButton:
        button = QToolButton()
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        menu.setToolTipsVisible(True)
        button.setMenu(menu)
        menu.aboutToShow.connect(self._fill_menus)
        return button

    def show_project(self, project: Project, language: str) -> None:
        """Offer what the project has."""
        self._project, self._language = project, language
        self._article.setVisible(len(project.articles) > 1)
        self._retranslate()

    def show_filter(self, wanted: EventFilter) -> None:
        """Show the filter that acts."""
        self._filter = wanted
        self._doubtful.setChecked(wanted.only_doubtful)
        self._clear.setVisible(not wanted.is_empty)
        if wanted.words != self.words.text() and not self._pause.isActive():
            self.words.setText(wanted.words)
            self._pause.stop()
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the language of the interface."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _ask(self, **changes: Any) -> None:
        self.filter_requested.emit(replace(self._filter, **changes))

    def _fill_menus(self) -> None:
        events = self._project.events
        counts: dict[str, int] = {}
        for event in events:
            for actor in event.actors:
                counts[actor] = counts.get(actor, 0) + 1
        actors = sorted(counts, key=lambda actor: (-counts[actor], actor))[:_MOST_ACTORS]
        statuses = [status for status in Status if any(event.status is status for event in events)]
        titles = {article.id: article.title for article in self._project.articles}
        self._fill(self._status, "statuses", {status: status_word(status) for status in statuses})
        self._fill(self._actor, "actors", {actor: f"{actor} ({counts[actor]})" for actor in actors})
        self._fill(self._article, "articles", titles)
        menu = self._period.menu()
        menu.clear()
        menu.addAction(self.tr("Any time"), lambda: self._ask(start=None, end=None))
        menu.addAction(self.tr("From … to …"), self.period_requested.emit)

    def _fill(self, button: QToolButton, name: str, choices: dict[Any, str]) -> None:
        menu = button.menu()
        menu.clear()
        chosen: frozenset[Hashable] = getattr(self._filter, name)
        if not choices:
            menu.addAction(self.tr("nothing to choose")).setEnabled(False)
        for value, words in choices.items():
            action = QAction(words, menu)
            action.setCheckable(True)
            action.setChecked(value in chosen)
            action.triggered.connect(lambda _checked=False, v=value: self._ask(**{name: _toggled(chosen, v)}))
            menu.addAction(action)

    def _retranslate(self) -> None:
        wanted = self._filter
        self._status.setText(_counted(self.tr("Status"), wanted.statuses))
        self._actor.setText(_counted(self.tr("Actor"), wanted.actors))
        self._article.setText(_counted(self.tr("Article"), wanted.articles))
        self._period.setText(self._period_words() + " ▾")
        self._doubtful.setText(self.tr("To check"))
        self._doubtful.setToolTip(self.tr("Show only the events whose date is not sure"))
        self._clear.setText("✕ " + self.tr("Show all"))
        self.words.setPlaceholderText(self.tr("Find (Ctrl+F)"))
        self.words.setAccessibleName(self.tr("Words to find"))
        self.words.setToolTip(self.tr("Words in the text and among the events; Return goes to the next place"))
        width = self.fontMetrics().averageCharWidth()
        self.words.setMinimumWidth(20 * width)
        self.words.setMaximumWidth(48 * width)
        self._status.setToolTip(self.tr("Show only events that happened, are planned, are claimed…"))
        self._actor.setToolTip(self.tr("Show only what certain people, states or bodies do"))
        self._period.setToolTip(self.tr("Show only what touches a period"))
        self._clear.setVisible(not wanted.is_empty)

    def _period_words(self) -> str:
        start, end = self._filter.start, self._filter.end
        if start is None and end is None:
            return self.tr("Period")
        return " – ".join(day_words(day, self._language) if day is not None else "…" for day in (start, end))


def _toggled(chosen: Iterable[Hashable], value: Hashable) -> frozenset[Hashable]:
    return frozenset(chosen) ^ {value}


def _counted(name: str, chosen: frozenset[Any]) -> str:
    return f"{name} ({len(chosen)}) ▾" if chosen else f"{name} ▾"
