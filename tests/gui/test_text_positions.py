import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from timeline_app.domain.article import NO_DATE, Article, Block, BlockKind
from timeline_app.domain.span import Span
from timeline_app.gui.article_document import ArticleDocument, Reading
from timeline_app.gui.text_search import places
from timeline_app.gui.theme import LIGHT
from timeline_app.project.analysis import Analysis

texts = st.text(st.sampled_from("ab é\n\r\u2028\U0001f600\U00010348\u202f"), max_size=60)


def set_text(text):
    document = QTextDocument()
    analysis = Analysis(Article(text, (Block(BlockKind.PARAGRAPH, Span(0, len(text))),)), NO_DATE, (), (), ())
    content = ArticleDocument(document, analysis, [], Reading(12, LIGHT))
    for _ in content.slices():
        pass
    return document, content.positions


@given(texts)
def test_every_character_is_found_again(qapp, text):
    document, positions = set_text(text)
    start = 0
    for line in text.split("\n"):
        for i, character in enumerate(line):
            if line.strip():
                offset = start + i
                position = positions.to_document(offset)
                assert positions.to_article(position) == offset
                cursor = QTextCursor(document)
                cursor.setPosition(position)
                cursor.setPosition(positions.to_document(offset + 1), QTextCursor.MoveMode.KeepAnchor)
                if character not in "\r\u2028":
                    assert cursor.selectedText() == character
        start += len(line) + 1


def test_an_empty_article_has_one_place(qapp):
    _, positions = set_text("")
    assert (positions.to_document(5), positions.to_article(5)) == (0, 0)


@pytest.mark.parametrize(
    ("words", "found"), [("selourie", 2), ("SÉLOURIE", 2), ("n'avoir rien", 1), ("", 0), ("absent", 0)]
)
def test_words_are_found_whatever_case_and_accents(words, found):
    text = "La Sélourie dit n’avoir rien vu. La sélourie !"
    spans = places(text, words)
    assert len(spans) == found
    assert all(span.end - span.start == len(words) for span in spans)
