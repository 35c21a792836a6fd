"""Names of the steps that can be undone, and of what is being done."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from timeline_app.gui.translation import QT_TRANSLATE_NOOP

STEPS = {
    "open": QT_TRANSLATE_NOOP("Step", "open the article"),
    "add_article": QT_TRANSLATE_NOOP("Step", "add the article"),
    "remove_article": QT_TRANSLATE_NOOP("Step", "remove the article"),
    "reference_date": QT_TRANSLATE_NOOP("Step", "change the date of the article"),
    "time": QT_TRANSLATE_NOOP("Step", "correct the date"),
    "label": QT_TRANSLATE_NOOP("Step", "change the headline"),
    "status": QT_TRANSLATE_NOOP("Step", "change the status"),
    "speaker": QT_TRANSLATE_NOOP("Step", "change who says so"),
    "group": QT_TRANSLATE_NOOP("Step", "change the group"),
    "colour": QT_TRANSLATE_NOOP("Step", "change the colour"),
    "accept": QT_TRANSLATE_NOOP("Step", "accept"),
    "keep": QT_TRANSLATE_NOOP("Step", "drop or bring back"),
    "add_event": QT_TRANSLATE_NOOP("Step", "add an event"),
    "split": QT_TRANSLATE_NOOP("Step", "split the event"),
    "merge": QT_TRANSLATE_NOOP("Step", "merge the events"),
    "open_project": QT_TRANSLATE_NOOP("Step", "open the project"),
    "move_article": QT_TRANSLATE_NOOP("Step", "change the order of the articles"),
    "rename_article": QT_TRANSLATE_NOOP("Step", "rename the article"),
    "revert": QT_TRANSLATE_NOOP("Step", "return to an earlier state"),
    "revert_to_start": QT_TRANSLATE_NOOP("Step", "return to the empty project"),
    "recovered": QT_TRANSLATE_NOOP("Step", "recover what was damaged"),
    "engine": QT_TRANSLATE_NOOP("Step", "take the values of newer rules"),
    "read_again": QT_TRANSLATE_NOOP("Step", "read the articles again"),
    "note": QT_TRANSLATE_NOOP("Step", "give a reason"),
    "source": QT_TRANSLATE_NOOP("Step", "change the source"),
    "apart": QT_TRANSLATE_NOOP("Step", "keep events apart"),
    "take_in": QT_TRANSLATE_NOOP("Step", "take the passage into the story"),
    "take_out": QT_TRANSLATE_NOOP("Step", "take the passage out of the story"),
}


def step_name(step: str) -> str:
    """Return the name of a step in the language of the interface; one of a later version has none but its own."""
    return QCoreApplication.translate("Step", STEPS[step]) if step in STEPS else step
