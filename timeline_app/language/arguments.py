"""Who does it and to whom: the subject and the object of a verb group."""

from __future__ import annotations

from typing import Final

from timeline_app.language import word as w
from timeline_app.language.agreement import agrees, participle_agreements, phrase_agreement
from timeline_app.language.clauses import Opening, Segment
from timeline_app.language.noun_phrases import Phrase
from timeline_app.language.syntax import SentenceSyntax, Syntax
from timeline_app.language.verb_senses import verb_senses
from timeline_app.language.verbs import GroupTense, VerbGroup

_STEPPED_OVER: Final = w.TIME | w.ADVERB | w.NEGATOR
_PASSED: Final = w.TIME | w.PREPOSITION | w.QUOTE | w.ADVERB
_INSIDE: Final = (Opening.RELATIVE, Opening.SUBORDINATE)


def subject_of(syntax: Syntax, sentence: SentenceSyntax, group: VerbGroup) -> Phrase | None:
    """Return the noun phrase that a verb group has for its subject, by its first part; None when it has none."""
    number = sentence.segment_at(group.first)
    segment = sentence.segments[number]
    if group.tense is GroupTense.PARTICIPLE and segment.opening is Opening.COORDINATE:
        earlier = [other for other in sentence.groups if other.last < group.first]
        if earlier and earlier[-1].tense is GroupTense.PARTICIPLE:  # "conclus en mai puis complétés en juin"
            return subject_of(syntax, sentence, earlier[-1])
    if group.tense is GroupTense.PARTICIPLE and segment.opening is Opening.COMMA and number:
        inside = sentence.segments[number - 1].groups
        opens = all(not flag & ~_STEPPED_OVER for flag in syntax.flags[segment.start : group.first])
        if opens and inside and inside[-1].tense is GroupTense.PARTICIPLE and _alike(syntax, inside[-1], group):
            return subject_of(syntax, sentence, inside[-1])  # "emmurée en 1961, fêtée en 1963"
    if group.tense is GroupTense.PARTICIPLE:
        return _qualified(syntax, sentence, group, number)
    if group.tense in (GroupTense.INFINITIVE, GroupTense.PAST_INFINITIVE, GroupTense.GERUND):
        taker = next(
            (other for other in reversed(segment.groups) if other.head < group.first and other.is_finite), None
        )
        taker = taker or next((other for other in sentence.groups if other.is_finite), None)
        return None if taker is None else subject_of(syntax, sentence, taker)
    if group.inverted:
        return None
    if _follows_speech(syntax, sentence, segment, group):
        return object_of(syntax, sentence, group)  # « …, a affirmé un médecin »
    if number and resumes_main(syntax, segment, group):
        return _in_front(syntax, sentence, group, number - 1)
    found = _in_front(syntax, sentence, group, number)
    if found is not None:
        return found
    if segment.opening is Opening.RELATIVE:
        if _is_subject_pronoun(syntax, segment.opener):
            return antecedent(syntax, sentence, segment, group)
        return object_of(syntax, sentence, group)  # « la date à laquelle expire le mandat »
    before = [other for other in sentence.groups if other.last < group.first and other.is_finite]
    if segment.opening in (Opening.COORDINATE, Opening.COMMA) and before:
        return subject_of(syntax, sentence, before[-1])
    return object_of(syntax, sentence, group)  # « raconte une habitante »


def resumes_main(syntax: Syntax, segment: Segment, group: VerbGroup) -> bool:
    """Tell whether the clause around a relative goes on in it: « la pause qu'il a consentie s'achève »."""
    if segment.opening is not Opening.RELATIVE or not group.is_finite:
        return False
    before = [other for other in segment.groups if other.is_finite and other.last < group.first]
    between = syntax.flags[before[-1].last + 1 : group.first] if before else []
    own = any(flag & w.SUBJECT for flag in syntax.flags[group.first : group.head])
    return (
        bool(before) and not own and not any(flag & (w.COORDINATOR | w.SUBORDINATOR | w.RELATIVE) for flag in between)
    )


def _alike(syntax: Syntax, one: VerbGroup, other: VerbGroup) -> bool:
    words = syntax.words.words
    return set(participle_agreements(words[one.head])) == set(participle_agreements(words[other.head]))


def _in_front(syntax: Syntax, sentence: SentenceSyntax, group: VerbGroup, number: int) -> Phrase | None:
    """Return the first phrase without preposition in the clause before its verb."""
    segment = sentence.segments[number]
    found = _first_bare(sentence, segment.start, group.first)
    after_dash = segment.opener >= 0 and bool(syntax.flags[segment.opener] & w.DASH)  # « GENÈVE, 3 mai - Serbes et … »
    if found is not None and (after_dash or not _ends_enumeration(sentence, found, segment, group)):
        return found
    while number and (
        segment.opening is Opening.COMMA or (segment.opening is Opening.COORDINATE and segment.finite in (None, group))
    ):
        number -= 1
        segment = sentence.segments[number]
        if segment.opening in _INSIDE and segment.finite is None:  # « dont le départ, annoncé hier, sera effectif »
            own = _first_bare(sentence, segment.start, group.first)
            if own is not None:
                return own
        if segment.bracketed or (segment.opening in _INSIDE and number):
            segment = segment._replace(opening=Opening.COMMA)
            continue
        if any(other.is_finite for other in segment.groups):
            break
        found = _first_bare(sentence, segment.start, group.first) or found
    return found


def _ends_enumeration(sentence: SentenceSyntax, phrase: Phrase, segment: Segment, group: VerbGroup) -> bool:
    """Tell whether a phrase is one of several: "Gao et Tombouctou" behind "Kidal, "."""
    if segment.opening is not Opening.COMMA or phrase.start > segment.start:
        return False
    others = [other for other in sentence.phrases if phrase.end < other.start and other.end <= group.first]
    return bool(others) and others[0].start == phrase.end + 1


def _first_bare(sentence: SentenceSyntax, start: int, end: int) -> Phrase | None:
    """Return the first phrase without preposition between two words."""
    for phrase in sentence.phrases:
        if phrase.start >= start and phrase.preposition < 0:
            return phrase if phrase.end <= end else None
    return None


def _follows_speech(syntax: Syntax, sentence: SentenceSyntax, segment: Segment, group: VerbGroup) -> bool:
    """Tell whether a verb stands first behind what it reports: after a quotation, or a comma and of saying."""
    if segment.opening is not Opening.COMMA or group.first > segment.start or group.first < 2 or group.passive:
        return False
    if not syntax.flags[group.first - 1] & (w.COMMA | w.QUOTE):
        return False
    if syntax.flags[group.first - 1] & w.QUOTE:
        quotation = syntax.quotations.holding(syntax.words.starts[group.first - 1])
        return quotation is not None and syntax.quotations.is_speech(quotation)
    if syntax.flags[group.first - 2] & w.QUOTE:
        return True
    return group.infinitive in verb_senses().saying and tells_before(sentence, group)


def tells_before(sentence: SentenceSyntax, group: VerbGroup) -> bool:
    """Tell whether a clause stands before a verb that may report it, unlike « Le groupe, fondé à Dole, publiera »."""
    return any(other.is_main and other.finite is not None and other.end <= group.first for other in sentence.segments)


def _is_subject_pronoun(syntax: Syntax, index: int) -> bool:
    return bool(syntax.flags[index] & w.WHO) and not syntax.flags[index - 1] & w.PREPOSITION


def antecedent(
    syntax: Syntax, sentence: SentenceSyntax, segment: Segment, group: VerbGroup | None = None
) -> Phrase | None:
    """Return the phrase that a relative clause qualifies: the nearest whose number fits its verb."""
    last = _last_phrase(sentence, segment.opener)
    if last is None or group is None or group.person not in (3, 6):
        return chain_root(sentence, last)
    wanted = "p" if group.person == 6 else "s"
    for phrase in chain_before(syntax, sentence, last.end):
        if _is_bare_complement(syntax, phrase):
            continue
        told = phrase_agreement(syntax.words.words, phrase)
        if not told or told[-1] == wanted:
            return chain_root(sentence, phrase) if wanted == "s" or phrase.of else phrase
    return chain_root(sentence, last)


def _is_bare_complement(syntax: Syntax, phrase: Phrase) -> bool:
    """Tell whether a noun behind a preposition has no article, as in « un navire à bout de souffle »."""
    return (
        phrase.preposition >= 0
        and phrase.preposition + 1 == phrase.head
        and not syntax.flags[phrase.preposition] & w.DETERMINER
        and not syntax.flags[phrase.head] & w.CAPITAL
    )


def _qualified(syntax: Syntax, sentence: SentenceSyntax, group: VerbGroup, number: int) -> Phrase | None:
    """Return what a participle alone qualifies: the noun before it, or the subject that follows."""
    segment = sentence.segments[number]
    opens = all(not flag & ~_STEPPED_OVER for flag in syntax.flags[segment.start : group.first])
    if opens and number == 0:
        main = next(
            (other for other in sentence.groups if other.first > group.last and _is_main(sentence, other)), None
        )
        return None if main is None else _in_front(syntax, sentence, main, sentence.segment_at(main.first))
    nearest = _agreeing(syntax, sentence, group, opens)
    if nearest is not None and opens:  # « l'autonomie de la province, accordée en 1974 »
        root = chain_root(sentence, nearest)
        words = syntax.words.words
        if root is not None and agrees(phrase_agreement(words, root), participle_agreements(words[group.head])):
            return root
    return nearest or _last_phrase(sentence, group.first)


def _is_main(sentence: SentenceSyntax, group: VerbGroup) -> bool:
    return group.is_finite and sentence.segments[sentence.segment_at(group.head)].is_main


def _agreeing(syntax: Syntax, sentence: SentenceSyntax, group: VerbGroup, opens: bool) -> Phrase | None:
    """Return the phrase before a participle whose article tells most that they agree.

    Of equal ones the nearest; behind a comma the first, where the article tells the number only.
    """
    words = syntax.words.words
    wanted = participle_agreements(words[group.head])
    chain = chain_before(syntax, sentence, group.first)
    fitting = [(len(told), phrase) for phrase in chain if agrees(told := phrase_agreement(words, phrase), wanted)]
    best = max((length for length, _ in fitting), default=0)
    equal = [phrase for length, phrase in fitting if length == best]
    if not equal:
        return None
    return equal[-1] if best == 1 and opens else equal[0]


def chain_before(syntax: Syntax, sentence: SentenceSyntax, before: int) -> list[Phrase]:
    """Return the phrases that follow each other up to a word, the last first: they may all be qualified behind."""
    found: list[Phrase] = []
    for phrase in reversed(sentence.phrases):
        if phrase.end > before:
            continue
        if found and not _joined(syntax, phrase, found[-1]):
            break
        if not found and before - phrase.end > 2:
            break
        found.append(phrase)
    return found


def _joined(syntax: Syntax, phrase: Phrase, following: Phrase) -> bool:
    """Tell whether a phrase goes on with the next: by a preposition, past a participle, or by "et" inside it."""
    gap = syntax.flags[phrase.end : following.start]
    if len(gap) == 1 and gap[0] & w.COORDINATOR:
        return phrase.preposition >= 0
    if len(gap) > 1 and not all(flag & _PASSED for flag in gap):
        return False
    return following.preposition >= 0


def _last_phrase(sentence: SentenceSyntax, before: int) -> Phrase | None:
    return next((phrase for phrase in reversed(sentence.phrases) if phrase.end <= before), None)


def chain_root(sentence: SentenceSyntax, phrase: Phrase | None) -> Phrase | None:
    """Return the first phrase of those that follow each other with "de": "le chef" in "le chef de l'État"."""
    if phrase is None:
        return None
    position = sentence.phrases.index(phrase)
    while position and sentence.phrases[position].of:
        if sentence.phrases[position - 1].end != sentence.phrases[position].start:
            break
        position -= 1
    return sentence.phrases[position]


def object_of(syntax: Syntax, sentence: SentenceSyntax, group: VerbGroup) -> Phrase | None:
    """Return the phrase without preposition that follows a verb group, past times and adverbs; None without."""
    start = group.last + 1
    for phrase in sentence.phrases:
        if phrase.start < start:
            continue
        between = syntax.flags[start : phrase.start]
        if any(
            flag & (w.PUNCTUATION | w.VERBAL | w.RELATIVE | w.SUBORDINATOR) and not flag & w.NOUN for flag in between
        ):
            return None
        if phrase.preposition < 0:
            return phrase
    return None
