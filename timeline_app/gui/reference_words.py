"""Words for the date of an article and how it is known."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from timeline_app.domain.article import DateSource, ReferenceDate
from timeline_app.wording.dates import Form, day_words


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


def reference_words(reference: ReferenceDate, language: str) -> str:
    """Return the date in words: "ven. 28 janvier 2022"."""
    if reference.day is None:
        return QCoreApplication.translate("ReferenceDate", "unknown date")
    return day_words(reference.day, language, Form.LONG, with_weekday=True)
