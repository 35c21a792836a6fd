"""What the journalist can decide, each as the corrections that record it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from timeline_app.domain.calendar import Day, iso
from timeline_app.domain.correction import Aspect, Correction
from timeline_app.domain.event import Event, Status
from timeline_app.domain.interval import TimeSpan
from timeline_app.domain.span import Span
from timeline_app.domain.time_text import write_time
from timeline_app.project.event_keys import own_key
from timeline_app.project.pinned_times import reference_day
from timeline_app.project.project import Project

Corrections = tuple[Correction, ...]


def set_reference_date(project: Project, article: str, day: Day | None) -> Corrections:
    """Give the article a date; None returns to the automatic one."""
    before = reference_day(article, project.corrections)
    if day == before:
        return ()
    entry = project.article(article)
    used = entry.analysis.reference.day if entry else before
    was = iso(used) if used is not None else ""
    now = iso(day) if day is not None else ""
    return (Correction(Aspect.REFERENCE_DATE, article, was=was, now=now),)


def set_in_story(project: Project, article: str, span: Span, in_story: bool) -> Corrections:
    """Take the paragraphs that the span touches into the story, or out of it."""
    entry = project.article(article)
    touched = [block for block in entry.analysis.article.blocks if block.span.overlaps(span)] if entry else []
    changes = (
        Correction(Aspect.STORY, article, span=block.span, was=_yes(block.kind.in_story), now=_yes(in_story))
        for block in touched
    )
    return _changed(*changes)


def set_time(project: Project, event: Event, when: TimeSpan) -> Corrections:
    """Pin the time of an event: that of the words which date it, so that what depends on them follows."""
    span = _dating_words(project, event)
    key = "" if span else event.id
    return _changed(
        Correction(Aspect.TIME, event.article, key, span, was=write_time(event.when), now=write_time(when)),
        *accept(event, True),
    )


def set_mention_time(article: str, span: Span, was: TimeSpan, when: TimeSpan) -> Corrections:
    """Pin the time of an expression that dates no event."""
    return _changed(Correction(Aspect.TIME, article, "", span, was=write_time(was), now=write_time(when)))


def relabel(event: Event, label: str) -> Corrections:
    """Give the event another headline; an empty one changes nothing."""
    return _about(event, Aspect.LABEL, event.label, label.strip() or event.label)


def set_status(event: Event, status: Status) -> Corrections:
    """Say how real the event is."""
    return _about(event, Aspect.STATUS, event.status.value, status.value)


def set_speaker(event: Event, speaker: str) -> Corrections:
    """Say who claims it; "" for nobody."""
    return _about(event, Aspect.SPEAKER, event.speaker or "", speaker.strip())


def keep(event: Event, kept: bool) -> Corrections:
    """Put the event on the timeline or drop it."""
    return _about(event, Aspect.KEEP, _yes(event.keep), _yes(kept))


def accept(event: Event, accepted: bool) -> Corrections:
    """Say that the event was looked at and is right."""
    return _about(event, Aspect.ACCEPTED, _yes(event.accepted), _yes(accepted))


def set_group(event: Event, group: str) -> Corrections:
    """Put the event into a group."""
    return _about(event, Aspect.GROUP, event.group, group.strip())


def set_colour(event: Event, colour: str) -> Corrections:
    """Give the event a colour, ``#rrggbb``; "" for the automatic one."""
    return _about(event, Aspect.COLOUR, event.colour, colour)


def merge(events: Iterable[Event]) -> Corrections:
    """Join events into the first of them."""
    first, *others = events
    return tuple(
        Correction(Aspect.MERGED, event.article, event.id, event.head or event.clause, now=first.id) for event in others
    )


def split(project: Project, event: Event) -> Corrections:
    """Take apart what was joined by itself; else give every further time of an event an event of its own.

    Such an event has the same headline; of an event with one time there is a copy.
    """
    if event.joined:
        return tuple(
            Correction(Aspect.MERGED, event.article, event.id, other.head, was=event.id) for other in event.joined
        )
    number = _next_own_number(project)
    article = project.article(event.article)
    spans = [found[0].span for mention in event.mentions[1:] if article and (found := article.mention(mention))]
    made: list[Correction] = []
    for i, span in enumerate(spans or [None]):
        key = own_key(number + i)
        made.append(Correction(Aspect.ADDED, event.article, key, span, now=event.label))
        copy = replace(event, id=key, status=Status.HAPPENED, speaker=None, accepted=True)
        made += set_status(copy, event.status) + set_speaker(copy, event.speaker or "")
        if span is None:
            made.append(Correction(Aspect.TIME, event.article, key, None, now=write_time(event.when)))
    return tuple(made)


def add_event(project: Project, label: str, article: str = "", span: Span | None = None) -> Corrections:
    """Add an event of the journalist's own, from selected words or from nothing."""
    return (Correction(Aspect.ADDED, article, own_key(_next_own_number(project)), span, now=label.strip()),)


def set_source(event: Event, source: str) -> Corrections:
    """Say where an event of the journalist's own is known from."""
    return _about(event, Aspect.SOURCE, event.source, source.strip())


def annotate(event: Event, note: str) -> Corrections:
    """Say why the last correction of the event was made; "" takes the reason back."""
    return (Correction(Aspect.NOTE, event.article, event.id, event.head or event.clause, now=note.strip()),)


def keep_apart(events: Iterable[Event]) -> Corrections:
    """Say that events are not the same as the first of them, so that joining them is not proposed again."""
    first, *others = events
    return tuple(
        Correction(Aspect.APART, event.article, event.id, event.head or event.clause, now=first.id) for event in others
    )


def set_own_time(key: str, article: str, when: TimeSpan) -> Corrections:
    """Give a time to an event of the journalist's own that was added just before."""
    return (Correction(Aspect.TIME, article, key, None, now=write_time(when)),)


def set_own_source(key: str, article: str, source: str) -> Corrections:
    """Say where an event of the journalist's own is known from that was added just before; "" for not said."""
    return _changed(Correction(Aspect.SOURCE, article, key, None, now=source.strip()))


def _about(event: Event, aspect: Aspect, was: str, now: str) -> Corrections:
    return _changed(Correction(aspect, event.article, event.id, event.head or event.clause, was=was, now=now))


def _changed(*corrections: Correction) -> Corrections:
    return tuple(correction for correction in corrections if correction.was != correction.now)


def _yes(value: bool) -> str:
    return "yes" if value else "no"


def _dating_words(project: Project, event: Event) -> Span | None:
    article = project.article(event.article)
    found = article.mention(event.mentions[0]) if article and event.mentions else None
    return found[0].span if found else None


def _next_own_number(project: Project) -> int:
    return 1 + sum(1 for correction in project.corrections if correction.aspect is Aspect.ADDED)
