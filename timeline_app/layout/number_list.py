"""The list under numbered marks: number, date and words of each event, in columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline_app.layout.columns import in_columns
from timeline_app.layout.draft import Draft
from timeline_app.layout.entries import Entry
from timeline_app.layout.figures import Align, Role
from timeline_app.layout.geometry import Box
from timeline_app.layout.job import Job
from timeline_app.layout.rivalry import bracket, rivals_among
from timeline_app.layout.text_size import Typesetter
from timeline_app.wording.messages import messages

LEAST_COLUMN = 22.0  # ems
MOST_COLUMNS = 4
GAP = 1.6  # ems between columns
NUMBER = 2.2  # ems for the number
SIZES = ((1.0, 3), (0.92, 3), (0.92, 2), (0.85, 2), (0.78, 2), (0.72, 2), (0.78, 1), (0.72, 1))  # scale, lines of a row


@dataclass(frozen=True, slots=True)
class _Row:
    number: str
    date: str
    lines: tuple[str, ...]
    height: float
    event: str


@dataclass(frozen=True, slots=True)
class NumberList:
    """Rows in columns, before they have a place on the page."""

    rows: tuple[_Row, ...]
    columns: tuple[range, ...]
    width: float
    height: float
    rivals: tuple[tuple[str, ...], ...]
    typesetter: Typesetter

    def draw(self, draft: Draft, x: float, y: float) -> None:
        """Draw the list with its top left at a point."""
        for number, column in enumerate(self.columns):
            left, top = x + number * (self.width + GAP * self.typesetter.em), y
            middles = {}
            for row in (self.rows[i] for i in column):
                self._draw_row(draft, row, left, top)
                middles[row.event] = top + 0.5 * self.typesetter.line(Role.LABEL)
                top += row.height
            for group in self.rivals:
                heights = [middles[event] for event in group if event in middles]
                if len(heights) > 1:
                    draft.fixed += bracket(left - 0.2 * self.typesetter.em, heights, 0.35 * self.typesetter.em)

    def _draw_row(self, draft: Draft, row: _Row, x: float, y: float) -> None:
        typesetter, em = self.typesetter, self.typesetter.em
        left, event = x + NUMBER * em, row.event
        draft.fixed.append(typesetter.place(row.number, Role.LABEL, (left - 0.7 * em, y), Align.RIGHT, event=event))
        first = row.lines[0]
        if row.date and first.startswith(row.date):
            dated = typesetter.place(row.date, Role.LABEL, (left, y), event=event)
            rest = first[len(row.date) :].lstrip(" ")
            draft.fixed.append(dated)
            draft.fixed += typesetter.block(
                [rest] if rest else [], Role.ENTRY, (dated.box.right + 0.4 * em, y), event=event
            )
            following = y + typesetter.line(Role.LABEL)
            draft.fixed += typesetter.block(row.lines[1:], Role.ENTRY, (left, following), event=event)
        else:
            draft.fixed += typesetter.block(row.lines, Role.ENTRY, (left, y), event=event)
        if event:
            draft.target(Box(x, y, self.width, row.height), [event], is_label=True)


def list_numbers(job: Job, named: Sequence[Entry], width: float, height: float) -> NumberList | None:
    """Break the list of numbered events into columns, in the largest type that fits; None where none does."""
    rivals = tuple(tuple(entry.id for entry in group) for group in rivals_among(named))
    for scale, lines in SIZES if len(named) == len(job.entries) else SIZES[-2:]:
        typesetter = job.typesetter.scaled(scale)
        em = typesetter.em
        for count in range(1, MOST_COLUMNS + 1):
            column = (width - (count - 1) * GAP * em) / count
            if count > 1 and column < LEAST_COLUMN * em:
                break
            rows = _rows(job, named, column, lines, typesetter)
            columns = in_columns([row.height for row in rows], height - 0.8 * em, count)
            if columns is not None:
                used = max(sum(rows[i].height for i in column) for column in columns)
                return NumberList(tuple(rows), tuple(columns), column, used + 0.8 * em, rivals, typesetter)
    return None


def _rows(job: Job, named: Sequence[Entry], width: float, most: int, typesetter: Typesetter) -> list[_Row]:
    rows = []
    for number, entry in enumerate(named, 1):
        caption = entry.caption(typesetter.language, typesetter.measurer)
        # An em of bold type is wider than one of the regular type in which all but the date is drawn.
        text = f"{caption.date} {caption.full_label}"
        room = width - NUMBER * typesetter.em
        lines = _accompanied(typesetter.wrap(text, Role.LABEL, room, most), caption.date, room, typesetter)
        height = len(lines) * typesetter.line(Role.LABEL) + 0.3 * typesetter.em
        rows.append(_Row(str(number), caption.date, tuple(lines), height, entry.id))
    left_out = len(job.entries) - len(named)
    if left_out:
        key = "picture.other_event" if left_out == 1 else "picture.other_events"
        text = messages(typesetter.language).text(key, count=left_out)
        rows.append(_Row("", "", (text,), typesetter.line(Role.LABEL), ""))
    return rows


def _accompanied(lines: list[str], date: str, width: float, typesetter: Typesetter) -> list[str]:
    """Return lines whose last is no lone word: the word before it comes along, unless it belongs to the date."""
    if len(lines) < 2 or " " in lines[-1]:
        return lines
    before, _, word = lines[-2].rpartition(" ")
    last = f"{word} {lines[-1]}"
    part_of_date = len(lines) == 2 and len(before) <= len(date)
    if not before or part_of_date or typesetter.width(last, Role.LABEL) > width:
        return lines
    return [*lines[:-2], before, last]
