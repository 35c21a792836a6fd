"""Claims → the date of the article: who is believed first, who agrees, who does not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from math import prod

from timeline_app.domain.article import NO_DATE, DateCandidate, DateSource, Evidence, ReferenceDate
from timeline_app.domain.calendar import Day, iso
from timeline_app.reading.dates.claim import DateClaim, Place, Role

# How often each place is right about the day of publication, as judged; a claim below _ENOUGH is only offered.
_TRUST = {
    (Place.LINKED_DATA, Role.PUBLISHED): 0.97,
    (Place.META, Role.PUBLISHED): 0.97,
    (Place.HEADER, Role.PUBLISHED): 0.97,
    (Place.STAMP, Role.PUBLISHED): 0.95,
    (Place.MARKUP, Role.PUBLISHED): 0.93,
    (Place.DATELINE, Role.PUBLISHED): 0.92,
    (Place.ADDRESS, Role.PUBLISHED): 0.90,
    (Place.FILE_NAME, Role.PUBLISHED): 0.85,
    (Place.STAMP, Role.UPDATED): 0.75,
    (Place.GUESS, Role.PUBLISHED): 0.60,
    (Place.META, Role.UPDATED): 0.55,
    (Place.LINKED_DATA, Role.UPDATED): 0.55,
    (Place.MARKUP, Role.UPDATED): 0.55,
    (Place.HEADER, Role.UPDATED): 0.55,
    (Place.PROPERTY, Role.PUBLISHED): 0.35,
    (Place.PROPERTY, Role.UPDATED): 0.20,
}
_ENOUGH = 0.5
_IN_FUTURE = 0.3  # share of the trust that is left to a date that has not come
_AMBIGUOUS = 0.9  # … to 03/04/2022
_CONTRADICTED = 0.8  # … when another place of publication says another day
_SOURCES = {
    Place.STAMP: DateSource.DATELINE,
    Place.DATELINE: DateSource.DATELINE,
    Place.ADDRESS: DateSource.FILENAME,
    Place.FILE_NAME: DateSource.FILENAME,
}


def _trust(claim: DateClaim, today: Day) -> float:
    trust = _TRUST[claim.place, claim.role]
    if claim.other:
        trust *= _AMBIGUOUS
    if claim.date is not None and claim.date > today + 1:
        trust *= _IN_FUTURE
    return trust


def _evidence(claim: DateClaim) -> Evidence:
    updated = "_updated" if claim.role is Role.UPDATED else ""
    return Evidence(f"reading.date.{claim.place.value}{updated}", (("words", claim.text),), claim.span)


def _complaints(claims: Sequence[DateClaim], today: Day) -> Iterable[Evidence]:
    """Say what is wrong with the claims that cannot be true as they stand."""
    for claim in claims:
        if not claim.exists:
            yield Evidence("reading.date.impossible", (("words", claim.text),), claim.span)
        elif claim.date is not None and claim.date > today + 1:
            yield Evidence("reading.date.future", (("words", claim.text),), claim.span)
        elif claim.other and not any(other.date == claim.date and not other.other for other in claims):
            yield Evidence("reading.date.ambiguous", (("words", claim.text),), claim.span)


def _confidence(claims: Sequence[DateClaim], today: Day) -> float:
    """Return how sure a day is that some places agree on: each place counts once."""
    best: dict[Place, float] = {}
    for claim in claims:
        best[claim.place] = max(best.get(claim.place, 0.0), _trust(claim, today))
    return 1.0 - prod(1.0 - trust for trust in best.values())


def _by_day(claims: Iterable[DateClaim]) -> dict[Day, list[DateClaim]]:
    days: dict[Day, list[DateClaim]] = {}
    for claim in claims:
        if claim.date is not None:
            days.setdefault(claim.date, []).append(claim)
    return days


def _completed(claims: Sequence[DateClaim]) -> list[DateClaim]:
    """Give a day and month without a year the year of another claim that says the same day and month."""
    years = {(claim.month, claim.day): claim.year for claim in claims if claim.year is not None}
    return [replace(claim, year=years.get((claim.month, claim.day), claim.year)) for claim in claims]


def _minute(claims: Sequence[DateClaim]) -> int | None:
    """Return the hour of the text at hand: of its last change on that day, else of its publication."""
    updates = [c.minute for c in claims if c.role is Role.UPDATED and c.place is Place.STAMP and c.minute is not None]
    if updates:
        return max(updates)
    ranked = sorted(claims, key=lambda claim: -_TRUST[claim.place, claim.role])
    return next((claim.minute for claim in ranked if claim.minute is not None), None)


def _contradicts(claim: DateClaim, day: Day) -> bool:
    published = claim.role is Role.PUBLISHED and claim.place not in (Place.PROPERTY, Place.GUESS)
    return published and claim.date is not None and claim.date != day


def _candidates(days: dict[Day, list[DateClaim]], chosen: Day | None, today: Day) -> tuple[DateCandidate, ...]:
    found = [
        DateCandidate(day, _confidence(claims, today), tuple(map(_evidence, claims)))
        for day, claims in days.items()
        if day != chosen
    ]
    for claims in days.values():
        for claim in claims:
            swapped = replace(claim, month=claim.other[0], day=claim.other[1]) if claim.other else None
            if swapped and swapped.date is not None and swapped.date not in days:
                found.append(DateCandidate(swapped.date, 1.0 - _AMBIGUOUS, (_evidence(claim),)))
    return tuple(sorted(found, key=lambda candidate: -candidate.confidence))


def _without_year(claims: Sequence[DateClaim]) -> ReferenceDate:
    """Return what a dateline without a year leaves: no day, its day and month as evidence for who infers the year."""
    for claim in claims:
        if claim.year is None and claim.exists:
            values = (("words", claim.text), ("month", claim.month), ("day", claim.day))
            evidence = Evidence("reading.date.dateline_without_year", values, claim.span)
            return ReferenceDate(None, DateSource.DATELINE, 0.0, (evidence,), claim.minute)
    return NO_DATE


def rank(claims: Sequence[DateClaim], today: Day) -> ReferenceDate:
    """Weigh what a document states of its date.

    Parameters
    ----------
    claims
        What its places say.
    today
        The day of reading; later dates are hardly believed.

    Returns
    -------
    ReferenceDate
        With a day when a place that is worth it states one, the other days as candidates.  A dateline without a year
        gives no day but source ``DATELINE`` and an evidence ``reading.date.dateline_without_year`` whose values
        ``month`` and ``day`` help whoever infers the year from the text.
    """
    claims = _completed(claims)
    complaints = tuple(dict.fromkeys(_complaints(claims, today)))
    days = _by_day(claims)
    best = max(
        days, key=lambda day: (max(_trust(c, today) for c in days[day]), _confidence(days[day], today)), default=None
    )
    if best is None or max(_trust(claim, today) for claim in days[best]) < _ENOUGH:
        partial = _without_year(claims)
        return replace(
            partial,
            evidence=partial.evidence + complaints,
            candidates=_candidates(days, None, today),
        )
    supporters = sorted(days[best], key=lambda claim: -_trust(claim, today))
    doubts = [claim for claim in claims if _contradicts(claim, best)]
    conflict = tuple(
        Evidence("reading.date.conflict", (("words", claim.text), ("date", iso(best))), claim.span) for claim in doubts
    )
    return ReferenceDate(
        best,
        _SOURCES.get(supporters[0].place, DateSource.METADATA),
        round(_confidence(supporters, today) * (_CONTRADICTED if doubts else 1.0), 3),
        (*map(_evidence, supporters), *conflict, *complaints),
        _minute(supporters),
        _candidates(days, best, today),
    )
