"""A project of 500 articles with 20,000 mentions: opening, correcting, searching, comparing.

``python benchmarks/large_project.py [--articles 500] [--mentions 40] [--window]``
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from timeline_app import workflow
from timeline_app.domain.article import Article
from timeline_app.domain.calendar import Day, day_of
from timeline_app.domain.interval import CalendarUnit, TimeSpan
from timeline_app.domain.span import Span
from timeline_app.project import decisions
from timeline_app.project.analysis import Analysis
from timeline_app.project.comparison import contradictions, duplicates, same_events
from timeline_app.project.project import Project
from timeline_app.project.search import SearchIndex
from timeline_app.reading.read import read_text
from timeline_app.storing.work import new_work, open_work

WHO = ("Le ministre", "La présidente", "Le porte-parole", "Un négociateur", "L’opposition", "Le maire de Verneuil")
DID = (
    "a signé l’accord",
    "a rejeté la proposition",
    "a annoncé une grève",
    "a rencontré les syndicats",
    "a démissionné",
)
WHERE = ("à Genève", "à Orsan", "au palais", "devant les députés", "dans le port", "à la frontière")
MONTHS = ("janvier", "février", "mars", "avril", "mai", "juin", "septembre", "octobre", "novembre", "décembre")
RELATIVE = ("lundi", "mardi", "mercredi dernier", "hier", "il y a deux semaines", "depuis fin 2021", "le mois dernier")


def made_article(draw: random.Random, mentions: int) -> str:
    """Return an invented article with so many time expressions."""
    lines = [f"{draw.choice(WHO)} {draw.choice(DID)} {draw.choice(WHERE)} ({draw.randrange(10**6)})", ""]
    for _ in range(mentions // 4):
        parts = []
        for _ in range(4):
            when = f"le {draw.randrange(1, 28)} {draw.choice(MONTHS)} {draw.randrange(2015, 2023)}"
            when = draw.choice(RELATIVE) if draw.random() < 0.4 else when
            name = f"{draw.choice('BCDFGLMPRT')}{draw.choice(('arel', 'ubois', 'ontel', 'erval'))}{draw.randrange(99)}"
            parts.append(f"{draw.choice(WHO)} {name} {draw.choice(DID)} {draw.choice(WHERE)} {when}.")
        lines += [" ".join(parts), ""]
    return "\n".join(lines)


def build(path: Path, count: int, mentions: int) -> Project:
    """Make the project file; each article is analysed once for ten, as the engine is not what is measured."""
    draw = random.Random(8)
    project = Project()
    day = day_of(2022, 1, 28)
    for number in range(count):
        article = replace(read_text(made_article(draw, mentions)), source=f"https://example.org/{number}")
        entry = workflow.add_article(Project(articles_added=number), article, dated_engine(day + number))
        project = replace(project, articles=(*project.articles, entry.articles[0]), articles_added=number + 1)
    from timeline_app.project.corrected_events import corrected_events  # noqa: PLC0415

    project = replace(project, events=corrected_events(project.articles, ()))
    work = new_work(path, is_named=True)
    work.record("add_article", Project(), project, "bench", "1")
    for number in range(200):
        event = project.events[draw.randrange(len(project.events))]
        after = workflow.correct(project, decisions.relabel(event, f"Titre {number}"), "2022-01-28T00:00:00Z")
        work.record("label", project, after)
        project = after
    work.close()
    return project


def dated_engine(day: Day) -> Callable[[Article, Day | None, Mapping[Span, TimeSpan]], Analysis]:
    """Return the engine with a publication day."""
    return lambda article, given, pins: workflow.analyse(article, given or day, pins)


def milliseconds(action: Callable[[], object]) -> float:
    """Return how long an action takes."""
    start = time.perf_counter()
    action()
    return (time.perf_counter() - start) * 1000


def measure(path: Path) -> None:
    """Print what a journalist waits for."""
    start = time.perf_counter()
    work = open_work(path)
    history = work.history()
    project = history.present
    opened = time.perf_counter() - start
    mentions = sum(len(entry.analysis.mentions) for entry in project.articles)
    print(f"{len(project.articles)} articles, {mentions} mentions, {len(project.events)} events")
    print(f"file {path.stat().st_size / 1e6:.1f} MB; opened in {opened:.2f} s")
    print(f"an article looked into: {milliseconds(lambda: tuple(project.articles[7].analysis.mentions)):.1f} ms")

    workflow.analyse(project.articles[0].original)  # reads the rules, as the window does when it opens
    draw, times = random.Random(), {"label": [], "time": [], "undo": []}  # type: dict[str, list[float]]
    for number in range(30):
        event = project.events[draw.randrange(len(project.events))]
        kind = "time" if number % 3 == 0 else "label"
        start = time.perf_counter()
        if kind == "label":
            corrections = decisions.relabel(event, f"Autre {number}")
        else:
            day = CalendarUnit.of_day(738_000 + draw.randrange(900))
            corrections = decisions.set_time(project, event, TimeSpan.of_unit(day))
        after = workflow.correct(project, corrections, "2022-01-28T00:00:00Z", engine=dated_engine(day_of(2022, 1, 28)))
        if after.corrections == project.corrections:
            continue
        work.record(kind, project, after)
        times[kind].append((time.perf_counter() - start) * 1000)
        project = after
    for _ in range(5):
        start = time.perf_counter()
        history = work.history().undo()
        work.undo()
        times["undo"].append((time.perf_counter() - start) * 1000)
    for kind, found in times.items():
        print(f"{kind}: worked out and written, median {median(found):.0f} ms, longest {max(found):.0f} ms")

    index = SearchIndex()
    print(f"index of all words: {milliseconds(lambda: index.update(project)):.0f} ms, in the background")
    typed = [milliseconds(lambda n=n: index.find("négociateur genève"[:n])) for n in range(1, 19)]
    print(f"each letter of a search: median {median(typed):.1f} ms, longest {max(typed):.1f} ms")
    for name, compare in (("duplicates", duplicates), ("same events", same_events), ("contradictions", contradictions)):
        print(f"{name}: {milliseconds(lambda compare=compare: compare(project)):.0f} ms, in the background")
    index.close()
    work.close()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=500)
    parser.add_argument("--mentions", type=int, default=40)
    parser.add_argument("--file", type=Path, help="a project to measure instead of making one; it is kept")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = options.file or Path(folder) / "large.frise"
        if not path.exists():
            print(f"made in {milliseconds(lambda: build(path, options.articles, options.mentions)) / 1000:.0f} s")
        measure(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
