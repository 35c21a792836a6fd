"""The language of a text."""

import pytest

from timeline_app.reading.language_guess import guess_language

TEXTS = {
    "fr": "Les négociateurs des deux pays se sont retrouvés mardi à Sel pour la première fois depuis la guerre.",
    "en": "The two delegations met on Tuesday in the capital for the first time since the war had begun.",
    "de": "Die Delegationen der Länder haben sich am Dienstag zum ersten Mal seit dem Beginn des Krieges getroffen.",
    "es": "Las delegaciones de los dos países se reunieron el martes por primera vez desde el comienzo de la guerra.",
    "it": "Le delegazioni dei due paesi si sono incontrate per la prima volta dal giorno della fine della guerra.",
    "nl": "De delegaties van de landen hebben elkaar voor het eerst ontmoet sinds het begin van de oorlog.",
    "pt": "As delegações dos dois países encontraram-se na capital pela primeira vez desde o início da guerra.",
}


@pytest.mark.parametrize("language", TEXTS)
def test_language(language):
    assert guess_language(TEXTS[language] * 3) == language


@pytest.mark.parametrize("line", ["Je serai absent de 5h à 7h", "en juin de 1992", "à 12h", "Nouvel an 2023"])
def test_a_line_is_french_rather_than_portuguese(line):
    assert guess_language(line) == "fr"


def test_nothing_to_tell_it_by():
    assert guess_language("") == "fr"
    assert guess_language("Orsan 2022") == "fr"
    assert guess_language("Orsan 2022", "de") == "de"


def test_a_text_is_believed_more_than_its_template():
    assert guess_language(TEXTS["fr"] * 3, "en") == "fr"
    assert guess_language(TEXTS["fr"][:30], "en") == "en"
