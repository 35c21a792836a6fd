"""An article as a document: set once when it is loaded, a slice at a time so that the window stays awake."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument

from timeline_app.domain.article import Block, BlockKind
from timeline_app.domain.span import Span
from timeline_app.gui.article_formats import block_format, char_format
from timeline_app.gui.mention_kinds import MentionKind, mark
from timeline_app.gui.text_positions import TextPositions, shown
from timeline_app.gui.theme import Theme
from timeline_app.project.analysis import Analysis


@dataclass(frozen=True, slots=True)
class Reading:
    """How the article is to be shown: point size of the text, and colours."""

    size: float
    theme: Theme


class ArticleDocument:
    """Fills a document with an article, its expressions marked."""

    def __init__(
        self, document: QTextDocument, analysis: Analysis, kinds: Sequence[MentionKind], reading: Reading
    ) -> None:
        self.positions = TextPositions()
        self._document = document
        self._analysis = analysis
        self._kinds = kinds
        self._reading = reading
        document.clear()
        document.setUndoRedoEnabled(False)

    def slices(self) -> Iterator[None]:
        """Insert line after line; the caller decides when to go on."""
        cursor = QTextCursor(self._document)
        next_mention = 0
        is_first = True
        for kind, line in _lines(self._analysis.article.text, self._analysis.article.blocks):
            paragraph = block_format(kind, self._reading.size)
            characters = char_format(kind, self._reading.size, self._reading.theme)
            if is_first:
                cursor.setBlockFormat(paragraph)
                cursor.setBlockCharFormat(characters)
                is_first = False
            else:
                cursor.insertBlock(paragraph, characters)
            text = shown(line.of(self._analysis.article.text))
            self.positions.append(line.start, cursor.position(), text)
            next_mention = self._insert(cursor, line, text, next_mention, characters)
            yield

    def _insert(
        self, cursor: QTextCursor, line: Span, text: str, next_mention: int, characters: QTextCharFormat
    ) -> int:
        """Insert one line, run by run; return the first mention after it."""
        mentions = self._analysis.mentions
        at = line.start
        while next_mention < len(mentions) and mentions[next_mention].span.start < line.end:
            span = mentions[next_mention].span
            if span.start >= at:
                end = min(span.end, line.end)
                marked = mark(characters, self._kinds[next_mention], self._reading.theme)
                cursor.insertText(text[at - line.start : span.start - line.start], characters)
                cursor.insertText(text[span.start - line.start : end - line.start], marked)
                at = end
            next_mention += 1
        cursor.insertText(text[at - line.start :], characters)
        return next_mention


def _lines(text: str, blocks: Sequence[Block]) -> Iterator[tuple[BlockKind, Span]]:
    """Return the lines that are not blank with the kind of the block that they lie in; outside of all: set aside."""
    start, i = 0, 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        line = Span(start, end)
        while i < len(blocks) and blocks[i].span.end <= start:
            i += 1
        if text[start:end].strip():
            inside = i < len(blocks) and blocks[i].span.overlaps(line)
            yield (blocks[i].kind if inside else BlockKind.BOILERPLATE), line
        start = end + 1
