"""Cuts a sentence into segments: stretches between punctuation, conjunctions and relative pronouns."""

from __future__ import annotations

from bisect import bisect_left
from enum import Enum
from typing import Final, NamedTuple

from timeline_app.language import word as w
from timeline_app.language.verbs import VerbGroup
from timeline_app.language.word import Word

_CUTS: Final = w.STOP | w.PAUSE | w.COMMA | w.OPENING | w.CLOSING | w.QUOTE | w.DASH | w.BREAK


class Opening(Enum):
    """What a segment begins with."""

    START = "start"  # of the sentence, or after ; or :
    COMMA = "comma"  # or a dash, a bracket, a quotation mark
    RELATIVE = "relative"  # qui, que, dont, où
    SUBORDINATE = "subordinate"  # lorsque, alors que, si
    COORDINATE = "coordinate"  # et, mais, puis before another verb


_SUBORDINATE: Final = (Opening.RELATIVE, Opening.SUBORDINATE)


class Segment(NamedTuple):
    """A stretch of a sentence.

    Attributes
    ----------
    start, end
        Its first word, without what opens it, and the one after its last.
    opening
        What it begins with.
    groups
        Its verb groups.
    bracketed
        It stands in brackets.
    opener
        Index of the word or mark that opens it, -1 at the beginning of the text.
    """

    start: int
    end: int
    opening: Opening
    groups: tuple[VerbGroup, ...]
    bracketed: bool = False
    opener: int = -1

    @property
    def finite(self) -> VerbGroup | None:
        """Its first finite verb group; None without."""
        return next((group for group in self.groups if group.is_finite), None)

    @property
    def is_main(self) -> bool:
        """Whether a finite verb of it is that of a main clause."""
        return self.opening not in (Opening.RELATIVE, Opening.SUBORDINATE)


def segments_of(words: list[Word], flags: list[int], start: int, end: int, groups: list[VerbGroup]) -> list[Segment]:
    """Return the segments of the words from start to before end, in order."""
    cuts = list(_cuts(words, flags, start, end, groups))
    heads = [group.head for group in groups]
    segments: list[Segment] = []
    depth = 0
    for (begin, opening), (after, _) in zip(cuts, [*cuts[1:], (end, Opening.START)], strict=True):
        if begin > start and flags[begin - 1] & w.OPENING and words[begin - 1].text in "([":
            depth = 1
        inside = groups[bisect_left(heads, begin) : bisect_left(heads, after)]
        if after > begin:
            opener, kind = _resumed(flags, segments, begin - 1, opening, bool(inside))
            segments.append(Segment(begin, after, kind, tuple(inside), depth > 0, opener))
        if after < end and words[after - 1].text in (")", "]"):
            depth = 0
    return segments


def _resumed(
    flags: list[int], segments: list[Segment], opener: int, opening: Opening, verbal: bool
) -> tuple[int, Opening]:
    """Return what opens a segment: the conjunction before an insertion, as in « qui, depuis 1346, ravage la côte »."""
    if opening is not Opening.COMMA or not verbal:
        return opener, opening
    for segment in reversed(segments[-2:]):
        if segment.groups or not flags[segment.end - 1] & w.COMMA:
            break
        if segment.opening in _SUBORDINATE and segment.end == segment.start + 1:
            return segment.opener, segment.opening
    return opener, opening


def _cuts(
    words: list[Word], flags: list[int], start: int, end: int, groups: list[VerbGroup]
) -> list[tuple[int, Opening]]:
    """Return where segments begin, with what opens them."""
    inside = {index for group in groups for index in range(group.first, group.last + 1) if group.last > group.first}
    cuts = [(start, Opening.START)]
    for index in range(start, end):
        flag = flags[index]
        if flag & _CUTS:
            opening = Opening.START if flag & (w.PAUSE | w.STOP) else Opening.COMMA
            if index not in inside:
                cuts.append((index + 1, opening))
        elif flag & w.RELATIVE:
            if not (words[index].text in ("que", "qu'") and _is_restrictive(words, flags, index, start)):
                relative = not flag & w.SUBORDINATOR or _after_noun(flags, index, start)
                cuts.append((index + 1, Opening.RELATIVE if relative else Opening.SUBORDINATE))
        elif flag & w.SUBORDINATOR:
            if words[index].text != "comme" or index == start:
                cuts.append((index + 1, Opening.SUBORDINATE))
        elif flag & w.COORDINATOR and index > start and _begins_clause(flags, index, end, groups):
            cuts.append((index + 1, Opening.COORDINATE))
    return cuts


def _after_noun(flags: list[int], index: int, start: int) -> bool:
    """Tell whether "que" stands behind a noun, not a verb or "alors"."""
    return index > start and not flags[index - 1] & (w.VERBAL | w.CLOSED | w.PUNCTUATION)


def _is_restrictive(words: list[Word], flags: list[int], index: int, start: int) -> bool:
    """Tell whether "que" belongs to "ne … que", "plus … que": no verb of its own follows at once."""
    return any(flags[position] & w.NE for position in range(max(start, index - 6), index)) and not any(
        flags[position] & w.NEGATOR for position in range(max(start, index - 6), index)
    )


def _begins_clause(flags: list[int], index: int, end: int, groups: list[VerbGroup]) -> bool:
    """Tell whether a conjunction joins clauses: one verb stands before it, and one follows before the next cut."""
    before = [group for group in groups if group.head < index]
    if not before or any(flags[position] & (w.PAUSE | w.STOP) for position in range(before[-1].last + 1, index)):
        return False
    for group in groups:
        if group.first > index:
            between = flags[index + 1 : group.first]
            if any(flag & (_CUTS | w.RELATIVE | w.SUBORDINATOR | w.COORDINATOR) for flag in between):
                return False
            if group.is_finite:
                return any(other.is_finite for other in before)
            return group.coordinated or len(between) <= 1
    return False
