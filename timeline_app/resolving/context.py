"""What is known when a mention is resolved: the publication date, what was told before, which way its verb points."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from timeline_app.domain.calendar import Day, civil
from timeline_app.domain.mention import Meaning, Mention
from timeline_app.domain.span import Span
from timeline_app.resolving.length import Length
from timeline_app.resolving.place import Place
from timeline_app.rules.grammar import compile_expression


@dataclass(frozen=True, slots=True)
class Direction:
    """Which way a mention points from the publication date.

    Attributes
    ----------
    way
        -1 past, 1 future, 0 present, None not to be told.
    weight
        How sure, 0 to 1.
    evidence
        The words that say so.
    """

    way: int | None
    weight: float = 0.0
    evidence: Span | None = None


NO_DIRECTION = Direction(None)

# A signal that looks one way whatever the verb: "depuis samedi" is a Saturday past.
_WAY_OF_SIGNAL = {"since": -1, "by": 1, "by_latest": 1}
# "prévue pour le 27 février", "repousser au 24 janvier", "ouvert au-delà du 10 juillet"
_TO_COME = compile_expression(
    r"\b(?:(?:prevu|promis|attendu|programme|fixe|annonce|convoque|espere|envisage|esquisse|agende|planifie)e?s?"
    r"(?: [a-z]+ment)?(?: pour| au| a| en| courant| d'ici| vers)?(?: le| la| l')?"
    r"|(?:report|repouss|decal|ajourn|renvoy|prolong|differ)[a-z]* (?:au|a|jusqu'au|jusqu'a|jusqu'en)"
    r"|au-dela d[ue]|a partir du|pour le|rendez-vous(?: le| ce)?) ?$"
)


@dataclass(frozen=True, slots=True)
class Told:
    """A place told before, with the mention and its position."""

    place: Place
    span: Span
    sentence: int
    block: int
    relation: str | None = None


@dataclass(slots=True)
class Context:
    """The state of the telling while mentions are resolved in their order.

    Attributes
    ----------
    dct
        The publication day; None when unknown.
    dct_minute
        Its minute after midnight, where known.
    heading
        The place that the last heading sets for what follows; None without.
    narrative
        The section tells history in its order: dates without year follow the one told before.
    told
        Everything told so far in this section, newest last.
    mention
        The mention being resolved.
    sentence, block
        Where it stands.
    look
        Tells which way the verb of a mention points.
    resolve
        Resolves a meaning inside another.
    next_place
        Resolves the next mention of the same sentence, for what is counted from it; None without.
    region
        "quebec" where that usage is meant; else "".
    habit
        The mention tells what is usual ("n’ouvrent que de 9 h à 13 h").
    """

    dct: Day | None
    dct_minute: int | None
    look: Callable[[Mention], Direction]
    resolve: Callable[[Meaning], Place | None]
    next_place: Callable[[], Place | None]
    region: str = ""
    habit: bool = False
    heading: Place | None = None
    narrative: bool = False
    told: list[Told] = field(default_factory=list)
    mention: Mention | None = None
    sentence: int = 0
    block: int = 0
    left: bytes = b""
    right: bytes = b""
    known_days: set[Day] = field(default_factory=set)
    last_length: Length | None = None
    _direction: Direction | None = None

    def begin(self, mention: Mention, sentence: int, block: int, left: bytes, right: bytes) -> None:
        """Turn to the next mention; ``left`` and ``right`` are the folded text beside it."""
        self.mention, self.sentence, self.block = mention, sentence, block
        self.left, self.right = left, right
        self._direction = None

    @property
    def direction(self) -> Direction:
        """Which way the present mention points; asked only when needed."""
        if self._direction is None:
            self._direction = self._looked()
        return self._direction

    def _looked(self) -> Direction:
        if self.mention is None:
            return NO_DIRECTION
        way = _WAY_OF_SIGNAL.get(self.mention.relation or "")
        if way is not None:
            return Direction(way, 1.0, self.mention.signal_span)
        if _TO_COME.search(self.left) is not None:
            return Direction(1, 1.0)
        seen = self.look(self.mention)
        if self.mention.relation == "until" and seen.weight < 0.9:
            return Direction(1, 0.6, self.mention.signal_span)
        return seen

    @property
    def dct_year(self) -> int | None:
        """Year of publication."""
        return civil(self.dct).year if self.dct is not None else None

    def tell(self, place: Place, span: Span) -> None:
        """Remember a place for what follows."""
        relation = self.mention.relation if self.mention is not None else None
        self.told.append(Told(place, span, self.sentence, self.block, relation))
        if place.grain == "day" and place.first is not None:
            self.known_days.add(place.first)

    def told_before(self, told: Told) -> Told | None:
        """Return what was told just before something told."""
        number = self.told.index(told)
        return self.told[number - 1] if number else told

    def last_told(self, *grains: str, sentences: int | None = None, same_block: bool = False) -> Told | None:
        """Return the newest place told, of some grains, at most so many sentences back.

        Parameters
        ----------
        grains
            Allowed grains; all if none is given.
        sentences
            0: only in the same sentence; None: anywhere before.
        same_block
            Only in the same paragraph.
        """
        for told in reversed(self.told):
            if sentences is not None and self.sentence - told.sentence > sentences:
                return None
            if same_block and told.block != self.block:
                return None
            if not grains or told.place.grain in grains:
                return told
        return None
