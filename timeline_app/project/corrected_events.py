"""The events of a project: those of the analyses, as the journalist corrected them, and the journalist's own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import TypeAlias

from timeline_app.domain.correction import Aspect, Correction
from timeline_app.domain.event import Event, Status
from timeline_app.domain.interval import UNKNOWN, Bounds, TimeSpan
from timeline_app.domain.span import Span
from timeline_app.domain.time_text import read_time
from timeline_app.project.event_keys import find_key, key_of
from timeline_app.project.project import ProjectArticle

UNDATED = TimeSpan(UNKNOWN, UNKNOWN, Bounds(None, None, None, None))

Change: TypeAlias = Callable[[Event, str], Event]

_CHANGES: Mapping[Aspect, Change] = {
    Aspect.TIME: lambda event, now: replace(event, when=read_time(now), confidence=1.0),
    Aspect.LABEL: lambda event, now: replace(event, label=now),
    Aspect.STATUS: lambda event, now: replace(event, status=Status(now)),
    Aspect.SPEAKER: lambda event, now: replace(event, speaker=now or None),
    Aspect.KEEP: lambda event, now: replace(event, keep=now == "yes"),
    Aspect.ACCEPTED: lambda event, now: replace(event, accepted=now == "yes"),
    Aspect.GROUP: lambda event, now: replace(event, group=now),
    Aspect.COLOUR: lambda event, now: replace(event, colour=now),
    Aspect.SOURCE: lambda event, now: replace(event, source=now),
}

_OF_THE_RECORD = (Aspect.NOTE, Aspect.APART)  # change no event


def corrected_events(articles: Iterable[ProjectArticle], corrections: Iterable[Correction]) -> tuple[Event, ...]:
    """Return the events of all articles under the corrections; ids are keys, merged ones are gone."""
    articles = tuple(articles)
    events = {event.id: event for article in articles for event in article.told}
    merged: dict[str, str] = {}
    corrections = tuple(corrections)
    last = {(correction.event, correction.aspect): number for number, correction in enumerate(corrections)}
    for number, correction in enumerate(corrections):
        if not correction.event or correction.aspect in _OF_THE_RECORD:
            continue
        if last[correction.event, correction.aspect] != number:
            continue  # decided otherwise later
        if correction.aspect is Aspect.ADDED:
            events[correction.event] = _own_event(correction, articles)
            continue
        key = correction.event if correction.event in events else find_key(correction.event, events)
        if key is None:
            continue  # its article was removed, or newer rules no longer tell it
        if correction.aspect is Aspect.MERGED and not correction.now and key not in merged:
            events |= _taken_apart(events[key], correction.span, articles)
        elif correction.aspect is Aspect.MERGED:
            merged[key] = correction.now
        else:
            events[key] = _CHANGES[correction.aspect](events[key], correction.now)
    return _joined(events, merged)


def _taken_apart(event: Event, head: Span | None, articles: tuple[ProjectArticle, ...]) -> dict[str, Event]:
    """Return an event without one of the tellings that the engine joined to it, and that telling."""
    part = next((other for other in event.joined if other.head == head), None)
    article = next((entry for entry in articles if entry.id == event.article), None)
    if part is None or article is None:
        return {}
    found = article.mention(part.mentions[0]) if part.mentions else None
    key = key_of(part, event.article, found[0] if found else None)
    whole = replace(
        event,
        mentions=tuple(mention for mention in event.mentions if mention not in part.mentions),
        joined=tuple(other for other in event.joined if other is not part),
    )
    return {event.id: whole, key: replace(part, id=key, article=event.article)}


def _own_event(correction: Correction, articles: Iterable[ProjectArticle]) -> Event:
    """Build an event of the journalist's own; a mention inside its words dates it."""
    span = correction.span or Span(0, 0)
    event = Event(
        id=correction.event,
        label=correction.now,
        detail=correction.now,
        head=None,
        clause=span,
        sentence=span,
        mentions=(),
        said="",
        when=UNDATED,
        status=Status.HAPPENED,
        article=correction.article,
        accepted=True,
    )
    article = next((entry for entry in articles if entry.id == correction.article), None)
    if article is None or correction.span is None:
        return event
    event = replace(event, detail=span.of(article.original.text))
    for mention, resolution in zip(article.analysis.mentions, article.analysis.resolutions, strict=True):
        if span.holds(mention.span):
            said = f"{mention.signal} {mention.text}" if mention.signal else mention.text
            return replace(
                event, mentions=(mention.id,), said=said, when=resolution.when, confidence=resolution.confidence
            )
    return event


def _joined(events: Mapping[str, Event], merged: Mapping[str, str]) -> tuple[Event, ...]:
    """Take merged events out and give their mentions to the event that they were merged into."""
    into = {key: target for key, target in merged.items() if target in events and target != key}
    extra: dict[str, list[str]] = {}
    retold: dict[str, list[str]] = {}
    for key, target in into.items():
        root = _root(target, into)
        if root is None or root == key:
            continue
        if events[root].article == events[key].article:
            extra.setdefault(root, []).extend(events[key].mentions)
        else:
            retold.setdefault(root, []).append(events[key].article)
    return tuple(
        _with(event, extra.get(key, ()), retold.get(key, ())) if key in extra or key in retold else event
        for key, event in events.items()
        if key not in into or _root(key, into) is None
    )


def _with(event: Event, mentions: Iterable[str], articles: Iterable[str]) -> Event:
    """Return an event with the mentions, and the articles, of those that were joined to it."""
    mentions = tuple(dict.fromkeys((*event.mentions, *mentions)))
    return replace(event, mentions=mentions, retold=tuple(dict.fromkeys(article for article in articles if article)))


def _root(key: str, into: Mapping[str, str]) -> str | None:
    """Follow merges to the event that stays; None when they run in a circle."""
    seen = {key}
    while key in into:
        key = into[key]
        if key in seen:
            return None
        seen.add(key)
    return key
