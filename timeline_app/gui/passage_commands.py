"""What is done with the article that is read: its date, its story, events from its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.domain.calendar import Day
from timeline_app.domain.span import Span
from timeline_app.gui.date_dialog import DateDialog
from timeline_app.gui.event_dialog import EventDialog
from timeline_app.project import decisions

if TYPE_CHECKING:
    from timeline_app.gui.main_window import MainWindow


class PassageCommands:
    """Asks, then records a decision."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def change_date(self) -> None:
        """Show how the date of the article is known, and ask for another."""
        window, article = self._window, self._window.session.article
        if article is None:
            return
        dialog = DateDialog(article.analysis, window.language, window.theme, window)
        dialog.set_reader(window.session.date_reader())
        dialog.field.failed.connect(window.tell)
        dialog.evidence_requested.connect(window.session.point_out)
        dialog.day_requested.connect(self.set_date)
        window.open_dialog(dialog)

    def set_date(self, day: Day | None) -> None:
        """Give the article another date; None for the automatic one."""
        article = self._window.session.article_id
        self._window.session.decide(
            "reference_date", lambda project: decisions.set_reference_date(project, article, day)
        )

    def take_in(self) -> None:
        """Take the paragraphs selected in the text into the story."""
        self._set_in_story("take_in", True)

    def take_out(self) -> None:
        """Take the paragraphs selected in the text out of the story."""
        self._set_in_story("take_out", False)

    def add_event(self) -> None:
        """Ask for an event of the journalist's own."""
        window = self._window
        span = window.views.article.text.selected_span() if window.session.article else None
        words = span.of(window.session.article.original.text) if span and window.session.article else ""
        dialog = EventDialog(words, window.session.time_reader(), window.language, window)
        dialog.time.failed.connect(window.tell)
        dialog.event_requested.connect(
            lambda label, when, source: window.decisions.record_event(label, span, when, source)
        )
        window.open_dialog(dialog)

    def _set_in_story(self, name: str, in_story: bool) -> None:
        window = self._window
        span = window.views.article.text.selected_span() or self._paragraph()
        article = window.session.article_id
        if span is not None:
            window.session.decide(name, lambda project: decisions.set_in_story(project, article, span, in_story))

    def _paragraph(self) -> Span | None:
        """Return a stretch inside the paragraph of the cursor."""
        return self._window.views.article.text.paragraph_span()
