"""What is to be drawn: the events of a story and the words around the picture."""

from __future__ import annotations

from dataclasses import dataclass

from timeline_app.domain.calendar import Day
from timeline_app.domain.event import Event


@dataclass(frozen=True, slots=True)
class Story:
    """The content of one picture.

    Attributes
    ----------
    events
        Those to be shown; events without a known edge are counted, not drawn.
    reference
        Day of the article, or None where it is not known.
    language
        Of the words around the picture, "fr" or "en".
    title, deck
        Headline of the picture, and the sentence below it; an empty deck is worded from the events.
    source, credit
        Bottom left and bottom right.
    articles
        (id, short title) of the articles, for grouping.
    """

    events: tuple[Event, ...]
    reference: Day | None
    language: str = "fr"
    title: str = ""
    deck: str = ""
    source: str = ""
    credit: str = ""
    articles: tuple[tuple[str, str], ...] = ()
