"""Machine-readable dates and times: ISO 8601, RFC 5322, compact figures."""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline_app.domain.calendar import is_date
from timeline_app.reading.dates.claim import DateClaim, Place, Role
from timeline_app.reading.dates.stamps import claim_of
from timeline_app.reading.dates.written import written_dates

_ISO = re.compile(
    r"\s*(?P<year>\d{4})-?(?P<month>\d\d)-?(?P<day>\d\d)"
    r"(?:[T\s]+(?P<hour>\d\d):?(?P<minute>\d\d)(?::?\d\d(?:[.,]\d+)?)?\s*(?P<zone>Z|UTC|GMT|[+-]\d\d:?\d\d|[+-]\d\d)?)?"
)
_RFC = re.compile(
    r"\s*(?:[A-Za-z]{3,9},?\s+)?(?P<day>\d{1,2})[ -](?P<month>[A-Za-z]{3})[A-Za-z]*[ -](?P<year>\d{4})"
    r"[ ,T]+(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::\d\d)?\s*(?P<zone>Z|UTC|GMT|[+-]\d{4})?"
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MINUTES_A_DAY = 24 * 60
_COUNTED = {10: 1, 13: 1000}  # digits of a count since 1970 → its units a second
_NEVER = ((1970, 1, 1), (1900, 1, 1), (1, 1, 1))  # what programs write for no date


@dataclass(frozen=True, slots=True)
class Moment:
    """A date with its time of day.

    Attributes
    ----------
    year, month, day, minute
        As written, in the zone that is written beside them; the minute is None when not written.
    is_universal
        The zone is UTC: local time and, near midnight, the local day are other ones.
    """

    year: int
    month: int
    day: int
    minute: int | None
    is_universal: bool


def moment(text: str) -> Moment | None:
    """Read a machine-readable date; None when it is none, or no date of the calendar."""
    match = _ISO.match(text) or _RFC.match(text)
    if match is None:
        return None
    month = int(match["month"]) if match["month"].isdecimal() else _month(match["month"])
    year, day = int(match["year"]), int(match["day"])
    if not is_date(year, month, day):
        return None
    minute = int(match["hour"]) * 60 + int(match["minute"]) if match["hour"] else None
    if minute is not None and minute >= _MINUTES_A_DAY:
        minute = None
    zone = match["zone"] or ""
    return Moment(year, month, day, minute, zone in ("Z", "UTC", "GMT") or zone.strip("+-0:") == "" != zone)


def _counted(text: str) -> Moment | None:
    """Read seconds or milliseconds since 1970; None for other figures."""
    figures = text.strip()
    if not (figures.isascii() and figures.isdecimal() and len(figures) in _COUNTED):
        return None
    from datetime import UTC, datetime  # noqa: PLC0415  plain text starts without it

    when = datetime.fromtimestamp(int(figures) // _COUNTED[len(figures)], UTC)
    return Moment(when.year, when.month, when.day, when.hour * 60 + when.minute, True)


def _month(name: str) -> int:
    return _MONTHS.index(name.lower()) + 1 if name.lower() in _MONTHS else 0


def in_zone(universal: Moment, zone: str) -> Moment:
    """Return a moment of universal time in the local time of a zone such as "Europe/Paris"."""
    from datetime import UTC, datetime  # noqa: PLC0415  plain text starts without it
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError  # noqa: PLC0415

    if universal.minute is None:
        return universal
    try:
        there = ZoneInfo(zone)
    except ZoneInfoNotFoundError:
        return universal
    hour, minute = divmod(universal.minute, 60)
    local = datetime(universal.year, universal.month, universal.day, hour, minute, tzinfo=UTC).astimezone(there)
    return Moment(local.year, local.month, local.day, local.hour * 60 + local.minute, False)


def claim_of_machine_date(text: str, place: Place, role: Role, zone: str | None = None) -> DateClaim | None:
    """Return what a date in metadata claims, written for machines or as people do; None when it is no full date.

    Parameters
    ----------
    text
        The value of the field.
    zone
        Where the publication is, to turn universal time into its own; None when unknown.
    """
    found = moment(text) or _counted(text)
    if found is not None and (found.year, found.month, found.day) in _NEVER:
        return None
    if found is not None:
        if found.is_universal and zone is not None and found.year >= 1900:
            found = in_zone(found, zone)
        return DateClaim(place, role, text.strip()[:40], found.year, found.month, found.day, found.minute)
    written = next((date for date in written_dates(text) if date.year is not None), None)
    return claim_of(written, text, place, role) if written else None
