"""Articles from files, addresses and text; what reads is imported with the first one: the window is painted before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline_app.domain.article import Article


def read_source(source: str) -> Sequence[Article]:
    """Read the articles of a file or an address.

    Raises
    ------
    ReadingError
        If there is none that can be read.
    """
    from timeline_app.reading.errors import ReadingError  # noqa: PLC0415
    from timeline_app.reading.read import read_address, read_many  # noqa: PLC0415

    if "://" in source:
        return [read_address(source)]
    found = list(read_many([source]))
    articles = [article for article in found if not isinstance(article, ReadingError)]
    if not articles:
        raise next(error for error in found if isinstance(error, ReadingError))
    return articles


def read_text(text: str) -> Article:
    """Read an article from its text."""
    from timeline_app.reading import read  # noqa: PLC0415

    return read.read_text(text)


def read_page(page: str) -> Article:
    """Read an article from HTML.

    Raises
    ------
    ReadingError
        If it cannot be read.
    """
    from timeline_app.reading import read  # noqa: PLC0415

    return read.read_page(page)
