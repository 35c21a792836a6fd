"""Verb groups of a sentence: what carries the meaning, and when it is put."""

import pytest

from timeline_app.language.syntax import Syntax


def groups(text):
    syntax = Syntax(text)
    return syntax, syntax.sentence(0).groups


@pytest.mark.parametrize(
    ("text", "head", "tense"),
    [
        ("Le ministre a démissionné mercredi.", "démissionné", "past"),
        ("Les États-Unis ont formellement rejeté ces demandes.", "rejeté", "past"),
        ("Il est arrivé.", "arrivé", "past"),
        ("Ils se sont accordés.", "accordés", "past"),
        ("La ville a été reprise.", "reprise", "past"),
        ("L'armée avait pourtant annoncé son retrait.", "annoncé", "pluperfect"),
        ("Il signa le traité.", "signa", "past"),
        ("Les députés voteront mercredi.", "voteront", "future"),
        ("Il va se rendre à Kiev.", "rendre", "near_future"),
        ("Les mesures doivent être formellement adoptées.", "adoptées", "near_future"),
        ("Le sommet devrait avoir lieu jeudi.", "avoir", "near_future"),
        ("La trêve devait débuter mardi.", "débuter", "future_in_past"),
        ("Il pourrait démissionner.", "démissionner", "possibility"),
        ("Le tireur aurait agi seul.", "agi", "conditional_past"),
        ("Le bilan serait plus lourd.", "serait", "conditional"),
        ("L'usine vient de fermer.", "fermer", "past"),
        ("La France lance l'opération Serval.", "lance", "present"),
        ("Une réunion est prévue jeudi.", "prévue", "present"),
        ("Le Royaume-Uni entre à son tour dans le conflit.", "entre", "present"),
        ("L'Allemagne la déclare à la Russie.", "déclare", "present"),
        ("Il n'a pas quitté le pays.", "quitté", "past"),
        ("Il y aurait dû revenir.", "revenir", "conditional_past"),
    ],
)
def test_the_head_and_tense_of_the_first_group(text, head, tense):
    syntax, found = groups(text)
    assert found[0].tense.value == tense
    assert syntax.words.words[found[0].head].text == head


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("L'accord conclu en septembre puis complété en mai reste en vigueur.", ["conclu", "complété", "reste"]),
        ("Une attaque contre l'est de la ville a fait vingt morts.", ["fait"]),
        ("Le texte, prévu jeudi, a été annulé.", ["prévu", "annulé"]),
        ("Après avoir abattu un avion, il a fui.", ["abattu", "fui"]),
        ("Trois employés ont été tués et blessés.", ["tués", "blessés"]),
        ("La marche de dimanche, la visite du pape et la porte du dialogue.", []),
        ("A Khartoum, des hôpitaux sont fermés.", ["fermés"]),
        ("Le ministre juge l'accord insuffisant.", ["juge"]),
    ],
)
def test_all_heads(text, heads):
    syntax, found = groups(text)
    assert [syntax.words.words[group.head].text for group in found] == heads


def test_negation_passive_reflexive_and_inversion():
    _, [negated] = groups("Il n'a pas quitté le pays.")
    assert negated.negated
    _, [passive] = groups("La ville a été reprise.")
    assert passive.passive
    _, [reflexive] = groups("Le Conseil s'est réuni.")
    assert reflexive.reflexive
    _, [inverted] = groups("Rien, a-t-il déclaré.")
    assert inverted.inverted
    _, [simple] = groups("Elle avance.")
    assert not (simple.negated or simple.passive or simple.reflexive or simple.inverted)


def test_a_participle_shares_the_auxiliary_of_the_group_before():
    _, found = groups("Le pays a rejeté l'offre et condamné le procédé.")
    assert [group.tense.value for group in found] == ["past", "past"]
    assert found[1].coordinated
