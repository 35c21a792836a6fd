"""The correction record as an editor's note: Markdown to read, CSV to sort."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Mapping
from datetime import datetime

from timeline_app.domain.calendar import parse_iso
from timeline_app.domain.correction import Aspect, Correction
from timeline_app.domain.resolution import Clock
from timeline_app.domain.time_text import read_time
from timeline_app.exporting.tables import safe_cell
from timeline_app.project.correction_record import RecordLine, correction_record
from timeline_app.project.project import Project
from timeline_app.wording.dates import Form, clock_words, day_words, when_words
from timeline_app.wording.messages import UnknownMessageError, messages
from timeline_app.wording.typography import quote, typeset

_COLUMNS = ("at", "by", "article", "subject", "aspect", "automatic", "was", "now", "why")
_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~])")


def record_csv(project: Project, language: str, names: bool = True) -> str:
    """Return the record as CSV with a head line, every decision a row.

    Parameters
    ----------
    names
        Say who decided.
    """
    catalogue = messages(language)
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(catalogue.text(f"record.column.{name}") for name in _COLUMNS)
    for line in correction_record(project):
        correction = line.correction
        cells = (
            correction.at,
            correction.by if names else "",
            line.article,
            line.subject,
            catalogue.text(f"record.aspect.{correction.aspect.value}"),
            value_words(line, line.automatic, language),
            value_words(line, correction.was, language),
            value_words(line, correction.now, language),
            line.note,
        )
        writer.writerow(safe_cell(cell) for cell in cells)
    return buffer.getvalue()


def record_markdown(project: Project, language: str, names: bool = True) -> str:
    """Return the record as an editor's note: article by article, what was changed from what to what, when and why."""
    catalogue = messages(language)
    lines = [line for line in correction_record(project) if line.correction.aspect is not Aspect.ACCEPTED]
    accepted = _accepted(project)
    parts = [f"# {catalogue.text('record.title')}", ""]
    if not lines:
        parts += [catalogue.text("record.nothing"), ""]
    for article in dict.fromkeys(line.article for line in lines):
        parts += [f"## {_plain(article or catalogue.text('record.own_events'))}", ""]
        parts += [_item(line, language, names) for line in lines if line.article == article]
        parts.append("")
    if accepted:
        parts += [catalogue.text("record.accepted", count=accepted), ""]
    return "\n".join(parts)


def value_words(line: RecordLine, value: str, language: str) -> str:
    """Return a value of a correction in words; "" where there was none."""
    aspect = line.correction.aspect
    if aspect in (Aspect.MERGED, Aspect.APART):
        return line.other if value else ""
    if not value and aspect is Aspect.REFERENCE_DATE:
        return messages(language).text("record.automatic")
    words = _WORDS.get(aspect)
    try:
        return words(value, language) if words and value else value
    except (ValueError, UnknownMessageError):
        return value  # of a later version


def change_words(correction: Correction, language: str) -> str:
    """Return one correction as its values before and after."""
    line = RecordLine(correction, "", "", correction.was)
    was, now = (value_words(line, value, language) for value in (correction.was, correction.now))
    return f"{was} → {now}" if was else now


def moment_words(at: str, language: str) -> str:
    """Return a moment of the record in local time; "" when it is not known."""
    try:
        moment = datetime.fromisoformat(at).astimezone()
    except ValueError:
        return ""
    date = day_words(moment.toordinal(), language, Form.LONG)
    clock = clock_words(Clock(moment.hour * 60 + moment.minute), language)
    return messages(language).text("dates.at", date=date, time=clock)


def _item(line: RecordLine, language: str, names: bool) -> str:
    catalogue, correction = messages(language), line.correction
    was = value_words(line, line.automatic, language) or catalogue.text("record.none")
    now = value_words(line, correction.now, language) or catalogue.text("record.none")
    what = catalogue.text(f"record.aspect.{correction.aspect.value}")
    subject = f"{quote(_plain(typeset(line.subject, language)), language)}, " if line.subject else ""
    change = catalogue.text("record.change", was=_plain(was), now=f"**{_plain(now)}**")
    who = correction.by if names else ""
    when = moment_words(correction.at, language)
    sign = ", ".join(part for part in (when, _plain(who)) if part)
    item = f"- {subject}{what}{change}" + (f" ({sign})" if sign else "")
    return item + (f"  \n  {catalogue.text('record.why', why=_plain(line.note))}" if line.note else "")


def _accepted(project: Project) -> int:
    return sum(1 for event in project.events if event.accepted)


def _plain(text: str) -> str:
    """Return text that Markdown shows as it is, in one line."""
    return _MARKUP.sub(r"\\\1", " ".join(text.split(" ")).replace("\n", " "))


def _yes(value: str, language: str) -> str:
    return messages(language).text(f"record.value.{value}")


def _time(value: str, language: str) -> str:
    when = read_time(value)
    return when_words(when, language, Form.LONG) or messages(language).text("record.undated")


def _status(value: str, language: str) -> str:
    return messages(language).text(f"record.status.{value}")


_WORDS: Mapping[Aspect, Callable[[str, str], str]] = {
    Aspect.REFERENCE_DATE: lambda value, language: day_words(parse_iso(value), language, Form.LONG),
    Aspect.TIME: _time,
    Aspect.STATUS: _status,
    Aspect.STORY: _yes,
    Aspect.KEEP: _yes,
    Aspect.ACCEPTED: _yes,
}
