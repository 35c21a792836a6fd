"""What went wrong while reading, as a message id with its values."""

from __future__ import annotations

from collections.abc import Mapping


class ReadingError(Exception):
    """Something that cannot be read, and why.

    Parameters
    ----------
    message_id
        Id of the sentence in the catalogue, such as ``reading.error.missing``.
    values
        What the sentence needs; ``name`` says which file or address.
    """

    def __init__(self, message_id: str, values: Mapping[str, str | int]) -> None:
        super().__init__(message_id, dict(values))
        self.message_id = message_id
        self.values: dict[str, str | int] = dict(values)
