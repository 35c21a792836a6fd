"""PDF files, read in a process of their own that may take neither too long nor too much."""

from __future__ import annotations

from timeline_app.reading.draft import Draft
from timeline_app.reading.isolation import read_apart
from timeline_app.reading.limits import Watch


def read(data: bytes, watch: Watch) -> Draft:
    """Read a PDF file: columns in their order, words broken at the margin joined, headers and footers left out."""
    return read_apart("timeline_app.reading.pdf.document:read_document", data, watch)
