"""The date of the article: the clues in the text, a calendar, and any words."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from timeline_app.domain.article import DateCandidate
from timeline_app.domain.calendar import Day, civil, day_of
from timeline_app.domain.interval import Granularity, TimeSpan
from timeline_app.gui.explanation import clues_html, linked_span
from timeline_app.gui.reference_words import reference_words, source_words
from timeline_app.gui.theme import Theme
from timeline_app.gui.time_field import TimeField
from timeline_app.project.analysis import Analysis
from timeline_app.project.time_entry import Entry
from timeline_app.wording.dates import Form, day_words
from timeline_app.wording.messages import messages
from timeline_app.wording.typography import capitalised

_MOST = 6


class DateDialog(QDialog):
    """Shows how the date is known and asks for another.

    Signals
    -------
    day_requested
        A day number, or None for the automatic date.
    evidence_requested
        A span of the article whose words are to be pointed out.
    """

    day_requested = Signal(object)
    evidence_requested = Signal(object)

    def __init__(self, analysis: Analysis, language: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reference, self._text = analysis.reference, analysis.article.text
        self._language, self._theme = language, theme
        self._warned: Day | None = None
        self.setWindowTitle(self.tr("Date of the article"))
        self.field = TimeField()
        self.field.set_language(language)
        self.field.entered.connect(self._take_entry)
        self.calendar = QCalendarWidget()
        self._problem = QLabel()
        self._problem.setWordWrap(True)
        self._problem.setProperty("role", "wrong")
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._set_out()
        self.field.setFocus()

    def set_reader(self, reader: Callable[[str], Entry]) -> None:
        """Say how words are read."""
        self.field.set_reader(reader)

    def _set_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        known = QLabel(self._known())
        known.setWordWrap(True)
        layout.addWidget(known)
        layout.addWidget(self._clues(), 1)
        layout.addWidget(self._title(self.tr("IN YOUR OWN WORDS")))
        self.field.edit.setPlaceholderText(self.tr("28/1/22, yesterday, 3 March last year"))
        layout.addWidget(self.field)
        layout.addWidget(self._problem)
        layout.addWidget(self._title(self.tr("FROM THE CALENDAR")))
        self._set_up_calendar()
        layout.addWidget(self.calendar)
        automatic = self._buttons.addButton(
            self.tr("Back to the automatic date"), QDialogButtonBox.ButtonRole.ResetRole
        )
        automatic.setAutoDefault(False)
        automatic.clicked.connect(lambda: self._take(None))
        cancel = self._buttons.button(QDialogButtonBox.StandardButton.Cancel)
        cancel.setAutoDefault(False)
        self._buttons.rejected.connect(self.reject)
        layout.addWidget(self._buttons)
        em = self.fontMetrics().height()
        self.resize(26 * em, 38 * em)

    def _known(self) -> str:
        reference = self._reference
        how = source_words(reference)
        if reference.day is None and reference.year is not None:
            how = self.tr("The text tells the year, not the day. Choose a day: relative dates hang on it.")
        elif reference.day is None and reference.candidates:
            how = self.tr("The text is not enough to tell the day. Choose one: relative dates hang on it.")
        elif reference.day is None:
            how = self.tr("Nothing in the text tells the day. Type it, or choose it in the calendar.")
        date = capitalised(reference_words(reference, self._language))
        return f"<span style='font-size:large; font-weight:600'>{escape(date)}</span><br>{escape(how)}"

    def _clues(self) -> QWidget:
        """Return the candidates with what speaks for each."""
        inside = QWidget()
        layout = QVBoxLayout(inside)
        chosen = self._chosen_as_candidate()
        taken = {candidate.day for candidate in chosen}
        candidates = chosen + tuple(other for other in self._reference.candidates if other.day not in taken)
        for candidate in candidates[:_MOST]:
            layout.addWidget(self._candidate(candidate))
        layout.addStretch()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inside)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setVisible(bool(candidates))
        area.setMinimumHeight(160)
        return area

    def _chosen_as_candidate(self) -> tuple[DateCandidate, ...]:
        if self._reference.day is None or not self._reference.evidence:
            return ()
        return (DateCandidate(self._reference.day, self._reference.confidence, self._reference.evidence),)

    def _candidate(self, candidate: DateCandidate) -> QWidget:
        card = QFrame()
        card.setProperty("role", "card")
        layout = QVBoxLayout(card)
        words = day_words(candidate.day, self._language, Form.LONG, with_weekday=True)
        percent = round(100 * candidate.confidence)
        chances = self.tr("{date}  ·  {percent} in 100").format(date=words, percent=percent)
        button = QPushButton(chances if percent else words)
        button.setProperty("pill", True)
        button.setAutoDefault(False)
        button.setCheckable(True)
        button.setChecked(candidate.day == self._reference.day)
        button.clicked.connect(lambda: self._take(candidate.day))
        layout.addWidget(button)
        clues = QLabel(clues_html(candidate.evidence, self._text, self._language, self._theme))
        clues.setWordWrap(True)
        clues.linkActivated.connect(lambda link: self.evidence_requested.emit(linked_span(link)))
        layout.addWidget(clues)
        return card

    def _set_up_calendar(self) -> None:
        self.calendar.setLocale(QLocale())
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setGridVisible(False)
        for name, sign in (("qt_calendar_prevmonth", "‹"), ("qt_calendar_nextmonth", "›")):
            button = self.calendar.findChild(QToolButton, name)
            if isinstance(button, QToolButton):  # its arrow is black in every theme
                button.setIcon(QIcon())
                button.setText(sign)
        plain = QTextCharFormat()
        plain.setForeground(QColor(self._theme.ink))
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.calendar.setWeekdayTextFormat(weekday, plain)
        day = self._reference.day
        if day is not None and civil(day).year > 0:
            self.calendar.setSelectedDate(QDate(*civil(day)))
        self.calendar.activated.connect(lambda date: self._take(day_of(date.year(), date.month(), date.day())))

    def _title(self, words: str) -> QLabel:
        label = QLabel(words)
        label.setProperty("role", "kicker")
        return label

    def _take_entry(self, when: TimeSpan) -> None:
        unit = when.start.unit
        if unit is None or unit.granularity is not Granularity.DAY or when.start != when.end:
            self._problem.setText(
                messages(self._language).text("correction.entry.not_a_day", words=self.field.edit.text())
            )
            return
        self._take(unit.first)

    def _take(self, day: Day | None) -> None:
        """Take a day; one that is still to come only when it is asked for twice."""
        today = QDate.currentDate()
        if day is not None and day > day_of(today.year(), today.month(), today.day()) and day != self._warned:
            self._warned = day
            self._problem.setText(messages(self._language).text("correction.entry.future"))
            return
        self.day_requested.emit(day)
        self.accept()

    def done(self, result: int) -> None:
        """Wait for the background before the dialog goes."""
        self.field.close_task()
        super().done(result)
