"""The pieces of a clause that a headline is made of, with what each is worth to it."""

from __future__ import annotations

from collections.abc import Iterator
from enum import IntEnum
from typing import Final, NamedTuple

from timeline_app.language import word as w
from timeline_app.language.clauses import Opening
from timeline_app.language.noun_phrases import Phrase
from timeline_app.language.syntax import SentenceSyntax, Syntax
from timeline_app.language.verbs import GroupTense, VerbGroup
from timeline_app.telling.stretches import Stretch, Times, before_time, own_stretches

_SUBJECT_ENDS: Final = w.PUNCTUATION | w.RELATIVE | w.SUBORDINATOR | w.TIME
_ENUMERATION_ENDS: Final = w.PUNCTUATION | w.RELATIVE | w.VERBAL | w.TIME | w.PREPOSITION
_INFINITIVES: Final = (GroupTense.INFINITIVE, GroupTense.PAST_INFINITIVE)
_RESTRICTION: Final = 5  # words behind a verb in which "que" may restrict it
_LOOSE: Final = w.PREPOSITION | w.DETERMINER | w.ADVERB | w.COORDINATOR


_LONGEST_CONTENT: Final = 85  # characters from a verb of saying to the verb of what is said
_LEADING_ON: Final = frozenset(
    (
        *("long", "ouest", "est", "nord", "sud", "bord", "large", "profit", "nom", "sein", "cœur", "raison", "faveur"),
        *("cause", "aide", "lieu", "moyen", "suite", "milieu", "centre", "bout", "fin", "début", "tête", "frais"),
        *("moitié", "tiers", "quart", "partie", "plupart", "majorité", "nombre", "totalité", "ensemble", "reste"),
        *("série", "vague", "dizaine", "douzaine", "quinzaine", "vingtaine", "trentaine", "centaine", "millier"),
        *("poignée", "groupe", "sorte", "droit", "occasion", "hauteur", "pied", "entrée", "sortie", "quantité"),
    )
)


class Rank(IntEnum):
    """What a piece is worth: the higher, the sooner it goes."""

    NEEDED = 0
    COMPLEMENT = 1  # "de l'ONU": goes only to keep the limit of the label
    CIRCUMSTANCE = 2  # where, how
    ADDITION = 3  # what follows those


class Piece(NamedTuple):
    """A stretch of words, from one index to before another."""

    start: int
    end: int
    rank: Rank


def subject_pieces(syntax: Syntax, sentence: SentenceSyntax, subject: Phrase, until: int) -> list[Piece]:
    """Return the pieces of a subject: its noun, then what is joined to it up to a comma or the verb."""
    end = _subject_end(syntax, subject, until)
    start = subject.start if subject.preposition < 0 else subject.preposition + 1
    if start and syntax.flags[start - 1] & w.QUOTE and not syntax.flags[start - 1] & w.CLOSING:
        start -= 1
    pieces = [Piece(start, _closed(syntax, start, min(subject.end, end), end), Rank.NEEDED)]
    for phrase in sentence.phrases:
        last = pieces[-1]
        if phrase.start < last.end or phrase.end > end:
            continue
        if _is_joined(syntax, phrase) or phrase.preposition < 0:
            pieces[-1] = last._replace(end=_closed(syntax, last.start, phrase.end, end))
        else:
            joined = phrase.of and last.rank is not Rank.CIRCUMSTANCE
            after = _closed(syntax, last.end, phrase.end, end)
            pieces.append(Piece(last.end, after, Rank.COMPLEMENT if joined else Rank.CIRCUMSTANCE))
    rest = pieces[-1].end
    if rest < end and not all(flag & w.ADVERB for flag in syntax.flags[rest:end]):
        pieces.append(Piece(rest, end, Rank.COMPLEMENT))
    return pieces


def _closed(syntax: Syntax, start: int, end: int, limit: int) -> int:
    """Take the marks that close behind a phrase with it."""
    flags, words = syntax.flags, syntax.words.words
    while end < limit:
        straight = words[end].text == '"' and sum(word.text == '"' for word in words[start:end]) % 2
        if not (flags[end] & w.CLOSING or straight):
            break
        end += 1
    return end


def _subject_end(syntax: Syntax, subject: Phrase, until: int) -> int:
    flags = syntax.flags
    for index in range(subject.end, until):
        if flags[index] & w.COMMA and enumerates(flags, index, until):
            continue
        if flags[index] & _SUBJECT_ENDS and not flags[index] & w.QUOTE:
            end = before_time(syntax, subject.end, index) if flags[index] & w.TIME else index
            while end > subject.end and flags[end - 1] & _LOOSE:
                end -= 1
            return end
    return until


def enumerates(flags: list[int], comma: int, until: int) -> bool:
    """Tell whether a comma stands in an enumeration: "Kidal, Gao et Tombouctou"."""
    for index in range(comma + 1, until):
        if flags[index] & w.COORDINATOR:
            return index < until - 1
        if flags[index] & _ENUMERATION_ENDS and not flags[index] & w.COMMA:
            return False
    return False


def verb_pieces(syntax: Syntax, group: VerbGroup) -> list[Piece]:
    """Return the words of a verb group without the times and comments that stand inside it."""
    flags = syntax.flags
    pieces: list[Piece] = []
    restricted = group.negated and _restricts_time(syntax, group)
    index = group.first
    while index <= group.last:
        flag = flags[index]
        comment = (flag & w.ADVERB and not flag & (w.NEGATOR | w.VERBAL)) or (restricted and flag & w.NE)
        if flag & w.COMMA:
            closing = (other for other in range(index + 1, group.last) if flags[other] & w.COMMA)
            index = next(closing, index)  # "avait, en mai 1992, évalué"
        elif not (flag & w.TIME or comment or (flag & w.PREPOSITION and flags[index + 1] & w.TIME)):
            if pieces and pieces[-1].end == index:
                pieces[-1] = pieces[-1]._replace(end=index + 1)
            else:
                pieces.append(Piece(index, index + 1, Rank.NEEDED))
        index += 1
    return pieces


def _restricts_time(syntax: Syntax, group: VerbGroup) -> bool:
    """Tell whether "ne … que" only says how late: « ne reprendra que lundi », which a timeline shows."""
    words, flags = syntax.words.words, syntax.flags
    for index in range(group.last + 1, min(group.last + _RESTRICTION, len(flags) - 1)):
        if flags[index] & w.NEGATOR:
            return False  # "n'ouvrait plus son courrier que le lundi"
        if words[index].text in ("que", "qu'"):
            return any(flags[other] & w.TIME for other in range(index + 1, min(index + 4, len(flags))))
        if flags[index] & w.PUNCTUATION:
            return False
    return False


def complement_pieces(syntax: Syntax, sentence: SentenceSyntax, group: VerbGroup, times: Times) -> list[Piece]:
    """Return the pieces behind a verb group: its object, then circumstances, up to the end of its clause."""
    stretches = own_stretches(syntax, sentence, group, times)
    pieces = [
        piece
        for number, stretch in enumerate(stretches)
        if not _is_inserted(syntax, sentence, stretches, number)
        for piece in _cut(syntax, sentence, stretch.start, stretch.end)
    ]
    return _with_whole_content(syntax, sentence, group, _ranked(sentence, pieces, group))


def _is_inserted(syntax: Syntax, sentence: SentenceSyntax, stretches: list[Stretch], number: int) -> bool:
    """Tell whether a stretch only delays the object: « a publié, avant l'ouverture, un bilan »."""
    start, end, _ = stretches[number]
    inserted = end > start and syntax.flags[start] & w.PREPOSITION and syntax.flags[start - 1] & w.COMMA
    if not inserted or number + 1 == len(stretches):
        return False
    following = stretches[number + 1]
    objects = [phrase.start for phrase in sentence.phrases if phrase.preposition < 0 and not phrase.pronoun]
    return following.start in objects and not any(stretches[0].start <= index < start for index in objects)


def _with_whole_content(syntax: Syntax, sentence: SentenceSyntax, group: VerbGroup, pieces: list[Piece]) -> list[Piece]:
    """Keep what is reported with "que" down to its verb, or leave it out."""
    opens = next((number for number, piece in enumerate(pieces) if _opens_content(syntax, piece)), None)
    if opens is None:
        return pieces
    que = pieces[opens].start
    verb = next(
        (other for other in sentence.groups if other.first > que and _tells_content(sentence, other, que)), None
    )
    if verb is None or len(syntax.words.span_of(group.first, verb.last + 1).of(syntax.text)) > _LONGEST_CONTENT:
        return pieces[:opens]
    if pieces[-1].end <= verb.last:
        return pieces[:opens]
    return [piece._replace(rank=Rank.NEEDED) if que <= piece.start <= verb.last else piece for piece in pieces]


def _opens_content(syntax: Syntax, piece: Piece) -> bool:
    flag = syntax.flags[piece.start]
    return bool(flag & w.RELATIVE and flag & w.SUBORDINATOR)


def _tells_content(sentence: SentenceSyntax, verb: VerbGroup, que: int) -> bool:
    """Tell whether a verb is the one of what is reported, not of a relative clause inside it."""
    segment = sentence.segments[sentence.segment_at(verb.first)]
    own = segment.opening is not Opening.RELATIVE or segment.opener == que or segment.groups[0] is not verb
    return verb.is_finite and own


def _cut(syntax: Syntax, sentence: SentenceSyntax, start: int, end: int) -> Iterator[Piece]:
    """Cut a stretch at its phrases; what "de" joins to a phrase is its complement, what "et" joins stays with it."""
    while start < end and _is_comment(syntax.flags, start):
        start += 1
    piece: Piece | None = None
    earlier: Phrase | None = None
    for phrase in sentence.phrases:
        if phrase.end <= start or phrase.start >= end:
            continue
        if piece is None:
            piece = Piece(start, _closed(syntax, start, min(phrase.end, end), end), Rank.NEEDED)
        elif _is_joined(syntax, phrase) or (phrase.of and _leads_on(syntax, earlier, phrase)):
            piece = piece._replace(end=_closed(syntax, piece.start, min(phrase.end, end), end))
        else:
            yield piece
            rank = Rank.COMPLEMENT if phrase.of and phrase.start == piece.end else Rank.CIRCUMSTANCE
            piece = Piece(piece.end, _closed(syntax, piece.end, min(phrase.end, end), end), rank)
        earlier = phrase
    if piece is not None:
        yield piece
        start = piece.end
    if start < end:
        yield Piece(start, end, Rank.ADDITION)


def _leads_on(syntax: Syntax, earlier: Phrase | None, phrase: Phrase) -> bool:
    """Tell whether a phrase says nothing without the next: « le long de la voie », « la moitié des foyers »."""
    if earlier is None or earlier.end != phrase.start:
        return False
    return syntax.words.words[earlier.head].text in _LEADING_ON or bool(syntax.flags[earlier.head] & w.NUMBER)


def _is_comment(flags: list[int], index: int) -> bool:
    """Tell whether an adverb says nothing of what follows: "encore", unlike "quelque", "au-dessus de"."""
    kept = w.NEGATOR | w.PREPOSITION | w.DETERMINER | w.NUMBER
    return bool(flags[index] & w.ADVERB and not flags[index] & kept and not flags[index + 1] & w.OF)


def _is_joined(syntax: Syntax, phrase: Phrase) -> bool:
    return bool(phrase.start and syntax.flags[phrase.start - 1] & w.COORDINATOR)


def _ranked(sentence: SentenceSyntax, pieces: list[Piece], group: VerbGroup) -> list[Piece]:
    """Say what is needed: the object, else the first circumstance, and the infinitives on the way to it."""
    bare = [number for number, piece in enumerate(pieces) if _is_bare(sentence, piece)]
    infinitives = [number for number, piece in enumerate(pieces) if _holds_infinitive(sentence, piece, group)]
    chief = next(iter(bare + infinitives), 0)
    rank = complement = Rank.CIRCUMSTANCE
    ranked: list[Piece] = []
    for number, piece in enumerate(pieces):
        if number == chief or (number <= chief + 1 and number in infinitives):
            ranked.append(piece._replace(rank=Rank.NEEDED))
            complement = Rank.COMPLEMENT
        elif piece.rank is Rank.COMPLEMENT:
            ranked.append(piece._replace(rank=complement))
        else:
            ranked.append(piece._replace(rank=rank))
            complement, rank = rank, Rank.ADDITION
    return ranked


def _is_bare(sentence: SentenceSyntax, piece: Piece) -> bool:
    return piece.rank is not Rank.COMPLEMENT and any(
        phrase.preposition < 0 and piece.start <= phrase.start < piece.end for phrase in sentence.phrases
    )


def _holds_infinitive(sentence: SentenceSyntax, piece: Piece, group: VerbGroup) -> bool:
    return any(
        piece.start <= other.head < piece.end
        for other in sentence.groups
        if other.head > group.last and other.tense in _INFINITIVES
    )
