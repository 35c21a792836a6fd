"""Names of events that outlive a new analysis: the words that tell them and the words that date them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from timeline_app.domain.event import Event
from timeline_app.domain.mention import Mention

_KEY = re.compile(r"(?P<article>[^:]*):(?P<head>\d+-\d+)(?:@(?P<mention>\d+-\d+))?")


def key_of(event: Event, article: str, first_mention: Mention | None) -> str:
    """Return the key of an analysed event, such as ``a1:120-128@140-150``."""
    head = event.head or event.clause
    key = f"{article}:{head.start}-{head.end}"
    return f"{key}@{first_mention.span.start}-{first_mention.span.end}" if first_mention else key


def own_key(number: int) -> str:
    """Return the key of an event of the journalist's own."""
    return f"own:{number}"


def find_key(key: str, present: Iterable[str]) -> str | None:
    """Find the event that a key meant among those of a newer analysis.

    The same words first; else the event dated by the same words; else the one told by the same word.
    """
    keys = tuple(present)
    if key in keys:
        return key
    wanted = _KEY.fullmatch(key)
    if wanted is None:
        return None
    parsed = [(other, match) for other in keys if (match := _KEY.fullmatch(other))]
    for part in ("mention", "head"):
        if wanted[part] is None:
            continue
        for other, match in parsed:
            if match["article"] == wanted["article"] and match[part] == wanted[part]:
                return other
    return None
