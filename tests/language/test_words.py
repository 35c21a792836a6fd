from hypothesis import given
from hypothesis import strategies as st

from timeline_app.language import words
from timeline_app.language.words import TextWords


@given(st.text(st.sampled_from("aé1.,'’- \u202f\n"), max_size=80), st.integers(1, 9))
def test_words_are_the_same_however_long_the_stretches_are(text, length):
    whole = TextWords(text)
    usual, words._STRETCH = words._STRETCH, length
    try:
        cut = TextWords(text)
    finally:
        words._STRETCH = usual
    assert cut.starts == whole.starts
    assert [(word.text, word.length) for word in cut.words] == [(word.text, word.length) for word in whole.words]
