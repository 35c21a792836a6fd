"""How a time expression is marked in the text: by what it means on the timeline."""

from __future__ import annotations

from enum import Enum

from PySide6.QtGui import QColor, QTextCharFormat

from timeline_app.domain.event import Event, Status
from timeline_app.domain.resolution import Resolution, TimexType
from timeline_app.gui.selection import Links, MentionRef
from timeline_app.gui.theme import Theme
from timeline_app.project.project import Project, ProjectArticle

Underline = QTextCharFormat.UnderlineStyle


class MentionKind(Enum):
    """What an expression is to the timeline; each has a ground and a line of its own, never colour alone."""

    POINT = "point"  # a date or hour
    SPAN = "span"  # a stretch of time
    PLANNED = "planned"  # still to come
    UNDATED = "undated"  # not drawn: no edge is known, it comes back every week, or the journalist dropped it


_LINES = {
    MentionKind.POINT: Underline.SingleUnderline,
    MentionKind.SPAN: Underline.SingleUnderline,
    MentionKind.PLANNED: Underline.DashUnderline,
    MentionKind.UNDATED: Underline.DotLine,
}


def kind_of(resolution: Resolution, event: Event | None) -> MentionKind:
    """Return the kind of an expression, given the event that it dates."""
    if not resolution.when.is_dated or resolution.type is TimexType.SET or (event and not event.keep):
        return MentionKind.UNDATED
    if event and event.status is Status.PLANNED:
        return MentionKind.PLANNED
    if resolution.when.start != resolution.when.end:
        return MentionKind.SPAN
    return MentionKind.POINT


def kinds(project: Project, article: ProjectArticle, links: Links) -> list[MentionKind]:
    """Return the kind of each mention of an article, in their order."""
    events = {event.id: event for event in project.events}
    found = []
    for mention, resolution in zip(article.analysis.mentions, article.analysis.resolutions, strict=True):
        event = links.event_of(MentionRef(article.id, mention.id))
        found.append(kind_of(resolution, events[event] if event else None))
    return found


def mark(char_format: QTextCharFormat, kind: MentionKind, theme: Theme) -> QTextCharFormat:
    """Return a character format with the marks of a kind."""
    ground, line = {
        MentionKind.POINT: (theme.point, theme.point_line),
        MentionKind.SPAN: (theme.span, theme.span_line),
        MentionKind.PLANNED: (theme.planned, theme.planned_line),
        MentionKind.UNDATED: (theme.undated, theme.undated_line),
    }[kind]
    marked = QTextCharFormat(char_format)
    marked.setBackground(QColor(ground))
    marked.setUnderlineStyle(_LINES[kind])
    marked.setUnderlineColor(QColor(line))
    return marked
