"""The language of a text, told by its commonest words."""

from __future__ import annotations

import re

from timeline_app.reading.folding import plain
from timeline_app.reading.lexicon import function_words

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000  # characters that are looked at
DEFAULT = "fr"


def guess_language(text: str) -> str:
    """Return the code of the language whose function words are the most frequent in a text, French when none are."""
    words = _WORD.findall(plain(text[:_SAMPLE]))
    counts = {language: sum(word in known for word in words) for language, known in function_words().items()}
    best = max(counts, key=lambda language: (counts[language], language == DEFAULT))
    return best if counts[best] else DEFAULT
