"""Prints the labels of ten articles on one page, for reading.

    python benchmarks/labels.py [FOLDER] [--all]

FOLDER holds annotated articles (ID.json with "dct", ID.txt); the default is ``tests/corpus/articles``.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from timeline_app.domain.calendar import parse_iso
from timeline_app.domain.event import Event
from timeline_app.reading.read import read_text
from timeline_app.workflow import analyse

ARTICLES = Path(__file__).parent.parent / "tests" / "corpus" / "articles"
TEN = 10


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=ARTICLES)
    parser.add_argument("--all", action="store_true", help="every article, not ten")
    options = parser.parse_args()
    files = sorted(options.folder.glob("*.json"))
    for file in files if options.all else files[:: max(1, len(files) // TEN)][:TEN]:
        about = json.loads(file.read_text(encoding="utf-8"))
        text = file.with_suffix(".txt").read_bytes().decode("utf-8")
        print(f"\n{about['id']}, {about['dct'][:10]}")
        for event in analyse(read_text(text), parse_iso(about["dct"][:10])).events:
            if event.keep:
                print(line(event))


def line(event: Event) -> str:
    start, end = event.when.start.edtf, event.when.end.edtf
    when = start if start == end else f"{start}/{end}"
    speaker = f", {event.speaker}" if event.speaker else ""
    return f"  {when:23} {event.label}  [{event.status.value}{speaker}]"


if __name__ == "__main__":
    main()
