"""The stages of tagging, in order."""

from __future__ import annotations

from timeline_app.domain.mention import Mention
from timeline_app.domain.span import Span
from timeline_app.rules.folding import FoldedText
from timeline_app.tagging.composition import Composer, composer
from timeline_app.tagging.found import Found
from timeline_app.tagging.rule_matcher import RuleMatcher, rule_matcher


def tag(text: str, folded: FoldedText, language: str) -> tuple[Mention, ...]:
    """Return the time expressions of a text.

    Parameters
    ----------
    text, folded
        The text and its matching copy.
    language
        A language that has rules.
    """
    return tag_with(rule_matcher(language), composer(language), text, folded)


def tag_with(matcher: RuleMatcher, composing: Composer, text: str, folded: FoldedText) -> tuple[Mention, ...]:
    """Return the time expressions that certain rules find."""
    joined = composing.join(matcher.find(text, folded), folded.plain)
    paired = composing.pair(joined, folded.plain)
    return tuple(_mention(number, expression, text, folded) for number, expression in enumerate(paired, start=1))


def _mention(number: int, expression: Found, text: str, folded: FoldedText) -> Mention:
    span = Span(folded.to_text(expression.start), folded.to_text(expression.end))
    signal_span = None
    if expression.signal is not None:
        signal_span = Span(folded.to_text(expression.signal[0]), folded.to_text(expression.signal[1]))
    return Mention(
        f"m{number}",
        span,
        span.of(text),
        signal_span.of(text) if signal_span is not None else None,
        signal_span,
        expression.relation,
        expression.rule,
        expression.meaning,
        expression.partner,
    )
