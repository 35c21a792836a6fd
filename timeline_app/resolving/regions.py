"""Which usage of the language an article follows, where words mean other times there."""

from __future__ import annotations

from itertools import islice

from timeline_app.rules.grammar import compile_expression

_QUEBEC = compile_expression(
    r"\b(?:quebec|quebecoise?s?|montreal|ottawa|canadiene?s?|canadiennes?|canada|trudeau|courriel|toronto)\b"
)
_ENOUGH = 3  # words that only an article from there uses so often


def region_of(plain: bytes) -> str:
    """Return "quebec" for an article that speaks of Canada again and again; "" else.

    « En fin de semaine » is the week-end there, and the end of the working week elsewhere.
    """
    return "quebec" if sum(1 for _ in islice(_QUEBEC.finditer(plain), _ENOUGH)) == _ENOUGH else ""
