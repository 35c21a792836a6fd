"""Words for an event's parts in the language of the interface."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from timeline_app.domain.event import Event, Status
from timeline_app.domain.interval import TimeSpan
from timeline_app.wording.dates import Form, clock_words, when_words
from timeline_app.wording.messages import messages
from timeline_app.wording.typography import typeset


def status_word(status: Status) -> str:
    """Return the word for a status, for menus and filters."""
    translate = QCoreApplication.translate
    return {
        Status.HAPPENED: translate("Status", "happened"),
        Status.ONGOING: translate("Status", "ongoing"),
        Status.PLANNED: translate("Status", "planned"),
        Status.CLAIMED: translate("Status", "claimed"),
        Status.RECURRENT: translate("Status", "recurrent"),
        Status.DENIED: translate("Status", "denied"),
        Status.HYPOTHETICAL: translate("Status", "hypothetical"),
    }[status]


def status_words(event: Event, language: str) -> str:
    """Return the status with its speaker: "selon la marine marvane"."""
    if event.status is Status.CLAIMED and event.speaker:
        return QCoreApplication.translate("Status", "says {speaker}").format(speaker=typeset(event.speaker, language))
    return status_word(event.status)


def span_words(when: TimeSpan, language: str, form: Form = Form.SHORT, *, with_weekday: bool = False) -> str:
    """Return a span of time in words; of one that goes on since nobody knows when, just that."""
    if when.ongoing and when.start.unit is None:
        return QCoreApplication.translate("Status", "start unknown")
    return when_words(when, language, form, with_weekday=with_weekday)


def event_time(event: Event, language: str, form: Form = Form.SHORT) -> str:
    """Return when the event was, as exact as it is known; "undated" without a known edge."""
    words = span_words(event.when, language, form)
    if not words:
        return QCoreApplication.translate("Status", "undated")
    if event.clock is None:
        return words
    return messages(language).text("dates.at", date=words, time=clock_words(event.clock, language))
