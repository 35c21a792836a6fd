"""Noun phrases: an article, its noun and what agrees with it, with the preposition before."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final, NamedTuple

from timeline_app.language import word as w
from timeline_app.language.verbs import VerbGroup
from timeline_app.language.word import Word

_BEFORE_NOUN: Final = w.DETERMINER | w.NUMBER | w.FRONTED_ADJECTIVE
_MEASURES: Final = frozenset(("près", "plus", "moins", "environ", "autour"))
_ARTICLES: Final = frozenset(("des", "de", "d'"))
_ONE: Final = frozenset(("un", "une"))
_NO_NOUN: Final = (w.CLOSED & ~w.NUMBER) | w.PUNCTUATION | w.TIME


class Phrase(NamedTuple):
    """A noun phrase.

    Attributes
    ----------
    start, end
        Its first word, the preposition included, and the one after its last.
    head
        The noun; the pronoun of a phrase that is one.
    preposition
        Index of the preposition, -1 without.
    of
        The preposition is "de".
    pronoun
        It is a pronoun.
    """

    start: int
    end: int
    head: int
    preposition: int = -1
    of: bool = False
    pronoun: bool = False


def phrases_of(words: list[Word], flags: list[int], start: int, end: int, groups: list[VerbGroup]) -> list[Phrase]:
    """Return the noun phrases between two words, in order.

    Parameters
    ----------
    words, flags
        The words of the text, and what each of them can be.
    start, end
        The first word and the one after the last.
    groups
        The verb groups, whose words belong to no phrase.
    """
    verbal = {index for group in groups for index in range(group.first, group.last + 1)}
    found: list[Phrase] = []
    index = start
    while index < end:
        flag = flags[index]
        if index in verbal or flag & (w.PUNCTUATION | w.TIME):
            index += 1
            continue
        phrase = _phrase(words, flags, index, end, verbal, found)
        if phrase is None:
            index += 1
        else:
            found.append(phrase)
            index = phrase.end
    return found


def _phrase(
    words: list[Word], flags: list[int], start: int, end: int, verbal: set[int], found: list[Phrase]
) -> Phrase | None:
    index, preposition, of = start, -1, False
    if words[index].text in _MEASURES and words[index + 1].text in ("de", "d'") and flags[index + 2] & w.NUMBER:
        index += 2  # "près de 300 morts"
    flag = flags[index]
    if flag & w.PREPOSITION:
        if not (words[index].text in _ARTICLES and _is_article(words, flags, index, found)):
            preposition, of = index, bool(flag & w.OF)
        index += 1
    if index + 2 < end and words[index].text == "l'" and words[index + 1].text in _ONE and flags[index + 2] & w.OF:
        return Phrase(start, index + 2, index + 1, preposition, of)  # "l'une des factions", "l'un d'eux"
    while index < end and not flags[index] & w.TIME and index not in verbal:
        superlative = words[index].text in ("plus", "moins") and index > start and flags[index - 1] & w.DETERMINER
        if not flags[index] & _BEFORE_NOUN and not (superlative and flags[index + 1] & w.FRONTED_ADJECTIVE):
            break
        index += 1
    if index < end and index > start and flags[index] & w.QUOTE and not flags[index] & w.CLOSING:
        index += 1  # les « Assises nationales »
    if index < end and _is_noun(flags, index, verbal):
        return _with_followers(flags, Phrase(start, index + 1, index, preposition, of), end, verbal)
    last = index - 1
    if last > start - (preposition < 0) and last != preposition and flags[last] & (w.FRONTED_ADJECTIVE | w.NUMBER):
        return Phrase(start, index, last, preposition, of)  # "la première", "les deux"
    if (
        last >= start
        and last != preposition
        and flags[last] & w.PRONOUN
        and flags[index] & (w.OF | w.VERBAL | w.NE | w.REFLEXIVE)
    ):
        return Phrase(start, index, last, preposition, of)  # "plusieurs d'entre eux", "certains ont fui"
    if index < end and flags[index] & (w.SUBJECT | w.PRONOUN) and index not in verbal:
        return Phrase(start, index + 1, index, preposition, of, pronoun=True)
    return None


def _is_article(words: list[Word], flags: list[int], index: int, found: list[Phrase]) -> bool:
    """Tell whether "des" or "de" is an article: no noun stands before it, and for "de" an adjective follows."""
    if found and found[-1].end == index:
        return False
    return words[index].text == "des" or bool(flags[index + 1] & w.FRONTED_ADJECTIVE or flags[index - 1] & w.NEGATOR)


def _with_followers(flags: list[int], phrase: Phrase, end: int, verbal: set[int]) -> Phrase:
    """Take the adjectives and names behind the noun into the phrase."""
    index = phrase.end
    while index < end and _is_noun(flags, index, verbal):
        index += 1
    return phrase._replace(end=index)


def _is_noun(flags: list[int], index: int, verbal: set[int]) -> bool:
    flag = flags[index]
    if index in verbal or flag & (w.PUNCTUATION | w.TIME):
        return False
    if flag & w.ADVERB and flag & (w.EVENT | w.NOUN):
        return bool(flags[index - 1] & (_BEFORE_NOUN | w.PREPOSITION))  # "le mouvement", unlike "formellement"
    if flag & w.NEGATOR and not flags[index - 1] & w.DETERMINER:
        return False  # "pas avant 2020", unlike "un pas"
    if flag & w.INFINITIVE and not flag & (w.NOUN | w.EVENT | w.GUESSED | w.CAPITAL):
        return False  # "à partir de"
    if flag & (w.AVOIR | w.ETRE) and not flag & w.NOUN:
        return False  # « trois ans, soit jusqu'au 9 février »
    return not flag & _NO_NOUN or bool(flag & w.NOUN)


def phrase_at(phrases: list[Phrase], index: int) -> Phrase | None:
    """Return the phrase that holds a word; None when none does."""
    position = bisect_left(phrases, index + 1, key=lambda phrase: phrase.start) - 1
    if position >= 0 and phrases[position].end > index:
        return phrases[position]
    return None
