"""The clause that tells an event, for table and tooltip."""

from __future__ import annotations

from typing import Final

from timeline_app.domain.span import Span
from timeline_app.language.clauses import Opening
from timeline_app.language.syntax import SentenceSyntax, Syntax
from timeline_app.telling.place import Head
from timeline_app.telling.typesetting import typeset

_LONGEST: Final = 280  # characters of a detail


def clause_of(syntax: Syntax, sentence: SentenceSyntax, head: Head) -> Span:
    """Return the stretch of a sentence that tells an event: between semicolons and colons."""
    if head.phrase is not None and not sentence.start <= head.word < sentence.end:
        return sentence.span
    segments = sentence.segments
    number = sentence.segment_at(head.word)
    lower = number
    while lower and segments[lower].opening is not Opening.START:
        lower -= 1
    upper = number + 1
    while upper < len(segments) and segments[upper].opening is not Opening.START:
        upper += 1
    return syntax.words.span_of(segments[lower].start, segments[upper - 1].end)


def detail_of(syntax: Syntax, clause: Span) -> str:
    """Return the words of a clause, shortened at a word where they are many."""
    text = typeset(clause.of(syntax.text))
    if len(text) <= _LONGEST:
        return text
    return text[: text.rfind(" ", 0, _LONGEST)] + " …"
