"""From times to events: what happened then, and who says so."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from timeline_app.domain.article import Article, BlockKind, ReferenceDate
from timeline_app.domain.event import Event
from timeline_app.domain.mention import Mention
from timeline_app.domain.resolution import Resolution, TimexType
from timeline_app.domain.span import Span
from timeline_app.language import word as w
from timeline_app.language.syntax import Syntax
from timeline_app.telling.attribution import attribution_of
from timeline_app.telling.contradictions import with_conflicts
from timeline_app.telling.details import clause_of, detail_of
from timeline_app.telling.heads import continues, head_of
from timeline_app.telling.joining import Told, joined
from timeline_app.telling.labels import label_of
from timeline_app.telling.names import names_in
from timeline_app.telling.place import Head
from timeline_app.telling.status import status_of
from timeline_app.telling.stretches import Times
from timeline_app.telling.telling import Telling
from timeline_app.telling.worth import fineness, is_worth, salience_of

_LED_BY_EN: Final = re.compile(r"(?<!\w)(en)\s$", re.IGNORECASE)
_SHORTEST_LEAD: Final = 4  # characters before an expression in which "en" stands
_SERIES: Final = frozenset(("since", "from", "until", "range_start", "range_end", "between"))
_BOUNDS: Final = frozenset(("from", "until", "by", "by_latest", "as_early_as", "before"))


def tell(
    article: Article,
    mentions: Sequence[Mention],
    resolutions: Sequence[Resolution],
    reference: ReferenceDate,
    syntax: Syntax | None = None,
) -> tuple[Event, ...]:
    """Return the events that the times of an article date, in the order of the text.

    Parameters
    ----------
    article
        The article.
    mentions, resolutions
        Its time expressions and their values, in the order of the text.
    reference
        The day of the article.
    syntax
        Its grammar where that is known already; it must know the mentions.
    """
    if syntax is None:
        syntax = Syntax(article.text, [mention.span for mention in mentions])
    tellings = list(_tellings(article, mentions, resolutions, syntax))
    finest = _finest(tellings)
    measures = _measures(syntax, mentions, resolutions)
    kept = _kept(syntax, mentions, resolutions)
    clauses: dict[Span, tuple[str, tuple[str, ...], tuple[str, ...]]] = {}
    told = [
        Told(_event(f"e{number}", group, article, reference, syntax, measures, kept, finest, clauses), group[0])
        for number, group in enumerate(_grouped(tellings), start=1)
    ]
    events = joined(syntax, told)
    if len(events) < len(told):
        events = [replace(event, id=f"e{number}") for number, event in enumerate(events, start=1)]
    values = {mention.id: (mention, value) for mention, value in zip(mentions, resolutions, strict=True)}
    return with_conflicts(syntax, events, values)


def _tellings(
    article: Article, mentions: Sequence[Mention], resolutions: Sequence[Resolution], syntax: Syntax
) -> Iterator[Telling]:
    starts = [block.span.start for block in article.blocks]
    earlier: tuple[Mention, Head | None] | None = None
    for mention, resolution in zip(mentions, resolutions, strict=True):
        number = bisect_right(starts, mention.span.start) - 1
        block = article.blocks[number].kind if number >= 0 else BlockKind.PARAGRAPH
        head = _head(syntax, mention, resolution, earlier)
        earlier = (mention, head)
        if head is not None:
            sentence = syntax.sentence(syntax.words.starts[head.word if head.verb is None else head.verb.head])
            said = attribution_of(syntax, sentence, head.word, head.verb)
            yield Telling(mention, resolution, block, sentence, head, said)


def _head(
    syntax: Syntax, mention: Mention, resolution: Resolution, earlier: tuple[Mention, Head | None] | None
) -> Head | None:
    sentence = syntax.sentence(mention.span.start)
    duration = resolution.type is TimexType.DURATION
    measures = duration and syntax.flags[syntax.words.range_of(mention.span)[1]] & w.OF  # « huit mois de révolte »
    if (
        not measures
        and earlier is not None
        and earlier[1] is not None
        and earlier[0].span.start >= sentence.span.start
        and continues(syntax, earlier[0].span, mention.span)
    ):
        return earlier[1]
    signal = mention.signal_span
    return head_of(syntax, sentence, mention.span, signal, mention.relation in _BOUNDS, duration)


def _grouped(tellings: list[Telling]) -> list[list[Telling]]:
    """Join neighbours that say one time of one event: « jeudi peu avant midi », « du 9 au 25 février »."""
    groups: list[list[Telling]] = []
    for telling in tellings:
        if groups and _same(groups[-1][0], telling):
            groups[-1].append(telling)
        else:
            groups.append([telling])
    for group in groups:
        group.sort(key=lambda telling: fineness(telling.resolution))
    return _bounded(groups)


def _bounded(groups: list[list[Telling]]) -> list[list[Telling]]:
    """Join what recurs with the bounds of the series: « chaque mercredi depuis 2020 ».

    The bounds come first: they are the time of the event.
    """
    bounds: dict[int, list[Telling]] = {}
    for group in groups:
        if group[0].resolution.when.is_dated and group[0].mention.relation in _SERIES:
            bounds.setdefault(group[0].head.word, group)
    found = []
    for group in groups:
        first = group[0]
        series = bounds.get(first.head.word) if first.resolution.type is TimexType.SET else None
        if series is None:
            found.append(group)
        else:
            series.extend(group)
    return found


def _same(first: Telling, second: Telling) -> bool:
    one, other = first.resolution.when, second.resolution.when
    return first.head.word == second.head.word and (one.start, one.end) == (other.start, other.end)


def _finest(tellings: list[Telling]) -> dict[int, Telling]:
    """Return for each head the mention that dates it best: a date before a duration, a day before a year."""
    finest: dict[int, Telling] = {}
    for telling in tellings:
        best = finest.get(telling.head.word)
        if best is None or fineness(telling.resolution) < fineness(best.resolution):
            finest[telling.head.word] = telling
    return finest


def _measures(syntax: Syntax, mentions: Sequence[Mention], resolutions: Sequence[Resolution]) -> frozenset[int]:
    """Return the words of the durations."""
    return frozenset(
        index
        for mention, resolution in zip(mentions, resolutions, strict=True)
        if resolution.type is TimexType.DURATION
        for index in range(*syntax.words.range_of(mention.span))
    )


def _kept(syntax: Syntax, mentions: Sequence[Mention], resolutions: Sequence[Resolution]) -> frozenset[int]:
    """Return the words of durations that belong to what is told: « une trêve de 24 heures », « a tenu cinq mois »."""
    kept: list[int] = []
    for mention, resolution in zip(mentions, resolutions, strict=True):
        if resolution.type is not TimexType.DURATION or mention.signal is not None or resolution.when.is_dated:
            continue
        first, after = syntax.words.range_of(mention.span)
        before = syntax.flags[first - 1] if first else 0
        followed = syntax.flags[after] & w.OF and not syntax.flags[after] & w.DETERMINER  # "à une semaine de jeûne"
        if (
            before & (w.OF | w.VERBAL | w.DETERMINER)
            or not before & (w.PREPOSITION | w.PUNCTUATION)
            or (before & w.TO and followed and not syntax.flags[after + 1] & w.DETERMINER)
        ):
            kept += range(first, after)
    return frozenset(kept)


def _event(
    name: str,
    group: list[Telling],
    article: Article,
    reference: ReferenceDate,
    syntax: Syntax,
    measures: frozenset[int],
    kept: frozenset[int],
    finest: dict[int, Telling],
    clauses: dict[Span, tuple[str, tuple[str, ...], tuple[str, ...]]],
) -> Event:
    telling = group[0]
    head, resolution = telling.head, telling.resolution
    at = syntax.words.at(telling.mention.span.start)
    clause = clause_of(syntax, telling.sentence, head)
    if clause not in clauses:
        clauses[clause] = (detail_of(syntax, clause), *names_in(syntax, clause))
    detail, actors, places = clauses[clause]
    clocks = [one.resolution.clock for one in group if one.resolution.clock is not None]
    speaker = telling.attribution.speaker if telling.attribution is not None else ""
    recurring = next((one for one in group if one.resolution.type is TimexType.SET), None)
    status = status_of(syntax, recurring or telling, reference.day)
    label = label_of(syntax, head, Times(at, kept, measures))
    keep = is_worth(syntax, telling, status, finest[head.word]) and not _says_nothing(syntax, head, label)
    position = telling.mention.span.start / max(1, len(article.text))
    return Event(
        id=name,
        label=label,
        detail=detail,
        head=syntax.words.span(head.word),
        clause=clause,
        sentence=telling.sentence.span,
        mentions=tuple(one.mention.id for one in group),
        said=_said(article.text, [one.mention for one in group]),
        when=resolution.when,
        status=status,
        clock=clocks[0] if clocks else None,
        speaker=speaker or None,
        keep=keep,
        salience=salience_of(telling, keep, status, len(group), position),
        confidence=resolution.confidence,
        actors=actors,
        places=places,
        period=recurring.resolution.value if recurring is not None else "",
    )


def _says_nothing(syntax: Syntax, head: Head, label: str) -> bool:
    """Tell whether a headline is nothing but "est", as of « un autre l'est dans la matinée »."""
    return bool(syntax.flags[head.word] & (w.ETRE | w.AVOIR)) and " " not in label


def _said(text: str, mentions: list[Mention]) -> str:
    """Return the words of the first mention with its signal, and those of the others that stand right beside it."""
    said = _signalled(text, mentions[0])
    for span in sorted(_signalled(text, mention) for mention in mentions):
        first, second = sorted((said, span))
        if not text[first.end : second.start].strip():
            said = Span(first.start, max(first.end, second.end))
    return " ".join(said.of(text).split())


def _signalled(text: str, mention: Mention) -> Span:
    """Return the words of a time with its signal, or with the "en" before it: « en février »."""
    signal = mention.signal_span
    if signal is None:
        led = _LED_BY_EN.search(text, max(0, mention.span.start - _SHORTEST_LEAD), mention.span.start)
        return mention.span if led is None else Span(led.start(1), mention.span.end)
    if signal.start > mention.span.start:
        return mention.span
    return Span(signal.start, mention.span.end)
