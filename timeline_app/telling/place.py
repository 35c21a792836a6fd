"""A time expression in its place, and the two kinds of answer to what it dates."""

from __future__ import annotations

from typing import Final, NamedTuple

from timeline_app.language import word as w
from timeline_app.language.governor import Governor
from timeline_app.language.noun_phrases import Phrase
from timeline_app.language.syntax import SentenceSyntax, Syntax
from timeline_app.language.verbs import VerbGroup

_STATES: Final = frozenset(("en", "au", "sous"))
_NO_STATE: Final = w.NUMBER | w.CAPITAL | w.ADVERB | w.FRONTED_ADJECTIVE
_LEADS: Final = w.PREPOSITION | w.DETERMINER | w.ADVERB


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


class Place(NamedTuple):
    """A time expression in its sentence.

    Attributes
    ----------
    syntax, sentence
        The text, and the sentence that holds the expression.
    first, after, signal
        Its first word, the one after its last, and where its signal begins.
    governor
        What it hangs on.
    bound
        Its signal says where something begins or ends that is not the clause itself: "à partir de", "avant".
    duration
        It measures time.
    """

    syntax: Syntax
    sentence: SentenceSyntax
    first: int
    after: int
    signal: int
    governor: Governor
    bound: bool = False
    duration: bool = False

    def text(self, index: int) -> str:
        """Return a word in lower case."""
        return self.syntax.words.words[index].text


def is_event(syntax: Syntax, phrase: Phrase) -> bool:
    """Tell whether a phrase names what happens."""
    return bool(syntax.flags[phrase.head] & w.EVENT)


def names_state(syntax: Syntax, phrase: Phrase) -> bool:
    """Tell whether a noun without article says what somebody is in: "en poste", "au pouvoir", "sous embargo"."""
    bare = phrase.preposition >= 0 and phrase.start == phrase.preposition == phrase.head - 1
    own = not syntax.flags[phrase.head] & _NO_STATE
    return bare and own and syntax.words.words[phrase.preposition].text in _STATES


def nominal(place: Place, phrase: Phrase, verb: VerbGroup | None = None) -> Head:
    """Return a noun as the head; the second of « une centaine de délégations », « le début de la guerre »."""
    begins = place.text(phrase.head) == "début"
    if begins or place.syntax.flags[phrase.head] & w.NUMBER:
        second = next((other for other in place.sentence.phrases if other.start == phrase.end and other.of), phrase)
        phrase = phrase if begins and not is_event(place.syntax, second) else second
    return Head(phrase.head, place.governor, verb, phrase)


def verbal(place: Place, verb: VerbGroup) -> Head:
    """Return a verb as the head."""
    return Head(verb.head, place.governor, verb, None)


def clausal(place: Place, event: Phrase | None, verb: VerbGroup) -> Head | None:
    """Return an event that the clause itself leaves unsaid as the head, told by that clause; None without."""
    return None if event is None else Head(event.head, place.governor, verb, None)


def before_link(place: Place) -> int:
    """Return where the words before the expression end, without its preposition and article."""
    index, flags = place.signal, place.syntax.flags
    while index > place.sentence.start and flags[index - 1] & _LEADS and not flags[index - 1] & w.TIME:
        index -= 1
    return index
