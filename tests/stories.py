"""Stories for the tests of the picture: hand-made ones, and the annotated articles of ``tests/gold``."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from pathlib import Path

from timeline_app.domain.calendar import day_of, parse_iso
from timeline_app.domain.event import Event, Status
from timeline_app.domain.interval import OPEN, UNKNOWN, Bounds, CalendarUnit, Edge, Granularity, TimeSpan
from timeline_app.domain.resolution import Clock
from timeline_app.domain.span import Span
from timeline_app.layout.story import Story

GOLD = Path(__file__).parent / "gold"
NOWHERE = Span(0, 0)


def event(number: int, label: str, said: str, when: TimeSpan, status: Status = Status.HAPPENED, **more) -> Event:
    return Event(f"e{number}", label, label, None, NOWHERE, NOWHERE, (f"m{number}",), said, when, status, **more)


def on(iso: str) -> TimeSpan:
    return TimeSpan.of_unit(CalendarUnit.parse(iso))


def since(start: str, earliest: str, latest: str, reference: str) -> TimeSpan:
    today = parse_iso(reference)
    edge = Edge.parse(start)
    bounds = Bounds(parse_iso(earliest), parse_iso(latest), today, today)
    return TimeSpan(edge, Edge.known(CalendarUnit.of_day(today)), bounds, ongoing=True)


def span(first: str, last: str) -> TimeSpan:
    start, end = Edge.parse(first), Edge.parse(last)
    bounds = Bounds(
        start.unit.first if start.unit else None,
        start.unit.last if start.unit else None,
        end.unit.first if end.unit else None,
        end.unit.last if end.unit else None,
    )
    return TimeSpan(start, end, bounds)


def until(last: str) -> TimeSpan:
    return TimeSpan(UNKNOWN, Edge.parse(last), Bounds(None, None, parse_iso(last), parse_iso(last)))


def onward(first: str) -> TimeSpan:
    return TimeSpan(Edge.parse(first), OPEN, Bounds(parse_iso(first), parse_iso(first), None, None))


def orsan() -> Story:
    """The article of the samples folder."""
    day = "2023-03-17"
    events = (
        event(1, "Appel entre Irina Dobrev et le Premier ministre sélourien Paul Arcand", "ce vendredi matin", on(day)),
        event(
            2,
            "Une quarantaine de navires de guerre sélouriens déployés au large de Vel-Amar",
            "depuis fin 2022",
            since("2022-12~", "2022-10-01", "2022-12-31", day),
            Status.CLAIMED,
            speaker="la marine marvane",
        ),
        event(
            3,
            "La Sélourie se dit lésée par l’exploitation du gaz du détroit",
            "depuis 20 ans",
            since("2003~", "2002-01-01", "2004-12-31", day),
            Status.ONGOING,
        ),
        event(4, "La Sélourie repousse officiellement cette exigence", "mercredi", on("2023-03-15")),
        event(
            5,
            "Conflit des îles Tessen, opposant la Marvanie à des insulaires autonomistes",
            "depuis huit ans",
            since("2015~", "2014-09-01", "2015-12-31", day),
            Status.ONGOING,
        ),
        event(6, "Rencontre des négociateurs des quatre capitales", "le 15 mars", on("2023-03-15")),
        event(7, "Une autre rencontre est programmée", "en avril", on("2023-04"), Status.PLANNED),
    )
    return Story(
        events,
        parse_iso(day),
        "fr",
        "Détroit d’Orsan : huit ans de conflit, trois jours de diplomatie",
        source="Littoral",
        credit="Frise",
    )


def _gold_when(mention: dict, reference: int) -> TimeSpan | None:
    today = CalendarUnit.of_day(reference)
    first, last = mention["begin"], mention["end_time"]
    start = Edge.known(today) if first == "dct" else Edge.parse(first)
    end = Edge.known(today) if last == "dct" else Edge.parse(last)
    if start.unit is None and end.unit is None:
        return None
    if start.unit and end.unit and end.unit.last < start.unit.first:
        return None
    ongoing = last == "dct" and first not in ("", "dct")
    year = start.approximate and start.unit is not None and start.unit.granularity is Granularity.YEAR
    slack = 183 if year else 0
    bounds = Bounds(
        start.unit.first - slack if start.unit else None,
        start.unit.last if start.unit else None,
        end.unit.first if end.unit else None,
        end.unit.last if end.unit else None,
    )
    return TimeSpan(start, end, bounds, ongoing)


def gold(name: str) -> Story:
    """An annotated article: every mention worth showing is an event, told in its sentence's words."""
    data = json.loads((GOLD / f"{name}.json").read_text(encoding="utf-8"))
    text = (GOLD / f"{name}.txt").read_text(encoding="utf-8")
    reference = parse_iso(data["dct"][:10])
    events = []
    seen: set[tuple] = set()
    for mention in data["mentions"]:
        when = _gold_when(mention, reference) if mention["worth"] and mention["event"] else None
        key = (mention["begin"], mention["end_time"], (mention["event"] or {}).get("start"))
        if when is None or key in seen:
            continue
        seen.add(key)
        label = _clause(text, mention["event"]["start"], mention["start"], mention["end"])
        signal = mention["signal"] or ""
        status = Status.PLANNED if when.start.unit and when.start.unit.first > reference else Status.HAPPENED
        if when.ongoing:
            status = Status.ONGOING
        clock = None
        if mention["type"] == "TIME" and "T" in mention["value"] and ":" in mention["value"]:
            hour, minute = mention["value"].split("T")[1].removesuffix("Z")[:5].split(":")
            clock = Clock(int(hour) * 60 + int(minute))
        said = f"{signal} {mention['text']}".strip()
        events.append(event(len(events) + 1, label, said, when, status, clock=clock))
    return Story(tuple(events), reference, data["lang"], text.split("\n")[0][:110], source=name)


def _clause(text: str, head: int, start: int, end: int) -> str:
    """A stretch of at most 70 characters around the event word, without the time itself."""
    left = max(text.rfind(mark, 0, head) for mark in (". ", "\n", ", ", " : "))
    low = left + 2 if left >= 0 and text[left] != "\n" else left + 1
    stops = [at for at in (text.find(mark, head) for mark in (". ", "\n", ", ")) if at >= 0]
    high = min(stops, default=len(text))
    words = text[low:high].strip(' .,:;–-«»"')
    return words[:70].rsplit(" ", 1)[0] if len(words) > 70 else words or text[head : head + 20]


WORDS = (
    "accord",
    "rencontre",
    "vote",
    "retrait",
    "appel",
    "navires",
    "détroit",
    "négociateurs",
    "blocus",
    "frappe",
    "annonce",
    "réunion",
)


def random_story(
    seed: int, count: int, years: float = 20.0, *, today: int = day_of(2023, 3, 17), words: Sequence[str] = WORDS
) -> Story:
    """Events of all kinds, some close together, some far apart."""
    draw = random.Random(seed)
    events = []
    for number in range(1, count + 1):
        back = draw.choice((3, 30, 365 * years / 4, 365 * years))
        day = today + 20 - int(draw.random() * back)
        label = " ".join(draw.choices(words, k=draw.randint(2, 11))).capitalize()
        year, month = 1 + day // 366, draw.randint(1, 12)
        kind = draw.random()
        unit = CalendarUnit.of_day(day)
        status = draw.choice((Status.HAPPENED,) * 4 + (Status.CLAIMED, Status.PLANNED))
        if kind < 0.6:
            when = TimeSpan.of_unit(unit)
        elif kind < 0.75:
            when = TimeSpan.of_unit(CalendarUnit.of_month(year, month))
        elif kind < 0.9:
            later = CalendarUnit.of_day(day + draw.randint(2, 400))
            when = TimeSpan(Edge.known(unit), Edge.known(later), Bounds(day, day, later.first, later.first))
        else:
            early = min(day, today - 40)
            bounds = Bounds(early, early + 30, today, today)
            when = TimeSpan(
                Edge.known(CalendarUnit.of_day(early), True), Edge.known(CalendarUnit.of_day(today)), bounds, True
            )
        events.append(event(number, label, "ce jour-là", when, status, salience=draw.random()))
    return Story(tuple(events), today, "fr", f"{count} événements", source="essai")
