"""Headlines for a timeline, cut from the article's own words."""

from __future__ import annotations

from typing import Final

from timeline_app.language import word as w
from timeline_app.language.agreement import agrees, participle_agreements, phrase_agreement
from timeline_app.language.arguments import chain_before, chain_root, resumes_main, subject_of
from timeline_app.language.clauses import Opening
from timeline_app.language.noun_phrases import Phrase
from timeline_app.language.syntax import SentenceSyntax, Syntax
from timeline_app.language.verb_senses import verb_senses
from timeline_app.language.verbs import GroupTense, VerbGroup
from timeline_app.telling.fitting import antecedent_piece, ellipsis_piece, fitted
from timeline_app.telling.pieces import Piece, Rank, complement_pieces, subject_pieces, verb_pieces
from timeline_app.telling.place import Head, names_state
from timeline_app.telling.stretches import NO_TIMES, Times

_SHORT_WAY: Final = 8  # words between a verb and its infinitive that a headline keeps
_BREAKING: Final = w.PUNCTUATION | w.TIME | w.COORDINATOR
_LINK: Final = w.PREPOSITION | w.COMMA | w.COORDINATOR
_BARE_DETERMINERS: Final = frozenset(
    ("le", "la", "les", "l'", "un", "une", "des", "du", "de", "d'", "ce", "cet", "cette", "ces")
)


def label_of(syntax: Syntax, head: Head, times: Times = NO_TIMES) -> str:
    """Return the headline of an event.

    Parameters
    ----------
    syntax, head
        The text, and the word that names the event.
    times
        The time expressions around it.
    """
    place = head.word if head.verb is None else head.verb.head
    sentence = syntax.sentence(syntax.words.starts[place])
    if head.phrase is not None and not _needs_verb(syntax, head):
        pieces = _nominal(syntax, sentence, head, head.phrase, times)
    elif head.verb is None:
        pieces = [Piece(head.word, head.word + 1, Rank.NEEDED)]
    elif head.verb.tense is GroupTense.PARTICIPLE:
        pieces = _with_participle(syntax, sentence, head.verb, times)
    else:
        pieces = _clause(syntax, sentence, head.verb, times)
    needed = [piece._replace(rank=Rank.NEEDED) if piece.start <= head.word < piece.end else piece for piece in pieces]
    return fitted(syntax, needed, antecedent_piece(syntax, sentence, pieces), ellipsis_piece(syntax, sentence, pieces))


def _needs_verb(syntax: Syntax, head: Head) -> bool:
    """Tell whether a headline on a noun needs the verb: "a essuyé des tirs", not "est prévue"."""
    verb = head.verb
    if verb is None or verb.tense is GroupTense.GERUND:
        return False
    if syntax.flags[head.word] & w.NUMBER and verb.is_finite:
        return True  # « Dix sont attendus »
    planned = verb.infinitive in verb_senses().set_passive and (verb.passive or verb.tense is GroupTense.PARTICIPLE)
    held = verb.infinitive in verb_senses().held or syntax.words.words[verb.last + 1].text == "lieu"
    return not (planned or held) or verb.negated


def _nominal(syntax: Syntax, sentence: SentenceSyntax, head: Head, phrase: Phrase, times: Times) -> list[Piece]:
    """« Veillée prévue à Toronto », « Renversement d'Omar el-Béchir »."""
    verb = head.verb
    behind = verb is not None and verb.first >= phrase.end
    own = syntax.sentence(syntax.words.starts[phrase.head])
    if verb is not None and verb.tense is GroupTense.GERUND:
        verb, behind = None, False
    until = _next_finite(own, phrase)
    if behind and verb is not None and own is sentence:
        until = min(until, verb.first)
    pieces = [
        piece._replace(rank=min(piece.rank, Rank.COMPLEMENT))
        for piece in _without_article(syntax, subject_pieces(syntax, own, phrase, until))
    ]
    if verb is None and names_state(syntax, phrase):
        return _in_state(syntax, own, phrase) or pieces
    if verb is None or not behind:
        return pieces
    if verb.passive or verb.tense is GroupTense.PARTICIPLE:
        pieces.append(Piece(verb.head, verb.head + 1, Rank.CIRCUMSTANCE))
    return pieces + [
        piece._replace(rank=max(piece.rank, Rank.CIRCUMSTANCE))
        for piece in complement_pieces(syntax, sentence, verb, times)
        if syntax.words.words[piece.start].text != "lieu"
    ]


def _in_state(syntax: Syntax, sentence: SentenceSyntax, phrase: Phrase) -> list[Piece]:
    """« Le général Zuniga en poste »: what stands before the comma, and the state it is in."""
    chain = chain_before(syntax, sentence, sentence.segments[sentence.segment_at(phrase.start)].start - 1)
    if not chain or chain[-1].pronoun or chain[-1].preposition >= 0:
        return []
    who = _without_article(syntax, subject_pieces(syntax, sentence, chain[-1], chain[0].end))
    return [*who, Piece(phrase.start, phrase.end, Rank.NEEDED)]


def _without_article(syntax: Syntax, pieces: list[Piece]) -> list[Piece]:
    first = pieces[0]
    while first.start < first.end - 1 and syntax.words.words[first.start].text in _BARE_DETERMINERS:
        if syntax.flags[first.start + 1] & w.NUMBER or syntax.words.words[first.start + 1].text in ("autre", "autres"):
            break  # "une trentaine", "un autre"
        first = first._replace(start=first.start + 1)
    return [first, *pieces[1:]]


def _with_participle(syntax: Syntax, sentence: SentenceSyntax, verb: VerbGroup, times: Times) -> list[Piece]:
    """« Accords de Minsk conclus », « Cessez-le-feu signé à Genève »."""
    finite = next((group for group in sentence.groups if group.is_finite and group.last == verb.first - 1), None)
    if finite is not None:  # "sont restées fermées"
        return _clause(syntax, sentence, finite, times)
    subject = subject_of(syntax, sentence, verb)
    behind = complement_pieces(syntax, sentence, verb, times)
    head = [Piece(verb.head, verb.head + 1, Rank.NEEDED)]
    if subject is None or subject.pronoun:
        return head + behind
    until = _next_verb(sentence, subject)
    return _without_article(syntax, subject_pieces(syntax, sentence, subject, until)) + head + behind


def _next_verb(sentence: SentenceSyntax, phrase: Phrase) -> int:
    return next((group.first for group in sentence.groups if group.first >= phrase.end), sentence.end)


def _next_finite(sentence: SentenceSyntax, phrase: Phrase) -> int:
    verbs = (group.first for group in sentence.groups if group.first >= phrase.end and group.is_finite)
    return next(verbs, sentence.end)


def _clause(syntax: Syntax, sentence: SentenceSyntax, verb: VerbGroup, times: Times) -> list[Piece]:
    """Return subject, verb and what follows."""
    taker = _taker(sentence, verb)
    finite = taker or verb
    subject = subject_of(syntax, sentence, finite)
    behind = complement_pieces(syntax, sentence, verb, times)
    front: list[Piece] = _time_as_subject(syntax, finite) if subject is None else []
    if verb.coordinated:
        front += _shared_auxiliary(syntax, sentence, verb)
    own = syntax.flags[finite.first] & w.SUBJECT and finite.person in (4, 5) and not finite.reflexive
    if subject is not None and not own:  # "nous partirons" has its subject
        until = _next_finite(sentence, subject)
        front = subject_pieces(syntax, sentence, subject, until) + front
        behind = behind if subject.start < finite.first else []
    bare_copula = verb.infinitive == "être" and not verb.passive and taker is None and verb.first == verb.head
    if bare_copula and not behind and subject is not None and not subject.pronoun:
        return front  # "l'automne sera celui des bombardements" says no more
    if subject is not None and subject.start > finite.last and _disagree(syntax, subject, finite):
        return [*verb_pieces(syntax, finite), *front]  # « suivront le grand prix, une salle, un film »
    if taker is None:
        return [*_relative(syntax, sentence, finite), *front, *verb_pieces(syntax, verb), *behind]
    return [*front, *_taking(syntax, taker, verb), *verb_pieces(syntax, verb), *behind]


def _disagree(syntax: Syntax, subject: Phrase, finite: VerbGroup) -> bool:
    """Tell whether a plural verb stands before the first of several subjects."""
    return finite.person == 6 and phrase_agreement(syntax.words.words, subject)[-1:] == "s"


def _time_as_subject(syntax: Syntax, finite: VerbGroup) -> list[Piece]:
    """Return the time that is itself the subject: « L'été s'est passé sans le Canada »."""
    start = finite.first
    while start and syntax.flags[start - 1] & w.TIME:
        start -= 1
    before = syntax.flags[start - 1] if start else w.BREAK
    if (
        start == finite.first
        or not syntax.words.words[start].flags & w.DETERMINER
        or not before & (w.STOP | w.BREAK | w.PAUSE | w.COORDINATOR)
        or finite.person not in (3, 6)
    ):
        return []
    return [Piece(start, finite.first, Rank.NEEDED)]


def _shared_auxiliary(syntax: Syntax, sentence: SentenceSyntax, verb: VerbGroup) -> list[Piece]:
    """Return the auxiliary that a participle shares: « a été bouclé puis lu »."""
    sharing = [
        group
        for group in sentence.groups
        if group.head < verb.first and group.auxiliary == verb.auxiliary and not group.coordinated
    ]
    if not sharing or sharing[-1].head == sharing[-1].first:
        return []
    return verb_pieces(syntax, sharing[-1]._replace(last=sharing[-1].head - 1))


def _relative(syntax: Syntax, sentence: SentenceSyntax, verb: VerbGroup) -> list[Piece]:
    """Return what a clause with "que" says something of: « La ville que l'armée avait perdue »."""
    segment = sentence.segments[sentence.segment_at(verb.first)]
    pronoun = segment.opener
    if segment.opening is not Opening.RELATIVE or not syntax.flags[pronoun] & w.SUBORDINATOR:
        return []
    if resumes_main(syntax, segment, verb):
        return []
    noun = _relative_noun(syntax, sentence, verb, pronoun)
    if noun is None:
        return []
    pieces = _without_article(syntax, subject_pieces(syntax, sentence, noun, pronoun))
    return [*pieces, Piece(pronoun, pronoun + 1, Rank.NEEDED)]


def _relative_noun(syntax: Syntax, sentence: SentenceSyntax, verb: VerbGroup, pronoun: int) -> Phrase | None:
    """Return what "que" stands for: what agrees with the participle, else the noun right before."""
    words = syntax.words.words
    before = [phrase for phrase in reversed(sentence.phrases) if phrase.end <= pronoun and not phrase.pronoun]
    wanted = participle_agreements(words[verb.head])
    for phrase in before:
        told = phrase_agreement(words, phrase)
        if told and len(told) == 2 and agrees(told, wanted):
            return phrase
    return chain_root(sentence, before[0]) if before and before[0].end == pronoun else None


def _taker(sentence: SentenceSyntax, verb: VerbGroup) -> VerbGroup | None:
    """Return the finite verb on which an infinitive or a gerund hangs."""
    if verb.is_finite:
        return None
    before = [group for group in sentence.groups if group.head < verb.first and group.is_finite]
    own = sentence.segments[sentence.segment_at(verb.first)]
    inside = [group for group in own.groups if group in before]
    main = [group for group in before if sentence.segments[sentence.segment_at(group.first)].is_main]
    return next((groups[-1] for groups in (inside, main, before) if groups), None)


def _taking(syntax: Syntax, taker: VerbGroup, verb: VerbGroup) -> list[Piece]:
    """Return a verb and what leads from it to its infinitive: "a suggéré de", "devait" of "devait puis"."""
    start = verb.first
    between = syntax.flags[taker.last + 1 : start]
    owned = taker.infinitive in verb_senses().allowing and verb.tense is GroupTense.INFINITIVE
    if owned and any(flag & w.TIME for flag in between) and not any(flag & w.PUNCTUATION for flag in between):
        start = taker.last + 1  # « ont jusqu'au 13 janvier pour se rendre »: the time is what they have
        return [*verb_pieces(syntax, taker), Piece(start, verb.first, Rank.NEEDED)]
    if len(between) <= _SHORT_WAY and not any(flag & _BREAKING and not flag & w.QUOTE for flag in between):
        start = taker.last + 1  # "ont vu leur titre s'effondrer"
    while start > taker.last + 1 and syntax.flags[start - 1] & _LINK and not syntax.flags[start - 1] & w.TIME:
        start -= 1
    if any(syntax.flags[index] & w.COORDINATOR for index in range(start, verb.first)):
        modal = next((index for index in range(taker.first, taker.head) if syntax.flags[index] & w.FINITE), taker.last)
        return [Piece(taker.first, modal + 1, Rank.NEEDED)]
    link = [Piece(start, verb.first, Rank.NEEDED)] if start < verb.first else []
    return verb_pieces(syntax, taker) + link
