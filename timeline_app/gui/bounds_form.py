"""The four limits of a span of time: between which days it starts, between which it ends."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QLineEdit, QWidget

from timeline_app.domain.calendar import Day, iso, parse_iso
from timeline_app.domain.interval import Bounds, CalendarUnit, Edge, TimeSpan
from timeline_app.gui.widget_roles import set_role


class BoundsForm(QWidget):
    """Shows and changes limits as ISO days; an empty field is unknown.

    Signals
    -------
    entered
        The span of time with other limits.
    """

    entered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._when: TimeSpan | None = None
        self._fields = [QLineEdit() for _ in range(4)]
        self._titles = [QLabel(), QLabel()]
        self._dashes = [QLabel("–"), QLabel("–")]
        self._ongoing = QCheckBox()
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for row in range(2):
            layout.addWidget(self._titles[row], row, 0)
            layout.addWidget(self._fields[2 * row], row, 1)
            layout.addWidget(self._dashes[row], row, 2)
            layout.addWidget(self._fields[2 * row + 1], row, 3)
        layout.addWidget(self._ongoing, 2, 1, 1, 3)
        for field in self._fields:
            field.editingFinished.connect(self._enter)
            field.setPlaceholderText("2022-01-28")
        self._ongoing.clicked.connect(self._enter)
        self._retranslate()

    def show_time(self, when: TimeSpan | None) -> None:
        """Show the limits of a span; what is being typed about the same one stays."""
        if when is not None and when == self._when:
            return
        self._when = when
        bounds = when.bounds if when else Bounds(None, None, None, None)
        days = (bounds.start_earliest, bounds.start_latest, bounds.end_earliest, bounds.end_latest)
        for field, day in zip(self._fields, days, strict=True):
            field.setText("" if day is None else iso(day))
            set_role(field, "")
        self._ongoing.setChecked(bool(when and when.ongoing))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the language of the interface."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self._titles[0].setText(self.tr("Starts between"))
        self._titles[1].setText(self.tr("Ends between"))
        self._ongoing.setText(self.tr("Still so at the date of the article"))
        names = (
            self.tr("Earliest start"),
            self.tr("Latest start"),
            self.tr("Earliest end"),
            self.tr("Latest end"),
        )
        for field, name in zip(self._fields, names, strict=True):
            field.setAccessibleName(name)

    def _enter(self) -> None:
        days = [_read(field) for field in self._fields]
        if self._when is None or any(day is _WRONG for day in days):
            return
        bounds = Bounds(*(day if isinstance(day, int) else None for day in days))
        changed = replace(self._when, bounds=bounds, ongoing=self._ongoing.isChecked())
        changed = replace(
            changed,
            start=_edge(changed.start, bounds.start_earliest, bounds.start_latest),
            end=_edge(changed.end, bounds.end_earliest, bounds.end_latest),
        )
        if changed != self._when and _in_order(bounds):
            self.entered.emit(changed)


_WRONG = object()


def _read(field: QLineEdit) -> Day | object | None:
    text = field.text().strip()
    try:
        day = parse_iso(text) if text else None
    except ValueError:
        set_role(field, "wrong")
        return _WRONG
    set_role(field, "")
    return day


def _edge(edge: Edge, earliest: Day | None, latest: Day | None) -> Edge:
    """Return the edge that limits stand for: the day when both are one, else the unit said, when it still fits."""
    if earliest is None or latest is None:
        return edge
    if edge.unit is not None and edge.unit.first <= latest and earliest <= edge.unit.last:
        fits = edge.unit.first <= earliest and latest <= edge.unit.last
        return Edge.known(edge.unit, edge.approximate or not fits)
    return Edge.known(CalendarUnit.of_day(earliest), earliest != latest)


def _in_order(bounds: Bounds) -> bool:
    known = [day for day in (bounds.start_earliest, bounds.start_latest) if day is not None]
    ends = [day for day in (bounds.end_earliest, bounds.end_latest) if day is not None]
    return known == sorted(known) and ends == sorted(ends) and (not known or not ends or known[0] <= ends[-1])
