"""Which way the verbs of a text point, as the resolver asks it."""

from __future__ import annotations

from collections.abc import Callable

from timeline_app.domain.mention import Mention
from timeline_app.language.orientation import orientation
from timeline_app.language.syntax import Syntax
from timeline_app.resolving.context import Direction

_WAYS = {"past": -1, "future": 1, "present": 0}


def looker(syntax: Syntax) -> Callable[[Mention], Direction]:
    """Return what tells the direction of a mention of a text."""

    def look(mention: Mention) -> Direction:
        seen = orientation(syntax, mention.span)
        way = _WAYS[seen.direction] if seen.direction is not None else None
        return Direction(way, seen.weight, seen.evidence)

    return look
