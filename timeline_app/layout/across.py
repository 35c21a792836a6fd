"""Pages on which time runs across: cards, rows, or labels by rank, between the axis and the furniture."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from timeline_app.layout.axis_figures import draw_axis, header_height, ticks_height
from timeline_app.layout.draft import Draft
from timeline_app.layout.entries import by_rank
from timeline_app.layout.furniture import deck_of, furnish, page_of
from timeline_app.layout.geometry import Box
from timeline_app.layout.horizontal import MOST_CARDS, draw_cards_and_bars
from timeline_app.layout.job import CELL, Job, Sheet
from timeline_app.layout.legend import DENSITY, kinds_used, legend_beside, legend_of
from timeline_app.layout.numbered import MOST_NUMBERED, plan_numbers
from timeline_app.layout.ranked import draw_ranked
from timeline_app.layout.rivalry import rivals_among
from timeline_app.layout.rows import LEAST_ROW, MOST_ROWS, draw_rows, rows_asked, text_column
from timeline_app.layout.settings import AxisMode, Grouping, Style
from timeline_app.layout.strip import strip_height, strip_of
from timeline_app.layout.tiers import lay_tiers
from timeline_app.layout.time_axis import TimeAxis

Fill = Callable[[Draft, Job, TimeAxis, Box, float], bool]  # the last argument: left edge of the words


@dataclass(frozen=True, slots=True)
class _Way:
    """A way to fill the plot: its style, what draws it, the column of words and the ems between cuts that it needs.

    Without ``fill``, the marks are numbered, and a list stands under the axis.
    """

    style: Style
    fill: Fill | None
    column: Callable[[Job, float], float]
    cell: float = CELL
    most: int = 1_000_000_000  # events


def lay_numbered(job: Job) -> Sheet | None:
    """Fill a page with numbered marks and their list; None when it has no room for the words of most events."""
    if len(job.entries) > MOST_NUMBERED or job.settings.zoom > 1.0 or job.settings.grouping is not Grouping.NONE:
        return None
    sheet = _lay(job, _NUMBERED)
    return sheet if sheet is not None and len(sheet.draft.labelled) >= 0.5 * len(job.entries) else None


def _no_column(job: Job, width: float) -> float:
    return 0.0


_CARDS = _Way(Style.CARDS, draw_cards_and_bars, _no_column, most=MOST_CARDS)
_ROWS = _Way(Style.BARS, draw_rows, text_column, cell=4.0, most=MOST_ROWS)
_NUMBERED = _Way(Style.CARDS, None, _no_column, most=MOST_NUMBERED)
_RANKED = _Way(Style.CARDS, draw_ranked, _no_column)
_WAYS = {Style.CARDS: (_CARDS, _NUMBERED, _RANKED), Style.BARS: (_ROWS, _RANKED)}


def lay_across(job: Job) -> Sheet:
    """Fill a page in the first way that has room for all events; the last one always does."""
    grouped = job.settings.grouping is not Grouping.NONE
    if job.settings.axis is AxisMode.TIERS:
        tiers = lay_tiers(job)
        if tiers is not None:
            return tiers
    if grouped:
        ways: tuple[_Way, ...] = (_ROWS, _RANKED)
    else:
        # Accounts that contradict each other stand below one another only in rows.
        first = (_ROWS, _CARDS) if rivals_among(job.entries) else (_CARDS, _ROWS)
        ways = _WAYS.get(job.settings.style, (*first, _NUMBERED, _RANKED))
    for way in ways:
        # What is magnified is looked into: labels on the marks show more and more of them.
        possible = len(job.entries) <= way.most and (way is not _NUMBERED or job.settings.zoom <= 1.0)
        sheet = _lay(job, way) if possible else None
        if sheet is None and way is _ROWS and rows_asked(job):
            sheet = _some_rows(job)
        if sheet is not None:
            return sheet
    raise AssertionError("labels by rank fit on every page")


def _some_rows(job: Job) -> Sheet | None:
    """Fill a page with rows for the events of the highest rank, and say how many there are besides."""
    ranked = by_rank(job.entries, job.settings.pinned)
    kept = min(len(ranked) - 1, MOST_ROWS, int(job.settings.height / (LEAST_ROW * job.typesetter.em)))
    while kept > 2:
        shown = set(ranked[:kept])
        some = replace(job, entries=[entry for i, entry in enumerate(job.entries) if i in shown])
        sheet = _lay(some, _ROWS, left_out=len(ranked) - kept)
        if sheet is not None:
            return sheet
        kept = min(kept - 1, int(kept * 0.94))
    return None


def _lay(job: Job, way: _Way, left_out: int = 0) -> Sheet | None:
    settings, typesetter, language = job.settings, job.typesetter, job.story.language
    width = page_of(settings).width
    column = way.column(job, width)
    stretches = job.stretches(width - column, way.cell)
    deck = deck_of(job.entries, language, cut=len(stretches) > 1)
    furniture = furnish(job.story, settings, typesetter, deck, left_out)
    room = furniture.room
    axis = job.axis(stretches, room.x + column, room.width - column)
    draft = Draft()
    draft.fixed += furniture.words
    kinds = kinds_used(job.entries, axis, bracketed=way in (_ROWS, _NUMBERED)) if settings.legend else []
    beside = legend_beside(kinds, furniture.beside_deck, typesetter)
    legend = legend_of([] if beside else kinds, room.width, typesetter)
    strip = strip_height(typesetter) if settings.strip and len(stretches) > 1 else 0.0
    top = room.y + header_height(typesetter)
    foot = room.bottom - strip - legend.height
    plot = Box(room.x + column, top, room.width - column, foot - ticks_height(typesetter) - top)
    numbers = None if way.fill else plan_numbers(job, axis, plot.width, plot.height)
    if numbers is not None:
        foot -= numbers.listed.height
        plot = Box(plot.x, plot.y, plot.width, plot.height - numbers.listed.height)
        numbers.draw_marks(draft, axis, plot, typesetter)
        numbers.listed.draw(draft, room.x, foot + strip + 0.8 * typesetter.em)
    elif way.fill is None or not way.fill(draft, job, axis, plot, room.x):
        return None
    draw_axis(draft, axis, plot, typesetter, reference=job.story.reference, finest=job.finest)
    if strip:
        draft.fixed += strip_of(axis, Box(plot.x, foot, plot.width, strip), foot, typesetter)
    if draft.dense and kinds:
        legend = legend_of([] if beside else [DENSITY], room.width, typesetter)
        beside = legend_beside([DENSITY], furniture.beside_deck, typesetter) if beside else None
    draft.fixed += beside or legend.figures(room.x, room.bottom - legend.height)
    return Sheet(
        way.style,
        draft,
        Box(plot.x, room.y, plot.width, foot - room.y),
        axis,
        None if job.reference is None else axis.end_at(job.reference),
        job.offset(plot.width),
        job.most_offset(plot.width),
    )
