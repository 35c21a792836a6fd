"""E-mails (.eml) and pages saved as MHTML, which are mails too."""

from __future__ import annotations

from dataclasses import replace
from email import message_from_bytes, policy
from email.errors import MessageError
from email.message import EmailMessage

from timeline_app.domain.article import BlockKind
from timeline_app.reading.dates.claim import DateClaim, Place, Role
from timeline_app.reading.dates.moments import claim_of_machine_date
from timeline_app.reading.decoding import decode
from timeline_app.reading.draft import Draft, Part, draft_of_parts
from timeline_app.reading.errors import ReadingError
from timeline_app.reading.formats.html import page_draft
from timeline_app.reading.limits import Watch
from timeline_app.reading.pages.fragments import whole_page_parts

_MOST_PARTS = 200
_PLAIN_ENOUGH = 0.8  # share of the words of the formatted text that the plain one has


def _bodies(message: EmailMessage) -> dict[str, EmailMessage]:
    """Return the first plain and the first formatted text that is no attachment."""
    found: dict[str, EmailMessage] = {}
    for number, part in enumerate(message.walk()):
        kind = part.get_content_type()
        if (
            number < _MOST_PARTS
            and kind in ("text/plain", "text/html")
            and part.get_content_disposition() != "attachment"
        ):
            found.setdefault(kind, part)
    return found


def _bytes(part: EmailMessage) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _plain_parts(part: EmailMessage, name: str) -> list[Part]:
    data = _bytes(part)
    charset = part.get_content_charset() or "utf-8"
    try:
        text = data.decode(charset)
    except (LookupError, UnicodeDecodeError):
        text, _ = decode(data, name) if data.strip() else ("", ())
    return [Part(line) for line in text.splitlines()]


def _body(message: EmailMessage, name: str, title: str) -> list[Part]:
    bodies = _bodies(message)
    plain = _plain_parts(bodies["text/plain"], name) if "text/plain" in bodies else []
    page = whole_page_parts(_bytes(bodies["text/html"]), name, title) if "text/html" in bodies else []
    words, page_words = (sum(len(part.text.split()) for part in parts) for parts in (plain, page))
    return plain if words >= _PLAIN_ENOUGH * page_words else page


def _header(message: EmailMessage, name: str) -> str:
    return " ".join(str(message.get(name, "")).split())


def _claims(message: EmailMessage) -> tuple[DateClaim, ...]:
    claim = claim_of_machine_date(_header(message, "Date"), Place.HEADER, Role.PUBLISHED)
    return (claim,) if claim else ()


def read(data: bytes, watch: Watch) -> Draft:
    """Read the text of a mail; its subject is the title, its date the date.

    Raises
    ------
    ReadingError
        If it is no mail, or one that nests without end.
    """
    try:
        message = message_from_bytes(data, policy=policy.default)
        saved_from = _header(message, "Snapshot-Content-Location")
        if saved_from and "text/html" in (bodies := _bodies(message)):
            page = bodies["text/html"]
            draft = page_draft(_bytes(page), watch, page.get_content_charset())
            return draft if draft.claims else replace(draft, claims=_claims(message))
        title = _header(message, "Subject")
        parts = _body(message, watch.name, title)
        sender, claims = _header(message, "From"), _claims(message)
    except (
        MessageError,
        RecursionError,
        ValueError,
        LookupError,
        AttributeError,
        IndexError,
        KeyError,
        TypeError,
    ) as error:
        # the parser of the standard library fails in many ways on headers that are broken on purpose
        raise ReadingError("reading.error.damaged", {"name": watch.name}) from error
    subject = [Part(title, BlockKind.TITLE, 1), Part("")] if title else []
    draft = draft_of_parts([*subject, *parts])
    return replace(draft, title=title, byline=sender.split("<")[0].strip(' "'), claims=claims)
