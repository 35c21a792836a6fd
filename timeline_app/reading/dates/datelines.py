"""Place and date with which agencies open: "PARIS, 16 août 2022 - …", "Kiev (Ukraine), 3 mars (AFP) – …"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline_app.domain.article import BlockKind
from timeline_app.reading.blocks.line import Line
from timeline_app.reading.dates.claim import DateClaim, Place, Role
from timeline_app.reading.dates.stamps import claim_of
from timeline_app.reading.dates.written import WrittenDate, written_dates
from timeline_app.reading.folding import plain
from timeline_app.reading.lexicon import date_words, stamps

_LONGEST = 130  # characters of a dateline
_FIRST_PARAGRAPHS = 4
_DASH = re.compile(r"\s*(?:[–—]|(?<=[\s).\d])--?(?=\s)|(?<=\))-)\s*")
_BRACKETS = re.compile(r"\([^()]{2,40}\)")
_PARTICLES = frozenset("de du des la le les l d en sur sous of the on upon al el aan am an der".split())  # noqa: SIM905
_WORD = re.compile(r"[^\W\d_]+")


def _is_place(text: str) -> bool:
    """Tell whether words name a place: capitals but for particles, and no words of dates."""
    words = _WORD.findall(text)
    names = [word for word in words if word.lower() not in _PARTICLES]
    around = date_words().around
    return (
        bool(names)
        and len(words) <= 9
        and text[0].isupper()
        and all(w[0].isupper() and plain(w) not in around for w in names)
    )


def _dateline(head: str) -> WrittenDate | None:
    """Return the date of a dateline, None when the words are something else."""
    for written in written_dates(head):
        place = _BRACKETS.sub(" ", head[: written.start] + " ").replace("(", " ").strip(" ,.")
        place = re.sub(r",?\s+(?:le|on|ce)$", "", place)
        rest = _BRACKETS.sub("", head[written.end :]).strip(" ,.):")
        named = plain(rest).upper()
        if place and _is_place(place) and (not named or named in {plain(a).upper() for a in stamps().agencies}):
            return written
    return None


def dateline(text: str) -> WrittenDate | None:
    """Return the date with which a paragraph opens as agencies do; None without."""
    for dash in _DASH.finditer(text[:_LONGEST]):
        if dash.start() and (found := _dateline(text[: dash.start()])):
            return found
    return None


def is_dateline_alone(line: Line) -> bool:
    """Tell whether a line is nothing but place and full date: "Paris, le 28 janvier 2022"."""
    found = _dateline(line.text) if line.words <= 12 and line.key else None
    return found is not None and found.year is not None


def claims_of_datelines(lines: Sequence[Line], month_first: bool) -> list[DateClaim]:
    """Collect the dates of the datelines among the first paragraphs."""
    claims = []
    paragraphs = [line for line in lines if line.kind is BlockKind.PARAGRAPH]
    for line in paragraphs[:_FIRST_PARAGRAPHS]:
        if found := dateline(line.text):
            claims.append(claim_of(found, line.text, Place.DATELINE, Role.PUBLISHED, line.span.start))
    return claims
