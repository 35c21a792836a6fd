"""PDF: columns, hyphens, headers, page numbers, locked and broken files."""

import zlib

import pytest

from tests.reading import files
from tests.reading.test_files import failure
from timeline_app.reading import isolation
from timeline_app.reading.limits import Watch
from timeline_app.reading.pdf.paragraphs import _joint
from timeline_app.reading.read import read_bytes


def lines(x, y, texts, size=10):
    return [(x, y - 12 * index, size, text) for index, text in enumerate(texts)]


LEFT = [
    "Les deux négocia-",
    "teurs se sont parlé",
    "mardi à Sel, dit-",
    "on au palais, et ont",
    "promis une paix peut-",
]
RIGHT = [
    "être durable avant le",
    "printemps. Un accord",
    "est prévu en mars, à",
    "Vel-Amar, selon des",
    "sources officielles.",
]


def test_columns_are_read_one_after_the_other_under_their_headline():
    headline = [(72, 800, 16, "Orsan : les deux pays se parlent de nouveau")]
    rows = [piece for pair in zip(lines(72, 760, LEFT), lines(230, 760, RIGHT), strict=True) for piece in pair]
    article = read_bytes(files.pdf([headline + rows]), "a.pdf")
    assert article.title == "Orsan : les deux pays se parlent de nouveau"
    assert article.blocks[1].span.of(article.text) == (
        "Les deux négociateurs se sont parlé mardi à Sel, dit-on au palais, et ont promis une paix peut-être durable "
        "avant le printemps. Un accord est prévu en mars, à Vel-Amar, selon des sources officielles."
    )


def test_headers_footers_and_page_numbers_are_left_out():
    texts = [
        ["Les négociateurs se sont retrouvés mardi à Sel pour", "une première rencontre, et la"],
        ["trêve tient depuis huit ans selon les observateurs de", "la mission, qui restera jusqu’en mars."],
        ["Une autre rencontre est prévue en février à Berne, où", "les deux présidents se verront enfin."],
    ]
    pages = [
        [(72, 810, 8, "Le Littoral - 28 janvier 2022"), *lines(72, 700, text), (290, 30, 8, f"{number}/3")]
        for number, text in enumerate(texts, start=1)
    ]
    article = read_bytes(files.pdf(pages), "a.pdf")
    assert "Littoral" not in article.text
    assert "/3" not in article.text
    assert "et la trêve tient depuis huit ans" in article.text
    assert "Le Littoral - 28 janvier 2022" in article.left_out


def test_a_year_at_the_foot_is_no_page_number():
    pages = [
        lines(72, 700, ["Les négociateurs se sont retrouvés mardi à Sel.", "2014"]),
        lines(72, 700, ["La trêve est signée à Sel."]),
    ]
    assert "2014" in read_bytes(files.pdf(pages), "a.pdf").text


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        ("les négocia-", "tions", "les négociations"),
        ("il faut peut-", "être partir", "il faut peut-être partir"),
        ("dira-t-", "on", "dira-t-on"),
        ("la Bosnie-", "Herzégovine", "la Bosnie-Herzégovine"),
        ("au-", "dessus", "au-dessus"),
        ("en 2014-", "2015", "en 2014- 2015"),
        ("sans tiret", "ici", "sans tiret ici"),
    ],
)
def test_hyphens_at_the_end_of_a_line(before, after, joined):
    assert _joint(before, after, frozenset()) == joined


def test_hyphen_of_a_word_that_the_text_has_elsewhere():
    assert _joint("un laisser-", "passer", frozenset({"laisser-passer"})) == "un laisser-passer"


def test_locked_broken_and_scanned_files():
    assert failure(read_bytes, files.pdf([lines(72, 700, LEFT)], encrypted=True), "a.pdf") == "password"
    assert failure(read_bytes, b"%PDF-1.4\nrien", "a.pdf") == "damaged"
    assert failure(read_bytes, files.pdf([[]]), "a.pdf") == "scan"


def test_only_the_first_pages_of_a_very_long_file_are_read():
    article = read_bytes(
        files.pdf([lines(72, 700, [f"Page {i} : la trêve tient toujours."]) for i in range(450)]), "a.pdf"
    )
    assert [note.message for note in article.notes] == ["reading.note.first_pages"]
    assert dict(article.notes[0].values)["total"] == 450


def test_a_bomb_in_a_stream_is_stopped():
    packed = zlib.compress(b"BT (a) Tj ET " * 20_000_000, 9)
    data = files.pdf([lines(72, 700, LEFT)])
    bomb = data.replace(b"<< /Length ", b"<< /Filter /FlateDecode /Length1 ", 1)
    start, end = bomb.index(b"stream\n") + 7, bomb.index(b"\nendstream")
    try:
        article = read_bytes(bomb[:start] + packed + bomb[end:], "a.pdf")
    except isolation.ReadingError as error:
        assert error.message_id.removeprefix("reading.error.") in {"bomb", "damaged", "slow", "scan"}
    else:
        assert len(article.text) < 1_000_000


def test_the_child_is_ended_when_the_user_cancels():
    assert failure(isolation.read_apart, "time:sleep", b"", Watch("a.pdf", cancelled=lambda: True)) == "cancelled"


def test_a_child_that_crashes_loses_only_its_file():
    assert failure(isolation.read_apart, "os:abort", b"", Watch("a.pdf")) == "damaged"
