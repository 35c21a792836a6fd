"""What a time expression hangs on: the verb of its clause, a participle, or a noun."""

from __future__ import annotations

from typing import Final, NamedTuple

from timeline_app.domain.span import Span
from timeline_app.language import word as w
from timeline_app.language.clauses import Opening, Segment
from timeline_app.language.syntax import SentenceSyntax, Syntax
from timeline_app.language.verb_senses import verb_senses
from timeline_app.language.verbs import GroupTense, VerbGroup

_NEAR: Final = 6  # words between a verb and the time that it takes, where another verb follows
_DATE_HEAD: Final = (
    w.TIME
    | w.DASH
    | w.PAUSE
    | w.PREPOSITION
    | w.COORDINATOR
    | w.DETERMINER
    | w.STOP
    | w.ADVERB
    | w.COMMA
    | w.NUMBER
    | w.OPENING
    | w.CLOSING
)
_ENTRY_MARKS: Final = frozenset((":", "-", "–", "—"))
_LINKS: Final = w.PREPOSITION | w.ADVERB | w.TIME | w.DETERMINER


class Governor(NamedTuple):
    """What a time expression hangs on.

    Attributes
    ----------
    verb
        The verb group that says when; None in a stretch without verbs.
    noun
        The noun to which it belongs ("la réunion de jeudi", "la guerre (1912-1913)"); None when it belongs to the verb.
    segment
        The segment in which the time stands.
    clause
        The segment of the verb.
    adjacent
        Nothing but prepositions and adverbs stands between verb and time.
    leading
        The time stands before the verb.
    """

    verb: VerbGroup | None
    noun: int | None
    segment: Segment
    clause: Segment | None
    adjacent: bool = False
    leading: bool = False


def governor_of(syntax: Syntax, sentence: SentenceSyntax, mention: Span) -> Governor:
    """Return what a time expression hangs on; the sentence remembers it.

    Parameters
    ----------
    syntax, sentence
        The text, and the sentence that holds the expression.
    mention
        The core expression.
    """
    first, after = syntax.words.range_of(mention)
    known = sentence.governors.get((first, after))
    if known is None:
        known = sentence.governors[first, after] = _governor(syntax, sentence, first, after)
    return known


def _governor(syntax: Syntax, sentence: SentenceSyntax, first: int, after: int) -> Governor:
    number = sentence.segment_at(first)
    segment = sentence.segments[number]
    noun = _noun_before(syntax, sentence, first, segment)
    left = [group for group in segment.groups if group.head < first]
    right = [group for group in segment.groups if group.head >= after]
    if left and (not right or _takes(syntax, segment, left[-1], first, right[0])):
        adjacent = _only_links(syntax.flags, left[-1].last + 1, first)
        return Governor(left[-1], noun, segment, segment, adjacent)
    if right:
        finite = next((group for group in right if group.is_finite), right[0])
        return Governor(finite, noun, segment, segment, leading=True)
    clause, verb = _elsewhere(sentence, number, first, is_entry_date(syntax, sentence, segment))
    return Governor(verb, noun, segment, clause, leading=verb is not None and verb.head > first)


def _noun_before(syntax: Syntax, sentence: SentenceSyntax, first: int, segment: Segment) -> int | None:
    """Return the noun that takes the expression as its complement: behind "de", or a bracket."""
    flags, position = syntax.flags, first - 1
    bracketed = segment.bracketed or syntax.words.words[segment.start - 1].text == "("  # « (les 4, 7 et 11 février) »
    if bracketed and position >= segment.start and flags[position] & w.DETERMINER:
        position -= 1
    if bracketed and position == segment.start - 1:
        position = segment.start - 2
    elif position >= sentence.start and flags[position] & w.OF:
        position -= 1
    else:
        return None
    while position >= sentence.start and (
        flags[position] & w.TIME or (flags[position] & w.PREPOSITION and flags[position + 1] & w.TIME)
    ):
        position -= 1
    if position < sentence.start or flags[position] & (w.PUNCTUATION | w.CLOSED & ~w.FRONTED_ADJECTIVE):
        return None
    return position


def _takes(syntax: Syntax, segment: Segment, left: VerbGroup, first: int, right: VerbGroup) -> bool:
    """Tell whether the verb before the time takes it, and not the one behind."""
    if _only_links(syntax.flags, left.last + 1, first):
        return True
    return first - left.last <= _NEAR or not right.is_finite


def _only_links(flags: list[int], start: int, end: int) -> bool:
    return all(flags[index] & _LINKS for index in range(start, end))


def _elsewhere(
    sentence: SentenceSyntax, number: int, first: int, heads_entry: bool
) -> tuple[Segment | None, VerbGroup | None]:
    """Return the verb for a stretch without verbs: that of the clause which it opens, interrupts or ends."""
    segments = sentence.segments
    lower = number
    while lower and segments[lower].opening is not Opening.START:
        lower -= 1
    upper = number + 1
    while upper < len(segments) and heads_entry:
        upper += 1  # "6 avril: …": the date opens an entry
        heads_entry = not segments[upper - 1].groups and segments[upper - 1].end < sentence.end
    while upper < len(segments) and segments[upper].opening is not Opening.START:
        upper += 1
    if segments[number].opener >= 0 and number + 1 < upper:
        following = segments[number + 1]
        if following.opener < segments[number].opener and following.finite is not None:
            return following, following.finite  # "qui, depuis le printemps, ravage la côte"
    before = [segment for segment in segments[lower:number] if _has_main_verb(segment)]
    behind = [segment for segment in segments[number + 1 : upper] if _has_main_verb(segment)]
    if number and not behind and segments[number - 1].groups and segments[number - 1].opening is Opening.RELATIVE:
        return segments[number - 1], segments[number - 1].groups[-1]  # "qui tiendra longtemps, jusqu'en 1798"
    if len(before) > 1 and _is_report(before[-1]):
        before.pop()
    if before:
        return before[-1], before[-1].finite
    if segments[number].opening in (Opening.RELATIVE, Opening.SUBORDINATE):
        behind = [segment for segment in segments[number + 1 : upper] if segment.finite is not None] or behind
    if len(behind) > 1 and _is_report(behind[0]):
        behind.pop(0)
    if behind:
        return behind[0], behind[0].finite
    if number and not behind and segments[number].opening is Opening.START and not segments[number].groups:
        before = [segment for segment in segments[:number] if _has_main_verb(segment)]
        if before:  # "une date est donnée : le 11 mai"
            return before[-1], before[-1].finite
    for segment in (*reversed(segments[lower:number]), *segments[number + 1 : upper]):
        if segment.groups:
            return segment, segment.groups[-1] if segment.start < first else _first_told(segment)
    return None, None


def _first_told(segment: Segment) -> VerbGroup:
    """Return the verb that a time before a segment dates: behind a relative that of its main clause follows."""
    finite = [group for group in segment.groups if group.is_finite]
    if segment.opening is Opening.RELATIVE and len(finite) > 1 and not finite[1].coordinated:
        return finite[1]  # « depuis l'automne, la ligne qui sépare les camps se hérisse de barbelés »
    return segment.groups[0]


def _has_main_verb(segment: Segment) -> bool:
    """Tell whether a segment has the verb of a main clause, which « dira-t-on » between commas is not."""
    return segment.is_main and segment.finite is not None and not segment.finite.inverted


def _is_report(segment: Segment) -> bool:
    """Tell whether a segment only says who says so: « …, assure son entourage, … »."""
    verb = segment.finite
    if verb is None or segment.opening is not Opening.COMMA or verb.first != segment.start or verb.auxiliary:
        return False
    return verb.infinitive in verb_senses().saying or verb.infinitive in verb_senses().wishing


def is_entry_date(syntax: Syntax, sentence: SentenceSyntax, segment: Segment) -> bool:
    """Tell whether nothing but a date stands before a colon or dash: the head of an entry in a chronology."""
    words, flags = syntax.words.words, syntax.flags
    ends = (one.end for one in sentence.segments if one.end >= segment.end and words[one.end - 1].text in _ENTRY_MARKS)
    end = next(ends, sentence.end)
    return end < sentence.end and all(flags[index] & _DATE_HEAD for index in range(sentence.start, end))


def main_verb(sentence: SentenceSyntax) -> VerbGroup | None:
    """Return the first finite verb of a main clause; None without."""
    for segment in sentence.segments:
        if segment.is_main and segment.finite is not None:
            return segment.finite
    return next((group for group in sentence.groups if group.tense is not GroupTense.PARTICIPLE), None)
