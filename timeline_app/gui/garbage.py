"""Garbage is collected while nobody waits: a full collection over a large project takes a tenth of a second."""

from __future__ import annotations

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

_PERIOD = 20_000  # milliseconds between two looks for a quiet moment
_RARELY = 10_000  # collections of the young that the interpreter lets pass before one of the old


class Garbage(QObject):
    """Puts off the interpreter's full collections until ``is_quiet`` says so.

    Where collecting is disabled, as while the program starts, it goes on with the first of these moments.
    """

    def __init__(self, is_quiet: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_quiet = is_quiet
        self._before = gc.get_threshold()
        gc.set_threshold(self._before[0], self._before[1], _RARELY)
        self._timer = QTimer(self)
        self._timer.setInterval(_PERIOD)
        self._timer.timeout.connect(self._collect)
        self._timer.start()

    def settle(self) -> None:
        """Leave what is there now, which stays as long as the program, out of all collections to come."""
        gc.enable()
        gc.collect()
        gc.freeze()

    def unsettle(self) -> None:
        """Take everything into collections again, after a window has gone."""
        gc.unfreeze()

    def restore(self) -> None:
        """Let the interpreter collect as it used to."""
        self._timer.stop()
        gc.enable()
        gc.unfreeze()
        gc.set_threshold(*self._before)

    def _collect(self) -> None:
        gc.enable()
        if self._is_quiet():
            gc.collect()
