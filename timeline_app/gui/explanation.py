"""Why a date is what it is, in sentences: for the inspector, as HTML with links to the words, and as a footnote."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import QCoreApplication

from timeline_app.domain.article import Evidence
from timeline_app.domain.event import Event
from timeline_app.domain.mention import Mention
from timeline_app.domain.resolution import Resolution, Step
from timeline_app.domain.span import Span
from timeline_app.gui.event_words import span_words
from timeline_app.gui.theme import Theme
from timeline_app.wording.dates import Form
from timeline_app.wording.derivation import sentence
from timeline_app.wording.evidence import evidence_sentence
from timeline_app.wording.typography import capitalised, quote, typeset


def said_words(mention: Mention, language: str) -> str:
    """Return the words of an expression with their signal, in quotation marks."""
    return quote(f"{mention.signal} {mention.text}" if mention.signal else mention.text, language)


def steps_html(steps: Iterable[Step], language: str, theme: Theme) -> str:
    """Return the sentences of a derivation, numbered; each ends with a link to the words that it rests on."""
    return _list(((sentence(step, language), step.evidence) for step in steps), theme)


def clues_html(clues: Iterable[Evidence], text: str, language: str, theme: Theme) -> str:
    """Return what speaks for a date as sentences with links to the words of a text."""
    return _list(((evidence_sentence(clue, text, language), clue.span) for clue in clues), theme)


def notes_html(event: Event, text: str, language: str, theme: Theme) -> str:
    """Return what contradicts an event, and the other tellings that were joined to it, with links to their words."""
    again = QCoreApplication.translate("Inspector", "Told again: {words}")
    told = ((again.format(words=quote(other.label, language)), other.head or other.sentence) for other in event.joined)
    return _list((*((evidence_sentence(one, text, language), one.span) for one in event.conflicts), *told), theme)


def _list(rows: Iterable[tuple[str, Span | None]], theme: Theme) -> str:
    items = "".join(f"<li>{escape(words)}{_link(span, theme)}</li>" for words, span in rows)
    return f"<ol style='margin-left:-1.2em; margin-top:0; margin-bottom:0'>{items}</ol>" if items else ""


def _link(span: Span | None, theme: Theme) -> str:
    if span is None:
        return ""
    words = QCoreApplication.translate("Inspector", "show")
    return f" <a href='words:{span.start}-{span.end}' style='color:{theme.accent}'>{escape(words)}</a>"


def linked_span(link: str) -> Span:
    """Return the span that a link of :func:`steps_html` stands for."""
    start, _, end = link.removeprefix("words:").partition("-")
    return Span(int(start), int(end))


def meaning_words(resolution: Resolution, language: str) -> str:
    """Return what an expression means: "Depuis 2014 environ"."""
    words = span_words(resolution.when, language, Form.LONG, with_weekday=True)
    return capitalised(words or QCoreApplication.translate("Inspector", "no date that could be drawn"))


def doubt_words(confidence: float, threshold: float, accepted: bool) -> str:
    """Return how sure the date is."""
    translate = QCoreApplication.translate
    if accepted:
        return translate("Inspector", "You have checked this date.")
    percent = round(100 * confidence)
    if confidence < threshold:
        return translate("Inspector", "To check: dates like this one are right {n} times in 100.").format(n=percent)
    return translate("Inspector", "Dates like this one are right {n} times in 100.").format(n=percent)


def footnote(event: Event | None, found: tuple[Mention, Resolution] | None, source: str, language: str) -> str:
    """Return the explanation as one paragraph that can stand under an article."""
    parts = [event.label + "."] if event else []
    if found:
        mention, resolution = found
        parts.append(f"{capitalised(said_words(mention, language))}: {meaning_words(resolution, language)}.")
        parts += [sentence(step, language) for step in resolution.steps]
    if source:
        parts.append(quote(source, language))
    return typeset(" ".join(parts), language)
