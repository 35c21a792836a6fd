"""A PDF file → parts of an article.  Runs in a process of its own: pdfium is foreign code fed by strangers."""

from __future__ import annotations

import re
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline_app.domain.article import BlockKind, Evidence
from timeline_app.reading.dates.claim import DateClaim, Place, Role
from timeline_app.reading.dates.moments import claim_of_machine_date
from timeline_app.reading.draft import Draft, Part, draft_of_parts
from timeline_app.reading.errors import ReadingError
from timeline_app.reading.limits import SECONDS
from timeline_app.reading.pdf.columns import regions
from timeline_app.reading.pdf.furniture import without_furniture
from timeline_app.reading.pdf.paragraphs import Paragraph, paragraphs
from timeline_app.reading.pdf.runs import Run, page_runs

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_MOST_PAGES = 400
_SHARE_OF_TIME = 0.6  # of the seconds allowed; later pages are left out and told
_TITLE, _HEADING = 1.25, 1.08  # font sizes, relative to the text
_LONGEST_HEADING = 25  # words
_PDF_DATE = re.compile(r"D:(\d{4})(\d\d)?(\d\d)?(?:(\d\d)(\d\d))?")


def _open(data: bytes, name: str) -> PdfDocument:
    from pypdfium2 import PdfDocument, PdfiumError  # noqa: PLC0415  only PDF files need it

    try:
        return PdfDocument(data)
    except PdfiumError as error:
        locked = "password" in str(error).lower()
        raise ReadingError(f"reading.error.{'password' if locked else 'damaged'}", {"name": name}) from error


def _pages(document: PdfDocument, name: str) -> tuple[list[list[Run]], int]:
    """Return the runs of as many pages as there is time for, and how many pages there are."""
    from pypdfium2 import PdfiumError  # noqa: PLC0415  only PDF files need it

    started = time.monotonic()
    total = len(document)
    pages = []
    for number in range(min(total, _MOST_PAGES)):
        try:
            page = document[number]
            pages.append(page_runs(page))
            page.close()
        except PdfiumError as error:
            if number == 0:
                raise ReadingError("reading.error.damaged", {"name": name}) from error
            pages.append([])  # one broken page among others
        if time.monotonic() - started > _SHARE_OF_TIME * SECONDS:
            break
    return pages, total


def _body_size(found: Sequence[Paragraph]) -> float:
    letters: Counter[float] = Counter()
    for paragraph in found:
        letters[round(paragraph.size, 1)] += len(paragraph.text)
    return letters.most_common(1)[0][0] if letters else 1.0


def _parts(found: Sequence[Paragraph]) -> Iterator[Part]:
    body = _body_size(found)
    sizes = sorted({round(p.size, 1) for p in found if p.size > _HEADING * body and _is_brief(p)}, reverse=True)
    has_title = False
    for paragraph in found:
        if paragraph.gap:
            yield Part("")
        if paragraph.size <= _HEADING * body or not _is_brief(paragraph):
            yield Part(paragraph.text)
        elif not has_title and paragraph.size >= _TITLE * body and round(paragraph.size, 1) == sizes[0]:
            has_title = True
            yield Part(paragraph.text, BlockKind.TITLE, 1)
        else:
            yield Part(paragraph.text, BlockKind.HEADING, 2 + min(3, sizes.index(round(paragraph.size, 1))))


def _is_brief(paragraph: Paragraph) -> bool:
    return len(paragraph.text.split()) <= _LONGEST_HEADING


def _claims(document: PdfDocument) -> tuple[DateClaim, ...]:
    found = []
    for field, role in (("CreationDate", Role.PUBLISHED), ("ModDate", Role.UPDATED)):
        match = _PDF_DATE.match(document.get_metadata_value(field))
        if match and match[3]:
            time_of_day = f"T{match[4]}:{match[5]}" if match[5] else ""
            claim = claim_of_machine_date(f"{match[1]}-{match[2]}-{match[3]}{time_of_day}", Place.PROPERTY, role)
            found += [claim] if claim else []
    return tuple(found)


def read_document(data: bytes, name: str) -> Draft:
    """Read a PDF file.

    Raises
    ------
    ReadingError
        If it is damaged, locked by a password, or has no text (a scan).
    """
    document = _open(data, name)
    claims = _claims(document)
    pages, total = _pages(document, name)
    kept, furniture = without_furniture(pages)
    found = paragraphs([regions(runs) for runs in kept])
    if not found:
        raise ReadingError("reading.error.scan" if total else "reading.error.no_text", {"name": name})
    notes: tuple[Evidence, ...] = ()
    if len(pages) < total:
        notes = (Evidence("reading.note.first_pages", (("count", len(pages)), ("total", total))),)
    return replace(draft_of_parts(_parts(found)), claims=claims, notes=notes, left_out=tuple(furniture))
