"""Status and speaker on clauses of the annotated articles: tests/corpus/statuses.tsv holds the rules."""

import json
from functools import cache
from pathlib import Path

import pytest

from timeline_app.domain.calendar import parse_iso
from timeline_app.reading.read import read_text
from timeline_app.workflow import analyse

TESTS = Path(__file__).parent.parent


def rows_of(name):
    lines = (TESTS / "corpus" / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


ROWS, DRAWN = rows_of("statuses.tsv"), rows_of("statuses_drawn.tsv")
STATUS_RIGHT, SPEAKER_RIGHT = 0.85, 0.80  # shares that the program promises


@cache
def told(article):
    file = next(TESTS.glob(f"*/{article}.json"), None) or TESTS / "corpus" / "articles" / f"{article}.json"
    text = file.with_suffix(".txt").read_bytes().decode("utf-8")
    about = json.loads(file.read_text(encoding="utf-8"))
    analysis = analyse(read_text(text), parse_iso(about["dct"][:10]))
    starts = {mention.id: mention.span.start for mention in analysis.mentions}
    return {starts[name]: event for event in analysis.events for name in event.mentions}


def same(one, other):
    one, other = (name.lower().replace("’", "'") for name in (one, other))
    return one == other or bool(one and other and (one in other or other in one))


@pytest.mark.parametrize(("rows", "fewest"), [(ROWS, 150), (DRAWN, 80)], ids=["gold", "drawn"])
def test_statuses_and_speakers(rows, fewest):
    statuses = speakers = 0
    for article, start, _, status, speaker in rows:
        event = told(article).get(int(start))
        statuses += event is not None and event.status.value == status
        speakers += same(speaker, (event.speaker or "") if event is not None else "")
    assert len(rows) >= fewest
    assert statuses >= STATUS_RIGHT * len(rows)
    assert speakers >= SPEAKER_RIGHT * len(rows)


def test_named_speakers_are_found():
    rows = [row for row in ROWS if row[4]]
    found = sum(
        same(speaker, event.speaker or "")
        for article, start, _, _, speaker in rows
        if (event := told(article).get(int(start))) is not None
    )
    assert found >= SPEAKER_RIGHT * len(rows)
