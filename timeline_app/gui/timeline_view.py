"""The timeline beside the article.  matplotlib is imported in the background, after the window is shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTabBar, QVBoxLayout, QWidget

from timeline_app.gui.empty_timeline import Emptiness, EmptyTimeline
from timeline_app.gui.selection import Selection
from timeline_app.gui.tasks import Latest
from timeline_app.gui.theme import LIGHT, Theme
from timeline_app.layout.settings import AxisMode, PictureSettings, Style
from timeline_app.layout.story import Story
from timeline_app.project.changes import Move
from timeline_app.project.event_filter import SURE

if TYPE_CHECKING:
    from timeline_app.gui.timeline_canvas import TimelineCanvas

# The arrangements offered, by name.
ARRANGEMENTS: dict[str, tuple[Style, AxisMode]] = {
    "zones": (Style.AUTO, AxisMode.AUTO),
    "linear": (Style.AUTO, AxisMode.LINEAR),
    "bars": (Style.BARS, AxisMode.AUTO),
    "vertical": (Style.VERTICAL, AxisMode.AUTO),
    "list": (Style.LIST, AxisMode.AUTO),
}

# Heights in lines of text from which there is room for the legend and the strip, and for the title.
_MIDDLING, _TALL = 24, 30


class TimelineView(QWidget):
    """Shows a story; choices of arrangement above it.

    Signals
    -------
    event_hovered
        Key of the event under the mouse, "" for none.
    events_clicked
        Keys of the events at a place (none beside all), and whether they are added to the selection.
    time_requested
        Key of an event and the span of time that its end was dragged to.
    failed
        An exception while drawing was made ready.
    drawn
        A story was drawn.
    date_requested
        The user wants to give the article a date.
    arranged
        The name of the arrangement that was chosen.
    """

    event_hovered = Signal(str)
    events_clicked = Signal(object, bool)
    time_requested = Signal(str, object)
    failed = Signal(object)
    drawn = Signal()
    date_requested = Signal()
    arranged = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.canvas: TimelineCanvas | None = None
        self._theme = LIGHT
        self._story: Story | None = None
        self._threshold = SURE
        self._arrangement = "zones"
        self._selection, self._hover = Selection(), Selection()
        self._moves: Sequence[Move] = ()
        self._importing = Latest(self)
        self._importing.finished.connect(self._make_canvas)
        self._importing.failed.connect(self.failed)
        self._choice = QTabBar()
        self._count = 0  # of dates that wait for that of the article
        self._waiting = QPushButton()
        self._waiting.setProperty("flat", True)
        self._waiting.clicked.connect(self.date_requested)
        self._waiting.hide()
        self.empty = EmptyTimeline()
        self._set_out()
        self._retranslate()

    def _set_out(self) -> None:
        self._choice.setDrawBase(False)
        self._choice.setExpanding(False)
        self._choice.setUsesScrollButtons(True)
        self._choice.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for _ in ARRANGEMENTS:
            self._choice.addTab("")
        self._choice.currentChanged.connect(lambda tab: self.arrange(list(ARRANGEMENTS)[tab]))
        row = QHBoxLayout()
        row.setContentsMargins(12, 5, 12, 5)
        row.addWidget(self._waiting)
        row.addStretch()
        row.addWidget(self._choice)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addLayout(row)
        self._layout.addWidget(self.empty, 1)
        self._layout.addStretch()

    def prepare(self) -> None:
        """Import what draws, in the background."""
        if self.canvas is None and not self._importing.is_running:
            self._importing.start(_import_canvas)

    def show_story(self, story: Story, threshold: float) -> None:
        """Show a story, as soon as drawing is ready."""
        other = self._story is None or story.articles != self._story.articles
        self._story, self._threshold = story, threshold
        if self.canvas is None:
            self.prepare()
        else:
            self.canvas.show_story(story, self._settings() if other else None, threshold)
            self.setAccessibleDescription(story.title)

    def explain_emptiness(self, why: Emptiness) -> None:
        """Say why there is nothing to be drawn, in the place of the timeline."""
        self.empty.explain(why)
        self._choice.setVisible(why is Emptiness.NONE)
        if self.canvas is not None:
            self.canvas.setVisible(why is Emptiness.NONE)

    def ask_for_date(self, count: int) -> None:
        """Say how many dates wait for that of the article, 0 for none."""
        self._count = count
        self._waiting.setVisible(count > 0)
        self._retranslate()

    def arrange(self, name: str) -> None:
        """Choose an arrangement."""
        self._arrangement = name
        self.arranged.emit(name)
        self._choice.setCurrentIndex(list(ARRANGEMENTS).index(name))
        if self.canvas is not None and self._story is not None:
            self.canvas.show_story(self._story, self._settings(), self._threshold)

    def show_selection(self, selection: Selection) -> None:
        """Mark what is selected."""
        self._selection = selection
        if self.canvas is not None:
            self.canvas.show_selection(selection.events)

    def show_hover(self, hover: Selection) -> None:
        """Light up what the mouse is over, in whatever view."""
        self._hover = hover
        if self.canvas is not None:
            self.canvas.scene.set_hover(hover.event)

    def show_moves(self, moves: Sequence[Move]) -> None:
        """Trace what the last step moved."""
        self._moves = moves
        if self.canvas is not None:
            self.canvas.show_moves(moves)

    def reveal(self, selection: Selection) -> None:
        """Magnify what is selected."""
        if self.canvas is not None:
            self.canvas.scene.zoom_to(selection.events)
            self.canvas.setFocus()

    def whole(self) -> None:
        """Show the whole story again."""
        if self.canvas is not None:
            self.canvas.scene.fit()

    def zoom_by(self, factor: float) -> None:
        """Magnify about the middle."""
        if self.canvas is not None:
            self.canvas.zoom_by(factor)

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._theme = theme
        if self.canvas is not None:
            self.canvas.set_theme(theme)

    @property
    def is_drawn(self) -> bool:
        """Whether the story is shown as it is now."""
        return self.canvas is not None and self.canvas.is_drawn

    @property
    def arrangement(self) -> str:
        """The arrangement in force."""
        return self._arrangement

    def close_task(self) -> None:
        """Wait for the background before the window goes."""
        self._importing.wait()
        if self.canvas is not None:
            self.canvas.close_task()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the language of the interface."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _settings(self) -> PictureSettings:
        style, axis = ARRANGEMENTS[self._arrangement]
        ems = self.height() / max(1, self.fontMetrics().height())
        return replace(
            PictureSettings(),
            style=style,
            axis=axis,
            heading=ems >= _TALL,
            legend=ems >= _MIDDLING,
            strip=ems >= _MIDDLING,
        )

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Leave out title, legend and strip where there is no room for them."""
        super().resizeEvent(event)
        if self.canvas is None or self._story is None:
            return
        now, wanted = self.canvas.scene.settings, self._settings()
        fitting = replace(now, heading=wanted.heading, legend=wanted.legend, strip=wanted.strip)
        if fitting != now:
            self.canvas.show_story(self._story, fitting, self._threshold)

    def _make_canvas(self) -> None:
        from timeline_app.gui.timeline_canvas import TimelineCanvas  # noqa: PLC0415 - matplotlib comes with it

        if self.canvas is not None:
            return
        self.canvas = TimelineCanvas(self._theme)
        self._layout.takeAt(self._layout.count() - 1)
        self._layout.addWidget(self.canvas, 1)
        self.canvas.setVisible(self.empty.isHidden())
        self.setFocusProxy(self.canvas)
        self.canvas.event_hovered.connect(self.event_hovered)
        self.canvas.events_clicked.connect(self.events_clicked)
        self.canvas.time_requested.connect(self.time_requested)
        self.canvas.failed.connect(self.failed)
        self.canvas.drawn.connect(self.drawn)
        self._retranslate()
        self._layout.activate()  # so that the story is laid out for the place that there is
        if self._story is not None:
            self.canvas.show_story(self._story, self._settings(), self._threshold)
            self.canvas.show_selection(self._selection.events)
            self.canvas.show_moves(self._moves)

    def _retranslate(self) -> None:
        words = {
            "zones": (self.tr("Zones"), self.tr("The scale changes where time jumps; white gaps say so")),
            "linear": (self.tr("Linear"), self.tr("One scale for everything")),
            "bars": (self.tr("Bars"), self.tr("One row for each event")),
            "vertical": (self.tr("Vertical"), self.tr("Time runs down, for phones")),
            "list": (self.tr("List"), self.tr("Dates and words in order, without a scale")),
        }
        for tab, name in enumerate(ARRANGEMENTS):
            text, tip = words[name]
            self._choice.setTabText(tab, text)
            self._choice.setTabToolTip(tab, tip)
        self._waiting.setText(self.tr("%n date(s) wait for that of the article: give it…", "", self._count))
        self._choice.setAccessibleName(self.tr("Arrangement of the timeline"))
        if self.canvas is not None:
            self.canvas.setAccessibleName(self.tr("Timeline; the table of events says the same in words"))
            self.canvas.setToolTip("")


def _import_canvas() -> None:
    """Import matplotlib and what uses it."""
    import timeline_app.gui.timeline_canvas  # noqa: F401, PLC0415 - the point of the function
