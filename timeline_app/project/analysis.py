"""Everything that was worked out about one article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline_app.domain.article import Article, ReferenceDate
from timeline_app.domain.event import Event
from timeline_app.domain.mention import Mention
from timeline_app.domain.resolution import Resolution


@dataclass(frozen=True, slots=True)
class Analysis:
    """An article with its reference date, mentions, their values and the events.

    Attributes
    ----------
    reference
        The date used: given by the user, stated by the document or inferred.
    mentions, resolutions
        In the order of the text; ``resolutions[i]`` is the value of ``mentions[i]``.  Tuples, or what reads itself when
        it is looked into (:class:`timeline_app.project.lazy_sequence.LazySequence`).
    events
        In the order of the text; those without a known edge are for the list of undated.
    """

    article: Article
    reference: ReferenceDate
    mentions: Sequence[Mention]
    resolutions: Sequence[Resolution]
    events: Sequence[Event]
