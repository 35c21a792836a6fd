"""Countries, capitals, demonyms, regions and organisations, as the lexicon names them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import Final

from timeline_app.resource_files import read_toml, resource

_FEMININES: Final = (
    ("ais", "aise"),
    ("ois", "oise"),
    ("ien", "ienne"),
    ("éen", "éenne"),
    ("ain", "aine"),
    ("an", "ane"),
)


class NameKind(Enum):
    """What a name is one of."""

    PLACE = "place"
    ORGANISATION = "organisation"
    DEMONYM = "demonym"  # an adjective that stands for its country: "russe"


@dataclass(frozen=True, slots=True)
class Name:
    """A known name.

    Attributes
    ----------
    words
        Its words in lower case.
    shown
        What a filter shows for it: "Russie" for "russes".
    kind
        What it is.
    """

    words: tuple[str, ...]
    shown: str
    kind: NameKind


@cache
def gazetteer() -> dict[str, tuple[Name, ...]]:
    """Return the known names by their first word, the longest first."""
    found: dict[str, list[Name]] = {}
    for name in _names():
        found.setdefault(name.words[0], []).append(name)
    return {first: tuple(sorted(names, key=lambda name: -len(name.words))) for first, names in found.items()}


@cache
def particles() -> frozenset[str]:
    """Return the words that join the parts of a person's name."""
    return frozenset(_data()["particles"].split())


@cache
def _data() -> dict[str, str]:
    data: dict[str, str] = read_toml(resource("lexicons", "fr", "places.toml"))
    return data


def _names() -> Iterator[Name]:
    data = _data()
    for row in data["countries"].strip().splitlines():
        _, names, capitals, adjectives = row.split(";")
        country = _listed(names)[0]
        for place in (*_listed(names), *_listed(capitals)):
            yield Name(_words(place), country if place in _listed(names) else place, NameKind.PLACE)
        for adjective in _listed(adjectives):
            for form in _forms(adjective):
                yield Name((form,), country, NameKind.DEMONYM)
    for place in _listed(data["regions"]):
        yield Name(_words(place), place, NameKind.PLACE)
    for organisation in _listed(data["organisations"]):
        yield Name(_words(organisation), organisation, NameKind.ORGANISATION)


def _listed(text: str) -> list[str]:
    return [" ".join(part.split()) for part in text.split(",") if part.strip()]


def _words(name: str) -> tuple[str, ...]:
    return tuple(name.lower().replace("’", "'").replace("'", "' ").split())


def _forms(adjective: str) -> Iterator[str]:
    """Return the forms of an adjective of nationality."""
    feminine = next((adjective.removesuffix(old) + new for old, new in _FEMININES if adjective.endswith(old)), None)
    if feminine is None:
        irregular = {"grec": "grecque", "turc": "turque"}
        feminine = irregular.get(adjective, adjective if adjective.endswith("e") else adjective + "e")
    yield adjective
    if feminine != adjective:
        yield feminine
    yield adjective if adjective.endswith("s") else adjective + "s"
    yield feminine + "s"
