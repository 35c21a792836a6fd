"""``timeline-app export``: the timeline of an article as a picture."""

from __future__ import annotations

import argparse
import logging
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from timeline_app.command_line.inputs import analysed, given_moment, read_article
from timeline_app.command_line.projects import is_project_source, read_project
from timeline_app.command_line.statuses import CommandError, Status, say, text_of, unwritable, user_language
from timeline_app.domain.calendar import Day
from timeline_app.domain.event import Event

if TYPE_CHECKING:
    from timeline_app.drawing.theme import Theme
    from timeline_app.layout.settings import PictureSettings
    from timeline_app.layout.story import Story

_FORMATS = ("png", "svg", "pdf")
_PRESETS = ("web", "square", "portrait", "story", "column")
_STYLES = ("auto", "cards", "bars", "vertical", "list")
_LONGEST_SIDE = 20_000


def add_parser(commands: Any) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser("export", help="draw the timeline of an article")
    parser.add_argument("source", metavar="FILE|URL|-", help="the article or project; - for standard input")
    parser.add_argument("-o", "--output", metavar="PICTURE", required=True, help="picture.png, .svg or .pdf")
    parser.add_argument("--date", metavar="DATE", help="publication date, such as 2022-01-28")
    parser.add_argument("--lang", choices=("fr", "en", "auto"), default="auto", help="language of the article")
    parser.add_argument("--preset", choices=_PRESETS, default="web")
    parser.add_argument("--style", choices=_STYLES, default="auto")
    parser.add_argument("--axis", choices=("auto", "linear", "zones", "tiers"), default="auto")
    parser.add_argument(
        "--group", choices=("none", "actor", "status", "article"), default="none", help="what the lanes are grouped by"
    )
    parser.add_argument("--theme", default="light", help="light, dark, paper, or a house theme: a TOML file")
    parser.add_argument("--title", help="title of the picture instead of that of the article")
    parser.add_argument("--deck", default="", help="line under the title instead of the period")
    parser.add_argument("--source", dest="source_line", default="", metavar="SOURCE", help="source line of the picture")
    parser.add_argument("--credit", default="")
    parser.add_argument("--size", type=_size, metavar="WxH", help="free size in pixels at 96 dpi, such as 1200x675")
    parser.add_argument("--dpi", type=_dpi, default=None, metavar="N", help="dots per inch of a PNG")
    parser.add_argument("--transparent", action="store_true", help="no ground")
    parser.add_argument("--outlines", action="store_true", help="letters of an SVG as shapes")
    parser.add_argument(
        "--no-named-events", dest="named_events", action="store_false", help="names of events are no dates"
    )
    parser.add_argument("--debug", action="store_true", help="show the traceback of an error")
    parser.set_defaults(run=run, profile="news")


def _size(text: str) -> tuple[int, int]:
    width, cross, height = text.lower().replace("×", "x").partition("x")
    if not cross or not (width.isdecimal() and height.isdecimal()):
        raise argparse.ArgumentTypeError(text_of("command.usage.size", words=text))
    if not all(120 <= int(side) <= _LONGEST_SIDE for side in (width, height)):
        raise argparse.ArgumentTypeError(text_of("command.usage.sides", words=text, most=_LONGEST_SIDE))
    return int(width), int(height)


def _dpi(text: str) -> float:
    try:
        dpi = float(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(text_of("command.usage.number", words=text)) from error
    if not 10 <= dpi <= 2400:
        raise argparse.ArgumentTypeError(text_of("command.usage.dpi", words=text))
    return dpi


def run(options: argparse.Namespace) -> Status:
    """Run the command."""
    path = Path(options.output)
    if path.suffix.lower().removeprefix(".") not in _FORMATS:
        raise CommandError(Status.USAGE, "command.bad_format", name=path.name, formats=", ".join(_FORMATS))
    story = _project_story(options) if is_project_source(options.source) else _article_story(options)
    _write(story, path, options)
    if not any(event.when.is_dated for event in story.events):
        say("command.no_events", name=options.source)
    return Status.DONE


def _article_story(options: argparse.Namespace) -> Story:
    article = read_article(options.source, options.lang)
    analysis = analysed(article, given_moment(options.date), options)
    return _story(analysis.events, analysis.reference.day, article.language, article.title, options)


def _project_story(options: argparse.Namespace) -> Story:
    """Return the story of all articles of a project, seen from the date of the latest."""
    if options.date is not None:
        raise CommandError(Status.USAGE, "command.project_date", name=options.source)
    project = read_project(options.source)
    days = [entry.analysis.reference.day for entry in project.articles if entry.analysis.reference.day is not None]
    first = project.articles[0] if project.articles else None
    title = first.title if first and len(project.articles) == 1 else Path(options.source).stem
    language = options.lang if options.lang != "auto" else first.original.language if first else ""
    names = tuple((entry.id, entry.title) for entry in project.articles)
    return replace(_story(project.events, max(days, default=None), language, title, options), articles=names)


def _story(
    events: Iterable[Event], reference: Day | None, language: str, title: str, options: argparse.Namespace
) -> Story:
    from timeline_app.layout.story import Story  # noqa: PLC0415

    return Story(
        tuple(event for event in events if event.keep),
        reference,
        language=language if language in ("fr", "en") else user_language(),
        title=title if options.title is None else options.title,
        source=options.source_line,
        credit=options.credit,
        deck=options.deck,
    )


def _write(story: Story, path: Path, options: argparse.Namespace) -> None:
    from timeline_app.drawing.typeface import measurer  # noqa: PLC0415 - matplotlib takes half a second
    from timeline_app.exporting.alt_text import alt_text  # noqa: PLC0415
    from timeline_app.exporting.images import ExportError, ImageOptions, write_image  # noqa: PLC0415
    from timeline_app.layout.timeline_layout import lay_out  # noqa: PLC0415

    # Where no folder of settings can be written it warns, and works.
    logging.getLogger("matplotlib").setLevel(logging.ERROR)
    try:
        layout = lay_out(story, _settings(options), measurer())
        picture = ImageOptions(
            dpi=options.dpi or (300.0 if options.preset == "column" and options.size is None else 96.0),
            outlines=options.outlines,
            transparent=options.transparent,
            title=story.title,
            description=alt_text(story, measurer()),
            source=options.source_line,
        )
        write_image(layout, _theme(options.theme), path, picture)
    except ExportError as error:
        raise CommandError(Status.USAGE, "command.too_many_pixels") from error
    except OSError as error:
        raise unwritable(error, str(path)) from error


def _theme(name: str) -> Theme:
    from timeline_app.drawing.theme import ThemeError, read_theme, theme, theme_names  # noqa: PLC0415

    try:
        return read_theme(Path(name)) if name.endswith(".toml") else theme(name)
    except OSError as error:
        raise CommandError(Status.USAGE, "reading.error.missing", name=name) from error
    except ThemeError as error:
        if name.endswith(".toml"):
            raise CommandError(Status.USAGE, "command.bad_option", reason=str(error)) from error
        raise CommandError(Status.USAGE, "command.no_theme", name=name, names=", ".join(theme_names())) from error


def _settings(options: argparse.Namespace) -> PictureSettings:
    from timeline_app.layout.settings import PRESETS, AxisMode, Grouping, Style, free_size  # noqa: PLC0415

    page = PRESETS[options.preset] if options.size is None else free_size(*options.size)
    return replace(page, style=Style(options.style), axis=AxisMode(options.axis), grouping=Grouping(options.group))
