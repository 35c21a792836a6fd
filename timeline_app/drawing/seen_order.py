"""Right-to-left words in the order in which they are seen, for what draws letters one after the other.

matplotlib knows neither writing direction nor joined letters.  This serves names inside French or English lines: Arabic
letters take the forms in which they join (arabic-reshaper), a run of right-to-left letters is turned round, and numbers
in it stay as they are.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from arabic_reshaper import ArabicReshaper

_RIGHT_TO_LEFT = ("R", "AL")
_INSIDE = ("NSM", "WS", "CS", "ON")  # belong to a run that goes on after them
_NUMBERS = ("EN", "AN")
_ARABIC = re.compile("[\u0600-\u06ff]")


@cache
def _reshaper() -> ArabicReshaper:
    from arabic_reshaper import ArabicReshaper  # noqa: PLC0415 - few pictures need it, and it brings fontTools along

    return ArabicReshaper({"support_ligatures": True, "delete_harakat": True})


def joined(text: str) -> str:
    """Return a text whose Arabic letters have the forms in which they join; all other text is as it was."""
    return _reshaped(text) if _ARABIC.search(text) else text


@lru_cache(maxsize=8192)
def _reshaped(text: str) -> str:
    return str(_reshaper().reshape(text))


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
