"""Standard input and where results go: UTF-8 whatever the locale, bounded, files whole or not at all."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from timeline_app.command_line.statuses import CommandError, Status, text_of, unwritable
from timeline_app.reading.limits import MEGABYTE, TEXT_BYTES

_LONGEST_LINE = 50 * MEGABYTE  # bytes of one line of a batch
_CHUNK = MEGABYTE

STANDARD = "-"  # as a source standard input, as a target standard output


def set_up_output() -> None:
    """Write UTF-8 with line feeds; half a character, which JSON can hold, as its JSON escape."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def write_out(text: str) -> None:
    """Write to standard output, at once.

    Raises
    ------
    CommandError
        If it is closed or full.
    BrokenPipeError
        If nobody reads it any more.
    """
    if sys.stdout is None:
        raise CommandError(Status.SOME_FAILED, "command.no_output")
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        drop_output()
        raise unwritable(error, text_of("command.standard_output")) from error


def write_result(text: str, target: str | None, source: str = "") -> None:
    """Write to a file that appears when it is complete; to standard output without one, or for "-".

    Raises
    ------
    CommandError
        If it cannot be written, or is the source.
    """
    from timeline_app.exporting.whole_files import write_bytes  # noqa: PLC0415

    if target is None or target == STANDARD:
        write_out(text)
        return
    path = Path(target)
    try:
        if path.is_file() and Path(source).is_file() and path.samefile(source):
            raise CommandError(Status.USAGE, "command.same_file", name=target)
        write_bytes(path, text.encode("utf-8", errors="backslashreplace"))
    except OSError as error:
        raise unwritable(error, target) from error


def drop_output() -> None:
    """Let what is still to be written go nowhere: Python tries once more when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def standard_input() -> str:
    """Return all of standard input, as UTF-8.

    Raises
    ------
    CommandError
        If it is closed, empty, too large, or not UTF-8.
    """
    if sys.stdin is None:
        raise CommandError(Status.UNREADABLE, "command.no_input")
    data = sys.stdin.buffer.read(TEXT_BYTES + 1)
    if len(data) > TEXT_BYTES:
        raise CommandError(Status.UNREADABLE, "command.huge_input", limit=TEXT_BYTES // MEGABYTE)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise CommandError(Status.UNREADABLE, "command.not_utf8", position=error.start) from error
    if not text.strip("\ufeff \t\r\n\f\v\u00a0\u202f"):
        raise CommandError(Status.UNREADABLE, "command.empty_input")
    return text


def lines_of_input() -> Iterator[str | None]:
    """Yield the lines of standard input, undecodable bytes as half characters; None for a line that is too long.

    Raises
    ------
    CommandError
        If it is closed.
    """
    if sys.stdin is None:
        raise CommandError(Status.UNREADABLE, "command.no_input")
    stream, first = sys.stdin.buffer, True
    while data := stream.readline(_LONGEST_LINE + 1):
        if len(data) > _LONGEST_LINE:
            while data and not data.endswith(b"\n"):
                data = stream.readline(_CHUNK)
            yield None
        else:
            yield data.decode("utf-8-sig" if first else "utf-8", errors="surrogateescape")
        first = False
