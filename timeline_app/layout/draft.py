"""A page in the making: what stays in place and what moves with the time axis."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from timeline_app.layout.figures import Figure
from timeline_app.layout.geometry import Box


class Target(NamedTuple):
    """A place where the mouse meets events.

    Attributes
    ----------
    box
        Of the mark or the words.
    events
        Ids, the most important first; more than one for shared marks and clusters.
    is_label
        Words lie over marks.
    """

    box: Box
    events: tuple[str, ...]
    is_label: bool


class Draft:
    """Collects figures and targets."""

    def __init__(self) -> None:
        self.fixed: list[Figure] = []
        self.moving: list[Figure] = []
        self.targets: list[Target] = []
        self.labelled: set[str] = set()
        self.dense = False  # marks are drawn as a density

    def target(self, box: Box, events: Iterable[str], *, is_label: bool = False) -> None:
        """Note where events are met; a label also makes them labelled."""
        ids = tuple(events)
        self.targets.append(Target(box, ids, is_label))
        if is_label:
            self.labelled.update(ids)
