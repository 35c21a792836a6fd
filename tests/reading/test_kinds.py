"""The same article comes out of every kind of file."""

import re

import pytest

from tests.reading import files
from timeline_app.domain.calendar import day_of, iso
from timeline_app.reading.read import read_bytes, read_page
from timeline_app.reading.readers import reader_for

TODAY = day_of(2024, 6, 1)


def story(article):
    return [
        re.sub(r"^[-•] ", "", " ".join(block.span.of(article.text).split()))
        for block in article.blocks
        if block.kind.in_story
    ]


def kinds(article):
    return [block.kind.value for block in article.blocks if block.kind.in_story]


@pytest.mark.parametrize("name", files.FILES)
def test_same_article_in_every_kind(name):
    article = read_bytes(files.FILES[name](), name, today=TODAY)
    assert story(article) == files.STORY
    assert kinds(article) == files.KINDS
    assert article.title == files.TITLE
    assert article.language == "fr"


@pytest.mark.parametrize("name", files.FILES)
def test_kind_is_told_by_content(name):
    data = files.FILES[name]()
    misnamed = "a.md" if name == "a.md" else "article.bin"
    assert reader_for(data, misnamed).module == reader_for(data, name).module != "plain_text"


@pytest.mark.parametrize("name", ["a.eml", "a.md", "a.xml", "b.xml", "c.xml", "a.json", "b.json"])
def test_headers_state_the_date(name):
    date = read_bytes(files.FILES[name](), name, today=TODAY).stated_date
    assert iso(date.day) == "2022-01-28"
    assert date.source.value == "metadata"
    assert date.minute == (None if name == "a.md" else 14 * 60 + 25)


@pytest.mark.parametrize("name", ["a.docx", "a.odt", "a.fodt", "a.rtf", "a.epub", "a.pdf"])
def test_properties_only_suggest_a_date(name):
    date = read_bytes(files.FILES[name](), name, today=TODAY).stated_date
    assert date.day is None
    assert [iso(candidate.day) for candidate in date.candidates] == ["2022-01-28"]


@pytest.mark.parametrize("name", ["a.eml", "a.md", "a.epub", "a.xml", "b.xml", "c.xml", "a.json"])
def test_byline(name):
    assert "Jeanne Morvan" in read_bytes(files.FILES[name](), name).byline


def test_formatted_text_of_the_clipboard():
    copied = f"<html><body><!--StartFragment-->{files.chapter()}<!--EndFragment--></body></html>"
    article = read_page(copied)
    assert story(article) == files.STORY
    assert kinds(article) == files.KINDS
    assert read_page("<p>Le sommet a eu lieu mardi.</p>").text == "Le sommet a eu lieu mardi."


def test_a_page_copied_whole_loses_its_menus():
    menu = "".join(f"<li><a href='/'>{name}</a></li>" for name in ("Accueil", "Monde", "Politique", "Se connecter"))
    foot = "".join(f"<li>{title}</li>" for title in ("Le récit d'une nuit de tempête", "Cinq dates pour comprendre"))
    items = "".join(f"<li>{item}</li>" for item in files.ITEMS)
    page = (
        f"<ul>{menu}</ul><h1>{files.TITLE}</h1><button>Partager</button><p>{files.LEAD}</p><h2>{files.HEADING}</h2>"
        f"<p>{files.BODY}</p><ul>{items}</ul><p>{files.END}</p>"
        f"<h2>À lire aussi</h2><ul>{foot}</ul><p>Mentions légales</p>"
    )
    article = read_page(page, today=TODAY)
    told = [(block.kind.value, block.span.of(article.text)) for block in article.blocks if block.kind.in_story]
    assert told == list(zip(files.KINDS, files.STORY, strict=True))
    assert article.title == files.TITLE


def test_saved_page_in_a_mail():
    head = (
        "MIME-Version: 1.0\r\nSnapshot-Content-Location: https://littoral.example/a\r\nSubject: x\r\n"
        "Content-Type: text/html; charset=utf-8\r\n\r\n"
    )
    assert story(read_bytes(head.encode() + files.page().encode(), "a.mhtml", today=TODAY)) == files.STORY


def test_markdown_that_is_all_brackets_stays_text():
    text = "![" * 6000
    assert read_bytes(text.encode(), "a.md").text == text
