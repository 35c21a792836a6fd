"""Both languages have the same sentences, with the same values, and the code asks for no other."""

import re
import string
from pathlib import Path

from timeline_app.wording.messages import messages

PACKAGE = Path(__file__).parents[2] / "timeline_app"


def _values(sentence):
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def test_same_ids_in_both_languages():
    assert messages("fr").ids() == messages("en").ids()


def test_derivation_messages_of_the_code_exist():
    used = set()
    for path in (PACKAGE / "resolving").rglob("*.py"):
        used |= set(re.findall(r'"((?:derivation|clue)\.[a-z_]+)"', path.read_text(encoding="utf-8")))
    assert used <= messages("fr").ids()
    assert len(used) > 50
