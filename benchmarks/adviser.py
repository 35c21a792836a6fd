"""Compares our judgement of tense and clause with that of spaCy: python benchmarks/adviser.py [MODEL ...].

Runs only where spaCy and its models are installed (they are no dependencies): for each annotated French article, which
way the verb of a time points (the "direction" of the annotation) and which word names what it dates (its "event").
Both get the annotated spans; ours are those of the engine, which must find them first.
"""

from __future__ import annotations

import importlib
import importlib.util
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

from scoring import gold_articles, match

from timeline_app.domain.calendar import parse_iso
from timeline_app.domain.span import Span
from timeline_app.language.orientation import orientation
from timeline_app.language.syntax import Syntax
from timeline_app.reading.read import read_text
from timeline_app.workflow import analyse

GOLD = Path(__file__).parent.parent / "tests" / "gold"
KEPT_ASIDE = ("fr03", "fr06", "fr09", "fr12", "fr15", "fr18", "fr20", "fr22", "fr24", "fr27")
AHEAD = ("aller", "devoir")  # an infinitive behind one of them lies ahead


def main(models: list[str]) -> None:
    if importlib.util.find_spec("spacy") is None:
        sys.exit("spaCy is not installed here; nothing to compare")
    spacy = importlib.import_module("spacy")
    articles = list(gold_articles(GOLD))
    characters = sum(len(text) for _, text in articles)
    counts: Counter[tuple[str, str, str]] = Counter()
    speeds = {}
    analyse(read_text(articles[0][1]))  # the rules are compiled once
    started = time.process_time()
    own_ways = {article["id"]: ours(article, text, counts) for article, text in articles}
    speeds["ours"] = characters / (time.process_time() - started)
    for model in models:
        nlp = spacy.load(model, exclude=["ner"])
        nlp("Le ministre a démissionné.")
        started = time.process_time()
        for article, text in articles:
            doc = nlp(text)
            for mention in article["mentions"]:
                span = doc.char_span(mention["start"], mention["end"], alignment_mode="expand")
                head = span.root.head if span is not None and span.root.head not in span else None
                found = None if head is None else (head.idx, head.idx + len(head))
                way = None if head is None else way_of(head)
                count(article, mention, model, way, found, counts)
                own = own_ways[article["id"]][mention["start"]]
                count(article, mention, f"ours, then {model[-2:]}", own or way, None, counts)
        speeds[model] = characters / (time.process_time() - started)
    report(("ours", *models), counts, speeds)


def ours(article: dict, text: str, counts: Counter) -> dict[int, str | None]:
    """Count what our own grammar says; return its ways by the place of the mention."""
    ways = {}
    spans = [Span(mention["start"], mention["end"]) for mention in article["mentions"]]
    syntax = Syntax(text, spans)
    analysis = analyse(read_text(text), parse_iso(article["dct"][:10]))
    heads = {name: event.head for event in reversed(analysis.events) for name in event.mentions}
    found = [{"start": one.span.start, "end": one.span.end, "head": heads.get(one.id)} for one in analysis.mentions]
    for gold, mine in match(article["mentions"], found):
        if gold is not None:
            way = orientation(syntax, Span(gold["start"], gold["end"])).direction
            ways[gold["start"]] = way
            count(article, gold, "ours", way, mine["head"] if mine is not None else None, counts)
    return ways


def way_of(head: Any) -> str | None:
    """Return which way a verb points, from its morphology and that of its auxiliaries."""
    verb = head
    while verb.pos_ not in ("VERB", "AUX") and verb.head.i != verb.i:
        copula = next((child for child in verb.children if child.dep_ == "cop"), None)
        if copula is not None:
            verb = copula
            break
        verb = verb.head
    auxiliaries = [child for child in verb.children if child.dep_.startswith("aux")]
    forms = [*auxiliaries, verb]
    if any("Fut" in form.morph.get("Tense") for form in forms):
        return "future"
    infinitive = "Inf" in verb.morph.get("VerbForm")
    if infinitive and (verb.head.lemma_ in AHEAD or any(form.lemma_ in AHEAD for form in auxiliaries)):
        return "future"
    if "Part" in verb.morph.get("VerbForm") or any(form.morph.get("Tense") == ["Imp"] for form in forms):
        return "past"
    tenses = verb.morph.get("Tense")
    return {"Past": "past", "Imp": "past", "Pres": "present"}.get(tenses[0]) if tenses else None


def count(article: dict, gold: dict, who: str, way: str | None, head: Any, counts: Counter) -> None:
    part = "kept aside" if article["id"][:4] in KEPT_ASIDE else "development"
    if gold.get("direction") in ("past", "future"):
        counts[who, part, "directions"] += 1
        counts[who, part, "said"] += way in ("past", "future")
        counts[who, part, "right way"] += way == gold["direction"]
    if gold["event"]:
        counts[who, part, "events"] += 1
        counts[who, part, "right event"] += (
            head is not None and head[0] < gold["event"]["end"] and gold["event"]["start"] < head[1]
        )


def report(names: tuple[str, ...], counts: Counter, speeds: dict[str, float]) -> None:
    for part in ("development", "kept aside"):
        for who in (*names, *(f"ours, then {name[-2:]}" for name in names[1:])):
            total, events = counts[who, part, "directions"], counts[who, part, "events"]
            said, right = counts[who, part, "said"], counts[who, part, "right way"]
            line = (
                f"{part:12} {who:16} direction: said {100 * said / total:.1f} % of {total}, "
                f"right {100 * right / max(1, said):.1f} % of those, {100 * right / total:.1f} % of all"
            )
            if who in names:
                line += f"; event word {100 * counts[who, part, 'right event'] / events:.1f} % of {events}"
            print(line)
    for who in names:
        print(f"{who:16} {speeds[who]:12,.0f} characters a second")


if __name__ == "__main__":
    main(sys.argv[1:] or ["fr_core_news_sm"])
