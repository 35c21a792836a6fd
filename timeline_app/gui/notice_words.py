"""Words about the file of a project: a notice, and the title of its window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from timeline_app.wording.messages import messages

if TYPE_CHECKING:
    from timeline_app.gui.keeper import Notice
    from timeline_app.gui.session import Session


def notice_words(notice: Notice, language: str) -> str:
    """Return what the user should know about the file, with what was lost of it; "" for nothing."""
    if not notice.message:
        return ""
    catalogue = messages(language)
    words = catalogue.text(notice.message, **notice.values)
    if notice.message != "storing.notice.damaged":
        return words
    lost = [catalogue.text(f"storing.lost.{name}", count=count) for name, count in notice.losses.items() if count]
    told = f"{catalogue.text('storing.lost.title')} {', '.join(lost)}."
    return f"{words} {told if lost else catalogue.text('storing.lost.nothing')}"


def notice_action(notice: Notice) -> str:
    """Return the name of the action that a notice offers."""
    return "save_as" if notice.message else ""


def window_title(session: Session) -> str:
    """Return the title of a window: the name of its file, or the title of its article."""
    work = session.keeper.work if session.keeper else None
    name = work.path.stem if work is not None and work.is_named else session.article.title if session.article else ""
    if not name:
        return "Frise"
    if work is not None and work.obstacle:
        name = QCoreApplication.translate("MainWindow", "{name} (read-only)").format(name=name)
    return f"{name} — Frise"
