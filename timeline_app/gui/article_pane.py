"""The article, with the chip of its date in a header of its own."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from timeline_app.domain.span import Span
from timeline_app.gui.article_document import Reading
from timeline_app.gui.article_text import ArticleText
from timeline_app.gui.explanation import meaning_words
from timeline_app.gui.left_out import LeftOut
from timeline_app.gui.mention_kinds import kinds
from timeline_app.gui.reference_chip import ReferenceChip
from timeline_app.gui.selection import Links, MentionRef, Selection
from timeline_app.gui.text_search import places
from timeline_app.project.project import Project, ProjectArticle
from timeline_app.wording.evidence import evidence_sentence
from timeline_app.wording.messages import messages


class ArticlePane(QWidget):
    """Reads one article of the project.

    Signals
    -------
    mention_hovered, mention_clicked
        A :class:`MentionRef`, or None when the mouse has left.
    date_requested
        The user wants to see or change the date.

    Attributes
    ----------
    header
        The row above the text; the window places it.
    left_out
        What was set aside of the page, below the text.
    """

    mention_hovered = Signal(object)
    mention_clicked = Signal(object)
    date_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chip = ReferenceChip()
        self.text = ArticleText()
        self.left_out = LeftOut()
        self._article: ProjectArticle | None = None
        self._project = Project()
        self._language = "en"
        self._evidence: Span | None = None
        self._words, self._place = "", -1
        self._places: tuple[Span, ...] = ()
        self._selection, self._hover = Selection(), Selection()
        self.header = QWidget()
        row = QHBoxLayout(self.header)
        row.setContentsMargins(12, 6, 12, 6)
        row.addWidget(self.chip)
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._notes = QLabel()
        self._notes.setProperty("role", "quiet")
        self._notes.setWordWrap(True)
        self._notes.setContentsMargins(18, 2, 18, 4)
        self._notes.hide()
        layout.addWidget(self._notes)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.left_out)
        self.setFocusProxy(self.text)
        self.chip.clicked.connect(self.date_requested)
        self.text.mention_hovered.connect(lambda mention: self.mention_hovered.emit(self._ref(mention)))
        self.text.mention_clicked.connect(lambda mention: self.mention_clicked.emit(self._ref(mention)))
        self.text.loaded.connect(self._outline)
        self.text.set_tip(self._tip)

    def show_article(
        self, project: Project, article: ProjectArticle | None, links: Links, reading: Reading, language: str
    ) -> None:
        """Show an article of the project."""
        self._language = language
        other = article is None or self._article is None or article.id != self._article.id
        self._project, self._article = project, article
        if other:
            self._evidence = None
        self._show_notes()
        self.chip.show_reference(article.analysis.reference if article else None, language)
        if article is not None:
            self.text.setAccessibleName(article.original.title)
            self._places = places(article.original.text, self._words)
            self.text.show_analysis(article.analysis, kinds(project, article, links), reading)
            self.left_out.show_lines(article.original.left_out, reading, anew=other)

    def show_selection(self, selection: Selection) -> None:
        """Outline what is selected and scroll to it."""
        self._selection, self._evidence = selection, None
        self._outline()
        span = self._span(selection)
        if span is not None and self.text.is_loaded:
            self.text.reveal(span)

    def _show_notes(self) -> None:
        """Tell what happened while the article was read, where anything did."""
        notes = self._article.original.notes if self._article else ()
        text = self._article.original.text if self._article else ""
        self._notes.setText("\n".join(evidence_sentence(note, text, self._language) for note in notes))
        self._notes.setVisible(bool(notes))

    def reveal(self) -> None:
        """Scroll to what is selected."""
        span = self._span(self._selection)
        if span is not None:
            self.text.reveal(span)

    def show_hover(self, hover: Selection) -> None:
        """Outline what the mouse is over, in whatever view."""
        self._hover = hover
        self._outline()

    def point_out(self, words: Span | None) -> None:
        """Tint words that are evidence, and scroll to them."""
        self._evidence = words
        self._outline()
        if words is not None:
            self.text.reveal(words)

    def _tip(self, mention: str, offset: int) -> str:
        """Say what an expression means, or why a passage is not part of the story."""
        if self._article is None:
            return ""
        found = self._article.mention(mention) if mention else None
        if found is not None:
            return meaning_words(found[1], self._language)
        for block in self._article.analysis.article.blocks:
            if block.span.start <= offset < block.span.end and not block.kind.in_story:
                aside = self.tr("Not part of the story. Ctrl+Shift+I takes it in.")
                reason = messages(self._language).text(block.reason) if block.reason else ""
                return f"{reason}. {aside}" if reason else aside
        return ""

    def find_words(self, words: str) -> None:
        """Tint all places of some words."""
        self._words = words
        self._places = places(self._article.original.text, words) if self._article else ()
        self._place = -1
        self._outline()

    def go_to_place(self, step: int) -> None:
        """Scroll to the next place of the words, or to the one before, around the end."""
        if self._places:
            self._place = (self._place + step) % len(self._places) if self._place >= 0 else min(0, step)
            self._evidence = self._places[self._place]
            self._outline()
            self.text.reveal(self._evidence)

    def _outline(self) -> None:
        outlined = []
        for selection, selected in ((self._hover, False), (self._selection, True)):
            span = self._span(selection)
            if span is not None:
                outlined.append((span, selected))
        self.text.outline(tuple(outlined), self._soft(), self._places)

    def _soft(self) -> tuple[Span, ...]:
        """Return the words to tint: evidence, and what names the events that are selected or pointed at."""
        heads = [self._evidence]
        for selection in (self._selection, self._hover):
            for key in selection.events:
                event = self._project.event(key)
                if event is not None and self._article is not None and event.article == self._article.id:
                    heads.append(event.head or event.clause)
        return tuple(span for span in heads if span is not None and span.start < span.end)

    def _span(self, selection: Selection) -> Span | None:
        if self._article is None or selection.mention is None or selection.mention.article != self._article.id:
            return None
        found = self._article.mention(selection.mention.mention)
        return found[0].span if found else None

    def _ref(self, mention: str) -> MentionRef | None:
        return MentionRef(self._article.id, mention) if mention and self._article else None
