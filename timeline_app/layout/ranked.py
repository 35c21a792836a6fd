"""Many events across the page: thin lanes or a density strip, and labels for as many as there is room, by rank."""

from __future__ import annotations

from math import ceil

from timeline_app.layout.captions import label_of
from timeline_app.layout.cells import Cell, cell_at, cells_of
from timeline_app.layout.density import density
from timeline_app.layout.draft import Draft
from timeline_app.layout.entries import Entry, by_rank
from timeline_app.layout.figures import Align, Pen, Role, Stroke
from timeline_app.layout.flags import Flag, Hung, hang
from timeline_app.layout.geometry import Box, Point
from timeline_app.layout.job import Job
from timeline_app.layout.lanes import assign_lanes
from timeline_app.layout.marks import Lane, mark_of, reach_of, tone_of
from timeline_app.layout.text_size import Typesetter
from timeline_app.layout.time_axis import TimeAxis
from timeline_app.wording.messages import messages

MOST_LABELS = 150
MOST_IN_BAY = 16  # labels hung together; more would cost more time than they find room
BAY = 24.0  # ems; wider cells are divided, so that labels far apart are hung independently
WIDEST_LABEL = 12.5  # ems
LEAST_PITCH = 7.0  # page units between lanes
SCALE = 0.88  # of the labels against those of the page


def draw_ranked(draft: Draft, job: Job, axis: TimeAxis, plot: Box, left: float) -> bool:
    """Fill the plot with marks, and with labels as far as there is room; this never fails."""
    entries, em = job.entries, job.typesetter.em
    reaches = [reach_of(entry.extent, axis, em) for entry in entries]
    lanes, count = assign_lanes(reaches, 0.1 * em)
    room = 0.5 * plot.height
    dense = count * LEAST_PITCH > room
    height = min(room, 6 * em) if dense else min(count * 1.15 * em, room)
    badges = plot.bottom - 1.35 * em
    top = badges - height
    draft.dense = dense
    if dense:
        draft.moving += density(reaches, Box(axis.start, top, axis.end - axis.start, height), axis.gutters)
    else:
        _draw_lanes(draft, entries, lanes, axis, em, strip=Box(plot.x, top, plot.width, height))
    tops = [top if dense else top + lane * height / count for lane in lanes]
    place = None if job.reference is None else axis.end_at(job.reference)
    cells = cells_of(axis, place, (plot.x - plot.width, plot.right + plot.width), 0.6 * em)
    labelling = _Labelling(draft, job.typesetter.scaled(SCALE), entries, reaches, cells)
    labelling.draw_labels(job.settings.pinned, tops, Box(plot.x, plot.y, plot.width, top - plot.y))
    if badges > plot.y:  # the words around a very low page may leave no room
        labelling.draw_badges(badges)
    return True


def _draw_lanes(draft: Draft, entries: list[Entry], lanes: list[int], axis: TimeAxis, em: float, *, strip: Box) -> None:
    pitch = strip.height / (max(lanes) + 1)
    for entry, lane in zip(entries, lanes, strict=True):
        low = strip.y + lane * pitch
        mark = mark_of(entry.id, entry.extent, axis, Lane(low, low + 0.8 * pitch), min(em, 0.85 * pitch))
        draft.moving += mark.figures
        draft.target(Box(mark.start, low, max(mark.end - mark.start, 2.0), 0.8 * pitch), [entry.id])


class _Labelling:
    """Labels above the marks and badges below them.

    Parameters
    ----------
    draft
        Where the figures go.
    typesetter
        Sets the words.
    entries, reaches
        The events, and where along the axis their marks are.
    cells
        Which labels must not leave.
    """

    def __init__(
        self,
        draft: Draft,
        typesetter: Typesetter,
        entries: list[Entry],
        reaches: list[tuple[float, float]],
        cells: list[Cell],
    ) -> None:
        self._draft, self._typesetter, self._entries, self._reaches = draft, typesetter, entries, reaches
        self._cells = cells
        self._patience = 0.93 if len(entries) <= 60 else 0.8  # share of the labels that is tried next
        self._bays = [bay for cell in cells for bay in _divided(cell, BAY * typesetter.em)]

    def _anchor(self, number: int) -> float:
        """Return where the pole of a label stands: the middle of a point, the visible beginning of a bar."""
        start, end = self._reaches[number]
        if self._entries[number].extent.is_point:
            return (start + end) / 2
        return max(start, self._cells[0].start) + min(0.5 * self._typesetter.em, (end - start) / 2)

    def draw_labels(self, pinned: frozenset[str], tops: list[float], room: Box) -> None:
        """Draw the labels of the highest ranks that fit between the top of the plot and the marks."""
        em = self._typesetter.em
        groups: dict[int, list[int]] = {}
        chosen = 0
        for number in by_rank(self._entries, pinned):
            anchor = self._anchor(number)
            bay = cell_at(self._bays, anchor, 5 * em)
            if bay is None or not self._bays[bay].start - em <= anchor <= self._bays[bay].end + em:
                continue
            group = groups.setdefault(bay, [])
            if len(group) < MOST_IN_BAY and chosen < MOST_LABELS:
                group.append(number)
                chosen += 1
        foot = room.bottom - 1.2 * em
        for bay, group in groups.items():
            self._hang_bay(self._bays[bay], group, tops, foot, foot - room.y - 0.3 * em)

    def _hang_bay(self, bay: Cell, ranked: list[int], tops: list[float], foot: float, room: float) -> None:
        """Hang as many labels as fit, leaving out the lowest ranks first."""
        typesetter, em = self._typesetter, self._typesetter.em
        lines = {number: self._lines(number, bay.length) for number in ranked}
        ranked = self._covering(ranked, lines, 0.8 * room * bay.length)
        while ranked:
            order = sorted(ranked, key=lambda i: (self._anchor(i), i))
            flags = [
                Flag(
                    min(max(self._anchor(i), bay.start), bay.end),
                    typesetter.widest(lines[i], Role.LABEL) + 0.3 * em,
                    len(lines[i]) * typesetter.line(Role.LABEL),
                )
                for i in order
            ]
            hung = hang(flags, bay.start, bay.end, 0.45 * em, 0.8 * em)
            height = 2 * room if hung is None else max(item.box.bottom for item in hung)
            if hung is not None and height <= room:
                for i, flag, item in zip(order, flags, hung, strict=True):
                    self._draw_label(i, lines[i], flag, item, (foot, tops[i]))
                return
            ranked = ranked[: int(len(ranked) * min(self._patience, 1.15 * room / height))]

    def _covering(self, ranked: list[int], lines: dict[int, list[str]], area: float) -> list[int]:
        """Return the labels of the highest ranks that cover no more than an area, at least one."""
        typesetter = self._typesetter
        for count, number in enumerate(ranked):
            height = len(lines[number]) * typesetter.line(Role.LABEL)
            area -= typesetter.widest(lines[number], Role.LABEL) * height
            if area < 0:
                return ranked[: max(count, 1)]
        return ranked

    def _lines(self, number: int, room: float) -> list[str]:
        typesetter = self._typesetter
        text = label_of(self._entries[number].event, typesetter.language, typesetter.measurer)
        width = min(WIDEST_LABEL * typesetter.em, room - 0.3 * typesetter.em)
        return typesetter.balance(text, Role.LABEL, width, 2)

    def _draw_label(self, number: int, lines: list[str], flag: Flag, hung: Hung, heights: Point) -> None:
        foot, top = heights
        entry, em = self._entries[number], self._typesetter.em
        box = Box(hung.box.x, foot - hung.box.y - hung.box.height, hung.box.width, hung.box.height)
        words = self._typesetter.block(lines, Role.LABEL, (box.x + 0.15 * em, box.y), event=entry.id)
        leader = ((flag.anchor, top), (hung.pole, foot), (hung.pole, words[-1].box.bottom))
        self._draft.moving += [*words, Stroke(Pen.LEADER, leader, tone_of(entry.extent), entry.id)]
        self._draft.target(box, [entry.id], is_label=True)

    def draw_badges(self, top: float) -> None:
        """Say with "+ 7" under the marks where events have no label."""
        em = self._typesetter.em
        width = 3.4 * em
        bins: dict[tuple[int, int], list[str]] = {}
        for entry, (start, end) in zip(self._entries, self._reaches, strict=True):
            middle = (start + end) / 2
            at = cell_at(self._cells, middle, 0.0)
            if entry.id in self._draft.labelled or at is None or self._cells[at].length < width:
                continue
            cell = self._cells[at]
            if cell.start <= middle <= cell.end:
                last = int(cell.length / width) - 1
                bins.setdefault((at, min(int((middle - cell.start) / width), last)), []).append(entry.id)
        for (at, number), ids in sorted(bins.items()):
            text = messages(self._typesetter.language).text("picture.more", count=len(ids))
            x = self._cells[at].start + (number + 0.5) * width
            words = self._typesetter.place(text, Role.BADGE, (x, top + 0.2 * em), Align.CENTRE)
            self._draft.moving.append(words)
            self._draft.target(words.box, ids)


def _divided(cell: Cell, length: float) -> list[Cell]:
    parts = max(ceil(cell.length / (1.5 * length)), 1)
    step = cell.length / parts
    ends = [cell.start + (i + 1) * step - 6 for i in range(parts - 1)]
    return [Cell(cell.start + i * step, end) for i, end in enumerate([*ends, cell.end])]
