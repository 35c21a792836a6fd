"""``timeline-app extract --batch``: JSON Lines in, JSON Lines out, a bad line answered with its error."""

from __future__ import annotations

import argparse
import json
import traceback
from dataclasses import replace
from typing import Any

from timeline_app.command_line.inputs import Moment, analysed, given_moment
from timeline_app.command_line.statuses import CommandError, Status, text_of
from timeline_app.command_line.streams import STANDARD, lines_of_input, write_out
from timeline_app.exporting.document_json import document


def answer_batch(options: argparse.Namespace) -> Status:
    """Answer each line of standard input with a line, at once and in order.

    Raises
    ------
    CommandError
        If an option does not go with a batch.
    """
    if options.source not in (None, STANDARD) or options.output not in (None, STANDARD) or options.format != "json":
        raise CommandError(Status.USAGE, "command.batch_alone")
    given = given_moment(options.date)
    failed = False
    for number, line in enumerate(lines_of_input(), start=1):
        if line is not None and not line.strip():
            continue
        answer = _answer(line, number, given, options)
        failed = failed or "error" in answer
        write_out(json.dumps(answer, ensure_ascii=False) + "\n")
    return Status.SOME_FAILED if failed else Status.DONE


def _answer(line: str | None, number: int, given: Moment, options: argparse.Namespace) -> dict[str, Any]:
    identity: Any = None
    try:
        request = _request(line, number)
        identity = request.get("id")
        return _document(request, number, given, options)
    except CommandError as error:
        return {"id": identity, "error": error.sentence}
    except Exception as error:  # noqa: BLE001 - a fault of ours: told on its line, and the other articles are answered
        if options.debug:
            traceback.print_exc()
        return {"id": identity, "error": text_of("command.fault", kind=type(error).__name__, reason=str(error))}


def _request(line: str | None, number: int) -> dict[str, Any]:
    if line is None:
        raise _error("long_line", number)
    try:
        request = json.loads(line)
    except (ValueError, RecursionError) as error:  # also numbers of thousands of figures
        raise _error("no_json", number) from error
    if not isinstance(request, dict):
        raise _error("no_object", number)
    return request


def _document(request: dict[str, Any], number: int, given: Moment, options: argparse.Namespace) -> dict[str, Any]:
    from timeline_app.reading.read import read_text  # noqa: PLC0415

    identity, text = request.get("id"), request.get("text")
    date, language = request.get("date"), request.get("lang")
    if isinstance(identity, bool | list | dict):
        raise _error("id", number)
    if not isinstance(text, str):
        raise _error("text", number)
    if not isinstance(date, str | None):
        raise _error("date", number)
    if language not in (None, "", "fr", "en", "auto"):
        raise _error("lang", number)
    article = read_text(text)
    if (language or options.lang) in ("fr", "en"):
        article = replace(article, language=language or options.lang)
    analysis = analysed(article, given_moment(date) if date else given, options)
    # An id comes back as it was given, also one that is a number.
    return {**document(analysis, "", with_text=False), "id": "" if identity is None else identity}


def _error(problem: str, number: int) -> CommandError:
    return CommandError(Status.SOME_FAILED, f"command.batch.{problem}", line=number)
