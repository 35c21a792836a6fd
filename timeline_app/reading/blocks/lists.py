"""Lists of other articles, told by the labels and dates that a page repeats between their titles."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from timeline_app.domain.article import BlockKind
from timeline_app.reading.blocks.chronology import date_level
from timeline_app.reading.blocks.line import LONG, Line
from timeline_app.reading.blocks.stamp_lines import is_date_only

_LABEL = 6  # words
_REPEATED = 3  # times
_NEAR = 2  # lines
_TICKER = re.compile(r"\d{1,2} ?[:h] ?\d\d\b")


def _could_be_label(line: Line) -> bool:
    """Tell whether a line is brief enough; months and weekdays that come back are headings of a chronology."""
    brief = line.is_open and line.key != "" and line.words <= _LABEL and not line.ends_sentence
    return brief and (not date_level(line.text) or is_date_only(line.text))


def _label(line: Line) -> str:
    """Return what is compared: "11:46 – Info" and "10:31 – Info" are the same."""
    hour = _TICKER.match(line.key)
    return line.key[hour.end() :] if hour and hour.end() < len(line.key) else line.key


def _is_title_like(line: Line) -> bool:
    """Tell whether a line has no full stop, or trails off as titles do that are cut."""
    stops = line.text.endswith((".", "»", '"')) and not line.text.endswith("...")
    return line.is_open and line.words < LONG and not (stops and line.ends_sentence)


def mark_lists(lines: Sequence[Line]) -> list[Line]:
    """Set aside the brief lines that a page has at least three times, and the titles between two of them.

    Where they are dates, it is a list of dated articles: dates of one article near the others are labels too, and
    titles that open with the time of day are told by what stands around them.
    """
    counts = Counter(_label(line) for line in lines if _could_be_label(line))
    labels = [_could_be_label(line) and counts[_label(line)] >= _REPEATED for line in lines]
    if not any(labels):
        return list(lines)
    dated = any(label and is_date_only(line.text) for line, label in zip(lines, labels, strict=True))
    if dated:
        near = [any(labels[max(0, index - _NEAR) : index + _NEAR + 1]) for index in range(len(lines))]
        labels = [
            label or (is_near and line.is_open and line.words <= _LABEL and is_date_only(line.text))
            for line, label, is_near in zip(lines, labels, near, strict=True)
        ]
    marked = [
        line.known_as(BlockKind.BOILERPLATE, "menu") if label else line
        for line, label in zip(lines, labels, strict=True)
    ]
    for index in range(1, len(lines) - 1):
        line, above, below = marked[index], marked[index - 1], marked[index + 1]
        between = labels[index - 1] and labels[index + 1] and _is_title_like(line)
        ticks = dated and _TICKER.match(line.text) is not None and _is_title_like(line)
        if between or (ticks and above.is_aside and below.is_aside):
            marked[index] = line.known_as(BlockKind.BOILERPLATE, "related")
    return marked
