"""How well, how fast and how safely articles are read.

python benchmarks/reading.py times             opening a five-page article of every kind
python benchmarks/reading.py fuzz [COUNT]      broken files of every kind; anything but a message or an article fails
python benchmarks/reading.py pages FOLDER      pages ID.html against ID.txt (story) and ID.json ("date")
python benchmarks/reading.py office FOLDER     text files through LibreOffice and back, per kind
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from statistics import mean, median

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.reading import files, mutations, test_fuzz
from timeline_app.domain.article import Article
from timeline_app.domain.calendar import iso
from timeline_app.reading.errors import ReadingError
from timeline_app.reading.read import read_bytes, read_file, read_text

_TOKEN = re.compile(r"\w+|[^\w\s]")
_FILTERS = {
    "docx": "MS Word 2007 XML",
    "odt": "writer8",
    "rtf": "Rich Text Format",
    "epub": "EPUB",
    "pdf": "writer_pdf_Export",
}


def _five_pages() -> dict[str, bytes]:
    """Return every kind of file with its paragraphs forty times over: about 2,500 words."""
    lead, body = files.LEAD, files.BODY
    files.LEAD, files.BODY = f"{lead} {body} " * 30, f"{body} {lead} " * 30
    try:
        made = {name: make() for name, make in files.FILES.items() if name != "a.pdf"}
        made |= {"a.html": files.page().encode(), "a.txt": "\n\n".join([files.TITLE, files.LEAD, files.BODY]).encode()}
    finally:
        files.LEAD, files.BODY = lead, body
    line = "Les négociateurs des deux pays se sont retrouvés mardi matin à Sel, une"
    made["a.pdf"] = files.pdf([[(72, 780 - 14 * row, 11, line) for row in range(50)] for _ in range(5)])
    return made


def _milliseconds(call: Callable[[], object]) -> float:
    start = time.perf_counter()
    call()
    return (time.perf_counter() - start) * 1000


def times() -> bool:
    print(f"{'kind':10}{'first ms':>10}{'median ms':>11}{'words':>8}")
    slowest = 0.0
    for name, data in sorted(_five_pages().items()):
        first = _milliseconds(lambda data=data, name=name: read_bytes(data, name))
        again = median(_milliseconds(lambda data=data, name=name: read_bytes(data, name)) for _ in range(7))
        slowest = max(slowest, again)
        print(f"{name:10}{first:10.0f}{again:11.0f}{len(read_bytes(data, name).text.split()):8}")
    return slowest <= 300


def fuzz(count: int = 20_000) -> bool:
    kinds = test_fuzz.KINDS | {"a.pdf": files.article_pdf}
    outcomes: Counter[str] = Counter()
    slowest = (0.0, "")
    for number, (name, data) in enumerate(mutations.broken_files(count, 2024, kinds)):
        start = time.perf_counter()
        try:
            test_fuzz.check(name, data)
            outcomes["read or refused"] += 1
        except Exception as error:  # noqa: BLE001  what is being counted
            outcomes[f"{name}: {type(error).__name__}: {str(error)[:80]}"] += 1
            Path(tempfile.gettempdir(), f"fuzz-{number}-{name}").write_bytes(data)
        slowest = max(slowest, (time.perf_counter() - start, name))
    for outcome, times_seen in outcomes.most_common():
        print(f"{times_seen:7} {outcome}")
    print(f"slowest {slowest[0]:.2f} s ({slowest[1]})")
    return len(outcomes) == 1


def _f1(one: str, two: str) -> float:
    first, second = Counter(_TOKEN.findall(one)), Counter(_TOKEN.findall(two))
    return 2 * (first & second).total() / max(1, first.total() + second.total())


def _story(article: Article) -> str:
    return "\n".join(block.span.of(article.text) for block in article.blocks if block.kind.in_story)


def pages(folder: str) -> bool:
    scores, whole, right, spent, failed = [], [], 0, [], 0
    found = sorted(Path(folder).glob("*.html"))
    for page in found:
        start = time.perf_counter()
        try:
            article = read_file(page)
        except ReadingError as error:
            failed += 1
            print(page.name, error)
            continue
        spent.append(time.perf_counter() - start)
        reference = page.with_suffix(".txt").read_text(encoding="utf-8")
        scores.append(_f1(_story(article), reference))
        whole.append(_f1(article.text, reference))
        day = article.stated_date.day
        right += day is not None and iso(day) == json.loads(page.with_suffix(".json").read_text("utf-8"))["date"][:10]
    print(
        f"{len(found)} pages, {failed} failed, {mean(spent) * 1000:.0f} ms a page, at most {max(spent) * 1000:.0f} ms"
    )
    print(f"token F1 of the story {mean(scores):.4f} (lowest {min(scores):.3f}), of the whole text {mean(whole):.4f}")
    print(f"exact day {right}/{len(found)}")
    return mean(scores) >= 0.97 and right >= 0.99 * len(found) and not failed


def office(folder: str) -> bool:
    program = shutil.which("soffice")
    if program is None:
        print("LibreOffice is not installed")
        return False
    texts = sorted(Path(folder).glob("*.txt"))
    good = True
    with tempfile.TemporaryDirectory() as made:
        for kind, export in _FILTERS.items():
            command = [
                program,
                "--headless",
                "--convert-to",
                f"{kind}:{export}",
                "--infilter=Text (encoded):UTF8,LF,,,",
            ]
            subprocess.run([*command, "--outdir", made, *map(str, texts)], check=True, capture_output=True)
            same = sum(_is_same(path, Path(made, f"{path.stem}.{kind}")) for path in texts)
            print(f"{kind:6}{same}/{len(texts)} with the same text and the same blocks")
            good = good and same == len(texts)
    return good


def _is_same(original: Path, written: Path) -> bool:
    first, second = read_text(original.read_text(encoding="utf-8")), read_file(written)
    return _blocks(first) == _blocks(second)


def _blocks(article: Article) -> list[tuple[str, str]]:
    return [(block.kind.value, "".join(block.span.of(article.text).split())) for block in article.blocks]


def main(arguments: list[str]) -> int:
    commands = {"times": times, "fuzz": fuzz, "pages": pages, "office": office}
    if not arguments or arguments[0] not in commands:
        print(__doc__)
        return 2
    rest = [int(word) if word.isdigit() else word for word in arguments[1:]]
    return 0 if commands[arguments[0]](*rest) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
