"""Forms of verbs, regular and not."""

import pytest

from timeline_app.language.verb_form import Tense, VerbForm
from timeline_app.language.verb_lexicon import VerbLexicon, verb_lexicon


@pytest.mark.parametrize(
    ("form", "infinitive", "tense", "person"),
    [
        ("lançait", "lancer", Tense.IMPERFECT, 3),
        ("mangeait", "manger", Tense.IMPERFECT, 3),
        ("appellera", "appeler", Tense.FUTURE, 3),
        ("achève", "achever", Tense.PRESENT, 3),
        ("cède", "céder", Tense.PRESENT, 3),
        ("lègue", "léguer", Tense.PRESENT, 3),
        ("nettoie", "nettoyer", Tense.PRESENT, 3),
        ("signèrent", "signer", Tense.SIMPLE_PAST, 6),
        ("prévue", "prévoir", Tense.PARTICIPLE, 2),
        ("prévoira", "prévoir", Tense.FUTURE, 3),
        ("verra", "voir", Tense.FUTURE, 3),
        ("s'enfuirent", None, None, None),
        ("vinrent", "venir", Tense.SIMPLE_PAST, 6),
        ("interviendra", "intervenir", Tense.FUTURE, 3),
        ("perdit", "perdre", Tense.SIMPLE_PAST, 3),
        ("apprend", "apprendre", Tense.PRESENT, 3),
        ("conquit", "conquérir", Tense.SIMPLE_PAST, 3),
        ("naquit", "naître", Tense.SIMPLE_PAST, 3),
        ("offertes", "offrir", Tense.PARTICIPLE, 4),
        ("due", "devoir", Tense.PARTICIPLE, 2),
        ("reçus", "recevoir", Tense.PARTICIPLE, 3),
        ("aura", "avoir", Tense.FUTURE, 3),
        ("seraient", "être", Tense.CONDITIONAL, 6),
        ("soient", "être", Tense.SUBJUNCTIVE, 6),
        ("ira", "aller", Tense.FUTURE, 3),
        ("haït", "haïr", Tense.SIMPLE_PAST, 3),
        ("suspendant", "suspendre", Tense.GERUND, 0),
        ("dissoute", "dissoudre", Tense.PARTICIPLE, 2),
    ],
)
def test_forms_are_recognised(form, infinitive, tense, person):
    forms = verb_lexicon().forms(form)
    if infinitive is None:
        assert forms == ()
    else:
        assert VerbForm(infinitive, tense, person) in forms


def test_the_lexicon_is_large():
    assert verb_lexicon().size > 2500


@pytest.mark.parametrize("word", ["table", "gouvernement", "mercredi", "ukraine", ""])
def test_other_words_are_no_verbs(word):
    assert not any(form.tense.is_finite for form in verb_lexicon().forms(word)) or word == "table"


def test_text_without_accents_is_read():
    forms = VerbLexicon(accents=False).forms("annonce")
    assert {form.tense for form in forms} >= {Tense.PARTICIPLE, Tense.PRESENT}


@pytest.mark.parametrize(("form", "tense"), [("googlisèrent", Tense.SIMPLE_PAST), ("brexitera", Tense.FUTURE)])
def test_unknown_verbs_are_guessed_by_their_ending(form, tense):
    assert verb_lexicon().forms(form) == ()
    assert tense in {reading.tense for reading in verb_lexicon().guess(form)}
