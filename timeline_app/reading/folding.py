"""Words as they are compared: without case, accents and typographic variants."""

from __future__ import annotations

import re
import unicodedata

_VARIANTS = {
    "’": "'",
    "‘": "'",
    "ʼ": "'",
    "′": "'",
    "–": "-",
    "—": "-",
    "‑": "-",
    "‐": "-",
    "−": "-",
    "“": '"',
    "”": '"',
}
_EDGES = " \t.,:;!?…-=*#_>»«<|•·▪◦●▶►→›‹\"'()[]"


_OTHERS = re.compile("[^ -~]")  # than the printable letters of ASCII


class _Letters(dict[str, str]):
    """Each character's plain form, worked out when it is first met."""

    def __missing__(self, letter: str) -> str:
        plain = _VARIANTS.get(letter) or (" " if letter.isspace() else unicodedata.normalize("NFD", letter)[0].lower())
        self[letter] = plain if len(plain) == 1 else letter
        return self[letter]


_letters = _Letters()


def plain(text: str) -> str:
    """Return the text in small letters without accents, as long as it was: offsets stay valid."""
    return _OTHERS.sub(lambda match: _letters[match[0]], text).lower()


def key(text: str) -> str:
    """Return the words of a line for look-up: plain, single spaces, no punctuation or bullets at the ends."""
    return " ".join(plain(unicodedata.normalize("NFC", text)).split()).strip(_EDGES)
