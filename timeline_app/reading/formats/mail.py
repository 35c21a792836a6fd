"""E-mails (.eml) and pages saved as MHTML, which are mails too."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from itertools import islice

from timeline_app.domain.article import BlockKind
from timeline_app.reading.dates.claim import Place, Role
from timeline_app.reading.dates.moments import claim_of_machine_date
from timeline_app.reading.decoding import decode
from timeline_app.reading.draft import Draft, Part, draft_of_parts
from timeline_app.reading.errors import ReadingError
from timeline_app.reading.formats.html import page_draft
from timeline_app.reading.limits import Watch
from timeline_app.reading.pages.fragments import whole_page_parts

_MOST_PARTS = 200
_MOST_BOUNDARIES = 5_000  # lines that may part a mail; the parser of the standard library is slow
_LONGEST_HEADER = 2_000  # characters; unpacking takes the square of them
_PLAIN_ENOUGH = 0.8  # share of the words of the formatted text that the plain one has


@dataclass(frozen=True, slots=True)
class _Body:
    """One text of a mail, in the encoding that it names."""

    data: bytes
    charset: str | None


@dataclass(frozen=True, slots=True)
class _Mail:
    """What is needed of a mail; headers that are missing are "", bodies None."""

    title: str
    sender: str
    date: str
    saved_from: str
    plain: _Body | None
    page: _Body | None


def _header(message: Message, name: str) -> str:
    """Return a header in letters; as it stands where its packing is broken."""
    value = str(message.get(name, ""))[:_LONGEST_HEADER]
    with suppress(MessageError, LookupError, ValueError):
        value = str(make_header(decode_header(value)))
    return " ".join(value.split())


def _body(message: Message, kind: str) -> _Body | None:
    """Return the first text of a kind that is no attachment."""
    for part in islice(message.walk(), _MOST_PARTS):
        if part.get_content_type() == kind and part.get_content_disposition() != "attachment":
            payload = part.get_payload(decode=True)
            return _Body(payload if isinstance(payload, bytes) else b"", part.get_content_charset())
    return None


def _opened(data: bytes, name: str) -> _Mail:
    if data.count(b"\n--") > _MOST_BOUNDARIES:
        raise ReadingError("reading.error.many_entries", {"name": name, "limit": _MOST_BOUNDARIES})
    try:
        message = message_from_bytes(data)
        return _Mail(
            title=_header(message, "Subject"),
            sender=_header(message, "From"),
            date=_header(message, "Date"),
            saved_from=_header(message, "Snapshot-Content-Location"),
            plain=_body(message, "text/plain"),
            page=_body(message, "text/html"),
        )
    except (MessageError, RecursionError, ValueError, LookupError) as error:  # nested without end, or broken on purpose
        raise ReadingError("reading.error.damaged", {"name": name}) from error


def _plain_parts(body: _Body, name: str) -> list[Part]:
    try:
        text = body.data.decode(body.charset or "utf-8")
    except (LookupError, UnicodeDecodeError):
        text, _ = decode(body.data, name) if body.data.strip() else ("", ())
    return [Part(line) for line in text.splitlines()]


def _parts(mail: _Mail, name: str) -> list[Part]:
    """Return the plain text where it says as much as the formatted one, else that one."""
    plain = _plain_parts(mail.plain, name) if mail.plain else []
    page = whole_page_parts(mail.page.data, name, mail.title) if mail.page else []
    words, page_words = (sum(len(part.text.split()) for part in parts) for parts in (plain, page))
    return plain if words >= _PLAIN_ENOUGH * page_words else page


def read(data: bytes, watch: Watch) -> Draft:
    """Read the text of a mail; its subject is the title, its date the date.

    Raises
    ------
    ReadingError
        If it is no mail, or one that nests without end.
    """
    mail = _opened(data, watch.name)
    claim = claim_of_machine_date(mail.date, Place.HEADER, Role.PUBLISHED)
    claims = (claim,) if claim else ()
    if mail.saved_from and mail.page:
        draft = page_draft(mail.page.data, watch, mail.page.charset)
        return draft if draft.claims else replace(draft, claims=claims)
    subject = [Part(mail.title, BlockKind.TITLE, 1), Part("")] if mail.title else []
    draft = draft_of_parts([*subject, *_parts(mail, watch.name)])
    return replace(draft, title=mail.title, byline=mail.sender.split("<")[0].strip(' "'), claims=claims)
