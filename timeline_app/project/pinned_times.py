"""Corrections that reach into the analysis of an article: its date, its story, and times that are pinned."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from timeline_app.domain.article import Article, Block, BlockKind
from timeline_app.domain.calendar import Day, parse_iso
from timeline_app.domain.correction import Aspect, Correction
from timeline_app.domain.interval import TimeSpan
from timeline_app.domain.mention import Mention
from timeline_app.domain.resolution import Alternative, Anchor, Resolution, Step
from timeline_app.domain.span import Span
from timeline_app.domain.time_text import read_time
from timeline_app.project.analysis import Analysis

ANALYSED_AGAIN = (Aspect.REFERENCE_DATE, Aspect.STORY, Aspect.TIME)


def reference_day(article: str, corrections: Iterable[Correction]) -> Day | None:
    """Return the date of the article as the journalist said it last; None for the automatic one."""
    day = ""
    for correction in corrections:
        if correction.aspect is Aspect.REFERENCE_DATE and correction.article == article:
            day = correction.now
    return parse_iso(day) if day else None


def corrected_article(original: Article, article: str, corrections: Iterable[Correction]) -> Article:
    """Return the article with the passages taken into or out of the story."""
    blocks = list(original.blocks)
    for correction in corrections:
        if correction.aspect is not Aspect.STORY or correction.article != article or correction.span is None:
            continue
        for i, block in enumerate(blocks):
            if block.span.overlaps(correction.span):
                blocks[i] = _moved(block, original.blocks[i], correction.now == "yes")
    return replace(original, blocks=tuple(blocks)) if tuple(blocks) != original.blocks else original


def _moved(block: Block, original: Block, in_story: bool) -> Block:
    if block.kind.in_story == in_story:
        return block
    if original.kind.in_story == in_story:
        return original
    return replace(block, kind=BlockKind.PARAGRAPH if in_story else BlockKind.BOILERPLATE)


def pins(article: str, corrections: Iterable[Correction]) -> dict[Span, TimeSpan]:
    """Return the times that the journalist gave to mentions, by the span of the mention."""
    found: dict[Span, TimeSpan] = {}
    for correction in corrections:
        if correction.aspect is Aspect.TIME and correction.article == article and correction.span is not None:
            if correction.now:
                found[correction.span] = read_time(correction.now)
            else:
                found.pop(correction.span, None)
    return found


def pinned(analysis: Analysis, times: Mapping[Span, TimeSpan]) -> Analysis:
    """Return the analysis with pinned times in place of the automatic ones, in mentions and the events they date."""
    if not times:
        return analysis
    resolutions = tuple(
        _pinned_resolution(mention, resolution, times.get(mention.span))
        for mention, resolution in zip(analysis.mentions, analysis.resolutions, strict=True)
    )
    given = {mention.id: times[mention.span] for mention in analysis.mentions if mention.span in times}
    events = tuple(
        replace(event, when=given[event.mentions[0]], confidence=1.0)
        if event.mentions and event.mentions[0] in given
        else event
        for event in analysis.events
    )
    return replace(analysis, resolutions=resolutions, events=events)


def _pinned_resolution(mention: Mention, resolution: Resolution, when: TimeSpan | None) -> Resolution:
    if when is None:
        return resolution
    step = Step("correction.step.pinned", (("words", mention.text),), mention.span)
    automatic = Step("correction.step.automatic", (), mention.span)
    others = (Alternative(resolution.value, resolution.when, automatic), *resolution.alternatives)
    value = when.start.unit.edtf if when.start.unit and when.start == when.end else resolution.value
    return replace(
        resolution,
        when=when,
        value=value,
        anchor=Anchor.ABSOLUTE,
        confidence=1.0,
        steps=(step,),
        clock=None,
        alternatives=tuple(other for other in others if other.when != when),
    )
