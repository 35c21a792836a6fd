"""Which events are shown: one filter that acts on every view."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from timeline_app.domain.calendar import Day
from timeline_app.domain.event import Event, Status

SURE = 0.9  # confidence from which a date counts as sure until the journalist says otherwise: one in ten is wrong


@dataclass(frozen=True, slots=True)
class EventFilter:
    """Conditions that an event must all meet; an empty one is met by every event.

    Attributes
    ----------
    statuses, actors, articles
        Any of these.
    start, end
        A period, days inclusive, that the event may touch; None for no limit.
    only_doubtful
        Only those to check: below ``threshold`` and not accepted.
    threshold
        Confidence from which a date counts as sure, 0 to 1.
    words
        Must all occur in label, detail, speaker, or the words of the time; case and accents do not matter.
    """

    statuses: frozenset[Status] = frozenset()
    actors: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    start: Day | None = None
    end: Day | None = None
    only_doubtful: bool = False
    threshold: float = SURE
    words: str = ""

    def accepts(self, event: Event) -> bool:
        """Tell whether the event is shown."""
        return (
            (not self.statuses or event.status in self.statuses)
            and (not self.actors or not self.actors.isdisjoint(event.actors))
            and (not self.articles or event.article in self.articles)
            and self._in_period(event)
            and (not self.only_doubtful or is_doubtful(event, self.threshold))
            and self._has_words(event)
        )

    @property
    def is_empty(self) -> bool:
        """Whether every event is shown."""
        return self == EventFilter(threshold=self.threshold)

    def _in_period(self, event: Event) -> bool:
        bounds = event.when.bounds
        first = bounds.start_earliest if bounds.start_earliest is not None else bounds.end_earliest
        last = bounds.end_latest if bounds.end_latest is not None else bounds.start_latest
        if self.start is not None and not event.when.ongoing and (last is None or last < self.start):
            return False
        return self.end is None or (first is not None and first <= self.end)

    def _has_words(self, event: Event) -> bool:
        if not self.words.strip():
            return True
        text = words_of(event)
        return all(word in text for word in folded(self.words).split())


def is_doubtful(event: Event, threshold: float) -> bool:
    """Tell whether the event waits to be checked: kept, unsure, and not yet accepted."""
    return event.keep and not event.accepted and event.confidence < threshold


_STRETCH = 20_000  # characters folded at a time


def review_queue(events: Iterable[Event], threshold: float) -> list[str]:
    """Return the keys of the events to check, the most doubtful first.

    Where none is in doubt, those that nobody has accepted yet, in their order: whoever wants to check all of them goes
    on with the same keys.
    """
    waiting = [event for event in events if event.keep and not event.accepted]
    doubtful = [event for event in waiting if is_doubtful(event, threshold)]
    doubtful.sort(key=lambda event: event.confidence)
    return [event.id for event in doubtful or waiting]


# Letters with accents to their base letter, one character for one; apostrophes and spaces to the plain ones.
_BASE = {
    code: base[0]
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))
    if len(base := unicodedata.normalize("NFD", chr(code))) > 1 and base[0].isascii()
}
_BASE.update({0x2019: "'", 0xA0: " ", 0x202F: " "})


def words_of(event: Event) -> str:
    """Return the words of an event as they are searched."""
    return _joined(event.label, event.detail, event.said, event.speaker or "", *event.actors)


@lru_cache(maxsize=20_000)
def _joined(*words: str) -> str:  # asked for at every key, with the same words
    return folded(" ".join(words))


def folded(text: str) -> str:
    """Return the text in lower case without accents, as long as it was, for comparison."""
    if len(text) > _STRETCH:  # in one piece no other thread would run meanwhile
        return "".join(folded(text[start : start + _STRETCH]) for start in range(0, len(text), _STRETCH))
    lower = text.lower()
    return (lower if len(lower) == len(text) else text).translate(_BASE)
