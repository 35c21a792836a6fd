"""One place of a document that states a date."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from timeline_app.domain.calendar import Day, day_of, is_date
from timeline_app.domain.span import Span


class Place(Enum):
    """Where a date is stated; the value is the last part of its message id ``reading.date.<value>``."""

    LINKED_DATA = "linked_data"  # JSON-LD of a page
    META = "meta"  # meta elements, Open Graph
    MARKUP = "markup"  # time elements, itemprop
    HEADER = "header"  # of an e-mail, NewsML, NITF, ninjs or dispatch
    STAMP = "stamp"  # "Publié le …"
    DATELINE = "dateline"  # "PARIS, 16 août 2022 - "
    ADDRESS = "address"  # /2022/01/28/
    FILE_NAME = "file_name"
    PROPERTY = "property"  # of a document: creation, last save
    GUESS = "guess"  # htmldate's, from anywhere in a page


class Role(Enum):
    """What happened on that date."""

    PUBLISHED = "published"
    UPDATED = "updated"


@dataclass(frozen=True, slots=True)
class DateClaim:
    """A date as stated.

    Attributes
    ----------
    place, role
        Where, and of what.
    text
        The words that state it.
    year, month, day
        As said; the year may be missing.
    minute
        Minutes after midnight in the local time of the publication; None when not said.
    span
        Where the words stand in the article's text; None when they stand elsewhere.
    other
        The other reading of 03/04/2022: month and day exchanged; else None.
    """

    place: Place
    role: Role
    text: str
    year: int | None
    month: int
    day: int
    minute: int | None = None
    span: Span | None = None
    other: tuple[int, int] | None = None

    @property
    def exists(self) -> bool:
        """Whether the calendar has it; without a year, whether some year has it."""
        return is_date(2000 if self.year is None else self.year, self.month, self.day)

    @property
    def date(self) -> Day | None:
        """The day, None without a year or when the calendar has no such day."""
        return day_of(self.year, self.month, self.day) if self.year is not None and self.exists else None
