"""The inspector: what was said, what it means, why, and what else it could mean."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from timeline_app.domain.event import Event
from timeline_app.domain.interval import TimeSpan
from timeline_app.domain.mention import Mention
from timeline_app.domain.resolution import Resolution
from timeline_app.gui.correction_form import CorrectionForm
from timeline_app.gui.explanation import (
    doubt_words,
    footnote,
    linked_span,
    meaning_words,
    notes_html,
    said_words,
    steps_html,
)
from timeline_app.gui.readings import Readings
from timeline_app.gui.theme import LIGHT, Theme
from timeline_app.project.event_filter import SURE
from timeline_app.project.project import ProjectArticle
from timeline_app.wording.typography import quote

_WIDEST = 34  # lines of text that fields and sentences may be wide


class Inspector(QWidget):
    """Explains one expression and the event that it dates, and holds the form that corrects them.

    Signals
    -------
    evidence_requested
        A span of the article whose words are to be pointed out.
    reading_requested
        The span of time of another reading.
    footnote_requested
        Text for the clipboard.
    """

    evidence_requested = Signal(object)
    reading_requested = Signal(object)
    footnote_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._event: Event | None = None
        self._found: tuple[Mention, Resolution] | None = None
        self._article: ProjectArticle | None = None
        self._language, self._theme, self._threshold = "en", LIGHT, SURE
        self.form = CorrectionForm()
        self.readings = Readings()
        self.readings.chosen.connect(self.reading_requested)
        self._said, self._meaning, self._doubt, self._sentence = (_label() for _ in range(4))
        self._said.setProperty("role", "kicker")
        self._doubt.setProperty("role", "quiet")
        self._sentence.setProperty("role", "quiet")
        self._steps, self._notes = _label(), _label()
        for label in (self._steps, self._notes):
            label.linkActivated.connect(lambda link: self.evidence_requested.emit(linked_span(link)))
        self._copy = QPushButton()
        self._copy.setProperty("flat", True)
        self._copy.clicked.connect(lambda: self.footnote_requested.emit(self.footnote()))
        self._card = QFrame()
        self._card.setProperty("role", "card")
        QVBoxLayout(self._card).addWidget(self._steps)
        self._empty = _label()
        self._empty.setProperty("role", "quiet")
        self._set_out()
        self._show()

    def _set_out(self) -> None:
        body = QWidget()
        body.setMaximumWidth(_WIDEST * self.fontMetrics().height())
        layout = QVBoxLayout(body)
        layout.setSpacing(8)
        self._explained: tuple[QWidget, ...] = (
            self._said,
            self._meaning,
            self._card,
            self._doubt,
            self._notes,
            self.readings,
            self._sentence,
            self._copy,
        )
        for widget in (self._empty, *self._explained, self.form):
            layout.addWidget(widget)
        layout.setAlignment(self._copy, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch()
        self._area = area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.setSpacing(0)
        outside.addWidget(area)
        outside.addWidget(self.form.buttons)

    def set_language(self, language: str) -> None:
        """Write in a language."""
        self._language = language
        self.form.set_language(language)
        self._show()

    def set_theme(self, theme: Theme) -> None:
        """Colour links as the theme does."""
        self._theme = theme
        self._show()

    def explain(self, article: ProjectArticle | None, mention: str, event: Event | None, threshold: float) -> None:
        """Explain a mention of an article and the event that it dates; both may be missing."""
        self._article, self._event, self._threshold = article, event, threshold
        self._found = article.mention(mention) if article and mention else None
        self._show()

    def edit_time(self) -> None:
        """Go to the field for another date, with its answer in view."""
        self._area.ensureWidgetVisible(self.form.time, 0, 2 * self.fontMetrics().height())
        self.form.time.setFocus()

    def footnote(self) -> str:
        """Return what is explained as a footnote."""
        return footnote(self._event, self._found, self._sentence_words(), self._language)

    def when(self) -> TimeSpan | None:
        """Return the time that is explained."""
        if self._event is not None:
            return self._event.when
        return self._found[1].when if self._found else None

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the language of the interface."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._show()

    def _sentence_words(self) -> str:
        if self._event is None or self._article is None:
            return ""
        return self._event.sentence.of(self._article.original.text)

    def _show(self) -> None:
        language = self._language
        self._empty.setText(self.tr("Select an expression in the text, an event in the table or on the timeline."))
        self._copy.setText(self.tr("Copy as a footnote"))
        self._empty.setVisible(self._event is None and self._found is None)
        for widget in self._explained:
            widget.setVisible(self._found is not None)
        if self._found is not None:
            mention, resolution = self._found
            accepted = self._event is not None and self._event.accepted
            self._said.setText(said_words(mention, language).upper())
            self._meaning.setText(f"<span style='font-size:large; font-weight:600'>{self._meaning_words()}</span>")
            self._steps.setText(steps_html(resolution.steps, language, self._theme))
            self._card.setVisible(bool(resolution.steps))
            self._doubt.setText(doubt_words(resolution.confidence, self._threshold, accepted))
            self._notes.setText(self._notes_words())
            self._notes.setVisible(bool(self._notes.text()))
            self.readings.show_readings(resolution, language)
            sentence = self._sentence_words()
            self._sentence.setText(quote(sentence, language) if sentence else "")
            self._sentence.setVisible(bool(sentence))
        self.form.show_event(self._event, self.when())

    def _notes_words(self) -> str:
        if self._event is None or self._article is None:
            return ""
        return notes_html(self._event, self._article.original.text, self._language, self._theme)

    def _meaning_words(self) -> str:
        if self._found is None:
            return ""
        words = meaning_words(self._found[1], self._language)
        return self.tr("{date}, still so").format(date=words) if self._found[1].when.ongoing else words


def _label() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
    return label
