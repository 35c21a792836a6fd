"""Dates in lines such as "Publié le 11/01/2020 à 07h41 - Mis à jour à 12h05"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from timeline_app.domain.article import BlockKind
from timeline_app.domain.span import Span
from timeline_app.reading.blocks.line import Line
from timeline_app.reading.dates.claim import DateClaim, Place, Role
from timeline_app.reading.dates.dispatch import transmission
from timeline_app.reading.dates.written import WrittenDate, clock, written_dates
from timeline_app.reading.folding import plain
from timeline_app.reading.lexicon import stamps

_NEAR = 40  # characters between "mis à jour" and its hour


@cache
def _pattern(role: Role) -> re.Pattern[str]:
    phrases = stamps().updated if role is Role.UPDATED else stamps().published
    words = "|".join(sorted(map(re.escape, phrases), key=len, reverse=True))
    return re.compile(rf"(?<![^\W_])(?:{words})(?![^\W_])")


def _said(text: str, role: Role) -> list[int]:
    """Return where a plain text says that something was published, or changed."""
    return [match.end() for match in _pattern(role).finditer(text)]


def claim_of(written: WrittenDate, line: str, place: Place, role: Role, offset: int | None = None) -> DateClaim:
    """Return what a written date claims; ``offset`` is where the line starts in the article's text."""
    span = None if offset is None else Span(offset + written.start, offset + written.end)
    other = (written.day, written.month) if written.in_figures else None
    words = line[written.start : written.end].strip()
    return DateClaim(place, role, words, written.year, written.month, written.day, written.minute, span, other)


def claims_of_stamp(line: str, month_first: bool, offset: int | None = None) -> Iterator[DateClaim]:
    """Give the dates of one line; an hour alone after "mis à jour" belongs to the date before it."""
    if sent := transmission(line):
        yield claim_of(sent, line, Place.HEADER, Role.PUBLISHED, offset)
        return
    text = plain(line)
    updates, others = _said(text, Role.UPDATED), _said(text, Role.PUBLISHED)
    last: DateClaim | None = None
    dated: list[int] = []
    for written in written_dates(line, month_first):
        published = max((end for end in others if end <= written.start), default=-1)
        before = [end for end in updates if published < end <= written.start and written.start - end <= _NEAR]
        dated += before[-1:]
        last = claim_of(written, line, Place.STAMP, Role.UPDATED if before else Role.PUBLISHED, offset)
        if written.year is not None:
            yield last
    for end in updates:
        time = clock(text, end) if end not in dated else None
        if time and last is not None and last.year is not None:
            span = None if offset is None else Span(offset + end, offset + time[1])
            yield replace(last, role=Role.UPDATED, minute=time[0], text=line[end : time[1]].strip(" :-"), span=span)


def claims_of_stamps(lines: Iterable[Line], month_first: bool) -> list[DateClaim]:
    """Collect the dates of all lines that are stamps."""
    return [
        claim
        for line in lines
        if line.kind is BlockKind.STAMP
        for claim in claims_of_stamp(line.text, month_first, line.span.start)
    ]
