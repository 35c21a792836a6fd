"""Where sentences end, and what looks like an end and is none."""

import pytest

from timeline_app.language.quotation import Quotations
from timeline_app.language.sentences import Sentences


def sentences(text):
    return [span.of(text) for span in Sentences(text).spans]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Il est parti. Elle reste.", 2),
        ("M. Dupont a reçu Mme Martin. Le Dr Roy était là.", 2),
        ("Le 3 janv. 2022, il est parti.", 1),
        ("En 146 av. J.-C. Rome détruit Carthage.", 2),
        ("En 146 av. J.-C., Rome détruit Carthage.", 1),
        ("Plus de 14.000 morts. Le n° 3 est absent.", 2),
        ("J. Biden et V. Poutine se sont parlé.", 1),
        ("« Que faire ? », a-t-il demandé.", 1),
        ("« Taisez-vous. » Il est parti.", 2),
        ('Il a dit "non". "Rien", a-t-elle répondu.', 2),
        ("Comment leurs alliés comptent (...) agir.", 1),
        ("Quoi ! Il vient ? Oui…", 3),
        ("Un titre\nUn paragraphe sans point\n\nUn autre.", 3),
        ("1. Le premier point. 2. Le second.", 2),
        ("Il hésite… puis part. Fin.", 2),
        ("", 0),
        ("   \n \n", 0),
    ],
)
def test_sentences_are_counted(text, count):
    assert len(sentences(text)) == count


def test_hard_wrapped_lines_are_joined():
    text = (
        "Le gouvernement a annoncé mercredi une série de mesures\n"
        "destinées à relancer la production, après des semaines de\n"
        "négociations avec les syndicats. Une nouvelle réunion est\n"
        "prévue jeudi. Les deux parties espèrent parvenir à un accord\n"
        "avant la fin du mois.\n"
        "\n"
        "Second paragraphe."
    )
    assert len(sentences(text)) == 4
    assert sentences(text)[0].endswith("syndicats.")


def test_the_sentence_of_an_offset_is_found():
    text = "Il part. Elle reste."
    found = Sentences(text)
    assert found.at(0).of(text) == "Il part."
    assert found.at(text.index("Elle") + 2).of(text) == "Elle reste."
    assert found.at(len(text)).of(text) == "Elle reste."


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Il dit : « Partons. » Puis rien.", ["« Partons. »"]),
        ("« Il a dit “non” hier », note-t-elle.", ["« Il a dit “non” hier »"]),
        ('"Partons", dit-il.', ['"Partons"']),
        ("L'accord de l'ONU d'hier", []),
        ("L’« opération spéciale » dure.", ["« opération spéciale »"]),
        ("« Une citation ouverte\nUn autre paragraphe.", ["« Une citation ouverte"]),
        ('Un écran de 15" et rien', []),
        ("« L'« axe » du mal », dit-il.", ["« L'« axe » du mal »"]),
        ("Rien à fermer », dit-il.", []),
    ],
)
def test_quotations_are_found(text, quoted):
    assert [span.of(text) for span in Quotations(text).spans] == quoted


def test_a_borrowed_word_is_no_speech():
    text = "La « trêve » tient. « Nous ne partirons jamais d'ici », dit-il."
    found = Quotations(text)
    borrowed, speech = found.spans
    assert not found.is_speech(borrowed)
    assert found.is_speech(speech)
    assert found.holding(text.index("partirons")) == speech
    assert found.holding(text.index("tient")) is None


def test_a_text_without_full_stops_is_cut_at_commas():
    text = "le ministre, jeudi, " * 500
    spans = Sentences(text).spans
    assert max(span.end - span.start for span in spans) <= 1500
    assert "".join(span.of(text) for span in spans).replace(" ", "") == text.replace(" ", "")
    assert all(span.of(text).endswith(",") for span in spans)
