"""Many events across the page: thin lanes or a density strip, and labels for as many as there is room, by rank."""

from __future__ import annotations

from dataclasses import dataclass
from math import floor

from timeline_app.layout.captions import label_of
from timeline_app.layout.cells import Cell, cell_at, cells_of
from timeline_app.layout.density import density
from timeline_app.layout.draft import Draft
from timeline_app.layout.entries import Entry
from timeline_app.layout.figures import Align, Pen, Role, Stroke
from timeline_app.layout.geometry import Box, Point
from timeline_app.layout.job import Job
from timeline_app.layout.label_rows import LabelRows
from timeline_app.layout.lanes import assign_lanes
from timeline_app.layout.marks import Lane, mark_of, reach_of, tone_of
from timeline_app.layout.text_size import Typesetter
from timeline_app.layout.time_axis import TimeAxis
from timeline_app.layout.wrapping import clipped
from timeline_app.wording.messages import messages

MOST_LABELS = 150
MOST_TRIES = 600
WIDEST_LABEL = 19.0  # ems
LEAST_PITCH = 7.0  # page units between lanes


def draw_ranked(draft: Draft, job: Job, axis: TimeAxis, plot: Box, left: float) -> bool:
    """Fill the plot with marks, and with labels as far as there is room; this never fails."""
    entries, typesetter, em = job.entries, job.typesetter, job.typesetter.em
    reaches = [reach_of(entry.extent, axis, em) for entry in entries]
    lanes, count = assign_lanes(reaches, 0.1 * em)
    room = 0.55 * plot.height
    dense = count * LEAST_PITCH > room
    height = min(room, 6 * em) if dense else min(count * 1.15 * em, room)
    top = plot.bottom - 0.4 * em - height
    if dense:
        draft.moving += density(reaches, Box(axis.start, top, axis.end - axis.start, height), axis.gutters)
    else:
        _draw_lanes(draft, entries, lanes, axis, typesetter, top=top, pitch=height / count)
    row = typesetter.line(Role.LABEL) + 0.15 * em
    place = None if job.reference is None else axis.end_at(job.reference)
    labelling = _Labelling(
        draft,
        entries,
        reaches,
        [top if dense else top + lane * height / count for lane in lanes],
        LabelRows(max(floor((top - 0.5 * em - plot.y) / row), 1), 0.6 * em),
        cells_of(axis, place, (plot.x - plot.width, plot.right + plot.width), 0.6 * em),
        typesetter,
        top - 0.4 * em,
        row,
    )
    labelling.draw_labels(job.settings.pinned)
    labelling.draw_badges()
    return True


def _draw_lanes(
    draft: Draft,
    entries: list[Entry],
    lanes: list[int],
    axis: TimeAxis,
    typesetter: Typesetter,
    *,
    top: float,
    pitch: float,
) -> None:
    for entry, lane in zip(entries, lanes, strict=True):
        low = top + lane * pitch
        mark = mark_of(entry.id, entry.extent, axis, Lane(low, low + 0.8 * pitch), min(typesetter.em, 0.85 * pitch))
        draft.moving += mark.figures
        draft.target(Box(mark.start, low, max(mark.end - mark.start, 2.0), 0.8 * pitch), [entry.id])


@dataclass(frozen=True, slots=True)
class _Labelling:
    """Labels and badges above the marks.

    Attributes
    ----------
    reaches, tops
        Of the mark of each entry: where along the axis, and its upper edge.
    rows, row
        The rows of labels and their height.
    cells
        Which labels must not leave.
    foot
        Lower edge of the lowest row.
    """

    draft: Draft
    entries: list[Entry]
    reaches: list[tuple[float, float]]
    tops: list[float]
    rows: LabelRows
    cells: list[Cell]
    typesetter: Typesetter
    foot: float
    row: float

    def _rank(self, pinned: frozenset[str]) -> list[int]:
        """Return the numbers of the entries, pinned ones first, then by salience; equals in order of time."""
        entries = self.entries
        order = sorted(range(len(entries)), key=lambda i: (entries[i].id not in pinned, -entries[i].event.salience, i))
        return order[:MOST_TRIES]

    def _anchor(self, number: int) -> float:
        """Return where the pole of a label stands: the middle of a point, the visible beginning of a bar."""
        start, end = self.reaches[number]
        if self.entries[number].extent.is_point:
            return (start + end) / 2
        return max(start, self.cells[0].start) + min(0.5 * self.typesetter.em, (end - start) / 2)

    def draw_labels(self, pinned: frozenset[str]) -> None:
        """Draw as many labels as there is room for."""
        placed = 0
        for number in self._rank(pinned) if self.cells else ():
            placed += self._draw_label(number)
            if placed == MOST_LABELS:
                return

    def _draw_label(self, number: int) -> bool:
        entry, typesetter, em = self.entries[number], self.typesetter, self.typesetter.em
        anchor = self._anchor(number)
        at = cell_at(self.cells, anchor, 5 * em)
        if at is None or not self.cells[at].start - em <= anchor <= self.cells[at].end + em:
            return False
        cell = self.cells[at]
        anchor = min(max(anchor, cell.start), cell.end)
        text = label_of(entry.event, typesetter.language, typesetter.measurer)
        text = clipped(text, min(WIDEST_LABEL * em, cell.length), lambda t: typesetter.width(t, Role.LABEL))
        found = self.rows.place(anchor, typesetter.width(text, Role.LABEL), cell.start, cell.end)
        if found is None:
            return False
        top = self.foot - (found[0] + 1) * self.row
        words = typesetter.place(text, Role.LABEL, (found[1], top), event=entry.id)
        pole = (Point(anchor, self.tops[number]), Point(anchor, words.box.bottom))
        self.draft.moving += [words, Stroke(Pen.LEADER, pole, tone_of(entry.extent), entry.id)]
        self.draft.target(words.box, [entry.id], is_label=True)
        return True

    def draw_badges(self) -> None:
        """Say with "+ 7" where events have no label, in the lowest row."""
        em = self.typesetter.em
        bins: dict[tuple[int, int], list[str]] = {}
        for entry, (start, end) in zip(self.entries, self.reaches, strict=True):
            middle = (start + end) / 2
            at = cell_at(self.cells, middle, 0.0)
            if entry.id in self.draft.labelled or at is None:
                continue
            cell = self.cells[at]
            if cell.start <= middle <= cell.end:
                bins.setdefault((at, int((middle - cell.start) / (3.2 * em))), []).append(entry.id)
        for (at, number), ids in sorted(bins.items()):
            self._draw_badge(self.cells[at], self.cells[at].start + (number + 0.5) * 3.2 * em, ids)

    def _draw_badge(self, cell: Cell, middle: float, ids: list[str]) -> None:
        em = self.typesetter.em
        text = messages(self.typesetter.language).text("picture.more", count=len(ids))
        width = self.typesetter.width(text, Role.BADGE)
        for shift in (0.0, -0.8 * em, 0.8 * em):
            x = min(max(middle + shift, cell.start + width / 2), cell.end - width / 2)
            if cell.length > width and self.rows.badge(x, width):
                words = self.typesetter.place(text, Role.BADGE, (x, self.foot - self.row), Align.CENTRE)
                self.draft.moving.append(words)
                self.draft.target(words.box, ids)
                return
