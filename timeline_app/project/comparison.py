"""What the articles of a project say together: articles that are one, events that are one, and contradictions.

All of it is proposed, none of it is done: the journalist joins events, or says that they are two.
"""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from timeline_app.domain.correction import Aspect
from timeline_app.domain.event import Event, Status
from timeline_app.domain.interval import Granularity
from timeline_app.project.event_filter import folded
from timeline_app.project.project import Project, ProjectArticle

_SHINGLE = 5  # words that are looked at together
_SKETCH = 128  # shingles by which a text is known
_DUPLICATE = 0.6  # share of them that two texts have in common which are one article
_STEM = 5  # letters in which "réunion" and "se réunir" agree
_PUNCTUATION = '.,;:«»"()[]!?…'
_CONTENT = 4  # letters of a word that says something
_SHARED = 2  # such words in common of two tellings of one event
_ALIKE = 0.5  # share of the words of one label that the clause of the other event has
_SAME_WORDS = 0.75  # share of all words of two labels in common, for two dates of one event
_MOST = 200  # pairs of a kind that are listed
_CROWD = 60  # events that share a word, above which it tells nothing apart


@dataclass(frozen=True, slots=True)
class Pair:
    """Two events of different articles, by their keys, the one told first before the other."""

    first: str
    second: str
    likeness: float


@dataclass(frozen=True, slots=True)
class Duplicate:
    """Two articles with the same text, or nearly: their ids, and the share of it that they have in common."""

    first: str
    second: str
    likeness: float


def duplicates(project: Project, of: Iterable[str] | None = None) -> tuple[Duplicate, ...]:
    """Return the articles that are in the project twice.

    Parameters
    ----------
    of
        Only pairs with one of these articles; None for all.

    References
    ----------
    .. [1] A. Broder, "On the resemblance and containment of documents", 1997: the smallest hashes of all runs of words.
    """
    sketches = {entry.id: _sketch(entry) for entry in project.articles}
    holders: defaultdict[int, list[str]] = defaultdict(list)
    for article, sketch in sketches.items():
        for number in sketch:
            holders[number].append(article)
    shared: defaultdict[tuple[str, str], int] = defaultdict(int)
    for articles in holders.values():
        for pair in combinations(articles[:_CROWD], 2):
            shared[pair] += 1
    wanted = None if of is None else set(of)
    found = []
    for (one, other), count in shared.items():
        likeness = count / max(1, min(len(sketches[one]), len(sketches[other])))
        if likeness >= _DUPLICATE and (wanted is None or one in wanted or other in wanted):
            found.append(Duplicate(one, other, likeness))
    return tuple(sorted(found, key=lambda pair: -pair.likeness)[:_MOST])


def same_events(project: Project) -> tuple[Pair, ...]:
    """Return pairs of events of different articles that may be one: the same day, and words in common."""
    by_day: defaultdict[int, list[Event]] = defaultdict(list)
    for event in _comparable(project):
        day = _day(event)
        if day is not None:
            by_day[day].append(event)
    apart = _kept_apart(project)
    stems = _Stems()
    found = []
    for events in by_day.values():
        for one, other in combinations(events[:_CROWD], 2):
            if one.article == other.article or frozenset((one.id, other.id)) in apart:
                continue
            shared, likeness = stems.told_by(one, other)
            if shared >= _SHARED and likeness >= _ALIKE:
                found.append(Pair(one.id, other.id, likeness))
    return tuple(sorted(found, key=lambda pair: -pair.likeness)[:_MOST])


def contradictions(project: Project) -> tuple[Pair, ...]:
    """Return pairs of events of different articles that are told alike and dated differently."""
    events = [event for event in _comparable(project) if _day(event) is not None]
    apart = _kept_apart(project)
    stems = _Stems()
    found = []
    for one, other in _with_words_in_common(events, stems):
        if one.article == other.article or _day(one) == _day(other) or frozenset((one.id, other.id)) in apart:
            continue
        shared, likeness = stems.compared(one, other)
        if shared > _SHARED and likeness >= _SAME_WORDS:
            found.append(Pair(one.id, other.id, likeness))
    return tuple(sorted(found, key=lambda pair: -pair.likeness)[:_MOST])


class _Stems:
    """The words of content of events, each taken apart once."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[frozenset[str], frozenset[str]]] = {}

    def of(self, event: Event) -> frozenset[str]:
        """Return the stems of the words of the label that say something."""
        return self._both(event)[0]

    def compared(self, one: Event, other: Event) -> tuple[int, float]:
        """Return how many stems two labels share, and which share of all theirs that is."""
        first, second = self.of(one), self.of(other)
        shared = len(first & second)
        return shared, shared / max(1, len(first | second))

    def told_by(self, one: Event, other: Event) -> tuple[int, float]:
        """Return how many stems of a label the other's whole clause has, and which share of the label that is."""
        counts = []
        for label, clause in ((self._both(one)[0], self._both(other)[1]), (self._both(other)[0], self._both(one)[1])):
            shared = len(label & clause)
            counts.append((shared, shared / max(1, len(label))))
        return max(counts)

    def _both(self, event: Event) -> tuple[frozenset[str], frozenset[str]]:
        if event.id not in self._known:
            label = _stems(event.label)
            self._known[event.id] = label, label | _stems(" ".join((event.detail, *event.actors, *event.places)))
        return self._known[event.id]


def _stems(words: str) -> frozenset[str]:
    parts = (part.strip(_PUNCTUATION) for part in folded(words).replace("'", " ").split())
    return frozenset(part[:_STEM] for part in parts if len(part) >= _CONTENT)


def _sketch(entry: ProjectArticle) -> frozenset[int]:
    """Return the smallest hashes of all runs of words of an article's story."""
    text = entry.original.text
    story = " ".join(block.span.of(text) for block in entry.original.blocks if block.kind.in_story) or text
    words = folded(story).split()
    runs = (" ".join(words[i : i + _SHINGLE]) for i in range(max(1, len(words) - _SHINGLE + 1)))
    return frozenset(sorted({zlib.crc32(run.encode("utf-8", "replace")) for run in runs})[:_SKETCH])


def _comparable(project: Project) -> Iterator[Event]:
    return (event for event in project.events if event.keep and event.article and event.status is not Status.RECURRENT)


def _day(event: Event) -> int | None:
    """Return the day of an event that has exactly one."""
    edge = event.when.start
    exact = edge == event.when.end and not edge.approximate and edge.unit is not None
    return edge.unit.first if exact and edge.unit and edge.unit.granularity is Granularity.DAY else None


def _kept_apart(project: Project) -> frozenset[frozenset[str]]:
    return frozenset(
        frozenset((correction.event, correction.now))
        for correction in project.corrections
        if correction.aspect is Aspect.APART and correction.now
    )


def _with_words_in_common(events: Iterable[Event], stems: _Stems) -> Iterator[tuple[Event, Event]]:
    """Give each pair of events once that share a word which is not in every label."""
    holders: defaultdict[str, list[int]] = defaultdict(list)
    numbered = list(events)
    for number, event in enumerate(numbered):
        for stem in stems.of(event):
            holders[stem].append(number)
    seen: set[tuple[int, int]] = set()
    telling: Mapping[str, list[int]] = {stem: found for stem, found in holders.items() if len(found) <= _CROWD}
    for found in telling.values():
        for pair in combinations(found, 2):
            if pair not in seen:
                seen.add(pair)
                yield numbered[pair[0]], numbered[pair[1]]
