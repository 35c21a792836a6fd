"""Which way time points at an expression."""

import pytest

from timeline_app.domain.span import Span
from timeline_app.language.orientation import orientation
from timeline_app.language.syntax import Syntax


def point(text, words):
    start = text.index(words)
    mention = Span(start, start + len(words))
    return orientation(Syntax(text, [mention]), mention)


@pytest.mark.parametrize(
    ("text", "words", "direction"),
    [
        ("Le ministre a démissionné mercredi.", "mercredi", "past"),
        ("Les États-Unis ont formellement rejeté mercredi ces demandes.", "mercredi", "past"),
        ("Le Kremlin a mercredi rejeté ces demandes.", "mercredi", "past"),
        ("« Il partira », a-t-il déclaré vendredi.", "vendredi", "past"),
        ("Les députés voteront mercredi.", "mercredi", "future"),
        ("Mercredi, les députés voteront.", "Mercredi", "future"),
        ("Il doit se rendre mercredi à Kiev.", "mercredi", "future"),
        ("Rendez-vous mercredi à 18 heures.", "mercredi", "future"),
        ("Une réunion est prévue en février.", "février", "future"),
        ("La rencontre prévue jeudi à Genève a été annulée.", "jeudi", "future"),
        ("L'accord conclu en septembre tient encore.", "septembre", "past"),
        ("Karabakh : les séparatistes déposent les armes, pourparlers jeudi", "jeudi", "future"),
        ("Lundi soir, au terme d'une allocution, il avait reconnu l'indépendance.", "Lundi soir", "past"),
        ("Il s'est engagé à partir lundi.", "lundi", "future"),
        ("Après avoir abattu un avion mardi, ils ont fui.", "mardi", "past"),
        ("Il pourrait venir dimanche.", "dimanche", "future"),
        ("La ville, où trois hommes ont été tués samedi, sera évacuée.", "samedi", "past"),
        ("La ville, où trois hommes ont été tués, sera évacuée samedi.", "samedi", "future"),
    ],
)
def test_direction(text, words, direction):
    found = point(text, words)
    assert found.direction == direction
    assert found.weight >= 0.3
    assert found.evidence is not None


def test_evidence_is_the_verb():
    text = "Les mesures doivent être formellement adoptées mercredi."
    assert point(text, "mercredi").evidence.of(text) == "doivent être formellement adoptées"


def test_the_future_weighs_more_than_a_present():
    assert point("Il viendra lundi.", "lundi").weight > point("Il vient lundi.", "lundi").weight


def test_nothing_is_said_where_nothing_tells():
    assert point("Le lundi 3 mars", "Le lundi 3 mars").direction is None
