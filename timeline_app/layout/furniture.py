"""What stands around the plot: title and deck above, source and credit below."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import floor

from timeline_app.domain.calendar import civil
from timeline_app.domain.interval import CalendarUnit
from timeline_app.layout.entries import Entry
from timeline_app.layout.figures import Align, Role, Words
from timeline_app.layout.geometry import Box
from timeline_app.layout.settings import PictureSettings
from timeline_app.layout.story import Story
from timeline_app.layout.text_size import Typesetter
from timeline_app.wording.dates import Form, day_number, day_words, unit_words, year_words
from timeline_app.wording.messages import messages
from timeline_app.wording.typography import typeset

MOST_DAYS = 62  # a longer period is told by its months
LARGEST_MARGIN = 0.08  # of the shorter side: that of a long, narrow page follows its length no further


@dataclass(frozen=True, slots=True)
class Furniture:
    """Words around the plot, the room that they leave, and the free part of the last line of the deck."""

    words: tuple[Words, ...]
    room: Box
    beside_deck: Box


def page_of(settings: PictureSettings) -> Box:
    """Return the part of a page inside its white margin."""
    shorter, longer = sorted((settings.width, settings.height))
    margin = max(min(0.03 * longer, LARGEST_MARGIN * shorter), 0.9 * settings.em)
    return Box(margin, 0.7 * margin, settings.width - 2 * margin, settings.height - 1.3 * margin)


def furnish(story: Story, settings: PictureSettings, typesetter: Typesetter, deck: str, left_out: int = 0) -> Furniture:
    """Place title, deck, source and credit, and return what room is left between them.

    How many events the page has no room for, ``left_out``, is said in the place of the credit.
    """
    page = page_of(settings)
    words: list[Words] = []
    top = page.y
    if settings.heading:
        for text, role, most in ((story.title, Role.TITLE, 3), (story.deck or deck, Role.DECK, 2)):
            shown = typeset(typesetter.measurer.drawable(text), story.language)
            if shown:
                setter = _title_setter(shown, page.width, typesetter) if role is Role.TITLE else typesetter
                lines = setter.balance(shown, role, page.width, most)
                words += setter.block(lines, role, (page.x, top))
                top = words[-1].box.bottom + 0.35 * typesetter.em
        top += 0.35 * typesetter.em if words else 0.0
    beside = Box(page.right, top, 0.0, 0.0)
    if words and words[-1].role is Role.DECK:
        line = words[-1].box
        beside = Box(line.right + 2 * typesetter.em, line.y, page.right - line.right - 2 * typesetter.em, line.height)
    if left_out:
        key = "picture.other_event" if left_out == 1 else "picture.other_events"
        story = replace(story, credit=messages(story.language).text(key, count=left_out))
    bottom = _footer(story, page, typesetter, words)
    return Furniture(tuple(words), Box(page.x, top, page.width, max(bottom - top, 1.0)), beside)


def _title_setter(title: str, width: float, typesetter: Typesetter) -> Typesetter:
    """Return a typesetter in whose size a title takes few lines and is not cut."""
    for scale, most in ((1.0, 2), (0.88, 2), (0.88, 3), (0.78, 3), (0.68, 3)):
        setter = typesetter.scaled(scale)
        if len(setter.wrap(title, Role.TITLE, width)) <= most:
            break
    return setter


def _footer(story: Story, page: Box, typesetter: Typesetter, words: list[Words]) -> float:
    role = Role.SOURCE
    clean = typesetter.measurer.drawable
    source = typeset(clean(_source(story)), story.language)
    credit = typeset(clean(story.credit), story.language)
    if not source and not credit:
        return page.bottom
    credit = typesetter.clip(credit, role, page.width / 2) if credit else ""
    room = page.width - (typesetter.width(credit, role) + typesetter.em if credit else 0.0)
    lines = typesetter.wrap(source, role, room, 2) if source else []
    top = page.bottom - max(len(lines), 1) * typesetter.line(role)
    words += typesetter.block(lines, role, (page.x, top))
    if credit:
        words.append(typesetter.place(credit, role, (page.right, top), Align.RIGHT))
    return top - 0.5 * typesetter.em


def _source(story: Story) -> str:
    catalogue = messages(story.language)
    date = "" if story.reference is None else day_words(story.reference, story.language, Form.LONG)
    if story.source and date:
        return catalogue.text("picture.source_dated", source=story.source, date=date)
    if story.source:
        return catalogue.text("picture.source", source=story.source)
    return catalogue.text("picture.source_article", date=date) if date else ""


def deck_of(entries: list[Entry], language: str, *, cut: bool, scaled: bool = True) -> str:
    """Return the sentence under the title: the period told, and that the scale changes where it does."""
    if not entries:
        return ""
    catalogue = messages(language)
    first = min(entry.extent.first for entry in entries)
    last = max(entry.extent.last for entry in entries)
    days = floor(first + 1e-6), floor(max(first, last - 0.01))
    names = [_moment(day, last - first, language) for day in days]
    if names[0] == names[1]:
        period = catalogue.text("picture.period_one", date=names[0])
    elif last - first <= MOST_DAYS:
        period = catalogue.text("picture.period_days", first=_unshared(*days, language), last=names[1])
    else:
        key = "picture.period_vowel" if names[0][0] in "aeiou" else "picture.period"
        period = catalogue.text(key, first=names[0], last=names[1])
    period = period[:1].upper() + period[1:]
    if not scaled:
        return period
    return f"{period} {catalogue.text('picture.scale_changes')}" if cut else period


def _unshared(first: int, last: int, language: str) -> str:
    """Return the first day of a period without the month and the year that its last day has too."""
    (year, month, number), end = civil(first), civil(last)
    if (year, month) == (end.year, end.month):
        return day_number(number, language)
    return day_words(first, language, Form.LONG, with_year=year != end.year)


def _moment(day: int, span: float, language: str) -> str:
    if span > 900:
        return year_words(civil(day).year, language)
    if span > MOST_DAYS:
        return unit_words(CalendarUnit.of_month(*civil(day)[:2]), language, Form.LONG)
    return day_words(day, language, Form.LONG)
