"""What is known of pages and dispatches, from the files ``boilerplate*.toml`` of all languages together.

A pasted page may mix languages (a French article between English share buttons), so that no language is chosen first.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from timeline_app.resource_files import read_toml, resource

LANGUAGES = ("fr", "en")


@dataclass(frozen=True, slots=True)
class Boilerplate:
    """Phrases that set a line aside, each with its reason (the name of its table).

    Attributes
    ----------
    lines, opens
        Whole lines; the second kind opens a list of things that do not belong to the article.
    ends
        Those of ``opens`` after which nothing of the article comes.
    starts
        First word of a line → the phrases that begin with it.
    holds
        Words that a short line has somewhere.
    """

    lines: dict[str, str]
    opens: dict[str, str]
    ends: frozenset[str]
    starts: dict[str, tuple[tuple[str, str], ...]]
    holds: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Stamps:
    """The words with which pages say when, by whom, how long and with which pictures."""

    openings: frozenset[str]  # first words of those below
    published: frozenset[str]
    updated: frozenset[str]
    joints: frozenset[str]
    reading_time: frozenset[str]
    counters: frozenset[str]
    by: tuple[str, ...]
    edited: tuple[str, ...]
    credits: frozenset[str]
    captions: tuple[str, ...]
    agencies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DateWords:
    """Names of months and weekdays by their number (from 1), and words that may go with them in a heading."""

    months: dict[str, int]
    weekdays: dict[str, int]
    around: frozenset[str]


@cache
def _tables(name: str) -> tuple[dict[str, Any], ...]:
    return tuple(read_toml(resource("lexicons", language, f"{name}.toml")) for language in LANGUAGES)


def _union(table: str, field: str) -> list[str]:
    return [word for language in _tables("boilerplate_stamps") for word in language[table].get(field, ())]


@cache
def boilerplate() -> Boilerplate:
    """Return the phrases of pages that are not the article."""
    lines: dict[str, str] = {}
    opens: dict[str, str] = {}
    starts: dict[str, list[tuple[str, str]]] = {}
    holds: list[tuple[str, str]] = []
    ends: set[str] = set()
    for language in _tables("boilerplate"):
        for reason, table in language.items():
            ends.update(table.get("ends", ()))
            lines |= dict.fromkeys(table.get("lines", ()), reason)
            opens |= dict.fromkeys((*table.get("opens", ()), *table.get("ends", ())), reason)
            holds += ((phrase, reason) for phrase in table.get("holds", ()))
            for phrase in table.get("starts", ()):
                starts.setdefault(phrase.split()[0], []).append((phrase, reason))
    return Boilerplate(
        lines, opens, frozenset(ends), {word: tuple(found) for word, found in starts.items()}, tuple(holds)
    )


@cache
def stamps() -> Stamps:
    """Return the words of stamps, bylines and credits."""
    return Stamps(
        openings=frozenset(
            phrase.split()[0] for field in ("published", "updated") for phrase in _union("stamp", field)
        ),
        published=frozenset(_union("stamp", "published")),
        updated=frozenset(_union("stamp", "updated")),
        joints=frozenset(_union("stamp", "joints")),
        reading_time=frozenset(_union("stamp", "reading_time")),
        counters=frozenset(_union("stamp", "counters")),
        by=tuple(_union("stamp", "by")),
        edited=tuple(_union("stamp", "edited")),
        credits=frozenset(_union("credit", "words")),
        captions=tuple(_union("credit", "captions")),
        agencies=tuple(sorted(set(_union("agencies", "names")), key=len, reverse=True)),
    )


@cache
def date_words() -> DateWords:
    """Return the names of months and weekdays."""
    numbered: dict[str, dict[str, int]] = {"months": {}, "weekdays": {}}
    for language in _tables("boilerplate_stamps"):
        for field, names in numbered.items():
            for number, variants in enumerate(language["dates"][field], start=1):
                names.update(dict.fromkeys(variants, number))
    return DateWords(numbered["months"], numbered["weekdays"], frozenset(_union("dates", "around")))


@dataclass(frozen=True, slots=True)
class Service:
    """Words with which a site speaks to its visitor; what they are is told in the French file."""

    verbs: frozenset[str]
    things: frozenset[str]
    site_words: frozenset[str]
    address: frozenset[str]
    either: frozenset[str]  # things and site words, and the parts of compound ones


@cache
def service() -> Service:
    """Return the words with which sites speak to their visitors."""
    tables = _tables("boilerplate_service")
    verbs, things, site_words, address = (
        frozenset(word for table in tables for word in table[field])
        for field in ("verbs", "things", "site_words", "address")
    )
    either = frozenset(part for word in things | site_words for part in word.split("-"))
    return Service(verbs, things, site_words, address, either)


@dataclass(frozen=True, slots=True)
class Compounds:
    """Parts of words that keep their hyphen at the end of a line."""

    heads: frozenset[str]
    tails: frozenset[str]


@cache
def compounds() -> Compounds:
    """Return the parts of hyphenated words."""
    tables = _tables("boilerplate_compounds")
    heads, tails = (frozenset(word for table in tables for word in table[field]) for field in ("heads", "tails"))
    return Compounds(heads, tails)


@cache
def function_words() -> dict[str, frozenset[str]]:
    """Return the commonest words of each language by its code."""
    table = read_toml(resource("lexicons", "boilerplate_languages.toml"))
    return {language: frozenset(words) for language, words in table.items()}
