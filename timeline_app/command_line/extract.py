"""``timeline-app extract``: the times and events of an article as JSON, CSV or TimeML."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, TextIO

from timeline_app.command_line.inputs import STANDARD_INPUT, given_day, given_minute, read_article
from timeline_app.command_line.projects import is_project_source, read_project
from timeline_app.command_line.statuses import CommandError, Status, say
from timeline_app.domain.article import Article
from timeline_app.exporting.document_json import document
from timeline_app.exporting.timebank import timebank_profile
from timeline_app.project.analysis import Analysis
from timeline_app.rules.languages import RULE_LANGUAGES
from timeline_app.workflow import analyse

_LONGEST_LINE = 50_000_000  # characters of one line of a batch


def add_parser(commands: Any) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser("extract", help="write the times and events of an article")
    parser.add_argument("source", nargs="?", metavar="FILE|URL|-", help="the article or project; - for standard input")
    parser.add_argument("--batch", action="store_true", help="read JSON Lines, write one object a line")
    parser.add_argument("--date", metavar="DATE", help="publication date, such as 2022-01-28 or 2022-01-28T16:15")
    parser.add_argument("--lang", choices=("fr", "en", "auto"), default="auto")
    parser.add_argument("--format", choices=tuple(_WRITERS), default="json")
    parser.add_argument(
        "--profile", choices=("news", "timebank"), default="news", help="annotation style of the mentions"
    )
    parser.add_argument(
        "--no-named-events", dest="named_events", action="store_false", help="names of events are no dates"
    )
    parser.add_argument("-o", "--output", metavar="OUT", help="file to write instead of standard output")
    parser.add_argument("--debug", action="store_true", help="show the traceback of an error")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> Status:
    """Run the command."""
    if options.batch:
        return _batch(options)
    if options.source is None:
        raise CommandError(Status.USAGE, "command.no_source")
    if is_project_source(options.source):
        text = _of_project(options)
    else:
        article = read_article(options.source, options.lang)
        if article.language not in RULE_LANGUAGES:
            say("command.no_rules", name=options.source)
        text = _WRITERS[options.format](_analysed(article, options), options)
    if options.output is None:
        sys.stdout.write(text)
        sys.stdout.flush()
    else:
        write_whole(Path(options.output), text)
    return Status.DONE


def _of_project(options: argparse.Namespace) -> str:
    """Write a project: what is in its file, nothing analysed anew."""
    from timeline_app.exporting.project_tables import project_csv, project_object  # noqa: PLC0415

    if options.date is not None:
        raise CommandError(Status.USAGE, "command.project_date", name=options.source)
    project = read_project(options.source)
    if options.format == "csv":
        return project_csv(project)
    if options.format == "json":
        return json.dumps(project_object(project, Path(options.source).stem), ensure_ascii=False, indent=1) + "\n"
    if len(project.articles) != 1:
        raise CommandError(Status.USAGE, "command.one_article", name=options.source, count=len(project.articles))
    return _WRITERS[options.format](project.articles[0].analysis, options)


def _analysed(article: Article, options: argparse.Namespace) -> Analysis:
    day = given_day(options.date)
    minute = given_minute(options.date)
    analysis = analyse(article, day, reference_minute=minute, named_events=options.named_events)
    return timebank_profile(analysis) if options.profile == "timebank" else analysis


def write_whole(path: Path, text: str) -> None:
    """Write a text file that appears when it is complete.

    Raises
    ------
    CommandError
        If it cannot be written.
    """
    from timeline_app.exporting.whole_files import write_bytes  # noqa: PLC0415

    try:
        write_bytes(path, text.encode("utf-8"))
    except OSError as error:
        raise CommandError(
            Status.SOME_FAILED, "command.cannot_write", name=str(path), reason=error.strerror or str(error)
        ) from error


def _json(analysis: Analysis, options: argparse.Namespace) -> str:
    is_given = options.source == STANDARD_INPUT
    name = "-" if is_given else Path(options.source).stem
    return json.dumps(document(analysis, name, with_text=not is_given), ensure_ascii=False, indent=1) + "\n"


def _csv(analysis: Analysis, options: argparse.Namespace) -> str:
    from timeline_app.exporting.tables import events_csv  # noqa: PLC0415

    return events_csv(analysis)


def _timeml(analysis: Analysis, options: argparse.Namespace) -> str:
    from timeline_app.exporting.timeml import timeml  # noqa: PLC0415

    return timeml(analysis)


_WRITERS: dict[str, Callable[[Analysis, argparse.Namespace], str]] = {"json": _json, "csv": _csv, "timeml": _timeml}


def _batch(options: argparse.Namespace) -> Status:
    """Answer each line of standard input with a line; a bad one with its error."""
    failed = False
    for number, line in enumerate(_lines(sys.stdin), start=1):
        if not line.strip():
            continue
        answer = _answer(line, number, options)
        failed = failed or "error" in answer
        sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
        sys.stdout.flush()
    return Status.SOME_FAILED if failed else Status.DONE


def _lines(stream: TextIO) -> Iterator[str]:
    """Return the lines of a stream, undecodable bytes as replacement characters of their line only."""
    for line in stream.buffer:
        yield line.decode("utf-8", errors="surrogateescape")


def _answer(line: str, number: int, options: argparse.Namespace) -> dict[str, Any]:
    from timeline_app.reading.read import read_text  # noqa: PLC0415

    identity: Any = None
    try:
        if len(line) > _LONGEST_LINE:
            raise ValueError(f"line {number}: too long")
        request = json.loads(line)
        if not isinstance(request, dict):
            raise TypeError(f"line {number}: not a JSON object")
        identity = request.get("id")
        text, date, language = request.get("text"), request.get("date"), request.get("lang") or options.lang
        if not isinstance(text, str):
            raise TypeError('"text" is missing or not a text')
        if date is not None and not isinstance(date, str):
            raise TypeError('"date" is not a text')
        if language not in ("fr", "en", "auto"):
            raise ValueError(f'"lang" is neither "fr", "en" nor "auto": {language!r}')
        article = read_text(text)
        if language != "auto":
            article = replace(article, language=language)
        wanted = argparse.Namespace(**{**vars(options), "date": date or options.date})
        return document(_analysed(article, wanted), str(identity) if identity is not None else "", with_text=False)
    except CommandError as error:
        return {"id": identity, "error": error.sentence}
    except (ValueError, TypeError, RecursionError) as error:
        return {"id": identity, "error": f"{error}" or type(error).__name__}
