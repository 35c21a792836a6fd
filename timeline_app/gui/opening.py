"""Articles from files, addresses and the clipboard into the project."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from timeline_app.domain.article import Article
from timeline_app.gui.text_search import prepare
from timeline_app.project.adding import with_article
from timeline_app.project.event_filter import words_of
from timeline_app.project.project import Project

if TYPE_CHECKING:
    from timeline_app.workflow import Engine


class Reader(NamedTuple):
    """How articles are read: those of a file or an address (an archive has several), one from text, one from HTML."""

    source: Callable[[str], Sequence[Article]]
    text: Callable[[str], Article]
    page: Callable[[str], Article] | None = None  # None: pasted HTML is taken for its text


def open_sources(sources: Sequence[str], reader: Reader, engine: Engine, add: bool) -> Callable[[Project], Project]:
    """Return the change of the project that opens files or addresses, or adds them to what is there.

    The change raises what reading raises, and then the project stays as it was.
    """

    def change(project: Project) -> Project:
        return with_articles(project, [article for source in sources for article in reader.source(source)], engine, add)

    return change


def open_text(text: str, reader: Reader, engine: Engine, add: bool) -> Callable[[Project], Project]:
    """Return the change of the project that opens a pasted text."""
    return lambda project: with_articles(project, [reader.text(text)], engine, add)


def open_page(read: Callable[[str], Article], page: str, engine: Engine, add: bool) -> Callable[[Project], Project]:
    """Return the change of the project that opens pasted HTML."""
    return lambda project: with_articles(project, [read(page)], engine, add)


def with_articles(project: Project, articles: Sequence[Article], engine: Engine, add: bool) -> Project:
    """Return the project with further articles, or a new project with these."""
    if not add:
        project = Project(articles_added=project.articles_added)
    for article in articles:
        prepare(article.text)
        project = with_article(project, article, engine(article, None, {}))
    for event in project.events:
        words_of(event)  # folded now, so that the first key that is typed need not wait for it
    return project
