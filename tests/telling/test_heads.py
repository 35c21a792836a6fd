"""Which word names what a time dates, on sentences of our own."""

from pathlib import Path

import pytest

from timeline_app.domain.span import Span
from timeline_app.language.syntax import Syntax
from timeline_app.telling.heads import head_of

CORPUS = Path(__file__).parent.parent / "corpus" / "heads.tsv"
ROWS = [line.split("\t") for line in CORPUS.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
PREPOSITIONS = ("depuis ", "en ", "avant ", "entre ", "dans ", "d'ici ", "après ", "pendant ", "jusqu'au ", "dès ")


def marked(sentence):
    start, end = sentence.index("["), sentence.index("]") - 1
    text = sentence.replace("[", "").replace("]", "")
    for preposition in PREPOSITIONS:
        if text[start:end].lower().startswith(preposition):
            return text, Span(start + len(preposition), end), Span(start, start + len(preposition) - 1)
    return text, Span(start, end), None


@pytest.mark.parametrize(("sentence", "words"), ROWS)
def test_head(sentence, words):
    text, mention, signal = marked(sentence)
    syntax = Syntax(text, [mention])
    head = head_of(syntax, syntax.sentence(mention.start), mention, signal, duration="semaines" in mention.of(text))
    assert head is not None
    assert syntax.words.span(head.word).of(text) in words.split("|")
