"""The sequential list: dates and words one after the other, without a scale, in as many columns as fit."""

from __future__ import annotations

from dataclasses import dataclass

from timeline_app.layout.columns import in_columns
from timeline_app.layout.draft import Draft
from timeline_app.layout.entries import Entry, by_rank
from timeline_app.layout.figures import Figure, Pen, Role, Stroke
from timeline_app.layout.furniture import deck_of, furnish
from timeline_app.layout.geometry import Box
from timeline_app.layout.grouping import groups_of
from timeline_app.layout.job import Job, Sheet
from timeline_app.layout.legend import kinds_used, legend_of, sample_of
from timeline_app.layout.marks import tone_of
from timeline_app.layout.rivalry import bracket, rivals_among
from timeline_app.layout.settings import Style
from timeline_app.layout.text_size import Typesetter
from timeline_app.wording.dates import day_words
from timeline_app.wording.messages import messages
from timeline_app.wording.typography import NBSP

COLUMN = 27.0  # ems that a column has at least where there is more than one
MOST_COLUMNS = 4
SCALES = (1.4, 1.25, 1.12, 1.0, 0.92, 0.85, 0.78)
MOST_ITEMS = 250


@dataclass(frozen=True, slots=True)
class _Item:
    """A row of the list: an event, a heading, or the line of the reference date."""

    height: float
    entry: Entry | None = None
    text: str = ""
    date: tuple[str, ...] = ()
    label: tuple[str, ...] = ()
    detail: tuple[str, ...] = ()


def lay_list(job: Job) -> Sheet:
    """Fill a page with a list; events of the lowest rank are left out, and counted, where there are too many."""
    ranked = [job.entries[i] for i in by_rank(job.entries, job.settings.pinned)]
    kept = min(len(ranked), MOST_ITEMS)
    while True:
        ids = {entry.id for entry in ranked[:kept]}
        entries = [entry for entry in job.entries if entry.id in ids]
        for scale in SCALES if kept == len(ranked) else SCALES[-1:]:
            sheet = _List(job, entries, scale).sheet()
            if sheet is not None:
                return sheet
        kept = max(min(kept - 1, int(kept * 0.93)), 0)


class _List:
    def __init__(self, job: Job, entries: list[Entry], scale: float) -> None:
        self._job, self._entries = job, entries
        self._typesetter: Typesetter = job.typesetter.scaled(scale)
        left_out = len(job.entries) - len(entries)
        deck = deck_of(job.entries, job.story.language, cut=False)
        self._furniture = furnish(job.story, job.settings, job.typesetter, deck, left_out=left_out)

    def sheet(self) -> Sheet | None:
        """Return the filled page, or None when not everything fits."""
        job, em = self._job, self._typesetter.em
        room = self._furniture.room
        kinds = kinds_used(self._entries, sampled=True, bracketed=True) if job.settings.legend else []
        legend = legend_of(kinds, room.width, self._typesetter)
        bottom = room.bottom - legend.height - 0.3 * em
        for count in range(1, min(MOST_COLUMNS, max(int(room.width / (COLUMN * em)), 1)) + 1):
            width = (room.width - (count - 1) * 2 * em) / count
            items = self._items(width)
            parts = in_columns([item.height for item in items], bottom - room.y, count)
            if parts is None:
                if self._entries:
                    continue
                parts = []
            columns = [[items[i] for i in part] for part in parts]
            draft = Draft()
            draft.fixed += self._furniture.words
            for number, column in enumerate(columns):
                self._draw(draft, column, Box(room.x + number * (width + 2 * em), room.y, width, bottom - room.y))
            draft.fixed += legend.figures(room.x, room.bottom - legend.height)
            return Sheet(Style.LIST, draft, Box(room.x, room.y, room.width, bottom - room.y))
        return None

    def _date_width(self) -> float:
        return 6.6 * self._typesetter.em

    def _items(self, width: float) -> list[_Item]:
        job, typesetter = self._job, self._typesetter
        items: list[_Item] = []
        told = job.reference is None
        for group in groups_of(self._entries, job.story, job.settings.grouping, typesetter.measurer):
            if group.name:
                name = typesetter.clip(group.name, Role.GROUP, width)
                items.append(_Item(1.5 * typesetter.line(Role.GROUP), text=name))
            for entry in group.entries:
                if not told and not group.name and job.reference is not None and entry.extent.first >= job.reference:
                    items.append(self._reference())
                    told = True
                items.append(self._event(entry, width))
        if not told and job.settings.grouping is job.settings.grouping.NONE:
            items.append(self._reference())
        return items

    def _reference(self) -> _Item:
        language = self._job.story.language
        day = self._job.story.reference
        date = "" if day is None else day_words(day, language)
        text = messages(language).text("picture.reference", date=date)
        return _Item(2.0 * self._typesetter.line(Role.REFERENCE), date=(text,))

    def _event(self, entry: Entry, width: float) -> _Item:
        typesetter = self._typesetter
        em = typesetter.em
        caption = entry.caption(typesetter.language, typesetter.measurer)
        room = width - self._date_width() - 3.4 * em
        date = typesetter.wrap(caption.date.replace(NBSP, " "), Role.DATE, self._date_width(), 3)
        label = typesetter.balance(caption.label, Role.LABEL, room, 4)
        words = " · ".join(part for part in (caption.said, caption.status) if part)
        detail = typesetter.wrap(words, Role.DETAIL, room, 2)
        height = max(
            len(label) * typesetter.line(Role.LABEL) + len(detail) * typesetter.line(Role.DETAIL),
            len(date) * typesetter.line(Role.DATE),
        )
        return _Item(height + 0.7 * em, entry, "", tuple(date), tuple(label), tuple(detail))

    def _draw(self, draft: Draft, items: list[_Item], box: Box) -> None:
        y = box.y
        spare = box.height - sum(item.height for item in items)
        air = min(max(spare / max(len(items), 1), 0.0), 1.2 * self._typesetter.em)
        middles = {}
        for item in items:
            if item.entry is not None:
                middles[item.entry.id] = y + (item.height + air) / 2
                self._draw_event(draft, item, Box(box.x, y, box.width, item.height + air), air / 2)
            elif item.text:
                top = y + item.height + air - 1.2 * self._typesetter.line(Role.GROUP)
                draft.fixed.append(self._typesetter.place(item.text, Role.GROUP, (box.x, top)))
            else:
                draft.fixed += self._reference_figures(item, Box(box.x, y, box.width, item.height + air))
            y += item.height + air
        for rivals in rivals_among([item.entry for item in items if item.entry is not None]):
            heights = [middles[entry.id] for entry in rivals]
            draft.fixed += bracket(box.x - 0.6 * self._typesetter.em, heights, 0.35 * self._typesetter.em)

    def _reference_figures(self, item: _Item, box: Box) -> list[Figure]:
        typesetter = self._typesetter
        words = typesetter.place(item.date[0], Role.REFERENCE, (box.x, box.y + 0.2 * typesetter.em))
        line = words.box.bottom + 0.25 * typesetter.em
        return [words, Stroke(Pen.REFERENCE, ((box.x, line), (box.right, line)))]

    def _draw_event(self, draft: Draft, item: _Item, box: Box, air: float) -> None:
        typesetter, em = self._typesetter, self._typesetter.em
        entry = item.entry
        assert entry is not None  # noqa: S101 - told apart by the caller
        tone = tone_of(entry.extent)
        top = box.y + 0.35 * em + air
        draft.fixed += typesetter.block(item.date, Role.DATE, (box.x, top), tone=tone, event=entry.id)
        x = box.x + self._date_width() + 0.4 * em
        draft.fixed += sample_of(entry.extent, entry.id, (x, top + 0.5 * em), em)
        x += 3.0 * em
        draft.fixed += typesetter.block(item.label, Role.LABEL, (x, top), event=entry.id)
        under = top + len(item.label) * typesetter.line(Role.LABEL)
        draft.fixed += typesetter.block(item.detail, Role.DETAIL, (x, under), event=entry.id)
        draft.fixed.append(Stroke(Pen.RULE, ((box.x, box.bottom), (box.right, box.bottom))))
        draft.target(box, [entry.id], is_label=True)
