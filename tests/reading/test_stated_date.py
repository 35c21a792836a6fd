"""The date that an article states of itself."""

import pytest

from timeline_app.domain.article import DateSource
from timeline_app.domain.calendar import day_of, iso
from timeline_app.reading.dates.claim import DateClaim, Place, Role
from timeline_app.reading.dates.names import claims_of_address, claims_of_file_name
from timeline_app.reading.dates.ranking import rank
from timeline_app.reading.read import read_text

TODAY = day_of(2024, 6, 1)
PROSE = "Les négociateurs des deux pays se sont retrouvés mardi matin dans un hôtel de la capitale."


def stated(line, prose=PROSE):
    return read_text(f"Orsan : les deux pays se parlent\n\n{line}\n\n{prose}\n\n{prose}\n", today=TODAY).stated_date


@pytest.mark.parametrize(
    ("line", "day", "minute"),
    [
        ("Publié le 28 janvier 2022 à 14h25", "2022-01-28", 865),
        ("Publié le vendredi 28 janvier 2022", "2022-01-28", None),
        ("Publié le 01/04/2022 à 19:55 - Mis à jour le 01/04/2022 à 22:10", "2022-04-01", 1330),
        ("Publié le 11/01/2020 à 07h41 - Mis à jour à 12h05 - Temps de lecture : 3 min", "2020-01-11", 725),
        ("Publié le 11/01/2020 à 07h41 - Mis à jour le 14/03/2020", "2020-01-11", 461),
        ("Mise à jour : 2023-09-20 19:20", "2023-09-20", 1160),
        ("Mis en ligne le 22 déc. 2021 à 19 h 12", "2021-12-22", 1152),
        ("PAR LA RÉDACTION | 27 JANV. 2023 | 9 H 00 | Lecture 4 minutes", "2023-01-27", 540),
        ("2022-03-17 19:40 | Sciences", "2022-03-17", 1180),
        ("Published March 24, 2019 at 8:02 p.m.", "2019-03-24", 1202),
        ("First published on Fri 28 Jan 2022 09.12 GMT", "2022-01-28", 552),
        ("Publié le 1er février 2022", "2022-02-01", None),
    ],
)
def test_stamps(line, day, minute):
    date = stated(line)
    assert iso(date.day) == day
    assert date.minute == minute
    assert date.source is DateSource.DATELINE
    assert date.confidence > 0.5
    assert date.evidence[0].span is not None


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("PARIS, 16 août 2022 - ", "2022-08-16"),
        ("Paris, 28 jan 2022 (AFP) - ", "2022-01-28"),
        ("PARIS (AFP), 28 janvier 2022 – ", "2022-01-28"),
        ("ISTANBUL (July 22, 2022) - ", "2022-07-22"),
        ("OHRID, North Macedonia, 19 March 2023 — ", "2023-03-19"),
        ("Kiev (Ukraine), le 3 mars 2022 (AFP) - ", "2022-03-03"),
    ],
)
def test_datelines(head, day):
    date = stated("", prose=head + PROSE)
    assert (iso(date.day), date.source) == (day, DateSource.DATELINE)


def test_dateline_without_year_leaves_the_day_open():
    date = stated("", prose="Kiev (Ukraine), 3 mars (AFP) - " + PROSE)
    assert date.day is None
    assert date.source is DateSource.DATELINE
    assert date.evidence[0].message == "reading.date.dateline_without_year"
    assert dict(date.evidence[0].values) == {"words": "3 mars", "month": 3, "day": 3}
    with_year = stated("Publié le 3 mars 2022", prose="KIEV, 3 mars - " + PROSE)
    assert iso(with_year.day) == "2022-03-03"


@pytest.mark.parametrize("head", ["June 25 - ", "Le 3 mars 2022 - ", "Mardi 3 mars 2022, ", "- 17 janvier 2022: "])
def test_dates_without_a_place_are_no_datelines(head):
    assert stated("", prose=head + PROSE).day is None


def test_impossible_and_future_dates_are_told():
    impossible = stated("Publié le 31 février 2022")
    assert impossible.day is None
    assert [evidence.message for evidence in impossible.evidence] == ["reading.date.impossible"]
    assert stated("Publié le 12 mars 20222").day is None
    future = stated("Publié le 12 mars 2031")
    assert future.day is None
    assert [evidence.message for evidence in future.evidence] == ["reading.date.future"]
    assert iso(future.candidates[0].day) == "2031-03-12"


def test_ambiguous_figures_offer_both_readings():
    date = stated("Publié le 03/04/2022")
    assert iso(date.day) == "2022-04-03"
    assert [iso(candidate.day) for candidate in date.candidates] == ["2022-03-04"]
    assert "reading.date.ambiguous" in [evidence.message for evidence in date.evidence]
    prose = "The two delegations met on Tuesday in the capital for the first time since the war began."
    english = read_text(
        f"Two countries talk again at last\n\nPublished 03/04/2022\n\n{prose}\n\n{prose}\n", today=TODAY
    )
    assert iso(english.stated_date.day) == "2022-03-04"


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2022-01-28-sommet.txt", "2022-01-28"),
        ("sommet_20220128.html", "2022-01-28"),
        ("Sommet d’Orsan 28 janvier 2022.docx", "2022-01-28"),
        ("28-01-2022_sommet.pdf", "2022-01-28"),
        ("sommet-28-janvier-2022.odt", "2022-01-28"),
        ("/archives/2021/2022.01.28 sommet.txt", "2022-01-28"),
    ],
)
def test_file_names(name, day):
    assert [iso(claim.date) for claim in claims_of_file_name(name)] == [day]


@pytest.mark.parametrize("name", ["article.txt", "fr01-ukraine.txt", "20229999.txt", "2022.txt", "rapport-12-2022.txt"])
def test_file_names_without_a_date(name):
    assert claims_of_file_name(name) == []


@pytest.mark.parametrize(
    ("address", "day"),
    [
        ("https://littoral.example/monde/2022/01/28/orsan-se-parle_123.html", "2022-01-28"),
        ("https://littoral.example/fr/20220128-orsan-se-parle", "2022-01-28"),
        ("https://littoral.example/orsan_AN-202201280123.html", "2022-01-28"),
        ("https://littoral.example/2022-01-28/orsan", "2022-01-28"),
        ("https://littoral.example/article/orsan-28-janvier-2022", "2022-01-28"),
    ],
)
def test_addresses(address, day):
    assert [iso(claim.date) for claim in claims_of_address(address)] == [day]


def test_ranking_prefers_publication_and_shows_conflicts():
    published = DateClaim(Place.META, Role.PUBLISHED, "2022-01-28T10:00", 2022, 1, 28, 600)
    changed = DateClaim(Place.META, Role.UPDATED, "2022-03-01", 2022, 3, 1)
    address = DateClaim(Place.ADDRESS, Role.PUBLISHED, "2022/01/27", 2022, 1, 27)
    date = rank([changed, published], TODAY)
    assert (iso(date.day), date.minute, date.source) == ("2022-01-28", 600, DateSource.METADATA)
    assert [iso(candidate.day) for candidate in date.candidates] == ["2022-03-01"]
    doubted = rank([published, address], TODAY)
    assert iso(doubted.day) == "2022-01-28"
    assert doubted.confidence < date.confidence
    assert "reading.date.conflict" in [evidence.message for evidence in doubted.evidence]


def test_a_document_property_alone_is_only_a_candidate():
    date = rank([DateClaim(Place.PROPERTY, Role.PUBLISHED, "2022-01-28", 2022, 1, 28)], TODAY)
    assert date.day is None
    assert [iso(candidate.day) for candidate in date.candidates] == ["2022-01-28"]
