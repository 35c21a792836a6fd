"""Dates that head an entry, a dispatch or a sentence without verb."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import islice
from typing import Final

from timeline_app.language import word as w
from timeline_app.language.clauses import Opening
from timeline_app.language.governor import Governor, main_verb
from timeline_app.language.noun_phrases import Phrase
from timeline_app.language.syntax import SentenceSyntax, Syntax
from timeline_app.telling.clause_heads import by_verb
from timeline_app.telling.place import Head, Place, is_event, nominal

_INSIDE: Final = (Opening.RELATIVE, Opening.SUBORDINATE)


def of_entry(syntax: Syntax, sentence: SentenceSyntax, after: int) -> Head | None:
    """Return what a date that stands alone heads: « 14 janvier 2011. Le président s'enfuit »."""
    number = syntax.sentences.index(sentence.span.start) + 1
    if number >= len(syntax.sentences.spans):
        return None
    following = syntax.sentence(syntax.sentences.spans[number].start)
    apart = "\n" in syntax.text[sentence.span.end : following.span.start]
    words = [syntax.words.words[index].text for index in range(sentence.start, after)]
    if apart and not any(is_day(word) or is_clock(word) for word in words):
        return None  # « Février » on a line of its own heads what follows, « 1959, novembre. » its own entry
    if following.is_date:
        return None
    verb = main_verb(following)
    clause = None if verb is None else following.segments[following.segment_at(verb.head)]
    start = following.start
    governor = Governor(verb, None, following.segments[0], clause, leading=True)
    place = Place(syntax, following, start, start, start, governor)
    return entry(place) or by_verb(place) or without_verb(place)


def is_day(word: str) -> bool:
    """Tell whether a word is a day of the month."""
    return word == "1er" or (word.isdigit() and len(word) <= 2)


def is_clock(word: str) -> bool:
    """Tell whether a word is a time of day, which stamps an entry of a live report."""
    return word[0].isdigit() and "h" in word


def is_dateline(syntax: Syntax, sentence: SentenceSyntax, first: int, after: int) -> bool:
    """Tell whether a date stands in the line of a dispatch: « PARIS, 16 août 2022 - »."""
    before = syntax.flags[sentence.start : first]
    names = bool(before) and all(flag & (w.CAPITAL | w.COMMA | w.OPENING | w.TIME) for flag in before)
    return names and after < sentence.end and bool(syntax.flags[after] & (w.DASH | w.OPENING | w.CLOSING | w.STOP))


def entry(place: Place) -> Head | None:
    """« 14 janvier : fuite de Ben Ali », « premières élections libres »: a stretch that begins with its noun."""
    governor, sentence = place.governor, place.sentence
    if governor.verb is None or not governor.leading:
        return None
    if governor.verb.is_finite and (governor.clause is None or governor.clause.opening not in _INSIDE):
        return None
    bare = next((phrase for phrase in sentence.phrases if phrase.start >= place.after), None)
    if bare is None or bare.preposition >= 0 or bare.start > governor.verb.first:
        return None
    if place.syntax.flags[bare.start] & w.DETERMINER or not is_event(place.syntax, bare):
        return None
    return nominal(place, bare)


def without_verb(place: Place) -> Head | None:
    """In a title or an entry without verb: the event nearest before, else the first behind, else any noun."""
    phrases = place.sentence.phrases
    behind = bisect_left(phrases, place.after, key=lambda phrase: phrase.start)
    before = bisect_right(phrases, place.first, hi=behind, key=lambda phrase: phrase.end)
    chosen = (
        _last_event(place, before)
        or next((one for one in islice(phrases, behind, None) if _names_event(place, one)), None)
        or _first_bare(islice(phrases, before))
        or _first_bare(islice(phrases, behind, None))
    )
    return nominal(place, chosen) if chosen is not None else None


def _names_event(place: Place, phrase: Phrase) -> bool:
    return not phrase.pronoun and is_event(place.syntax, phrase)


def _last_event(place: Place, before: int) -> Phrase | None:
    """Return the last event of so many phrases; the one before where it only completes that: « fin des combats »."""
    phrases = place.sentence.phrases
    number = next((number for number in range(before - 1, -1, -1) if _names_event(place, phrases[number])), None)
    if number is None:
        return None
    while (
        number
        and phrases[number].of
        and phrases[number - 1].end == phrases[number].start
        and _names_event(place, phrases[number - 1])
    ):
        number -= 1
    return phrases[number]


def _first_bare(phrases: Iterable[Phrase]) -> Phrase | None:
    return next((phrase for phrase in phrases if not phrase.pronoun and phrase.preposition < 0), None)
