"""A line of a page cut at its bars and dots."""

from __future__ import annotations

import re

_BARS = re.compile(r"\s*[|•·]\s*|\s+[-–—/]\s+|\t+|\s{3,}")
_SIGNS = "|•·\t"
_DASH = re.compile(r"\s(?:[-–—/]|\s)\s")


def pieces_of(text: str) -> list[str]:
    """Cut "PAR LA RÉDACTION | 27 JANV. 2023 | 9 H 00" at the bars."""
    if not any(sign in text for sign in _SIGNS) and _DASH.search(text) is None:
        return [text] if text else []
    return [piece for piece in _BARS.split(text) if piece]
