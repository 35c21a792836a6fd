"""``timeline-app project``: projects for scripts: new, add, list, export."""

from __future__ import annotations

import argparse
import getpass
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from timeline_app.command_line.inputs import given_moment, read_article
from timeline_app.command_line.projects import open_named
from timeline_app.command_line.statuses import CommandError, Status, say, user_language
from timeline_app.command_line.streams import write_out, write_result
from timeline_app.domain.calendar import iso
from timeline_app.project.project import Project
from timeline_app.storing.errors import StorageError

if TYPE_CHECKING:
    from timeline_app.storing.work import Work


def add_parser(commands: Any) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser("project", help="make, fill, list and export project files")
    actions = parser.add_subparsers(required=True, metavar="ACTION")
    new = actions.add_parser("new", help="make a project, with articles or without")
    add = actions.add_parser("add", help="add articles to a project")
    for action, run in ((new, _new), (add, _add)):
        action.add_argument("project", metavar="PROJECT.frise")
        action.add_argument("articles", nargs="+" if action is add else "*", metavar="FILE|URL|-")
        action.add_argument("--date", metavar="DATE", help="publication date of the articles, such as 2022-01-28")
        action.add_argument("--lang", choices=("fr", "en", "auto"), default="auto", help="language of the articles")
        _finish(action, run)
    listing = actions.add_parser("list", help="list the articles of a project")
    listing.add_argument("project", metavar="PROJECT.frise")
    listing.add_argument("--json", action="store_true", help="as one JSON object a line")
    _finish(listing, _list)
    export = actions.add_parser("export", help="write the correction record or the events of a project")
    export.add_argument("project", metavar="PROJECT.frise")
    export.add_argument("-o", "--output", metavar="OUT", help="file.md, .csv or .json; standard output without")
    export.add_argument("--what", choices=("record", "events"), default="record")
    export.add_argument("--format", choices=("md", "csv", "json"), help="instead of the ending of the file")
    export.add_argument("--without-names", action="store_true", help="leave out who corrected")
    export.add_argument("--lang", choices=("fr", "en"), help="language of the record")
    _finish(export, _export)


def _finish(parser: argparse.ArgumentParser, run: Callable[[argparse.Namespace], Status]) -> None:
    parser.add_argument("--debug", action="store_true", help="show the traceback of an error")
    parser.set_defaults(run=run)


def _new(options: argparse.Namespace) -> Status:
    from timeline_app.storing.work import new_work  # noqa: PLC0415

    path = Path(options.project)
    if path.exists():
        raise CommandError(Status.USAGE, "command.project_exists", name=str(path))
    try:
        work = new_work(path, is_named=True)
    except StorageError as error:
        raise CommandError(Status.SOME_FAILED, error.message_id, **error.values) from error
    try:
        return _fill(work, options)
    finally:
        work.close()


def _add(options: argparse.Namespace) -> Status:
    work = open_named(options.project)
    try:
        if work.obstacle:
            raise CommandError(Status.SOME_FAILED, work.obstacle, name=work.path.name)
        return _fill(work, options)
    finally:
        work.close()


def _fill(work: Work, options: argparse.Namespace) -> Status:
    """Add the articles one by one: what was added stays, whatever becomes of the next ones."""
    from timeline_app.workflow import add_article  # noqa: PLC0415 - reads the rules

    project, failed = work.history().present, False
    for source in options.articles:
        try:
            article = read_article(source, options.lang)
            day = given_moment(options.date).day
        except CommandError as error:
            if error.status is Status.USAGE:
                raise
            say(error.message, **error.values)
            failed = True
            continue
        before, project = project, add_article(project, article)
        if day is not None and day != project.articles[-1].analysis.reference.day:
            project = _dated(project, project.articles[-1].id, day)
        _record(work, before, project)
        _tell_duplicates(project)
    return Status.SOME_FAILED if failed else Status.DONE


def _dated(project: Project, article: str, day: int) -> Project:
    from timeline_app.project.decisions import set_reference_date  # noqa: PLC0415
    from timeline_app.storing.tables import now  # noqa: PLC0415
    from timeline_app.workflow import correct  # noqa: PLC0415

    return correct(project, set_reference_date(project, article, day), now(), _author())


def _record(work: Work, before: Project, after: Project) -> None:
    from timeline_app.engine_version import engine_version  # noqa: PLC0415

    try:
        work.record("add_article", before, after, _author(), engine_version())
    except StorageError as error:
        raise CommandError(Status.SOME_FAILED, error.message_id, **error.values) from error


def _tell_duplicates(project: Project) -> None:
    from timeline_app.project.comparison import duplicates  # noqa: PLC0415

    newest = project.articles[-1]
    for pair in duplicates(project, (newest.id,)):
        other = project.article(pair.first if pair.second == newest.id else pair.second)
        if other is not None:
            say("command.duplicate", name=newest.title, other=other.title)


def _author() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def _list(options: argparse.Namespace) -> Status:
    work = open_named(options.project, writing=False)
    for entry in work.history().present.articles:
        analysis = entry.analysis
        row = {
            "id": entry.id,
            "date": iso(analysis.reference.day) if analysis.reference.day is not None else None,
            "title": entry.title,
            "source": entry.original.source,
            "mentions": len(analysis.mentions),
            "events": len(entry.told),
        }
        if options.json:
            write_out(json.dumps(row, ensure_ascii=False) + "\n")
        else:
            write_out("\t".join(str(cell if cell is not None else "-") for cell in row.values()) + "\n")
    return Status.DONE


def _export(options: argparse.Namespace) -> Status:
    path = Path(options.output) if options.output else None
    kind = options.format or (path.suffix.lower().removeprefix(".") if path else "md")
    writer = _WRITERS.get((options.what, kind))
    if writer is None:
        formats = ", ".join(sorted(kind for what, kind in _WRITERS if what == options.what))
        raise CommandError(Status.USAGE, "command.bad_export", name=str(path or kind), formats=formats)
    project = open_named(options.project, writing=False).history().present
    text = writer(project, options)
    write_result(text, options.output, options.project)
    return Status.DONE


def _record_markdown(project: Project, options: argparse.Namespace) -> str:
    from timeline_app.exporting.correction_record import record_markdown  # noqa: PLC0415

    return record_markdown(project, options.lang or user_language(), not options.without_names)


def _record_csv(project: Project, options: argparse.Namespace) -> str:
    from timeline_app.exporting.correction_record import record_csv  # noqa: PLC0415

    return record_csv(project, options.lang or user_language(), not options.without_names)


def _record_json(project: Project, options: argparse.Namespace) -> str:
    from timeline_app.storing.packing import text  # noqa: PLC0415

    record = project.corrections
    if options.without_names:
        record = tuple(replace(correction, by="") for correction in record)
    return "[\n" + ",\n".join(text(correction) for correction in record) + "\n]\n"


def _events_csv(project: Project, options: argparse.Namespace) -> str:
    from timeline_app.exporting.project_tables import project_csv  # noqa: PLC0415

    return project_csv(project)


def _events_json(project: Project, options: argparse.Namespace) -> str:
    from timeline_app.exporting.project_tables import project_object  # noqa: PLC0415

    return json.dumps(project_object(project, Path(options.project).stem), ensure_ascii=False, indent=1) + "\n"


_WRITERS: dict[tuple[str, str], Callable[[Project, argparse.Namespace], str]] = {
    ("record", "md"): _record_markdown,
    ("record", "csv"): _record_csv,
    ("record", "json"): _record_json,
    ("events", "csv"): _events_csv,
    ("events", "json"): _events_json,
}
