"""The headline, and the short lines above it that belong to the page."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline_app.domain.article import BlockKind
from timeline_app.reading.blocks.line import LONG, Line
from timeline_app.reading.folding import plain
from timeline_app.reading.lexicon import boilerplate, function_words

_CLOCK = re.compile(r"\d{1,2} ?[:h] ?\d\d\b")  # items of a news ticker begin so
_SHORTEST = 4  # words; a shorter line above a longer one is a rubric
_FEW = 3  # lines that may be the headline
_AS_MUCH = 0.75
_STEM = 5  # letters
_SLOGAN = 6  # words; names and slogans of sites are shorter
_CONTENT = re.compile(r"[^\W\d_]{4,}")
_LONGEST = 40  # words


def _body_start(lines: Sequence[Line]) -> int:
    """Return where the first paragraph, heading or list begins."""
    story = (BlockKind.LIST_ITEM, BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.QUOTE)
    for index, line in enumerate(lines):
        if line.kind in story or (line.is_open and line.is_prose and not _could_be_asked(line)):
            return index
    return len(lines)


def _could_be_asked(line: Line) -> bool:
    """Tell whether a sentence may be a headline all the same: headlines ask, exclaim and trail off."""
    return line.words < LONG and line.text.rstrip(' »"').endswith(("?", "!", "…", "..."))


def _title_index(lines: Sequence[Line]) -> int | None:
    """Return which line is the headline: the first long enough above the body."""
    start = _body_start(lines)
    above = [
        i for i in range(start) if lines[i].is_open and lines[i].words <= _LONGEST and not _ends_with_stop(lines[i])
    ]
    if start == len(lines):
        return above[0] if len(above) > 1 and _heads_the_rest(lines, above) else None
    long_enough = [i for i in above if lines[i].words >= _SHORTEST]
    long_enough = [i for i in long_enough if not _CLOCK.match(lines[i].text)] or long_enough
    if not long_enough:
        return above[-1] if above and lines[above[-1]].key not in boilerplate().lines else None
    return _most_told(lines, long_enough, start)


def _most_told(lines: Sequence[Line], above: Sequence[int], start: int) -> int:
    """Return which of the lines above the body is the one that the body tells most about.

    Names and slogans of the site and titles of other articles stand there too.  Of a few the first that comes near is
    taken, as standfirsts come after headlines; of many the best, or the one right above it.
    """
    is_page = any(line.is_aside for line in lines[: above[-1]])
    if not is_page or len(above) == 1 or (len(above) == 2 and above[1] == above[0] + 1):
        return above[0]
    body = frozenset(word for line in lines[start:] if not line.is_aside for word in _content(plain(line.text[:600])))
    shares = {index: _share(lines[index], body) for index in above}
    most = max(shares.values())
    if not most:
        return next((index for index in above if lines[index].words >= _SLOGAN), above[0])
    if len(above) <= _FEW:
        return next(index for index in above if shares[index] >= _AS_MUCH * most)
    best = max(index for index in above if shares[index] == most)
    return best - 1 if shares.get(best - 1, 0) >= _AS_MUCH * most else best


def _content(text: str) -> frozenset[str]:
    """Return the words that say something, without their endings."""
    common = function_words()
    words = frozenset(_CONTENT.findall(text)) - common["fr"] - common["en"]
    return frozenset(word[:_STEM] for word in words)


def _share(line: Line, body: frozenset[str]) -> float:
    """Return the share of the words of a line that the body has, 0 to 1."""
    words = _content(line.key)
    return len(words & body) / max(_SHORTEST, len(words))


def _ends_with_stop(line: Line) -> bool:
    return line.text.endswith((".", ";", ",")) and not line.text.endswith("...")


def _heads_the_rest(lines: Sequence[Line], above: Sequence[int]) -> bool:
    """Tell whether the first of a few lines without any prose stands apart from a longer rest."""
    first, second = lines[above[0]], lines[above[1]]
    return second.gap and first.words >= _SHORTEST and sum(lines[i].words for i in above[1:]) > 2 * first.words


def mark_title(lines: Sequence[Line]) -> list[Line]:
    """Mark the headline; unknown short lines above it are menus, a line between it and the body is a standfirst."""
    if any(line.kind is BlockKind.TITLE for line in lines):
        return list(lines)
    title = _title_index(lines)
    if title is None:
        return list(lines)
    start = _body_start(lines)
    labels = _labels_beside_menus(lines[:start])
    marked = []
    for index, line in enumerate(lines):
        if index == title:
            marked.append(line.known_as(BlockKind.TITLE, level=1))
        elif line.is_open and _is_furniture(lines, index, title, labels):
            marked.append(line.known_as(BlockKind.BOILERPLATE, "menu"))
        elif line.is_open and title < index < start and line.key not in boilerplate().lines:
            marked.append(line.known_as(BlockKind.PARAGRAPH))
        else:
            marked.append(line)
    return marked


def _is_furniture(lines: Sequence[Line], index: int, title: int, labels: Sequence[bool]) -> bool:
    """Tell whether a line is a menu above the headline, a repetition of it, or a label between it and the body.

    The line right above the body may be a heading of it.
    """
    repeats = lines[index].key == lines[title].key != ""
    return index < title or repeats or (index < len(labels) - 1 and labels[index])


def _is_label(line: Line) -> bool:
    return line.words < _SHORTEST and not line.ends_sentence


def _labels_beside_menus(lines: Sequence[Line]) -> list[bool]:
    """Tell which labels touch a line that is set aside, other labels between."""
    return [
        above or below
        for above, below in zip(_after_menu(lines), reversed(_after_menu(list(reversed(lines)))), strict=True)
    ]


def _after_menu(lines: Sequence[Line]) -> list[bool]:
    found: list[bool] = []
    after = False
    for line in lines:
        found.append(after and line.is_open and _is_label(line))
        after = line.is_aside or found[-1]
    return found
