"""What is done with the articles of a project: put in order, renamed, searched, compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QInputDialog

from timeline_app.gui.tasks import Latest
from timeline_app.wording.messages import messages

if TYPE_CHECKING:
    from timeline_app.gui.main_window import MainWindow
    from timeline_app.project.project import Project
    from timeline_app.project.search import Hit


class ArticleCommands:
    """Works on several articles; what they have in common is proposed, never forced."""

    def __init__(self, window: MainWindow) -> None:
        self._window, self._session = window, window.session
        self._articles: set[str] = set()
        self._comparing = Latest(window)
        self._comparing.finished.connect(self._tell_duplicate)
        self._comparing.failed.connect(window.tell)

    def look_for_duplicates(self, project: Project) -> None:
        """Notice an article that was added and is in the project already."""
        present = {entry.id for entry in project.articles}
        added, self._articles = present - self._articles, present
        if added and len(present) > len(added):
            self._comparing.start(lambda: _first_duplicate(project, added))

    def compare_articles(self) -> None:
        """Show what the articles have in common or against each other."""
        from timeline_app.gui.comparison_dialog import ComparisonDialog  # noqa: PLC0415

        window, session = self._window, self._session
        dialog = ComparisonDialog(window.language, window)
        dialog.failed.connect(window.tell)
        dialog.join_requested.connect(window.decisions.join)
        dialog.apart_requested.connect(window.decisions.keep_apart)
        dialog.show_requested.connect(lambda first, second: session.select_events((second, first)))
        dialog.removal_requested.connect(window.files.remove_article)
        session.project_changed.connect(dialog.show_project)
        dialog.show_project(session.project)
        window.open_dialog(dialog)

    def move_article(self, article: str, place: int) -> None:
        """Put an article at another place of the order."""
        from timeline_app import workflow  # noqa: PLC0415 - there since the first article

        self._session.change(
            "move_article", lambda project: workflow.move_article(project, article, place), is_decided=True
        )

    def ask_article_name(self, article: str) -> None:
        """Ask for another name of an article."""
        translate = QCoreApplication.translate
        entry = self._session.project.article(article)
        if entry is None:
            return
        title = translate("ArticleCommands", "Rename the article")
        question = translate("ArticleCommands", "Name in lists and tables; empty for its headline")
        name, accepted = QInputDialog.getText(self._window, title, question, text=entry.title)
        if accepted:
            self.rename_article(article, name)

    def rename_article(self, article: str, name: str) -> None:
        """Give an article another name."""
        from timeline_app import workflow  # noqa: PLC0415

        self._session.change(
            "rename_article", lambda project: workflow.rename_article(project, article, name), is_decided=True
        )

    def show_place(self, hit: Hit) -> None:
        """Show a place that was found: its article with the words pointed out, or its event."""
        if hit.event:
            self._session.select_event(hit.event)
        else:
            self._session.show_article(hit.article)
            self._session.point_out(hit.span)

    def _tell_duplicate(self, titles: tuple[str, str] | None) -> None:
        if titles is not None:
            words = messages(self._window.language).text("storing.notice.duplicate", title=titles[0], other=titles[1])
            self._window.notice.show_notice(words, "compare_articles")

    def close_task(self) -> None:
        """Wait for the background before the window goes."""
        self._comparing.wait()


def _first_duplicate(project: Project, added: set[str]) -> tuple[str, str] | None:
    """Return the titles of an article that was added and of the one that it is."""
    from timeline_app.project.comparison import duplicates  # noqa: PLC0415

    titles = {entry.id: entry.title for entry in project.articles}
    for pair in duplicates(project, added):
        first, second = sorted((pair.first, pair.second), key=added.__contains__)
        return titles[second], titles[first]
    return None
