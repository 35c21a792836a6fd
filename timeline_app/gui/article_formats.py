"""How the parts of an article are set: a serif for reading, what is not part of the story small and dim."""

from __future__ import annotations

from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat

from timeline_app.domain.article import BlockKind
from timeline_app.gui.fonts import INTERFACE_FAMILIES
from timeline_app.gui.theme import Theme

READING_FAMILIES = ("Frise Serif", "Source Serif 4", "Charter", "Georgia", "Noto Serif", "DejaVu Serif")

# Size against the reading size, and space above, in hundredths of the reading size.
_SIZES = {BlockKind.TITLE: 1.45, BlockKind.HEADING: 1.12, BlockKind.CAPTION: 0.82, BlockKind.STAMP: 0.82}
_ABOVE = {BlockKind.TITLE: 60, BlockKind.HEADING: 110, BlockKind.LIST_ITEM: 20, BlockKind.BOILERPLATE: 20}
_ASIDE_SIZE = 0.82
_SANS = (BlockKind.TITLE, BlockKind.HEADING, BlockKind.CAPTION, BlockKind.STAMP, BlockKind.BOILERPLATE)


def char_format(kind: BlockKind, size: float, theme: Theme) -> QTextCharFormat:
    """Return the characters of a part of the article."""
    made = QTextCharFormat()
    made.setFontFamilies(list(INTERFACE_FAMILIES if kind in _SANS else READING_FAMILIES))
    made.setFontPointSize(size * _SIZES.get(kind, 1.0 if kind.in_story else _ASIDE_SIZE))
    made.setForeground(QColor(theme.ink if kind.in_story else theme.dimmed))
    if kind in (BlockKind.TITLE, BlockKind.HEADING):
        made.setFontWeight(QFont.Weight.Bold)
    made.setFontItalic(kind is BlockKind.QUOTE)
    return made


def block_format(kind: BlockKind, size: float) -> QTextBlockFormat:
    """Return the paragraph of a part of the article."""
    made = QTextBlockFormat()
    leading = 108.0 if kind in _SANS else 128.0
    made.setLineHeight(leading, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    made.setTopMargin(size * _ABOVE.get(kind, 75) / 100 * 1.33)
    made.setLeftMargin(size * 1.6 if kind in (BlockKind.LIST_ITEM, BlockKind.QUOTE) else 0.0)
    made.setHeadingLevel(1 if kind is BlockKind.TITLE else 2 if kind is BlockKind.HEADING else 0)
    return made
