"""How far a clause reaches behind its verb, and the stretches of it that times and insertions leave."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from timeline_app.language import word as w
from timeline_app.language.clauses import Opening
from timeline_app.language.syntax import SentenceSyntax, Syntax
from timeline_app.language.verbs import GroupTense, VerbGroup
from timeline_app.language.vocabulary import vocabulary

_ENDS: Final = w.STOP | w.PAUSE | w.BREAK | w.RELATIVE | w.SUBORDINATOR
_INNER: Final = w.TIME | w.ADVERB | w.NEGATOR | w.CLITIC | w.NE | w.PREPOSITION
_INSERTABLE: Final = w.TIME | w.PREPOSITION | w.ADVERB | w.DETERMINER | w.COORDINATOR
_INSERTED: Final = 12  # words between two commas that a headline leaves out
_LEADS: Final = w.PREPOSITION | w.ADVERB | w.DETERMINER | w.COORDINATOR
_LEADING: Final = frozenset(("partir", "compter", "cours", "terme", "issue", "long", "bout", "fil"))
_NEXT: Final = frozenset(
    ("prochain", "prochaine", "prochains", "prochaines", "dernier", "dernière", "derniers", "dernières")
)
_RIGHT_BEFORE: Final = frozenset(("courant", "que", "qu'", "soir", "matin"))
_FROM: Final = frozenset(("suivant", "précédant", "après", "avant"))
_SUBORDINATING: Final = frozenset(("avant", "après", "pour", "afin", "sans"))  # before an infinitive


class Times(NamedTuple):
    """The time expressions around an event.

    Attributes
    ----------
    at
        First word of the one that dates it; -1 when there is none.
    kept
        Words of those that belong to what is told: "une trêve de 24 heures".
    measures
        Words of those that measure: "huit mois de révolte".
    """

    at: int = -1
    kept: frozenset[int] = frozenset()
    measures: frozenset[int] = frozenset()


NO_TIMES: Final = Times()


class Stretch(NamedTuple):
    """A stretch of words, from one index to before another; ``joined`` tells that "et" or "puis" leads to it."""

    start: int
    end: int
    joined: bool = False


def clause_end(syntax: Syntax, sentence: SentenceSyntax, group: VerbGroup) -> int:
    """Return the index before which the clause of a verb group ends; a clause with "que" behind the verb is part."""
    flags = syntax.flags
    verbs = {other.first: other for other in sentence.groups if other.first > group.last}
    reported, unsaid = False, 0
    index = group.last + 1
    while index < sentence.end:
        flag = flags[index]
        if flag & w.RELATIVE and flag & w.SUBORDINATOR and not reported and _only(flags, group.last + 1, index):
            reported = True  # "a assuré que la trêve tiendrait"
            unsaid = 1
        elif unsaid and flag & w.RELATIVE:
            unsaid += 1  # "a confirmé que la maladie qui sévit est due au virus"
        elif index in verbs and verbs[index].is_finite and reported and unsaid:
            unsaid -= 1
        elif (
            (flag & w.COORDINATOR and not unsaid and _joins_clause(sentence, index))
            or flag & _ENDS
            or (index in verbs and verbs[index].is_finite and not reported)
        ):
            return index
        elif flag & w.COMMA:
            resumed = _resumes(flags, sentence.end, index, group.last)
            if resumed is None:
                return index
            index = resumed
            continue
        elif (
            flag & w.DASH
            or _closes_earlier_quotation(flags, group.last, index)
            or _begins_another(syntax, group, verbs, index)
        ):
            return index
        index += 1
    return sentence.end


def _joins_clause(sentence: SentenceSyntax, index: int) -> bool:
    """Tell whether a conjunction leads to a clause with a verb of its own: « et le dessin retourne au carton »."""
    segment = sentence.segments[sentence.segment_at(index + 1)]
    return segment.start == index + 1 and segment.opening is Opening.COORDINATE and segment.finite is not None


def _begins_another(syntax: Syntax, group: VerbGroup, verbs: dict[int, VerbGroup], index: int) -> bool:
    """Tell whether another verb begins here: "et a fui", "en suspendant", "avant de partir"."""
    flags = syntax.flags
    following = next((other for first, other in verbs.items() if first >= index), None)
    if following is None:
        return False
    if flags[index] & w.COORDINATOR:
        infinitives = following.tense is GroupTense.INFINITIVE and group.tense is not GroupTense.INFINITIVE
        return _only(flags, index + 1, following.first) and not infinitives
    if following.tense is GroupTense.GERUND:
        return following.first <= index + bool(flags[index] & w.PREPOSITION)
    bare = following.tense in (GroupTense.INFINITIVE, GroupTense.PAST_INFINITIVE)
    introduced = index > group.last + 1 and syntax.words.words[index].text in _SUBORDINATING
    return bare and introduced and following.first <= index + 3


def _closes_earlier_quotation(flags: list[int], last: int, index: int) -> bool:
    closes = w.CLOSING | w.QUOTE
    opens = w.OPENING | w.QUOTE
    return flags[index] & closes == closes and not any(
        flags[other] & opens == opens for other in range(last + 1, index)
    )


def _only(flags: list[int], start: int, end: int) -> bool:
    return all(flags[index] & _INNER for index in range(start, end))


def _resumes(flags: list[int], end: int, comma: int, verb: int) -> int | None:
    """Return where a clause goes on after an insertion that is a time or stands before the object; None when it ends.

    « a publié, avant l'ouverture de la Bourse, un chiffre d'affaires »
    """
    times = False
    if _only(flags, verb + 1, comma) and flags[comma + 1] & w.PREPOSITION:
        for index in range(comma + 2, min(end - 1, comma + _INSERTED)):
            if flags[index] & w.COMMA:
                return index + 1 if flags[index + 1] & w.DETERMINER else None
            if flags[index] & (w.VERBAL & ~w.NOUN | _ENDS) and not flags[index] & w.NOUN:
                break
    for index in range(comma + 1, min(end, comma + _INSERTED)):
        if flags[index] & w.COMMA:
            return index + 1 if times else None
        times = times or bool(flags[index] & w.TIME)
        if not flags[index] & _INSERTABLE:
            return None
    return None


def own_stretches(syntax: Syntax, sentence: SentenceSyntax, group: VerbGroup, times: Times) -> list[Stretch]:
    """Return the stretches behind a verb that go with one of its times.

    Of « à Moscou le 7 février puis à Kiev le lendemain » each day takes its own place.
    """
    end = clause_end(syntax, sentence, group)
    stretches = list(_stretches(syntax, sentence, group.last + 1, end, times))
    joined = [number for number, stretch in enumerate(stretches) if stretch.joined]
    if not joined or times.at < 0:
        return stretches
    own = next((number for number in reversed(joined) if stretches[number].start <= times.at), None)
    if own is None:
        return stretches[: joined[0]]
    following = next((number for number in joined if number > own), len(stretches))
    return stretches[own:following]


def _stretches(syntax: Syntax, sentence: SentenceSyntax, start: int, end: int, times: Times) -> Iterator[Stretch]:
    flags, index, joined = syntax.flags, start, False
    while index < end:
        flag = flags[index]
        if flag & w.TIME and index not in times.kept:
            before = before_time(syntax, start, index)
            follows = any(flags[other] & w.COORDINATOR for other in range(before, index))
            yield Stretch(start, before, joined)
            measured = index in times.measures
            while index < end and flags[index] & w.TIME:
                index += 1
            index = _past_qualified(syntax, index, end)
            joined = follows and before > sentence.start
            if measured:
                index = _past_measured(syntax, sentence, index, end)
            start = index
            if index < end and flags[index] & w.COORDINATOR:
                joined, start, index = True, index + 1, index + 1
        elif flag & w.OPENING and not flag & w.QUOTE:
            yield Stretch(start, index, joined)
            while index < end and not flags[index] & w.CLOSING:
                index += 1
            start = index = index + 1
        elif flag & w.COMMA:
            yield Stretch(start, index, joined)
            start = index = index + 1
        else:
            index += 1
    yield Stretch(start, max(start, end), joined)


def _past_qualified(syntax: Syntax, index: int, end: int) -> int:
    """Return where the words go on past what qualifies a period: « un troisième trimestre solide »."""
    flags, words = syntax.flags, syntax.words.words
    if words[index - 1].text in vocabulary().weekdays or not words[index - 1].text.isalpha():
        return index
    after = index
    while after < end and flags[after] & w.ADVERB and not flags[after] & (w.PREPOSITION | w.NEGATOR):
        after += 1
    if after < end and flags[after] & w.ADJECTIVE and not flags[after] & (w.CAPITAL | w.NOUN):
        return after + 1
    return after + 1 if after < end and words[after].text in _NEXT else index


def _past_measured(syntax: Syntax, sentence: SentenceSyntax, index: int, end: int) -> int:
    """Return where the words go on past what a time measures: « huit mois de révolte », « le jour suivant le vote »."""
    if index >= end or not (syntax.flags[index] & w.OF or syntax.words.words[index].text in _FROM):
        return index
    index += not syntax.flags[index] & w.PREPOSITION  # "suivant"
    for phrase in sentence.phrases:
        if phrase.start == index and index < end:
            index = min(end, phrase.end)
            if index < end and not syntax.flags[index] & w.OF:
                break
    return index


def before_time(syntax: Syntax, start: int, index: int) -> int:
    """Return where the words end before a time and what leads to it: "à partir de", "au cours des", "peu avant"."""
    flags, words = syntax.flags, syntax.words.words
    while index > start:
        text = words[index - 1].text
        if text == "pas" and index - 1 > start and flags[index] & w.PREPOSITION and not flags[index - 2] & w.VERBAL:
            index -= 1  # "visible pas avant 2020"
            continue
        leads = (flags[index - 1] & _LEADS and not flags[index - 1] & w.PARTICIPLE) or text in _RIGHT_BEFORE
        if not leads and not (text in _LEADING and flags[index - 2] & (w.TO | w.DETERMINER)):
            break
        index -= 1
    return index
