"""Gender and number: what an article and a participle tell of a noun."""

from __future__ import annotations

from functools import cache
from typing import Final

from timeline_app.language import word as w
from timeline_app.language.noun_phrases import Phrase
from timeline_app.language.verb_form import Tense
from timeline_app.language.word import Word
from timeline_app.resource_files import read_toml, resource

_OF_PARTICIPLE: Final = {1: "ms", 2: "fs", 3: "mp", 4: "fp"}


def phrase_agreement(words: list[Word], phrase: Phrase) -> str:
    """Return gender and number of a phrase as its article tells: "ms", "fs", "s", "p" or "" where nothing does."""
    told = ""
    for index in range(phrase.start, phrase.head):
        said = _articles().get(words[index].text, "p" if words[index].flags & w.NUMBER else "")
        told = said if len(said) >= len(told) else told
    return told


def participle_agreements(participle: Word) -> tuple[str, ...]:
    """Return the genders and numbers that a participle can have."""
    return tuple(_OF_PARTICIPLE[form.person] for form in participle.forms if form.tense is Tense.PARTICIPLE)


def agrees(told: str, wanted: tuple[str, ...]) -> bool:
    """Tell whether what an article tells fits one of the wanted genders and numbers."""
    return any(all(mark in one for mark in told) for one in wanted)


@cache
def _articles() -> dict[str, str]:
    lists = read_toml(resource("lexicons", "fr", "function_words.toml"))["agreement"]
    return {word: told for told, words in lists.items() for word in words.split()}
