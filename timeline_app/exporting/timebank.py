"""The mentions with the extents of the French TimeBank, for measuring against it.

The TimeBank annotates a day and an hour as two expressions, leaves « il y a » out of a vague length, and marks
« par an » and words such as « désormais » and « actuel », which the news profile does not (A. Bittar et al., French
TimeBank: An ISO-TimeML Annotated Reference Corpus, 2011).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from timeline_app.domain.mention import Meaning, Mention
from timeline_app.domain.resolution import Anchor, Resolution, TimexType
from timeline_app.domain.span import Span
from timeline_app.project.analysis import Analysis
from timeline_app.resolving.place import NOWHERE
from timeline_app.rules.folding import fold
from timeline_app.tagging.rule_matcher import rule_matcher

_AGO = re.compile(r"(?:il y a|voici|voilà)\s+", re.IGNORECASE)
_PER_UNIT = re.compile(r"\bpar\s+(an|mois|semaine|jour|heure|semestre|trimestre)\b")
# Words that name no date but are expressions of time in the TimeBank, with their values.
_WORDS = tuple(
    (re.compile(rf"\b(?P<word>{words})\b", re.IGNORECASE), kind, value)
    for words, kind, value in (
        ("désormais|dorénavant|actuel(?:le)?s?", TimexType.DATE, "PRESENT_REF"),
        ("future?s?|(?<=l[’'])avenir", TimexType.DATE, "FUTURE_REF"),
        ("auparavant", TimexType.DATE, "PAST_REF"),
        ("(?<=d[’'])ici(?= )", TimexType.DATE, "PRESENT_REF"),
        ("quinquennats?", TimexType.DURATION, "P5Y"),
        ("septennats?", TimexType.DURATION, "P7Y"),
    )
)
_UNITS = {
    "an": "P1Y", "mois": "P1M", "semaine": "P1W", "jour": "P1D", "heure": "PT1H", "semestre": "P6M", "trimestre": "P3M",
}  # fmt: skip


def timebank_profile(analysis: Analysis) -> Analysis:
    """Return an analysis whose mentions have the TimeBank's extents; its events are left out."""
    pairs = [
        pair
        for mention, resolution in zip(analysis.mentions, analysis.resolutions, strict=True)
        for pair in _split(mention, resolution)
    ]
    taken = [mention.span for mention, _ in pairs]
    pairs += [pair for pair in _more(analysis.article.text) if not any(pair[0].span.overlaps(span) for span in taken)]
    pairs.sort(key=lambda pair: pair[0].span)
    numbered = [
        (replace(mention, id=f"m{number}"), replace(resolution, mention=f"m{number}"))
        for number, (mention, resolution) in enumerate(pairs, start=1)
    ]
    return replace(
        analysis,
        mentions=tuple(mention for mention, _ in numbered),
        resolutions=tuple(resolution for _, resolution in numbered),
        events=(),
    )


def _split(mention: Mention, resolution: Resolution) -> Iterator[tuple[Mention, Resolution]]:
    if mention.meaning.operator == "at_clock":
        yield from _day_and_hour(mention, resolution)
        return
    ago = _AGO.match(mention.text)
    if ago is not None and resolution.value in ("PAST_REF", "FUTURE_REF"):
        span = Span(mention.span.start + ago.end(), mention.span.end)
        source = mention.meaning.get("length")
        unit = source.get("unit") if isinstance(source, Meaning) else None
        value = {"year": "PXY", "month": "PXM", "week": "PXW", "day": "PXD", "hour": "PTXH"}.get(str(unit), "PXD")
        yield (
            replace(mention, span=span, text=mention.text[ago.end() :]),
            replace(resolution, type=TimexType.DURATION, value=value),
        )
        return
    yield mention, resolution


def _day_and_hour(mention: Mention, resolution: Resolution) -> Iterator[tuple[Mention, Resolution]]:
    """Return the two expressions of which one was made."""
    found = rule_matcher("fr").find(mention.text, fold(mention.text))
    if len(found) != 2:
        yield mention, resolution
        return
    for part in found:
        is_clock = "clock" in part.rule or part.rule == "noon-and-midnight"
        span = Span(mention.span.start + part.start, mention.span.start + part.end)
        day = resolution.value.partition("T")[0]
        value, kind = (resolution.value, TimexType.TIME) if is_clock else (day, TimexType.DATE)
        yield (
            replace(mention, span=span, text=mention.text[part.start : part.end]),
            replace(resolution, type=kind, value=value),
        )


def _more(text: str) -> Iterator[tuple[Mention, Resolution]]:
    for found in _PER_UNIT.finditer(text):
        yield _extra(text, Span(*found.span(1)), TimexType.DURATION, _UNITS[found[1]])
    for pattern, kind, value in _WORDS:
        for found in pattern.finditer(text):
            yield _extra(text, Span(*found.span("word")), kind, value)


def _extra(text: str, span: Span, kind: TimexType, value: str) -> tuple[Mention, Resolution]:
    mention = Mention("", span, span.of(text), None, None, None, "timebank", Meaning("nothing"))
    return mention, Resolution("", kind, value, None, NOWHERE, Anchor.NONE, 0.8)
