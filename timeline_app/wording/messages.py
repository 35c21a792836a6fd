"""Sentences by id: the core emits ids and values, the language is chosen where the reader is.

A catalogue is the folder ``resources/messages/<language>/``: one TOML file an area, whose tables nest to ids such as
``derivation.anchor.dct``.  A sentence holds its values in braces: ``"L’article est du {date}."``
"""

from __future__ import annotations

from functools import cache
from typing import Any

from timeline_app.resource_files import read_toml, resource

LANGUAGES = ("fr", "en")


class UnknownMessageError(KeyError):
    """A message id that no catalogue has, or a value that its sentence needs and did not get."""


class Messages:
    """The sentences of one language."""

    def __init__(self, language: str, sentences: dict[str, str]) -> None:
        self.language = language
        self._sentences = sentences

    def __contains__(self, message: str) -> bool:
        return message in self._sentences

    def ids(self) -> frozenset[str]:
        """Return all message ids."""
        return frozenset(self._sentences)

    def text(self, message: str, **values: str | int) -> str:
        """Return a sentence with its values put in.

        Raises
        ------
        UnknownMessageError
            If there is no such message, or a value is missing.
        """
        try:
            return self._sentences[message].format_map(values)
        except KeyError as error:
            raise UnknownMessageError(f"{self.language}: {message}: {error}") from error


def _flatten(table: dict[str, Any], prefix: str, into: dict[str, str]) -> None:
    for key, value in table.items():
        if isinstance(value, dict):
            _flatten(value, f"{prefix}{key}.", into)
        else:
            into[prefix + key] = value


@cache
def messages(language: str) -> Messages:
    """Return the catalogue of a language, English for one that has none."""
    folder = resource("messages", language if language in LANGUAGES else "en")
    sentences: dict[str, str] = {}
    for path in sorted(folder.glob("*.toml")):
        _flatten(read_toml(path), f"{path.stem}.", sentences)
    return Messages(folder.name, sentences)
