"""The word that names what happens at a time: the verb that it hangs on, or the event that a noun names."""

from __future__ import annotations

from typing import Final

from timeline_app.domain.span import Span
from timeline_app.language import word as w
from timeline_app.language.governor import governor_of
from timeline_app.language.syntax import SentenceSyntax, Syntax
from timeline_app.telling.clause_heads import by_verb, presented
from timeline_app.telling.entries import entry, is_dateline, of_entry, without_verb
from timeline_app.telling.nearby_events import apposed, event_before, listed, measured, of_noun
from timeline_app.telling.place import Head, Place

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
_RULES: Final = (of_noun, measured, presented, event_before, entry, apposed, listed, by_verb, without_verb)


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
    if sentence.is_date:
        return of_entry(syntax, sentence, after)
    if is_dateline(syntax, sentence, first, after):
        return None
    start = first if signal is None or signal.start > mention.start else syntax.words.at(signal.start)
    place = Place(
        syntax, sentence, first, after, min(start, first), governor_of(syntax, sentence, mention), bound, duration
    )
    for rule in _RULES:
        found = rule(place)
        if found is not None:
            return found if found.verb is not None or not place.text(found.word)[0].isdigit() else None
    return None
