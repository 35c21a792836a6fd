"""Search through all articles and events of the project, while the words are typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from timeline_app.gui.tasks import Latest
from timeline_app.project.project import Project
from timeline_app.project.search import Hit, SearchIndex
from timeline_app.wording.typography import shortened

_LETTERS = 160


class ProjectSearch(QWidget):
    """A field above the list of articles; while there are words in it, the places that have them stand below it.

    Signals
    -------
    place_requested
        A :class:`Hit` to be shown.
    failed
        The exception of a search.
    """

    place_requested = Signal(object)
    failed = Signal(object)

    def __init__(self, articles: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words, self.hits = QLineEdit(), QListWidget()
        self.words.setClearButtonEnabled(True)
        self.words.textChanged.connect(self._search)
        self.words.installEventFilter(self)
        self.hits.setWordWrap(True)
        self.hits.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hits.itemClicked.connect(self._choose)
        self.hits.itemActivated.connect(self._choose)
        self._articles = articles
        self._project = Project()
        self._titles: dict[str, str] = {}
        self._index: SearchIndex | None = None
        self._hits: tuple[Hit, ...] = ()
        self._task = Latest(self)
        self._task.finished.connect(self._show)
        self._task.failed.connect(self.failed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        row = QHBoxLayout()
        row.setContentsMargins(10, 6, 10, 6)
        row.addWidget(self.words)
        layout.addLayout(row)
        layout.addWidget(articles)
        layout.addWidget(self.hits)
        self.hits.hide()
        self._retranslate()

    def show_project(self, project: Project) -> None:
        """Search in another state of the project."""
        if project is not self._project:
            self._project = project
            self._titles = {entry.id: entry.title for entry in project.articles}
            if self.words.text().strip():
                self._search()

    def close_task(self) -> None:
        """Wait for the background before the window goes."""
        self._task.wait()
        if self._index is not None:
            self._index.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Make the index ready when the field is entered, and go down to the places with the arrow."""
        if watched is self.words and event.type() is QEvent.Type.FocusIn:
            self._search()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the language of the interface."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _search(self) -> None:
        project, words = self._project, self.words.text()
        if self._index is None:
            self._index = SearchIndex()
        index = self._index

        def work() -> tuple[Hit, ...]:
            index.update(project)
            return index.find(words)

        self._task.start(work)
        if not words.strip():
            self._show(())

    def _show(self, hits: object) -> None:
        assert isinstance(hits, tuple)  # noqa: S101 - what find returns
        searching = bool(self.words.text().strip())
        self._hits = hits if searching else ()
        self._articles.setVisible(not searching)
        self.hits.setVisible(searching)
        self.hits.clear()
        if searching and not hits:
            nothing = QListWidgetItem(self.tr("Nothing found"))
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self.hits.addItem(nothing)
        for hit in self._hits:
            self.hits.addItem(f"{self._titles.get(hit.article, '')}\n{shortened(hit.words, _LETTERS)}".strip())

    def _choose(self, item: QListWidgetItem) -> None:
        row = self.hits.row(item)
        if row < len(self._hits):
            self.place_requested.emit(self._hits[row])

    def _retranslate(self) -> None:
        self.words.setPlaceholderText(self.tr("Search all articles"))
        self.words.setAccessibleName(self.tr("Search all articles"))
        self.hits.setAccessibleName(self.tr("Places that were found"))
