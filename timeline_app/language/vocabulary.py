"""What the words of a language can be, from its lexicons."""

from __future__ import annotations

from functools import cache
from typing import Final

from timeline_app.language import word as w
from timeline_app.language.gazetteer import gazetteer
from timeline_app.language.verb_form import Tense, VerbForm
from timeline_app.language.verb_lexicon import VerbLexicon, verb_lexicon
from timeline_app.language.without_accents import without_accents
from timeline_app.language.word import Word
from timeline_app.resource_files import read_toml, resource

_MARKS: Final = {
    **dict.fromkeys((".", "!", "?", "…"), w.STOP),
    **dict.fromkeys((";", ":"), w.PAUSE),
    ",": w.COMMA,
    **dict.fromkeys("([{", w.OPENING),
    **dict.fromkeys(")]}", w.CLOSING),
    **dict.fromkeys("«“„", w.OPENING | w.QUOTE),
    **dict.fromkeys("»”", w.CLOSING | w.QUOTE),
    '"': w.QUOTE,
    **dict.fromkeys(("–", "—", "―", "-", "--", "•", "◦", "▪", "●", "►", "→", "*", "·"), w.DASH),
    "\n": w.BREAK,
}
_UNITS: Final = frozenset("%‰€$£¥°")  # "5 %" is said as words are
_CLASSES: Final = {
    "determiner": w.DETERMINER,
    "subject": w.SUBJECT,
    "pronoun": w.PRONOUN,
    "clitic": w.CLITIC,
    "reflexive": w.REFLEXIVE,
    "ne": w.NE,
    "negator": w.NEGATOR,
    "relative": w.RELATIVE,
    "relative_subject": w.WHO,
    "subordinator": w.SUBORDINATOR,
    "coordinator": w.COORDINATOR,
    "preposition": w.PREPOSITION,
    "of": w.OF,
    "to": w.TO,
    "adverb": w.ADVERB,
    "number": w.NUMBER,
    "fronted_adjective": w.FRONTED_ADJECTIVE,
}
_TENSE_FLAGS: Final = {
    Tense.INFINITIVE: w.INFINITIVE,
    Tense.PARTICIPLE: w.PARTICIPLE,
    Tense.GERUND: w.GERUND,
}
_INVERTED_SUBJECTS: Final = (
    *("-t-il", "-t-elle", "-t-on", "-il", "-elle", "-on", "-ils", "-elles", "-t-ils", "-t-elles"),
    *("-je", "-nous", "-vous", "-tu", "-ce"),
)
_ALSO_VERBS: Final = frozenset(("entre",))  # of the closed classes
_STRAIGHT: Final = str.maketrans("’ʼ‘‐‑", "'''--")


class Vocabulary:
    """The words of French.

    Parameters
    ----------
    accents
        False for a text that is written without accents.
    """

    def __init__(self, accents: bool = True) -> None:
        self._accents = accents
        self._verbs: VerbLexicon = verb_lexicon(accents)
        self._flags: dict[str, int] = {}
        self._events: set[str] = set()
        self._weekdays: tuple[str, ...] = ()
        self._days: frozenset[str] = frozenset()
        self._abbreviations: frozenset[str] = frozenset()
        self._adverbials: dict[str, frozenset[str]] = {}
        self._agents: frozenset[str] = frozenset()
        self._no_action: frozenset[str] = frozenset()
        self._read_lexicons()

    @property
    def adverbials(self) -> dict[str, frozenset[str]]:
        """Adverbs of two words: the second words by the first."""
        return self._adverbials

    @property
    def days(self) -> frozenset[str]:
        """Words that begin an expression for a day near the article's."""
        return self._days

    @property
    def abbreviations(self) -> frozenset[str]:
        """Words in lower case whose dot ends no sentence before a name."""
        return self._abbreviations

    @property
    def weekdays(self) -> tuple[str, ...]:
        """The days of the week from Monday."""
        return self._weekdays

    def word(self, surface: str) -> Word:
        """Return what a word or mark is, as it stands in the text with the spaces behind it."""
        shown = surface.strip() or ("\n" if "\n" in surface else " ")
        mark = _MARKS.get(shown[0]) if len(shown) <= 3 else None
        length = len(surface.rstrip())
        if mark is not None:
            return Word(shown, mark, (), length)
        if shown in _UNITS:
            return Word(shown, w.NOUN, (), length)
        if not any(map(str.isalnum, shown)):
            return Word(shown, w.DASH, (), length)  # "==", "/"
        text = shown.translate(_STRAIGHT).lower()
        flags = w.CAPITAL if shown[0].isupper() else 0
        if text[0].isdigit():
            return Word(text, flags | w.NUMBER, (), length)
        known = self._flags.get(text, 0)
        forms = () if known & w.CLOSED and text not in _ALSO_VERBS else self._forms(text)
        for subject in _INVERTED_SUBJECTS if "-" in text and text not in self._events else ():
            if not forms and text.endswith(subject):
                forms = self._verbs.forms(text.removesuffix(subject))
                flags |= w.INVERTED if forms else 0
        if not forms and not known and text[-1] != "'" and "-" not in text:
            forms = self._verbs.guess(text)
            flags |= w.GUESSED if forms else 0
        flags |= known | self._noun_flags(text, forms, known) | _verb_flags(forms)
        if text in gazetteer():
            flags |= w.NAME
        if shown == "A" and flags & w.AVOIR:
            flags |= w.PREPOSITION | w.TO  # À, as it is often written
        return Word(text, flags, forms, length)

    def _forms(self, text: str) -> tuple[VerbForm, ...]:
        return () if text[-1] == "'" else self._verbs.forms(text)

    def _noun_flags(self, text: str, forms: tuple[VerbForm, ...], known: int) -> int:
        """Return whether a word names an action, by list or ending."""
        if text in self._events:
            return w.EVENT | w.NOUN | (w.WEAK if text in self._agents else 0)
        if known or text in self._no_action or forms:
            return 0
        if not text.endswith(self._suffixes):
            return 0
        return w.EVENT | w.WEAK | (w.ADVERB if text.endswith("ment") else 0)

    def _read_lexicons(self) -> None:
        functions = read_toml(resource("lexicons", "fr", "function_words.toml"))
        for name, words in functions["classes"].items():
            self._mark(words, _CLASSES[name])
        self._adverbials = {first: frozenset(seconds.split()) for first, seconds in functions["adverbials"].items()}
        self._weekdays = tuple(functions["days"]["weekdays"].split())
        self._days = frozenset(functions["days"]["words"].split())
        shortened = read_toml(resource("lexicons", "fr", "abbreviations.toml"))
        self._abbreviations = frozenset(shortened["before_name"]["words"].lower().split())
        for seconds in self._adverbials.values():
            self._mark(" ".join(seconds), w.TAIL)
        nouns = read_toml(resource("lexicons", "fr", "nouns.toml"))
        for words in nouns["events"].values():
            self._events.update(self._written(words))
        self._events.update([word + "s" for word in self._events if word[-1] not in "sxz"])
        self._suffixes = tuple(
            nouns["suffixes"]["action"].split() + nouns["suffixes"]["action_after_determiner"].split()
        )
        self._no_action = frozenset(self._written(nouns["suffixes"]["no_action"]))
        self._agents = frozenset(self._written(nouns["agents"]["words"]))
        self._mark(nouns["homographs"]["words"], w.NOUN)
        self._mark(nouns["adjectives"]["words"], w.ADJECTIVE)

    def _written(self, words: str) -> list[str]:
        return (words if self._accents else without_accents(words)).split()

    def _mark(self, words: str, flag: int) -> None:
        for word in self._written(words):
            self._flags[word] = self._flags.get(word, 0) | flag


def _verb_flags(forms: tuple[VerbForm, ...]) -> int:
    flags = 0
    for form in forms:
        flags |= _TENSE_FLAGS.get(form.tense, w.FINITE)
        if form.infinitive == "avoir":
            flags |= w.AVOIR
        elif form.infinitive == "être":
            flags |= w.ETRE
    return flags


def vocabulary(accents: bool = True) -> Vocabulary:
    """Return the words of French."""
    return _vocabulary(accents)  # one cache entry, however it is asked for


@cache
def _vocabulary(accents: bool) -> Vocabulary:
    return Vocabulary(accents)
