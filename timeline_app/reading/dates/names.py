"""Dates in the names of files and in addresses: 2022-01-28-sommet.txt, /2022/01/28/, -20220128."""

from __future__ import annotations

import re

from timeline_app.reading.dates.claim import DateClaim, Place, Role
from timeline_app.reading.dates.stamps import claim_of
from timeline_app.reading.dates.written import written_dates

_COMPACT = re.compile(r"(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=\D|\d{4}(?:\D|$)|$)")
_FOLDERS = re.compile(r"/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?!\d)")


def _compact(text: str, place: Place) -> list[DateClaim]:
    found = [match for pattern in (_FOLDERS, _COMPACT) for match in pattern.finditer(text)]
    return [
        DateClaim(place, Role.PUBLISHED, match.group().strip("/"), int(match[1]), int(match[2]), int(match[3]))
        for match in found
    ]


def _spaced(text: str) -> str:
    """Part words from figures that a hyphen, dot or underscore joins: "28-janvier-2022", not "2022-01-28"."""
    return re.sub(r"(?<=\d)[-.](?=[^\W\d])|(?<=[^\W\d])[-.](?=\d)", " ", re.sub(r"[_+]", " ", text))


def claims_of_file_name(name: str) -> list[DateClaim]:
    """Return the full dates in the name of a file (without its folders)."""
    stem = name.rsplit("/", 1)[-1].rsplit("\\", 1)[-1]
    spaced = _spaced(stem)
    found = [claim_of(written, spaced, Place.FILE_NAME, Role.PUBLISHED) for written in written_dates(spaced)]
    return [claim for claim in found if claim.year is not None] or _compact(stem, Place.FILE_NAME)


def claims_of_address(address: str) -> list[DateClaim]:
    """Return the full dates in the path of a web address."""
    from urllib.parse import unquote, urlsplit  # noqa: PLC0415  plain text starts without it

    path = unquote(urlsplit(address).path)[:2000]
    claims = _compact(path, Place.ADDRESS)
    if claims:
        return claims
    words = _spaced(path.rsplit("/", 1)[-1])
    found = [claim_of(w, words, Place.ADDRESS, Role.PUBLISHED) for w in written_dates(words) if not w.in_figures]
    return [claim for claim in found if claim.year is not None]
