"""Themes: the colours of a picture, read from ``resources/themes`` or from a file of the newsroom."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from timeline_app.layout.figures import Fill, Pen, Role
from timeline_app.layout.timeline_layout import TimelineLayout
from timeline_app.resource_files import read_toml, resource

TONE = "tone"
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")

Colour = tuple[float, float, float]


class ThemeError(ValueError):
    """A theme file that does not say what it must; the message names the file and the entry."""


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours by role.

    Attributes
    ----------
    name
        File name without its ending.
    ground
        Of the page, as red, green and blue from 0 to 1.
    tones
        Colours of spans, points, neutral marks, then of groups.
    fills, pens, words
        Colour of each role; None for the tone of the event.
    """

    name: str
    ground: Colour
    tones: tuple[Colour, ...]
    fills: dict[Fill, Colour | None]
    pens: dict[Pen, Colour | None]
    words: dict[Role, Colour | None]

    def tone(self, number: int) -> Colour:
        """Return a tone; more groups than tones begin again."""
        return self.tones[number % len(self.tones)]

    def mixed(self, colour: Colour, strength: float) -> Colour:
        """Return a colour thinned with the ground."""
        red, green, blue = (g + (c - g) * strength for c, g in zip(colour, self.ground, strict=True))
        return red, green, blue


def colour_of(value: Any, where: str) -> Colour:
    """Read a colour.

    Raises
    ------
    ThemeError
        If it is not of the form ``#rrggbb``; ``where`` says where it stands.
    """
    if not isinstance(value, str) or not _COLOUR.fullmatch(value):
        raise ThemeError(f"{where}: {value!r} is no colour of the form #rrggbb")
    return int(value[1:3], 16) / 255, int(value[3:5], 16) / 255, int(value[5:7], 16) / 255


def colours_of(layout: TimelineLayout) -> dict[str, Colour]:
    """Return the colours that the journalist gave to events of a layout, by id."""
    return {event: colour_of(colour, event) for event, colour in layout.colours}


def read_theme(path: Path) -> Theme:
    """Read a theme file.

    Raises
    ------
    ThemeError
        If it is no TOML, or a colour is missing or wrong.
    """
    try:
        data = read_toml(path)
    except ValueError as error:
        raise ThemeError(str(error)) from error

    def table(name: str, roles: type[Any]) -> dict[Any, Colour | None]:
        values = data.get(name)
        if not isinstance(values, dict):
            raise ThemeError(f"{path.name}: no table [{name}]")
        missing = [role.value for role in roles if role.value not in values]
        if missing:
            raise ThemeError(f"{path.name}: [{name}] lacks {', '.join(missing)}")
        return {
            role: None
            if values[role.value] == TONE
            else colour_of(values[role.value], f"{path.name}: {name}.{role.value}")
            for role in roles
        }

    tones = data.get("tones")
    if not isinstance(tones, list) or len(tones) < 3:
        raise ThemeError(f"{path.name}: tones must list three colours or more")
    return Theme(
        path.stem,
        colour_of(data.get("ground"), f"{path.name}: ground"),
        tuple(colour_of(tone, f"{path.name}: tones") for tone in tones),
        table("fills", Fill),
        table("pens", Pen),
        table("words", Role),
    )


def theme_names() -> list[str]:
    """Return the names of the themes that are shipped."""
    return sorted(path.stem for path in resource("themes").glob("*.toml"))


@cache
def theme(name: str) -> Theme:
    """Return a shipped theme.

    Raises
    ------
    ThemeError
        If there is none of this name.
    """
    if name not in theme_names():
        raise ThemeError(f"no theme {name!r}; there are {', '.join(theme_names())}")
    return read_theme(resource("themes", f"{name}.toml"))
