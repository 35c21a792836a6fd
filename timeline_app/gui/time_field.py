"""A field for a date in the user's words, which says at once how it is understood."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from timeline_app.domain.interval import TimeSpan
from timeline_app.gui.tasks import Latest
from timeline_app.gui.widget_roles import set_role
from timeline_app.project.time_entry import Entry
from timeline_app.wording.dates import Form, when_words
from timeline_app.wording.messages import messages

_PAUSE = 80  # milliseconds after a key before the words are read

Reader = Callable[[str], Entry]


class TimeField(QWidget):
    """Reads a date in the background while it is typed.

    Signals
    -------
    entered
        The span of time that was understood, when the user presses Return.
    left
        The user pressed Escape.
    failed
        An exception while the words were read.
    """

    entered = Signal(object)
    left = Signal()
    failed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = "en"
        self._reader: Reader = lambda _text: Entry()
        self._readings: tuple[TimeSpan, ...] = ()
        self._understood: TimeSpan | None = None
        self._return_pressed = False
        self.edit = QLineEdit()
        self._answer = QLabel()
        self._answer.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.edit)
        layout.addWidget(self._answer)
        self.setFocusProxy(self.edit)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._read)
        self._task = Latest(self)
        self._task.finished.connect(self._show)
        self._task.failed.connect(self.failed)
        self._answer.linkActivated.connect(self._take)
        self.edit.textEdited.connect(self._type)
        self.edit.returnPressed.connect(self._enter)
        self._retranslate()

    @property
    def understood(self) -> TimeSpan | None:
        """What the words mean; None while they mean nothing."""
        return self._understood

    def set_reader(self, reader: Reader) -> None:
        """Say how words are read; the function runs in the background."""
        self._reader = reader

    def set_language(self, language: str) -> None:
        """Answer in a language."""
        self._language = language

    def clear(self) -> None:
        """Empty the field."""
        self._task.cancel()
        self._pause.stop()
        self._understood = None
        self.edit.clear()
        self._answer.setText(" ")

    def close_task(self) -> None:
        """Wait for the background before the window goes."""
        self._task.wait()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Leave the field with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the language of the interface."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.edit.setPlaceholderText(self.tr("end of March 2021, 2014~, about the 3rd"))
        self.edit.setAccessibleName(self.tr("Date in your own words"))

    def _type(self) -> None:
        self._understood = None
        self._return_pressed = False
        self._answer.setText(" ")
        self._pause.start()

    def _enter(self) -> None:
        if self._understood is not None:
            self.entered.emit(self._understood)
        elif self.edit.text().strip():
            self._return_pressed = True
            self._read()

    def _read(self) -> None:
        self._pause.stop()
        text, reader = self.edit.text().strip(), self._reader
        if text:
            self._task.start(lambda: reader(text))

    def _show(self, entry: Entry) -> None:
        self._readings = entry.readings
        self._understood = entry.readings[0] if entry.readings else None
        if self._understood is None:
            self._return_pressed = False
            set_role(self._answer, "wrong")
            words = messages(self._language).text(entry.problem, words=entry.words) if entry.problem else " "
            self._answer.setText(escape(words))
            return
        set_role(self._answer, "good")
        lines = [f"→ {escape(self._words(self._understood))}"]
        for number, other in enumerate(entry.readings[1:], 1):
            words = self.tr("or {date}").format(date=self._words(other))
            lines.append(f"<a href='{number}'>{escape(words)}</a>")
        self._answer.setText("<br>".join(lines))
        if self._return_pressed:
            self._return_pressed = False
            self.entered.emit(self._understood)

    def _words(self, when: TimeSpan) -> str:
        words = when_words(when, self._language, Form.LONG, with_weekday=True) or self.tr("no date")
        start, end = when.start.edtf, when.end.edtf
        return f"{words} · {start if start == end else f'{start}/{end}'}"

    def _take(self, link: str) -> None:
        self.entered.emit(self._readings[int(link)])
