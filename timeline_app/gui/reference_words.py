"""Words for the date of an article and how it is known."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from timeline_app.domain.article import DateSource, ReferenceDate
from timeline_app.domain.resolution import Clock
from timeline_app.wording.dates import Form, clock_words, day_words, year_words
from timeline_app.wording.messages import messages


def source_words(reference: ReferenceDate) -> str:
    """Return how the date is known, with the number of clues where it was inferred."""
    translate = QCoreApplication.translate
    if reference.source is DateSource.INFERRED:
        clues = len(reference.evidence)
        if clues < 2:  # lupdate sees no plural outside a method tr()
            return translate("ReferenceDate", "worked out from the text, one clue")
        return translate("ReferenceDate", "worked out from the text, {n} clues").format(n=clues)
    return {
        DateSource.GIVEN: translate("ReferenceDate", "set by you"),
        DateSource.METADATA: translate("ReferenceDate", "stated by the page"),
        DateSource.DATELINE: translate("ReferenceDate", "stated by the dateline"),
        DateSource.FILENAME: translate("ReferenceDate", "read in the name of the file"),
        DateSource.UNKNOWN: translate("ReferenceDate", "unknown"),
    }[reference.source]


def brief_source_words(reference: ReferenceDate) -> str:
    """Return how the date is known, where there is little room."""
    translate = QCoreApplication.translate
    return {
        DateSource.GIVEN: translate("ReferenceDate", "yours"),
        DateSource.METADATA: translate("ReferenceDate", "page"),
        DateSource.DATELINE: translate("ReferenceDate", "dateline"),
        DateSource.FILENAME: translate("ReferenceDate", "file name"),
        DateSource.INFERRED: translate("ReferenceDate", "worked out"),
        DateSource.UNKNOWN: translate("ReferenceDate", "unknown"),
    }[reference.source]


def reference_words(reference: ReferenceDate, language: str, form: Form = Form.LONG) -> str:
    """Return the date in words, with the hour where it is known: "vendredi 28 janvier 2022 à 16 h 15"."""
    if reference.day is None:
        unknown = QCoreApplication.translate("ReferenceDate", "unknown date")
        return unknown if reference.year is None else year_words(reference.year, language)
    words = day_words(reference.day, language, form, with_weekday=True)
    if reference.minute is None:
        return words
    return messages(language).text("dates.at", date=words, time=clock_words(Clock(reference.minute), language))
