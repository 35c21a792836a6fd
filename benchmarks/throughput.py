"""How fast the engine is, on one core, and how it grows: characters a second, seconds by length, hostile texts.

python benchmarks/throughput.py            all of it
python benchmarks/throughput.py speed      news: reading, expressions, events, by stage
python benchmarks/throughput.py growth     the same news from 10 kB to 10 MB: the figures must not fall
python benchmarks/throughput.py hostile    a megabyte of each text made to be slow, against news of that length
python benchmarks/throughput.py rules      loading the rules in a fresh process

Times are those of the processor, so that what else the machine does counts less; the best of three.
"""

from __future__ import annotations

import random
import resource as system
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from timeline_app.domain.article import Article, DateSource, ReferenceDate, soft_breaks
from timeline_app.domain.calendar import day_of
from timeline_app.language.syntax import Syntax
from timeline_app.reading.read import read_text
from timeline_app.resolving.directions import SyntaxGrammar
from timeline_app.resolving.resolver import resolve
from timeline_app.rules.folding import fold
from timeline_app.tagging.tagger import tag
from timeline_app.telling.teller import tell

MEGABYTE = 1_000_000
DAY = day_of(2022, 1, 28)
TESTS = Path(__file__).resolve().parents[1] / "tests"
WORDS = "le mardi 26 janvier 2022 depuis fin mi- du au et à 14 h 30 il y a trois ans plus tard cent quatre vingt"
_PLAIN_SHARE = 4  # of the characters of an article, in sentences without expressions of time
PLAIN = (
    "Le porte-parole a refusé de commenter ces informations, que la délégation juge fantaisistes.",
    "« Nous n'avons jamais demandé autre chose que le respect de l'accord », plaide un négociateur.",
    "La commission, présidée par une magistrate, entendra les parties à huis clos.",
    "Les deux camps se renvoient la responsabilité de la rupture, et chacun publie ses chiffres.",
    "Selon plusieurs diplomates, le texte laisse de côté la question des prisonniers.",
    "Dans les rues de la capitale, les commerces ont rouvert, sous l'œil de soldats lourdement armés.",
    "Interrogé par la presse, le ministre s'est contenté de rappeler la position de son gouvernement.",
    "Les organisations humanitaires réclament un accès sans entrave aux zones touchées par les combats.",
    "Le syndicat dénonce une manœuvre, la direction parle d'un malentendu regrettable.",
    "Une partie de l'opposition a boycotté la séance, qu'elle tient pour illégale.",
)
LOAD = """
import time
started = time.process_time()
from timeline_app.rules.grammar import grammar
imported = time.process_time()
grammar("fr").finder.search(b"le 26 janvier")
print(imported - started, time.process_time() - imported)
"""


def annotated(length: int) -> str:
    """Return so many characters of the annotated articles: an expression every 60 characters, more than in any news."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(TESTS.glob("corpus/articles/*.txt"))]
    body = "\n\n".join(texts)
    return (body * (length // len(body) + 1))[:length]


def news(length: int) -> str:
    """Return so many characters as dense with expressions as news is: one every 300 characters."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(TESTS.glob("corpus/articles/*.txt"))]
    parts, number = [], 0
    for text in texts:
        parts.append(text)
        filled = 0
        while filled < _PLAIN_SHARE * len(text):
            paragraph = " ".join(PLAIN[(number + at) % len(PLAIN)] for at in range(0, 12, 3))
            parts.append(paragraph)
            filled, number = filled + len(paragraph), number + 1
    body = "\n\n".join(parts)
    return (body * (length // len(body) + 1))[:length]


def stages(text: str) -> dict[str, float]:
    """Return the processor time of each stage."""
    times: dict[str, float] = {}

    def timed(name: str, work: Callable[[], object]) -> object:
        started = time.process_time()
        result = work()
        times[name] = time.process_time() - started
        return result

    article = timed("read", lambda: read_text(text))
    assert isinstance(article, Article)

    def expressions() -> object:
        folded = fold(article.text, soft_breaks(article))
        mentions = tag(article.text, folded, "fr")
        syntax = Syntax(article.text, [mention.span for mention in mentions])
        reference = ReferenceDate(DAY, DateSource.GIVEN)
        starts = [sentence.start for sentence in syntax.sentences.spans]
        found = resolve(article, folded, mentions, reference, starts, SyntaxGrammar(syntax), {})
        return found, reference, syntax

    (mentions, resolutions), reference, syntax = timed("expressions", expressions)  # type: ignore[misc]
    timed("events", lambda: tell(article, mentions, resolutions, reference, syntax))
    return times


def best(text: str, runs: int = 3) -> dict[str, float]:
    """Return the times of the fastest of some runs."""
    return min((stages(text) for _ in range(runs)), key=lambda times: sum(times.values()))


def speed() -> None:
    """Print characters a second, by stage and together."""
    for name, text in (("news", news(MEGABYTE)), ("articles full of dates", annotated(MEGABYTE))):
        times = best(text)
        without = times["read"] + times["expressions"]
        print(f"{name}: characters a second")
        for stage, seconds in (*times.items(), ("read + expressions", without), ("everything", sum(times.values()))):
            print(f"  {stage:20} {len(text) / seconds:12,.0f}")
    print(f"memory at most {system.getrusage(system.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB")


def growth() -> None:
    """Print the speed for growing texts."""
    for length in (10_000, 100_000, MEGABYTE, 10 * MEGABYTE):
        text = news(length)
        seconds = sum(best(text, 3 if length <= MEGABYTE else 1).values())
        print(f"{length:12,} characters {seconds:8.3f} s {length / seconds:12,.0f} characters a second")


def hostile() -> None:
    """Print how much longer texts made to be slow take than news of their length."""
    usual, dense = (sum(best(text).values()) for text in (news(MEGABYTE), annotated(MEGABYTE)))
    print(f"{'news':34} {usual:6.2f} s")
    print(f"{'articles full of dates':34} {dense:6.2f} s")
    chance = random.Random(7)
    words = WORDS.split()
    texts = {
        "one word without end": "a" * MEGABYTE,
        "one row of figures": "1" * MEGABYTE,
        "figures and spaces": "12 " * (MEGABYTE // 3),
        "nothing but spaces": " " * MEGABYTE,
        "nothing but line ends": "\n" * MEGABYTE,
        "nothing but quotation marks": "« " * (MEGABYTE // 2),
        "nothing but brackets": "(" * MEGABYTE,
        "nothing but commas": "le, " * (MEGABYTE // 4),
        "number words": "cent vingt " * (MEGABYTE // 11),
        "months": "janvier " * (MEGABYTE // 8),
        "weekdays without a stop": "mardi " * (MEGABYTE // 6),
        "signals": "depuis jusqu'au " * (MEGABYTE // 16),
        "years": "2021 " * (MEGABYTE // 5),
        "dates without a stop": "le 26 janvier 2022 " * (MEGABYTE // 19),
        "dates, a sentence each": "Le 26 janvier. " * (MEGABYTE // 15),
        "offsets": "trois jours plus tard " * (MEGABYTE // 22),
        "one sentence of clauses": "qui a dit que " * (MEGABYTE // 14),
        "chronology": "- 3 mars : vote\n" * (MEGABYTE // 16),
        "words of time in any order": " ".join(chance.choices(words, k=MEGABYTE // 5))[:MEGABYTE],
        "letters with their accents apart": "e\u0301" * (MEGABYTE // 2),
        "invisible marks": "a\u200b" * (MEGABYTE // 2),
    }
    for name, text in texts.items():
        seconds = sum(best(text, 1).values())
        print(f"{name:34} {seconds:6.2f} s {seconds / usual:5.1f} and {seconds / dense:4.1f} times these")


def rules() -> None:
    """Print how long the rules take to load in a fresh process."""
    runs = [
        tuple(map(float, subprocess.run([sys.executable, "-c", LOAD], capture_output=True, check=True, text=True,
                                        cwd=TESTS.parent).stdout.split()))
        for _ in range(5)
    ]  # fmt: skip
    imported, loaded = min(runs, key=sum)
    print(f"rules: modules {imported * 1000:.0f} ms, loading and compiling {loaded * 1000:.0f} ms")


if __name__ == "__main__":
    chosen = sys.argv[1:] or ["speed", "growth", "hostile", "rules"]
    for part in chosen:
        {"speed": speed, "growth": growth, "hostile": hostile, "rules": rules}[part]()
