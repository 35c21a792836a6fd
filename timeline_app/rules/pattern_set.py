"""Many patterns tried on one expression in a single pass."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import re2

_MOST_KNOWN = 20_000  # expressions kept in memory


class PatternSet:
    """Patterns by their numbers; remembers which match an expression.

    Parameters
    ----------
    expressions
        In the order of their numbers, 0 first; without captures.
    options
        For RE2.

    Raises
    ------
    ValueError
        If RE2 refuses an expression.
    """

    def __init__(self, expressions: Iterable[str], options: Any) -> None:
        self._set = re2.Set.FullMatchSet(options)
        try:
            for expression in expressions:
                self._set.Add(expression.encode("latin-1"))
            self._set.Compile()
        except re2.error as error:
            raise ValueError(str(error)) from None
        self._known: dict[bytes, frozenset[int]] = {}

    def matching(self, surface: bytes) -> frozenset[int]:
        """Return the numbers of the patterns that match a whole expression."""
        numbers = self._known.get(surface)
        if numbers is None:
            if len(self._known) > _MOST_KNOWN:
                self._known.clear()
            numbers = self._known[surface] = frozenset(self._set.Match(surface) or ())
        return numbers
