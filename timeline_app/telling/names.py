"""The actors and places that a clause names, as filters."""

from __future__ import annotations

from typing import Final

from timeline_app.domain.span import Span
from timeline_app.language import word as w
from timeline_app.language.gazetteer import NameKind, gazetteer, particles
from timeline_app.language.syntax import Syntax

_OPENS: Final = w.STOP | w.PAUSE | w.BREAK | w.QUOTE | w.DASH
_VERB_FOLLOWS: Final = w.FINITE | w.NE | w.REFLEXIVE
_LONGEST_ACRONYM: Final = 6


def names_in(syntax: Syntax, clause: Span) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the actors (persons, organisations, countries that act) and the places of a clause, each once."""
    actors: dict[str, None] = {}
    places: dict[str, None] = {}
    index, after = syntax.words.range_of(clause)
    flags = syntax.flags
    while index < after:
        flag = flags[index]
        if flag & w.NAME:
            index = _known(syntax, index, after, actors, places) or _person(syntax, index, after, actors) or index + 1
        elif flag & w.CAPITAL:
            index = _person(syntax, index, after, actors) or index + 1
        else:
            index += 1
    return tuple(actors), tuple(places)


def _known(syntax: Syntax, index: int, after: int, actors: dict[str, None], places: dict[str, None]) -> int:
    """Take a name of the gazetteer; return the index behind it, 0 without."""
    words = syntax.words.words
    for name in gazetteer().get(words[index].text, ()):
        end = index + len(name.words)
        if end > after or any(words[index + offset].text != part for offset, part in enumerate(name.words)):
            continue
        capital = syntax.flags[index] & w.CAPITAL
        if name.kind is not NameKind.DEMONYM and not capital:
            continue
        place = name.kind is NameKind.PLACE and not _acts(syntax, index, end)
        (places if place else actors)[name.shown] = None
        return end
    return 0


def _acts(syntax: Syntax, index: int, end: int) -> bool:
    """Tell whether a name of a place is the subject of a verb: « Londres renonce », « le Japon a rejeté »."""
    flags = syntax.flags
    before = index - 1
    if before >= 0 and flags[before] & w.DETERMINER and not flags[before] & w.PREPOSITION:
        before -= 1
    opens = before < 0 or bool(flags[before] & (w.PUNCTUATION | w.TIME | w.COORDINATOR | w.SUBORDINATOR))
    return opens and bool(flags[end] & _VERB_FOLLOWS) and not flags[end] & w.PREPOSITION


def _person(syntax: Syntax, index: int, after: int, actors: dict[str, None]) -> int:
    """Take a name of two or more capitalised words, or an acronym; return the index behind it, 0 without."""
    flags, words = syntax.flags, syntax.words.words
    if not flags[index] & w.CAPITAL or flags[index] & (w.TIME | w.CLOSED):
        return 0
    end, capitals = index + 1, 1
    while end < after:
        joins = words[end].text in particles() and end + 1 < after and flags[end + 1] & w.CAPITAL
        if not (flags[end] & w.CAPITAL and not flags[end] & w.CLOSED) and not joins:
            break
        capitals += bool(flags[end] & w.CAPITAL)
        end += 1
    shown = syntax.words.span_of(index, end).of(syntax.text)
    opens = index == 0 or bool(flags[index - 1] & _OPENS)
    acronym = shown.isupper() and 2 <= len(shown) <= _LONGEST_ACRONYM
    if capitals >= 2 + (opens and bool(flags[index] & w.VERBAL)) or acronym:
        actors[shown] = None
        return end
    return 0
