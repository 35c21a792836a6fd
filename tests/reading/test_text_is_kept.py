"""Whatever is pasted: the text stays as it is, and its blocks cover it in order."""

from hypothesis import given, settings
from hypothesis import strategies as st

from timeline_app.reading.normalization import normalize
from timeline_app.reading.read import read_text

LINES = st.sampled_from(
    [
        "En direct",
        "À lire aussi",
        "Publié le 28/01/2022 à 14:05",
        "PARIS, 16 août 2022 - Les deux camps se sont parlé mardi.",
        "--2012--",
        "- 17 janvier: Une trêve est signée.",
        "31 février 2022",
        "Ailleurs sur le web",
        "Le port, le 3 mars [Archives / Lena MORVAN / AFP]",
        "e\u0301te\u0301 2022",
        "\u202e2202 rs\u202c",
        "\ud800\x00\x85",
        "\u2028",
        "1/1/1",
        "Par Jeanne Morvan",
        "",
    ]
)
TEXTS = st.one_of(
    st.text(max_size=300), st.lists(LINES, max_size=20).map("\n".join), st.lists(LINES, max_size=9).map("\r\n\r\n".join)
)


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_text_is_kept_and_covered(text):
    article = read_text(text, today=738_000)
    assert article.text == text
    end = 0
    for block in article.blocks:
        assert not text[end : block.span.start].strip()
        assert block.span.of(text) == block.span.of(text).strip() != ""
        end = block.span.end
    assert not text[end:].strip()
    assert any(block.kind.in_story for block in article.blocks) or not article.blocks


@given(st.text(alphabet="ae\u0301\u0327 c1é가\u1100\u1161ﬁ", max_size=40))
@settings(deadline=None)
def test_offsets_lead_back_to_the_source(source):
    text, offsets = normalize(source)
    if offsets is None:
        assert text == source
        return
    assert offsets.to_source(len(text)) == len(source)
    assert [offsets.to_source(i) for i in range(len(text))] == sorted(offsets.to_source(i) for i in range(len(text)))
    for index, letter in enumerate(text):
        if letter.isascii() and letter in " 1":
            assert source[offsets.to_source(index)] == letter
