"""Exit statuses, and how a command says what went wrong."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from enum import IntEnum
from pathlib import Path

from timeline_app.wording.messages import messages

_LONGEST_WORDS = 300  # characters of a value that a sentence repeats


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
        return text_of(self.message, **self.values)


def unwritable(error: OSError, name: str) -> CommandError:
    """Return the error of what cannot be written."""
    from timeline_app.storing.explanation import explained  # noqa: PLC0415

    told = explained(error, Path(name))
    return CommandError(Status.SOME_FAILED, told.message_id, **{**told.values, "name": name})


def user_language() -> str:
    """Return the language of the user's environment: "fr" or "en"."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANGUAGE", "LANG"):
        value = os.environ.get(name, "")
        if value:
            return "fr" if value.lower().startswith("fr") else "en"
    return "en"


def text_of(message: str, **values: str | int) -> str:
    """Return a sentence in the user's language, long words that were typed cut."""
    shown = {key: value if isinstance(value, int) else _cut(value) for key, value in values.items()}
    return messages(user_language()).text(message, **shown)


def _cut(words: str) -> str:
    return words if len(words) <= _LONGEST_WORDS else words[: _LONGEST_WORDS - 1] + "…"


def say(message: str, **values: str | int) -> None:
    """Print one line on standard error, in the user's language."""
    if sys.stderr is not None:
        print(f"timeline-app: {' '.join(text_of(message, **values).split())}", file=sys.stderr)
