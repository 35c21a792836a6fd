"""The only door to dateparser: dates that a user types in any language, and articles in languages without rules.

dateparser fills what was not said from today; here only what it surely read is kept, with its granularity.
"""

from __future__ import annotations

import re
import warnings
from datetime import datetime

from timeline_app.domain.calendar import Day, civil, iso
from timeline_app.domain.interval import CalendarUnit, TimeSpan

_NO_DATE = re.compile(r"\d[^\W\d_hHT]+\d")  # "1e9" is read as September
_LONGEST = 60  # characters; dates are short, and dateparser slow on what is not one


def parse_date(text: str, base: Day | None, languages: tuple[str, ...] = ()) -> CalendarUnit | None:
    """Read a date in any language.

    Parameters
    ----------
    text
        What was typed: "28/1/22", "hier", "3 mars dernier", "March 2021".
    base
        The day from which relative words count; None for today.
    languages
        Languages to try first, ISO 639-1; the first also decides whether 03/04 is 3 April or 4 March.

    Returns
    -------
    CalendarUnit or None
        A day, month or year as said; None when it is no date.
    """
    cleaned = " ".join(text.split())
    if not cleaned or len(cleaned) > _LONGEST or _NO_DATE.search(cleaned):
        return None
    found = _search(cleaned, base, languages)
    if found is None and languages:
        found = _search(cleaned, base, ())
    return found


def parse_span(text: str, language: str, base: Day | None) -> TimeSpan | None:
    """Return what :func:`parse_date` reads as a span of time."""
    unit = parse_date(text, base, (language,))
    return TimeSpan.of_unit(unit) if unit is not None else None


def _search(text: str, base: Day | None, languages: tuple[str, ...]) -> CalendarUnit | None:
    import dateparser.date  # noqa: PLC0415 - a tenth of a second, and rarely needed

    day_first = not languages or languages[0] != "en"
    settings: dict[str, object] = {"DATE_ORDER": "DMY" if day_first else "MDY", "PREFER_DATES_FROM": "current_period"}
    if base is not None and 1 <= civil(base).year <= 9999:
        settings["RELATIVE_BASE"] = datetime.fromisoformat(iso(base))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about its own use of strptime, of no use to the user
        parser = dateparser.date.DateDataParser(languages=list(languages) or None, settings=settings)
        found = parser.get_date_data(text)
    moment = found.date_obj
    if moment is None:
        return None
    if found.period == "year":
        return CalendarUnit.of_year(moment.year)
    if found.period == "month":
        return CalendarUnit.of_month(moment.year, moment.month)
    return CalendarUnit.of_day(datetime.toordinal(moment))
