"""Words as they are written where accents are left out."""

from __future__ import annotations

import unicodedata


def without_accents(word: str) -> str:
    """Return the word with plain letters: "prévôté" as "prevote", "œuvre" as "oeuvre"."""
    letters = unicodedata.normalize("NFD", word.replace("œ", "oe").replace("æ", "ae"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
