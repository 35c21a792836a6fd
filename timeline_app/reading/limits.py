"""How much a file may ask for: bytes, seconds, and the reader's wish to stop."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from timeline_app.reading.errors import ReadingError

MEGABYTE = 1_000_000
TEXT_BYTES = 20 * MEGABYTE
FILE_BYTES = 200 * MEGABYTE  # the largest kind; each reader has its own limit below it
SECONDS = 9.0  # without a progress bar; nobody waits longer than ten, the end included


@dataclass(frozen=True, slots=True)
class Watch:
    """Looks at the clock and at the cancel button while something is read.

    Attributes
    ----------
    name
        The file or address, for the message.
    progress
        Called with (done, total) where a reader knows them; with one, there is no limit of time.
    cancelled
        Asked now and then; True stops the reading.
    started
        When it began, in seconds of :func:`time.monotonic`.
    """

    name: str
    progress: Callable[[int, int], None] | None = None
    cancelled: Callable[[], bool] | None = None
    started: float = field(default_factory=time.monotonic)

    def look(self, done: int = 0, total: int = 0) -> None:
        """Report progress.

        Raises
        ------
        ReadingError
            If the user has cancelled, or too much time has passed without a progress bar.
        """
        if self.is_cancelled():
            raise ReadingError("reading.error.cancelled", {"name": self.name})
        if self.progress is not None:
            self.progress(done, total)
        elif self.seconds_left() <= 0:
            raise ReadingError("reading.error.slow", {"name": self.name, "seconds": int(SECONDS)})

    def is_cancelled(self) -> bool:
        """Tell whether the user has cancelled."""
        return self.cancelled is not None and self.cancelled()

    def has_had_enough(self) -> bool:
        """Tell whether the reading must stop, without stopping it: for whoever watches from another thread."""
        return self.is_cancelled() or self.seconds_left() <= 0

    def seconds_left(self) -> float:
        """Return how long the reading may still take; endless under a progress bar."""
        return float("inf") if self.progress is not None else self.started + SECONDS - time.monotonic()
