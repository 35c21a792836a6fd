"""Pages on which time runs down: marks beside the axis, words beside the marks; for telephones and columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from timeline_app.layout.across import lay_numbered
from timeline_app.layout.cells import Cell
from timeline_app.layout.draft import Draft
from timeline_app.layout.entries import by_rank
from timeline_app.layout.extent import Extent, Shape
from timeline_app.layout.figures import Words
from timeline_app.layout.furniture import deck_of, furnish
from timeline_app.layout.geometry import Box, Point
from timeline_app.layout.job import Job, Sheet
from timeline_app.layout.lanes import assign_lanes
from timeline_app.layout.legend import kinds_used, legend_of
from timeline_app.layout.listing import lay_list
from timeline_app.layout.marks import Lane, mark_of, reach_of
from timeline_app.layout.rivalry import bracket, rivals_among
from timeline_app.layout.settings import Style
from timeline_app.layout.stretches import Stretch
from timeline_app.layout.time_axis import TimeAxis, Zone
from timeline_app.layout.upright_axis import draw_upright_axis, gutter, names_width, reference_room, upright_strip
from timeline_app.layout.upright_labels import (
    BLOCK_SIZES,
    GAP,
    Block,
    BlockSize,
    draw_blocks,
    make_block,
    needed_height,
    place_blocks,
)

MOST_BLOCKS = 90
ROOMY = BLOCK_SIZES[:5]  # that have room for the date of every event
MOST_LANES = 7
LEAST_ZONE = 4.5  # ems
CELL = 6.0  # ems that the words of an event need between cuts
STRIP = 2.6  # ems at the right edge for the strip of true scale
LEAD = 2.2  # ems for the leaders between marks and words


def lay_downwards(job: Job) -> Sheet:
    """Fill a page with as many events as it has room for, those of the highest rank first.

    Where nobody asked for it, a page on which labels and dates do not stand beside all marks gets numbers instead, and
    a page that is too small for an axis gets a list.
    """
    whole = _whole(job, ROOMY)
    numbered = lay_numbered(job) if whole is None and job.settings.style is Style.AUTO else None
    if whole is None and numbered is None:
        whole = _whole(job, BLOCK_SIZES[len(ROOMY) :])
    return whole or numbered or _the_most_telling(job)


def _the_most_telling(job: Job) -> Sheet:
    ranked = [job.entries[i] for i in by_rank(job.entries, job.settings.pinned)]
    kept = min(len(ranked), MOST_BLOCKS)
    while kept > 0:
        ids = {entry.id for entry in ranked[:kept]}
        some = replace(job, entries=[entry for entry in job.entries if entry.id in ids])
        sheet = _whole(some, BLOCK_SIZES[-2:], left_out=len(ranked) - kept)
        if sheet is not None:
            return sheet
        kept = min(kept - 1, int(kept * 0.93))
    return lay_list(job)


def _whole(job: Job, sizes: Sequence[BlockSize], left_out: int = 0) -> Sheet | None:
    """Return a page with all events of a job, or None when it has no room for them."""
    if len(job.entries) > MOST_BLOCKS:
        return None
    sheets = (_Column(job, size, left_out=left_out).sheet() for size in sizes)
    return next((sheet for sheet in sheets if sheet is not None), None)


class _Column:
    """One page, tried with words of one size."""

    def __init__(self, job: Job, size: BlockSize, left_out: int) -> None:
        self._job, self._size = job, size
        self._typesetter = job.typesetter.scaled(size.scale)
        self._em = self._typesetter.em
        probe = furnish(job.story, job.settings, job.typesetter, " ", left_out=left_out)
        stretches = job.stretches(probe.room.height, CELL)
        deck = deck_of(job.entries, job.story.language, cut=len(stretches) > 1)
        self._furniture = furnish(job.story, job.settings, job.typesetter, deck, left_out=left_out)
        self._stretches = stretches if job.settings.zone_limits else _cut_at(stretches, job.reference)

    def sheet(self) -> Sheet | None:
        """Return the filled page, or None when the words do not fit."""
        job, typesetter, em = self._job, self._typesetter, self._em
        room = self._furniture.room
        kinds = kinds_used(job.entries, bracketed=True) if job.settings.legend else []
        legend = legend_of(kinds, room.width, typesetter)
        top = room.y + gutter(typesetter)
        length = room.bottom - legend.height - 0.3 * em - top
        lanes, count = self._lanes(length)
        left = room.x + names_width(typesetter)
        marks_right = left + (count * 1.25 + 0.5) * em
        x = marks_right + LEAD * em
        strip = job.settings.strip and len(self._stretches) > 1 and room.width > 30 * em
        right = room.right - (STRIP * em if strip else 0.0)
        if right - x < 7 * em:
            return None
        rivals = rivals_among(job.entries)
        width = right - x - (1.4 if rivals else 0.4) * em
        blocks = [make_block(entry, self._size, typesetter, width) for entry in job.entries]
        lengths = self._zone_lengths(blocks, length)
        if lengths is None:
            return None
        axis = self._axis(top, lengths)
        plot = Box(left, top, right - left, length)
        draft = Draft()
        draft.fixed += self._furniture.words
        draw_upright_axis(draft, axis, plot, typesetter, reference=job.story.reference, finest=job.finest, words=x)
        if not self._fill(draft, axis, blocks, lanes, left=left, x=x, right=right):
            return None
        draft.fixed += legend.figures(room.x, room.bottom - legend.height)
        if strip:
            notes = [words.box for words in draft.moving if isinstance(words, Words)]
            draft.fixed += upright_strip(axis, plot, room.right, typesetter, notes)
        place = None if job.reference is None else axis.end_at(job.reference)
        view = Box(room.x, room.y, right - room.x, top + length - room.y)
        return Sheet(Style.VERTICAL, draft, view, axis, place, self._offset(length), self._most(length), upright=True)

    def _most(self, length: float) -> float:
        return length * (self._job.settings.zoom - 1.0)

    def _offset(self, length: float) -> float:
        return min(max(self._job.settings.offset, 0.0), self._most(length))

    def _lanes(self, length: float) -> tuple[list[int], int]:
        """Return the lane of each mark; beyond the last lane marks share it."""
        axis = self._axis(0.0, [stretch.share * length for stretch in self._stretches])
        signs = list(self._sharing())
        lanes, count = assign_lanes([reach_of(extent, axis, self._em) for extent, _ in signs], 0.2 * self._em)
        lane_of = dict(zip(signs, lanes, strict=True))
        return [min(lane_of[entry.sign], MOST_LANES - 1) for entry in self._job.entries], min(count, MOST_LANES)

    def _sharing(self) -> dict[tuple[Extent, str], list[str]]:
        """Return the ids of the events of each mark: those of equal time share one."""
        groups: dict[tuple[Extent, str], list[str]] = {}
        for entry in self._job.entries:
            groups.setdefault(entry.sign, []).append(entry.id)
        return groups

    def _axis(self, top: float, lengths: list[float]) -> TimeAxis:
        """Put zones below one another; the lengths are those at a magnification of 1."""
        zoom = self._job.settings.zoom
        total = sum(lengths) + gutter(self._typesetter) * (len(lengths) - 1)
        zones = []
        at = top - self._offset(total)
        for stretch, length in zip(self._stretches, lengths, strict=True):
            zones.append(Zone(stretch.first, stretch.last, at, at + length * zoom))
            at += length * zoom + gutter(self._typesetter)
        return TimeAxis(tuple(zones))

    def _zone_lengths(self, blocks: list[Block], length: float) -> list[float] | None:
        """Return the length of each zone: what its words need, the rest by its share; None when it is too much."""
        em = self._em
        room = length - gutter(self._typesetter) * (len(self._stretches) - 1)
        needs = []
        self._stretches, parts = _with_air(self._stretches, self._job.reference, blocks, em)
        for stretch, (before, after) in zip(self._stretches, parts, strict=True):
            need = needed_height(before, em) + needed_height(after, em) + 0.6 * em
            reference = self._job.reference
            if reference is not None and stretch.first < reference <= stretch.last:
                need += reference_room(self._typesetter) + 0.6 * em
                share = (reference - stretch.first) / (stretch.last - stretch.first)
                upper = needed_height(before, em) + reference_room(self._typesetter) + em
                need = max(need, upper / share)
                if after or share < 1.0:
                    lower = needed_height(after, em) + em if after else 1.4 * em
                    need = max(need, lower / (1.0 - share))
            needs.append(max(need, LEAST_ZONE * em))
        spare = room - sum(needs)
        if spare < 0:
            return None
        return [need + spare * stretch.share for need, stretch in zip(needs, self._stretches, strict=True)]

    def _cells(self, axis: TimeAxis) -> list[tuple[Cell, Cell]]:
        """Return the cells before and after the reference line in each zone; one of them may have no room."""
        air = 0.3 * self._em
        line = None if self._job.reference is None else axis.end_at(self._job.reference)
        found = []
        for zone in axis.zones:
            whole = Cell(zone.start + air, zone.end - air)
            if line is not None and zone.start + 0.01 < line <= zone.end + 0.01:
                upper = Cell(zone.start + air, line - reference_room(self._typesetter) - air)
                found.append((upper, Cell(line + air, zone.end - air)))
            else:
                found.append((whole, whole))
        return found

    def _fill(
        self,
        draft: Draft,
        axis: TimeAxis,
        blocks: list[Block],
        lanes: list[int],
        *,
        left: float,
        x: float,
        right: float,
    ) -> bool:
        em = self._em
        placed: dict[tuple[int, bool], list[tuple[float, int, Block, Point]]] = {}
        sharing = self._sharing()
        for number, (block, lane) in enumerate(zip(blocks, lanes, strict=True)):
            extent = block.entry.extent
            low = left + (0.5 + lane * 1.25) * em
            mark = mark_of(block.entry.id, extent, axis, Lane(low, low + 0.9 * em, upright=True), em)
            ids = sharing[block.entry.sign]
            if ids[0] == block.entry.id:
                draft.moving += mark.figures
                draft.target(Box(low - 2, mark.start - 2, 0.9 * em + 4, mark.end - mark.start + 4), ids)
            day = _anchor_day(extent)
            at = _zone_number(self._stretches, day)
            anchor = axis.zones[at].at(day)
            after = self._job.reference is not None and day >= self._job.reference
            if not extent.is_point and extent.shape is not Shape.UNTIL:
                limit = axis.zones[at].end
                if self._job.reference is not None and not after:
                    limit = min(limit, axis.end_at(self._job.reference))
                anchor = min(anchor + 1.2 * em, limit, max((mark.start + mark.end) / 2, anchor))
            start = (low + 0.9 * em, anchor)
            placed.setdefault((at, after), []).append((anchor, number, block, start))
        cells = self._cells(axis)
        groups = [
            (cells[at][after], sorted(some, key=lambda item: item[:2])) for (at, after), some in sorted(placed.items())
        ]
        tops = place_blocks([(cell, [(item[0], item[2].height) for item in some]) for cell, some in groups], em)
        if tops is None:
            return False
        ordered = [item for _, some in groups for item in some]
        words = [item[2] for item in ordered]
        draw_blocks(draft, words, tops, self._typesetter, x=x, starts=[item[3] for item in ordered])
        levels = {block.entry.id: top + 0.6 * em for block, top in zip(words, tops, strict=True)}
        for rivals in rivals_among(self._job.entries):
            draft.moving += bracket(right - 0.5 * em, [levels[entry.id] for entry in rivals], -0.5 * em)
        return True


def _anchor_day(extent: Extent) -> float:
    """Return the day beside which the words of an event stand."""
    if extent.is_point:
        return extent.middle
    return extent.core_last - 0.01 if extent.shape is Shape.UNTIL else extent.first


def _zone_number(stretches: list[Stretch], day: float) -> int:
    return next((i for i, stretch in enumerate(stretches) if day < stretch.last), len(stretches) - 1)


def _cut_at(stretches: list[Stretch], reference: float | None) -> list[Stretch]:
    """Return the stretches with the cut that follows the reference line moved to it: arrows may lie in the gutter."""
    result = list(stretches)
    for number, (left, right) in enumerate(pairwise(stretches)):
        if reference is not None and left.first < reference < left.last:
            result[number : number + 2] = [left._replace(last=reference), right._replace(first=reference)]
    return result


def _with_air(
    stretches: list[Stretch], reference: float | None, blocks: list[Block], em: float
) -> tuple[list[Stretch], list[tuple[list[Block], list[Block]]]]:
    """Return the stretches with the blocks before and after the reference line in each.

    Where the outer stretch leaves a side of the line too little room for its words, the stretch is made longer.
    """
    parts: list[tuple[list[Block], list[Block]]] = [([], []) for _ in stretches]
    for block in blocks:
        day = _anchor_day(block.entry.extent)
        parts[_zone_number(stretches, day)][1 if reference is not None and day >= reference else 0].append(block)
    result = list(stretches)
    last, (before, after) = result[-1], parts[-1]
    if reference is not None and last.first < reference < last.last and after:
        ratio = (needed_height(after, em) + GAP * em) / (needed_height(before, em) + 3 * em)
        wanted = reference + (reference - last.first) * min(ratio, 3.0)
        result[-1] = last._replace(last=max(last.last, wanted))
    return result, parts
