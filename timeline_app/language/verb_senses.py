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
    announcing, cancelling, imagining
        Verbs of saying whose content holds once it is said; verbs that call off; verbs whose content is not real yet.
    wishing
        Verbs of wish and proposal.
    speaking
        Verbs of talking to a reporter.
    planning
        Verbs whose participle puts what it qualifies in the future: "prévue".
    setting
        Verbs that set a date: "fixer au 3 mars".
    states
        Verbs that tell how things are, and not what happens.
    prospective
        Verbs whose infinitive lies in their future: "promettre de quitter".
    prospective_nouns, announced
        Nouns that an infinitive in the future may follow; nouns that announce what is to come.
    taking_place
        Verbs that only say that something happens.
    taking_place_with
        Nouns that make such a verb of another: "avoir lieu".
    held
        Those of them that add nothing at all.
    set_passive, scheduled
        The same in the passive or as a participle; those said of things only.
    outcome, breaking_out, setting_out, supporting
        Verbs that tell how an event goes; those that tell that it begins; verbs of a march that moves; verbs whose
        object is the event.
    light
        Nouns that a verb says nothing without: "entrer en vigueur", "porter plainte".
    in_force, texts
        Those of the nouns that say that something begins to hold; what holds so and is no event by itself.
    with_etre
        Verbs that take être in compound tenses.
    impersonal
        Verbs whose "il" stands for nothing.
    lasting
        Verbs whose effect lasts: what was suspended stays so.
    allowing
        Verbs whose object may be the time left for something: "ont dix jours pour faire appel".
    """

    saying: frozenset[str]
    claiming: frozenset[str]
    denying: frozenset[str]
    announcing: frozenset[str]
    cancelling: frozenset[str]
    imagining: frozenset[str]
    wishing: frozenset[str]
    speaking: frozenset[str]
    planning: frozenset[str]
    setting: frozenset[str]
    states: frozenset[str]
    prospective: frozenset[str]
    prospective_nouns: frozenset[str]
    announced: frozenset[str]
    taking_place: frozenset[str]
    taking_place_with: dict[str, frozenset[str]]
    held: frozenset[str]
    set_passive: frozenset[str]
    scheduled: frozenset[str]
    outcome: frozenset[str]
    breaking_out: frozenset[str]
    setting_out: frozenset[str]
    supporting: frozenset[str]
    light: dict[str, frozenset[str]]
    in_force: frozenset[str]
    texts: frozenset[str]
    with_etre: frozenset[str]
    impersonal: frozenset[str]
    lasting: frozenset[str]
    allowing: frozenset[str]


@cache
def verb_senses() -> VerbSenses:
    """Return the senses of French verbs."""
    data = read_toml(resource("lexicons", "fr", "verb_senses.toml"))
    return VerbSenses(
        saying=frozenset(data["saying"]["verbs"].split()),
        claiming=frozenset(data["claiming"]["verbs"].split()),
        denying=frozenset(data["denying"]["verbs"].split()),
        announcing=frozenset(data["announcing"]["verbs"].split()),
        cancelling=frozenset(data["cancelling"]["verbs"].split()),
        imagining=frozenset(data["imagining"]["verbs"].split()),
        wishing=frozenset(data["wishing"]["verbs"].split()),
        speaking=frozenset(data["speaking"]["verbs"].split()),
        planning=frozenset(data["planning"]["verbs"].split()),
        setting=frozenset(data["setting"]["verbs"].split()),
        states=frozenset(data["states"]["verbs"].split()),
        prospective=frozenset(data["prospective"]["verbs"].split()),
        prospective_nouns=frozenset(data["prospective"]["nouns"].split()),
        announced=frozenset(data["announced"]["nouns"].split()),
        taking_place=frozenset(data["taking_place"]["verbs"].split()),
        taking_place_with={verb: frozenset(nouns.split()) for verb, nouns in data["taking_place"]["with_noun"].items()},
        held=frozenset(data["taking_place"]["held"].split()),
        set_passive=frozenset(data["taking_place"]["passive"].split()),
        scheduled=frozenset(data["taking_place"]["scheduled"].split()),
        outcome=frozenset(data["outcome"]["verbs"].split()),
        breaking_out=frozenset(data["outcome"]["breaking_out"].split()),
        setting_out=frozenset(data["outcome"]["setting_out"].split()),
        supporting=frozenset(data["supporting"]["verbs"].split()),
        light={verb: frozenset(nouns.split()) for verb, nouns in data["light"].items()},
        in_force=frozenset(data["in_force"]["complements"].split()),
        texts=frozenset(form for noun in data["in_force"]["texts"].split() for form in (noun, noun + "s")),
        with_etre=frozenset(data["with_etre"]["verbs"].split()),
        impersonal=frozenset(data["impersonal"]["verbs"].split()),
        lasting=frozenset(data["lasting"]["verbs"].split()),
        allowing=frozenset(data["allowing"]["verbs"].split()),
    )
