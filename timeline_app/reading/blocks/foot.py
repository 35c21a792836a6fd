"""The foot of a page: comments, lists of other articles, legal lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate

from timeline_app.domain.article import BlockKind
from timeline_app.reading.blocks.chronology import begins_with_date
from timeline_app.reading.blocks.line import Line
from timeline_app.reading.blocks.service import names_site
from timeline_app.reading.lexicon import boilerplate

_COUNT = re.compile(r"^\d+ | \(?\d+\)?$|^les (?=commentaires)")
_COMMENTS = re.compile(r"\d+ (?:commentaires|comments) - ")
_FOOT = 0.5  # share of the prose that stands before the foot of a page
_FEWEST_IN_TAIL = 8  # lines set aside, before prose among them is taken for that of other articles
_MOST_IN_TAIL = 0.15  # share of the prose that may stand in the tail
_MENUS = 2  # lines set aside, below which nothing of the article comes but items with their dates
_WEIGHT = 4  # words of prose that weigh as much as a line that is set aside


def mark_foot(lines: Sequence[Line]) -> list[Line]:
    """Set aside all that follows "Commentaires", "Ailleurs sur le web" … where most of the prose stands before it."""
    prose = [line.words if line.is_open and line.is_prose else 0 for line in lines]
    total, before = sum(prose), 0
    for index, line in enumerate(lines):
        if _ends_article(line) and before > _FOOT * total:
            foot = (later.known_as(BlockKind.BOILERPLATE, later.reason or "related") for later in lines[index + 1 :])
            return [*lines[: index + 1], *foot]
        before += prose[index]
    return list(lines)


def _ends_article(line: Line) -> bool:
    """Recognise "Commentaires", "12 commentaires", "Ailleurs sur le web"."""
    return line.is_aside and (_COUNT.sub("", line.key) in boilerplate().ends or _COMMENTS.match(line.key) is not None)


def mark_tail(lines: Sequence[Line]) -> list[Line]:
    """Set aside what follows the article: titles and dates among menus, and the little prose that is strewn there.

    The end of the article is where the prose above, less the lines set aside, weighs the most.
    """
    prose = [line.words if line.is_open and line.is_paragraph else 0 for line in lines]
    menus = [line.kind is BlockKind.BOILERPLATE for line in lines]
    sums = list(accumulate(words - _WEIGHT * menu for words, menu in zip(prose, menus, strict=True)))
    if not any(prose):
        return list(lines)
    end = max(range(len(sums)), key=lambda index: (sums[index], -index)) + 1
    if sum(menus[end:]) < _FEWEST_IN_TAIL or sum(prose[end:]) > _MOST_IN_TAIL * sum(prose):
        end = max(index for index, words in enumerate(prose) if words) + 1
    seen = list(accumulate(menus[end:]))
    return [
        *lines[:end],
        *(
            line.known_as(BlockKind.BOILERPLATE, "foot") if line.is_open and _is_below(line, count) else line
            for line, count in zip(lines[end:], seen, strict=True)
        ),
    ]


def _is_below(line: Line, menus: int) -> bool:
    """Tell whether a line below the article does not belong to it, with how many menus stand before it."""
    states = line.ends_sentence and line.text.endswith((".", "»", '"')) and not line.text.endswith("...")
    least = _FEWEST_IN_TAIL if states and not names_site(line) else _MENUS
    return menus >= least and not begins_with_date(line)
