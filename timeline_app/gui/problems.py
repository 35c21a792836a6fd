"""What went wrong, in words, with details to copy; everything also goes to the log."""

from __future__ import annotations

import logging
import traceback
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from timeline_app.wording.messages import messages

log = logging.getLogger("timeline_app")


@dataclass(frozen=True, slots=True)
class Problem:
    """What the user is told: one or two sentences, and details for a report ("" when the words say all)."""

    words: str
    details: str = ""


def problem_of(error: BaseException, language: str) -> Problem:
    """Put an exception into words: those of its message id where it has one."""
    message = getattr(error, "message_id", "")
    catalogue = messages(language)
    if message and message in catalogue:
        return Problem(catalogue.text(message, **getattr(error, "values", {})))
    log.error("unexpected", exc_info=error)
    details = "".join(traceback.format_exception(error))
    words = QCoreApplication.translate(
        "Problem", "Something went wrong that should not have. Your work is as it was before this step."
    )
    return Problem(words, details)


def tell(problem: Problem, parent: QWidget) -> QMessageBox:
    """Show a problem in a box that does not stop the rest of the window; details can be copied."""
    box = QMessageBox(QMessageBox.Icon.Warning, "Frise", problem.words, QMessageBox.StandardButton.Ok, parent)
    box.setObjectName("problem")
    box.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    if problem.details:
        box.setDetailedText(problem.details)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
    return box
