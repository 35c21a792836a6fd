"""What was set aside of a page: the lines outside its article, under a heading that opens and closes them."""

from __future__ import annotations

from math import ceil

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QTextEdit, QVBoxLayout, QWidget

from timeline_app.domain.article import BlockKind
from timeline_app.gui.article_document import Reading
from timeline_app.gui.article_formats import block_format, char_format
from timeline_app.gui.text_positions import shown

_FEW = 3  # lines that are shown without being asked for
_SHORT = 240  # characters that they may have together
_MARGIN = 18  # pixels, as that of the article


class LeftOut(QWidget):
    """Shows lines dimmed below the article; many of them only once they are asked for.

    Attributes
    ----------
    heading
        The button that opens and closes.
    text
        The lines, to be read and copied.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[str, ...] = ()
        self._reading: Reading | None = None
        self._set: tuple[tuple[str, ...], Reading] | None = None
        self.heading, self.text = QPushButton(), QTextEdit()
        self.heading.setProperty("flat", True)
        self.heading.setCheckable(True)
        self.heading.toggled.connect(lambda _checked: self._show())
        self.text.setProperty("reading", True)
        self.text.setReadOnly(True)
        self.text.setAcceptDrops(False)  # the window takes what is dropped
        self.text.setTabChangesFocus(True)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.document().setDocumentMargin(_MARGIN)
        self.text.document().documentLayout().documentSizeChanged.connect(
            lambda size: self.text.setMaximumHeight(ceil(size.height()) + 2)
        )
        row = QHBoxLayout()
        row.setContentsMargins(_MARGIN - 8, 2, _MARGIN, 2)
        row.addWidget(self.heading)
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(row)
        layout.addWidget(self.text)
        self.hide()

    def show_lines(self, lines: tuple[str, ...], reading: Reading, anew: bool) -> None:
        """Show the lines of an article; of another one than before (``anew``) opened only where they are few."""
        self._lines, self._reading = lines, reading
        if anew:
            self.heading.setChecked(len(lines) <= _FEW and sum(map(len, lines)) <= _SHORT)
        self._show()
        self.setVisible(bool(lines))

    def _show(self) -> None:
        is_open = self.heading.isChecked()
        words = self.tr("Outside the article: %n line(s)", "", len(self._lines))
        self.heading.setText(f"{words} {'▴' if is_open else '▾'}")
        self.text.setAccessibleName(words)
        self.text.setVisible(is_open)
        wanted = (self._lines, self._reading) if is_open and self._reading is not None else None
        if wanted != self._set:  # what stays is not set again: the reader may have scrolled or selected
            self._set = wanted
            self._set_lines()

    def _set_lines(self) -> None:
        self.text.clear()
        if self._set is not None:
            lines, reading = self._set
            characters = char_format(BlockKind.BOILERPLATE, reading.size, reading.theme)
            cursor = self.text.textCursor()
            cursor.setBlockFormat(block_format(BlockKind.BOILERPLATE, reading.size))
            cursor.insertText("\n".join(shown(line) for line in lines), characters)
