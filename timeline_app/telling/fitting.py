"""Fits the pieces of a headline into its limits and sets them."""

from __future__ import annotations

from typing import Final

from timeline_app.language import word as w
from timeline_app.language.noun_phrases import phrase_at
from timeline_app.language.pronouns import event_like, is_elliptic, named_by
from timeline_app.language.syntax import SentenceSyntax, Syntax
from timeline_app.language.verb_senses import verb_senses
from timeline_app.telling.pieces import Piece, Rank
from timeline_app.telling.typesetting import typeset

LINE: Final = 60  # characters of one line
FULL: Final = 72  # characters that where and how may fill
LIMIT: Final = 90  # characters of two lines
_STEPS: Final = ((LINE, Rank.ADDITION), (FULL, Rank.CIRCUMSTANCE), (LIMIT, Rank.COMPLEMENT))
_LEADING: Final = frozenset(
    (
        *("à", "de", "du", "des", "pour", "et", "ou", "mais", "que", "qui", "dont", "sur", "dans", "par", "avec", "en"),
        *("le", "la", "les", "un", "une", "au", "aux", "ce", "cette", "ces", "son", "sa", "ses"),
    )
)
_LOWERED: Final = w.CLOSED | w.VERBAL


def fitted(
    syntax: Syntax, pieces: list[Piece], named: Piece | None = None, meant: tuple[int, Piece] | None = None
) -> str:
    """Return the pieces as a label within its limits: the least needed go first, from the end.

    Parameters
    ----------
    syntax, pieces
        The text and the pieces of the label.
    named
        What the pronoun at its beginning stands for: it takes its place, in brackets.
    meant
        A noun that is left out, and the piece behind which it goes, in brackets.
    """
    words = [_words(syntax, piece) for piece in pieces]
    while len(words) > 1 and words[-1].lower() in _LEADING:
        words, pieces = words[:-1], pieces[:-1]
    if named is not None:
        words[0] = f"[{_words(syntax, named)}]" + words[0][syntax.words.words[pieces[0].start].length :]
    if meant is not None:
        words[meant[0]] += f" [{_words(syntax, meant[1])}]"
    ranks = [piece.rank for piece in pieces]
    length = sum(map(len, words)) + len(words) - 1
    for limit, rank in _STEPS:
        while length > limit:
            last = next((index for index in range(len(ranks) - 1, 0, -1) if ranks[index] >= rank), None)
            if last is None:
                break
            length -= len(words[last]) + 1
            del words[last], ranks[last]
    text = typeset(" ".join(filter(None, words)))
    while len(text) > LIMIT and len(words) > 1:
        words.pop()
        text = typeset(" ".join(words))
    return _finished(text if len(text) <= LIMIT else text[: text.rfind(" ", 0, LIMIT)])


def _finished(text: str) -> str:
    """Take away words at the end that only lead on to others: "pour", "une"."""
    while " " in text and text[text.rfind(" ") + 1 :].lower() in _LEADING:
        text = text[: text.rfind(" ")].rstrip(" ,")
    return text


def _words(syntax: Syntax, piece: Piece) -> str:
    """Return the words of a piece; the capital that only the beginning of a sentence gave is taken back."""
    if piece.end <= piece.start:
        return ""
    span = syntax.words.span_of(piece.start, piece.end)
    words = syntax.text[span.start : span.end]
    flag = syntax.flags[piece.start]
    if flag & w.CAPITAL and flag & _LOWERED and not words[:2].isupper():
        before = syntax.flags[piece.start - 1] if piece.start else w.BREAK
        if before & w.PUNCTUATION:
            return words[0].lower() + words[1:]
    return words


def ellipsis_piece(syntax: Syntax, sentence: SentenceSyntax, pieces: list[Piece]) -> tuple[int, Piece] | None:
    """Return where in a label a noun is left out, and the noun meant: « Une autre [réunion] est prévue »."""
    for number, piece in enumerate(pieces[:1]):
        phrase = phrase_at(sentence.phrases, piece.start)
        if phrase is None or not is_elliptic(syntax, phrase):
            continue
        noun = event_like(syntax, sentence, phrase)
        if noun is not None:
            return number, Piece(noun.head, noun.head + 1, Rank.NEEDED)
    return None


def antecedent_piece(syntax: Syntax, sentence: SentenceSyntax, pieces: list[Piece]) -> Piece | None:
    """Return what the pronoun with which a label begins stands for, when nothing else can be meant."""
    if not pieces or not syntax.flags[pieces[0].start] & w.SUBJECT:
        return None
    verb = next((group for group in sentence.groups if group.last > pieces[0].start), None)
    if verb is not None and verb.infinitive in verb_senses().impersonal:
        return None
    phrase = named_by(syntax, sentence, pieces[0].start)
    if phrase is None:
        return None
    return Piece(phrase.start if phrase.preposition < 0 else phrase.preposition + 1, phrase.end, Rank.NEEDED)
