"""Scores time expressions against annotated articles, as TempEval-3 does.

``strict`` counts equal extents, ``relaxed`` overlapping ones; type, value, dates and event words are counted on relaxed
matches, as F1 over all gold and all predicted mentions, so that a missed or a spurious mention costs in every figure.
``dates`` is the share of the mentions that belong on a timeline whose two edges are both right, ``event`` the share of
the gold event words that the predicted event covers, ``worth`` the F1 of what is put on
the timeline.  (UzZaman et al., SemEval-2013 Task 1.)
"""

from __future__ import annotations

import calendar
import datetime
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 40: (1, 6), 41: (7, 12)}


def gold_articles(folder: Path, language: str = "fr") -> Iterator[tuple[dict[str, Any], str]]:
    """Return the annotated articles of a folder with their texts, in order."""
    for path in sorted(folder.glob("*.json")):
        article = json.loads(path.read_text(encoding="utf-8"))
        if article["lang"] == language:
            with path.with_suffix(".txt").open(encoding="utf-8", newline="") as file:
                yield article, file.read()


def unit_days(edtf: str | None, dct: str, widen: bool = False) -> tuple[int, int] | None:
    """Return first and last day of an EDTF unit as ordinals, wider by a unit when approximate; None if it is none."""
    if not edtf or edtf == "..":
        return None
    text = edtf.replace("dct", dct[:10])
    approximate = text[-1:] in "~?%"
    text = text.rstrip("~?%").split("T")[0]
    try:
        first, last, pad = _days(text)
    except (ValueError, KeyError):
        return None
    slack = pad if widen and approximate else 0
    return first.toordinal() - slack, last.toordinal() + slack


def _days(text: str) -> tuple[datetime.date, datetime.date, int]:
    if re.fullmatch(r"\d{3}X|\d{2}XX", text):
        low, high = int(text.replace("X", "0")), int(text.replace("X", "9"))
        return datetime.date(max(low, 1), 1, 1), datetime.date(high, 12, 31), 366 * (high - low + 1)
    if re.fullmatch(r"\d{4}", text):
        return datetime.date(int(text), 1, 1), datetime.date(int(text), 12, 31), 366
    if re.fullmatch(r"\d{4}-\d\d", text):
        year, month = map(int, text.split("-"))
        if month == 24:
            return datetime.date(year, 12, 1), datetime.date(year + 1, 2, 28), 92
        first, last = SEASONS[month] if month > 12 else (month, month)
        end = datetime.date(year, last, calendar.monthrange(year, last)[1])
        return datetime.date(year, first, 1), end, 92 if month > 12 else 31
    day = datetime.date.fromisoformat(text)
    return day, day, 8


def same_edge(gold: str | None, predicted: str | None, dct: str) -> bool:
    """Tell whether a predicted edge names the gold unit; an approximate gold edge allows one unit each way."""
    gold, predicted = gold or "", predicted or ""
    if gold in ("", "..") or predicted in ("", ".."):
        return (gold in ("", "..")) == (predicted in ("", ".."))
    wanted, found = unit_days(gold, dct, widen=True), unit_days(predicted, dct)
    if wanted is None or found is None:
        return gold == predicted
    length = found[1] - found[0]
    if gold[-1:] in "~?%":
        return found[0] <= wanted[1] and found[1] >= wanted[0] and length <= 3 * (wanted[1] - wanted[0])
    return found[0] >= wanted[0] and found[1] <= wanted[1]


def same_value(gold: str | None, predicted: str | None) -> bool:
    """Tell whether two TIMEX3 values are equal; a time zone may be missing."""
    one, other = (gold or "").upper(), (predicted or "").upper()

    def bare(value: str) -> str:
        return re.sub(r"(Z|[+-]\d\d(:\d\d)?)$", "", value) if "T" in value else value

    return one == other or (bool(one) and bare(one) == bare(other))


def match(gold: Iterable[dict[str, Any]], predicted: list[dict[str, Any]]) -> Iterator[tuple[Any, Any]]:
    """Return (gold, predicted) pairs; None where one has no partner."""
    used: set[int] = set()
    for wanted in gold:
        best = None
        for index, found in enumerate(predicted):
            if index not in used and found["start"] < wanted["end"] and wanted["start"] < found["end"]:
                if (found["start"], found["end"]) == (wanted["start"], wanted["end"]):
                    best = index
                    break
                best = index if best is None else best
        if best is None:
            yield wanted, None
        else:
            used.add(best)
            yield wanted, predicted[best]
    for index, found in enumerate(predicted):
        if index not in used:
            yield None, found


def count(article: dict[str, Any], predicted: list[dict[str, Any]]) -> tuple[Counter[str], list[tuple[float, bool]]]:
    """Return the counts of one article, and (confidence, value right) of each matched mention."""
    counts: Counter[str] = Counter()
    judged: list[tuple[float, bool]] = []
    dct = article["dct"]
    for gold, found in match(article["mentions"], predicted):
        counts["gold"] += gold is not None
        counts["predicted"] += found is not None
        counts["kept"] += found is not None and found["keep"]
        if gold is None:
            judged.append((found["confidence"], False))
            continue
        counts["worth"] += bool(gold["worth"])
        counts["with_event"] += bool(gold["event"])
        if found is None:
            continue
        value = same_value(gold["value"], found["value"])
        dates = same_edge(gold["begin"], found["from"], dct) and same_edge(gold["end_time"], found["to"], dct)
        judged.append((found["confidence"], value))
        counts["relaxed"] += 1
        counts["strict"] += (found["start"], found["end"]) == (gold["start"], gold["end"])
        counts["type"] += gold["type"] == found["type"]
        counts["value"] += value
        counts["dates"] += dates and bool(gold["worth"])
        counts["kept_right"] += found["keep"] and bool(gold["worth"])
        event = found["event"]
        if gold["event"] and event:
            counts["event"] += event["start"] < gold["event"]["end"] and gold["event"]["start"] < event["end"]
    return counts, judged


def figures(counts: Counter[str]) -> dict[str, float]:
    """Return F1 (strict, relaxed, type, value, worth) and shares (dates, event), in per cent."""
    total = counts["gold"] + counts["predicted"]
    shares = {name: 200 * counts[name] / total if total else 0.0 for name in ("strict", "relaxed", "type", "value")}
    shares["dates"] = 100 * counts["dates"] / counts["worth"] if counts["worth"] else 0.0
    shares["event"] = 100 * counts["event"] / counts["with_event"] if counts["with_event"] else 0.0
    kept = counts["kept"] + counts["worth"]
    shares["worth"] = 200 * counts["kept_right"] / kept if kept else 0.0
    return {name: round(share, 1) for name, share in shares.items()}
