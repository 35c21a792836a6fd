"""Exit statuses, and how a command says what went wrong."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from enum import IntEnum

from timeline_app.wording.messages import messages


class Status(IntEnum):
    """What the shell is told."""

    DONE = 0
    SOME_FAILED = 1
    USAGE = 2
    CANNOT_RUN = 3
    UNREADABLE = 4


class CommandError(Exception):
    """A command that cannot go on: the sentence to print, and the exit status."""

    def __init__(self, status: Status, message: str, **values: str | int) -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.values: Mapping[str, str | int] = values

    @property
    def sentence(self) -> str:
        """What went wrong, in the user's language."""
        return messages(user_language()).text(self.message, **self.values)


def user_language() -> str:
    """Return the language of the user's environment: "fr" or "en"."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANGUAGE", "LANG"):
        value = os.environ.get(name, "")
        if value:
            return "fr" if value.lower().startswith("fr") else "en"
    return "en"


def say(message: str, **values: str | int) -> None:
    """Print one line on standard error, in the user's language."""
    text = messages(user_language()).text(message, **values)
    print(f"timeline-app: {' '.join(text.split())}", file=sys.stderr)
