"""The date of an article from its text alone: python benchmarks/dating.py [FOLDER …] [--every N --from K] [--list].

A folder holds articles as ID.txt, each with ID.json whose "date" or "dct" is the day of publication; without a folder
the annotated articles of tests are taken.  Stamps, datelines and dates of files are withheld: what states the date is
blanked out before the text is read.  Figures of parts (every Nth article from the Kth) keep what was used for setting
thresholds apart from what only measures them.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from statistics import mean

from timeline_app.domain.article import NO_DATE, Article, ReferenceDate
from timeline_app.domain.calendar import Day, civil, iso, parse_iso
from timeline_app.language.syntax import Syntax
from timeline_app.reading.read import read_text
from timeline_app.resolving.dating.day_scores import Shares, day_shares
from timeline_app.resolving.dating.decision import decide
from timeline_app.resolving.dating.reference_date import all_clues
from timeline_app.resolving.directions import SyntaxGrammar
from timeline_app.resolving.frames import mentions_under_headings
from timeline_app.rules.folding import fold
from timeline_app.tagging.tagger import tag

TESTS = Path(__file__).parent.parent / "tests"
FOLDERS = (TESTS / "gold", TESTS / "corpus" / "articles")
BANDS = ((0.0, 0.1), (0.1, 0.2), (0.2, 0.3), (0.3, 0.4), (0.4, 0.5), (0.5, 0.6), (0.6, 0.8), (0.8, 1.01))


@dataclass(frozen=True)
class Dated:
    """One article: its true day, what was told and from what shares, and the seconds that telling took."""

    name: str
    day: Day
    told: ReferenceDate
    shares: Shares | None
    seconds: float

    @property
    def days(self) -> list[Day]:
        """The days offered, likeliest first."""
        first = [self.told.day] if self.told.day is not None else []
        return first + [candidate.day for candidate in self.told.candidates]

    @property
    def year(self) -> int | None:
        """The year told, with the day or alone."""
        return civil(self.told.day).year if self.told.day is not None else self.told.year

    @property
    def likeliest_year(self) -> int | None:
        """The year told, else that of the first day offered."""
        return self.year or (civil(self.days[0]).year if self.days else None)


def articles(folder: Path) -> Iterator[tuple[str, Day, str]]:
    """Return name, true day and text of the French articles of a folder."""
    for path in sorted(folder.glob("*.json")):
        about = json.loads(path.read_text(encoding="utf-8"))
        text = path.with_suffix(".txt")
        stamp = about.get("date") or about.get("dct")
        if stamp and text.exists() and about.get("lang", "fr") == "fr":
            with text.open(encoding="utf-8", newline="") as file:
                yield path.stem, parse_iso(stamp[:10]), file.read()


def withheld(text: str) -> Article:
    """Return the article without what states its date."""
    stated = read_text(text).stated_date
    for evidence in stated.evidence if stated.day is not None else ():
        if evidence.span is not None:
            start, end = evidence.span.start, evidence.span.end
            text = text[:start] + " " * (end - start) + text[end:]
    return replace(read_text(text), stated_date=NO_DATE)


def dated(name: str, day: Day, text: str) -> Dated:
    article = withheld(text)
    folded = fold(article.text)
    mentions = tag(article.text, folded, "fr")
    grammar = SyntaxGrammar(Syntax(article.text, [mention.span for mention in mentions]))
    headed = mentions_under_headings(article, folded, mentions)
    today = date.today().toordinal()
    start = time.process_time()
    clues = all_clues(article, folded, mentions, grammar.direction, today, headed)
    shares = day_shares(clues, today) if clues else None
    told = decide(clues, shares) if shares is not None else NO_DATE
    return Dated(name, day, told, shares, time.process_time() - start)


def report(title: str, found: Sequence[Dated]) -> None:
    number = len(found)

    def share(count: int, of: int = number) -> str:
        return f"{count}/{of} ({100 * count / max(1, of):.0f} %)"

    days = [one for one in found if one.told.day is not None]
    years = [one for one in found if one.year is not None]
    right = sum(one.told.day == one.day for one in days)
    right_years = sum(one.year == civil(one.day).year for one in years)
    print(f"{title}: {number} articles")
    print(f"  a day is told for {share(len(days))}, right {share(right, len(days))}")
    print(f"  a year is told for {share(len(years))}, right {share(right_years, len(years))}")
    months = [one for one in found if one.told.month is not None]
    right_months = sum((one.told.year, one.told.month) == civil(one.day)[:2] for one in months)
    print(f"  of these only the month is told for {share(len(months))}, right {share(right_months, len(months))}")
    print(f"  the true day is first {share(sum(one.day in one.days[:1] for one in found))}", end="")
    print(f", among the first three {share(sum(one.day in one.days[:3] for one in found))}")
    print(f"  the likeliest year is right {share(sum(one.likeliest_year == civil(one.day).year for one in found))}")
    print(f"  {1000 * mean(one.seconds for one in found):.1f} ms of processor time an article", end="")
    print(f", at most {1000 * max(one.seconds for one in found):.1f} ms")


def reliability(found: Sequence[Dated]) -> None:
    """Print how often days offered with a confidence are the true ones."""
    marks: list[tuple[float, bool]] = []
    for one in found:
        first = [(one.told.day, one.told.confidence)] if one.told.day is not None else []
        offered = first + [(candidate.day, candidate.confidence) for candidate in one.told.candidates]
        marks += [(confidence, day == one.day) for day, confidence in offered]
    print("  reliability of the days offered: confidence, days, mean confidence, share right")
    for low, high in BANDS:
        inside = [(confidence, right) for confidence, right in marks if low <= confidence < high]
        if inside:
            sure, right = mean(mark[0] for mark in inside), mean(mark[1] for mark in inside)
            print(f"    {low:.1f}-{min(high, 1):.1f} {len(inside):5} {100 * sure:5.0f} % {100 * right:5.0f} %")


def ceilings(found: Sequence[Dated]) -> None:
    """Print how far the days of the text go when somebody tells year or month."""
    for title, same in (("year", 1), ("month", 2)):
        ranks = []
        for one in found:
            days = [
                (share, first + at)
                for first, values in (one.shares.stretches if one.shares is not None else ())
                for at, share in enumerate(values)
                if civil(first + at)[:same] == civil(one.day)[:same]
            ]
            best = [day for _, day in sorted(days, reverse=True)[:3]]
            ranks.append(best.index(one.day) if one.day in best else 3)
        first, three = sum(rank == 0 for rank in ranks), sum(rank < 3 for rank in ranks)
        print(f"  were the {title} known: first {100 * first / len(found):.0f} %", end="")
        print(f", among the first three {100 * three / len(found):.0f} %")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, default=list(FOLDERS))
    parser.add_argument(
        "--every", type=int, default=1, metavar="N", help="only every Nth article, in the order of names"
    )
    parser.add_argument("--from", type=int, default=0, metavar="K", dest="first", help="from the Kth, counted from 0")
    parser.add_argument("--ceilings", action="store_true", help="also with the true year or month given")
    parser.add_argument("--list", action="store_true", help="list each article with what was told")
    options = parser.parse_args()
    for folder in options.folders:
        chosen = list(articles(folder))[options.first :: options.every]
        if not chosen:
            parser.error(f'{folder}: no ID.txt with an ID.json that has a "date" or "dct"')
        dated(*chosen[0])  # rules and knowledge are read once
        found = [dated(*one) for one in chosen]
        report(str(folder), found)
        reliability(found)
        if options.ceilings:
            ceilings(found)
        if options.list:
            for one in found:
                told = ", ".join(iso(day) for day in one.days[:3])
                print(f"    {one.name}  {iso(one.day)}  {one.told.source.value}  year {one.year}  days {told}")


if __name__ == "__main__":
    main()
