"""Shows the facts of a session in the views of a window."""

from __future__ import annotations

from timeline_app.domain.resolution import TimexType
from timeline_app.gui.action_table import Needs
from timeline_app.gui.article_document import Reading
from timeline_app.gui.empty_timeline import Emptiness
from timeline_app.gui.preferences import Preferences
from timeline_app.gui.session import Session
from timeline_app.gui.theme import LIGHT, Theme
from timeline_app.gui.turns import Turns
from timeline_app.gui.views import Views
from timeline_app.layout.story import Story
from timeline_app.project.event_filter import is_doubtful
from timeline_app.project.project import ProjectArticle

LARGE = 25  # events from which the views take turns


class Presenter:
    """Knows the language and the theme, which the session does not."""

    def __init__(self, session: Session, views: Views, preferences: Preferences) -> None:
        self._session, self._views, self._preferences = session, views, preferences
        self.language, self.theme = preferences.language, LIGHT
        self._turns = Turns(session)
        self._articles_shown = -1
        self._counted: tuple[tuple[ProjectArticle, ...], int] = (), 0

    @property
    def is_settled(self) -> bool:
        """Whether everything is shown: the text, the table, and the timeline."""
        views, session = self._views, self._session
        return (
            bool(session.project.articles)
            and not session.busy
            and not self._turns.is_waiting
            and views.article.text.is_loaded
            and views.timeline.is_drawn
        )

    def set_language(self, language: str) -> None:
        """Write dates, sentences and words in a language."""
        self.language = language
        self._views.table.set_language(language)
        self._views.inspector.set_language(language)
        self.show_article()
        self.show_events()

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of a theme."""
        self.theme = theme
        for view in (self._views.table, self._views.inspector, self._views.timeline):
            view.set_theme(theme)
        self.show_article()

    def show_project(self) -> None:
        """Show everything anew."""
        project, views = self._session.project, self._views
        self._turns.at_once = len(project.events) < LARGE
        has_article = bool(project.articles)
        views.center.setCurrentIndex(1 if has_article else 0)
        views.welcome.show_recent(self._preferences.get("recent"))
        self.show_docks()
        views.filters.show_project(project, self.language)
        self.show_article()
        self.show_events()
        self._turns.ask("selection", self.show_selection)

    def show_docks(self) -> None:
        """Show the docks when something is open; the list of articles when there are several."""
        articles = len(self._session.project.articles)
        if articles != self._articles_shown:
            for name, dock in self._views.docks.items():
                was_empty = self._articles_shown < 1
                if name == "articles":
                    dock.setVisible(articles > 1)
                elif was_empty or not articles:
                    dock.setVisible(bool(articles))
            if articles and self._articles_shown < 1:
                self._views.table.setFocus()  # arrows and the keys of the review work from there
            self._articles_shown = articles

    def show_article(self) -> None:
        """Show the article that is read."""
        self._turns.ask("article", self._show_article)

    def show_events(self) -> None:
        """Show the events that pass the filter."""
        self._turns.ask("table", self._show_table)
        self._turns.ask("timeline", self._show_timeline)
        self._turns.ask("counts", self._show_counts)

    def find_words(self) -> None:
        """Tint the words of the filter in the text."""
        self._turns.ask("words", lambda: self._views.article.find_words(self._session.filter.words))

    def _show_article(self) -> None:
        session, views = self._session, self._views
        reading = Reading(self._preferences.get("reading_size"), self.theme)
        views.article.show_article(session.project, session.article, session.links, reading, self.language)
        views.articles.show_project(session.project, session.article_id, self.language)
        views.search.show_project(session.project)
        views.inspector.form.time.set_reader(session.time_reader())

    def _show_table(self) -> None:
        session, views = self._session, self._views
        titles = {entry.id: entry.title for entry in session.project.articles}
        several = len(titles) > 1 or any(event.source for event in session.project.events)
        views.table.set_sources(titles, several)
        views.table.set_events(session.shown_events, session.filter.threshold)
        views.table.show_selection(session.selection)

    def _show_timeline(self) -> None:
        if self._session.project.articles:
            self._views.timeline.show_story(self.story(), self._session.filter.threshold)
            why = self._emptiness()
            self._views.timeline.explain_emptiness(why)
            self._views.timeline.ask_for_date(0 if why is Emptiness.UNDATED else self._waiting())

    def _emptiness(self) -> Emptiness:
        session = self._session
        if any(event.keep and event.when.is_dated for event in session.shown_events):
            return Emptiness.NONE
        if any(event.keep and event.when.is_dated for event in session.project.events):
            return Emptiness.FILTERED
        timed = any(article.analysis.mentions for article in session.project.articles)
        return Emptiness.UNDATED if timed else Emptiness.UNTIMED

    def _waiting(self) -> int:
        """Return how many days and hours lack a date while their article lacks its own."""
        articles = self._session.project.articles
        if articles is self._counted[0]:
            return self._counted[1]
        dateless = [entry.analysis for entry in articles if entry.analysis.reference.day is None]
        count = sum(
            resolution.type in (TimexType.DATE, TimexType.TIME) and not resolution.when.is_dated
            for analysis in dateless
            for resolution in analysis.resolutions
        )
        self._counted = articles, count
        return count

    def show_selection(self) -> None:
        """Show what is selected."""
        session, views, selection = self._session, self._views, self._session.selection
        views.article.show_selection(selection)
        views.table.show_selection(selection)
        views.timeline.show_selection(selection)
        mention = selection.mention
        article = session.project.article(mention.article) if mention else None
        event = session.selected_events[-1] if session.selected_events else None
        views.inspector.explain(article, mention.mention if mention else "", event, session.filter.threshold)

    def story(self) -> Story:
        """Return what the timeline shows, for the screen or for a picture."""
        session = self._session
        project, article = session.project, session.article
        return Story(
            events=tuple(event for event in session.shown_events if event.keep),
            reference=article.analysis.reference.day if article else None,
            language=self.language,
            title=article.title if article else "",
            source=self._preferences.get("source_line"),
            articles=tuple((entry.id, entry.title) for entry in project.articles),
        )

    def needs(self) -> list[Needs]:
        """Return what is there for actions."""
        session = self._session
        there = {
            Needs.ARTICLE: bool(session.project.articles),
            Needs.EVENT: bool(session.selection.events),
            Needs.EVENTS: len(session.selection.events) > 1,
            Needs.MENTION: bool(session.selection),
            Needs.UNDOABLE: bool(session.history.undoable or session.busy),
            Needs.REDOABLE: bool(session.history.redoable),
        }
        return [need for need, present in there.items() if present]

    def _show_counts(self) -> None:
        project, status = self._session.project, self._views.status
        if not project.articles:
            status.show_nothing()
            return
        mentions = sum(len(article.analysis.mentions) for article in project.articles)
        doubtful = sum(1 for event in project.events if is_doubtful(event, self._session.filter.threshold))
        checked = sum(1 for event in project.events if event.keep and event.accepted)
        self._views.show_progress(checked, checked + doubtful)
        undated = sum(1 for event in project.events if event.keep and not event.when.is_dated)
        shown = len(self._session.shown_events)
        status.show_counts(mentions, len(project.events), shown, doubtful, undated)
