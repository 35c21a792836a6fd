from dataclasses import replace

from stories import event, gold, orsan

from timeline_app.domain.interval import UNKNOWN, Bounds, TimeSpan
from timeline_app.drawing.typeface import measurer
from timeline_app.exporting.alt_text import alt_text


def test_french():
    words = alt_text(orsan(), measurer())
    assert words.startswith("Frise chronologique\u00a0: Détroit d’Orsan\u00a0: huit ans de conflit")
    assert "7\u00a0événements. De 2002 à 2023." in words
    assert words.count(" ; ".replace(" ", "\u202f", 1)) == 2
    assert "Un événement est à venir." in words
    assert words.endswith("La liste complète des événements accompagne l’image.")


def test_english_and_undated():
    nowhere = event(99, "The first", "for months", TimeSpan(UNKNOWN, UNKNOWN, Bounds(None, None, None, None)))
    story = gold("en01-gaza-truce")
    words = alt_text(replace(story, events=(*story.events, nowhere)), measurer())
    assert words.startswith("Timeline: Guns fall silent in Gaza")
    assert "One event without a date is not drawn." in words
    assert len(words) < 700


def test_nothing_to_tell():
    assert alt_text(replace(orsan(), events=()), measurer()).startswith("Frise chronologique vide")
