"""Reads where patterns end, so that what many of them end with is written, and compiled, only once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

# An escape, a class of characters, a group's opening, a reference or count in braces, or any one character.
_TOKEN = re.compile(r"\\.|\[[^\]]*\]|\(\?(?:P<\w+>|:)|\{[^}]*\}|.", re.DOTALL)
_REFERENCE = re.compile(r"\{([a-z_][a-z_0-9]*)(?::\w+)?\}")


def ends(pattern: str, is_category: Callable[[str], bool]) -> Iterator[tuple[str, str]]:
    """Return the ways in which a pattern can end: what stands before, and the category that it ends with or "".

    ``le {ordinal} jour(?: de {month_unit}|)`` gives ``le {ordinal} jour de `` with ``month_unit``, and
    ``le {ordinal} jour`` with "".
    """
    if not any(is_category(name) for name in _REFERENCE.findall(pattern)):
        yield pattern, ""
        return
    for tokens in _alternatives(_TOKEN.findall(pattern)):
        reference = _REFERENCE.fullmatch(tokens[-1]) if tokens else None
        if reference is not None and is_category(reference[1]):
            yield "".join(tokens[:-1]), reference[1]
        else:
            yield from _ends_of_group(tokens, is_category)


def _ends_of_group(tokens: list[str], is_category: Callable[[str], bool]) -> Iterator[tuple[str, str]]:
    """Return the ways to end of a pattern that may end with a group; one, unless a category ends that."""
    may_lack = tokens[-2:] == [")", "?"]
    closing = len(tokens) - may_lack - 1
    opening = _opening(tokens, closing) if tokens and tokens[closing] == ")" else closing
    inside = list(ends("".join(tokens[opening + 1 : closing]), is_category)) if opening < closing else []
    if not any(tail for _, tail in inside):
        yield "".join(tokens), ""
        return
    before = "".join(tokens[:opening])
    for head, tail in inside:
        yield before + head, tail
    if may_lack:
        yield before, ""


def _alternatives(tokens: list[str]) -> Iterator[list[str]]:
    """Cut a pattern at the bars outside of its groups."""
    depth = start = 0
    for index, mark in enumerate(tokens):
        depth += mark.startswith("(") - (mark == ")")
        if mark == "|" and depth == 0:
            yield tokens[start:index]
            start = index + 1
    yield tokens[start:]


def _opening(tokens: list[str], closing: int) -> int:
    """Return where the group opens that closes at an index; the index itself where none does."""
    depth = 0
    for index in range(closing, -1, -1):
        depth += (tokens[index] == ")") - tokens[index].startswith("(")
        if depth == 0:
            return index
    return closing
