"""Sets the words of a label as a French newspaper would: capital, apostrophes, quotation marks, spaces."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_NARROW, _NO_BREAK = "\u202f", "\u00a0"
_APOSTROPHE: Final = re.compile(r"(?<=\w)['ʼ](?=\w|\s?[«“\"\w])")
_STRAIGHT_PAIR: Final = re.compile(r"\"([^\"]{1,300})\"")
# A mark that only such a rule needs, and the rule: most labels hold none of the marks.
_RULES: Final = (
    (",", re.compile(r"\s+([,.)\]])"), r"\1"),
    (")", re.compile(r"\s+([)\]])"), r"\1"),
    ("(", re.compile(r"([(\[])\s+"), r"\1"),
    (";", re.compile(r"\s*;"), f"{_NARROW};"),
    ("!", re.compile(r"\s*!"), f"{_NARROW}!"),
    ("?", re.compile(r"\s*\?"), f"{_NARROW}?"),
    ("»", re.compile(r"\s*»"), f"{_NARROW}»"),
    ("«", re.compile(r"«\s*"), f"«{_NARROW}"),
    (":", re.compile(r"\s*:(?=\s|$)"), f"{_NO_BREAK}:"),
    ("%", re.compile(r"(?<=\d) %"), f"{_NO_BREAK}%"),
    ("’", re.compile(r"(?<=[^\W\d_]’) (?=\w)"), ""),
)
_THOUSANDS: Final = re.compile(r"(?<=\d)[ .](?=\d{3}\b)")
_EMPTY: Final = re.compile(r"«\s*»|\(\s*\)")
_LOOSE: Final = " ,;:.-–—\u202f\u00a0"
_PLAIN_CAPITALS: Final = (
    (re.compile(r"\bA(?=\s[^\W\d_])"), "À"),
    (
        re.compile(r"\bE(?=tats?\b|glises?\b|gypt|thiopi|mirat|quateur|rythr|cosse|lysée|lectri|conomi|quip|tudiant)"),
        "É",
    ),
)
_LABELS_KEPT: Final = 512  # of the last words set: chronologies and tables repeat theirs
_PAIRS: Final = (("«", "»"), ("“", "”"), ("(", ")"), ("[", "]"))


@lru_cache(_LABELS_KEPT)
def typeset(text: str) -> str:
    """Return words with French typography, their first letter a capital."""
    text = " ".join(text.split())
    if '"' in text:
        text = _STRAIGHT_PAIR.sub(r"« \1 »", text)
    if "'" in text:
        text = _APOSTROPHE.sub("’", text)
    text = _EMPTY.sub("", text) if "»" in text or ")" in text else text
    for mark, pattern, replacement in _RULES:
        if mark in text:
            text = pattern.sub(replacement, text)
    text = _THOUSANDS.sub(_NARROW, text)
    text = _balanced(text.strip(_LOOSE))
    if "A " in text or "E" in text:
        for pattern, replacement in _PLAIN_CAPITALS:
            text = pattern.sub(replacement, text)
    return _capitalised(text.strip(_LOOSE))


def _balanced(text: str) -> str:
    """Take out quotation marks and brackets that stand without their partner."""
    for opening, closing in _PAIRS:
        if (opening in text or closing in text) and text.count(opening) != text.count(closing):
            text = text.replace(opening + _NARROW, "").replace(_NARROW + closing, "")
            text = text.replace(opening, "").replace(closing, "")
    if '"' in text and text.count('"') % 2:
        text = text.replace('"', "")
    return text.replace("  ", " ")


def _capitalised(text: str) -> str:
    for index, character in enumerate(text):
        if character.isalpha():
            return text[:index] + character.upper() + text[index + 1 :]
        if character.isdigit():
            break
    return text
