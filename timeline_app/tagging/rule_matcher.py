"""Finds the expressions that the rules describe, from left to right, the longest first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from timeline_app.domain.mention import Argument, Meaning
from timeline_app.rules.folding import FoldedText
from timeline_app.rules.grammar import Grammar, Reading, compile_expression, grammar
from timeline_app.rules.rule import Rule
from timeline_app.tagging.found import Found

_CONTEXT = 60  # characters on each side that a context pattern may look at
_MOST_BESIDE = 32  # different words beside an expression that a context pattern remembers
_SHORTER_TRIES = 3  # when nothing fits the longest match, its beginning may still be an expression: "Mardi 11:00"
_PAIR = 2  # parts of "les 28 et 29 octobre"
_PHRASE_ROLES = ("first", "middle", "middle_two", "second")


@dataclass(frozen=True, slots=True)
class _Piece:
    """One expression within a match, by offsets from its beginning."""

    start: int
    end: int
    signal: tuple[int, int] | None
    relation: str | None
    meaning: Meaning
    partner: Meaning | None = None


@dataclass(frozen=True, slots=True)
class _Candidate:
    """One way to read the words of a match, wherever they stand."""

    rule: Rule
    categories: frozenset[str]
    pieces: tuple[_Piece, ...]
    end: int
    letter: int  # offset of the letter that the rule's "letters" is about

    @property
    def start(self) -> int:
        return self.pieces[0].start if self.pieces else 0


class _Contexts:
    """The compiled context patterns of one rule."""

    def __init__(self, rule: Rule, matcher_grammar: Grammar) -> None:
        self._checks: list[tuple[Callable[[bytes], Any], bool, bool]] = []
        for name in ("before", "not_before", "after", "not_after"):
            pattern = getattr(rule, name)
            if pattern is None:
                continue
            is_left = name.endswith("before")
            expression = matcher_grammar.context(rule, name)
            anchored = f"(?:{expression})$" if is_left else f"^(?:{expression})"
            try:
                compiled = compile_expression(anchored)
            except ValueError as error:
                raise rule.error(name, str(error)) from error
            search = lru_cache(_MOST_BESIDE)(compiled.search)
            self._checks.append((search, is_left, not name.startswith("not_")))

    def hold(self, text: bytes, start: int, end: int) -> bool:
        """Tell whether the text beside ``text[start:end]`` is as the rule wants it."""
        for search, is_left, wanted in self._checks:
            beside = text[max(0, start - _CONTEXT) : start] if is_left else text[end : end + _CONTEXT]
            if (search(beside) is not None) != wanted:
                return False
        return True


class RuleMatcher:
    """Applies the rules of one language; remembers what the same words meant before."""

    def __init__(self, matcher_grammar: Grammar) -> None:
        self._grammar = matcher_grammar
        self._known: dict[bytes, tuple[_Candidate, ...]] = {}
        self._contexts: dict[str, _Contexts] = {}

    def find(self, text: str, folded: FoldedText) -> list[Found]:
        """Return the expressions of a text in their order, not overlapping."""
        found: list[Found] = []
        plain, search = folded.plain, self._grammar.finder.search
        position, size = 0, len(plain)
        while position < size:
            match = search(plain, position)
            if match is None:
                break
            start, end = match.span()
            while plain[end - 1] in b" (,":
                end -= 1
            if plain[end - 1] == 46 and not self._grammar.is_abbreviation(_last_word(plain, end - 1)):
                end -= 1
            candidate = self._choose(text, folded, start, end)
            for _ in range(_SHORTER_TRIES):
                if candidate is not None:
                    break
                end = _shortened(plain, start, end)
                match = search(plain, start, end) if end > start else None
                if match is None or match.start() != start:
                    break
                end = match.end()
                candidate = self._choose(text, folded, start, end)
            if candidate is None:
                position = _next_word(plain, start)
            else:
                found += self._place(candidate, folded, start)
                position = start + candidate.end
        return found

    def _choose(self, text: str, folded: FoldedText, start: int, end: int) -> _Candidate | None:
        for candidate in self._candidates(folded.plain[start:end]):
            rule = candidate.rule
            contexts = self._contexts.get(rule.name)
            if contexts is None:
                contexts = self._contexts[rule.name] = _Contexts(rule, self._grammar)
            if not contexts.hold(folded.plain, start + candidate.start, start + candidate.end):
                continue
            if rule.letters and not _letters_fit(rule.letters, text, folded.to_text(start + candidate.letter)):
                continue
            return candidate
        return None

    def _place(self, candidate: _Candidate, folded: FoldedText, start: int) -> Iterator[Found]:
        for piece in candidate.pieces:
            signal, relation = piece.signal, piece.relation
            if signal is not None:
                signal = (start + signal[0], start + signal[1])
                if relation == "as_early_as" and _lacks_its_accent(folded, *signal):
                    signal = relation = None
            yield Found(
                start + piece.start,
                start + piece.end,
                signal,
                relation,
                candidate.categories,
                candidate.rule.name,
                piece.meaning,
                piece.partner,
            )

    def _candidates(self, surface: bytes) -> tuple[_Candidate, ...]:
        candidates = self._known.get(surface)
        if candidates is None:
            if len(self._known) > 20_000:
                self._known.clear()
            candidates = self._known[surface] = tuple(self._read(surface))
        return candidates

    def _read(self, surface: bytes) -> Iterator[_Candidate]:
        signal_end = self._grammar.signal_end(surface)
        core = signal_end + (len(surface[signal_end:]) - len(surface[signal_end:].lstrip(b" ")))
        if signal_end and core < len(surface):
            relation = self._grammar.relation(surface[:signal_end])
            yield from self._read_core(surface, core, (0, signal_end), relation)
        yield from self._read_core(surface, 0, None, None)

    def _read_core(
        self, surface: bytes, core: int, signal: tuple[int, int] | None, relation: str | None
    ) -> Iterator[_Candidate]:
        for category in self._grammar.top_categories:
            if category == "decoy" and signal is not None:
                continue
            for reading in self._grammar.read(category, surface[core:]):
                pieces: tuple[_Piece, ...]
                if category == "decoy":
                    pieces = ()
                elif category == "phrase":
                    pieces = tuple(_phrase_pieces(reading, surface, core))
                elif "trailing" in reading.parts:
                    pieces = (_trailed_piece(reading, core),)
                else:
                    pieces = (_Piece(core, len(surface), signal, relation, reading.meaning),)
                categories = frozenset((category, reading.rule.category, *_finer(reading)))
                yield _Candidate(
                    reading.rule, categories, pieces, len(surface), core + _letter(reading, surface[core:])
                )


@cache
def rule_matcher(language: str) -> RuleMatcher:
    """Return the matcher of a language."""
    return RuleMatcher(grammar(language))


def _phrase_pieces(reading: Reading, surface: bytes, core: int) -> Iterator[_Piece]:
    """Return the expressions of a phrase; the words before each are its signal."""
    parts = [reading.parts[role] for role in _PHRASE_ROLES if role in reading.parts]
    ends = (parts[0].value, parts[-1].value)
    is_range = reading.meaning.operator == "range"
    is_pair = not is_range and len(parts) == _PAIR and b" et " in surface[core + parts[0].end : core + parts[1].start]
    previous = core
    for index, part in enumerate(parts):
        start, end = core + part.start, core + part.end
        meaning = _captured(reading, part.value)
        lead = surface[previous:start]
        words = lead.strip(b" ")
        signal = None
        if words and is_range:
            offset = previous + len(lead) - len(lead.lstrip(b" "))
            signal = (offset, offset + len(words))
        other = ends[1 - (index > 0)] if is_range or is_pair else ends[1] if index < len(parts) - 1 else None
        relation = None if not is_range else "range_start" if index == 0 else "range_end"
        if is_pair:
            relation = "row_start" if index == 0 else "row_end"
        partner = other if isinstance(other, Meaning) else None
        yield _Piece(start, end, signal, relation or "shares", meaning, partner)
        previous = end


def _captured(reading: Reading, value: Argument) -> Meaning:
    if not isinstance(value, Meaning):
        raise reading.rule.error("pattern", "first, middle, second and core must capture categories")
    return value


def _trailed_piece(reading: Reading, core: int) -> _Piece:
    """Return an expression whose signal follows it: "dix jours après l’appel"."""
    core_part, signal = reading.parts["core"], reading.parts["trailing"]
    meaning = _captured(reading, core_part.value)
    span = (core + signal.start, core + signal.end)
    return _Piece(core + core_part.start, core + core_part.end, span, reading.meaning.operator, meaning)


def _finer(reading: Reading) -> tuple[str, ...]:
    """Return what an expression is beyond the category of its rule."""
    lead = reading.meaning.get("lead")
    return (str(lead),) if lead is not None else ()


def _letter(reading: Reading, surface: bytes) -> int:
    """Return the offset of the first word taken from the lexicon, else of the first letter."""
    starts = [part.start for part in reading.parts.values() if part.is_word]
    start = min(starts, default=0)
    return next((offset for offset in range(start, len(surface)) if chr(surface[offset]).isalpha()), start)


def _letters_fit(letters: str, text: str, offset: int) -> bool:
    """Tell whether a word begins with the kind of letter that the rule wants; words in capitals throughout fit both."""
    first, second = text[offset : offset + 1], text[offset + 1 : offset + 2]
    if not first.isupper():
        return letters == "lower"
    return letters == "upper" or second.islower() == (letters == "title")


def _lacks_its_accent(folded: FoldedText, start: int, end: int) -> bool:
    """Tell whether « des » stands for itself and not for « dès » without its accent."""
    word = folded.accented[start:end]
    return word == b"des" and not folded.accented.isascii()


def _last_word(plain: bytes, end: int) -> bytes:
    start = end
    while start > 0 and chr(plain[start - 1]).isalnum():
        start -= 1
    return plain[start:end]


def _shortened(plain: bytes, start: int, end: int) -> int:
    """Return the end of a match without its last word."""
    end -= 1
    while end > start and chr(plain[end]).isalnum():
        end -= 1
    return end


def _next_word(plain: bytes, start: int) -> int:
    """Return where the word after the one at ``start`` may begin."""
    position = start
    while position < len(plain) and chr(plain[position]).isalnum():
        position += 1
    return position + 1
