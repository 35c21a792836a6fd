"""Accuracy on the annotated articles of tests/gold.

python benchmarks/accuracy.py [--errors FILE] [--folder FOLDER] [--phenomena FILE]

The rules were written on eighteen of the French articles; the ten others were kept aside and only scored.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from scoring import count, figures, gold_articles, match, same_edge, same_value

from timeline_app.domain.calendar import parse_iso
from timeline_app.exporting.document_json import document
from timeline_app.reading.read import read_text
from timeline_app.workflow import analyse

GOLD = Path(__file__).parent.parent / "tests" / "gold"
KEPT_ASIDE = ("fr03", "fr06", "fr09", "fr12", "fr15", "fr18", "fr20", "fr22", "fr24", "fr27")


def extracted(article: dict, text: str) -> list[dict]:
    """Return what the engine finds, with the publication date given."""
    dct = article["dct"]
    minute = int(dct[11:13]) * 60 + int(dct[14:16]) if len(dct) > 10 else None
    analysis = analyse(read_text(text), parse_iso(dct[:10]), reference_minute=minute)
    told = document(analysis, article["id"], with_text=False)
    kept = {name for event in told["events"] if event["keep"] for name in event["mentions"]}
    return [mention | {"keep": mention["id"] in kept} for mention in told["mentions"]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=GOLD)
    parser.add_argument("--errors", type=Path, help="list what differs, of the articles not kept aside")
    parser.add_argument("--phenomena", type=Path, help="lines of phenomenon, article, number of the mention")
    options = parser.parse_args()
    by_article = phenomena(options.phenomena) if options.phenomena else {}
    shares: dict[str, Counter[str]] = {}
    sets: dict[str, Counter[str]] = {}
    judged: dict[str, list[tuple[float, bool]]] = {}
    lines: list[str] = []
    for article, text in gold_articles(options.folder):
        name = "kept aside" if article["id"][:4] in KEPT_ASIDE else "development"
        mentions = extracted(article, text)
        counts, marks = count(article, mentions)
        for phenomenon, number in by_article.get(article["id"], []):
            judge(shares.setdefault(phenomenon, Counter()), article["mentions"][number], mentions, article["dct"])
        for key in (name, "all"):
            sets.setdefault(key, Counter()).update(counts)
            judged.setdefault(key, []).extend(marks)
        if name == "development":
            lines += differences(article, mentions, text)
    for name, counts in sets.items():
        print(f"{name:12} {counts['gold']:5} mentions  " + "  ".join(f"{k} {v}" for k, v in figures(counts).items()))
    for name, marks in judged.items():
        reliability(name, marks)
    for phenomenon, share in sorted(shares.items()):
        print(f"{phenomenon:28} {share['all']:4}  value {share['value']:4}  dates {share['dates']:4}")
    if options.errors:
        options.errors.write_text("\n".join(lines) + "\n", encoding="utf-8")


def phenomena(path: Path) -> dict[str, list[tuple[str, int]]]:
    """Return the phenomena of each article, with the number of the mention that shows them."""
    result: dict[str, list[tuple[str, int]]] = {}
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        phenomenon, article, number = line.split("\t")
        result.setdefault(article, []).append((phenomenon, int(number)))
    return result


def judge(share: Counter[str], gold: dict, mentions: list[dict], dct: str) -> None:
    """Count whether a gold mention has the right value and the right dates."""
    share["all"] += 1
    found = next((one for one in mentions if one["start"] < gold["end"] and gold["start"] < one["end"]), None)
    if found is not None:
        share["value"] += same_value(gold["value"], found["value"])
        edges = (gold["begin"], found["from"]), (gold["end_time"], found["to"])
        share["dates"] += all(same_edge(*edge, dct) for edge in edges)


def reliability(name: str, marks: list[tuple[float, bool]]) -> None:
    print(f"\nreliability, {name}: confidence, mentions, share right")
    for low, high in ((0.0, 0.5), (0.5, 0.6), (0.6, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 0.95), (0.95, 1.01)):
        inside = [right for confidence, right in marks if low <= confidence < high]
        if inside:
            print(f"  {low:.2f}-{min(high, 1):.2f}  {len(inside):5}  {100 * sum(inside) / len(inside):5.1f} %")
    sure = [right for confidence, right in marks if confidence >= 0.9]
    print(f"  at least 0.9: {len(sure)} of {len(marks)}, {100 * sum(sure) / max(1, len(sure)):.1f} % right")


def differences(article: dict, mentions: list[dict], text: str) -> list[str]:
    lines = []
    for gold, found in match(article["mentions"], mentions):
        place = gold or found
        context = " ".join(text[max(0, place["start"] - 70) : place["end"] + 40].split())
        if gold is None or found is None:
            lines.append(
                f"{article['id'][:4]}\t{'spurious' if gold is None else 'missed'}\t{place['text']}\t\t\t{context}"
            )
            continue
        if not same_value(gold["value"], found["value"]):
            lines.append(f"{article['id'][:4]}\tvalue\t{gold['text']}\t{gold['value']}\t{found['value']}\t{context}")
        edges = (gold["begin"], found["from"]), (gold["end_time"], found["to"])
        if gold["worth"] and not all(same_edge(*edge, article["dct"]) for edge in edges):
            wanted, got = f"{gold['begin']}/{gold['end_time']}", f"{found['from']}/{found['to']}"
            lines.append(f"{article['id'][:4]}\tdates\t{gold['text']}\t{wanted}\t{got}\t{context}")
        if gold["worth"] != found["keep"]:
            lines.append(f"{article['id'][:4]}\tworth\t{gold['text']}\t{gold['worth']}\t{found['keep']}\t{context}")
        event = found["event"]
        if gold["event"] and not (
            event and event["start"] < gold["event"]["end"] and gold["event"]["start"] < event["end"]
        ):
            got = event["text"] if event else ""
            lines.append(f"{article['id'][:4]}\tevent\t{gold['text']}\t{gold['event']['text']}\t{got}\t{context}")
    return lines


if __name__ == "__main__":
    main()
