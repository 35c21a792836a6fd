"""What the actions of the File menu do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QInputDialog, QWidget

from timeline_app.gui.opening import Reader, open_page, open_sources, open_text
from timeline_app.gui.preferences import Preferences
from timeline_app.gui.session import Session
from timeline_app.resource_files import resource
from timeline_app.storing.header import is_project


class FileCommands:
    """Opens articles for a window."""

    def __init__(
        self,
        session: Session,
        reader: Reader,
        preferences: Preferences,
        window: QWidget,
        open_projects: Callable[[Sequence[Path]], None],
    ) -> None:
        self._session, self._reader, self._preferences, self._window = session, reader, preferences, window
        self._open_projects = open_projects

    def open_sources(self, sources: Sequence[str], add: bool = False) -> None:
        """Open files or addresses; a title of their own in the list of recent ones."""
        if not sources:
            return
        projects = [source for source in sources if "://" not in source and is_project(Path(source))]
        if projects:
            self._open_projects([Path(source) for source in projects])
            self.open_sources([source for source in sources if source not in projects], add=True)
            return
        for source in reversed(sources):
            self._preferences.remember(source if "://" in source else str(Path(source).absolute()))
        change = open_sources(sources, self._reader, self._session.engine, add)
        self._session.change("add_article" if add else "open", change, anew=not add)

    def open_text(self, text: str, add: bool = False) -> None:
        """Open a text as an article."""
        if text.strip():
            change = open_text(text, self._reader, self._session.engine, add)
            self._session.change("add_article" if add else "open", change, anew=not add)

    def open_dropped(self, data: QMimeData, add: bool = False) -> None:
        """Open what was dropped or pasted: files, a link, formatted text or plain text."""
        sources = [url.toLocalFile() or url.toString() for url in data.urls()]
        text = data.text().strip()
        if not sources and text.startswith(("http://", "https://")) and len(text.split()) == 1:
            sources = [text]
        if sources:
            self.open_sources(sources, add)
        elif text and data.hasHtml() and self._reader.page is not None:
            change = open_page(self._reader.page, data.html(), self._session.engine, add)
            self._session.change("add_article" if add else "open", change, anew=not add)
        else:
            self.open_text(data.text(), add)

    def open(self) -> None:
        """Ask for a file."""
        self._ask(add=False)

    def add_article(self) -> None:
        """Ask for a file to add."""
        self._ask(add=True)

    def open_address(self) -> None:
        """Ask for an address."""
        translate = QCoreApplication.translate
        title = translate("FileDialogs", "Web address")
        question = translate("FileDialogs", "Address of the article (https://…)")
        address, accepted = QInputDialog.getText(self._window, title, question)
        address = address.strip()
        if accepted and address:
            self.open_sources([address if "://" in address else f"https://{address}"])

    def paste_article(self) -> None:
        """Open what is on the clipboard."""
        from timeline_app.reading.errors import ReadingError  # noqa: PLC0415 - reading comes with the first article

        data: QMimeData | None = QGuiApplication.clipboard().mimeData()  # None where nobody has copied anything
        if data is not None and can_be_dropped(data):
            self.open_dropped(data)
        else:
            self._session.problem_occurred.emit(ReadingError("reading.error.clipboard", {}))

    def open_sample(self) -> None:
        """Open the sample."""
        change = open_sources(
            [str(resource("samples", "detroit-orsan.txt"))], self._reader, self._session.engine, add=False
        )
        self._session.change("open", change, anew=True)

    def remove_article(self, article: str) -> None:
        """Take an article out of the project; undo brings it back."""
        from timeline_app import workflow  # noqa: PLC0415 - there since the first article

        self._session.change(
            "remove_article", lambda project: workflow.remove_article(project, article), is_decided=True
        )

    def _ask(self, add: bool) -> None:
        from timeline_app.reading.readers import suffixes  # noqa: PLC0415 - the window is there before what reads

        translate = QCoreApplication.translate
        articles, others = translate("FileDialogs", "Articles"), translate("FileDialogs", "All files")
        title = translate("FileDialogs", "Open an article")
        patterns = " ".join(f"*{suffix}" for suffix in (".frise", *suffixes()))
        kinds = f"{articles} ({patterns});;{others} (*)"
        paths, _ = QFileDialog.getOpenFileNames(self._window, title, "", kinds)
        self.open_sources(paths, add)


def can_be_dropped(data: QMimeData) -> bool:
    """Tell whether what is dragged may be an article."""
    return data.hasUrls() or bool(data.text().strip())
