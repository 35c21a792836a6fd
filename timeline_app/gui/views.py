"""The views of a window, and where they stand in it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDockWidget, QLabel, QMainWindow, QScrollArea, QStackedWidget, QWidget

from timeline_app.gui.article_list import ArticleList
from timeline_app.gui.article_pane import ArticlePane
from timeline_app.gui.events_table import EventsTable
from timeline_app.gui.filter_bar import FilterBar
from timeline_app.gui.inspector import Inspector
from timeline_app.gui.project_search import ProjectSearch
from timeline_app.gui.status_line import StatusLine
from timeline_app.gui.timeline_view import TimelineView
from timeline_app.gui.welcome import Welcome

_LEFT, _BOTTOM = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.BottomDockWidgetArea

_LISTED = 13  # lines of text of the list of articles with the search over it
_TABLE = 0.37  # share of the height that table and explanation have
_NARROW = 150  # characters across the window below which article, table and explanation share a place


class Views:
    """Article to the left, timeline to the right, table and explanation below it."""

    def __init__(self, window: QMainWindow) -> None:
        self.welcome, self.timeline = Welcome(), TimelineView()
        self.article, self.articles = ArticlePane(), ArticleList()
        self.search = ProjectSearch(self.articles)
        self.table, self.inspector = EventsTable(), Inspector()
        self.status, self.filters = StatusLine(), FilterBar()
        self.center = QStackedWidget()
        page = QScrollArea()  # lets the window be smaller than the page
        page.setWidgetResizable(True)
        page.setWidget(self.welcome)
        page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page.setFocusProxy(self.welcome)
        self.center.addWidget(page)
        self.center.addWidget(self.timeline)
        window.setCentralWidget(self.center)
        window.setStatusBar(self.status)
        window.setDockNestingEnabled(True)
        window.setCorner(Qt.Corner.BottomLeftCorner, _LEFT)
        self.docks = {
            "articles": _dock(window, "articles", self.search, _LEFT, _title()),
            "article": _dock(window, "article", self.article, _LEFT, self.article.header),
            "events": _dock(window, "events", self.table, _BOTTOM, _title()),
            "inspector": _dock(window, "inspector", self.inspector, _BOTTOM, _title()),
        }
        self._progress = (0, 0)
        self.arrange(window)

    def arrange(self, window: QMainWindow) -> None:
        """Give the docks the sizes that they have before the user moves them."""
        width, height = window.width(), window.height()
        across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        beside, below = [self.docks["articles"], self.docks["article"]], [self.docks["events"], self.docks["inspector"]]
        if width < _NARROW * window.fontMetrics().averageCharWidth():
            for dock in below:
                window.tabifyDockWidget(self.docks["article"], dock)
            self.docks["article"].raise_()
            window.resizeDocks(beside, [int(0.45 * width)] * 2, across)
            return
        line = window.fontMetrics().height()
        window.resizeDocks(beside, [int(0.32 * width)] * 2, across)
        window.resizeDocks(below, [int(0.42 * width), int(0.26 * width)], across)
        window.resizeDocks(beside, [_LISTED * line, height - _LISTED * line], down)
        window.resizeDocks([self.docks["events"]], [int(_TABLE * height)], down)

    def show_progress(self, checked: int, doubtful: int) -> None:
        """Say over the table how far the review is."""
        self._progress = (checked, doubtful)
        translate = QCoreApplication.translate
        words = translate("Views", "Events")
        if doubtful:
            progress = translate("Views", "{checked} of {count} checked").format(checked=checked, count=doubtful)
            words = f"{words} · {progress}"
        self.docks["events"].setWindowTitle(words)

    def name_docks(self) -> None:
        """Give the docks the names of the present language."""
        translate = QCoreApplication.translate
        self.docks["articles"].setWindowTitle(translate("Views", "Articles"))
        self.docks["article"].setWindowTitle(translate("Views", "Article"))
        self.show_progress(*self._progress)
        self.docks["inspector"].setWindowTitle(translate("Views", "Explanation"))


def _title() -> QLabel:
    label = QLabel()
    label.setProperty("role", "dock")
    return label


def _dock(
    window: QMainWindow, name: str, widget: QWidget, area: Qt.DockWidgetArea, title: QLabel | QWidget
) -> QDockWidget:
    dock = QDockWidget(window)
    dock.setObjectName(f"dock_{name}")
    dock.setWidget(widget)
    dock.setTitleBarWidget(title)
    if isinstance(title, QLabel):
        dock.windowTitleChanged.connect(lambda words: title.setText(words.upper()))
    window.addDockWidget(area, dock)
    return dock
