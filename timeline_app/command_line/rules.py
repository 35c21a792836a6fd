"""``timeline-app rules check``: reads the rule files, runs their examples, names file, rule and field of a mistake."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from timeline_app.command_line.statuses import CommandError, Status
from timeline_app.command_line.streams import write_out


def add_parser(commands: Any) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser("rules", help="check the rule files")
    parser.add_argument("action", choices=("check",))
    parser.add_argument("--lang", default="fr", help="language whose rules are checked")
    parser.add_argument("--rules", metavar="FOLDER", help="rule files to check instead of the bundled ones")
    parser.add_argument("--lexicons", metavar="FOLDER", help="lexicons to use instead of the bundled ones")
    parser.add_argument("--debug", action="store_true", help="show the traceback of an error")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> Status:
    """Run the command."""
    from timeline_app.resolving.rule_check import check_rules  # noqa: PLC0415
    from timeline_app.rules.rule import RuleError  # noqa: PLC0415

    folders = [Path(folder) if folder else None for folder in (options.rules, options.lexicons)]
    for folder in folders:
        if folder is not None and not folder.is_dir():
            raise CommandError(Status.UNREADABLE, "command.no_folder", name=str(folder))
    try:
        report = check_rules(options.lang, *folders)
    except RuleError as error:
        raise CommandError(Status.SOME_FAILED, "command.bad_rule", reason=str(error)) from error
    summary = f"{report.rules} rules, {report.examples} examples, {len(report.failures)} failures"
    write_out("".join(f"{line}\n" for line in (*report.failures, summary)))
    return Status.SOME_FAILED if report.failures else Status.DONE
