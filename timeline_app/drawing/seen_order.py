"""Right-to-left words in the order in which they are seen, for what draws letters one after the other.

matplotlib knows no writing direction.  This serves names inside French or English lines: a run of right-to-left letters
is turned round, numbers in it stay as they are.  Arabic letters are drawn in their isolated forms.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_RIGHT_TO_LEFT = ("R", "AL")
_INSIDE = ("NSM", "WS", "CS", "ON")  # belong to a run that goes on after them
_NUMBERS = ("EN", "AN")


@lru_cache(maxsize=4096)
def seen_order(text: str) -> str:
    """Return a line with its right-to-left runs turned round."""
    kinds = [unicodedata.bidirectional(character) for character in text]
    if not any(kind in _RIGHT_TO_LEFT for kind in kinds):
        return text
    line = ""
    at = 0
    while at < len(text):
        if kinds[at] not in _RIGHT_TO_LEFT:
            line += text[at]
            at += 1
            continue
        end = at + 1
        for i in range(at + 1, len(text)):
            if kinds[i] in _RIGHT_TO_LEFT:
                end = i + 1
            elif kinds[i] not in (*_INSIDE, *_NUMBERS):
                break
        line += _turned(text[at:end], kinds[at:end])
        at = end
    return line


def _turned(run: str, kinds: list[str]) -> str:
    """Return a run from its last letter to its first, numbers forwards, marks after the letter that they sit on."""
    parts: list[str] = []
    for character, kind in zip(run, kinds, strict=True):
        joins = parts and (kind == "NSM" or (kind in _NUMBERS and parts[-1][-1].isdigit()))
        if joins:
            parts[-1] += character
        else:
            parts.append(character)
    return "".join(reversed(parts))
