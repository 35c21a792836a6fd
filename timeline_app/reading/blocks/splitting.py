"""Text → lines; lines that a mailer or a typewriter broke at the margin are joined again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from timeline_app.domain.span import Span
from timeline_app.reading.blocks.line import Line

_LINE = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_BULLET = re.compile(r"\s*(?:[-–—•*◦▪·>=#●‣]|\d{1,3}[.)])")
_NARROWEST, _WIDEST = 40, 110  # characters of a margin that somebody set
_WRAPPED = 0.8  # share of line ends that the margin must explain
_FEWEST = 4  # line ends; fewer prove nothing


def _spans(text: str) -> Iterator[tuple[Span, bool]]:
    """Give each line that is not blank, without the blanks around it, and whether it follows the one before at once."""
    follows = False
    last_end = 0
    for match in _LINE.finditer(text):
        words = match.group()
        stripped = words.strip()
        if not stripped:
            follows = False
            continue
        start = match.start() + len(words) - len(words.lstrip())
        follows = follows and text[last_end : match.start()] in ("\n", "\r\n", "\r", "\u2028", "\x85", "\x0b")
        yield Span(start, start + len(stripped)), follows
        follows, last_end = True, match.end()


def _is_broken_at(width: int, before: str, after: str) -> bool:
    """Tell whether the first word of a line had no room at the end of the line before."""
    return len(before) + 1 + len(after.split(None, 1)[0]) > width and not _BULLET.match(after)


def _margin(text: str, spans: Sequence[tuple[Span, bool]]) -> int:
    """Return the width at which the lines were broken by hand, 0 when they were not."""
    pairs = [(spans[i - 1][0].of(text), spans[i][0].of(text)) for i in range(1, len(spans)) if spans[i][1]]
    if len(pairs) < _FEWEST:
        return 0
    width = max(len(before) for before, _ in pairs)
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    explained = sum(_is_broken_at(width, before, after) for before, after in pairs)
    return width if explained >= _WRAPPED * len(pairs) else 0


def split(text: str) -> list[Line]:
    """Split a text into its lines; hard-wrapped paragraphs become one line each."""
    spans = list(_spans(text))
    width = _margin(text, spans)
    joined: list[tuple[Span, bool]] = []
    for index, (span, follows) in enumerate(spans):
        if width and follows and _is_broken_at(width, spans[index - 1][0].of(text), span.of(text)):
            joined[-1] = (Span(joined[-1][0].start, span.end), joined[-1][1])
        else:
            joined.append((span, follows))
    return [Line.of(span.of(text), span, gap=not follows) for span, follows in joined]
