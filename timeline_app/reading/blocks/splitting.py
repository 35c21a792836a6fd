"""Text → lines; lines that a mailer or a typewriter broke at the margin are joined again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from timeline_app.domain.article import BlockKind
from timeline_app.domain.span import Span
from timeline_app.reading.blocks.line import Line

_LINE = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_BULLET = re.compile(r"\s*(?:[-–—•*◦▪·>=#●‣]|\d{1,3}[.)])")
_SINGLE_BREAKS = ("\n", "\r\n", "\r", "\u2028", "\x85", "\x0b")
_MOST_LINES = 5_000  # that are looked at one by one
_LINES_A_BLOCK = 200  # of those beyond
_NARROWEST, _WIDEST = 40, 110  # characters of a margin that somebody set
_WRAPPED = 0.8  # share of line ends that the margin must explain
_FEWEST = 4  # line ends; fewer prove nothing


@dataclass(frozen=True, slots=True)
class _Raw:
    """A line as it stands, without the blanks around it.

    Attributes
    ----------
    span
        Where it stands.
    follows
        It stands right under the line before.
    indented
        Blanks stand before it, as at the beginning of a paragraph.
    """

    span: Span
    follows: bool
    indented: bool


def _raw_lines(text: str) -> Iterator[_Raw]:
    """Give the lines that are not blank."""
    follows = False
    last_end = 0
    for match in _LINE.finditer(text):
        words = match.group()
        stripped = words.strip()
        if not stripped:
            follows = False
            continue
        start = match.start() + len(words) - len(words.lstrip())
        follows = follows and text[last_end : match.start()] in _SINGLE_BREAKS
        yield _Raw(Span(start, start + len(stripped)), follows, words[0] in " \t\u3000")
        follows, last_end = True, match.end()


def _is_broken_at(width: int, before: str, after: str) -> bool:
    """Tell whether the first word of a line had no room at the end of the line before."""
    return len(before) + 1 + len(after.split(None, 1)[0]) > width and not _BULLET.match(after)


def _margin(text: str, lines: Sequence[_Raw]) -> int:
    """Return the width at which the lines were broken by hand, 0 when they were not.

    Short lines prove nothing (they end paragraphs), nor do indented ones (they begin them).
    """
    pairs = [(before.span.of(text), after.span.of(text)) for before, after in pairwise(lines) if _may_continue(after)]
    width = max((len(before) for before, _ in pairs), default=0)
    pairs = [(before, after) for before, after in pairs if 2 * len(before) > width]
    if len(pairs) < _FEWEST or not _NARROWEST <= width <= _WIDEST:
        return 0
    explained = sum(_is_broken_at(width, before, after) for before, after in pairs)
    return width if explained >= _WRAPPED * len(pairs) else 0


def _may_continue(line: _Raw) -> bool:
    return line.follows and not line.indented


def split(text: str) -> list[Line]:
    """Split a text into its lines; hard-wrapped paragraphs become one line each.

    Of a text with more lines than any article the middle is taken in blocks of many lines, as paragraphs.
    """
    lines = list(islice(_raw_lines(text), _MOST_LINES + 1))
    if len(lines) > _MOST_LINES:
        return _split_long(text)
    width = _margin(text, lines)
    joined: list[tuple[Span, bool]] = []
    for index, line in enumerate(lines):
        if width and _may_continue(line) and _is_broken_at(width, lines[index - 1].span.of(text), line.span.of(text)):
            joined[-1] = (Span(joined[-1][0].start, line.span.end), joined[-1][1])
        else:
            joined.append((line.span, line.follows and not (width and line.indented)))
    return [Line.of(span.of(text), span, gap=not follows) for span, follows in joined]


def _split_long(text: str) -> list[Line]:
    raw = _raw_lines(text)
    found = [Line.of(line.span.of(text), line.span, gap=not line.follows) for line in islice(raw, _MOST_LINES)]
    while many := list(islice(raw, _LINES_A_BLOCK)):
        span = Span(many[0].span.start, many[-1].span.end)
        found.append(Line.of(span.of(text), span, not many[0].follows, BlockKind.PARAGRAPH))
    return found
