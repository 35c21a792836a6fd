"""Composition root of the window: builds what the interface needs and starts it."""

from __future__ import annotations

from collections.abc import Sequence


def run_window(articles: Sequence[str], snapshot_folder: str | None = None) -> int:
    """Open the window on the given files or addresses and return the exit status of the application.

    Parameters
    ----------
    articles
        Files or addresses to open; empty for the welcome page.
    snapshot_folder
        Write ``timeline.png`` and ``window.png`` there as soon as the first article is drawn, and end.
    """
    raise NotImplementedError
