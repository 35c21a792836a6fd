"""Lengths of time counted up to the publication from something dated in full: « il y a huit ans … en mars 2014 »."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from timeline_app.domain.article import Article
from timeline_app.domain.calendar import Day, shift_months
from timeline_app.domain.mention import Mention
from timeline_app.domain.span import Span
from timeline_app.resolving.arguments import inner, number, word
from timeline_app.resolving.dating.clues import EraClue, PointClue
from timeline_app.resolving.dating.profile import BEGINNING, Profile

_COUNTED: Final = {"ago": 0.5, "since": 0.45, "after": 0.4, "length_after": 0.4}
"""How often a length said so is counted up to the publication from a point that the text dates."""

_ELSEWHERE: Final = 0.35  # of that weight, for points of other paragraphs
_FEWEST: Final = 2  # years; one year is said of much
_MOST: Final = 120  # and longer ones are round
_YEARS: Final = 30 * 365  # days over which publication would be spread without the clue
_MONTHS_AFTER: Final = {"LESS_THAN": (-5, 0), "MORE_THAN": (0, 9), "APPROX": (-8, 8), "": (-1, 8)}


@dataclass(frozen=True, slots=True)
class _Counted:
    span: Span
    years: int
    mod: str
    weight: float


def elapsed_clues(
    article: Article, mentions: Sequence[Mention], points: Sequence[PointClue], today: Day
) -> list[EraClue]:
    """Return what lengths of years say together with the times that the text dates in full."""
    starts = [block.span.start for block in article.blocks]
    past = [point for point in points if point.way != 1]
    found = []
    for mention in mentions:
        counted = _counted(mention)
        if counted is None:
            continue
        block = bisect_right(starts, counted.span.start)
        beside = [point for point in past if bisect_right(starts, point.span.start) == block]
        for group, weight in ((beside, counted.weight), ([] if beside else past, counted.weight * _ELSEWHERE)):
            windows = [window for point in group if (window := _window(point, counted))[0] <= today]
            if windows:
                name = f"{counted.years} {counted.mod}"
                values = (("count", counted.years), ("unit", "year"))
                found.append(EraClue(counted.span, None, name, _profile(windows, weight), "clue.elapsed", values))
    return found


def _counted(mention: Mention) -> _Counted | None:
    meaning = mention.meaning
    length = meaning if meaning.operator == "length" else inner(meaning, "length")
    if length is None or word(length, "unit") != "year" or word(meaning, "direction") is not None:
        return None
    years = number(length, "count")
    weight = _COUNTED.get(word(meaning, "lead") or mention.relation or "")
    if years is None or weight is None or not _FEWEST <= years <= _MOST:
        return None
    return _Counted(mention.span, years, word(length, "mod") or "", weight)


def _window(point: PointClue, counted: _Counted) -> tuple[Day, Day]:
    """Return the days that lie so many years after a point."""
    before, after = _MONTHS_AFTER.get(counted.mod, _MONTHS_AFTER[""])
    whole_year = point.last - point.first > 200
    first = shift_months(point.first, 12 * counted.years + before)
    return first, shift_months(point.last, 12 * counted.years + (min(after, 2) if whole_year else after))


def _profile(windows: Sequence[tuple[Day, Day]], weight: float) -> Profile:
    """Return the share of each day: one of the windows, or anywhere."""
    bounds = sorted({BEGINNING, *(first for first, _ in windows), *(last + 1 for _, last in windows)})
    steps = []
    for start in bounds:
        density = sum(1 / (last - first + 1) for first, last in windows if first <= start <= last) / len(windows)
        steps.append((start, math.log(1 - weight + weight * density * _YEARS)))
    return Profile(tuple(steps))
