"""``timeline-app extract``: the times and events of an article as JSON, CSV or TimeML."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from timeline_app.command_line.batch import answer_batch
from timeline_app.command_line.inputs import analysed, given_moment, read_article
from timeline_app.command_line.projects import is_project_source, read_project
from timeline_app.command_line.statuses import CommandError, Status, say
from timeline_app.command_line.streams import STANDARD, write_result
from timeline_app.exporting.document_json import document
from timeline_app.project.analysis import Analysis
from timeline_app.rules.languages import RULE_LANGUAGES


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
        return answer_batch(options)
    if options.source is None:
        raise CommandError(Status.USAGE, "command.no_source")
    if is_project_source(options.source):
        text = _of_project(options)
    else:
        article = read_article(options.source, options.lang)
        if article.language not in RULE_LANGUAGES:
            say("command.no_rules", name=options.source)
        text = _WRITERS[options.format](analysed(article, given_moment(options.date), options), options)
    write_result(text, options.output, options.source)
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


def _json(analysis: Analysis, options: argparse.Namespace) -> str:
    is_given = options.source == STANDARD
    name = "-" if is_given else Path(options.source).stem
    return json.dumps(document(analysis, name, with_text=not is_given), ensure_ascii=False, indent=1) + "\n"


def _csv(analysis: Analysis, options: argparse.Namespace) -> str:
    from timeline_app.exporting.tables import events_csv  # noqa: PLC0415

    return events_csv(analysis)


def _timeml(analysis: Analysis, options: argparse.Namespace) -> str:
    from timeline_app.exporting.timeml import timeml  # noqa: PLC0415

    return timeml(analysis)


_WRITERS: dict[str, Callable[[Analysis, argparse.Namespace], str]] = {"json": _json, "csv": _csv, "timeml": _timeml}
