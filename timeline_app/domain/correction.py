"""A decision of the journalist: what was changed, from what to what, when and by whom.

Corrections are appended, never edited.  All values are text, so that a correction can be stored, listed and read
by any later version; :mod:`timeline_app.domain.time_text` writes times.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from timeline_app.domain.span import Span


class Aspect(Enum):
    """What a correction is about; the comment says what :attr:`Correction.now` holds."""

    REFERENCE_DATE = "reference_date"  # of the article: YYYY-MM-DD, "" for the automatic one
    STORY = "story"  # the blocks that a span touches belong to the story: "yes" or "no"
    TIME = "time"  # of a mention (its span), or of an event without one: time text
    LABEL = "label"
    STATUS = "status"  # value of Status
    SPEAKER = "speaker"  # "" for nobody
    KEEP = "keep"  # on the timeline: "yes" or "no"
    ACCEPTED = "accepted"  # looked at and agreed: "yes" or "no"
    GROUP = "group"
    COLOUR = "colour"  # #rrggbb, "" for the automatic one
    ADDED = "added"  # an event of the journalist's own; its label
    MERGED = "merged"  # into another event, whose key this is; "" takes it out again
    APART = "apart"  # not the same as another event, whose key this is, however alike they look
    SOURCE = "source"  # where an event of the journalist's own is known from
    NOTE = "note"  # why the last correction of the event was made


@dataclass(frozen=True, slots=True)
class Correction:
    """One entry of the correction record.

    Attributes
    ----------
    aspect
        What it is about.
    article
        Id of the article in the project; "" for an own event that belongs to none.
    event
        Key of the event (see :func:`timeline_app.project.event_keys.key_of`); "" when it is about something else.
    span
        The words that it is about; None when it is about the article, or an event that no words tell.
    was, now
        Before and after, as the aspect writes it.
    at
        UTC, ISO 8601 to the second.
    by, note
        Who and why; "" when not said.
    """

    aspect: Aspect
    article: str
    event: str = ""
    span: Span | None = None
    was: str = ""
    now: str = ""
    at: str = ""
    by: str = ""
    note: str = ""
