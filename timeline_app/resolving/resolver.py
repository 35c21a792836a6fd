"""Resolves the mentions of an article in their order."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from timeline_app.domain.article import Article, ReferenceDate
from timeline_app.domain.calendar import Day, civil, iso
from timeline_app.domain.interval import TimeSpan
from timeline_app.domain.mention import Meaning, Mention
from timeline_app.domain.resolution import Alternative, Anchor, Resolution, Step, TimexType
from timeline_app.domain.span import Span
from timeline_app.resolving.arguments import number
from timeline_app.resolving.calendar_search import weekday_after
from timeline_app.resolving.context import Context, Direction, Grammar, Told
from timeline_app.resolving.frames import Frame, announced, frames, is_ancient, is_history
from timeline_app.resolving.operations import resolve_meaning
from timeline_app.resolving.place import Place, day_place
from timeline_app.resolving.ranges import in_year, share
from timeline_app.resolving.regions import region_of
from timeline_app.resolving.signals import apply_signal, ranged
from timeline_app.resolving.undated import undated
from timeline_app.rules.folding import FoldedText
from timeline_app.rules.grammar import compile_beside

_LEFT = 80  # characters before a mention that may bear on it
# Opening hours and the like, up to the mention in its sentence.
_HABIT = compile_beside(
    r"\b(?:ouvert|ouverte|ouverts|ouvertes|ouvre|ouvrent|ferme|ferment|fermee?s?|horaires|permanences?|accueil|couvre-feu"
    r"|chaque|tous les|toutes les|d'habitude|d'ordinaire|habituellement|generalement|normalement)\b[^.;!?]*$"
)
_RIGHT = 40  # and after it
# Share of right values that steps of a derivation leave at most, as counted on the annotated articles.
_AT_MOST = {
    "derivation.from_told": 0.87,
    "derivation.signal_until": 0.85,
    "derivation.is_dct": 0.89,
    "derivation.nth_weekday": 0.8,
}
_SET_AT_MOST = 0.89
_LONGEST_DAY = 4  # days; a heading as short is the day from which its stretch speaks
_REMEMBERED = 12  # places told that later expressions may refer to
_LONG_ROW = 60  # expressions one after the other, which no sentence has
_ENDLESS_ROW = 600  # and so many that no table has them: each stands for itself there, none is the end of a range
_BETWEEN = 3  # characters between two of them, their signals apart


def resolve(
    article: Article,
    folded: FoldedText,
    mentions: Sequence[Mention],
    reference: ReferenceDate,
    sentence_starts: Sequence[int],
    grammar: Grammar,
    pins: Mapping[Span, TimeSpan],
) -> tuple[tuple[Mention, ...], tuple[Resolution, ...]]:
    """Give each mention its value.

    Parameters
    ----------
    mentions
        In the order of the text.
    reference
        The publication day, with its minute where known.
    sentence_starts
        Offsets at which sentences begin, in order.
    grammar
        Tells what the grammar of the text says of a mention.
    pins
        Times that the user gave to mentions, by span: what is counted from them follows.

    Returns
    -------
    tuple
        The mentions that name something on the calendar, renumbered, and their resolutions.
    """
    followers = dict(zip((mention.id for mention in mentions), mentions[1:], strict=False))
    kept: list[Mention] = []
    resolutions: list[Resolution] = []
    block_starts = [block.span.start for block in article.blocks]

    def in_story(offset: int) -> bool:
        number = bisect_right(block_starts, offset) - 1
        return number < 0 or article.blocks[number].kind.in_story

    context = _context(reference, grammar, followers, sentence_starts)
    context.region = region_of(folded.plain)
    context.is_history = is_history(mentions, reference.day)
    context.is_ancient = is_ancient(mentions)
    placed = frames(article, folded, mentions)
    announcement = announced(article, folded, mentions, placed)
    stretch = _Stretch(context)
    row = _Row()
    for told, frame in zip(mentions, placed, strict=True):
        mention, alike = row.enter(told)
        start = mention.span.start
        if alike is not None and mention.span not in pins:
            kept.append(_renumbered(mention, len(kept) + 1))
            resolutions.append(_resolution(kept[-1].id, alike, reference.day))
            continue
        before, after = folded.of_text(start), folded.of_text(mention.span.end)
        left = folded.plain[max(0, before - _LEFT) : before]
        stretch.enter(frame)
        context.habit = _HABIT.search(left) is not None or not in_story(start)
        context.begin(
            mention,
            bisect_right(sentence_starts, start),
            bisect_right(block_starts, start),
            left,
            folded.plain[after : after + _RIGHT],
        )
        context.paired = _of_both_ends(mention, followers.get(mention.id), context)
        bare, place = _place(mention, context)
        if place is None and context.now is None:
            bare = place = undated(mention.meaning)
        if bare is None or place is None:
            continue
        given = pins.get(mention.span)
        if given is not None:
            bare = place = replace(place, when=given, anchor=Anchor.ABSOLUTE)
        if context.is_local and place.anchor is Anchor.DCT:
            place = replace(place, anchor=Anchor.TEXT, steps=(stretch.step, *place.steps))
        _remember(bare if mention.partner is None else place, mention, context)
        stretch.keep(place, mention)
        if told is announcement and context.published is not None and (place.first or 0) < context.published:
            context.announced = Told(place, mention, context.sentence, context.block)
        row.keep(place, mention)
        kept.append(_renumbered(mention, len(kept) + 1))
        resolutions.append(_resolution(kept[-1].id, place, reference.day))
    return tuple(kept), tuple(resolutions)


def _renumbered(mention: Mention, number: int) -> Mention:
    name = f"m{number}"
    return mention if mention.id == name else Mention(
        name, mention.span, mention.text, mention.signal, mention.signal_span,
        mention.relation, mention.rule, mention.meaning, mention.partner,
    )  # fmt: skip


class _Row:
    """What words mean in a long row of expressions with nothing between them: a calendar, a timetable, a table.

    Nothing is told there, so that the same words mean the same time throughout.
    """

    def __init__(self) -> None:
        self._length = self._end = 0
        self._meant: dict[tuple[str | None, Meaning, Meaning | None], Place] = {}

    def enter(self, mention: Mention) -> tuple[Mention, Place | None]:
        """Return the next mention and what its words meant before in its row; None outside of rows, for new words."""
        start = mention.signal_span.start if mention.signal_span is not None else mention.span.start
        if start - self._end > _BETWEEN:
            self._length = 0
            self._meant.clear()
        self._length += 1
        self._end = mention.span.end
        if self._length > _ENDLESS_ROW and mention.partner is not None:
            opens = mention.relation != "range_end"
            shared = share(mention.meaning, mention.partner)[0] if opens else share(mention.partner, mention.meaning)[1]
            mention = replace(mention, meaning=shared, partner=None, relation=None)
        return mention, self._meant.get(_said(mention)) if self._meant else None

    def keep(self, place: Place, mention: Mention) -> None:
        """Remember what a mention means."""
        if self._length > _LONG_ROW:
            self._meant[_said(mention)] = place


def _said(mention: Mention) -> tuple[str | None, Meaning, Meaning | None]:
    return mention.relation, mention.meaning, mention.partner


def _of_both_ends(mention: Mention, follower: Mention | None, context: Context) -> Direction | None:
    """Return which way both ends of a range point: as the end says about which the grammar says more."""
    if mention.relation == "range_end":
        return context.paired
    if mention.relation != "range_start" or follower is None or follower.relation != "range_end":
        return None
    ends = context.grammar.direction(mention), context.grammar.direction(follower)
    return max(ends, key=lambda direction: direction.weight)


class _Stretch:
    """Sets the context at the beginning of each stretch: the period of its heading, the day of its entry."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._published, self._minute = context.now, context.minute
        self._number = 0
        self._under: tuple[str, ...] | None = None
        self._placed: dict[str, Told] = {}
        self._heads: set[str] = set()
        self.step = Step("derivation.heading", (("value", ""),))

    def enter(self, frame: Frame) -> None:
        """Turn to the frame of the next mention."""
        context = self._context
        context.heads, context.recounts = frame.heads, frame.recounts
        if frame.number != self._number:
            context.told.clear()
            self._number = frame.number
        if frame.over == self._under:
            return
        self._under = frame.over
        self._heads.update(frame.over)
        context.heading, context.now, context.minute = None, self._published, self._minute
        context.in_past_tense = False
        for name in frame.over:
            head = self._placed.get(name)
            if head is None or head.place.first is None or head.place.last is None:
                continue
            if head.place.last - head.place.first >= _LONGEST_DAY:
                context.heading = head.place
                continue
            context.now = head.place.first
            told = context.grammar.direction(head.mention)
            context.in_past_tense = told.way == -1 and not told.earlier
            context.minute = head.place.clock.minute if head.place.clock is not None else None
            self.step = Step("derivation.heading", (("value", head.place.value),), head.span)
            if not context.told:
                context.told.append(head)
        if context.is_local:
            context.heading = None

    def keep(self, place: Place, mention: Mention) -> None:
        """Remember what a mention that may head a stretch resolved to."""
        if self._context.heads:
            told = Told(place, mention, self._context.sentence, self._context.block)
            self._placed[mention.id] = told
            if place.first is not None:
                self._context.last_head = told


def _context(
    reference: ReferenceDate,
    grammar: Grammar,
    followers: dict[str, Mention],
    sentence_starts: Sequence[int],
) -> Context:
    """Return a context whose resolving of inner and following meanings uses itself."""

    def next_place(within: int) -> Place | None:
        mention = context.mention
        follower = followers.get(mention.id) if mention is not None else None
        if mention is None or follower is None or follower.span.start - mention.span.end > within:
            return None
        if bisect_right(sentence_starts, follower.span.start) != context.sentence:
            return None
        return resolve_meaning(follower.meaning, context)

    def resolve_inner(meaning: Meaning) -> Place | None:
        return resolve_meaning(meaning, context)

    context = Context(reference.day, reference.day, reference.minute, grammar, resolve_inner, next_place)
    return context


def _place(mention: Mention, context: Context) -> tuple[Place | None, Place | None]:
    """Return the place that the words of a mention name, and what its signal and partner make of it."""
    partner = mention.partner
    if partner is None:
        place = resolve_meaning(mention.meaning, context)
        return place, apply_signal(place, mention, context) if place is not None else None
    if mention.relation == "shares":
        meaning, _ = share(mention.meaning, partner)
        place = resolve_meaning(meaning, context)
        return place, place
    usual = (context.habit or context.after_set) and partner.get("year") is None
    if usual and (_is_weekday(mention.meaning) or _is_month(mention.meaning)) and partner.operator == "date":
        place = resolve_meaning(Meaning("every", mention.meaning.arguments), context)  # "ouvert du mardi au dimanche"
        return place, place
    opens = mention.relation in ("range_start", "row_start")
    first_meaning, second_meaning = (mention.meaning, partner) if opens else (partner, mention.meaning)
    first_meaning, second_meaning = share(first_meaning, second_meaning)
    first, second = resolve_meaning(first_meaning, context), resolve_meaning(second_meaning, context)
    if first is not None and second is not None:
        second = _after_first(first, second, second_meaning, context)
    own = first if opens else second
    if first is None or second is None or own is None:
        return own, own
    return own, ranged(first, second, own, mention)


def _is_weekday(meaning: Meaning) -> bool:
    return meaning.operator == "date" and meaning.get("weekday") is not None and meaning.get("mday") is None


def _is_month(meaning: Meaning) -> bool:
    names = {name for name, _ in meaning.arguments}
    return meaning.operator == "date" and names == {"month"}


def _after_first(first: Place, second: Place, meaning: Meaning, context: Context) -> Place:
    """Return the end of a range as the next such day or unit after its beginning, where it says no year itself."""
    if first.first is None or second.first is None:
        return second
    under = context.heading
    of_years = under is not None and under.grain == "year" and second.first < first.first
    if second.anchor is not Anchor.DCT and not of_years:
        return second
    wday = number(meaning, "weekday") if meaning.operator == "date" and number(meaning, "mday") is None else None
    if wday is not None and second.first < first.first:
        return replace(day_place(weekday_after(first.first, wday), Anchor.DCT, second.steps), sure=second.sure)
    year = civil(first.first).year
    for candidate in (year, year + 1):
        dated = in_year(meaning, candidate)
        moved = context.resolve(dated) if dated is not None else None
        if moved is not None and moved.first is not None and moved.first >= first.first:
            return replace(moved, anchor=Anchor.DCT, steps=second.steps, sure=second.sure)
    return second


def _remember(place: Place, mention: Mention, context: Context) -> None:
    """Keep a place for what follows: a point or period told, not a length, a set or a deadline."""
    if place.type is TimexType.SET:
        context.last_set = mention
    if place.when.start.unit is None and place.when.end.unit is None:
        return
    if place.type is TimexType.SET or place.grain == "now":
        return
    if place.type is TimexType.DURATION and mention.meaning.operator != "part":
        return
    context.tell(place, mention)
    if len(context.told) > _REMEMBERED:
        del context.told[0]


@lru_cache(1)
def _from_publication(dct: Day) -> Step:
    return Step("derivation.reference", (("day", iso(dct)),))


def _resolution(mention_id: str, place: Place, dct: Day | None) -> Resolution:
    steps = place.steps
    if place.anchor is Anchor.DCT and dct is not None:
        steps = (_from_publication(dct), *steps)
    sure = place.sure
    for step in place.steps:
        sure = min(sure, _AT_MOST.get(step.message, sure))
    if place.type is TimexType.SET:
        sure = min(sure, _SET_AT_MOST)
    alternatives = tuple(Alternative(choice.value, choice.when, choice.because) for choice in place.choices)
    return Resolution(
        mention_id, place.type, place.value, place.mod, place.when, place.anchor, sure,
        place.clock, steps, alternatives,
    )  # fmt: skip
