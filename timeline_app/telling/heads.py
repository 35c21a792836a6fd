"""The word that names what happens at a time: the verb that it hangs on, or the event that a noun names."""

from __future__ import annotations

from typing import Final, NamedTuple

from timeline_app.domain.span import Span
from timeline_app.language import word as w
from timeline_app.language.arguments import chain_before, object_of, subject_of
from timeline_app.language.clauses import Opening
from timeline_app.language.governor import Governor, governor_of, main_verb
from timeline_app.language.noun_phrases import Phrase
from timeline_app.language.pronouns import event_for
from timeline_app.language.syntax import SentenceSyntax, Syntax
from timeline_app.language.verb_senses import verb_senses
from timeline_app.language.verbs import GroupTense, VerbGroup

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
        "occasion",
        "suite",
        "issue",
        "en",
    )
)


_OCCASIONS: Final = frozenset(("cours", "occasion", "issue", "terme", "lendemain", "moment", "début", "fin"))
_SIDE_BY_SIDE: Final = 4  # words between two expressions that date the same
_LINKS: Final = (
    w.PREPOSITION
    | w.DETERMINER
    | w.COORDINATOR
    | w.COMMA
    | w.DASH
    | w.OPENING
    | w.ADVERB
    | w.TIME
    | w.FRONTED_ADJECTIVE
)
_PUTTING: Final = (("en", "sous"), ("de", "d'", "du", "des"))
_PUT_IN: Final = 6  # words between a verb and what it puts something in


class Head(NamedTuple):
    """What a time dates.

    Attributes
    ----------
    word
        Index of the word that names it.
    governor
        What the time expression hangs on.
    verb
        The verb group, where that word is a verb or a noun that the verb only supports; None for a noun alone.
    phrase
        The noun phrase, where the word is a noun; None for a verb.
    """

    word: int
    governor: Governor
    verb: VerbGroup | None
    phrase: Phrase | None


class _Place(NamedTuple):
    """A time expression in its sentence: its words, and where its signal begins."""

    syntax: Syntax
    sentence: SentenceSyntax
    first: int
    after: int
    signal: int
    governor: Governor
    bound: bool
    duration: bool


def continues(syntax: Syntax, earlier: Span, later: Span) -> bool:
    """Tell whether two time expressions stand side by side and so date the same: « du 7 au 13 », « 2000 et 2007 »."""
    first, after = syntax.words.at(earlier.end - 1) + 1, syntax.words.at(later.start)
    flags = syntax.flags[first:after]
    return len(flags) <= _SIDE_BY_SIDE and all(flag & _LINKS and not flag & w.PAUSE for flag in flags)


def head_of(
    syntax: Syntax,
    sentence: SentenceSyntax,
    mention: Span,
    signal: Span | None = None,
    bound: bool = False,
    duration: bool = False,
) -> Head | None:
    """Return what a time expression dates; None where the sentence names nothing.

    Parameters
    ----------
    syntax, sentence
        The text, and the sentence that holds the expression.
    mention, signal
        The core expression, and the words that make a bound of it.
    bound
        The signal says where something begins or ends that is not the clause itself: "à partir de", "avant".
    duration
        The expression measures time.
    """
    first, after = syntax.words.range_of(mention)
    if is_date_alone(syntax, sentence):
        return _of_entry(syntax, sentence, after)
    start = first if signal is None or signal.start > mention.start else syntax.words.at(signal.start)
    place = _Place(
        syntax, sentence, first, after, min(start, first), governor_of(syntax, sentence, mention), bound, duration
    )
    for rule in _RULES:
        found = rule(place)
        if found is not None:
            return found
    return None


def is_date_alone(syntax: Syntax, sentence: SentenceSyntax) -> bool:
    """Tell whether a sentence is nothing but a date."""
    allowed = w.TIME | w.PUNCTUATION | w.PREPOSITION | w.DETERMINER | w.COORDINATOR
    return all(flag & allowed for flag in syntax.flags[sentence.start : sentence.end])


def _of_entry(syntax: Syntax, sentence: SentenceSyntax, after: int) -> Head | None:
    """Return what a date that stands alone heads: « 14 janvier 2011. Le président s'enfuit »."""
    number = syntax.sentences.index(sentence.span.start) + 1
    days = any(syntax.words.words[index].text[:2].isdigit() for index in range(sentence.start, after))
    if number >= len(syntax.sentences.spans) or not days:
        return None
    following = syntax.sentence(syntax.sentences.spans[number].start)
    if is_date_alone(syntax, following):
        return None
    verb = main_verb(following)
    clause = None if verb is None else following.segments[following.segment_at(verb.head)]
    start = following.start
    governor = Governor(verb, None, following.segments[0], clause, leading=True)
    place = _Place(syntax, following, start, start, start, governor, False, False)
    return _entry(place) or _by_verb(place) or _without_verb(place)


def _of_noun(place: _Place) -> Head | None:
    """« l'accord-cadre du 5 décembre », « la guerre (1912-1913) », « le coup d'État d'août »."""
    noun = place.governor.noun
    if noun is None:
        return None
    for phrase in chain_before(place.syntax, place.sentence, noun + 1):
        if _is_event(place.syntax, phrase):
            return _nominal(place, phrase)
    return None


def _measured(place: _Place) -> Head | None:
    """« neuf ans de présence », « quinze mois de crise »."""
    flags = place.syntax.flags
    if place.duration and place.syntax.words.words[place.after].text == "pour":  # « trois mois pour partir »
        behind = [group for group in place.sentence.groups if group.first > place.after]
        if behind and behind[0].tense is GroupTense.INFINITIVE:
            return _verbal(place, behind[0])
    if place.duration and flags[place.after] & w.OF:
        phrase = next((other for other in place.sentence.phrases if other.start == place.after), None)
        if phrase is not None and _is_event(place.syntax, phrase):
            return _nominal(place, phrase)
    return None


def _where(place: _Place) -> Head | None:
    """« l'hiver 1994 où il négociait »; « c'est samedi que les capitales ont accepté »."""
    text = place.syntax.words.words[place.after].text
    verb = place.governor.verb
    presents = verb is not None and verb.infinitive == "être" and not verb.passive and _is_ce(place, verb)
    if text == "où" or (presents and (text in ("que", "qu'") or place.governor.leading)):
        behind = [group for group in place.sentence.groups if group.head > place.after and group.is_finite]
        behind = [group for group in behind if group is not verb]
        return _verbal(place, behind[0]) if behind else None
    return None


def _is_ce(place: _Place, verb: VerbGroup) -> bool:
    """Tell whether "c'" is the subject: « c'est samedi que … », « c'est un avion qui … »."""
    words = place.syntax.words.words
    return words[verb.first].text in ("c'", "ce") or (
        verb.first > place.sentence.start and words[verb.first - 1].text in ("c'", "ce")
    )


def _event_before(place: _Place) -> Head | None:
    """« lors d'un entretien ce matin », « la fin des combats, le 27 juillet », « pourparlers jeudi »."""
    syntax, sentence, governor = place.syntax, place.sentence, place.governor
    start, end = governor.segment.start, _before_link(place)
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
    if not comma and any(group.head < place.first for group in governor.segment.groups):
        chain = chain[:1]
    linked = next((number for number, phrase in enumerate(chain) if not phrase.of), len(chain) - 1)
    chain = chain[: linked + 1]
    events = [phrase for phrase in chain if _is_event(syntax, phrase)]
    if not events:
        return None
    root, event = chain[-1], events[-1]
    bare = root.preposition < 0
    if not bare and root.start > start and syntax.words.words[root.preposition].text == "en":
        return None  # "confirmée en appel", unlike « En visite au Congo du 7 au 13 juin »
    introduced = (
        not bare
        and (syntax.words.words[root.preposition].text in _TIME_PREPOSITIONS or _until(syntax, root))
        and not syntax.flags[root.preposition - 1] & w.TIME
    )
    if comma and governor.segment.groups:
        return None
    verb = governor.verb
    if introduced or (bare and (verb is None or (comma and verb.first > place.after) or _announces(place, root))):
        return _nominal(place, event)
    return None


def _until(syntax: Syntax, root: Phrase) -> bool:
    """Tell whether a phrase says "jusqu'à", "au cours de", "à l'occasion de"."""
    words = syntax.words.words
    return words[root.preposition - 1].text == "jusqu'" or words[root.head].text in _OCCASIONS


def _announces(place: _Place, root: Phrase) -> bool:
    """Tell whether the phrase opens a stretch without verb or article."""
    governor = place.governor
    return (
        governor.clause is not governor.segment
        and root.start == governor.segment.start
        and not place.syntax.flags[root.start] & w.DETERMINER
    )


def _before_link(place: _Place) -> int:
    """Return where the words before the expression end, without its preposition and article."""
    index = place.signal
    flags = place.syntax.flags
    while (
        index > place.sentence.start
        and flags[index - 1] & (w.PREPOSITION | w.DETERMINER | w.ADVERB)
        and not (flags[index - 1] & w.TIME)
    ):
        index -= 1
    return index


def _by_verb(place: _Place) -> Head | None:
    """Choose between a verb and the event that is its subject or object."""
    verb = place.governor.verb
    if verb is None:
        return None
    syntax, sentence, senses = place.syntax, place.sentence, verb_senses()
    if verb.infinitive in senses.set_passive and (verb.passive or verb.tense is GroupTense.PARTICIPLE):
        subject = subject_of(syntax, sentence, verb)
        if subject is not None and not subject.pronoun:
            return _nominal(place, subject, verb)
    if _tells_its_subject(place, verb):
        subject = subject_of(syntax, sentence, verb)
        ordinal = subject is not None and syntax.flags[subject.head] & (w.FRONTED_ADJECTIVE | w.NUMBER)
        if subject is not None and subject.pronoun and _takes_place(syntax, verb):
            subject = event_for(syntax, sentence, subject.head)
        if subject is not None and not subject.pronoun and not ordinal and _is_event(syntax, subject):
            return _nominal(place, subject, verb)
    announces = place.bound and verb.infinitive in senses.saying | senses.prospective
    presents = verb.infinitive == "agir" and verb.reflexive
    if presents or verb.infinitive in senses.supporting or verb.infinitive == "être" or announces:
        event = _supported(place, verb)
        if event is not None:
            return _nominal(place, event, verb)
    return _verbal(place, verb)


def _tells_its_subject(place: _Place, verb: VerbGroup) -> bool:
    """Tell whether a verb leaves it to its subject to say what happens, when that is an event."""
    if verb.passive or verb.tense is GroupTense.PARTICIPLE:
        return False
    if _takes_place(place.syntax, verb):
        return True
    clause = place.governor.clause
    relative = clause is not None and clause.opening is Opening.RELATIVE
    return verb.is_finite and not relative and verb.infinitive not in verb_senses().outcome


def _takes_place(syntax: Syntax, verb: VerbGroup) -> bool:
    """Tell whether a verb only says that its subject takes place, begins or ends."""
    senses = verb_senses()
    nouns = senses.taking_place_with.get(verb.infinitive)
    if nouns is not None:
        return syntax.words.words[verb.last + 1].text in nouns
    return verb.infinitive in senses.taking_place


def _supported(place: _Place, verb: VerbGroup) -> Phrase | None:
    """Return the event that follows a verb of support, before the next comma; None without."""
    if verb.passive:
        return None
    between = [
        phrase
        for phrase in place.sentence.phrases
        if verb.last < phrase.start and phrase.end <= place.first and phrase.preposition < 0
    ]
    events = [phrase for phrase in between if _is_event(place.syntax, phrase)]
    if events:
        return events[-1]
    if between:
        return None
    found = object_of(place.syntax, place.sentence, verb)
    if found is not None and place.governor.adjacent:
        return None
    if found is not None and not (verb.infinitive == "agir" and verb.reflexive):
        return found if _is_event(place.syntax, found) else None
    return next((phrase for phrase in place.sentence.phrases if _is_put_in(place, verb, phrase)), None)


def _is_put_in(place: _Place, verb: VerbGroup, phrase: Phrase) -> bool:
    """Tell whether a phrase is what a verb puts something in: « entrer en guerre », « placer sous embargo »."""
    return (
        0 <= phrase.start - verb.last <= _PUT_IN
        and phrase.preposition >= 0
        and place.syntax.words.words[phrase.preposition].text in _PUTTING[verb.infinitive == "agir"]
        and _is_event(place.syntax, phrase)
    )


def _entry(place: _Place) -> Head | None:
    """« 14 janvier : fuite de Ben Ali », « premières élections libres »: a stretch that begins with its noun."""
    governor, sentence = place.governor, place.sentence
    if governor.verb is None or governor.verb.is_finite or not governor.leading:
        return None
    bare = next((phrase for phrase in sentence.phrases if phrase.start >= place.after), None)
    if bare is None or bare.preposition >= 0 or bare.start > governor.verb.first:
        return None
    if place.syntax.flags[bare.start] & w.DETERMINER or not _is_event(place.syntax, bare):
        return None
    return _nominal(place, bare)


def _without_verb(place: _Place) -> Head | None:
    """In a title or an entry without verb: the event nearest before, else the first behind."""
    phrases = place.sentence.phrases
    before = [phrase for phrase in phrases if phrase.end <= place.first and _is_event(place.syntax, phrase)]
    behind = [phrase for phrase in phrases if phrase.start >= place.after and _is_event(place.syntax, phrase)]
    if before or behind:
        return _nominal(place, before[-1] if before else behind[0])
    return None


def _is_event(syntax: Syntax, phrase: Phrase) -> bool:
    return bool(syntax.flags[phrase.head] & w.EVENT)


def _nominal(place: _Place, phrase: Phrase, verb: VerbGroup | None = None) -> Head:
    phrase = _counted(place, phrase)
    return Head(phrase.head, place.governor, verb, phrase)


def _counted(place: _Place, phrase: Phrase) -> Phrase:
    """Return what is counted: the second phrase of « une centaine de délégations »."""
    if place.syntax.flags[phrase.head] & w.NUMBER:
        return next((other for other in place.sentence.phrases if other.start == phrase.end and other.of), phrase)
    return phrase


def _verbal(place: _Place, verb: VerbGroup) -> Head:
    return Head(verb.head, place.governor, verb, None)


_RULES: Final = (_of_noun, _measured, _where, _event_before, _entry, _by_verb, _without_verb)
