"""Bars in rows: one event a row, its date and words in columns on the left, its mark on the axis; grouped if asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from timeline_app.layout.captions import Caption
from timeline_app.layout.draft import Draft
from timeline_app.layout.entries import Entry
from timeline_app.layout.figures import Pen, Role, Stroke
from timeline_app.layout.geometry import Box
from timeline_app.layout.grouping import Group, groups_of
from timeline_app.layout.job import Job
from timeline_app.layout.marks import Lane, mark_of, tone_of
from timeline_app.layout.rivalry import bracket, rivals_among
from timeline_app.layout.settings import Grouping, Style
from timeline_app.layout.time_axis import TimeAxis
from timeline_app.wording.typography import ELLIPSIS, NBSP

COLUMN_SHARE = 0.4
DATE_SHARE = 0.33  # of the columns of date and words, that the dates may take at least
MOST_ROWS = 80
LEAST_ROW = 1.14  # ems that the lowest row takes


@dataclass(frozen=True, slots=True)
class RowSize:
    """How much a row may say: lines of label and detail, and the scale of the type against that of the page."""

    label_lines: int
    detail_lines: int
    scale: float

    @property
    def air(self) -> float:
        """Room above and below the words of a row together, in ems."""
        return 0.45 if self.scale > 0.85 else 0.2


ROW_SIZES = tuple(
    RowSize(label, detail, scale)
    for label, detail, scale in (
        (3, 2, 1.15), (3, 2, 1.0), (2, 1, 1.0), (2, 1, 0.94), (2, 0, 1.0), (2, 0, 0.94), (1, 0, 1.0), (2, 0, 0.88),
        (1, 0, 0.88), (1, 0, 0.8),
    )
)  # fmt: skip


class Row(NamedTuple):
    """The words of one event, broken into lines."""

    entry: Entry
    date: tuple[str, ...]
    label: tuple[str, ...]
    detail: tuple[str, ...]
    height: float


def text_column(job: Job, width: float) -> float:
    """Return the width of the columns of date and words, with the space that parts them from the plot."""
    return min(COLUMN_SHARE * width, 34 * job.typesetter.em)


def rows_asked(job: Job) -> bool:
    """Tell whether the user chose rows, by the style or by groups."""
    return job.settings.style is Style.BARS or job.settings.grouping is not Grouping.NONE


def draw_rows(draft: Draft, job: Job, axis: TimeAxis, plot: Box, left: float) -> bool:
    """Fill plot and columns with the most telling rows that fit.

    Returns False when not all rows fit, or when rows were not asked for and not all of them do with all words.
    """
    asked = rows_asked(job)
    for size in ROW_SIZES:
        table = Table(draft, job, axis, plot, left=left, size=size)
        rows = table.rows()
        if table.height(rows) <= plot.height and (asked or not _cut(rows)):
            table.draw(rows, plot.height)
            return True
    return False


def _cut(rows: list[tuple[Group, list[Row]]]) -> bool:
    return any(row.label[-1].endswith(ELLIPSIS) for _, some in rows for row in some)


class Table:
    """Rows of one size on one page."""

    def __init__(
        self, draft: Draft, job: Job, axis: TimeAxis, plot: Box, *, left: float, size: RowSize, dates: float = 0.0
    ) -> None:
        self._draft, self._job, self.axis, self._plot = draft, job, axis, plot
        typesetter = job.typesetter.scaled(size.scale)
        self._left, self._typesetter, self._size = left, typesetter, size
        captions = {entry.id: self._caption(entry) for entry in job.entries}
        self._captions = captions
        widest = max((typesetter.width(caption.date, Role.DATE) for caption in captions.values()), default=0.0)
        room = plot.x - left
        self.dates = max(min(widest, max(9.5 * typesetter.em, DATE_SHARE * room)), dates)  # width of their column
        self._words = room - self.dates - 2.0 * typesetter.em

    def _caption(self, entry: Entry) -> Caption:
        return entry.caption(self._job.story.language, self._typesetter.measurer)

    def rows(self) -> list[tuple[Group, list[Row]]]:
        """Return the groups with the rows of their events."""
        job = self._job
        groups = groups_of(job.entries, job.story, job.settings.grouping, job.typesetter.measurer)
        return [(group, [self._row(entry) for entry in group.entries]) for group in groups]

    def _row(self, entry: Entry) -> Row:
        """Break the words of an event into the lines of a row."""
        typesetter, size = self._typesetter, self._size
        caption = self._captions[entry.id]
        words = caption.label if size.detail_lines else caption.full_label
        label = typesetter.balance(words, Role.LABEL, self._words, size.label_lines)
        text = " · ".join(part for part in (caption.said, caption.status) if part)
        detail: list[str] = []
        if size.detail_lines and text:
            detail = typesetter.wrap(text, Role.DETAIL, self._words, size.detail_lines)
        date = self._date_lines(caption.date)
        height = len(label) * typesetter.line(Role.LABEL) + len(detail) * typesetter.line(Role.DETAIL)
        height = max(height, len(date) * typesetter.line(Role.DATE))
        return Row(entry, tuple(date), tuple(label), tuple(detail), height + size.air * typesetter.em)

    def _date_lines(self, date: str) -> list[str]:
        """Break a date where its words are not bound, unless what is bound is too wide."""
        wide = any(self._typesetter.width(part, Role.DATE) > self.dates for part in date.split(" "))
        return self._typesetter.wrap(date.replace(NBSP, " ") if wide else date, Role.DATE, self.dates, 2)

    def _heading(self, group: Group) -> float:
        return 1.6 * self._typesetter.line(Role.GROUP) if group.name else 0.0

    def height(self, rows: list[tuple[Group, list[Row]]]) -> float:
        """Return the height of all rows and headings."""
        return sum(self._heading(group) + sum(row.height for row in some) for group, some in rows)

    def draw(self, rows: list[tuple[Group, list[Row]]], room: float) -> None:
        """Draw rows in a height, with the room that is left shared out between them."""
        count = sum(len(some) for _, some in rows)
        air = min(max(room - self.height(rows), 0.0) / max(count, 1), 1.6 * self._typesetter.em)
        y = self._plot.y
        for group, some in rows:
            if group.name:
                y += self._heading(group)
                top = y - 1.05 * self._typesetter.line(Role.GROUP)
                name = self._typesetter.clip(group.name, Role.GROUP, self._plot.right - self._left)
                self._draft.fixed.append(self._typesetter.place(name, Role.GROUP, (self._left, top)))
            middles = {}
            for row in some:
                self._draw_row(row, y, row.height + air)
                middles[row.entry.id] = y + (row.height + air) / 2
                y += row.height + air
            for rivals in rivals_among([row.entry for row in some]):
                heights = [middles[entry.id] for entry in rivals]
                em = self._typesetter.em
                self._draft.fixed += bracket(self._left - 0.6 * em, heights, 0.35 * em)

    def _draw_row(self, row: Row, y: float, height: float) -> None:
        draft, typesetter, plot = self._draft, self._typesetter, self._plot
        em, event = typesetter.em, row.entry.id
        middle = y + height / 2
        top = middle - (row.height - self._size.air * em) / 2
        tone = tone_of(row.entry.extent)
        draft.fixed += typesetter.block(row.date, Role.DATE, (self._left, top), tone=tone, event=event)
        x = self._left + self.dates + 0.8 * em
        draft.fixed += typesetter.block(row.label, Role.LABEL, (x, top), event=event)
        under = top + len(row.label) * typesetter.line(Role.LABEL)
        draft.fixed += typesetter.block(row.detail, Role.DETAIL, (x, under), event=event)
        draft.target(Box(self._left, y, plot.x - self._left, height), [event], is_label=True)
        line = y + height
        draft.fixed.append(Stroke(Pen.RULE, ((self._left, line), (plot.x - 0.6 * em, line))))
        thick = min(0.95 * em, 0.62 * height)
        lane = Lane(middle - thick / 2, middle + thick / 2)
        mark = mark_of(event, row.entry.extent, self.axis, lane, em)
        draft.moving += [Stroke(Pen.GRID, ((start, line), (end, line))) for start, end in self._parts()]
        draft.moving += mark.figures
        draft.target(Box(mark.start - 2, lane.low - 2, mark.end - mark.start + 4, thick + 4), [event])

    def _parts(self) -> list[tuple[float, float]]:
        return [(zone.start, zone.end) for zone in self.axis.zones]
