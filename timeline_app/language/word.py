"""A word of a text: what it can be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from timeline_app.language.verb_form import VerbForm

# What a word can be, as bits: a word may be several things, the words around it decide.
# Plain integers, because enum.IntFlag costs half a microsecond an operation.
DETERMINER: Final = 1 << 0
SUBJECT: Final = 1 << 1
PRONOUN: Final = 1 << 2
CLITIC: Final = 1 << 3
REFLEXIVE: Final = 1 << 4
NE: Final = 1 << 5
NEGATOR: Final = 1 << 6
RELATIVE: Final = 1 << 7
SUBORDINATOR: Final = 1 << 8
COORDINATOR: Final = 1 << 9
PREPOSITION: Final = 1 << 10
OF: Final = 1 << 11
TO: Final = 1 << 12
ADVERB: Final = 1 << 13
NUMBER: Final = 1 << 14
FRONTED_ADJECTIVE: Final = 1 << 15
CAPITAL: Final = 1 << 16
EVENT: Final = 1 << 17  # a noun that names what happens
NOUN: Final = 1 << 18  # also a noun, where it is a form of a verb
ADJECTIVE: Final = 1 << 19
FINITE: Final = 1 << 20
INFINITIVE: Final = 1 << 21
PARTICIPLE: Final = 1 << 22
GERUND: Final = 1 << 23
AVOIR: Final = 1 << 24  # a form of avoir
ETRE: Final = 1 << 25
INVERTED: Final = 1 << 26  # with its subject behind it: "a-t-il"
STOP: Final = 1 << 27  # ends a sentence, as far as its shape tells
PAUSE: Final = 1 << 28  # ; and :
COMMA: Final = 1 << 29
OPENING: Final = 1 << 30  # bracket or quotation mark
CLOSING: Final = 1 << 31
QUOTE: Final = 1 << 32  # a quotation mark, also where it cannot be told whether it opens or closes
DASH: Final = 1 << 33
BREAK: Final = 1 << 34  # the end of a line
TIME: Final = 1 << 35  # a time expression, or part of one
GUESSED: Final = 1 << 36  # known by its ending only
WHO: Final = 1 << 37  # the relative that is a subject: "qui"
TAIL: Final = 1 << 38  # second word of an adverb such as "d'abord"
WEAK: Final = 1 << 39  # an event only by its ending, or a word that is also an institution
NAME: Final = 1 << 40  # a known name, or its first word

VERBAL: Final = FINITE | INFINITIVE | PARTICIPLE | GERUND
PUNCTUATION: Final = STOP | PAUSE | COMMA | OPENING | CLOSING | QUOTE | DASH | BREAK
CLOSED: Final = (
    DETERMINER | SUBJECT | CLITIC | NE | NEGATOR | RELATIVE | SUBORDINATOR | COORDINATOR | PREPOSITION | ADVERB | NUMBER
)
"""The closed classes: a word with none of these bits, no verb and no punctuation is a noun or an adjective."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word or mark, wherever it stands.

    Attributes
    ----------
    text
        In lower case, with straight apostrophes.
    flags
        What it can be: the bits above.
    forms
        Its readings as a form of a verb.
    length
        Characters without the spaces behind it.
    """

    text: str
    flags: int
    forms: tuple[VerbForm, ...]
    length: int
