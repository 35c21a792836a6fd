"""The words of an event on the picture: its label, its date as worked out and as said, who says so."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from timeline_app.domain.event import Event, Status
from timeline_app.domain.interval import EdgeKind, Granularity
from timeline_app.layout.text_size import TextMeasurer
from timeline_app.wording.dates import clock_words, edge_words, length_words, when_words
from timeline_app.wording.messages import Messages, messages
from timeline_app.wording.typography import capitalised, quote, typeset

# Words for lengths of time: "depuis huit ans" needs no duration beside it.
_LENGTHS = re.compile(
    r"\b(ans?|années?|siècles?|décennies?|mois|semaines?|jours?|heures?|years?|centur\w+|decades?|months?|weeks?|days?|hours?)\b"
)


class Caption(NamedTuple):
    """What is printed beside a mark.

    Attributes
    ----------
    label
        The event in the article's words.
    date
        Its time as worked out: "mer. 26 janv. 2022".
    said
        The words of the article for it, in quotation marks; "" for none.
    status
        "(prévu)", "selon …" or "".
    """

    label: str
    date: str
    said: str
    status: str

    @property
    def detail(self) -> str:
        """Everything but the label, on one line."""
        return " · ".join([part for part in (self.date, self.said, self.status) if part])

    @property
    def full_label(self) -> str:
        """Label and status, where nothing stands below the label."""
        comma = "" if self.status.startswith("(") else ","
        return f"{self.label}{comma} {self.status}" if self.status else self.label

    @property
    def short_detail(self) -> str:
        """Date and status only."""
        return " · ".join([part for part in (self.date, self.status) if part])


@lru_cache(maxsize=4096)
def caption_of(event: Event, language: str, measurer: TextMeasurer, year: int | None = None) -> Caption:
    """Return the words of an event, with typography done and only characters that can be drawn.

    A day or month of ``year``, that of the article, does not repeat it: the axis says it.
    """
    catalogue = messages(language)
    said = typeset(measurer.drawable(event.said), language)
    return Caption(
        label_of(event, language, measurer),
        date_of(event, language, year),
        quote(said, language) if said else "",
        _status(event, catalogue, measurer),
    )


@lru_cache(maxsize=4096)
def with_length(caption: Caption, least: float, most: float, language: str) -> Caption:
    """Return a caption with a duration of so many days after the date, unless the words said tell one already."""
    if most < 1 or most > 8 * least or _LENGTHS.search(caption.said):
        return caption
    length = length_words(least, most, language)
    return caption._replace(date=f"{caption.date} ({length})" if caption.date else length)


def label_of(event: Event, language: str, measurer: TextMeasurer) -> str:
    """Return the label of an event as it is printed."""
    label = capitalised(typeset(measurer.drawable(event.label), language))
    return label or messages(language).text("picture.no_label")


def date_of(event: Event, language: str, year: int | None = None) -> str:
    """Return the time of an event in words; what goes on is dated by its start, as its mark shows the rest."""
    when = event.when
    goes_on = when.ongoing or when.end.kind is not EdgeKind.KNOWN
    date = edge_words(when.start, language) if goes_on and when.start.unit else ""
    units = [edge.unit for edge in (when.start, when.end) if edge.unit is not None]
    bare = all(unit.year == year and unit.granularity <= Granularity.MONTH for unit in units)
    date = date or when_words(when, language, with_weekday=True, with_year=not bare)
    if event.clock is not None:
        return messages(language).text("dates.at", date=date, time=clock_words(event.clock, language))
    return date


def _status(event: Event, catalogue: Messages, measurer: TextMeasurer) -> str:
    speaker = typeset(measurer.drawable(event.speaker or ""), catalogue.language)
    parts = []
    match event.status:
        case Status.PLANNED:
            parts.append(catalogue.text("picture.planned"))
        case Status.HYPOTHETICAL:
            parts.append(catalogue.text("picture.hypothetical"))
        case Status.DENIED:
            parts.append(catalogue.text("picture.denied"))
        case Status.CLAIMED if not speaker:
            parts.append(catalogue.text("picture.claimed"))
    if speaker and event.status is not Status.HAPPENED:
        parts.append(according_to(speaker, catalogue))
    return " ".join(parts)


def according_to(speaker: str, catalogue: Messages) -> str:
    """Return "selon X", with the elision and contraction that French wants."""
    lower = speaker.lower()
    if lower.startswith(("selon ", "d’après ", "according to ")):
        return speaker
    return catalogue.text("picture.according_to", speaker=speaker)
