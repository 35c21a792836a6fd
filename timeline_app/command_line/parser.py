"""The parser whose errors are one line in the user's language."""

from __future__ import annotations

import argparse
import re
from typing import NoReturn

from timeline_app.command_line.statuses import Status, say

# The sentences of argparse, in which only it knows what is wrong.
_SENTENCES = tuple(
    (re.compile(pattern, re.DOTALL), f"command.usage.{message}")
    for pattern, message in (
        (r"unrecognized arguments: (?P<words>.+)", "unknown"),
        (r"the following arguments are required: (?P<words>.+)", "missing"),
        (r"ambiguous option: (?P<words>.+) could match (?P<choices>.+)", "ambiguous"),
        (r"argument (?P<name>[^:]+): invalid choice: (?P<words>.+) \(choose from (?P<choices>.+)\)", "choice"),
        (r"argument (?P<name>[^:]+): expected .*argument.*", "no_value"),
        (r"argument (?P<name>[^:]+): ignored explicit argument (?P<words>.+)", "takes_none"),
        (r"argument (?P<name>[^:]+): (?P<reason>.+)", "argument"),
        (r"(?P<reason>.+)", "other"),
    )
)


class Parser(argparse.ArgumentParser):
    """A parser that says on one line what is wrong, and names the help."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and end with the status of wrong usage.

        Raises
        ------
        SystemExit
            Always.
        """
        for pattern, sentence in _SENTENCES:
            if match := pattern.fullmatch(message):
                say(sentence, help=f"{self.prog} --help", **match.groupdict())
                break
        raise SystemExit(Status.USAGE)
