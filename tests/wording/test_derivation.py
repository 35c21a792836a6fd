"""Steps and evidence as sentences."""

import pytest

from timeline_app.domain.article import Evidence
from timeline_app.domain.resolution import Step
from timeline_app.domain.span import Span
from timeline_app.wording.derivation import sentence, timex_words
from timeline_app.wording.evidence import evidence_sentence

TEXT = "VEL-AMAR, 6 fév 2011 - Un accord"
SPAN = Span(10, 20)


@pytest.mark.parametrize(
    ("time", "french", "english"),
    [
        ("18:40", "À 18 h 40.", "At 18:40."),
        ("11:00Z", "À 11 h GMT.", "At 11:00 GMT."),
        ("11:00:30", "À 11:00:30.", "At 11:00:30."),  # nothing that was said is left out
    ],
)
def test_a_time_of_day_is_written_as_in_the_picture(time, french, english):
    step = Step("derivation.clock", (("time", time),))
    assert " ".join(sentence(step, "fr").split()) == french
    assert " ".join(sentence(step, "en").split()) == english
    assert timex_words(f"2011-02-06T{time}", "en").endswith(f", {sentence(step, 'en')[3:-1]}")


def test_a_sentence_ends_with_one_point():
    step = Step("derivation.said_year", (("year", -240),))
    assert sentence(step, "fr").endswith("J.-C.")


def test_evidence_quotes_its_words_once():
    dateline = Evidence("reading.date.dateline", (("words", "6 fév 2011"),), SPAN)
    for language in ("fr", "en"):
        assert evidence_sentence(dateline, TEXT, language).count("6 fév 2011") == 1
    other = Evidence("derivation.no_dct", (), SPAN)
    assert evidence_sentence(other, TEXT, "fr").startswith("«\u202f6 fév 2011\u202f»\u00a0: la date")
