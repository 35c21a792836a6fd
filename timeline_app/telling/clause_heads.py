"""Which word of a clause names what happens: its verb, or an event that is its subject or object."""

from __future__ import annotations

from typing import Final

from timeline_app.language import word as w
from timeline_app.language.arguments import chain_before, object_of, subject_of
from timeline_app.language.clauses import Opening
from timeline_app.language.noun_phrases import Phrase
from timeline_app.language.pronouns import candidates, event_for, event_like, is_elliptic
from timeline_app.language.syntax import Syntax
from timeline_app.language.verb_senses import verb_senses
from timeline_app.language.verbs import GroupTense, VerbGroup
from timeline_app.telling.place import Head, Place, clausal, is_event, names_state, nominal, verbal

_INDEFINITE: Final = frozenset(("un", "une", "des", "de", "d'", "plusieurs", "quelques"))
_PUTTING: Final = (("en", "sous"), ("de", "d'", "du", "des"))
_PUT_IN: Final = 6  # words between a verb and what it puts something in
_STAYING: Final = frozenset(("rester", "demeurer"))
_THAT: Final = frozenset(("que", "qu'"))
_WHEN: Final = frozenset(("quand", "lorsque", "lorsqu'"))
_BESIDE: Final = 3  # words between "être" and what it says of its subject


def presented(place: Place) -> Head | None:
    """« l'hiver 1994 où il négociait »; « c'est samedi que les capitales ont accepté »; « c'était le 20 janvier »."""
    text = place.text(place.after)
    verb = place.governor.verb
    behind = [
        group for group in place.sentence.groups if group.head > place.after and group.is_finite and group is not verb
    ]
    if verb is not None and place.governor.adjacent and behind and _opens_on(place.text(verb.first - 1), verb, text):
        return verbal(place, behind[0])
    presents = verb is not None and verb.infinitive == "être" and not verb.passive and _is_ce(place, verb)
    if text == "où" or (presents and (text in _THAT or place.governor.leading)):
        return verbal(place, behind[0]) if behind else None
    if presents and place.governor.adjacent:
        return _told_before(place)
    return None


def _opens_on(subject: str, verb: VerbGroup, text: str) -> bool:
    """Tell whether a verb only says when the next one is: « il est 9 h quand … », « ça fait quinze jours que … »."""
    if verb.infinitive == "être":
        return subject == "il" and text in _WHEN
    return verb.infinitive == "faire" and subject in ("ça", "cela") and text in _THAT


def _told_before(place: Place) -> Head | None:
    """Return what the sentence before tells, as in « Londres renonce. C'était le 20 janvier 1975 »."""
    spans = place.syntax.sentences.spans
    number = place.syntax.sentences.index(place.sentence.span.start)
    earlier = [
        group for group in place.sentence.groups if group.is_finite and group.last < place.governor.segment.start
    ]
    if not earlier and number and "\n" not in place.syntax.text[spans[number - 1].end : spans[number].start]:
        earlier = [group for group in place.syntax.sentence(spans[number - 1].start).groups if group.is_finite]
    return verbal(place, earlier[-1]) if earlier else None


def _is_ce(place: Place, verb: VerbGroup) -> bool:
    """Tell whether "c'" is the subject: « c'est samedi que … », « c'est un avion qui … »."""
    words = place.syntax.words.words
    return words[verb.first].text in ("c'", "ce") or (
        verb.first > place.sentence.start and words[verb.first - 1].text in ("c'", "ce")
    )


def by_verb(place: Place) -> Head | None:
    """Choose between a verb and the event that is its subject or object."""
    verb = place.governor.verb
    if verb is None:
        return None
    if verb.infinitive == "être" and not verb.passive and (verb.is_finite or verb.tense is GroupTense.GERUND):
        return _of_copula(place, verb)
    if verb.infinitive in _STAYING and verb.is_finite:
        state = _state(place, verb)
        if state is not None:
            return state
    if verb.tense is GroupTense.GERUND and not place.syntax.flags[verb.first - 1] & w.PREPOSITION:
        qualified = _qualified_by(place, verb)  # « le conflit, opposant Kiev à Moscou depuis huit ans »
        if qualified is not None:
            return nominal(place, qualified, verb)
    complement = _completed(place, verb)
    if complement is not None:
        return nominal(place, complement, verb)
    follower = _followed_by(place, verb)
    if follower is not None:
        return nominal(place, follower)
    unsaid = _unsaid(place, verb)
    if unsaid is not None:
        return unsaid
    subject = _telling_subject(place, verb)
    if subject is not None:
        return nominal(place, subject, verb)
    senses = verb_senses()
    aim = place.text(place.first - 1) == "pour"  # « convoque des élections pour le 21 décembre »
    announces = aim or (place.bound and verb.infinitive in senses.saying | senses.prospective)
    presents = verb.infinitive == "agir" and verb.reflexive
    own = _own_act(place, verb) if verb.infinitive in senses.announcing and not place.governor.adjacent else None
    if own is not None:
        return nominal(place, own, verb)
    if presents or verb.infinitive in senses.supporting or announces:
        event = _supported(place, verb)
        if event is not None:
            return nominal(place, event, None if announces and event.end <= place.first else verb)
    return verbal(place, verb)


def _state(place: Place, verb: VerbGroup) -> Head | None:
    """Return the state in which something stays: « l'espace aérien reste fermé », « est restée en sommeil »."""
    behind = next((group for group in place.sentence.groups if group.first > verb.last), None)
    if behind is not None and behind.tense is GroupTense.PARTICIPLE and behind.first - verb.last <= _BESIDE - 1:
        is_set = behind.infinitive in verb_senses().set_passive  # « des législatives restent promises »
        return None if is_set else Head(behind.head, place.governor, verb, None)
    for phrase in place.sentence.phrases:
        if 0 < phrase.start - verb.last <= _BESIDE - 1 and not phrase.pronoun:
            bare = phrase.preposition < 0 and phrase.start == phrase.head
            bare = bare and not place.syntax.flags[phrase.head] & w.NUMBER
            return nominal(place, phrase, verb) if bare or names_state(place.syntax, phrase) else None
    return None


def _completed(place: Place, verb: VerbGroup) -> Phrase | None:
    """Return the noun that a verb says nothing without: « entré en vigueur », « prend ses fonctions »."""
    nouns = verb_senses().light.get(verb.infinitive)
    if nouns is None:
        return None
    found = next(
        (
            phrase
            for phrase in place.sentence.phrases
            if 0 < phrase.start - verb.last <= _BESIDE and place.text(phrase.head) in nouns
        ),
        None,
    )
    if found is not None and place.text(found.head) in verb_senses().in_force:
        return _begun(place, verb) or found
    return found


def _unsaid(place: Place, verb: VerbGroup) -> Head | None:
    """Return the event that its subject leaves unsaid: « une réunion a eu lieu et une autre est prévue »."""
    is_set = verb.passive and verb.infinitive in verb_senses().set_passive
    if not verb.is_finite or not (is_set or _is_held(place, verb) or _takes_place(place.syntax, verb)):
        return None
    subject = subject_of(place.syntax, place.sentence, verb)
    if subject is None or not is_elliptic(place.syntax, subject):
        return None
    return clausal(place, event_like(place.syntax, place.sentence, subject), verb)


def _followed_by(place: Place, verb: VerbGroup) -> Phrase | None:
    """Return what follows: « un essai suivi d'un tir », « un putsch suivi d'un deuxième »."""
    if verb.infinitive != "suivre" or not (verb.passive or verb.tense is GroupTense.PARTICIPLE):
        return None
    behind = (phrase for phrase in place.sentence.phrases if phrase.start > verb.last and phrase.preposition >= 0)
    follower = next((phrase for phrase in behind if phrase.of or place.text(phrase.preposition) == "par"), None)
    if follower is None or is_event(place.syntax, follower):
        return follower
    return event_like(place.syntax, place.sentence, follower)


def _begun(place: Place, verb: VerbGroup) -> Phrase | None:
    """Return the event that begins where it comes into force, unlike a text: « une trêve entre en vigueur »."""
    subject = subject_of(place.syntax, place.sentence, verb)
    if subject is not None and subject.pronoun:
        meant = candidates(place.syntax, place.sentence, subject.head)
        if any(place.text(phrase.head) in verb_senses().texts for phrase, _ in meant):
            return None
        subject = event_for(place.syntax, place.sentence, subject.head)
    if subject is None or not is_event(place.syntax, subject) or place.text(subject.head) in verb_senses().texts:
        return None
    return subject


def _qualified_by(place: Place, verb: VerbGroup) -> Phrase | None:
    """Return the event right before a present participle."""
    chain = chain_before(place.syntax, place.sentence, verb.first)
    return next((phrase for phrase in chain if is_event(place.syntax, phrase)), None)


def _of_copula(place: Place, verb: VerbGroup) -> Head:
    """Choose between an event and what "être" says of it: « la fermeture sera effective »."""
    attribute = _attribute(place, verb)
    if attribute is not None and attribute.preposition < 0 and is_event(place.syntax, attribute):
        return nominal(place, attribute, verb)
    subject = subject_of(place.syntax, place.sentence, verb)
    if subject is not None and not subject.pronoun and is_event(place.syntax, subject) and not verb.negated:
        return nominal(place, subject, verb)
    return verbal(place, verb) if attribute is None else nominal(place, attribute, verb)


def _attribute(place: Place, verb: VerbGroup) -> Phrase | None:
    """Return what "être" says of its subject: « c'est la guerre », « elle est à la Sorbonne », « sera visible »."""
    bare = object_of(place.syntax, place.sentence, verb)
    if bare is not None and not bare.pronoun and bare.start - verb.last <= _BESIDE + 1:
        return bare
    return next(
        (
            phrase
            for phrase in place.sentence.phrases
            if 0 < phrase.start - verb.last <= _BESIDE and phrase.preposition >= 0 and not phrase.pronoun
        ),
        None,
    )


def _telling_subject(place: Place, verb: VerbGroup) -> Phrase | None:
    """Return the subject of a verb that leaves it to its subject to say what happens."""
    senses = verb_senses()
    if verb.infinitive == "prévoir" and verb.is_finite and not verb.passive and not place.governor.leading:
        return None  # « l'accord prévoit un cessez-le-feu le 15 »
    is_set = verb.infinitive in senses.set_passive and (verb.passive or verb.tense is GroupTense.PARTICIPLE)
    if not is_set and not _tells_its_subject(place, verb):
        return None
    subject = subject_of(place.syntax, place.sentence, verb)
    if subject is None:
        return None
    if subject.pronoun:
        if not verb.is_finite:
            return None  # « Déposée jeudi, elle sera débattue »
        happens = is_set or _takes_place(place.syntax, verb)
        return event_for(place.syntax, place.sentence, subject.head) if happens else None
    flag = place.syntax.flags[subject.head]
    if flag & w.NUMBER and is_set:
        return subject if verb.is_finite else None
    scheduled = is_set and verb.infinitive in senses.scheduled and not place.text(subject.head - 1)[0].isdigit()
    if (scheduled or _is_held(place, verb)) and not flag & (w.CAPITAL | w.FRONTED_ADJECTIVE):
        return subject
    says = verb.infinitive in senses.saying and not verb.reflexive
    acts = flag & w.WEAK or (flag & w.CAPITAL and subject.start < subject.head) or says
    sets_out = verb.infinitive in senses.setting_out and _is_new(place, verb)  # « une marche partira du port »
    if acts and not is_set and not sets_out and not _takes_place(place.syntax, verb):
        return None  # "l'Assemblée", "la direction", "la mission"
    return subject if is_event(place.syntax, subject) and not flag & (w.FRONTED_ADJECTIVE | w.NUMBER) else None


def _is_held(place: Place, verb: VerbGroup) -> bool:
    """Tell whether a verb says of anything that it takes place: "a lieu", "se tiendra", "date de"."""
    syntax = place.syntax
    if verb.passive or not verb.is_finite:
        return False
    if verb.infinitive == "remonter":
        return False
    held = verb.infinitive in verb_senses().held and (verb.reflexive or verb.infinitive not in ("tenir", "produire"))
    return held or (verb.infinitive in verb_senses().taking_place_with and _takes_place(syntax, verb))


def _tells_its_subject(place: Place, verb: VerbGroup) -> bool:
    """Tell whether a verb leaves it to its subject to say what happens, when that is an event."""
    if verb.passive or verb.tense is GroupTense.PARTICIPLE:
        return False
    if _takes_place(place.syntax, verb):
        return True
    if verb.infinitive in verb_senses().breaking_out and _is_new(place, verb):
        return True
    clause = place.governor.clause
    relative = clause is not None and clause.opening is Opening.RELATIVE
    return verb.is_finite and not relative and verb.infinitive not in verb_senses().outcome


def _is_new(place: Place, verb: VerbGroup) -> bool:
    """Tell whether a subject is named for the first time: « des tirs éclatent », unlike « les combats »."""
    subject = subject_of(place.syntax, place.sentence, verb)
    return subject is not None and place.text(subject.start) in _INDEFINITE


def _takes_place(syntax: Syntax, verb: VerbGroup) -> bool:
    """Tell whether a verb only says that its subject takes place, begins or ends."""
    senses = verb_senses()
    nouns = senses.taking_place_with.get(verb.infinitive)
    if nouns is not None:
        return syntax.words.words[verb.last + 1].text in nouns
    return verb.infinitive in senses.taking_place


def _own_act(place: Place, verb: VerbGroup) -> Phrase | None:
    """Return what somebody announces of himself: « annonce sa démission dans la nuit »."""
    event = object_of(place.syntax, place.sentence, verb)
    if event is None or not is_event(place.syntax, event) or verb.passive:
        return None
    return event if place.text(event.start) in ("son", "sa", "ses", "leur", "leurs") else None


def _supported(place: Place, verb: VerbGroup) -> Phrase | None:
    """Return the event that follows a verb of support, before the next comma; None without."""
    if verb.passive:
        return next((phrase for phrase in place.sentence.phrases if _is_put_in(place, verb, phrase)), None)
    between = [
        phrase
        for phrase in place.sentence.phrases
        if verb.last < phrase.start and phrase.end <= place.first and phrase.preposition < 0
    ]
    events = [phrase for phrase in between if is_event(place.syntax, phrase)]
    if events:
        return events[-1]
    if between:
        return None
    if place.text(verb.first) == "y" and verb.infinitive == "avoir":
        behind = next((phrase for phrase in place.sentence.phrases if phrase.start >= place.after), None)
        if behind is not None and behind.start - place.after <= 1 and is_event(place.syntax, behind):
            return behind  # « il y eut, le 7 mai, l'attaque du collège »
    found = object_of(place.syntax, place.sentence, verb)
    if found is not None and not (verb.infinitive == "agir" and verb.reflexive):
        return found if is_event(place.syntax, found) else None
    return next((phrase for phrase in place.sentence.phrases if _is_put_in(place, verb, phrase)), None)


def _is_put_in(place: Place, verb: VerbGroup, phrase: Phrase) -> bool:
    """Tell whether a phrase is what a verb puts something in: « entrer en guerre », « placer sous embargo »."""
    return (
        0 <= phrase.start - verb.last <= _PUT_IN
        and phrase.preposition >= 0
        and place.text(phrase.preposition) in _PUTTING[verb.infinitive == "agir"]
        and is_event(place.syntax, phrase)
    )
