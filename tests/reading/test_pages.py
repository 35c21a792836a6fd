"""Web pages: main text, what stands around it, dates."""

import pytest

from tests.reading import files
from tests.reading.test_kinds import TODAY, kinds, story
from timeline_app.domain.calendar import iso
from timeline_app.reading.errors import ReadingError
from timeline_app.reading.pages import main_text
from timeline_app.reading.pages.source import stripped
from timeline_app.reading.read import read_bytes

META = '<meta property="article:published_time" content="2022-01-28T14:25:00+01:00">'
LINKED = (
    '<script type="application/ld+json">{"@graph":[{"@type":"WebPage","datePublished":"2020-05-05"},'
    f'{{"@type":"NewsArticle","headline":"{files.TITLE}","datePublished":"2022-01-28T13:25:00Z",'
    '"dateModified":"2022-02-03","author":[{"name":"Jeanne Morvan"},{"name":"Paul Arcand"}]}]}</script>'
)


def read(source, name="a.html", today=TODAY):
    return read_bytes(source.encode() if isinstance(source, str) else source, name, today=today)


def dated(head, **more):
    return read(files.page(head, **more).replace(", publié le 28 janvier 2022 à 14h25", "")).stated_date


def test_story_and_what_stands_around_it():
    article = read(files.page())
    assert story(article) == files.STORY
    assert kinds(article) == files.KINDS
    assert article.title == files.TITLE
    assert article.byline == "Jeanne Morvan"
    aside = {block.span.of(article.text): block.kind.value for block in article.blocks if not block.kind.in_story}
    assert aside == {
        "Par Jeanne Morvan, publié le 28 janvier 2022 à 14h25": "stamp",
        "Le port de Vel-Amar, mardi.": "caption",
    }
    assert {"Accueil", "Monde", "Les plus lus", "Mentions légales", "Orsan en cinq dates"} <= set(article.left_out)
    assert "script" not in article.text + "".join(article.left_out)
    assert iso(article.stated_date.day) == "2022-01-28"
    assert article.stated_date.minute == 14 * 60 + 25


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252", "iso-8859-15"])
def test_encodings(encoding):
    source = files.page().replace('charset="utf-8"', f'charset="{encoding}"').replace("\u202f", " ").replace("’", "'")
    assert story(read(source.encode(encoding)))[1] == files.LEAD


def test_a_page_that_is_too_large_for_trafilatura_is_told_by_its_shape(monkeypatch):
    monkeypatch.setattr(main_text, "_MOST_ELEMENTS", 5)
    article = read(files.page())
    assert [text for text in story(article) if text in (files.TITLE, files.LEAD, files.BODY)] == [
        files.TITLE,
        files.LEAD,
        files.BODY,
    ]
    assert not {"Accueil", "Mentions légales"} & set(story(article))


def test_a_page_nested_without_end_is_refused_or_read():
    deep = "<html><body>" + "<div>" * 100_000 + f"<p>{files.LEAD}</p>"
    with pytest.raises(ReadingError, match="no_text"):
        read(deep)


@pytest.mark.parametrize(
    ("head", "day", "minute"),
    [
        (META, "2022-01-28", 865),
        (LINKED, "2022-01-28", 865),
        ('<meta name="dcterms.created" content="2022-01-28">', "2022-01-28", None),
        ('<meta name="date" content="Fri, 28 Jan 2022 14:25:00 +0100">', "2022-01-28", 865),
        ('<meta itemprop="datePublished" content="20220128">', "2022-01-28", None),
        ('<meta name="pubdate" content="28 janvier 2022">', "2022-01-28", None),
        ('<meta property="article:published_time" content="2022-01-27T23:30:00Z">', "2022-01-28", 30),
        ('<link rel="canonical" href="https://littoral.example/2022/01/28/orsan.html">', "2022-01-28", None),
        (META + '<meta property="article:modified_time" content="2022-03-01T10:00:00+01:00">', "2022-01-28", 865),
        ('<meta property="article:modified_time" content="2022-03-01T10:00:00+01:00">', "2022-03-01", 600),
        ('<meta name="date" content="1643376300">', "2022-01-28", 865),
        (LINKED.replace("datePublished", "dateCreated"), "2022-01-28", 865),
        (LINKED.replace("}", ",}"), "2022-01-28", 865),
    ],
)
def test_dates_in_the_head(head, day, minute):
    date = dated(head)
    assert (iso(date.day), date.minute) == (day, minute)
    assert date.evidence


@pytest.mark.parametrize(
    "extra",
    [
        '<time datetime="2022-01-28T14:25:00+01:00">hier</time>',
        '<span itemprop="datePublished" content="2022-01-28T14:25+01:00"></span>',
        "<p>Publié le <time>28 janvier 2022 à 14h25</time></p>",
        '<p>Mis à jour le <time datetime="2022-01-30">30</time>, publié le <time datetime="2022-01-28">28</time></p>',
        "<p>Mis à jour le 30 janvier 2022 à 10h00 - Publié le 28 janvier 2022 à 14h25</p>",
        "<div><span>Par Jeanne Morvan</span> <span>Publié le 28 janvier 2022 à 14h25</span></div>",
        '<span class="date">28/01/2022</span>',
        "<h2>Publié le 28 janvier 2022 à 14h25</h2>",
    ],
)
def test_dates_in_the_body(extra):
    assert iso(dated("", extra=extra).day) == "2022-01-28"


def test_a_bare_date_in_a_list_under_the_headline():
    source = files.page().replace(", publié le 28 janvier 2022 à 14h25", "")
    source = source.replace("</h1>", "</h1><ul><li>Jeanne Morvan</li><li>28 janvier 2022</li></ul>")
    assert iso(read(source).stated_date.day) == "2022-01-28"


@pytest.mark.parametrize("place", ["<h1>", "</article>"])
def test_a_stamp_above_the_headline_or_below_the_article(place):
    source = files.page().replace(", publié le 28 janvier 2022 à 14h25", "")
    source = source.replace(place, f"<div>Mis en ligne le 28 janvier 2022</div>{place}", 1)
    assert iso(read(source).stated_date.day) == "2022-01-28"


@pytest.mark.parametrize(
    "box", ['<div class="related">{}</div>', "<footer>{}</footer>", '<section id="comments">{}</section>']
)
def test_the_time_of_another_article_is_no_date_of_this_one(box):
    assert dated("", extra=box.format('<p>Titre <time datetime="2023-02-02">2 février</time></p>')).day is None


def test_programs_that_write_the_first_day_of_their_clock():
    assert dated('<meta property="article:published_time" content="1970-01-01T00:00:00Z">').day is None


def test_times_of_other_articles_are_not_its_own():
    teasers = "".join(
        f'<div><time datetime="2023-0{i}-01">x</time><a href="/">Titre {i}</a></div>' for i in range(1, 9)
    )
    assert iso(dated(META, extra=teasers).day) == "2022-01-28"


def test_conflicts_are_shown():
    article = read(files.page('<meta property="article:published_time" content="2022-01-20T10:00:00+01:00">'))
    messages = [evidence.message for evidence in article.stated_date.evidence]
    assert "reading.date.conflict" in messages
    assert "2022-01-28" in [iso(candidate.day) for candidate in article.stated_date.candidates]


@pytest.mark.parametrize(
    "broken",
    [
        '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":</script>',
        '<script type="application/ld+json">' + "[" * 100_000 + "</script>",
        '<meta property="article:published_time" content="2022-02-31">',
        '<meta property="article:published_time" content="hier">',
        '<meta property="article:published_time" content="20222-01-01T00:00">',
        '<meta property="article:published_time">',
    ],
)
def test_broken_metadata_says_nothing(broken):
    date = dated(broken)
    assert date.day is None or iso(date.day) != "2022-02-31"


def test_scripts_are_cut_out_in_linear_time():
    assert stripped("a<script>b</script>c<SCRIPT src=x>d</script >e") == "ace"
    assert stripped("a<script>never closed") == "a"
    assert stripped("a<scripted>b</scripted>") == "a<scripted>b</scripted>"
    kept = '<script type="application/ld+json">{}</script>'
    assert stripped(f"a{kept}b") == f"a{kept}b"
    assert stripped('<img src="data:image/png;base64,' + "A" * 5000 + '">') == '<img src="">'
    assert len(stripped("<script" * 200_000)) < 10


def test_hidden_parts_are_not_read():
    article = read(
        files.page(extra='<p style="display: none">Ce paragraphe caché annonce la fin du monde pour lundi.</p>')
    )
    assert "caché" not in article.text
