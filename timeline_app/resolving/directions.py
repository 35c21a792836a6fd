"""What the grammar of a text says of its mentions, as the resolver asks it."""

from __future__ import annotations

from timeline_app.domain.mention import Mention
from timeline_app.language.governor import main_verb
from timeline_app.language.orientation import Standing, is_ahead, is_behind, is_narrated, orientation, standing
from timeline_app.language.syntax import Syntax
from timeline_app.resolving.context import Direction

_WAYS = {"past": -1, "future": 1, "present": 0}


class SyntaxGrammar:
    """The grammar of one text."""

    def __init__(self, syntax: Syntax) -> None:
        self._syntax = syntax

    def direction(self, mention: Mention) -> Direction:
        """Return which way a mention points."""
        seen = orientation(self._syntax, mention.span)
        way = _WAYS[seen.direction] if seen.direction is not None else None
        return Direction(way, seen.weight, seen.evidence, seen.earlier, seen.sets, seen.holds)

    def standing(self, mention: Mention) -> Standing:
        """Return what a mention dates in its sentence."""
        if self._syntax.quotations.holding(mention.span.start) is not None:
            return Standing.QUOTED
        return standing(self._syntax, mention.span)

    def is_ahead(self, mention: Mention) -> bool:
        """Tell whether the main verb of its sentence is in the future."""
        sentence = self._syntax.sentence(mention.span.start)
        verb = main_verb(sentence)
        return verb is not None and is_ahead(sentence, verb)

    def is_state(self, mention: Mention) -> bool:
        """Tell whether a mention stands with a verb in the present that tells how things are."""
        return orientation(self._syntax, mention.span).is_state

    def is_coming(self, mention: Mention) -> bool:
        """Tell whether a mention stands behind a verb in the present that tells what happens."""
        return orientation(self._syntax, mention.span).is_coming

    def is_narrated(self, mention: Mention) -> bool:
        """Tell whether its verb, or the main verb of its sentence, is in the passé simple, the tense of histories."""
        return is_narrated(self._syntax, mention.span)

    def is_behind(self, mention: Mention) -> bool:
        """Tell whether the main verb of its sentence is in the past."""
        sentence = self._syntax.sentence(mention.span.start)
        verb = main_verb(sentence)
        return verb is not None and is_behind(verb)

    def was_said_then(self, mention: Mention) -> bool:
        """Tell whether a mention was spoken in the past that is told: « Nous rentrerons à Noël », promit-il."""
        quotation = self._syntax.quotations.holding(mention.span.start)
        if quotation is None:
            return False
        after = self._syntax.words.at(quotation.end - 1)
        groups = self._syntax.sentence(mention.span.start).groups
        reports = next((group for group in groups if group.first > after and group.is_finite), None)
        return reports is not None and is_behind(reports)

    def is_quoted(self, mention: Mention) -> bool:
        """Tell whether a mention stands in quoted speech."""
        quotation = self._syntax.quotations.holding(mention.span.start)
        return quotation is not None and self._syntax.quotations.is_speech(quotation)
