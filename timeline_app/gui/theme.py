"""Colours, light and dark, as a palette and a style sheet: paper, ink and one accent."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from timeline_app.resource_files import resource


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of the window, ``#rrggbb``; text on its ground has a contrast of at least 4.5 : 1."""

    name: str
    window: str  # behind everything
    paper: str  # behind the article
    ink: str
    quiet: str  # secondary words
    dimmed: str  # what is not part of the story
    line: str  # hairlines
    raised: str  # buttons, chips, fields
    accent: str
    on_accent: str
    chosen: str  # ground of what is selected
    hovered: str
    notice: str  # ground of the reference date
    notice_line: str
    point: str  # a date or hour in the text: ground, then line
    point_line: str
    span: str  # a stretch of time
    span_line: str
    planned: str
    planned_line: str
    undated: str
    undated_line: str
    wrong: str


LIGHT = Theme(
    name="light",
    window="#F4F3EF",
    paper="#FCFBF8",
    ink="#1F2328",
    quiet="#5C626B",
    dimmed="#716D64",
    line="#DAD7CF",
    raised="#FFFFFF",
    accent="#0B5C97",
    on_accent="#FFFFFF",
    chosen="#DCEAF5",
    hovered="#EDF3F8",
    notice="#FFF6E0",
    notice_line="#D9B44A",
    point="#FBEBDD",
    point_line="#B35900",
    span="#E0EDF6",
    span_line="#0072B2",
    planned="#E2F1E9",
    planned_line="#1B7A55",
    undated="#EFEDE8",
    undated_line="#77736A",
    wrong="#A32626",
)

DARK = Theme(
    name="dark",
    window="#1C1E22",
    paper="#212429",
    ink="#E6E4DF",
    quiet="#A9AEB6",
    dimmed="#94979C",
    line="#3A3E45",
    raised="#2A2E34",
    accent="#6BB3E8",
    on_accent="#10202C",
    chosen="#26455C",
    hovered="#2A3743",
    notice="#3A3220",
    notice_line="#8F7733",
    point="#4A3320",
    point_line="#E59A52",
    span="#203B50",
    span_line="#5FB0E6",
    planned="#1F4033",
    planned_line="#62C299",
    undated="#33363B",
    undated_line="#9A9DA3",
    wrong="#F08C86",
)


def system_theme() -> Theme:
    """Return the theme that the system asks for."""
    return DARK if QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark else LIGHT


def palette(theme: Theme) -> QPalette:
    """Return the palette of a theme, for whatever the style draws itself."""
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.window,
        role.WindowText: theme.ink,
        role.Base: theme.raised,
        role.AlternateBase: theme.paper,
        role.Text: theme.ink,
        role.PlaceholderText: theme.quiet,
        role.Button: theme.raised,
        role.ButtonText: theme.ink,
        role.ToolTipBase: theme.raised,
        role.ToolTipText: theme.ink,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.on_accent,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.Accent: theme.accent,
        role.BrightText: theme.wrong,
        role.Light: theme.raised,
        role.Midlight: theme.line,
        role.Mid: theme.line,
        role.Dark: theme.quiet,
        role.Shadow: theme.line,
    }
    made = QPalette()
    for which, colour in colours.items():
        made.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, QColor(theme.dimmed))
    return made


def style_sheet(theme: Theme) -> str:
    """Return the style sheet of a theme."""
    template = Template(resource("themes", "window.qss").read_text(encoding="utf-8"))
    return template.substitute(asdict(theme), icons=resource("icons").as_posix())


def apply_theme(application: QApplication, theme: Theme) -> None:
    """Give the whole application a theme; every widget gets ``PaletteChange`` and ``StyleChange`` events."""
    application.setPalette(palette(theme))
    application.setStyleSheet(style_sheet(theme))
