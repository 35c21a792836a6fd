"""What happened: an event told in the article's own words, and when."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from timeline_app.domain.article import Evidence
from timeline_app.domain.interval import TimeSpan
from timeline_app.domain.resolution import Clock
from timeline_app.domain.span import Span


class Status(Enum):
    """How real the event is at the reference date, as the article tells it."""

    HAPPENED = "happened"
    ONGOING = "ongoing"
    PLANNED = "planned"
    CLAIMED = "claimed"
    RECURRENT = "recurrent"
    DENIED = "denied"
    HYPOTHETICAL = "hypothetical"


@dataclass(frozen=True, slots=True)
class Event:
    """One event of the story.

    Attributes
    ----------
    id
        "e1", "e2", … in the order of the text.
    label
        A headline of at most 90 characters cut from the article's words.
    detail
        The clause, for table and tooltip.
    head
        The one word (verb or event noun) that names what happens; None when the text has none.
    clause, sentence
        The stretches of text that tell it.
    mentions
        Ids of the mentions that date it; the first one gives its time.
    said
        The words of the time with their signal: "depuis huit ans".
    when, clock
        The time; an event without a known edge is listed, not drawn.
    status, speaker
        How real, and who says so (words of the article) where someone does.
    keep
        Belongs on the timeline unless the user decides otherwise.
    salience
        0 to 1; the order in which labels get room.
    confidence
        Of its date, 0 to 1.
    actors, places
        Names in the clause, for filters and lanes.
    joined
        Other tellings of the same event, as they were before their times were joined to it; the
        journalist can split them off.
    conflicts
        What in the article contradicts it: messages with the words that say so.
    rivals
        Ids of the events that contradict it, in the order of the text: two dates for one event, two claims about it.
    period
        Of what recurs: the value of its set as in TIMEX3, such as ``XXXX-WXX-3`` for "chaque mercredi"; ``when`` then
        bounds the whole series where the article says so.  "" for what happens once.
    article
        Id of the article that tells it ("" while there is only one).
    retold
        Ids of the other articles whose events the journalist joined to it.
    group, colour
        Of the journalist's choice: the name of a group, a colour as ``#rrggbb``; "" without.
    source
        Where an event of the journalist's own is known from; "" for one that an article tells.
    accepted
        The journalist has looked at it and agreed, or has corrected it.
    """

    id: str
    label: str
    detail: str
    head: Span | None
    clause: Span
    sentence: Span
    mentions: tuple[str, ...]
    said: str
    when: TimeSpan
    status: Status
    clock: Clock | None = None
    speaker: str | None = None
    keep: bool = True
    salience: float = 0.5
    confidence: float = 1.0
    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    joined: tuple[Event, ...] = ()
    conflicts: tuple[Evidence, ...] = ()
    rivals: tuple[str, ...] = ()
    period: str = ""
    article: str = ""
    retold: tuple[str, ...] = ()
    group: str = ""
    colour: str = ""
    accepted: bool = False
    source: str = ""
