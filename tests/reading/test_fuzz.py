"""Broken files of every kind give an article or a message; ``benchmarks/reading.py fuzz`` tries many more."""

import pytest

from tests.reading import files, mutations
from timeline_app.reading.errors import ReadingError
from timeline_app.reading.read import read_bytes
from timeline_app.resource_files import resource
from timeline_app.wording.messages import messages

SAMPLE = resource("samples", "detroit-orsan.txt")
KINDS = {
    **{name: make for name, make in files.FILES.items() if name != "a.pdf"},
    "a.html": lambda: files.page().encode(),
    "a.txt": SAMPLE.read_bytes,
    "b.txt": lambda: SAMPLE.read_text(encoding="utf-8").encode("utf-16"),
}
FRENCH = messages("fr")


def check(name, data):
    try:
        article = read_bytes(data, name, today=738_000)
    except ReadingError as error:
        assert FRENCH.text(error.message_id, **error.values)
        return
    end = 0
    for block in article.blocks:
        assert end <= block.span.start < block.span.end <= len(article.text)
        end = block.span.end


@pytest.mark.parametrize("seed", range(4))
def test_broken_files(seed):
    for name, data in mutations.broken_files(100, seed, KINDS):
        check(name, data)


def test_broken_pdf_files():
    for name, data in mutations.broken_files(12, 0, {"a.pdf": files.article_pdf}):
        check(name, data)
