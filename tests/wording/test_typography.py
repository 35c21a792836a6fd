import pytest

from timeline_app.wording.typography import quote, shortened, typeset


@pytest.mark.parametrize(
    ("raw", "printed"),
    [
        ("l'accord", "l’accord"),
        ('dit "non" et part', "dit «\u202fnon\u202f» et part"),
        ("« de Berne »", "«\u202fde Berne\u202f»"),
        ("«de Berne»", "«\u202fde Berne\u202f»"),
        ("Vraiment ?", "Vraiment\u202f?"),
        ("Vraiment?", "Vraiment\u202f?"),
        ("oui ; non", "oui\u202f; non"),
        ("Orsan : la", "Orsan\u00a0: la"),
        ("à 14:30 précises", "à 14:30 précises"),
        ("https://x.fr/?a=1", "https://x.fr/?a=1"),
        ("40 %", "40\u00a0%"),
        ("100 000 soldats", "100\u202f000 soldats"),
        ("deux\nlignes  et\tplus", "deux lignes et plus"),
        ("fin...", "fin…"),
    ],
)
def test_french(raw, printed):
    assert typeset(raw, "fr") == printed
    assert typeset(printed, "fr") == printed


def test_english():
    assert typeset('the "deal" isn\'t done: yes?', "en") == "the “deal” isn’t done: yes?"


def test_quotes_inside_quotes():
    assert quote("le « oui »", "fr") == "«\u202fle “oui”\u202f»"
    assert quote("depuis huit ans", "fr") == "«\u202fdepuis huit ans\u202f»"
    assert quote("since May", "en") == "“since May”"


def test_shortened_between_words():
    assert shortened("Rencontre des négociateurs", 16) == "Rencontre des…"
    assert shortened("court", 16) == "court"
    assert len(shortened("x" * 300, 20)) == 20
