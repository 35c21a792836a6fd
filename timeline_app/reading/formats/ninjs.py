"""News in JSON (ninjs, IPTC).

References
----------
.. [1] IPTC, "ninjs 2.1 and 1.5: News in JSON", https://iptc.org/standards/ninjs/.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from timeline_app.domain.article import BlockKind
from timeline_app.reading.dates.claim import DateClaim, Place, Role
from timeline_app.reading.dates.moments import claim_of_machine_date
from timeline_app.reading.decoding import decode
from timeline_app.reading.draft import Draft, Part, draft_of_parts
from timeline_app.reading.errors import ReadingError
from timeline_app.reading.limits import Watch
from timeline_app.reading.pages.fragments import whole_page_parts

_TEXTS = ("body_text", "body_nitf_text", "body")


def _string(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _bodies(item: Mapping[str, Any]) -> tuple[str, str]:
    """Return the formatted and the plain text, each "" when missing (ninjs 2 lists them, ninjs 1 names them)."""
    page = _string(item.get("body_xhtml")) or _string(item.get("body_html"))
    plain = next((text for name in _TEXTS if (text := _string(item.get(name)))), "")
    for body in item.get("bodies") or ():
        if isinstance(body, dict):
            is_page = "html" in _string(body.get("contenttype")) or "html" in _string(body.get("role"))
            value = _string(body.get("value"))
            page, plain = (page or value, plain) if is_page else (page, plain or value)
    return page, plain


def _headline(item: Mapping[str, Any]) -> str:
    named = [_string(head.get("value")) for head in item.get("headlines") or () if isinstance(head, dict)]
    return _string(item.get("headline")) or next(iter(named), "") or _string(item.get("title"))


def _claims(item: Mapping[str, Any]) -> tuple[DateClaim, ...]:
    fields = (
        ("firstcreated", "firstCreated", "contentcreated", "contentCreated", "versioncreated", "versionCreated"),
        ("versioncreated", "versionCreated", "contentmodified", "contentModified"),
    )
    found = []
    for names, role in zip(fields, (Role.PUBLISHED, Role.UPDATED), strict=True):
        value = next((text for name in names if (text := _string(item.get(name)))), "")
        claim = claim_of_machine_date(value, Place.HEADER, role)
        found += [claim] if claim else []
    return tuple(found)


def read(data: bytes, watch: Watch) -> Draft:
    """Read a ninjs object.

    Raises
    ------
    ReadingError
        If it is no JSON, or JSON without an article.
    """
    source, notes = decode(data, watch.name)
    try:
        item = json.loads(source)
    except (ValueError, RecursionError) as error:
        raise ReadingError("reading.error.damaged", {"name": watch.name}) from error
    if not isinstance(item, dict):
        raise ReadingError("reading.error.no_text", {"name": watch.name})
    title = _headline(item)
    page, plain = _bodies(item)
    if page:
        parts = whole_page_parts(page.encode("utf-8", "replace"), watch.name, title)
    else:
        parts = [Part(line) for line in plain.splitlines()]
    head = [Part(title, BlockKind.TITLE, 1), Part("")] if title else []
    language = _string(item.get("language"))[:2].lower()
    return replace(
        draft_of_parts([*head, *parts]),
        title=title,
        byline=_string(item.get("byline")),
        language=language if language.isalpha() else "",
        claims=_claims(item),
        notes=notes,
    )
