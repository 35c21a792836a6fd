"""What times mean in their story, on short texts of our own."""

from pathlib import Path

import pytest

from timeline_app.domain.calendar import parse_iso
from timeline_app.exporting.document_json import document
from timeline_app.reading.read import read_text
from timeline_app.workflow import analyse

CORPUS = Path(__file__).parent.parent / "corpus" / "values.tsv"
ROWS = [line.split("\t") for line in CORPUS.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]


@pytest.mark.parametrize(("day", "text", "words", "value", "begin", "end"), ROWS)
def test_time_in_its_story(day, text, words, value, begin, end):
    told = document(analyse(read_text(text.replace("\\n", "\n")), parse_iso(day)), "story", with_text=False)
    (found,) = [mention for mention in told["mentions"] if mention["text"] == words]
    assert (found["value"], found["from"], found["to"]) == (value, begin, end)
