"""A hand-made analysis of the sample article: what the window shows does not depend on how good the engine is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from timeline_app.domain.article import (
    Article,
    Block,
    BlockKind,
    DateCandidate,
    DateSource,
    Evidence,
    ReferenceDate,
)
from timeline_app.domain.calendar import Day, day_of
from timeline_app.domain.event import Event, Status
from timeline_app.domain.interval import OPEN, UNKNOWN, Bounds, CalendarUnit, Edge, TimeSpan
from timeline_app.domain.mention import Meaning, Mention
from timeline_app.domain.resolution import Alternative, Anchor, Resolution, Step, TimexType
from timeline_app.domain.span import Span
from timeline_app.project.analysis import Analysis
from timeline_app.resource_files import resource

PUBLISHED = day_of(2023, 3, 17)
SET_ASIDE = ("En direct", "À suivre", "À suivre aussi", "Ailleurs sur le web", "Dernières actualités")

# words, signal, type, first and last day before the publication (None: still so), event word, label, status, sure
ROWS = (
    ("ce vendredi matin", None, "TIME", 0, 0, "appel", "Appel entre Irina Dobrev et Paul Arcand", "happened", 0.95),
    ("fin 2022", "depuis", "DATE", 77, None, "déployés", "Une quarantaine de navires déployés", "claimed", 0.9),
    ("20 ans", "depuis", "DURATION", 7305, None, "exploitation", "Exploitation du gaz du détroit", "ongoing", 0.85),
    ("mercredi", None, "DATE", 2, 2, "repoussé", "La Sélourie repousse cette exigence", "happened", 0.6),
    ("huit ans", "depuis", "DURATION", 2922, None, "conflit", "Conflit des îles Tessen", "ongoing", 0.55),
    ("le 15 mars", None, "DATE", 2, 2, "rencontre", "Rencontre des négociateurs", "happened", 0.95),
    ("des mois", "depuis", "DURATION", None, None, None, "", "happened", 0.9),
    ("avril", "en", "DATE", -15, -44, "programmée", "Une autre rencontre programmée", "planned", 0.9),
)


def sample_text() -> str:
    return resource("samples", "detroit-orsan.txt").read_text(encoding="utf-8")


def read(text: str, source: str = "") -> Article:
    blocks, position, title = [], 0, ""
    for line in text.split("\n"):
        span = Span(position, position + len(line))
        position = span.end + 1
        if not line:
            continue
        kind = BlockKind.PARAGRAPH
        if line in SET_ASIDE:
            kind = BlockKind.BOILERPLATE
        elif line.endswith("]"):
            kind = BlockKind.CAPTION
        elif not title:
            kind, title = BlockKind.TITLE, line
        elif len(line) < 60:
            kind = BlockKind.HEADING
        blocks.append(Block(kind, span))
    return Article(text, tuple(blocks), title, source=source)


def analyse(
    article: Article, reference_day: Day | None = None, pins: Mapping[Span, TimeSpan] | None = None
) -> Analysis:
    """Stand in for the engine: knows the expressions of the sample article by heart."""
    day = PUBLISHED if reference_day is None else reference_day
    mentions, resolutions, events = [], [], []
    search = 0
    for words, signal, kind, before, after, head, label, status, confidence in ROWS:
        start = article.text.find(f"{signal} {words}" if signal else words, search)
        if start < 0 or not _in_story(article, start):
            continue
        offset = len(signal) + 1 if signal else 0
        span = Span(start + offset, start + offset + len(words))
        search = span.end
        name = f"m{len(mentions) + 1}"
        when = _when(day, before, after, kind)
        signal_span = Span(start, start + len(signal)) if signal else None
        mentions.append(
            Mention(name, span, words, signal, signal_span, "since" if signal == "depuis" else None, "", Meaning("day"))
        )
        other = replace(when, start=OPEN)
        resolutions.append(
            Resolution(
                name,
                TimexType[kind],
                when.start.edtf or "PXM",
                None,
                when,
                Anchor.DCT,
                confidence,
                steps=(Step("correction.step.pinned", (("words", words),), span),),
                alternatives=(Alternative("", other, Step("correction.step.pinned", (("words", words),), span)),),
            )
        )
        if head:
            told = _event(article, name, span, head, label)
            actors = ("Sélourie",) if len(events) % 2 else ("Marvanie",)
            speaker = "la marine marvane" if status == "claimed" else None
            events.append(
                replace(
                    told,
                    id=f"e{len(events) + 1}",
                    when=when,
                    status=Status(status),
                    speaker=speaker,
                    actors=actors,
                    confidence=confidence,
                    said=article.text[start : span.end],
                )
            )
    return Analysis(
        article, _reference(article, day, reference_day), tuple(mentions), tuple(resolutions), tuple(events)
    )


def _in_story(article: Article, position: int) -> bool:
    return any(block.kind.in_story and block.span.start <= position < block.span.end for block in article.blocks)


def _when(day: Day, before: int | None, after: int | None, kind: str) -> TimeSpan:
    if before is None:
        return TimeSpan(UNKNOWN, UNKNOWN, Bounds(None, None, None, None))
    if after is None:
        year = CalendarUnit.of_year(CalendarUnit.of_day(day - before).year)
        today = Edge.known(CalendarUnit.of_day(day))
        return TimeSpan(Edge.known(year, True), today, Bounds(year.first, year.last, day, day), True)
    if before != after:
        unit = CalendarUnit.of_day(day - before)
        return TimeSpan.of_unit(CalendarUnit.of_month(unit.year, unit.part))
    return TimeSpan.of_unit(CalendarUnit.of_day(day - before))


def _event(article: Article, mention: str, span: Span, head: str, label: str) -> Event:
    block = next(block for block in article.blocks if block.span.holds(span))
    words = block.span.of(article.text)
    at = block.span.start + words.lower().find(head)
    when = TimeSpan(UNKNOWN, UNKNOWN, Bounds(None, None, None, None))
    return Event(
        "", label, words[:120], Span(at, at + len(head)), block.span, block.span, (mention,), "", when, Status.HAPPENED
    )


def _reference(article: Article, day: Day, given: Day | None) -> ReferenceDate:
    if given is not None:
        return ReferenceDate(day, DateSource.GIVEN)
    at = article.text.find("ce vendredi matin")
    evidence = (Evidence("correction.step.pinned", (("words", "ce vendredi matin"),), Span(at, at + 17)),)
    candidates = (DateCandidate(day, 0.8, evidence), DateCandidate(day - 7, 0.1, evidence))
    return ReferenceDate(day, DateSource.INFERRED, 0.8, evidence, candidates=candidates)
