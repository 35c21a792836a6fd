"""Work of the interface cut into turns, so that the user's events come between."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class Turns(QObject):
    """Does named steps one a turn of the event loop; a step that is asked for again while it waits is done once.

    While :attr:`at_once` is set, as it is for all but large projects, a step is done when it is asked for.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.at_once = True
        self._waiting: dict[str, Callable[[], None]] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._turn)

    @property
    def is_waiting(self) -> bool:
        """Whether a step is still to be done."""
        return bool(self._waiting)

    def ask(self, name: str, step: Callable[[], None]) -> None:
        """Do a step, now or in its turn."""
        if self.at_once and not self._waiting:
            step()
            return
        self._waiting[name] = step
        self._timer.start()

    def _turn(self) -> None:
        name = next(iter(self._waiting), None)
        if name is None:
            self._timer.stop()
            return
        self._waiting.pop(name)()
