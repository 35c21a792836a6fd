"""What can go wrong with a project file, as a message id with its values."""

from __future__ import annotations

from pathlib import Path


class StorageError(Exception):
    """A project file that cannot be opened or written.

    Attributes
    ----------
    message_id
        ``storing.error.NAME``.
    values
        What its sentence needs.
    """

    def __init__(self, name: str, path: Path | str = "", **values: str | int) -> None:
        self.message_id = f"storing.error.{name}"
        self.values: dict[str, str | int] = {"name": Path(path).name, "path": str(path), **values}
        super().__init__(f"{self.message_id}: {self.values}")
