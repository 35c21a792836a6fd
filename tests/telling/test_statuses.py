"""Status and speaker on clauses of the annotated articles: tests/corpus/statuses.tsv holds the rules."""

import json
from functools import cache
from pathlib import Path

from timeline_app.domain.calendar import parse_iso
from timeline_app.reading.read import read_text
from timeline_app.workflow import analyse

TESTS = Path(__file__).parent.parent
ROWS = [
    line.split("\t")
    for line in (TESTS / "corpus" / "statuses.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
STATUS_RIGHT, SPEAKER_RIGHT = 0.85, 0.80  # shares that the program promises


@cache
def told(article):
    text = (TESTS / "gold" / f"{article}.txt").read_bytes().decode("utf-8")
    about = json.loads((TESTS / "gold" / f"{article}.json").read_text(encoding="utf-8"))
    analysis = analyse(read_text(text), parse_iso(about["dct"][:10]))
    starts = {mention.id: mention.span.start for mention in analysis.mentions}
    return {starts[name]: event for event in analysis.events for name in event.mentions}


def same(one, other):
    one, other = (name.lower().replace("’", "'") for name in (one, other))
    return one == other or bool(one and other and (one in other or other in one))


def test_statuses_and_speakers():
    statuses = speakers = 0
    for article, start, _, status, speaker in ROWS:
        event = told(article).get(int(start))
        statuses += event is not None and event.status.value == status
        speakers += same(speaker, (event.speaker or "") if event is not None else "")
    assert len(ROWS) >= 150
    assert statuses >= STATUS_RIGHT * len(ROWS)
    assert speakers >= SPEAKER_RIGHT * len(ROWS)


def test_named_speakers_are_found():
    rows = [row for row in ROWS if row[4]]
    found = sum(
        same(speaker, event.speaker or "")
        for article, start, _, _, speaker in rows
        if (event := told(article).get(int(start))) is not None
    )
    assert found >= SPEAKER_RIGHT * len(rows)
