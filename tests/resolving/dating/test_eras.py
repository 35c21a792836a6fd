import pytest

from timeline_app.domain.calendar import parse_iso
from timeline_app.domain.span import Span
from timeline_app.resolving.dating.era_clues import era_clues
from timeline_app.resolving.dating.era_file import EDITIONS, EraError, eras, read_editions, read_era
from timeline_app.resolving.dating.profile import END
from timeline_app.rules.folding import fold


def found(text):
    return {clue.name: clue for clue in era_clues(text, fold(text), "fr", [Span(0, len(text))])}


def at(clue, day):
    return clue.log_likelihood(parse_iso(day))


def test_every_entry_of_the_file_can_be_read():
    for kind, name, said in eras("fr").entries.values():
        if kind == EDITIONS:
            assert read_editions(name, said)[0] > 1800
        else:
            era = read_era(name, said)
            assert era.offices or era.born or era.died or era.known, name
            assert era.born is None or era.died is None or era.born[0] < era.died, name
            assert all(office.first <= office.last for office in era.offices), name


@pytest.mark.parametrize("said", ["ministre 2012-13/2014", "2014/2012", "ministre", "born"])
def test_a_part_that_is_no_span_is_an_error_that_names_its_entry(said):
    with pytest.raises(EraError, match="Jeanne Martin"):
        read_era("Jeanne Martin", said)


def test_offices_keep_how_they_are_written():
    era = read_era("Jeanne Martin", "born 1960-05-02; ministre 2012-05/2014-03, 2016/..; rare 2010/2011")
    assert [(office.title, office.since, office.until, office.rare) for office in era.offices] == [
        ("ministre", "2012-05", "2014-03", False),
        ("ministre", "2016", "", False),
        ("", "2010", "2011", True),
    ]
    assert era.offices[1].last == END


def test_a_title_must_be_true_of_the_day():
    clue = found("La chancelière allemande Angela Merkel a reçu ses voisins.")["Angela Merkel"]
    assert at(clue, "2010-03-01") > at(clue, "2023-03-01") + 3
    assert clue.message == "clue.title_between"


def test_a_former_title_must_have_ended():
    clue = found("L’ancienne chancelière Angela Merkel publie ses mémoires.")["Angela Merkel"]
    assert at(clue, "2023-03-01") > at(clue, "2010-03-01") + 3


def test_a_title_after_the_name_counts_and_one_of_somebody_else_does_not():
    assert found("Angela Merkel, chancelière depuis dix ans, se tait.")["Angela Merkel"].message == "clue.title_between"
    assert found("Un ministre d’Angela Merkel se tait.")["Angela Merkel"].message == "clue.name_between"


def test_an_age_dates_to_a_year():
    clues = era_clues(*_read("Angela Merkel, 61 ans, a reçu ses voisins."))
    age = next(clue for clue in clues if clue.message == "clue.age")
    assert at(age, "2015-07-17") == at(age, "2016-07-16") == 0.0
    assert at(age, "2014-07-16") < -2
    assert dict(age.values)["count"] == 61


def test_an_age_of_another_time_does_not():
    clues = era_clues(*_read("Angela Merkel, alors âgée de 35 ans, était physicienne."))
    assert all(clue.message != "clue.age" for clue in clues)


def _read(text):
    return text, fold(text), "fr", [Span(0, len(text))]


@pytest.mark.parametrize("text", ["La tesla se mesure.", "Ils aiment le bitcoinage.", "un ump de plus"])
def test_words_that_only_look_like_names_are_none(text):
    assert found(text) == {}


def test_editions_and_seasons():
    edition = found("La 70e édition du Festival de Cannes s’est ouverte.")["Festival de Cannes"]
    assert at(edition, "2017-05-20") > at(edition, "2016-05-20") + 3
    assert "Festival de Cannes" not in found("Le Festival de Cannes s’est ouvert.")
    season = found("Il a marqué vingt buts lors de la saison 2018-2019.")["season"]
    assert at(season, "2019-03-01") > at(season, "2017-03-01") + 3


def test_names_outside_the_story_are_not_counted():
    text = "Angela Merkel"
    assert era_clues(text, fold(text), "fr", []) == []
