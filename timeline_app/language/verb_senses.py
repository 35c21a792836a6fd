"""What verbs do in a report: say, claim, deny, plan."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from timeline_app.resource_files import read_toml, resource


@dataclass(frozen=True, slots=True)
class VerbSenses:
    """Infinitives (participles where said so) by what they do.

    Attributes
    ----------
    saying, claiming, denying
        Verbs of saying; those whose content only the speaker vouches for; those that deny it.
    planning
        Verbs whose participle puts what it qualifies in the future: "prévue".
    prospective
        Verbs whose infinitive lies in their future: "promettre de quitter".
    prospective_nouns, announced
        Nouns that an infinitive in the future may follow; nouns that announce what is to come.
    taking_place
        Verbs that only say that something happens.
    taking_place_with
        Nouns that make such a verb of another: "avoir lieu".
    set_passive
        The same in the passive or as a participle.
    outcome, supporting
        Verbs that tell how an event goes; verbs whose object is the event.
    with_etre
        Verbs that take être in compound tenses.
    """

    saying: frozenset[str]
    claiming: frozenset[str]
    denying: frozenset[str]
    planning: frozenset[str]
    prospective: frozenset[str]
    prospective_nouns: frozenset[str]
    announced: frozenset[str]
    taking_place: frozenset[str]
    taking_place_with: dict[str, frozenset[str]]
    set_passive: frozenset[str]
    outcome: frozenset[str]
    supporting: frozenset[str]
    with_etre: frozenset[str]


@cache
def verb_senses() -> VerbSenses:
    """Return the senses of French verbs."""
    data = read_toml(resource("lexicons", "fr", "verb_senses.toml"))
    return VerbSenses(
        saying=frozenset(data["saying"]["verbs"].split()),
        claiming=frozenset(data["claiming"]["verbs"].split()),
        denying=frozenset(data["denying"]["verbs"].split()),
        planning=frozenset(data["planning"]["verbs"].split()),
        prospective=frozenset(data["prospective"]["verbs"].split()),
        prospective_nouns=frozenset(data["prospective"]["nouns"].split()),
        announced=frozenset(data["announced"]["nouns"].split()),
        taking_place=frozenset(data["taking_place"]["verbs"].split()),
        taking_place_with={verb: frozenset(nouns.split()) for verb, nouns in data["taking_place"]["with_noun"].items()},
        set_passive=frozenset(data["taking_place"]["passive"].split()),
        outcome=frozenset(data["outcome"]["verbs"].split()),
        supporting=frozenset(data["supporting"]["verbs"].split()),
        with_etre=frozenset(data["with_etre"]["verbs"].split()),
    )
