"""Finds names whose time is known, with the title or the age that the text gives them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from timeline_app.domain.calendar import Day, civil, day_of, is_leap, iso
from timeline_app.domain.span import Span
from timeline_app.resolving.dating.clues import EraClue, Values
from timeline_app.resolving.dating.era_file import EDITIONS, PEOPLE, Era, Office, eras, read_editions, read_era
from timeline_app.resolving.dating.profile import BEGINNING, END, Profile, painted
from timeline_app.rules.folding import FoldedText, fold_pattern

_NEVER: Final = -4.0  # a name before anybody knew it
_FEARED: Final = -2.2  # what common words name may be spoken of before it comes: « une invasion de l’Ukraine »
_EARLY: Final = -1.8  # known, before any office
_IDLE: Final = -1.2  # out of office, or when a thing is no longer talked about
_RARE: Final = -2.0
_GONE: Final = -1.6  # after a death
_NOT_THEN: Final = -4.2  # a title before or after its time
_SOON: Final = 21  # days before and after an office in which its title is given now and then
_NEARLY: Final = -1.8
_ECHO: Final = 150  # days after the end of a span in which it is still told
_ECHOING: Final = -0.6
_KNOWN_BEFORE: Final = 6 * 365  # days from being known to the first office, when nothing else is said
_GROWN_UP: Final = 15
_WINDOW: Final = 48  # characters around a name in which its title stands
_MOST: Final = 40  # names of one text
_MOST_MATCHES: Final = 400  # of one paragraph, in which they repeat

_WITHOUT_TITLE: Final = ("clue.name_since", "clue.name_between", "clue.name_died")
_WITH_TITLE: Final = ("clue.title_since", "clue.title_between", "clue.title_former")

_CUT = re.compile(rb'[.;:!?"()\n]')
_OF = re.compile(rb"\b(?:de|du|d'|des|que|par) ?$")
_FORMER = re.compile(rb"\b(?:ancienn?e?s?|ex|alors|a l'epoque|qui etait|feu)\b[- ]?")
_AGE = re.compile(rb"^ ?,? ?\(?(?:agee?|desormais agee?|aujourd'hui agee?)? ?(?:de )?(\d\d) ans\b")
_LATER_AGE = re.compile(rb"^[^.;:!?\n(]{0,25}?\bagee? (?:aujourd'hui )?de (\d\d) ans\b")
_THEN = re.compile(rb"\b(?:alors|a l'epoque|avait|ans plus tot)\b")
_EDITION = re.compile(
    rb"\b(\d{1,3}) ?(?:e|eme|ieme) (?:edition |ceremonie |festival |soiree )?(?:annuelle )?(?:d[ue]s? |de la |de l')?$"
)
_SEASON = re.compile(rb"\b(?:saison|exercice|ligue 1|top 14|annee scolaire|scolaire) (20\d\d)[-/](?:20)?(\d\d)\b")


def era_clues(text: str, folded: FoldedText, language: str, parts: Iterable[Span]) -> list[EraClue]:
    """Return what the names in a text say of its time.

    Parameters
    ----------
    text, folded
        The text and its matching copies.
    language
        Whose names are looked for.
    parts
        Where the story is told; names outside are of menus and other articles.
    """
    found: dict[tuple[object, ...], EraClue] = {}
    for part in parts:
        start, end = folded.of_text(part.start), folded.of_text(part.end)
        for clue in _in_part(text, folded, language, start, end):
            known = found.get(clue.key)
            if known is None:
                found[clue.key] = clue
        for match in islice(_SEASON.finditer(folded.plain, start, end), _MOST):
            season = _season(match, folded)
            if season is not None:
                found.setdefault(season.key, season)
    titled = {clue.name for clue in found.values() if clue.message_id in _WITH_TITLE}
    return [clue for clue in found.values() if clue.name not in titled or clue.message_id not in _WITHOUT_TITLE][:_MOST]


def _in_part(text: str, folded: FoldedText, language: str, start: int, end: int) -> Iterator[EraClue]:
    known = eras(language)
    plain = folded.plain
    before = start
    for first, last in islice(known.find(plain, start, end), _MOST_MATCHES):
        kind, name, said = known.entries[plain[first:last]]
        span = Span(folded.to_text(first), folded.to_text(last))
        if not _same_capitals(name, span.of(text)):
            continue
        ahead = _CUT.split(plain[max(before, first - _WINDOW) : first])[-1]
        if kind == EDITIONS:
            yield from _edition(name, said, ahead, span, folded, first)
        else:
            era = read_era(name, said)
            behind = plain[last : min(end, last + _WINDOW)]
            if kind == PEOPLE:
                yield from _person(era, span, ahead, behind)
            else:
                yield _thing(era, span)
        before = last


def _same_capitals(name: str, words: str) -> bool:
    """Tell whether a name is written as one: with its capital, and an acronym in capitals; headlines may shout."""
    if words.isupper() and len(words) > 5:
        return True
    if name.isupper():
        return words.isupper()
    return name[0].isupper() == words[0].isupper()


def _person(era: Era, span: Span, ahead: bytes, behind: bytes) -> Iterator[EraClue]:
    titled = _title(era, ahead, behind)
    if titled is not None:
        title, former = titled
        yield _titled(era, span, title, former)
    else:
        yield from _named(era, span)
    if era.born is not None:
        age = _AGE.match(behind) or _LATER_AGE.match(behind)
        if age is not None and not _THEN.search(ahead + b" " + behind[: age.end()]):
            yield _aged(era, span, int(age[1]), age.end())


def _named(era: Era, span: Span) -> Iterator[EraClue]:
    """Return the clue of a name without title; an old name that nothing else is known of says nothing."""
    profile = _name_profile(era)
    if era.offices:
        yield EraClue(span, None, era.name, profile, *_between(era.offices, "name"))
    elif era.known_since:
        yield EraClue(span, None, era.name, profile, "clue.name_since", (("first", era.known_since),))
    elif era.died_on:
        yield EraClue(span, None, era.name, profile, "clue.name_died", (("first", era.died_on),))


def _title(era: Era, ahead: bytes, behind: bytes) -> tuple[str, bool] | None:
    """Return the title that stands beside a name, and whether it is a former one."""
    after = b""
    if behind[:1] in (b",", b"(") or behind[:2] == b" (":
        after = re.split(rb"[.;:!?)\n,]", behind.lstrip(b" ,("))[0][:_WINDOW]
    places = [after] if _OF.search(ahead) else [ahead, after]
    best: tuple[str, bool] | None = None
    for window in places:
        for title in {office.title for office in era.offices if office.title}:
            folded = fold_pattern(title).encode("latin-1")
            at = window.find(folded)
            if at < 0 or (at > 0 and window[at - 1 : at].isalpha()):
                continue
            if best is None or len(title) > len(best[0]):
                best = title, _FORMER.search(window[:at]) is not None
    if best is not None and best[1] and all(office.last >= END for office in era.offices if office.title == best[0]):
        return None
    return best


def _titled(era: Era, span: Span, title: str, former: bool) -> EraClue:
    offices = tuple(office for office in era.offices if office.title == title)
    if former:
        over = min(offices, key=lambda office: office.last)
        profile = Profile(((BEGINNING, _NOT_THEN), (over.last, 0.0)))
        return EraClue(span, None, era.name, profile, "clue.title_former", (("second", over.until),))
    stretches = [(office.first, office.last, 0.0) for office in offices]
    stretches += [(first - _SOON, first, _NEARLY) for first, _, _ in stretches]
    stretches += [(office.last, office.last + _SOON, _NEARLY) for office in offices if office.last < END]
    return EraClue(span, None, era.name, painted(stretches, [(BEGINNING, _NOT_THEN)]), *_between(offices, "title"))


def _name_profile(era: Era) -> Profile:
    """Return how much was told of somebody at each time."""
    stretches = [(office.first, office.last, _RARE if office.rare else 0.0) for office in era.offices]
    begun = min((office.first for office in era.offices), default=None)
    known = era.known
    if known is None:
        born = era.born[0] + _GROWN_UP * 365 if era.born is not None else BEGINNING
        known = max(born, begun - _KNOWN_BEFORE) if begun is not None else born
    ground = [(BEGINNING, _NEVER)] if known > BEGINNING else []
    ground.append((known, _EARLY if begun is not None else 0.0))
    if begun is not None:
        ground.append((max(begun, known + 1), _IDLE))
        stretches += _echoes(era)
    if era.died is not None:
        ground = [step for step in ground if step[0] < era.died] + [(era.died + 30, _GONE)]
        stretches.append((era.died, era.died + 30, 0.5))
    return painted(stretches, ground)


def _echoes(era: Era) -> list[tuple[Day, Day, float]]:
    """Return the months after each span, in which it is still spoken of."""
    ended = [office for office in era.offices if office.last < END and not office.rare]
    return [(office.last + 1, office.last + _ECHO, _ECHOING) for office in ended]


def _thing(era: Era, span: Span) -> EraClue:
    stretches = [(office.first, office.last, _RARE if office.rare else 0.0) for office in era.offices]
    begun = min(office.first for office in era.offices)
    ended = max(office.last for office in era.offices)
    ground = [(BEGINNING, _NEVER if era.name[0].isupper() else _FEARED), (begun, _RARE)]
    if ended < END:
        ground.append((ended + 1, _RARE - 0.5))
    stretches += _echoes(era)
    plain = tuple(office for office in era.offices if not office.rare) or era.offices
    return EraClue(span, None, era.name, painted(stretches, ground), *_between(plain, "name"))


def _aged(era: Era, span: Span, age: int, length: int) -> EraClue:
    first, last = era.born or (0, 0)
    start, end = _birthday(first, age), _birthday(last, age + 1) - 1
    ground = [(BEGINNING, _NOT_THEN), (start - 366, -2.5), (end + 367, _NOT_THEN)]
    profile = painted([(start, end, 0.0)], ground)
    said: Values = (("count", age), ("first", iso(start)), ("second", iso(end)))
    return EraClue(Span(span.start, span.end + length), None, era.name, profile, "clue.age", said)


def _birthday(born: Day, age: int) -> Day:
    year, month, mday = civil(born)
    if (month, mday) == (2, 29) and not is_leap(year + age):
        return day_of(year + age, 3, 1)
    return day_of(year + age, month, mday)


def _edition(name: str, said: str, ahead: bytes, span: Span, folded: FoldedText, first: int) -> Iterator[EraClue]:
    match = _EDITION.search(ahead)
    if match is None:
        return
    base, others = read_editions(name, said)
    number = int(match[1])
    year = others.get(number, base + number)
    begin, end = day_of(year, 1, 1), day_of(year, 12, 31)
    ground = [(BEGINNING, _NOT_THEN), (begin - 180, -1.0), (end + 1, -1.6)]
    start = folded.to_text(first - len(ahead) + match.start())
    words = Span(start, span.end)
    yield EraClue(words, None, name, painted([(begin, end, 0.0)], ground), "clue.edition",
                  (("year", year),))  # fmt: skip


def _season(match: re.Match[bytes], folded: FoldedText) -> EraClue | None:
    year, end = int(match[1]), int(match[2])
    if (year + 1) % 100 != end:
        return None
    first, last = day_of(year, 7, 1), day_of(year + 1, 7, 31)
    ground = [(BEGINNING, -3.5), (first - 150, -1.2), (last + 1, -1.6), (last + 365, -2.4)]
    span = Span(folded.to_text(match.start(1)), folded.to_text(match.end()))
    profile = painted([(first, last, 0.0)], ground)
    return EraClue(span, None, "season", profile, "clue.sport_season", (("first", iso(first)), ("second", iso(last))))


def _between(offices: tuple[Office, ...], kind: str) -> tuple[str, Values]:
    """Return the message that tells from when to when, and its values."""
    first, last = min(offices, key=lambda office: office.first), max(offices, key=lambda office: office.last)
    if last.last >= END:
        return f"clue.{kind}_since", (("first", first.since),)
    return f"clue.{kind}_between", (("first", first.since), ("second", last.until))
