"""Resolves the mentions of an article in their order."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence

from timeline_app.domain.article import Article
from timeline_app.domain.calendar import Day
from timeline_app.domain.mention import Meaning, Mention
from timeline_app.domain.resolution import Alternative, Anchor, Resolution
from timeline_app.resolving.context import Context, Direction
from timeline_app.resolving.operations import resolve_meaning
from timeline_app.resolving.place import Place
from timeline_app.resolving.ranges import share
from timeline_app.resolving.sections import Section, sections
from timeline_app.resolving.signals import apply_signal, ranged
from timeline_app.rules.folding import FoldedText

_LEFT = 80  # characters before a mention that may bear on it
_REMEMBERED = 12  # places told that later expressions may refer to


def resolve(
    article: Article,
    folded: FoldedText,
    mentions: Sequence[Mention],
    dct: Day | None,
    dct_minute: int | None,
    sentence_starts: Sequence[int],
    look: Callable[[Mention], Direction],
) -> tuple[tuple[Mention, ...], tuple[Resolution, ...]]:
    """Give each mention its value.

    Parameters
    ----------
    mentions
        In the order of the text.
    dct, dct_minute
        Publication day and minute of the day; None when unknown.
    sentence_starts
        Offsets at which sentences begin, in order.
    look
        Tells which way the verb of a mention points.

    Returns
    -------
    tuple
        The mentions that name something on the calendar, renumbered, and their resolutions.
    """
    kept: list[Mention] = []
    resolutions: list[Resolution] = []
    block_starts = [block.span.start for block in article.blocks]
    for section in sections(article, mentions, dct):
        context = Context(dct, dct_minute, look, lambda meaning: resolve_meaning(meaning, context))
        context.narrative = section.narrative
        for mention in section.mentions:
            start = mention.span.start
            context.heading = section.heading_of(mention, context)
            context.begin(
                mention,
                bisect_right(sentence_starts, start),
                bisect_right(block_starts, start),
                folded.plain[max(0, start - _LEFT) : start],
            )
            place = _place(mention, context)
            if place is None:
                continue
            _remember(place, mention, context)
            final = Mention(
                f"m{len(kept) + 1}", mention.span, mention.text, mention.signal, mention.signal_span,
                mention.relation, mention.rule, mention.meaning, mention.partner,
            )  # fmt: skip
            kept.append(final)
            resolutions.append(_resolution(final.id, place))
    return tuple(kept), tuple(resolutions)


def _place(mention: Mention, context: Context) -> Place | None:
    partner = mention.partner
    if partner is None:
        place = resolve_meaning(mention.meaning, context)
        return apply_signal(place, mention, context) if place is not None else None
    if mention.relation == "shares":
        meaning, _ = share(mention.meaning, partner)
        return resolve_meaning(meaning, context)
    opens = mention.relation == "range_start"
    first_meaning, second_meaning = (mention.meaning, partner) if opens else (partner, mention.meaning)
    first_meaning, second_meaning = share(first_meaning, second_meaning)
    first, second = resolve_meaning(first_meaning, context), resolve_meaning(second_meaning, context)
    own = first if opens else second
    if first is None or second is None or own is None:
        return own
    return ranged(first, second, own, mention)


def _remember(place: Place, mention: Mention, context: Context) -> None:
    """Keep a place for what follows: a point or period told, not a length, a set or a deadline."""
    if place.when.start.unit is None and place.when.end.unit is None:
        return
    if place.type.value in ("DURATION", "SET") or place.grain == "now":
        return
    context.tell(place, mention.span)
    if len(context.told) > _REMEMBERED:
        del context.told[0]


def _resolution(mention_id: str, place: Place) -> Resolution:
    alternatives = tuple(Alternative(choice.value, choice.when, choice.because) for choice in place.choices)
    return Resolution(
        mention_id, place.type, place.value, place.mod, place.when, place.anchor, place.sure,
        place.clock, place.steps, alternatives,
    )  # fmt: skip
