"""Undo and redo: earlier and later states of a project, with the names of the steps between them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from timeline_app.project.project import Project


@dataclass(frozen=True, slots=True)
class Step:
    """A step from one state to the next: a message-like name and the state on its other side, read when wanted."""

    name: str
    state: Callable[[], Project]

    @classmethod
    def to(cls, name: str, project: Project) -> Step:
        """Return a step to a state that is there."""
        return cls(name, lambda: project)


@dataclass(frozen=True, slots=True)
class History:
    """The present state with what can be undone and redone, nearest last."""

    present: Project = field(default_factory=Project)
    undoable: tuple[Step, ...] = ()
    redoable: tuple[Step, ...] = ()

    def did(self, name: str, project: Project) -> History:
        """Return the history after one more step."""
        return History(project, (*self.undoable, Step.to(name, self.present)))

    def undo(self) -> History:
        """Return the history one step back; itself when there is none."""
        if not self.undoable:
            return self
        *earlier, step = self.undoable
        return History(step.state(), tuple(earlier), (*self.redoable, Step.to(step.name, self.present)))

    def redo(self) -> History:
        """Return the history one step forward; itself when there is none."""
        if not self.redoable:
            return self
        *later, step = self.redoable
        return History(step.state(), (*self.undoable, Step.to(step.name, self.present)), tuple(later))
