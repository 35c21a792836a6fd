"""French conjugation: the stems of a verb and the endings that each of them takes.

A form is a stem and an ending; what the ending says depends on the stem's paradigm.  Paradigms are shared: some
2,700 verbs need about 5,000 stems, and no form is ever listed.

References
----------
.. [1] L.-N. Bescherelle, "La conjugaison pour tous", Hatier: the models and their irregular stems.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import takewhile
from typing import Any, TypeAlias

from timeline_app.language.verb_form import Tense

Reading: TypeAlias = tuple[Tense, int]
Paradigm: TypeAlias = dict[str, tuple[Reading, ...]]
"""What each ending says; there may be several readings."""

_PRESENT_ER = ("e", "es", "e", "ons", "ez", "ent")
_PRESENT_IR = ("is", "is", "it", "issons", "issez", "issent")
_IMPERFECT = ("ais", "ais", "ait", "ions", "iez", "aient")
_FUTURE = ("ai", "as", "a", "ons", "ez", "ont")
_SUBJUNCTIVE = ("e", "es", "e", "ions", "iez", "ent")
_PASTS = {
    "a": ("ai", "as", "a", "âmes", "âtes", "èrent"),
    "i": ("is", "is", "it", "îmes", "îtes", "irent"),
    "ï": ("ïs", "ïs", "ït", "ïmes", "ïtes", "ïrent"),
    "u": ("us", "us", "ut", "ûmes", "ûtes", "urent"),
    "in": ("ins", "ins", "int", "înmes", "întes", "inrent"),
}
_PAST_SUBJUNCTIVES = {
    "a": ("ât", "assent"),
    "i": ("ît", "issent"),
    "ï": ("ït", "ïssent"),
    "u": ("ût", "ussent"),
    "in": ("înt", "inssent"),
}
_AGREEMENT = ("", "e", "s", "es")


def paradigm(forms: Iterable[tuple[str, Tense, int]]) -> Paradigm:
    """Collect endings with all that each can say."""
    collected: dict[str, list[Reading]] = {}
    for ending, tense, person in forms:
        readings = collected.setdefault(ending, [])
        if (tense, person) not in readings:
            readings.append((tense, person))
    return {ending: tuple(readings) for ending, readings in collected.items()}


def _persons(endings: Iterable[str], tense: Tense, stem: str = "") -> list[tuple[str, Tense, int]]:
    return [(stem + ending, tense, person) for person, ending in enumerate(endings, start=1) if ending != "-"]


def _past(kind: str, stem: str = "") -> list[tuple[str, Tense, int]]:
    third = zip(_PAST_SUBJUNCTIVES[kind], (3, 6), strict=True)
    return [
        *_persons(_PASTS[kind], Tense.SIMPLE_PAST, stem),
        *((stem + ending, Tense.SUBJUNCTIVE, person) for ending, person in third),
    ]


def _participle(form: str) -> list[tuple[str, Tense, int]]:
    plural = ("", "e", "", "es") if form.endswith(("s", "x")) else _AGREEMENT
    return _persons(plural, Tense.PARTICIPLE, form)


ER = paradigm(
    [
        ("er", Tense.INFINITIVE, 0),
        ("ant", Tense.GERUND, 0),
        *_persons(_PRESENT_ER, Tense.PRESENT),
        *_persons(_IMPERFECT, Tense.IMPERFECT),
        *_persons(_FUTURE, Tense.FUTURE, "er"),
        *_persons(_IMPERFECT, Tense.CONDITIONAL, "er"),
        *_persons(_SUBJUNCTIVE, Tense.SUBJUNCTIVE),
        *_past("a"),
        *_participle("é"),
    ]
)
IR = paradigm(
    [
        ("ir", Tense.INFINITIVE, 0),
        ("issant", Tense.GERUND, 0),
        *_persons(_PRESENT_IR, Tense.PRESENT),
        *_persons(_IMPERFECT, Tense.IMPERFECT, "iss"),
        *_persons(_FUTURE, Tense.FUTURE, "ir"),
        *_persons(_IMPERFECT, Tense.CONDITIONAL, "ir"),
        *_persons(_SUBJUNCTIVE, Tense.SUBJUNCTIVE, "iss"),
        *_past("i"),
        *_participle("i"),
    ]
)


def stems_of_er(infinitive: str, doubling: bool) -> tuple[str, ...]:
    """Return the stems of a verb of the first group: lanc- and lanç-, mang- and mange-, cèd- and céd-, appel-, appell-.

    Parameters
    ----------
    infinitive
        The verb.
    doubling
        It doubles its consonant before a mute e (appelle, jette).
    """
    stem = infinitive[:-2]
    if stem.endswith("c"):
        return stem, stem[:-1] + "ç"
    if stem.endswith("g"):
        stems: tuple[str, ...] = (stem, stem + "e")
    elif stem.endswith(("ay", "oy", "uy")):
        stems = (stem, stem[:-1] + "i")
    elif doubling:
        stems = (stem, stem + stem[-1])
    else:
        stems = (stem,)
    accented = _with_open_e(stem)
    return stems if accented is None else (*stems, accented)


def _with_open_e(stem: str) -> str | None:
    """Return the stem with è for céder, mener, léguer: an é or e before the last consonants; None without."""
    end = len(stem) - 1 if stem.endswith(("gu", "qu")) else len(stem)
    while end and stem[end - 1] not in "aeiouyéèêëàâîïôûœ":
        end -= 1
    if end and (stem[end - 1] == "é" or (stem[end - 1] == "e" and len(stem) - end == 1)):
        return stem[: end - 1] + "è" + stem[end:]
    return None


def forms_of_model(model: Mapping[str, Any]) -> list[tuple[str, Tense, int]]:
    """Return every simple form of the first verb of a model, as the lexicon describes it."""
    forms = [(model["verbs"].split()[0], Tense.INFINITIVE, 0)]
    forms += _persons(model["present"].split(), Tense.PRESENT)
    if "imperfect" in model:
        forms += _persons(_IMPERFECT, Tense.IMPERFECT, model["imperfect"])
        forms.append((model.get("gerund", model["imperfect"] + "ant"), Tense.GERUND, 0))
    if "future" in model:
        forms += _persons(_FUTURE, Tense.FUTURE, model["future"])
        forms += _persons(_IMPERFECT, Tense.CONDITIONAL, model["future"])
    if "past" in model:
        forms += _past(*_past_stem(model["past"]))
    if "subjunctives" in model:
        forms += _persons(model["subjunctives"].split(), Tense.SUBJUNCTIVE)
    for stem in model.get("subjunctive", "").split():
        forms += _persons(_SUBJUNCTIVE, Tense.SUBJUNCTIVE, stem)
    if "participles" in model:
        forms += _persons(model["participles"].split(), Tense.PARTICIPLE)
    elif "participle" in model:
        forms += _participle(model["participle"])
    return forms


def _past_stem(third_person: str) -> tuple[str, str]:
    """Return kind and stem of a simple past: "prit" is of the kind i, with the stem "pr"."""
    for ending, kind in (("int", "in"), ("it", "i"), ("ït", "ï"), ("ut", "u"), ("a", "a")):
        if third_person.endswith(ending):
            return kind, third_person.removesuffix(ending)
    raise ValueError(f"no simple past of il or elle: {third_person!r}")


def stem_by_model(infinitive: str, model_verb: str) -> tuple[str, str]:
    """Return what a verb has in the place of the first letters of its model: "perd" for "rend" gives ("pe", "re")."""
    pairs = zip(reversed(infinitive), reversed(model_verb), strict=False)
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    return infinitive[: len(infinitive) - shared], model_verb[: len(model_verb) - shared]
