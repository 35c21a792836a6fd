"""A line of a page cut at its bars and dots."""

from __future__ import annotations

import re

_BARS = re.compile(r"\s*[|•·]\s*|\s+[-–—/]\s+|\t+|\s{3,}")


def pieces_of(text: str) -> list[str]:
    """Cut "PAR LA RÉDACTION | 27 JANV. 2023 | 9 H 00" at the bars."""
    return [piece for piece in _BARS.split(text) if piece]
