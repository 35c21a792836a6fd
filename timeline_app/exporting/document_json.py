"""The JSON of one extracted document: the contract of the command line, ``"schema": "timeline-app/1"``."""

from __future__ import annotations

from typing import Any

from timeline_app.domain.article import ReferenceDate
from timeline_app.domain.calendar import Day, iso, iso_year
from timeline_app.domain.event import Event
from timeline_app.domain.interval import Bounds, TimeSpan
from timeline_app.domain.mention import Mention
from timeline_app.domain.resolution import Resolution
from timeline_app.domain.span import Span
from timeline_app.project.analysis import Analysis
from timeline_app.wording.derivation import sentence
from timeline_app.wording.evidence import evidence_sentence

SCHEMA = "timeline-app/1"


def document(analysis: Analysis, document_id: str, with_text: bool) -> dict[str, Any]:
    """Return an analysed article as the JSON object of the command line.

    Parameters
    ----------
    document_id
        Its "id".
    with_text
        Put the text in, for files whose text is not the file itself.
    """
    article, language = analysis.article, analysis.article.language
    about: dict[str, Any] = {"title": article.title, "language": language, "source": article.source}
    if with_text:
        about["text"] = article.text
    about["date"] = _date(analysis.reference, article.text, language)
    tellings = (telling for event in reversed(analysis.events) for telling in (event, *event.joined))
    heads = {mention: telling for telling in tellings for mention in telling.mentions}
    return {
        "schema": SCHEMA,
        "id": document_id,
        "document": about,
        "mentions": [
            _mention(mention, resolution, heads.get(mention.id), article.text, language)
            for mention, resolution in zip(analysis.mentions, analysis.resolutions, strict=True)
        ],
        "events": [event_object(event, article.text, language) for event in analysis.events],
    }


def _date(reference: ReferenceDate, text: str, language: str) -> dict[str, Any]:
    value = iso(reference.day) if reference.day is not None else None
    if value is not None and reference.minute is not None:
        value += f"T{reference.minute // 60:02}:{reference.minute % 60:02}"
    found: dict[str, Any] = {
        "value": value,
        "how": reference.source.value,
        "confidence": round(reference.confidence, 3),
        "evidence": [evidence_sentence(one, text, language) for one in reference.evidence],
    }
    if reference.day is None and reference.year is not None:
        month = f"-{reference.month:02}" if reference.month is not None else ""
        found["about"] = iso_year(reference.year) + month
    if reference.candidates:
        found["candidates"] = [
            {"value": iso(candidate.day), "confidence": round(candidate.confidence, 3)}
            for candidate in reference.candidates
        ]
    return found


def _mention(mention: Mention, resolution: Resolution, event: Event | None, text: str, language: str) -> dict[str, Any]:
    return {
        "id": mention.id,
        "start": mention.span.start,
        "end": mention.span.end,
        "text": mention.text,
        "type": resolution.type.value,
        "value": resolution.value,
        "mod": resolution.mod,
        "signal": mention.signal,
        "from": resolution.when.start.edtf,
        "to": resolution.when.end.edtf,
        "bounds": _bounds(resolution.when.bounds),
        "anchor": resolution.anchor.value,
        "ongoing": resolution.when.ongoing,
        "confidence": round(resolution.confidence, 3),
        "alternatives": [
            {
                "value": other.value,
                "from": other.when.start.edtf,
                "to": other.when.end.edtf,
                "because": sentence(other.because, language),
            }
            for other in resolution.alternatives
        ],
        "explanation": [sentence(step, language) for step in resolution.steps],
        "event": _words(event.head, text) if event is not None and event.head is not None else None,
    }


def _bounds(bounds: Bounds) -> dict[str, list[str | None]]:
    return {
        "start": [_day(bounds.start_earliest), _day(bounds.start_latest)],
        "end": [_day(bounds.end_earliest), _day(bounds.end_latest)],
    }


def _day(day: Day | None) -> str | None:
    return iso(day) if day is not None else None


def _words(span: Span, text: str) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "text": span.of(text)}


def event_object(event: Event, text: str, language: str) -> dict[str, Any]:
    """Return an event of a text as the JSON object of the command line."""
    when: TimeSpan = event.when
    return {
        "id": event.id,
        "label": event.label,
        "detail": event.detail,
        "said": event.said,
        "head": _words(event.head, text) if event.head is not None else None,
        "sentence": {"start": event.sentence.start, "end": event.sentence.end},
        "mentions": list(event.mentions),
        "from": when.start.edtf,
        "to": when.end.edtf,
        "ongoing": when.ongoing,
        "status": event.status.value,
        "speaker": event.speaker,
        "actors": list(event.actors),
        "places": list(event.places),
        "keep": event.keep,
        "salience": round(event.salience, 3),
        "period": event.period or None,
        "joined": [
            {"label": other.label, "head": _words(other.head, text) if other.head is not None else None}
            for other in event.joined
        ],
        "rivals": list(event.rivals),
        "conflicts": [evidence_sentence(one, text, language) for one in event.conflicts],
    }
