"""What the form of a verb says: tense or mood, and person."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Tense(Enum):
    """Tenses and moods of simple forms."""

    PRESENT = "present"
    IMPERFECT = "imperfect"
    SIMPLE_PAST = "simple_past"
    FUTURE = "future"
    CONDITIONAL = "conditional"
    SUBJUNCTIVE = "subjunctive"
    INFINITIVE = "infinitive"
    PARTICIPLE = "participle"  # the past participle
    GERUND = "gerund"  # the present participle

    @property
    def is_finite(self) -> bool:
        """Whether the form has a person."""
        return self not in (Tense.INFINITIVE, Tense.PARTICIPLE, Tense.GERUND)


@dataclass(frozen=True, slots=True)
class VerbForm:
    """One way to read a form.

    Attributes
    ----------
    infinitive
        The verb.
    tense
        Tense or mood.
    person
        1 to 3 in the singular, 4 to 6 in the plural; for a participle 1 to 4 (masculine and feminine singular,
        masculine and feminine plural); 0 for the infinitive and the gerund.
    """

    infinitive: str
    tense: Tense
    person: int = 0
