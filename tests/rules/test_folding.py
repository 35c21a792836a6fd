"""The matching copy keeps offsets."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from timeline_app.rules.folding import fold


@given(st.text())
def test_copies_are_as_long_as_each_other_and_map_into_the_text(text):
    folded = fold(text)
    assert len(folded.plain) == len(folded.accented)
    positions = [folded.to_text(position) for position in range(len(folded.plain) + 1)]
    assert positions == sorted(positions)
    assert positions[-1] <= len(text)


def test_variants_of_typography_are_one():
    assert fold("L’été – «\u202f1ᵉʳ\u00a0FÉVRIER…").plain == fold("l'ete - «\u202f1er fevrier.").plain


def test_decomposed_accents_are_joined_and_mapped_back():
    text = unicodedata.normalize("NFD", "En février 2014, déjà")
    folded = fold(text)
    assert folded.plain == b"en fevrier 2014, deja"
    start = folded.plain.index(b"2014")
    assert text[folded.to_text(start) : folded.to_text(start + 4)] == "2014"
    assert folded.of_text(folded.to_text(start)) == start
