"""The parser of the command line, and what every command has in common."""

from __future__ import annotations

import argparse
import os
import sys
import traceback
from collections.abc import Sequence
from typing import Any

from timeline_app import __version__
from timeline_app.command_line.parser import Parser
from timeline_app.command_line.statuses import CommandError, Status, say
from timeline_app.command_line.streams import drop_output, set_up_output

_COMMANDS = ("extract", "export", "project", "rules")


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit status.

    Raises
    ------
    SystemExit
        With status 2 for wrong usage, 0 after ``--help`` and ``--version`` (from :mod:`argparse`).
    """
    set_up_output()
    if arguments and arguments[0] in _COMMANDS:
        options = _parser(arguments[0]).parse_args(arguments)
        return _guarded(options)
    options = _window_parser().parse_args(arguments)
    options.run = _open_window
    return _guarded(options)


def _guarded(options: argparse.Namespace) -> int:
    try:
        return int(options.run(options))
    except CommandError as error:
        if options.debug:
            traceback.print_exc()
        say(error.message, **error.values)
        return int(error.status)
    except BrokenPipeError:
        # The reader of a pipe went away ("| head"): not a failure of ours, and nothing more can be written.
        drop_output()
        return int(Status.DONE)
    except Exception as error:  # noqa: BLE001 - a fault of ours: said on one line, with its traceback on request
        if options.debug:
            traceback.print_exc()
        say("command.fault", kind=type(error).__name__, reason=str(error))
        return int(Status.SOME_FAILED)


def _parser(command: str) -> argparse.ArgumentParser:
    parser = Parser(prog="timeline-app", description="Frise: timelines from news articles.")
    parser.add_argument("--version", action="version", version=f"Frise {__version__}")
    _add_command(command, parser.add_subparsers(required=True, metavar="COMMAND"))
    return parser


def _add_command(command: str, commands: Any) -> None:
    """Add one command alone: what the others need is not imported for it."""
    match command:
        case "extract":
            from timeline_app.command_line.extract import add_parser  # noqa: PLC0415
        case "export":
            from timeline_app.command_line.export import add_parser  # noqa: PLC0415
        case "project":
            from timeline_app.command_line.project import add_parser  # noqa: PLC0415
        case _:
            from timeline_app.command_line.rules import add_parser  # noqa: PLC0415
    add_parser(commands)


def _window_parser() -> argparse.ArgumentParser:
    parser = Parser(
        prog="timeline-app",
        description="Frise: opens news articles and draws the story that they tell as a timeline.",
        epilog="Other commands: timeline-app extract --help (also export, project, rules).",
    )
    parser.add_argument("articles", nargs="*", metavar="FILE|URL", help="articles or a project to open")
    parser.add_argument("--snapshot", metavar="FOLDER", help="draw off screen, write timeline.png and window.png, end")
    parser.add_argument("--debug", action="store_true", help="show the traceback of an error")
    parser.add_argument("--version", action="version", version=f"Frise {__version__}")
    return parser


def _open_window(options: argparse.Namespace) -> int:
    if options.snapshot is not None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    elif not _has_display():
        raise CommandError(Status.CANNOT_RUN, "command.no_display")
    try:
        from timeline_app.app import run_window  # noqa: PLC0415 - Qt is needed only here
    except ImportError as error:
        raise CommandError(Status.CANNOT_RUN, "command.no_qt", reason=str(error)) from error

    return run_window(options.articles, options.snapshot)


def _has_display() -> bool:
    """Tell whether a window can be shown; only X11 and Wayland can tell beforehand."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
