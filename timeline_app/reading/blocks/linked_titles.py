"""Titles of other articles under "À lire aussi" and its like."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.domain.article import BlockKind
from timeline_app.reading.blocks.line import LONG, Line
from timeline_app.reading.blocks.phrases import ALSO
from timeline_app.reading.lexicon import boilerplate

_BULLETS = "-–—•*>▪●"
_TAG = 3  # words of a tag or the name of a section
_HEADING = 8  # words
_HEADLINE = 4  # words of the shortest line that is taken for a headline between menus


def mark_linked_titles(lines: Sequence[Line]) -> list[Line]:
    """Set aside what stands under "À lire aussi" and its like, up to the next prose.

    Where blank lines part the paragraphs, everything right under the lead belongs to it.  Above the first paragraph
    nothing else does: the headline comes next.
    """
    phrases = boilerplate()
    parted = sum(line.gap for line in lines) > 2
    first_prose = next((i for i, line in enumerate(lines) if line.is_open and line.is_prose), len(lines))
    headline = _headline(lines[:first_prose])
    last_list = _last_list(lines)
    marked: list[Line] = []
    lead: Line | None = None
    right_under = False
    taken: list[Line] = []
    for index, line in enumerate(lines):
        if line.kind is BlockKind.BOILERPLATE and line.key in phrases.opens:
            lead, right_under, taken = line, parted, []
        elif lead is not None and (line.is_open or (line.kind is BlockKind.STAMP and index > first_prose)):
            right_under = right_under and not line.gap
            above = index < first_prose < len(lines) and index <= headline
            brief = line.words <= _TAG and not parted
            stays = (
                index == headline or not (right_under or brief)
                if above
                else _reads_on(line) and not (right_under and not (taken and line.is_paragraph))
            )
            if stays and (above or not (line.text[0] in _BULLETS and index >= last_list)):
                lead = None
                if not above and _is_heading_after(taken, parted) and marked[-1].span == taken[-1].span:
                    marked[-1] = taken[-1]
            else:
                taken.append(line)
                marked.append(line.known_as(BlockKind.BOILERPLATE, lead.reason))
                continue
        marked.append(line)
    return marked


def _reads_on(line: Line) -> bool:
    """Tell whether a line goes on with the story: titles of other articles have no full stop, but may ask."""
    if line.text.endswith(("?", "!")):
        return line.words >= LONG
    return line.is_prose or (line.words >= _HEADLINE and line.text.endswith(".") and not line.text.endswith(".."))


def _is_heading_after(taken: Sequence[Line], parted: bool) -> bool:
    """Tell whether the last line of a list of links, right above the story, is its heading: apart, or shorter."""
    if len(taken) < 2 or not taken[-1].is_open or taken[-1].text[0] in _BULLETS:
        return False
    *links, last = taken
    usual = sum(line.words for line in links) / len(links)
    return last.gap if parted else last.words <= min(_HEADING, usual)


def _headline(above: Sequence[Line]) -> int:
    """Return the last line above the first paragraph that may be the headline, -1 for none.

    "À lire aussi" stands below it, where anything does that may be one.
    """
    also = (i for i, line in enumerate(above) if line.is_aside and not ALSO.isdisjoint(line.key.split()))
    end = next(also, len(above))
    found = [i for i, line in enumerate(above) if _could_be_headline(line)]
    return next((i for i in reversed(found) if i < end), found[-1] if found else -1)


def _could_be_headline(line: Line) -> bool:
    return line.is_open and line.words >= _HEADLINE and line.text[0] not in _BULLETS


def _last_list(lines: Sequence[Line]) -> int:
    """Return where the list of teasers begins that ends the page: from there on only bullets and short lines stand."""
    start = len(lines)
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        if line.text[0] not in _BULLETS and line.is_open and line.is_prose:
            break
        start = index
    return start
