"""The text of the article: expressions marked, read with mouse and keyboard, linked with the other views."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from time import perf_counter

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QToolTip, QWidget

from timeline_app.domain.span import Span
from timeline_app.gui.article_document import ArticleDocument, Reading
from timeline_app.gui.mention_kinds import MentionKind, mark
from timeline_app.gui.text_outline import span_rectangles
from timeline_app.project.analysis import Analysis

_LINE = 62.0  # pixels of a line for each point of the size, about eighty characters
_SLICE = 0.010  # seconds of setting text between two looks at the user's events

Tip = Callable[[str, int], str]


class ArticleText(QTextEdit):
    """Shows one article.

    Signals
    -------
    mention_hovered
        Id of the mention under the mouse, "" for none.
    mention_clicked
        Id of a mention.
    loaded
        The whole text is set.
    """

    mention_hovered = Signal(str)
    mention_clicked = Signal(str)
    loaded = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("reading", True)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptDrops(False)  # the window takes what is dropped
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(18)
        self.viewport().setMouseTracking(True)
        self._analysis: Analysis | None = None
        self._kinds: list[MentionKind] = []
        self._starts: list[int] = []
        self._reading: Reading | None = None
        self._content: ArticleDocument | None = None
        self._slices: Iterator[None] | None = None
        self._outlines: tuple[tuple[Span, bool], ...] = ()
        self._hovered = ""
        self._tip: Tip = lambda _mention, _offset: ""
        self._pressed = QPoint()
        self._wanted_scroll = 0
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._set_slice)

    @property
    def is_loaded(self) -> bool:
        """Whether the whole text is set."""
        return self._slices is None

    def show_analysis(self, analysis: Analysis, kinds: list[MentionKind], reading: Reading) -> None:
        """Show an article; where only the meaning of expressions changed, only their marks are set anew."""
        before = self._analysis
        same_text = before is not None and before.article == analysis.article and before.mentions == analysis.mentions
        if same_text and reading == self._reading and self._content and self.is_loaded:
            self._analysis = analysis
            self._mark_again(analysis, kinds, reading)
            return
        self._wanted_scroll = self.verticalScrollBar().value() if same_text else 0
        self._analysis, self._kinds, self._reading = analysis, kinds, reading
        self._starts = [mention.span.start for mention in analysis.mentions]
        self._outlines = ()
        self.setExtraSelections([])
        self._content = ArticleDocument(self.document(), analysis, kinds, reading)
        self._slices = self._content.slices()
        self._set_slice()
        self._timer.start()

    def set_tip(self, tip: Tip) -> None:
        """Say what the tool tip of a mention and an offset is."""
        self._tip = tip

    def outline(
        self, spans: tuple[tuple[Span, bool], ...], soft: tuple[Span, ...], found: tuple[Span, ...] = ()
    ) -> None:
        """Outline spans (True: selected, False: pointed at), tint others, and those that were searched for."""
        if self._reading is None:
            return
        self._outlines = spans
        theme = self._reading.theme
        tints = [(span, theme.notice) for span in found] + [(span, theme.chosen) for span in soft]
        selections = []
        for span, colour in tints:
            selection = QTextEdit.ExtraSelection()
            selection.cursor = self._cursor(span)
            selection.format.setBackground(QColor(colour))
            selections.append(selection)
        self.setExtraSelections(selections)
        self.viewport().update()

    def reveal(self, span: Span) -> None:
        """Scroll until the span is seen, a third from the top when it was not."""
        cursor = self._cursor(span)
        cursor.setPosition(cursor.selectionStart())
        area = self.cursorRect(cursor)
        if not self.viewport().rect().contains(area):
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + area.top() - self.viewport().height() // 3)

    def selected_span(self) -> Span | None:
        """Return the words that the user has selected, None for none."""
        cursor = self.textCursor()
        if not cursor.hasSelection() or self._content is None:
            return None
        return self._content.positions.span(cursor.selectionStart(), cursor.selectionEnd())

    def paragraph_span(self) -> Span | None:
        """Return the paragraph that the cursor is in."""
        block = self.textCursor().block()
        if self._content is None or not block.text():
            return None
        return self._content.positions.span(block.position(), block.position() + block.length() - 1)

    def offset_at(self, point: QPoint) -> int:
        """Return the code point of the article at a point of the viewport, -1 for none."""
        if self._content is None:
            return -1
        shift = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        position = self.document().documentLayout().hitTest(point + shift, Qt.HitTestAccuracy.ExactHit)
        return self._content.positions.to_article(position) if position >= 0 else -1

    def mention_at(self, point: QPoint) -> str:
        """Return the id of the mention at a point of the viewport, "" for none."""
        offset = self.offset_at(point)
        if self._analysis is None or offset < 0:
            return ""
        i = bisect_right(self._starts, offset) - 1
        if i >= 0 and offset < self._analysis.mentions[i].span.end:
            return self._analysis.mentions[i].id
        return ""

    def point_of(self, span: Span) -> QPoint:
        """Return the middle of the first line of a span in the viewport."""
        rectangles = span_rectangles(self, self._cursor(span))
        return rectangles[0].center().toPoint() if rectangles else QPoint()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep lines as short as they read well, in the middle of a wide pane."""
        size = self._reading.size if self._reading else 12.0
        spare = max(0, (self.width() - round(_LINE * size)) // 2)
        if self.viewportMargins().left() != spare:
            self.setViewportMargins(spare, 0, spare, 0)
        super().resizeEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Tell which mention the mouse is over."""
        super().mouseMoveEvent(event)
        self._set_hovered(self.mention_at(event.position().toPoint()))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Remember where, to tell a click from a selection."""
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Select the mention that was clicked."""
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        near = (point - self._pressed).manhattanLength() < 5
        if event.button() is Qt.MouseButton.LeftButton and near and not self.textCursor().hasSelection():
            mention = self.mention_at(point)
            if mention:
                self.mention_clicked.emit(mention)

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802
        """Notice that the mouse has left; say what the words under it are."""
        if event.type() is QEvent.Type.Leave:
            self._set_hovered("")
        if isinstance(event, QHelpEvent):
            words = self._tip(self.mention_at(event.pos()), self.offset_at(event.pos()))
            QToolTip.showText(event.globalPos(), words, self.viewport())
            return True
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the outlines over the text."""
        super().paintEvent(event)
        if not self._outlines or self._reading is None:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._reading.theme
        for span, selected in self._outlines:
            painter.setPen(QPen(QColor(theme.ink if selected else theme.accent), 2.0 if selected else 1.4))
            for rectangle in span_rectangles(self, self._cursor(span)):
                painter.drawRoundedRect(rectangle.adjusted(-2.5, -1.5, 2.5, 1.5), 4, 4)
        painter.end()

    def _set_hovered(self, mention: str) -> None:
        if mention != self._hovered:
            self._hovered = mention
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if mention else Qt.CursorShape.IBeamCursor)
            self.mention_hovered.emit(mention)

    def _set_slice(self) -> None:
        """Set as much text as fits into a moment."""
        until = perf_counter() + _SLICE
        while self._slices is not None and perf_counter() < until:
            if next(self._slices, self) is self:
                self._slices = None
        if self._slices is None:
            self._timer.stop()
            self.verticalScrollBar().setValue(self._wanted_scroll)
            self.loaded.emit()

    def _mark_again(self, analysis: Analysis, kinds: list[MentionKind], reading: Reading) -> None:
        for mention, old, new in zip(analysis.mentions, self._kinds, kinds, strict=True):
            if old is not new:
                cursor = self._cursor(mention.span)
                cursor.setCharFormat(mark(cursor.charFormat(), new, reading.theme))
        self._kinds = kinds

    def _cursor(self, span: Span) -> QTextCursor:
        cursor = QTextCursor(self.document())
        if self._content is not None:
            last = self.document().characterCount() - 1
            cursor.setPosition(min(self._content.positions.to_document(span.start), last))
            end = min(self._content.positions.to_document(span.end), last)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor
