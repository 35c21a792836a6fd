"""Which verb a form belongs to, and what the form says."""

from __future__ import annotations

from functools import cache
from typing import Any

from timeline_app.language.conjugation import (
    ER,
    IR,
    Paradigm,
    forms_of_model,
    paradigm,
    stem_by_model,
    stems_of_er,
)
from timeline_app.language.verb_form import Tense, VerbForm
from timeline_app.language.without_accents import without_accents
from timeline_app.resource_files import read_toml, resource

# Endings that only a verb of the first group has, for verbs that the lexicon lacks.
_TELLING_ENDINGS = ("èrent", "aient", "eront", "erait", "eraient", "era", "ées", "és", "ée", "é", "er")
_LONGEST_FORM = 40  # letters; nothing longer is a word
_SHORTEST_GUESS = 3  # letters before such an ending


class VerbLexicon:
    """The verbs of French by their stems.

    Parameters
    ----------
    accents
        False to read text that was written without accents: stems and endings are then without them too.
    """

    def __init__(self, accents: bool = True) -> None:
        self._accents = accents
        self._stems: dict[str, list[tuple[str, Paradigm]]] = {}
        data = read_toml(resource("lexicons", "fr", "verbs.toml"))
        doubling = frozenset(data["er"]["doubling"].split())
        er, ir = self._spelt(ER), self._spelt(IR)
        for infinitive in data["er"]["verbs"].split():
            for stem in stems_of_er(infinitive, infinitive in doubling):
                self._add(stem, infinitive, er)
        for infinitive in data["ir"]["verbs"].split():
            self._add(infinitive[:-2], infinitive, ir)
        for name, model in data["models"].items():
            self._add_model(name, model)

    @property
    def size(self) -> int:
        """How many verbs there are."""
        return len({infinitive for verbs in self._stems.values() for infinitive, _ in verbs})

    def forms(self, word: str) -> tuple[VerbForm, ...]:
        """Return the readings of a word in lower case; empty when it is no form of a known verb."""
        found: dict[VerbForm, None] = {}
        if len(word) > _LONGEST_FORM:
            return ()
        for cut in range(len(word), -1, -1):
            for infinitive, endings in self._stems.get(word[:cut], ()):
                for tense, person in endings.get(word[cut:], ()):
                    found[VerbForm(infinitive, tense, person)] = None
        return tuple(found)

    def guess(self, word: str) -> tuple[VerbForm, ...]:
        """Return the readings of a word as a form of an unknown verb in -er, where its ending is telling."""
        for ending in _TELLING_ENDINGS:
            if word.endswith(ending) and len(word) >= len(ending) + _SHORTEST_GUESS:
                stem = word.removesuffix(ending)
                return tuple(VerbForm(stem + "er", tense, person) for tense, person in ER[ending])
        return ()

    def _add_model(self, name: str, model: dict[str, Any]) -> None:
        try:
            forms = forms_of_model(model)
        except (KeyError, ValueError) as error:
            raise ValueError(f"verbs.toml, models.{name}: {error}") from error
        first, *others = model["verbs"].split()
        tails: dict[str, Paradigm] = {}
        for infinitive in (first, *others):
            own, replaced = stem_by_model(infinitive, first)
            if replaced not in tails:
                if not all(form.startswith(replaced) for form, _, _ in forms):
                    raise ValueError(f"verbs.toml, models.{name}: {infinitive} does not share its stem with {first}")
                tails[replaced] = self._spelt(
                    paradigm((form.removeprefix(replaced), tense, person) for form, tense, person in forms)
                )
            self._add(own, infinitive, tails[replaced])

    def _add(self, stem: str, infinitive: str, endings: Paradigm) -> None:
        key = stem if self._accents else without_accents(stem)
        self._stems.setdefault(key, []).append((infinitive, endings))

    def _spelt(self, endings: Paradigm) -> Paradigm:
        if self._accents:
            return endings
        return paradigm(
            (without_accents(ending), tense, person)
            for ending, readings in endings.items()
            for tense, person in readings
        )


@cache
def verb_lexicon(accents: bool = True) -> VerbLexicon:
    """Return the verbs of French."""
    return VerbLexicon(accents)


def has_participle(forms: tuple[VerbForm, ...]) -> bool:
    """Tell whether one of the readings is a past participle."""
    return any(form.tense is Tense.PARTICIPLE for form in forms)
