"""Which events belong on the timeline of the story, and in which order they get room."""

from __future__ import annotations

from typing import Final

from timeline_app.domain.article import BlockKind
from timeline_app.domain.event import Status
from timeline_app.domain.interval import EdgeKind, Granularity
from timeline_app.domain.resolution import Anchor, Resolution, TimexType
from timeline_app.language import word as w
from timeline_app.language.syntax import Syntax
from timeline_app.language.verb_senses import verb_senses
from timeline_app.telling.telling import Telling

_VAGUE: Final = ("PRESENT_REF", "PAST_REF", "FUTURE_REF")
_RECORDS: Final = frozenset(
    [
        "premier",
        "première",
        "premiers",
        "premières",
        "dernier",
        "dernière",
        "derniers",
        "dernières",
        "pire",
        "pires",
        "meilleur",
        "meilleure",
        "meilleurs",
        "meilleures",
        "seul",
        "seule",
        "seuls",
        "seules",
        "record",
        "records",
    ]
)
_DEGREES: Final = ("plus", "moins")  # behind a determiner: "la plus grave depuis des mois"
_REACHING: Final = frozenset(("since", "within", "by", "by_latest", "until", "length_before", "length_after"))
_LONG_AGO: Final = ("DE", "CE")  # decades, centuries
_DETERMINED: Final = w.DETERMINER | w.PREPOSITION  # "la plus", "au plus"
_BEFORE: Final = 3  # words before "depuis" in which a superlative stands


def fineness(resolution: Resolution) -> tuple[bool, int]:
    """Return how finely a value dates, the finest first: dates before durations, small units before large ones."""
    unit = resolution.when.start.unit or resolution.when.end.unit
    return resolution.type is TimexType.DURATION, Granularity.CENTURY + 1 if unit is None else unit.granularity


def is_worth(syntax: Syntax, telling: Telling, status: Status, finest: Telling) -> bool:
    """Tell whether a journalist would put the event on the timeline of the story.

    Parameters
    ----------
    syntax, telling, status
        The text, the mention with what it dates, and how real that is.
    finest
        The mention that dates the same word best.
    """
    resolution = telling.resolution
    if not telling.block.in_story or resolution.type is TimexType.SET or resolution.value in _VAGUE:
        return False
    if resolution.value.startswith("XXXX") or not (resolution.when.is_dated or telling.mention.relation == "since"):
        return False
    if resolution.type is TimexType.DURATION and not _duration_dates(telling):
        return False
    if finest is not telling and fineness(finest.resolution) < fineness(resolution) and not _new(telling, finest):
        return False
    if _names_nothing(syntax, telling):
        return False
    if status is Status.DENIED and _says_nothing_happened(telling):
        return False
    return not (_is_superlative(syntax, telling) or _is_speaking(syntax, telling) or _is_small_talk(telling))


def _names_nothing(syntax: Syntax, telling: Telling) -> bool:
    """Tell whether all that a time dates is one noun that is no event: "Tours", "effectif"."""
    head = telling.head
    alone = head.verb is None and head.phrase is not None and head.phrase.end - head.phrase.start == 1
    completed = head.phrase is not None and syntax.flags[head.phrase.end] & w.PREPOSITION
    return alone and not completed and not syntax.flags[head.word] & w.EVENT and telling.block is not BlockKind.TITLE


def _says_nothing_happened(telling: Telling) -> bool:
    """Tell whether a clause only says that something is not so: « aucune séance n'est prévue cette semaine »."""
    verb = telling.head.verb
    return (
        verb is not None and verb.negated and telling.mention.relation is None and telling.block is not BlockKind.TITLE
    )


def _duration_dates(telling: Telling) -> bool:
    """Tell whether a duration reaches to or from the article: "depuis deux ans", "ces derniers jours"."""
    mention, value = telling.mention, telling.resolution.value
    if value.startswith("P") and value.endswith(_LONG_AGO):
        return False
    return mention.relation in _REACHING or "X" in value


def _new(telling: Telling, finest: Telling) -> bool:
    """Tell whether a coarser time says something else than a finer one of the same event."""
    one, other = telling.resolution.when.bounds, finest.resolution.when.bounds
    if telling.resolution.type is TimexType.DURATION or None in (one.start_earliest, other.start_earliest):
        return False
    within = (one.start_earliest or 0) <= (other.start_earliest or 0) and (one.end_latest or 0) >= (
        other.end_latest or 0
    )
    return not within


def _is_superlative(syntax: Syntax, telling: Telling) -> bool:
    """Tell whether the time only measures a record: « la première depuis des mois »."""
    if telling.mention.relation != "since" or telling.mention.signal_span is None:
        return False
    index = syntax.words.at(telling.mention.signal_span.start) - 1
    while index > telling.sentence.start and syntax.flags[index] & w.PARTICIPLE:
        index -= 1
    words, start = syntax.words.words, telling.sentence.start
    return any(
        words[other].text in _RECORDS
        or (words[other].text in _DEGREES and other > start and syntax.flags[other - 1] & _DETERMINED)
        for other in range(max(start, index - _BEFORE + 1), index + 1)
    )


def _is_speaking(syntax: Syntax, telling: Telling) -> bool:
    """Tell whether the event is only that somebody spoke to the reporter."""
    verb = telling.head.verb
    if verb is None or telling.head.phrase is not None:
        return False
    flags = syntax.flags
    behind_quotation = verb.is_finite and flags[verb.first - 1] & w.COMMA and flags[verb.first - 2] & w.QUOTE
    return verb.infinitive in verb_senses().speaking or verb.inverted or bool(behind_quotation)


def _is_small_talk(telling: Telling) -> bool:
    """Tell whether a quoted voice counts from its own day: "hier", "depuis trois jours"."""
    attribution = telling.attribution
    if attribution is None or not attribution.quoted:
        return False
    return telling.resolution.type is TimexType.DURATION or telling.resolution.anchor is Anchor.DCT


def salience_of(telling: Telling, keep: bool, status: Status, mentions: int, position: float) -> float:
    """Return how much an event matters, 0 to 1: the order in which labels get room.

    Parameters
    ----------
    telling, keep, status
        The mention that dates the event, whether it belongs on the timeline, and how real it is.
    mentions
        How many mentions tell it.
    position
        How far into the text it stands, 0 to 1.
    """
    when = telling.resolution.when
    unit = when.start.unit or when.end.unit
    score = 0.4
    score += 0.15 if telling.block is BlockKind.TITLE else 0.15 * (1 - position)
    score += 0.12 if unit is not None and unit.granularity is Granularity.DAY else 0.0
    score += 0.06 if when.start.kind is when.end.kind is EdgeKind.KNOWN else 0.0
    score += 0.08 if status in (Status.HAPPENED, Status.PLANNED) else 0.0
    score += min(0.12, 0.06 * (mentions - 1))
    score += 0.06 * telling.resolution.confidence
    return round(min(1.0, score if keep else score / 3), 3)
