"""What the user prefers, kept between two starts: a table of settings over Qt's own store."""

from __future__ import annotations

import getpass
from typing import Any, NamedTuple, Protocol

from PySide6.QtCore import QByteArray, QObject, Signal

from timeline_app.gui.translation import LANGUAGES, system_language
from timeline_app.project.event_filter import SURE


class Setting(NamedTuple):
    """A setting: its kind, and its value before anyone chooses."""

    kind: type
    default: Any
    choices: tuple[Any, ...] = ()


def _system_user() -> str:
    """Return the name of who is logged in, "" where the system does not say."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


SETTINGS: dict[str, Setting] = {
    "language": Setting(str, "system", ("system", *LANGUAGES)),
    "theme": Setting(str, "system", ("system", "light", "dark")),
    "reading_size": Setting(float, 12.5),
    "text_scale": Setting(int, 100, (100, 125, 150, 175, 200)),
    "threshold": Setting(float, SURE),
    "named_events": Setting(int, 1, (0, 1)),  # a number: files of settings hold text, and bool("false") is true
    "source_line": Setting(str, ""),
    "region": Setting(str, "FR", ("FR", "BE", "CH", "CA", "GB", "US")),
    "author": Setting(str, _system_user()),
    "recent": Setting(list, []),
    "export_folder": Setting(str, ""),
    "export": Setting(str, "{}"),  # the last export, as JSON
}

_MOST_RECENT = 10


class Store(Protocol):
    """Where settings are kept; :class:`QSettings` is one."""

    def value(self, key: str, /) -> Any:
        """Return what is stored, None for nothing."""

    def setValue(self, key: str, value: Any, /) -> None:  # noqa: N802
        """Store a value."""


class InMemory:
    """A store that forgets."""

    def __init__(self) -> None:
        self._values: dict[str, Any] = {}

    def value(self, key: str, /) -> Any:
        """Return what is stored, None for nothing."""
        return self._values.get(key)

    def setValue(self, key: str, value: Any, /) -> None:  # noqa: N802
        """Store a value."""
        self._values[key] = value


class Preferences(QObject):
    """Typed access to the settings; what is stored but not of the right kind counts as absent.

    Signals
    -------
    changed
        The name of a setting.
    """

    changed = Signal(str)

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store

    def get(self, name: str) -> Any:
        """Return a setting."""
        setting = SETTINGS[name]
        stored = self._store.value(name)
        if stored is None:
            return setting.default
        if setting.kind is list:
            return [str(item) for item in stored] if isinstance(stored, list) else [str(stored)] if stored else []
        try:
            value = setting.kind(stored)
        except (TypeError, ValueError):
            return setting.default
        return value if not setting.choices or value in setting.choices else setting.default

    def set(self, name: str, value: Any) -> None:
        """Change a setting."""
        if value != self.get(name):
            self._store.setValue(name, SETTINGS[name].kind(value))
            self.changed.emit(name)

    @property
    def language(self) -> str:
        """The language of the interface."""
        chosen: str = self.get("language")
        return system_language() if chosen == "system" else chosen

    def remember(self, source: str) -> None:
        """Put a file or address first among the recent ones."""
        others = [item for item in self.get("recent") if item != source]
        self.set("recent", [source, *others][:_MOST_RECENT])

    def window_state(self, name: str) -> QByteArray | None:
        """Return what a window has stored about its place."""
        stored = self._store.value(f"window/{name}")
        return stored if isinstance(stored, QByteArray) else None

    def set_window_state(self, name: str, state: QByteArray) -> None:
        """Store the place of a window."""
        self._store.setValue(f"window/{name}", state)
