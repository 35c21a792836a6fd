"""The correction record: each decision with the automatic value that it began from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from timeline_app.domain.correction import Aspect, Correction
from timeline_app.project.event_keys import find_key
from timeline_app.project.project import Project


@dataclass(frozen=True, slots=True)
class RecordLine:
    """One decision.

    Attributes
    ----------
    correction
        What was decided.
    article
        Title of the article; "" for none.
    subject
        The words that it is about, or the headline of the event; "" for the article itself.
    automatic
        The value before any decision, as the aspect writes it.
    other
        Headline of the event that it was merged into or kept apart from; "" for other aspects.
    note
        Why; "" when not said.
    """

    correction: Correction
    article: str
    subject: str
    automatic: str
    other: str = ""
    note: str = ""


def correction_record(project: Project) -> tuple[RecordLine, ...]:
    """Return the decisions in force, oldest first; notes stand with what they explain."""
    headlines = _headlines(project)
    titles = {entry.id: entry.title for entry in project.articles}
    texts = {entry.id: entry.original.text for entry in project.articles}
    first: dict[tuple[object, ...], str] = {}
    notes = _notes(project.corrections)
    lines = []
    for number, correction in enumerate(project.corrections):
        if correction.aspect is Aspect.NOTE:
            continue
        automatic = first.setdefault(_thing(correction), correction.was)
        words = correction.span.of(texts.get(correction.article, "")) if correction.span else ""
        is_about_words = correction.aspect in (Aspect.TIME, Aspect.STORY) and not correction.event
        subject = words if is_about_words else _headline(correction.event, headlines) or words
        other = _headline(correction.now, headlines) if correction.aspect in (Aspect.MERGED, Aspect.APART) else ""
        note = notes.get(number) or correction.note
        lines.append(
            RecordLine(
                correction, titles.get(correction.article, ""), " ".join(subject.split()), automatic, other, note
            )
        )
    return tuple(lines)


def _thing(correction: Correction) -> tuple[object, ...]:
    """Return what a correction is about, so that the first value of it can be told."""
    about = correction.event or correction.span
    return correction.aspect, correction.article, about


def _headlines(project: Project) -> Mapping[str, str]:
    found = {event.id: event.label for entry in project.articles for event in entry.told}
    for correction in project.corrections:
        if correction.aspect is Aspect.ADDED:
            found[correction.event] = correction.now
    return found


def _headline(key: str, headlines: Mapping[str, str]) -> str:
    present = key if key in headlines else find_key(key, headlines) if key else None
    return headlines[present] if present else ""


def _notes(corrections: Iterable[Correction]) -> Mapping[int, str]:
    """Return the notes by the number of the decision that each explains: the last one about the event before it."""
    found: dict[int, str] = {}
    last: dict[str, int] = {}
    for number, correction in enumerate(corrections):
        if correction.aspect is Aspect.NOTE:
            explained = [last[about] for about in _names(correction) if about in last]
            if explained:
                found[max(explained)] = correction.now
        elif correction.aspect is not Aspect.ACCEPTED:
            last.update(dict.fromkeys(_names(correction), number))
    return found


def _names(correction: Correction) -> set[str]:
    """Return what a correction is about: the event, the words that tell it, the words that date it."""
    names = {correction.event} if correction.event else set()
    if correction.span:
        names.add(f"{correction.article}:{correction.span.start}-{correction.span.end}")
    _, at, dating = correction.event.partition("@")
    if at:
        names.add(f"{correction.article}:{dating}")
    return names
