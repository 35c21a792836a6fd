"""Events that a noun beside the time names: « l'accord du 5 décembre », « la fin des combats, le 27 juillet »."""

from __future__ import annotations

from typing import Final

from timeline_app.language import word as w
from timeline_app.language.arguments import chain_before, object_of, subject_of
from timeline_app.language.clauses import Opening
from timeline_app.language.noun_phrases import Phrase
from timeline_app.language.pronouns import event_for, event_like, is_elliptic
from timeline_app.language.syntax import Syntax
from timeline_app.language.verb_senses import verb_senses
from timeline_app.language.verbs import GroupTense, VerbGroup
from timeline_app.language.vocabulary import vocabulary
from timeline_app.telling.place import Head, Place, before_link, clausal, is_event, names_state, nominal, verbal
from timeline_app.telling.stretches import clause_end

_TIME_PREPOSITIONS: Final = frozenset(
    (
        "lors",
        "pendant",
        "durant",
        "avant",
        "après",
        "depuis",
        "jusqu'",
        "dès",
        "cours",
        "suite",
        "issue",
        "en",
    )
)
_DEMONSTRATIVES: Final = frozenset(("celui", "celle", "ceux", "celles"))
_EACH: Final = frozenset(
    ("un", "une", "uns", "unes", "autre", "autres", "premier", "premiers", "première", "premières", "fois")
)
_NEAR: Final = 5  # words between a duration and what it is for
_OCCASIONS: Final = frozenset(("cours", "occasion", "issue", "terme", "lendemain", "moment", "début", "fin"))


def of_noun(place: Place) -> Head | None:
    """« l'accord-cadre du 5 décembre », « la guerre (1912-1913) », « le marché de vendredi »."""
    noun = place.governor.noun
    if noun is None or place.text(noun) == "courant":
        return None
    chain = chain_before(place.syntax, place.sentence, noun + 1)
    event = next((phrase for phrase in chain if is_event(place.syntax, phrase)), None)
    if event is not None:
        return nominal(place, event, _clause_verb(place, event))
    if place.governor.segment.bracketed:
        measures = bool(chain) and bool(place.syntax.flags[chain[-1].head - 1] & w.NUMBER)  # « 7,32 mètres (1924) »
        return nominal(place, chain[-1]) if chain and not measures else None
    if place.text(noun) in _DEMONSTRATIVES:
        earlier = event_for(place.syntax, place.sentence, noun)
        return nominal(place, earlier) if earlier is not None else None
    near = place.text(place.first) in vocabulary().days or place.text(place.first + 1) in vocabulary().days
    named = any(place.syntax.flags[phrase.head] & w.CAPITAL for phrase in chain[:1])
    return nominal(place, chain[-1]) if chain and near and not named and not chain[-1].pronoun else None


def _clause_verb(place: Place, event: Phrase) -> VerbGroup | None:
    """Return the verb whose bare subject an event is, when nothing else dates its clause: « la loi de 1875 »."""
    verb, flags = place.governor.verb, place.syntax.flags
    if verb is None or verb.passive or not verb.is_finite or verb.first < place.after:
        return None
    if event.preposition >= 0 or subject_of(place.syntax, place.sentence, verb) != event:
        return None
    end = clause_end(place.syntax, place.sentence, verb)
    return None if any(flags[index] & w.TIME for index in range(verb.last, end)) else verb


def measured(place: Place) -> Head | None:
    """« neuf ans de présence », « quinze mois de crise »."""
    flags = place.syntax.flags
    allowed = (
        place.bound and place.governor.verb is not None and place.governor.verb.infinitive in verb_senses().allowing
    )
    purpose = _purpose(place) if place.duration or allowed else 0
    if purpose:  # « trois mois pour partir »
        behind = [group for group in place.sentence.groups if group.first > purpose]
        if behind and behind[0].tense is GroupTense.INFINITIVE:
            return _aim(place, behind[0])
    if place.duration and flags[place.after] & w.OF:
        phrase = next((other for other in place.sentence.phrases if other.start == place.after), None)
        if phrase is not None and is_event(place.syntax, phrase):
            return nominal(place, phrase)
    return None


def _aim(place: Place, verb: VerbGroup) -> Head:
    """Return what an infinitive is for: « dix jours pour faire appel » are for the appeal."""
    event = object_of(place.syntax, place.sentence, verb)
    if event is not None and verb.infinitive in verb_senses().supporting and is_event(place.syntax, event):
        return nominal(place, event, verb)
    return verbal(place, verb)


def _purpose(place: Place) -> int:
    """Return where "pour" follows a duration in its clause, 0 where it does not."""
    for index in range(place.after, min(place.sentence.end, place.after + _NEAR)):
        if place.text(index) == "pour":
            return index
        if place.syntax.flags[index] & (w.PUNCTUATION | w.VERBAL):
            return 0
    return 0


def event_before(place: Place) -> Head | None:
    """« lors d'un entretien ce matin », « la fin des combats, le 27 juillet », « pourparlers jeudi »."""
    syntax, sentence, governor = place.syntax, place.sentence, place.governor
    start, end = governor.segment.start, before_link(place)
    comma = end <= start
    if comma:
        if not syntax.flags[start - 1] & (w.COMMA | w.DASH | w.OPENING):
            return None
        end = start - 1
    if end <= sentence.start:
        return None
    chain = chain_before(syntax, sentence, end)
    if not chain or chain[0].end < end - 1:
        return None
    if comma and governor.segment.groups:
        return None
    if comma or not any(group.head < place.first for group in governor.segment.groups):
        occasion = next((phrase for phrase in chain if _introduced(place, phrase)), None)
    else:
        occasion = chain[0] if _introduced(place, chain[0]) else None
    if occasion is not None:
        return _event_of(place, chain, occasion)
    apart = _set_apart(place, chain[-1]) if comma else None
    if apart is not None:
        return apart
    linked = next((number for number, phrase in enumerate(chain) if not phrase.of), len(chain) - 1)
    root, verb = chain[linked], governor.verb
    if verb is not None and not (root.preposition < 0 and (comma or _announces(place, root))):
        return None
    definite = comma and place.text(root.start) in ("le", "la", "les", "l'")
    if verb is None or definite or not comma or verb.first > place.after:
        return _event_of(place, chain, root)
    return None


def _set_apart(place: Place, subject: Phrase) -> Head | None:
    """Return the event between which and its verb a time stands: « son inscription, en 2008, ravive la querelle »."""
    verb = place.governor.verb
    if verb is None or not verb.is_finite or not place.governor.leading or subject.preposition >= 0:
        return None
    if is_elliptic(place.syntax, subject):
        return clausal(place, event_like(place.syntax, place.sentence, subject), verb)
    return nominal(place, subject) if is_event(place.syntax, subject) else None


def _event_of(place: Place, chain: list[Phrase], root: Phrase) -> Head | None:
    """Return the event among the phrases from the last back to a root: the one nearest to the root."""
    events = [phrase for phrase in chain[: chain.index(root) + 1] if is_event(place.syntax, phrase)]
    return nominal(place, events[-1]) if events and (events[-1] is root or events[-1].of) else None


def _introduced(place: Place, phrase: Phrase) -> bool:
    """Tell whether a phrase says when: "pendant la crise", "lors d'un entretien", "jusqu'à la fin"."""
    if phrase.preposition < 0 or place.syntax.flags[phrase.preposition - 1] & w.TIME:
        return False
    preposition = place.text(phrase.preposition)
    if preposition == "en" and phrase.start > place.governor.segment.start:
        return False  # "confirmée en appel", unlike « En visite au Congo du 7 au 13 juin »
    return preposition in _TIME_PREPOSITIONS or _on_occasion(place.syntax, phrase)


def _on_occasion(syntax: Syntax, root: Phrase) -> bool:
    """Tell whether a phrase says "jusqu'à", "lors de", "au cours de", "à l'occasion de"."""
    words = syntax.words.words
    return words[root.preposition - 1].text in ("jusqu'", "lors") or words[root.head].text in _OCCASIONS


def _announces(place: Place, root: Phrase) -> bool:
    """Tell whether the phrase opens a stretch without verb or article."""
    governor = place.governor
    return (
        governor.clause is not governor.segment
        and root.start == governor.segment.start
        and not place.syntax.flags[root.start] & w.DETERMINER
    )


def listed(place: Place) -> Head | None:
    """« un prix en 1989, un film l'année d'après »: a stretch without verb that begins with its own noun."""
    segment = place.governor.segment
    if segment.groups or segment.opening not in (Opening.COMMA, Opening.COORDINATE) or segment.bracketed:
        return None
    start = segment.start
    while start < place.first and place.syntax.flags[start] & (w.ADVERB | w.COORDINATOR):
        start += 1
    own = next(
        (phrase for phrase in place.sentence.phrases if phrase.start == start and phrase.end <= place.first), None
    )
    if own is None or own.preposition >= 0 or own.pronoun or place.governor.leading:
        return None
    if not any(flag & w.TIME for flag in place.syntax.flags[place.sentence.start : segment.start]):
        return None
    if place.governor.verb is not None and _is_gapped(place, own):
        return None
    return nominal(place, own)


def _is_gapped(place: Place, own: Phrase) -> bool:
    """Tell whether the verb of the clause before is meant: « Aix est prise en mai, Rouen en juin », « les autres »."""
    name = bool(place.syntax.flags[own.head] & w.CAPITAL)
    return name or is_elliptic(place.syntax, own) or place.text(own.head) in _EACH


def apposed(place: Place) -> Head | None:
    """« la Birmanie, indépendante depuis 1948, … », « la production, au plus haut en mai, … »."""
    segment, sentence = place.governor.segment, place.sentence
    if segment.groups or segment.opening is not Opening.COMMA or segment.bracketed or segment.end >= sentence.end - 1:
        return None
    own = next((phrase for phrase in sentence.phrases if phrase.start >= segment.start), None)
    if own is None or own.start > segment.start + 1 or own.end > before_link(place) + 1 or own.end > place.first:
        return None
    in_event = own.preposition >= 0 and place.text(own.preposition) == "en" and is_event(place.syntax, own)
    if in_event or names_state(place.syntax, own):
        return nominal(place, own)  # « l'économie, encore en croissance au deuxième trimestre, … »
    if own.preposition < 0:
        return nominal(place, own) if own.start == own.head and not own.pronoun else None
    chain = chain_before(place.syntax, sentence, segment.start - 1)
    if not chain or chain[-1].preposition >= 0 or chain[-1].pronoun or own.of:
        return None
    return nominal(place, chain[-1])
