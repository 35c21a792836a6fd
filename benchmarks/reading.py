"""How well, how fast and how safely articles are read.

python benchmarks/reading.py times             opening a five-page article of every kind
python benchmarks/reading.py fuzz [COUNT]      broken files of every kind; anything but a message or an article fails
python benchmarks/reading.py speed             plain text, by the megabyte: articles and texts made to be slow
python benchmarks/reading.py cold              the first article of a process, by kind
python benchmarks/reading.py pages FOLDER      pages ID.html against ID.txt (story) and ID.json ("date")
python benchmarks/reading.py pasted FOLDER     the same pages pasted whole as plain text, menus and lists and all
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
from timeline_app.domain.calendar import iso, parse_iso
from timeline_app.exporting.document_json import document
from timeline_app.reading.errors import ReadingError
from timeline_app.reading.lexicon import boilerplate
from timeline_app.reading.pages.lines import page_lines
from timeline_app.reading.pages.source import page_text, stripped
from timeline_app.reading.pages.tree import page_tree
from timeline_app.reading.read import read_bytes, read_file, read_text
from timeline_app.resource_files import resource
from timeline_app.workflow import analyse

_TOKEN = re.compile(r"\w+|[^\w\s]")
_HEAVY = {"trafilatura", "pypdfium2", "charset_normalizer", "lxml", "htmldate", "email", "zipfile", "subprocess", "ssl"}
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


def cold() -> bool:
    """Time a process that reads one five-page article: what the first of its kind costs."""
    good = True
    with tempfile.TemporaryDirectory() as folder:
        for name, data in sorted(_five_pages().items()):
            path = Path(folder, name)
            path.write_bytes(data)
            code = "import sys, time; start = time.perf_counter(); from timeline_app.reading.read import read_file; "
            code += "read_file(sys.argv[1]); print((time.perf_counter() - start) * 1000); print(*sys.modules)"
            runs = [
                subprocess.run(
                    [sys.executable, "-c", code, path], capture_output=True, text=True, check=True
                ).stdout.splitlines()
                for _ in range(3)
            ]
            loaded = sorted(_HEAVY & set(runs[0][1].split()))
            print(f"{name:10}{median(float(run[0]) for run in runs):8.0f} ms  {' '.join(loaded)}")
            good = good and not (name == "a.txt" and loaded)
    return good


def _texts() -> dict[str, str]:
    """Return texts of about a megabyte: articles, and what could be slow to look at."""
    sample = resource("samples", "detroit-orsan.txt").read_text(encoding="utf-8")
    phrases = [*boilerplate().lines, *boilerplate().opens]
    lines = {
        "articles": sample,
        "short lines": "Partager\nMonde\nPublié le 3 mars 2022\n",
        "dates": "Le 3 mars 2022 à 14h05, lundi 4 mars 2021 à midi.\n",
        "pieces": "a | b | c | d\n",
        "names": "Jean Paul Marie Reuters Paul/Jean AFP x\n",
        "furniture": "\n".join(phrases) + "\n",
        "letters and accents": "e\u0301",
        "one word": "a",
        "brackets": "(" * 390 + "\n",
        "wrapped by hand": "mot " * 20 + "\n",
    }
    return {name: (text * (1_000_000 // len(text) + 1))[:1_000_000] for name, text in lines.items()}


def speed() -> bool:
    """Time a megabyte, and ten of it: what they take must grow with the length, not with its square."""
    read_text("Le 3 mars 2022, les deux pays se sont parlé.")
    good = True
    for name, text in _texts().items():
        once = _milliseconds(lambda text=text: read_text(text)) / 1000
        whole = _milliseconds(lambda text=text: read_text(text * 10)) / 1000
        print(f"{name:20}{once:7.2f} s for 1 MB {whole:7.2f} s for 10 MB")
        good = good and whole <= 10
    return good


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


def pasted(folder: str) -> bool:
    scores, kept = [], 0
    for page in sorted(Path(folder).glob("*.html")):
        source, _ = page_text(page.read_bytes(), page.name)
        text = "\n".join(line.text for line in page_lines(page_tree(stripped(source), page.name)))
        reference = page.with_suffix(".txt").read_text(encoding="utf-8")
        article = read_text(text)
        scores.append(_f1(_story(article), reference))
        told = "".join(reference.split())
        story = (block.span.of(text) for block in article.blocks if block.kind.in_story)
        kept += sum("".join(line.split()) not in told for line in story)
    print(f"{len(scores)} pages pasted whole: token F1 of the story {mean(scores):.4f} (lowest {min(scores):.3f})")
    print(f"lines that are not in the reference and were taken for the story: {kept}")
    return mean(scores) >= 0.97


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
            pairs = [
                (read_text(path.read_text(encoding="utf-8")), read_file(Path(made, f"{path.stem}.{kind}")))
                for path in texts
            ]
            same = sum(_blocks(first) == _blocks(second) for first, second in pairs)
            told = sum(
                _mentions(first, path) == _mentions(second, path)
                for path, (first, second) in zip(texts, pairs, strict=True)
            )
            print(
                f"{kind:6}{same}/{len(texts)} with the same text and blocks, {told}/{len(texts)} with the same mentions"
            )
            good = good and same == told == len(texts)
    return good


def _mentions(article: Article, path: Path) -> list[tuple[str, ...]]:
    """Return what the engine finds in an article, with the date of ID.json beside it."""
    beside = path.with_suffix(".json")
    dct = json.loads(beside.read_text(encoding="utf-8"))["dct"][:10] if beside.exists() else "2022-01-28"
    found = document(analyse(article, parse_iso(dct)), path.stem, with_text=False)["mentions"]
    return [("".join(m["text"].split()), m["type"], m["value"], m["from"], m["to"], str(m["mod"])) for m in found]


def _blocks(article: Article) -> list[tuple[str, str]]:
    return [(block.kind.value, "".join(block.span.of(article.text).split())) for block in article.blocks]


def main(arguments: list[str]) -> int:
    commands = {
        "times": times, "cold": cold, "speed": speed, "fuzz": fuzz, "pages": pages, "pasted": pasted, "office": office,
    }  # fmt: skip
    if not arguments or arguments[0] not in commands:
        print(__doc__)
        return 2
    rest = [int(word) if word.isdigit() else word for word in arguments[1:]]
    return 0 if commands[arguments[0]](*rest) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
