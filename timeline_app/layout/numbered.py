"""Numbers at the marks and a list of what they stand for: pages with more events than there is room for labels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline_app.layout.cells import Cell, cells_of
from timeline_app.layout.draft import Draft
from timeline_app.layout.entries import Entry, by_rank
from timeline_app.layout.extent import Extent
from timeline_app.layout.figures import Area, Fill, Role
from timeline_app.layout.geometry import Box
from timeline_app.layout.job import Job
from timeline_app.layout.lanes import assign_lanes
from timeline_app.layout.marks import Lane, mark_of, reach_of
from timeline_app.layout.number_list import NumberList, list_numbers
from timeline_app.layout.text_size import ASCENT, DESCENT, Typesetter
from timeline_app.layout.time_axis import TimeAxis

MOST_NUMBERED = 60
PITCH = 1.35  # ems between lanes where there is room
LEAST_PITCH = (0.62, 11.5)  # ems, page units: what numbers need to be read
AIR = 0.3  # ems between a mark and its number


@dataclass(frozen=True, slots=True)
class _Numbered:
    """One mark for all events of the same time and kind, and the left edge of its number."""

    extent: Extent
    entries: tuple[Entry, ...]
    text: str
    start: float
    end: float
    x: float
    inside: bool


@dataclass(frozen=True, slots=True)
class Numbers:
    """Numbered marks in lanes, and their list."""

    marks: tuple[_Numbered, ...]
    lanes: tuple[int, ...]
    count: int
    listed: NumberList

    def draw_marks(self, draft: Draft, axis: TimeAxis, plot: Box, typesetter: Typesetter) -> None:
        """Draw the marks and their numbers in the plot."""
        em = typesetter.em
        pitch = min(PITCH * em, (plot.height - 0.6 * em) / self.count)
        top = plot.y + (plot.height - pitch * self.count) / 2
        height = min(0.95 * em, 0.8 * pitch)
        size = typesetter.scaled(min(1.0, pitch / (1.05 * em)))
        for mark, lane in zip(self.marks, self.lanes, strict=True):
            ids = [entry.id for entry in mark.entries]
            low = top + lane * pitch + (pitch - height) / 2
            drawn = mark_of(ids[0], mark.extent, axis, Lane(low, low + height), min(em, pitch))
            draft.moving += drawn.figures
            start, end = mark.start, mark.end
            if mark.text:
                start, end = min(start, mark.x), max(end, mark.x + size.width(mark.text, Role.BADGE))
            draft.target(Box(start - 2, low - 2, end - start + 4, height + 4), ids)
            if not mark.text:
                continue
            words_top = low + height / 2 - (ASCENT + DESCENT) * size.size(Role.BADGE) / 2
            words = size.place(mark.text, Role.BADGE, (mark.x, words_top), event=ids[0])
            if mark.inside:
                pill = Box(words.box.x - 0.2 * em, low, words.box.width + 0.4 * em, height)
                draft.moving.append(Area(Fill.BADGE, pill.corners, event=ids[0]))
            draft.moving.append(words)


def plan_numbers(job: Job, axis: TimeAxis, width: float, height: float) -> Numbers | None:
    """Return numbered marks and their list, or None where the marks alone would fill the height.

    When the list does not hold all events, those of the lowest rank have no number, and it says how many they are.
    """
    em = job.typesetter.em
    kept = len(job.entries)
    ranked = by_rank(job.entries, job.settings.pinned)
    while kept > 0:
        shown = {job.entries[i].id for i in ranked[:kept]}
        named = [entry for entry in job.entries if entry.id in shown]
        marks, lanes, count = _marks(job, axis, named)
        room = height - max(count * max(LEAST_PITCH[0] * em, LEAST_PITCH[1]) + 0.6 * em, 3.5 * em)
        listed = list_numbers(job, named, width, room)
        if listed is not None:
            return Numbers(tuple(marks), tuple(lanes), count, listed)
        if room < 0.4 * height:
            return None
        kept = min(kept - 1, int(kept * 0.9))
    return None


def _marks(job: Job, axis: TimeAxis, named: Sequence[Entry]) -> tuple[list[_Numbered], list[int], int]:
    typesetter = job.typesetter
    numbers = {entry.id: number for number, entry in enumerate(named, 1)}
    place = None if job.reference is None else axis.end_at(job.reference)
    cells = cells_of(axis, place, (axis.start, axis.end), 0.2 * typesetter.em)
    groups: dict[tuple[Extent, str], list[Entry]] = {}
    for entry in job.entries:
        groups.setdefault(entry.sign, []).append(entry)
    marks = []
    for (extent, _), entries in groups.items():
        text = _runs([numbers[entry.id] for entry in entries if entry.id in numbers])
        marks.append(_numbered(extent, tuple(entries), text, axis, cells, typesetter))
    spans = [
        (min(mark.start, mark.x), max(mark.end, mark.x + typesetter.width(mark.text, Role.BADGE))) for mark in marks
    ]
    lanes, count = assign_lanes(spans, 0.45 * typesetter.em)
    return marks, lanes, count


def _numbered(
    extent: Extent, entries: tuple[Entry, ...], text: str, axis: TimeAxis, cells: list[Cell], typesetter: Typesetter
) -> _Numbered:
    """Put the number of a mark inside a long one, else to its right or left, where no cut of the axis is crossed."""
    em = typesetter.em
    start, end = reach_of(extent, axis, em)
    width = typesetter.width(text, Role.BADGE)
    sure = axis.at(extent.core_first) if extent.core_first < extent.core_last else start
    for low in (max(start, sure), start):
        for cell in cells:
            left, right = max(low, cell.start), min(end, cell.end)
            if right - left >= width + 2.4 * em:
                return _Numbered(extent, entries, text, start, end, left + 1.0 * em, inside=True)
    for x in (end + AIR * em, start - AIR * em - width):
        if any(cell.start <= x and x + width <= cell.end for cell in cells):
            return _Numbered(extent, entries, text, start, end, x, inside=False)
    middle = (start + end) / 2
    cell = min(cells, key=lambda c: (max(c.start - middle, middle - c.end, 0.0), -c.length))
    x = min(max(middle - width / 2, cell.start), max(cell.end - width, cell.start))
    return _Numbered(extent, entries, text if width <= cell.length else "", start, end, x, inside=True)


def _runs(numbers: Sequence[int]) -> str:
    """Return numbers with a dash for those that follow one another: "3–5, 8"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)
