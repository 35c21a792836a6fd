"""Where a stretch of text stands on the screen, line by line."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextCursor, QTextLine
from PySide6.QtWidgets import QTextEdit


def span_rectangles(text: QTextEdit, cursor: QTextCursor) -> list[QRectF]:
    """Return one rectangle a line of what the cursor selects, in the viewport."""
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    document = text.document()
    shift = QPointF(-text.horizontalScrollBar().value(), -text.verticalScrollBar().value())
    rectangles = []
    block = document.findBlock(start)
    while block.isValid() and block.position() < end:
        origin = document.documentLayout().blockBoundingRect(block).topLeft() + shift
        layout = block.layout()
        for i in range(layout.lineCount()):
            line = layout.lineAt(i)
            first = max(start - block.position(), line.textStart())
            last = min(end - block.position(), line.textStart() + line.textLength())
            if first < last:
                left, right = _x(line, first), _x(line, last)
                rectangles.append(QRectF(origin.x() + left, origin.y() + line.y(), right - left, line.height()))
        block = block.next()
    return rectangles


def _x(line: QTextLine, position: int) -> float:
    found = line.cursorToX(position)
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]  # its stub says object
