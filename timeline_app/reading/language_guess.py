"""The language of a text, told by its commonest words."""

from __future__ import annotations

import re

from timeline_app.reading.folding import plain
from timeline_app.reading.lexicon import function_words

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000  # characters that are looked at
_ENOUGH = 15  # words that must be known before the text is believed more than what a document says of itself
_CLEARLY = 1.3  # times as many as in the second language
DEFAULT = "fr"
_USUAL = (DEFAULT, "en")  # a line or two is in one of these


def guess_language(text: str, declared: str = "") -> str:
    """Return the code of the language whose function words are the most frequent in a text.

    Parameters
    ----------
    text
        The text.
    declared
        What the document says (often wrong: templates are in the language of their maker); it decides where the text
        does not, and French does where nothing is declared.
    """
    words = _WORD.findall(plain(text[:_SAMPLE]))
    counts = {language: sum(word in known for word in words) for language, known in function_words().items()}
    ranked = sorted(counts, key=lambda language: (-counts[language], language != DEFAULT))
    is_clear = counts[ranked[0]] >= _ENOUGH and counts[ranked[0]] >= _CLEARLY * counts[ranked[1]]
    if is_clear or (not declared and ranked[0] in _USUAL and counts[ranked[0]]):
        return ranked[0]
    usual = max(_USUAL, key=lambda language: counts[language])
    return declared or (usual if counts[usual] else DEFAULT)
