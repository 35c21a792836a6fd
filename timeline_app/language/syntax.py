"""A text ready for questions of grammar: its words, sentences, quotations; verbs and clauses when first asked for."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING, Final

from timeline_app.domain.span import Span
from timeline_app.language import word as w
from timeline_app.language.clauses import Segment, segments_of
from timeline_app.language.noun_phrases import Phrase, phrases_of
from timeline_app.language.quotation import Quotations
from timeline_app.language.sentences import Sentences
from timeline_app.language.verbs import VerbFinder, VerbGroup
from timeline_app.language.vocabulary import vocabulary
from timeline_app.language.words import TextWords

if TYPE_CHECKING:
    from timeline_app.language.governor import Governor

_DATE_WORDS: Final = w.TIME | w.PUNCTUATION | w.PREPOSITION | w.DETERMINER | w.COORDINATOR


class SentenceSyntax:
    """One sentence.

    Attributes
    ----------
    start, end
        Its first word and the one after its last.
    groups
        Its verb groups, in order.
    segments
        Its stretches between punctuation and conjunctions, in order.
    governors
        What its time expressions hang on, as far as it was asked for; by their first word and the one after the last.
    """

    __slots__ = ("_is_date", "_phrases", "_syntax", "end", "governors", "groups", "segments", "span", "start")

    def __init__(self, syntax: Syntax, span: Span) -> None:
        self.span = span
        self._syntax = syntax
        self._phrases: list[Phrase] | None = None
        self._is_date: bool | None = None
        self.governors: dict[tuple[int, int], Governor] = {}
        self.start, self.end = syntax.words.range_of(span)
        self.groups: list[VerbGroup] = syntax.finder.groups(self.start, self.end)
        self.segments: list[Segment] = segments_of(syntax.words.words, syntax.flags, self.start, self.end, self.groups)

    @property
    def cites(self) -> bool:
        """Whether it may name a source: "selon", "d'après"."""
        span, text = self.span, self._syntax.text
        return text.find("elon", span.start, span.end) >= 0 or text.find("après", span.start, span.end) >= 0

    @property
    def phrases(self) -> list[Phrase]:
        """Its noun phrases, in order."""
        if self._phrases is None:
            words = self._syntax.words.words
            self._phrases = phrases_of(words, self._syntax.flags, self.start, self.end, self.groups)
        return self._phrases

    @property
    def is_date(self) -> bool:
        """Whether it is nothing but a date."""
        if self._is_date is None:
            self._is_date = all(flag & _DATE_WORDS for flag in self._syntax.flags[self.start : self.end])
        return self._is_date

    def segment_at(self, index: int) -> int:
        """Return the number of the segment that holds a word."""
        for number, segment in enumerate(self.segments):
            if index < segment.end:
                return number
        return len(self.segments) - 1


class Syntax:
    """The grammar of a text.

    Parameters
    ----------
    text
        The text.
    times
        Its time expressions: they are stepped over where a verb group is read ("ont mercredi rejeté").
    """

    def __init__(self, text: str, times: Iterable[Span] = ()) -> None:
        self.text = text
        self.words = TextWords(text)
        self.flags = [word.flags for word in self.words.words]
        self._join_adverbials()
        for span in times:
            first, after = self.words.range_of(span)
            for index in range(first, after):
                self.flags[index] = w.TIME
        self.finder = VerbFinder(self.words.words, self.flags)
        self._sentences: dict[int, SentenceSyntax] = {}

    def _join_adverbials(self) -> None:
        """Read « d'abord », « en revanche » as the adverbs that they are, "M." as part of a name."""
        words, pairs = self.words.words, vocabulary().adverbials
        shortened = vocabulary().abbreviations
        either = w.STOP | w.TAIL
        for index, flag in enumerate(self.flags):
            if not flag & either or not index:
                continue
            if flag & w.TAIL and words[index].text in pairs.get(words[index - 1].text, ()):
                self.flags[index - 1] = self.flags[index] = w.ADVERB
            elif flag & w.STOP and words[index].text == "." and words[index - 1].text in shortened:
                self.flags[index] = self.flags[index - 1] & ~w.VERBAL

    def forget(self, times: Iterable[Span]) -> None:
        """Take expressions for words again that turned out to be no times; their sentences are read anew."""
        for span in times:
            for index in range(*self.words.range_of(span)):
                self.flags[index] = self.words.words[index].flags
            self._sentences.pop(self.sentences.index(span.start), None)

    @cached_property
    def sentences(self) -> Sentences:
        """The sentences of the text."""
        return Sentences(self.text)

    @cached_property
    def quotations(self) -> Quotations:
        """What the text quotes."""
        return Quotations(self.text)

    def sentence(self, offset: int) -> SentenceSyntax:
        """Return the sentence that holds an offset.

        Raises
        ------
        IndexError
            If the text has no sentence.
        """
        number = self.sentences.index(offset)
        found = self._sentences.get(number)
        if found is None:
            found = self._sentences[number] = SentenceSyntax(self, self.sentences.spans[number])
        return found
