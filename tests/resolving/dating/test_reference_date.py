import pytest

from timeline_app.domain.article import DateSource
from timeline_app.domain.calendar import civil, iso, parse_iso
from timeline_app.language.syntax import Syntax
from timeline_app.reading.read import read_text
from timeline_app.resolving.dating.reference_date import infer
from timeline_app.resolving.directions import SyntaxGrammar
from timeline_app.rules.folding import fold
from timeline_app.tagging.tagger import tag

TODAY = parse_iso("2026-06-01")


def inferred(text):
    article = read_text(text)
    folded = fold(article.text)
    mentions = tag(article.text, folded, "fr")
    grammar = SyntaxGrammar(Syntax(article.text, [mention.span for mention in mentions]))
    return infer(article, folded, mentions, grammar.direction, TODAY)


def words(reference, text):
    return {evidence.span.of(text) for evidence in reference.evidence if evidence.span is not None}


def test_a_day_said_twice_to_be_today_is_told_with_its_words():
    text = (
        "Le maire a annoncé sa démission ce mercredi 27 avril. « J’ai pris ma décision », a-t-il dit mercredi.\n"
        "Il avait été élu en mars 2014. Son adjointe lui succédera d’ici la fin de l’année 2016."
    )
    reference = inferred(text)
    assert iso(reference.day) == "2016-04-27"
    assert reference.source is DateSource.INFERRED
    assert "ce mercredi 27 avril" in words(reference, text)


def test_a_day_said_once_is_only_offered():
    reference = inferred("Un homme a été arrêté mardi 15 novembre. Il avait été condamné en 2015.")
    assert reference.day is None
    assert reference.candidates[0].confidence < 0.6
    assert {iso(candidate.day) for candidate in reference.candidates} & {"2016-11-15", "2016-11-16"}


def test_weekdays_with_their_days_fix_the_year():
    reference = inferred("Le procès, ouvert lundi 4 février, a repris ce jeudi 7 février. Il a été annoncé en 2018.")
    assert civil(reference.day or reference.candidates[0].day).year == 2019


def test_names_of_their_time_tell_the_year():
    text = (
        "Le président François Hollande a reçu son homologue Barack Obama et le Premier ministre Bernard Cazeneuve. "
        "Le maire a salué la visite."
    )
    reference = inferred(text)
    assert reference.day is None
    assert {civil(candidate.day).year for candidate in reference.candidates} <= {2016, 2017}


def test_years_counted_up_to_the_publication():
    near = inferred("Quatre ans après le drame, survenu en octobre 2016, le parquet demande un procès.")
    assert all(civil(candidate.day).year in (2020, 2021) for candidate in near.candidates)


def test_an_anniversary_with_its_year_is_reckoned():
    reference = inferred("Il y a cinquante ans, le 12 mai 1968, la ville se soulevait. La foule a défilé.")
    assert civil(reference.candidates[0].day).year == 2018


@pytest.mark.parametrize("text", ["", "Le chat dort.", "La réunion dure deux heures."])
def test_nothing_is_guessed_from_nothing(text):
    reference = inferred(text)
    assert reference.day is None
    assert reference.year is None


def test_nothing_is_dated_after_today():
    reference = inferred("Le chantier finira ce lundi 2 mars. Il durera jusqu’en 2031, promet le maire pour 2029.")
    assert all(candidate.day <= TODAY for candidate in reference.candidates)


@pytest.mark.parametrize("text", ["Réunion le 29 février. " * 3, "Ce 31 février, rien.", "En 20222, tout ira mieux."])
def test_odd_dates_do_no_harm(text):
    assert inferred(text).source in (DateSource.UNKNOWN, DateSource.INFERRED)


def test_history_told_in_the_future_is_past():
    reference = inferred("Né en 1820, il deviendra roi en 1848. Il régnera jusqu’en 1861. Un livre a paru en 2019.")
    assert all(civil(candidate.day).year >= 2018 for candidate in reference.candidates)


def test_a_month_may_be_told_without_a_day():
    text = (
        "Le confinement est entré en vigueur. Le ministre de la Santé Olivier Véran et le Premier ministre "
        "Édouard Philippe ont parlé du coronavirus. Les mesures dureront jusqu’en mai. Depuis mars, tout est fermé."
    )
    reference = inferred(text)
    assert reference.day is None
    assert reference.year == 2020


@pytest.mark.parametrize(
    "text",
    [
        "Combats à Orsan\n\nORSAN, 3 mars (AFP) - Des combats ont éclaté jeudi. Ils durent depuis fin 2021.",
        "Un titre\n\nPublié le 3 mars à 14h05\n\nDes combats ont éclaté jeudi. Ils durent depuis fin 2021.",
        "Un titre\n\nJeudi 3 mars, 14h05\n\nDes combats ont éclaté jeudi. Ils durent depuis fin 2021.",
    ],
)
def test_a_stamp_without_its_year_says_the_day(text):
    reference = inferred(text)
    assert iso(reference.day) == "2022-03-03"
    assert "3 mars" in " ".join(words(reference, text))


def test_captions_and_menus_date_nothing():
    story = "Un homme a été arrêté mardi 15 novembre. Il avait été condamné en 2015."
    with_menu = inferred(f"{story}\n\nÀ lire aussi\n\nCe lundi 2 mars 2020, la météo\n")
    assert [one.day for one in with_menu.candidates] == [one.day for one in inferred(story).candidates]
