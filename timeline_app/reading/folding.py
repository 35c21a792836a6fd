"""Words as they are compared: without case, accents and typographic variants."""

from __future__ import annotations

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


class _Letters(dict[int, int]):
    """Each character's plain form, worked out when it is first met."""

    def __missing__(self, code: int) -> int:
        letter = chr(code)
        plain = _VARIANTS.get(letter) or (" " if letter.isspace() else unicodedata.normalize("NFD", letter)[0].lower())
        self[code] = ord(plain) if len(plain) == 1 else code
        return self[code]


_letters = _Letters()


def plain(text: str) -> str:
    """Return the text in small letters without accents, as long as it was: offsets stay valid."""
    return text.translate(_letters)


def key(text: str) -> str:
    """Return the words of a line for look-up: plain, single spaces, no punctuation or bullets at the ends."""
    return " ".join(plain(unicodedata.normalize("NFC", text)).split()).strip(_EDGES)
