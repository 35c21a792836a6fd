"""The list of keys, and what the program is."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QTextBrowser, QVBoxLayout, QWidget

from timeline_app import __version__
from timeline_app.gui.action_table import ACTIONS, Menu
from timeline_app.gui.theme import Theme


class KeysDialog(QDialog):
    """All keys on one page, from the table of actions."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        page = QTextBrowser()
        page.setHtml(self._html(theme))
        _close_below(self, page)
        self.resize(720, 760)

    def _html(self, theme: Theme) -> str:
        translate = QCoreApplication.translate
        parts = []
        for menu in Menu:
            rows = [
                (_keys(spec.keys), translate("Action", spec.tip)) for spec in ACTIONS if spec.menu is menu and spec.keys
            ]
            name = translate("Menu", menu.value).replace("&", "")
            if menu is Menu.EVENT:
                rows.append(("1 – 9", self.tr("Take another reading of the date")))
            if menu is Menu.VIEW:
                rows.append(("← ↑ → ↓", self.tr("Walk through the events, in the table and on the timeline")))
            if rows:
                parts.append(_section(name, rows, theme))
        return "".join(parts)


class AboutDialog(QDialog):
    """Version and licence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Frise"))
        words = self.tr(
            "Opens a news article and draws the story that it tells as a timeline beside the text. "
            "Free software under the MIT licence; the typefaces are under the SIL Open Font License. "
            "Nothing is sent anywhere: the network is used only for an address that you give."
        )
        label = QLabel(f"<h2>Frise {__version__}</h2><p>{escape(words)}</p>")
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        _close_below(self, label)
        self.resize(420, self.sizeHint().height())


def _section(name: str, rows: Sequence[tuple[str, str]], theme: Theme) -> str:
    cells = "".join(
        f"<tr><td width='34%' style='padding:3px 0; color:{theme.accent}'><b>{escape(keys)}</b></td>"
        f"<td style='padding:3px 0'>{escape(words)}</td></tr>"
        for keys, words in rows
    )
    return f"<h3>{escape(name)}</h3><table width='100%'>{cells}</table>"


def _keys(keys: tuple[str, ...]) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    return ", ".join(QKeySequence(key).toString(native) for key in keys)


def _close_below(dialog: QDialog, widget: QWidget) -> None:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    layout = QVBoxLayout(dialog)
    layout.addWidget(widget)
    layout.addWidget(buttons)
