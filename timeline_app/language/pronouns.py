"""What a pronoun can stand for: the phrases of its sentence and the one before that agree with it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from timeline_app.language import word as w
from timeline_app.language.agreement import agrees, phrase_agreement
from timeline_app.language.noun_phrases import Phrase
from timeline_app.language.syntax import SentenceSyntax, Syntax
from timeline_app.resource_files import read_toml, resource

_DEMONSTRATIVES: Final = frozenset(("celui", "celle", "ceux", "celles"))
_FEMININE: Final = ("ée", "tion", "sion", "ité", "ie", "ance", "ence", "ure", "ade", "ette", "aque", "esse", "ise")
_MASCULINE: Final = ("ment", "age", "isme", "eau", "ier", "oir", "eur", "at", "et", "al", "el", "ord")
_PERSONAL: Final = w.SUBJECT | w.CLITIC


def candidates(syntax: Syntax, sentence: SentenceSyntax, pronoun: int) -> list[tuple[Phrase, bool]]:
    """Return the phrases that a personal pronoun may stand for, the nearest sentence first.

    Parameters
    ----------
    syntax, sentence
        The text, and the sentence that holds the pronoun.
    pronoun
        Index of the pronoun.

    Returns
    -------
    list of (Phrase, bool)
        Each with whether its article shows that it agrees; a name without article may agree.
    """
    text = syntax.words.words[pronoun].text
    wanted = _antecedents().get(text)
    if wanted is None:
        return []
    found: list[tuple[Phrase, bool]] = []
    for phrase in _before(syntax, sentence, pronoun):
        told = phrase_agreement(syntax.words.words, phrase)
        if text in _DEMONSTRATIVES and not phrase.pronoun:  # "une grève … celles de 1968": of any number
            if told[:1] == wanted[:1]:
                found.append((phrase, True))
            continue
        if phrase.pronoun or not agrees(told, (wanted,)):
            continue
        if _is_coordinated(syntax, phrase):
            found.append((phrase, False))
            continue
        if len(told) == 2 or (told == "p" == wanted[1]):
            found.append((phrase, True))
        elif told == "s":
            if _may_be_of(wanted[0], syntax.words.words[phrase.head].text):
                found.append((phrase, False))
        elif wanted[1] == "s" and syntax.flags[phrase.head] & w.CAPITAL:
            found.append((phrase, False))
    return found


def _may_be_of(gender: str, noun: str) -> bool:
    """Tell whether a noun behind "l'" may be of a gender, as its ending tells: « l'armée » is no "il"."""
    return not noun.endswith(_MASCULINE if gender == "f" else _FEMININE)


def _is_coordinated(syntax: Syntax, phrase: Phrase) -> bool:
    return bool((syntax.flags[phrase.start - 1] | syntax.flags[phrase.end]) & w.COORDINATOR)


def _before(syntax: Syntax, sentence: SentenceSyntax, pronoun: int) -> Iterator[Phrase]:
    yield from (phrase for phrase in sentence.phrases if phrase.end <= pronoun)
    number = syntax.sentences.index(sentence.span.start) - 1
    if number < 0:
        return
    earlier = syntax.sentences.spans[number]
    if "\n" not in syntax.text[earlier.end : sentence.span.start]:
        yield from syntax.sentence(earlier.start).phrases


def named_by(syntax: Syntax, sentence: SentenceSyntax, pronoun: int) -> Phrase | None:
    """Return what a pronoun stands for when nothing else can be meant.

    It is the only candidate, the subject of its clause, and no other pronoun stands before in these sentences.
    """
    found = candidates(syntax, sentence, pronoun)
    if len(found) != 1:
        return None
    phrase, _ = found[0]
    start = phrase.start
    before = [other for other in _before(syntax, sentence, pronoun) if other.preposition < 0]
    opens = before and min(other.start for other in before) == start
    clear = not any(
        syntax.flags[index] & _PERSONAL and not syntax.flags[index] & w.DETERMINER for index in range(start, pronoun)
    )
    return phrase if opens and clear and phrase.preposition < 0 else None


def event_for(syntax: Syntax, sentence: SentenceSyntax, pronoun: int) -> Phrase | None:
    """Return the event that a pronoun stands for: the first that agrees, no complement of another noun."""
    for phrase, certain in candidates(syntax, sentence, pronoun):
        if (certain or not phrase.of) and phrase.preposition < 0 and syntax.flags[phrase.head] & w.EVENT:
            return phrase
    return None


def is_elliptic(syntax: Syntax, phrase: Phrase) -> bool:
    """Tell whether a phrase leaves its noun unsaid: « la première », « une autre », unlike "ce dernier"."""
    return (
        bool(syntax.flags[phrase.head] & w.FRONTED_ADJECTIVE)
        and phrase.start < phrase.head == phrase.end - 1
        and syntax.words.words[phrase.start].text not in ("ce", "cet", "cette", "ces")
    )


def event_like(syntax: Syntax, sentence: SentenceSyntax, phrase: Phrase) -> Phrase | None:
    """Return the event that « une autre », « la première » leaves unsaid: the nearest before of its gender."""
    words = syntax.words.words
    told = phrase_agreement(words, phrase)
    found = [
        other
        for other in _before(syntax, sentence, phrase.start)
        if syntax.flags[other.head] & w.EVENT and phrase_agreement(words, other)[:1] == told[:1] and told[:1] in "mf"
    ]
    return found[0] if len({words[other.head].text for other in found}) == 1 else None


@cache
def _antecedents() -> dict[str, str]:
    lists = read_toml(resource("lexicons", "fr", "function_words.toml"))
    found: dict[str, str] = lists["antecedents"]
    return found
