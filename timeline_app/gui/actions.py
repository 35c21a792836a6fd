"""The actions of a window, made from the table."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction, QKeySequence

from timeline_app.gui.action_table import ACTIONS, Needs

# Where some platforms want these actions to be.
_ROLES = {
    "quit": QAction.MenuRole.QuitRole,
    "about": QAction.MenuRole.AboutRole,
    "preferences": QAction.MenuRole.PreferencesRole,
}
_RETURN = ("Return", "Enter")


def is_plain(keys: str) -> bool:
    """Tell whether keys are ones that a text field uses itself: no Ctrl, Alt or function key."""
    return "+" not in keys and not (keys[0] == "F" and keys[1:].isdigit())


class Actions(QObject):
    """The actions of one window, by name.

    Signals
    -------
    triggered
        The name of an action.
    """

    triggered = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.by_name: dict[str, QAction] = {}
        for spec in ACTIONS:
            action = QAction(self)
            action.setObjectName(spec.name)
            action.setCheckable(spec.checkable)
            action.setMenuRole(_ROLES.get(spec.name, QAction.MenuRole.NoRole))
            action.setShortcuts([QKeySequence(keys) for keys in spec.keys])
            action.triggered.connect(lambda _checked=False, name=spec.name: self.triggered.emit(name))
            self.by_name[spec.name] = action
        self.retranslate()

    def __getitem__(self, name: str) -> QAction:
        return self.by_name[name]

    def retranslate(self) -> None:
        """Take the words of the present language."""
        for spec in ACTIONS:
            action = self.by_name[spec.name]
            action.setText(QCoreApplication.translate("Action", spec.text))
            keys = ", ".join(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in spec.keys)
            tip = QCoreApplication.translate("Action", spec.tip)
            action.setToolTip(f"{tip} ({keys})" if keys else tip)
            action.setStatusTip(tip)

    def enable(self, present: Iterable[Needs]) -> None:
        """Enable what makes sense with what is there."""
        there = {Needs.NOTHING, *present}
        for spec in ACTIONS:
            self.by_name[spec.name].setEnabled(spec.needs in there)

    def leave_keys_to_text(self, in_text_field: bool, on_button: bool = False) -> None:
        """Take plain keys away from actions while a text field wants them, Return also while a button does."""
        for spec in ACTIONS:
            taken = is_plain if in_text_field else _RETURN.__contains__ if on_button else lambda _key: False
            keys = [QKeySequence(key) for key in spec.keys if not taken(key)]
            if self.by_name[spec.name].shortcuts() != keys:
                self.by_name[spec.name].setShortcuts(keys)
