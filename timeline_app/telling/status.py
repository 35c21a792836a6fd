"""How real an event is, as tense, mood, negation and the verbs around it tell."""

from __future__ import annotations

from typing import Final

from timeline_app.domain.calendar import Day
from timeline_app.domain.event import Status
from timeline_app.domain.interval import TimeSpan
from timeline_app.domain.resolution import TimexType
from timeline_app.language import word as w
from timeline_app.language.clauses import Opening
from timeline_app.language.syntax import SentenceSyntax, Syntax
from timeline_app.language.verb_senses import verb_senses
from timeline_app.language.verbs import GroupTense, VerbGroup
from timeline_app.telling.telling import Telling

_AHEAD: Final = (GroupTense.FUTURE, GroupTense.NEAR_FUTURE, GroupTense.FUTURE_PERFECT, GroupTense.FUTURE_IN_PAST)
_STILL: Final = (GroupTense.PRESENT, GroupTense.IMPERFECT, GroupTense.PARTICIPLE)
_UNFINISHED: Final = (GroupTense.PRESENT, GroupTense.IMPERFECT)
_RUMOUR: Final = (GroupTense.CONDITIONAL_PAST, GroupTense.CONDITIONAL)
_CLEFT: Final = 6  # words behind a verb in which "que" restricts it: "n'a tenu que deux jours"


def status_of(syntax: Syntax, telling: Telling, reference: Day | None) -> Status:
    """Return the status of an event.

    The first that fits: recurrent, denied, hypothetical, planned, claimed, ongoing, happened.

    Parameters
    ----------
    syntax, telling
        The text, and the mention with what it dates.
    reference
        The day of the article; None when unknown.
    """
    if telling.resolution.type is TimexType.SET:
        return Status.RECURRENT
    when = telling.resolution.when
    past = reference is not None and when.bounds.end_latest is not None and when.bounds.end_latest < reference
    if _denied(syntax, telling):
        return Status.DENIED
    if _hypothetical(syntax, telling):
        return Status.HYPOTHETICAL
    if _planned(telling, when, reference, past):
        return Status.PLANNED
    if _claimed(telling):
        return Status.CLAIMED
    verb = telling.head.verb
    qualifies = verb is not None and verb.tense is GroupTense.GERUND and telling.head.phrase is not None
    goes_on = verb is None or verb.tense in _STILL or qualifies
    still = telling.mention.relation == "until" and verb is not None and verb.tense in _UNFINISHED
    if goes_on and not past and (when.ongoing or telling.mention.relation == "since" or still):
        return Status.ONGOING
    return Status.HAPPENED


def _denied(syntax: Syntax, telling: Telling) -> bool:
    verb, sentence = telling.head.verb, telling.sentence
    senses = verb_senses()
    if verb is not None and verb.negated and not _restricted(syntax, sentence, verb):
        return verb.infinitive != "exclure" and telling.mention.relation != "before"  # "pas avant mardi"
    attribution = telling.attribution
    speaking = attribution.verb if attribution is not None else None
    if speaking is not None and speaking.infinitive in senses.denying and not _goes_on(sentence, speaking, verb):
        return True
    taker = _taker(sentence, verb)
    if taker is not None and (taker.infinitive in senses.denying or taker.infinitive in senses.cancelling):
        return True
    called_off = verb is not None and verb.infinitive in senses.set_passive and verb.tense is GroupTense.PARTICIPLE
    return called_off and any(
        group.infinitive in senses.cancelling and group.passive and group.is_finite for group in sentence.groups
    )


def _goes_on(sentence: SentenceSyntax, speaking: VerbGroup, verb: VerbGroup | None) -> bool:
    """Tell whether a verb only follows another: « elle nie préparer un blocus, mais se dit lésée »."""
    if verb is None or not sentence.start <= speaking.head < verb.first < sentence.end:
        return False
    between = [group for group in sentence.groups if speaking.head < group.head <= verb.head and group.is_finite]
    return bool(between) and sentence.segments[sentence.segment_at(between[-1].head)].is_main


def _restricted(syntax: Syntax, sentence: SentenceSyntax, verb: VerbGroup) -> bool:
    """Tell whether "ne" only restricts: "n'a tenu que deux jours", "ne vise plus guère que 2026"."""
    words = syntax.words.words
    end = min(sentence.end, verb.last + _CLEFT)
    return any(words[index].text in ("que", "qu'") for index in range(verb.last + 1, end))


def _hypothetical(syntax: Syntax, telling: Telling) -> bool:
    verb, sentence = telling.head.verb, telling.sentence
    senses = verb_senses()
    governing = telling.head.governor.verb
    if verb is None:
        wished = governing is not None and governing.infinitive in senses.wishing and not governing.passive
        return wished and governing is not None and governing.last < telling.head.word
    if verb.tense in _AHEAD and _conditioned(syntax, sentence):
        return True
    if verb.tense is GroupTense.POSSIBILITY or (verb.negated and verb.infinitive == "exclure"):
        return True
    segment = sentence.segments[sentence.segment_at(verb.head)]
    opened_by = syntax.words.words[segment.opener].text if segment.opener >= 0 else ""
    if segment.opening is Opening.SUBORDINATE and opened_by in ("si", "s'"):
        return True
    if verb.tense is GroupTense.SUBJUNCTIVE:
        return any(group.infinitive in senses.imagining for group in sentence.groups if group.head < verb.head)
    if verb.tense is GroupTense.CONDITIONAL:
        return any(syntax.words.words[index].text == "si" for index in range(sentence.start, sentence.end))
    taker = _taker(sentence, verb)
    wished = verb.infinitive in senses.wishing and telling.head.phrase is not None
    return wished or (taker is not None and taker.infinitive in senses.wishing)


def _conditioned(syntax: Syntax, sentence: SentenceSyntax) -> bool:
    """Tell whether a condition stands before the clause: « si rien ne sort, nous partirons »."""
    words, flags = syntax.words.words, syntax.flags
    for index in range(sentence.start, sentence.end):
        if words[index].text == "si":
            return index == sentence.start or bool(flags[index - 1] & (w.PUNCTUATION | w.COORDINATOR))
    return False


def _taker(sentence: SentenceSyntax, verb: VerbGroup | None) -> VerbGroup | None:
    """Return the verb that takes an infinitive."""
    if verb is None or verb.tense is not GroupTense.INFINITIVE:
        return None
    before = [group for group in sentence.groups if group.head < verb.first and group.is_finite]
    return before[-1] if before else None


def _planned(telling: Telling, when: TimeSpan, reference: Day | None, past: bool) -> bool:
    verb = telling.head.verb
    begins = when.bounds.start_earliest if when.bounds.start_earliest is not None else when.bounds.end_earliest
    relation = telling.mention.relation
    still = relation == "until" and verb is not None and verb.tense in _STILL and not verb.passive
    if reference is not None and begins is not None and begins > reference and not still:
        return not _told_as_past(verb)
    if verb is None:
        return relation == "from" and reference is not None and begins == reference
    senses = verb_senses()
    present = verb.tense is GroupTense.PRESENT
    if present and (verb.infinitive in senses.scheduled and verb.passive):
        return True
    if (
        present
        and verb.infinitive in senses.planning
        and telling.head.phrase is not None
        and verb.last < telling.head.word
    ):
        return True  # « le texte prévoit une rencontre dans les cinq jours »
    scheduled = verb.infinitive in senses.planning and (verb.passive or verb.tense is GroupTense.PARTICIPLE)
    if scheduled or verb.tense is GroupTense.FUTURE_IN_PAST:
        return True
    if past:
        return False
    taker = _taker(telling.sentence, verb)
    return verb.tense in _AHEAD or (taker is not None and taker.infinitive in senses.prospective)


def _told_as_past(verb: VerbGroup | None) -> bool:
    """Tell whether a verb says that it is over, whatever its date: « Mon père est rentré neuf ans plus tard »."""
    if verb is None or verb.tense not in (GroupTense.PAST, GroupTense.PLUPERFECT):
        return False
    senses = verb_senses()
    sets = senses.planning | senses.set_passive | senses.saying | senses.prospective | senses.supporting
    return verb.infinitive not in sets and not verb.passive


def _claimed(telling: Telling) -> bool:
    verb, attribution = telling.head.verb, telling.attribution
    if verb is not None and verb.tense in _RUMOUR:
        return True
    if attribution is None:
        return False
    if attribution.verb is None or attribution.quoted or attribution.behind:
        return True
    return attribution.verb.infinitive in verb_senses().claiming
