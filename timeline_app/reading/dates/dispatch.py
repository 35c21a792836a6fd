"""The line with which agencies end a dispatch: "AFP 281430 GMT JAN 22" (IPTC 7901: day, hour, minute, month, year)."""

from __future__ import annotations

import re

from timeline_app.reading.dates.written import WrittenDate
from timeline_app.reading.folding import plain
from timeline_app.reading.lexicon import date_words

_TRANSMISSION = re.compile(
    r"(?:[a-z]{2,12}[ -])?(?P<day>[0-3]\d)(?P<hour>[0-2]\d)(?P<minute>[0-5]\d)(?: ?(?:gmt|z|utc))? "
    r"(?P<month>[a-z]{3,4}) (?P<year>\d\d)"
)


def transmission(text: str) -> WrittenDate | None:
    """Return day and hour of transmission that a line consists of; None for other lines."""
    match = _TRANSMISSION.fullmatch(plain(text)) if len(text) < 40 else None
    month = date_words().months.get(match["month"]) if match else None
    if match is None or month is None:
        return None
    minute = int(match["hour"]) * 60 + int(match["minute"])
    year = 2000 + int(match["year"])
    return WrittenDate(0, len(text), year, month, int(match["day"]), minute if minute < 1440 else None)
