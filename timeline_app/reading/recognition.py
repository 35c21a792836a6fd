"""What the first bytes of a file say of its kind; its name is asked where they say nothing."""

from __future__ import annotations

import re

from timeline_app.reading.containers.xml import root_name

_TAG = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|title|meta|article|main|section|div|p|br|h[1-6]|ul|ol|table|span|a\s)\b",
    re.IGNORECASE,
)
_HEADER = re.compile(rb"(?P<name>[A-Za-z][A-Za-z0-9-]{1,40}):[ \t]?[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n")
_MAIL_HEADERS = frozenset(
    b"received from to date subject mime-version message-id return-path delivered-to content-type x-mailer reply-to "
    b"snapshot-content-location dkim-signature".split()
)
_FEWEST_HEADERS = 3
_FEWEST_TAGS = 3
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_NEWS_ROOTS = frozenset(("newsItem", "newsMessage", "packageItem", "NewsML", "nitf"))
_PAGE_ENDINGS = (".html", ".htm", ".xhtml", ".shtml")


def _members(data: bytes) -> frozenset[str]:
    import io  # noqa: PLC0415  plain text starts without them
    import zipfile  # noqa: PLC0415

    from timeline_app.reading.containers.zip_file import MOST_DIRECTORY, directory_bytes  # noqa: PLC0415

    if directory_bytes(data) > MOST_DIRECTORY:
        return frozenset()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return frozenset(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError):
        return frozenset()


def is_zip(data: bytes, name: str) -> bool:
    """Tell whether it is a zip archive, or was meant to be one."""
    return data.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def is_docx(data: bytes, name: str) -> bool:
    """Tell whether it is a Word document."""
    return is_zip(data, name) and "word/document.xml" in _members(data)


def is_odt(data: bytes, name: str) -> bool:
    """Tell whether it is an OpenDocument text, packed or flat."""
    if not is_zip(data, name):
        return root_name(data[:4096]) == "document" and b"opendocument" in data[:4096]
    return b"opendocument.text" in data[:200] or _members(data) >= {"content.xml", "mimetype"}


def is_epub(data: bytes, name: str) -> bool:
    """Tell whether it is an electronic book."""
    return is_zip(data, name) and (b"application/epub+zip" in data[:200] or "META-INF/container.xml" in _members(data))


def is_office_sheet(data: bytes, name: str) -> bool:
    """Tell whether it is a spreadsheet or a presentation, which are no articles."""
    if not is_zip(data, name):
        return False
    folders = {member.split("/", 1)[0] for member in _members(data)}
    return (
        bool(folders & {"xl", "ppt"})
        or b"opendocument.spreadsheet" in data[:200]
        or b"opendocument.presentation" in data[:200]
    )


def is_ole(data: bytes, name: str) -> bool:
    """Tell whether it is of the old office formats, which also wrap documents that a password locks."""
    return data.startswith(_OLE)


def is_pdf(data: bytes, name: str) -> bool:
    """Tell whether it is a PDF file."""
    return b"%PDF-" in data[:1024]


def is_rtf(data: bytes, name: str) -> bool:
    """Tell whether it is a Rich Text document."""
    return data[:64].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{\\rtf")


def is_mail(data: bytes, name: str) -> bool:
    """Tell whether it opens with the headers of a mail."""
    position, known = 0, 0
    head = data[:20_000].removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")
    if head.startswith(b"From "):  # a mail cut out of a mailbox
        position = head.find(b"\n") + 1
    while (match := _HEADER.match(head, position)) is not None:
        position = match.end()
        known += match["name"].lower() in _MAIL_HEADERS
    return known >= (1 if name.endswith((".eml", ".mht", ".mhtml")) else _FEWEST_HEADERS)


def is_news_xml(data: bytes, name: str) -> bool:
    """Tell whether it is NewsML or NITF."""
    return root_name(data[:8192]) in _NEWS_ROOTS


def is_json(data: bytes, name: str) -> bool:
    """Tell whether it is JSON: an object, whatever is in it."""
    head = data[:200].removeprefix(b"\xef\xbb\xbf").lstrip()
    return re.match(rb"\{\s*\"", head) is not None


def is_page(data: bytes, name: str) -> bool:
    """Tell whether it is a web page or a fragment of one."""
    head = data[:8192].replace(b"\x00", b"")
    tags = _TAG.findall(head)
    if any(tag.lower().startswith((b"<!doctype", b"<html", b"<body")) for tag in tags) or root_name(head) == "html":
        return True
    return len(tags) >= (1 if name.endswith(_PAGE_ENDINGS) else _FEWEST_TAGS) and head.lstrip(
        b"\xef\xbb\xbf \t\r\n"
    ).startswith(b"<")


def is_markdown(data: bytes, name: str) -> bool:
    """Tell whether it is Markdown, which only its name says."""
    return name.endswith((".md", ".markdown", ".mdown", ".mkd"))


def is_other_xml(data: bytes, name: str) -> bool:
    """Tell whether it is XML of a kind that is not read."""
    return data.removeprefix(b"\xef\xbb\xbf").startswith(b"<?xml") and root_name(data[:8192]) not in ("", "html")


def is_anything(data: bytes, name: str) -> bool:
    """Take what nobody else took: the reader of plain text says whether it is one."""
    return True
