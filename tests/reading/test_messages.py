"""Whatever reading may say, both catalogues have the sentence."""

import re
from pathlib import Path

import pytest

import timeline_app.reading
from timeline_app.reading.dates.claim import Place, Role
from timeline_app.reading.dates.ranking import _TRUST
from timeline_app.reading.lexicon import boilerplate
from timeline_app.reading.sources import _MESSAGES
from timeline_app.wording.messages import messages

SOURCES = Path(timeline_app.reading.__file__).parent.rglob("*.py")
WRITTEN = {
    message
    for path in SOURCES
    for message in re.findall(r"\"(reading\.(?:error|note|date|aside)\.[a-z_]+)\"", path.read_text(encoding="utf-8"))
}
REASONS = {*boilerplate().lines.values(), *boilerplate().opens.values(), "stamp", "byline", "credit", "foot", "menu"}
MADE = (
    {f"reading.error.{reason}" for reason in _MESSAGES.values()}
    | {f"reading.error.{reason}" for reason in ("password", "old_word", "several", "no_text", "scheme", "bad_address")}
    | {f"reading.error.{reason}" for reason in ("unknown_host", "bomb", "damaged", "scan")}
    | {f"reading.aside.{reason}" for reason in REASONS}
    | {f"reading.date.{place.value}{'_updated' if role is Role.UPDATED else ''}" for place, role in _TRUST}
)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_message_has_its_sentence(language):
    assert (WRITTEN | MADE) - messages(language).ids() == set()


def test_both_catalogues_say_the_same_things():
    said = [
        {message for message in messages(language).ids() if message.startswith("reading.")} for language in ("fr", "en")
    ]
    assert said[0] == said[1]


def test_every_place_is_weighed():
    assert {place for place, _ in _TRUST} == set(Place)


def test_french_typography():
    french = messages("fr")
    for message in french.ids():
        if message.startswith("reading."):
            sentence = french._sentences[message]
            assert not re.search(r" [:;!?»]|« |'", sentence), message
