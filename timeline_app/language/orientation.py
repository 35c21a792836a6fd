"""Which way time points at a time expression: the past, the future or the present of the article."""

from __future__ import annotations

from enum import Enum
from typing import Final, Literal, NamedTuple, TypeAlias

from timeline_app.domain.span import Span
from timeline_app.language import word as w
from timeline_app.language.clauses import Opening
from timeline_app.language.governor import Governor, governor_of, main_verb
from timeline_app.language.syntax import SentenceSyntax, Syntax
from timeline_app.language.verb_form import Tense
from timeline_app.language.verb_senses import verb_senses
from timeline_app.language.verbs import GroupTense, VerbGroup

Direction: TypeAlias = Literal["past", "future", "present"]

_TENSES: Final[dict[GroupTense, tuple[Direction, float]]] = {
    GroupTense.PAST: ("past", 0.9),
    GroupTense.PLUPERFECT: ("past", 0.95),
    GroupTense.IMPERFECT: ("past", 0.75),
    GroupTense.PRESENT: ("present", 0.3),
    GroupTense.FUTURE: ("future", 0.95),
    GroupTense.NEAR_FUTURE: ("future", 0.9),
    GroupTense.FUTURE_PERFECT: ("future", 0.7),
    GroupTense.FUTURE_IN_PAST: ("future", 0.2),
    GroupTense.POSSIBILITY: ("future", 0.7),
    GroupTense.CONDITIONAL: ("future", 0.6),
    GroupTense.CONDITIONAL_PAST: ("past", 0.7),
    GroupTense.SUBJUNCTIVE: ("future", 0.4),
    GroupTense.PAST_INFINITIVE: ("past", 0.8),
    GroupTense.PARTICIPLE: ("past", 0.7),
}
_TITLE_WORDS: Final = 40  # words of a title or nominal sentence before its date
_PLAINLY: Final = 0.85
_OF_NOUN: Final = 0.5  # what the tense of a clause says about a time that belongs to a noun of it
_NOT_ADJACENT: Final = 0.9


class Orientation(NamedTuple):
    """Which way time points.

    Attributes
    ----------
    direction
        As seen from the article's date; None when nothing tells.
    weight
        How much that says, 0 to 1.
    evidence
        The words that say so.
    earlier
        The verb steps back behind what is told: a pluperfect.
    sets
        A verb in the past that sets a date, which may lie ahead of it: "a fixé l’audience au 3 mars".
    is_state
        A verb in the present that tells how things are: "rien ne justifie", "ils vivent".
    holds
        A verb whose effect lasts: "a été suspendu jusqu’à samedi".
    is_coming
        The time stands behind a verb in the present that tells what happens: "les Québécois votent lundi".
    """

    direction: Direction | None
    weight: float
    evidence: Span | None
    earlier: bool = False
    sets: bool = False
    is_state: bool = False
    is_coming: bool = False
    holds: bool = False


NOWHERE: Final = Orientation(None, 0.0, None)


def orientation(syntax: Syntax, mention: Span) -> Orientation:
    """Return which way time points at a time expression.

    Parameters
    ----------
    syntax
        The text with all its time expressions.
    mention
        The core expression.
    """
    sentence = syntax.sentence(mention.start)
    governor = governor_of(syntax, sentence, mention)
    if governor.verb is None or (governor.clause is not governor.segment and _is_announced(syntax, governor, mention)):
        return _without_verb(syntax, sentence, mention)
    direction, weight = _of_verb(sentence, governor.verb)
    if direction is None:
        return NOWHERE
    if governor.noun is not None:
        weight *= _OF_NOUN
    elif not governor.adjacent:
        weight *= _NOT_ADJACENT
    earlier = governor.verb.tense is GroupTense.PLUPERFECT
    sets = governor.verb.infinitive in verb_senses().setting and is_behind(governor.verb) and not governor.leading
    evidence = syntax.words.span_of(governor.verb.first, governor.verb.last + 1)
    present = governor.verb.tense is GroupTense.PRESENT
    is_state = present and governor.verb.infinitive in verb_senses().states
    own = governor.clause is governor.segment and governor.noun is None
    behind = own and not governor.leading and not governor.verb.passive
    holds = governor.verb.infinitive in verb_senses().lasting
    coming = present and behind and not is_state
    return Orientation(direction, weight, evidence, earlier, sets, is_state, coming, holds)


def is_ahead(sentence: SentenceSyntax, verb: VerbGroup) -> bool:
    """Tell whether a verb plainly speaks of what is to come: in the future, or planned."""
    direction, weight = _of_verb(sentence, verb)
    return direction == "future" and weight >= _PLAINLY


def is_behind(verb: VerbGroup) -> bool:
    """Tell whether a verb plainly speaks of what happened."""
    return verb.tense in (GroupTense.PAST, GroupTense.PLUPERFECT)


def is_narrated(syntax: Syntax, mention: Span) -> bool:
    """Tell whether the verb of a time, or the main verb of its sentence, can only be a passé simple."""
    sentence = syntax.sentence(mention.start)
    verbs = (governor_of(syntax, sentence, mention).verb, main_verb(sentence))
    return any(verb is not None and _is_simple_past(syntax, verb) for verb in verbs)


def _is_simple_past(syntax: Syntax, verb: VerbGroup) -> bool:
    for index in range(verb.first, verb.head + 1):
        finite = [form.tense for form in syntax.words.words[index].forms if form.tense.is_finite]
        if finite:
            return all(tense is Tense.SIMPLE_PAST for tense in finite)
    return False


class Standing(Enum):
    """What a time dates in its sentence."""

    MAIN = "main"  # what the sentence tells
    BEFORE = "before"  # what was before that: its verb is in the pluperfect
    NOUN = "noun"  # a noun: "la réunion de jeudi"
    QUOTED = "quoted"  # something in quoted speech
    ASIDE = "aside"  # something said in passing: a bracket, a participle, a relative clause


def standing(syntax: Syntax, mention: Span) -> Standing:
    """Return what a time dates in its sentence."""
    sentence = syntax.sentence(mention.start)
    governor = governor_of(syntax, sentence, mention)
    if governor.segment.bracketed:
        return Standing.ASIDE
    if governor.verb is None:
        return Standing.MAIN
    if governor.noun is not None:
        return Standing.NOUN
    clause = governor.clause or governor.segment
    subordinate = clause.opening is Opening.RELATIVE or not governor.verb.is_finite
    if subordinate and not governor.leading and main_verb(sentence) is not None:
        return Standing.ASIDE
    if governor.verb.tense is GroupTense.PLUPERFECT and not governor.leading:
        return Standing.BEFORE
    return Standing.MAIN


def _of_verb(sentence: SentenceSyntax, verb: VerbGroup) -> tuple[Direction | None, float]:
    planned = verb.infinitive in verb_senses().planning
    match verb.tense:
        case GroupTense.PARTICIPLE if planned:
            return "future", 0.85
        case GroupTense.PRESENT if planned and verb.passive:
            return "future", 0.9
        case GroupTense.IMPERFECT if planned and verb.passive:
            return "future", 0.3
        case GroupTense.INFINITIVE:
            return _of_infinitive(sentence, verb)
        case GroupTense.GERUND:
            return _of_other(sentence, verb, 0.6)
    return _TENSES[verb.tense]


def _of_infinitive(sentence: SentenceSyntax, verb: VerbGroup) -> tuple[Direction | None, float]:
    """Return where an infinitive lies: ahead of a verb that plans or asks, else with the verb that takes it."""
    before = [group for group in sentence.groups if group.head < verb.first]
    if before and before[-1].infinitive in verb_senses().prospective:
        return "future", 0.65 if before[-1].tense is not GroupTense.PLUPERFECT else 0.3
    return _of_other(sentence, verb, 0.5)


def _of_other(sentence: SentenceSyntax, verb: VerbGroup, share: float) -> tuple[Direction | None, float]:
    main = main_verb(sentence)
    if main is None or main.tense not in _TENSES:
        return None, 0.0
    direction, weight = _TENSES[main.tense]
    return direction, weight * share


def _without_verb(syntax: Syntax, sentence: SentenceSyntax, mention: Span) -> Orientation:
    """Read a title or a nominal sentence: « pourparlers jeudi » announces, « trois morts mardi » reports."""
    first, _ = syntax.words.range_of(mention)
    for index in range(first - 1, max(sentence.start, first - _TITLE_WORDS) - 1, -1):
        if syntax.flags[index] & w.EVENT:
            ahead = syntax.words.words[index].text in verb_senses().announced
            return Orientation("future" if ahead else "past", 0.5 if ahead else 0.3, syntax.words.span(index))
    return NOWHERE


def _is_announced(syntax: Syntax, governor: Governor, mention: Span) -> bool:
    """Tell whether a stretch without article or verb announces: « …, pourparlers jeudi »."""
    first, _ = syntax.words.range_of(mention)
    start = governor.segment.start
    return start < first and all(not syntax.flags[index] & w.CLOSED for index in range(start, min(start + 2, first)))


def governor(syntax: Syntax, mention: Span) -> Governor:
    """Return what a time expression hangs on in its sentence."""
    return governor_of(syntax, syntax.sentence(mention.start), mention)
