"""A project for other programs: its articles and events as one JSON object, its events as a table."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from typing import Any

from timeline_app.domain.event import Event
from timeline_app.exporting.document_json import document, event_object
from timeline_app.exporting.tables import safe_cell
from timeline_app.project.project import Project

SCHEMA = "timeline-app-project/1"
_COLUMNS = ("id", "label", "from", "to", "said", "status", "speaker", "group", "keep", "article", "source", "sentence")


def project_object(project: Project, name: str) -> dict[str, Any]:
    """Return a project as a JSON object: every article as ``extract`` gives it, with its events as corrected.

    Parameters
    ----------
    name
        Its "id".
    """
    articles = []
    for entry in project.articles:
        events = tuple(event for event in project.events if event.article == entry.id)
        found = document(replace(entry.analysis, events=events), entry.id, with_text=True)
        found["document"]["title"] = entry.title
        articles.append(found)
    own = [event for event in project.events if not event.article]
    return {
        "schema": SCHEMA,
        "id": name,
        "articles": articles,
        "events": [{**event_object(event, "", "en"), "source": event.source} for event in own],
        "corrections": len(project.corrections),
    }


def project_csv(project: Project) -> str:
    """Return the events of all articles as CSV with a head line, each with the article or the source it is from."""
    titles = {entry.id: entry.title for entry in project.articles}
    texts = {entry.id: entry.original.text for entry in project.articles}
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    for event in project.events:
        told_by = " · ".join(titles[name] for name in (event.article, *event.retold) if name in titles)
        writer.writerow(safe_cell(cell) for cell in _cells(event, told_by, texts.get(event.article, "")))
    return buffer.getvalue()


def _cells(event: Event, title: str, text: str) -> tuple[str, ...]:
    return (
        event.id,
        event.label,
        event.when.start.edtf,
        event.when.end.edtf,
        event.said,
        event.status.value,
        event.speaker or "",
        event.group,
        "yes" if event.keep else "no",
        title,
        event.source,
        " ".join(event.sentence.of(text).split()),
    )
