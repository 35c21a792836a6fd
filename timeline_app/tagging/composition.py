"""Joins expressions that stand side by side and are one, and pairs the two ends of ranges."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache, lru_cache
from typing import Any, TypeAlias

from timeline_app.domain.mention import Meaning
from timeline_app.rules.grammar import Grammar, compile_expression, grammar
from timeline_app.rules.rule import Join, Range
from timeline_app.tagging.found import Found

_LONGEST_GAP = 24  # characters between two expressions that may be one
_MOST_GAPS = 256  # different gaps that are remembered for each join and range
_LEAD = 24  # characters before an expression in which the lead of a range may stand


_Fits: TypeAlias = Callable[[bytes], Any]


def _fits(expression: str) -> _Fits:
    """Compile an expression for whole gaps, most of which are a space, a comma or "et"."""
    return lru_cache(_MOST_GAPS)(compile_expression(expression).fullmatch)


class Composer:
    """The joins and ranges of one language, compiled."""

    def __init__(self, rules: Grammar) -> None:
        self._joins: list[tuple[Join, _Fits]] = [
            (
                replace(join, first=rules.members(join.first), second=rules.members(join.second)),
                _fits(rules.plain_expression(join.between)),
            )
            for join in rules.rules.joins
        ]
        self._ranges: list[tuple[Range, Any, _Fits, Any]] = [
            (
                replace(one, first=rules.members(one.first), second=rules.members(one.second)),
                compile_expression(f"(?:{rules.plain_expression(one.lead)})$"),
                _fits(rules.plain_expression(one.between)),
                compile_expression(f"(?:{rules.plain_expression(one.not_before)})$") if one.not_before else None,
            )
            for one in rules.rules.ranges
        ]

    def join(self, found: list[Found], plain: bytes) -> list[Found]:
        """Return the expressions with neighbours joined, from left to right."""
        joined: list[Found] = []
        for expression in found:
            whole = self._joined(joined[-1], expression, plain) if joined else None
            if whole is not None:
                joined[-1] = whole
            else:
                joined.append(expression)
        return joined

    def _joined(self, first: Found, second: Found, plain: bytes) -> Found | None:
        if second.start - first.end > _LONGEST_GAP or first.partner is not None or second.partner is not None:
            return None
        gap = plain[first.end : second.start]
        for join, between in self._joins:
            if (
                not join.first.isdisjoint(first.categories)
                and not join.second.isdisjoint(second.categories)
                and between(gap) is not None
                and (join.lacks is None or second.meaning.get(join.lacks) is None)
            ):
                arguments = ((join.roles[0], first.meaning), (join.roles[1], second.meaning))
                return Found(
                    first.start,
                    second.end,
                    first.signal,
                    first.relation,
                    frozenset((join.makes, "joined")),
                    join.name,
                    Meaning(join.meaning, arguments),
                )
        return None

    def pair(self, found: list[Found], plain: bytes) -> list[Found]:
        """Return the expressions with the two ends of each range told so."""
        paired = list(found)
        index = 0
        while index + 1 < len(paired):
            ends = self._ends(paired[index], paired[index + 1], plain)
            if ends is not None:
                paired[index : index + 2] = ends
                index += 1
            index += 1
        return paired

    def _ends(self, first: Found, second: Found, plain: bytes) -> tuple[Found, Found] | None:
        if second.start - first.end > _LONGEST_GAP or first.partner is not None or second.partner is not None:
            return None
        if first.relation not in (None, "since"):
            return None
        gap = plain[first.end : second.start]
        before = plain[max(0, first.start - _LEAD) : first.start]
        for one, lead, between, not_before in self._ranges:
            if (
                one.first.isdisjoint(first.categories)
                or one.second.isdisjoint(second.categories)
                or between(gap) is None
            ):
                continue
            led = lead.search(before)
            if led is None or (not_before is not None and not_before.search(before) is not None):
                continue
            words = gap.strip(b" ")
            offset = first.end + len(gap) - len(gap.lstrip(b" "))
            opening = led.group().strip(b" ")
            begin = first.start - len(before) + led.start()
            return (
                replace(
                    first,
                    signal=(begin, begin + len(opening)) if opening else first.signal,
                    relation=f"{one.kind}_start",
                    partner=second.meaning,
                ),
                replace(
                    second,
                    signal=(offset, offset + len(words)) if one.kind == "range" else None,
                    relation=f"{one.kind}_end",
                    partner=first.meaning,
                ),
            )
        return None


@cache
def composer(language: str) -> Composer:
    """Return the composer of a language."""
    return Composer(grammar(language))
