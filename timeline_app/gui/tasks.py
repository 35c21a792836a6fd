"""Work off the interface thread: it has captured its inputs, and late answers are dropped."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QThreadPool, Signal


class Latest(QObject):
    """Runs functions in the background; only the answer of the latest one counts.

    Signals
    -------
    finished
        The result of the latest function.
    failed
        The exception that it raised.
    running_changed
        Whether an answer is awaited.
    """

    finished = Signal(object)
    failed = Signal(object)
    running_changed = Signal(bool)
    _answered = Signal(int, bool, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._number = 0
        self._running = False
        self._closed = False
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._answered.connect(self._receive)

    @property
    def is_running(self) -> bool:
        """Whether an answer is awaited."""
        return self._running

    def start(self, work: Callable[[], Any]) -> None:
        """Run a function in the background; what ran before will not be heard of again."""
        if self._closed:
            return
        self._number += 1
        number = self._number
        self._set_running(True)
        self._pool.clear()

        def run() -> None:
            try:
                result = work()
            except Exception as error:  # noqa: BLE001 - handed to the interface thread, which tells it
                self._answer(number, False, error)
            else:
                self._answer(number, True, result)

        self._pool.start(run)

    def cancel(self) -> None:
        """Forget what is running."""
        self._number += 1
        self._pool.clear()
        self._set_running(False)

    def wait(self) -> None:
        """Forget what is running and wait for its thread, before the window goes; nothing is run after it."""
        self._closed = True
        self.cancel()
        self._pool.waitForDone()

    def _answer(self, number: int, succeeded: bool, answer: object) -> None:
        self._answered.emit(number, succeeded, answer)

    def _receive(self, number: int, succeeded: bool, answer: object) -> None:
        if number != self._number:
            return
        self._set_running(False)
        (self.finished if succeeded else self.failed).emit(answer)

    def _set_running(self, running: bool) -> None:
        if running != self._running:
            self._running = running
            self.running_changed.emit(running)
