"""What is known when a mention is resolved: the publication date, what was told before, which way its verb points."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Protocol

from timeline_app.domain.calendar import Day, civil
from timeline_app.domain.mention import Meaning, Mention
from timeline_app.domain.resolution import Anchor
from timeline_app.domain.span import Span
from timeline_app.language.orientation import Standing
from timeline_app.resolving.length import Length
from timeline_app.resolving.place import Place
from timeline_app.rules.grammar import compile_beside


@dataclass(frozen=True, slots=True)
class Direction:
    """Which way a mention points from the day of the telling.

    Attributes
    ----------
    way
        -1 past, 1 future, 0 present, None not to be told.
    weight
        How sure, 0 to 1.
    evidence
        The words that say so.
    earlier
        The verb steps back behind what is told ("avait promis").
    sets
        A verb in the past sets a date, which may lie ahead of it ("a fixé l’audience au 3 mars").
    holds
        What the verb tells lasts ("a suspendu les vols jusqu’à samedi").
    """

    way: int | None
    weight: float = 0.0
    evidence: Span | None = None
    earlier: bool = False
    sets: bool = False
    holds: bool = False


NO_DIRECTION = Direction(None)


class Grammar(Protocol):
    """What the grammar of the text says of a mention."""

    def direction(self, mention: Mention) -> Direction:
        """Return which way it points."""

    def standing(self, mention: Mention) -> Standing:
        """Return what it dates in its sentence."""

    def is_quoted(self, mention: Mention) -> bool:
        """Tell whether it stands in quoted speech."""

    def was_said_then(self, mention: Mention) -> bool:
        """Tell whether it stands in speech that is reported in the past."""

    def is_state(self, mention: Mention) -> bool:
        """Tell whether it stands with a verb in the present that tells how things are."""

    def is_coming(self, mention: Mention) -> bool:
        """Tell whether it stands behind a verb in the present that tells what happens."""

    def is_narrated(self, mention: Mention) -> bool:
        """Tell whether its verb, or the main verb of its sentence, is in the passé simple, the tense of histories."""

    def is_behind(self, mention: Mention) -> bool:
        """Tell whether the main verb of its sentence is in the past."""

    def is_ahead(self, mention: Mention) -> bool:
        """Tell whether the main verb of its sentence is in the future."""


# A signal that looks one way whatever the verb: "depuis samedi" is a Saturday past.
_WAY_OF_SIGNAL = {"since": -1, "by": 1, "by_latest": 1}
# "prévue pour le 27 février", "repousser au 24 janvier", "ouvert au-delà du 10 juillet"
_TO_COME = compile_beside(
    r"\b(?:(?:prevu|attendu|programme|fixe|convoque|agende|planifie)e?s?"
    r"(?: [a-z]+ment)?(?: pour| au| a| en| courant| d'ici| vers| avant)?(?: le| la| l')?"
    r"|(?:promis|annonce|espere|envisage|esquisse|promet|promettent)e?s? (?:pour|d'ici|courant|a|avant)(?: le| la| l')?"
    r"|(?:report|repouss|decal|ajourn|renvo|prolong|differ)[a-z]* "
    r"(?:(?:la |le |l'|les |son |sa |leur |de la |de l'|du |des )?[a-z]+ )?(?:au|a|jusqu'au|jusqu'a|jusqu'en)"
    r"|(?:prochaine?s?|future?s?) [a-z' -]{3,40} ?:"
    r"|rendez-vous(?: le| ce)?) ?$"
)
_FROM_ON = compile_beside(r"\b(?:au-dela d[ue]|a partir du|a compter du) ?$")
_PLANNED = compile_beside(r"\b(?:prevu|attendu|programme|fixe|convoque|agende|planifie)e?s?\b[^.;:]{0,24}$")
_IN_ENTRY = 0.3  # what a participle says in an entry of a chronology, which looks ahead and back
_COMING = 0.5  # how much a verb in the present says of a day of the week behind it
_FOR = compile_beside(r"\bpour ?$")
_AT_FIRST = compile_beside(
    r"\b(?:d'abord|initialement|a l'origine|au depart|precedemment|jusque-la|naguere)\b[^.;:]{0,30}$"
)
_IF = compile_beside(r"\bsi\b[^.;:]*$")
_WAITS = compile_beside(r"(?:\bsi\b[^.;:]*|\b(?:pas|guere|plus|jamais|rien)\b[^.;:,]{0,40})$")
_DAYS = ("mday", "weekday")


# "du jamais-vu depuis 1658", "pire qu’en 1999", "comme en 1929": compared with, not told
_COMPARED = compile_beside(
    r"\b(?:(?:jamais|premiere?s?|dern[a-z]+|pires?|plus|moins|record|precedent|inedite?|equivalent|meilleure?s?)\b[^.;:]{0,30}depuis"
    r"|\bcontre (?:pres de |moins de |plus de |environ )?[0-9][0-9 .,]*(?: ?%| [a-z]+)?"
    r"|qu'en|qu'a|comme(?: en| a| le)?|celles?|ceux|anniversaire(?: d[eu])?|nee?s?(?: en)?)(?: la| le| l'| les)? ?$"
)
# "depuis la rentrée de septembre", "avant les élections de mai"
_SINCE_NOUN = compile_beside(r"\bdepuis (?:la |le |l'|les |son |sa |leur )[a-z]+ (?:de |d'|du )$")
_UNTIL_NOUN = compile_beside(r"\b(?:d'ici|jusqu'a|jusqu'aux?|avant) (?:la |le |l'|les )?[a-z]+ (?:de |d'|du )$")
_STILL = compile_beside(r" encore\b")
_PLAIN_PAST = 0.65  # weight of a verb in the past that "jusqu’au" does not overrule
_PERFECT = 0.8  # weight of a passé composé
_UNSURE = 0.5  # weight of a plan that may be overtaken
_AHEAD = 0.85  # weight of "jusqu’au" by itself
_SAME = 4  # times that one sentence may tell
_JOINED = 24  # characters between a time and one that goes on from it: "reçu le 6 mai, puis le lendemain"
_BESIDE = 24  # characters between a set and the hours that belong to it
_NEAR_ENTRY = 31  # days before publication of an entry that speaks from its own day
_DAY_GRAINS = ("day", "time", "night")
_NEWS = 7  # days that news may be old
_OPENING = compile_beside(
    r"(?:\n|\b(?:tout|l'affaire|l'histoire|la crise|le conflit|le drame|la guerre) (?:a |avait |est |etait )?"
    r"(?:commence|debute|demarre|eclate|remonte|ne)e? )(?:en |au |a |a la |a l'|des |le |la )?$"
)
_NEVER: Day = 10**9
_LIMITS = ("before", "by", "by_latest", "until")  # what only ends at a time does not date what follows
_PLAINLY = 0.8  # weight of a verb that leaves no doubt
_SOON = 45  # days after what was told in which what is said aside goes on from it
_SMALL_HOURS = 4 * 60  # minutes after midnight
_STORY = 2  # things told in a row that make a story
_FAR = 200  # days from publication at which what is told is another time


@dataclass(frozen=True, slots=True)
class Told:
    """A place told before, with the mention and its position.

    Attributes
    ----------
    compared
        It was only compared with, or is a start from long before: "du jamais-vu depuis 1658".
    opens
        It opens its paragraph, as the frame of what the paragraph tells: "En 1994, le pouvoir veut dialoguer."
    grammar
        Tells what it dates in its sentence; None for what heads an entry.
    """

    place: Place
    mention: Mention
    sentence: int
    block: int
    compared: bool = False
    opens: bool = False
    grammar: Grammar | None = None
    _standing: list[Standing] = field(default_factory=list)

    def standing(self) -> Standing:
        """Return what it dates in its sentence; asked only when needed."""
        if not self._standing:
            self._standing.append(self.grammar.standing(self.mention) if self.grammar is not None else Standing.MAIN)
        return self._standing[0]

    @property
    def span(self) -> Span:
        """Where it was told."""
        return self.mention.span

    @property
    def relation(self) -> str | None:
        """What its signal makes of it."""
        return self.mention.relation


@dataclass(slots=True)
class Context:
    """The state of the telling while mentions are resolved in their order.

    Attributes
    ----------
    now
        The day from which is counted: that of the publication, or of the entry of a chronology; None when unknown.
    published
        The publication day; None when unknown.
    minute
        The minute after midnight of ``now``, where known.
    heading
        The period that the last heading sets for what follows; None without.
    told
        Everything told so far in this stretch, newest last.
    mention
        The mention being resolved.
    sentence, block
        Where it stands.
    grammar
        Tells what the grammar of the text says of a mention.
    resolve
        Resolves a meaning inside another.
    next_place
        Resolves the next mention of the same sentence, if it begins within so many characters; None without.
    region
        "quebec" where that usage is meant; else "".
    is_history
        The article tells more of other times than of its own.
    is_ancient
        It tells of a time whose years have three figures or fewer.
    before_christ
        A time before Christ has been told: what follows with so early a year lies before Christ as well.
    habit
        The mention tells what is usual ("n’ouvrent que de 9 h à 13 h").
    paired
        Which way both ends of the range point that the mention belongs to; None outside of ranges.
    heads
        The mention heads an entry or stretch itself.
    recounts
        That entry tells at length what happened.
    in_past_tense
        The entry tells of its own day in the past, so that a past looks no further back.
    last_head
        The day that the last entry began with.
    lead
        The first day told that is news: what the article is about happened then.
    announced
        When the entries begin by the title or the announcement of the chronology; None where they say it themselves.
    """

    now: Day | None
    published: Day | None
    minute: int | None
    grammar: Grammar
    resolve: Callable[[Meaning], Place | None]
    next_place: Callable[[int], Place | None]
    region: str = ""
    is_history: bool = False
    is_ancient: bool = False
    before_christ: bool = False
    habit: bool = False
    heads: bool = False
    recounts: bool = False
    in_past_tense: bool = False
    heading: Place | None = None
    last_head: Told | None = None
    announced: Told | None = None
    lead: Told | None = None
    told: list[Told] = field(default_factory=list)
    mention: Mention | None = None
    sentence: int = 0
    block: int = 0
    left: bytes = b""
    right: bytes = b""
    known_days: set[Day] = field(default_factory=set)
    last_length: Length | None = None
    last_set: Mention | None = None
    paired: Direction | None = None
    _oldest: Day = _NEVER
    _direction: Direction | None = None
    _story: Told | None = None
    _story_known: bool = False

    def begin(self, mention: Mention, sentence: int, block: int, left: bytes, right: bytes) -> None:
        """Turn to the next mention; ``left`` and ``right`` are the folded text beside it."""
        self.mention, self.sentence, self.block = mention, sentence, block
        self.left, self.right = left, right
        self._direction = None
        self._story_known = False

    @property
    def is_local(self) -> bool:
        """Whether is counted from the day of an entry, and not from that of the publication."""
        return self.now != self.published

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
        if self.was_first_planned:
            overtaken = self.mention.meaning.get("weekday") is not None and self.grammar.is_behind(self.mention)
            return Direction(-1, _PLAIN_PAST) if overtaken else NO_DIRECTION
        if _TO_COME.search(self.left) is not None:
            return Direction(1, _UNSURE if self._was_planned(self.mention) else 1.0)
        names_day = any(self.mention.meaning.get(name) is not None for name in _DAYS)
        if names_day and _FOR.search(self.left) is not None:
            return Direction(1, _AHEAD)
        if _SINCE_NOUN.search(self.left) is not None:
            return Direction(-1, 0.9)
        if _UNTIL_NOUN.search(self.left) is not None:
            return Direction(1, 0.7)
        if self.mention.relation == "until" and _STILL.match(self.right) is not None:
            return Direction(-1, 0.9)  # "jusqu’à vendredi soir encore"
        seen = self.paired or self.grammar.direction(self.mention)
        if _FROM_ON.search(self.left) is not None and seen.way != -1:
            return Direction(1, 1.0)
        overruled = seen.holds and not seen.earlier
        if self.mention.relation == "until" and (seen.way != -1 or seen.weight < _PLAIN_PAST or overruled):
            return Direction(1, _AHEAD, self.mention.signal_span)
        day = self.mention.meaning.get("day")
        names_day = names_day or (isinstance(day, Meaning) and any(day.get(name) is not None for name in _DAYS))
        if (
            names_day
            and seen.way == -1
            and _IF.search(self.left) is not None
            and not self.grammar.is_behind(self.mention)
        ):
            return Direction(1, _PLAINLY)  # "si rien n’a bougé mercredi, j’arrête"
        if seen.sets and self.mention.meaning.get("weekday") is None:
            return Direction(1, _UNSURE, seen.evidence)
        if self.mention.relation == "before" and seen.way == 1 and seen.weight < _PLAINLY:
            return Direction(1, _PLAINLY, seen.evidence)  # "espère les voir rentrer avant l’hiver"
        if self.mention.relation == "before" and seen.way in (0, None) and _WAITS.search(self.left) is not None:
            return Direction(1, _AHEAD)  # "si rien ne tombe avant le 25", "n’est pas à attendre avant l’été"
        if self.is_local and self.in_past_tense and seen.way == -1 and not seen.earlier:
            return NO_DIRECTION
        if self.is_local and seen.way == -1 and seen.weight < _PERFECT:
            seen = replace(seen, weight=seen.weight * _IN_ENTRY)  # "… aboutissent à un accord signé le 9 novembre"
        of_week = self.mention.meaning.get("weekday") is not None and self.mention.meaning.get("mday") is None
        if of_week and seen.way == 0 and not self.is_local and self.grammar.is_coming(self.mention):
            return Direction(1, _COMING, seen.evidence)  # "les Québécois votent lundi"
        return seen

    @property
    def is_entry_of_the_night(self) -> bool:
        """Whether what is told stands in an entry that was written in the small hours."""
        return self.last_head is not None and self.minute is not None and self.minute < _SMALL_HOURS

    @property
    def was_first_planned(self) -> bool:
        """Whether the present mention is what was planned before it came otherwise: "d’abord fixé au 17 juillet"."""
        return _AT_FIRST.search(self.left) is not None

    def _was_planned(self, mention: Mention) -> bool:
        """Tell whether a plan is told of that was overtaken: "fixée au 30 juin, l’échéance avait été repoussée"."""
        overtaken = _PLANNED.search(self.left) is not None and self.grammar.is_behind(mention)
        return overtaken or self.grammar.direction(mention).earlier

    @property
    def is_narrated(self) -> bool:
        """Whether the present mention stands with a passé simple."""
        return self.mention is not None and self.grammar.is_narrated(self.mention)

    @property
    def verb_is_past(self) -> bool:
        """Whether the verb beside the present mention tells what was, whatever its signal says."""
        return self.mention is not None and self.grammar.direction(self.mention).way == -1

    @property
    def verb_is_ahead(self) -> bool:
        """Whether the verb beside the present mention plainly speaks of what is to come, whatever its preposition."""
        if self.mention is None or not self.points_ahead:
            return False
        seen = self.grammar.direction(self.mention)
        return seen.way == 1 and seen.weight >= _PLAINLY

    @property
    def happened_once(self) -> bool:
        """Whether the verb tells what happened once; an imperfect may tell what was usual."""
        return self.direction.way == -1 and self.direction.weight >= _PERFECT

    @property
    def lasts_until_now(self) -> bool:
        """Whether what began then lasts: "depuis le début du mois, deux dirigeants ont été tués"."""
        if self.mention is None or self.mention.relation != "since" or self.is_local:
            return False
        seen = self.grammar.direction(self.mention)
        return seen.way == 0 or (seen.weight >= _PERFECT and not seen.earlier)

    @property
    def points_ahead(self) -> bool:
        """Whether a verb or signal plainly puts the present mention into the future."""
        return self.direction.way == 1 and self.direction.weight >= _PLAINLY

    @property
    def year(self) -> int | None:
        """Year of the day from which is counted."""
        return civil(self.now).year if self.now is not None else None

    @property
    def speech_day(self) -> Day | None:
        """Day of which "hier" and "cette année" speak: that of an entry while it is near, else that of publication."""
        if self.now is None or self.published is None or self.published - self.now > _NEAR_ENTRY:
            return self.published
        return self.now

    def tell(self, place: Place, mention: Mention) -> Told:
        """Remember a place for what follows."""
        compared = _COMPARED.search(self.left) is not None
        opens = _OPENING.search(self.left) is not None and place.anchor is Anchor.ABSOLUTE
        told = Told(place, mention, self.sentence, self.block, compared, opens, self.grammar)
        self.told.append(told)
        if place.first is not None and place.first < self._oldest:
            self._oldest = place.first
        if self.is_ancient and place.value.startswith("BC"):
            self.before_christ = True
        elif mention.meaning.get("full"):  # "363 apr. J.-C."
            self.before_christ = False
        if self.lead is None and self._is_news(place) and told.standing() is Standing.MAIN:
            self.lead = told
        if place.grain == "day" and place.first is not None:
            self.known_days.add(place.first)
        return told

    def _is_news(self, place: Place) -> bool:
        if place.grain not in _DAY_GRAINS or place.first is None or self.published is None:
            return False
        return 0 <= self.published - place.first <= _NEWS

    def told_away(self, *grains: str) -> Told | None:
        """Return the newest place told that is not of the present: what "cette année-là" points at."""
        for told in reversed(self.told):
            first, last = told.place.first, told.place.last
            if grains and told.place.grain not in grains:
                continue
            if first is None or last is None or self.published is None or not first <= self.published <= last:
                return told
        return None

    @property
    def after_set(self) -> bool:
        """Whether a time that comes again stands just before: "chaque jour de 8 heures à 12 heures"."""
        if self.last_set is None or self.mention is None:
            return False
        gap = self.mention.span.start - self.last_set.span.end
        between = any(told.span.start > self.last_set.span.start for told in self.told)
        return 0 <= gap <= _BESIDE and not between

    def told_before(self, told: Told) -> Told:
        """Return what was told just before something told; that itself when it came first."""
        number = self.told.index(told)
        return self.told[number - 1] if number else told

    def main_before(self, told: Told) -> Told:
        """Return the main time of a sentence that was told last before something told; that itself without one."""
        before = self.told[: self.told.index(told)]
        return next((one for one in reversed(before) if one.standing() is Standing.MAIN), told)

    def last_told(self, *grains: str, sentences: int | None = None, same_block: bool = False) -> Told | None:
        """Return the newest place told, of some grains, at most so many sentences back.

        What another sentence compares with or says in passing is left out, unless there is nothing else.

        Parameters
        ----------
        grains
            Allowed grains; all if none is given.
        sentences
            0: only in the same sentence; None: anywhere before.
        same_block
            Only in the same paragraph.
        """
        passing = None
        for told in reversed(self.told):
            if sentences is not None and self.sentence - told.sentence > sentences:
                break
            if same_block and told.block != self.block:
                break
            if grains and told.place.grain not in grains:
                continue
            is_limit = told.relation in _LIMITS and told is not self.told[0]
            if not is_limit and not self._is_in_passing(told):
                return told
            if passing is None or (passing.relation in _LIMITS and not is_limit and told.block == passing.block):
                passing = told  # what only ends at a time does so least
        return passing

    def told_in_sentence(self) -> Told | None:
        """Return the place told last in the present sentence, in passing or not."""
        last = self.told[-1] if self.told else None
        return last if last is not None and last.sentence == self.sentence and not last.compared else None

    def last_clock(self) -> Told | None:
        """Return the newest place told with its time of day, in this paragraph or the one before."""
        for told in reversed(self.told):
            if told.block < self.block - 1:
                break
            if told.place.clock is not None and told.standing() is not Standing.ASIDE:
                return told
        return None

    def newest(self, *grains: str) -> Told | None:
        """Return the place told last, of some grains, of a sentence the main one: what "ce jour-là" points at."""
        found = [told for told in reversed(self.told[-_SAME:]) if told.place.grain in grains]
        if not found:
            return next((told for told in reversed(self.told) if told.place.grain in grains), None)
        same = [told for told in found if told.sentence == found[0].sentence and told.sentence != self.sentence]
        return next((told for told in same if told.standing() is Standing.MAIN), found[0])

    def last_told_until(self, day: Day | None, *grains: str) -> Told | None:
        """Return the newest place told, of some grains, that begins no later than a day."""
        known = (told for told in reversed(self.told) if told.place.grain in grains and told.place.first is not None)
        return next((told for told in known if day is None or (told.place.first or 0) <= day), None)

    def _is_in_passing(self, told: Told) -> bool:
        """Tell whether something told does not date what follows it: compared with, said aside, by somebody else."""
        standing = told.standing()
        if told.sentence == self.sentence:
            return standing is Standing.ASIDE and self.stands_apart and not self._goes_on_from(told)
        if standing is Standing.QUOTED:
            return self.mention is None or not self.grammar.is_quoted(self.mention)
        if told.relation == "since" and self._is_background(told):
            return True
        return told.compared or (standing is Standing.ASIDE and not self._leads_on(told))

    def _is_background(self, told: Told) -> bool:
        """Tell whether something lasted already when what was told before it happened: "Il régnait depuis 1990"."""
        before = self.told_before(told)
        if before is told or before.block != told.block or before.place.first is None or told.place.first is None:
            return False
        return before.place.first - told.place.first >= _FAR and self.grammar.direction(told.mention).way == -1

    def _leads_on(self, told: Told) -> bool:
        """Tell whether something said aside goes on from what was told before: "Le sommet, ouvert le 7 mars, …"."""
        before = self.main_before(told)
        last, first = before.place.last, told.place.first
        return (
            before is not told
            and before.block == told.block
            and last is not None
            and first is not None
            and 0 < first - last <= _SOON
        )

    def _goes_on_from(self, told: Told) -> bool:
        """Tell whether the present mention is joined to what was just told: "reçu le 6 mai, puis le lendemain"."""
        return self.mention is not None and self.mention.span.start - told.span.end <= _JOINED

    @property
    def stands_apart(self) -> bool:
        """Whether the present mention stands in the main clause: "limogé la veille, il a été arrêté à 19 heures"."""
        return self.mention is not None and self.grammar.standing(self.mention) is Standing.MAIN

    @property
    def story(self) -> Told | None:
        """The time far from publication that the present sentence tells on from; None without.

        One look back at another time is no story: it takes two things told of that time in a row, with nothing of the
        present between them.
        """
        if not self._story_known:
            self._story, self._story_known = self._find_story(), True
        return self._story

    def _is_future_of_story(self) -> bool:
        """Whether a history looks ahead from what it has just told: "la noria continuera jusqu’au 30 septembre"."""
        told = self.told[-1] if self.told else None
        if not self.is_history or told is None or told.place.first is None or self.published is None:
            return False
        just = told.block == self.block and told.sentence >= self.sentence - 1
        told_on = told.standing() is Standing.MAIN or self.grammar.direction(told.mention).way == 1
        return just and told_on and self.published - told.place.first >= _FAR

    def _looks_back(self, told: Told) -> bool:
        """Tell whether something told only looks back from the time of its sentence: "réélue, dix mois plus tôt …"."""
        if told.mention.meaning.get("direction") != "earlier":
            return False
        before = self.told_before(told)
        return before is not told and before.sentence == told.sentence and before.standing() is Standing.MAIN

    def _goes_on_in_present(self) -> bool:
        """Tell whether the present of the sentence before tells of another time: "Le 15 juillet 2008, on l’arrête"."""
        told = self.told[-1] if self.told else None
        if told is None or told.place.first is None or self.published is None or told.block != self.block:
            return False
        is_far = told.place.anchor is Anchor.ABSOLUTE and self.published - told.place.first >= _FAR
        just = told.sentence >= self.sentence - 1 and told.relation is None and not told.compared
        return is_far and just and self.grammar.direction(told.mention).way == 0

    def _find_story(self) -> Told | None:
        mention = self.mention
        if self.is_local or self.published is None or mention is None:
            return None
        if self.published - self._oldest < _FAR:
            return None  # nothing far was told
        narrated = self.grammar.is_narrated(mention)
        goes_on_from = self.told and self.told[-1].block == self.block
        if not narrated and not (self.is_history and goes_on_from) and self.lasts_until_now:
            return None
        told_by_witness = self.is_ancient or (self.is_history and self.direction.way == -1)
        if self.grammar.is_quoted(mention) and not told_by_witness:
            return None
        seen = self.grammar.direction(mention)
        ahead = seen.way == 1 and seen.weight >= _PLAINLY
        ahead = ahead or (self.grammar.is_ahead(mention) and not self.stands_apart)
        ahead = ahead or (mention.relation in _WAY_OF_SIGNAL and mention.relation != "since" and not goes_on_from)
        if not narrated and ahead and not self._is_future_of_story():
            return None
        plainly_tells = not self.grammar.is_coming(mention) and not self.grammar.is_state(mention)
        in_present = seen.way == 0 and (plainly_tells or self._goes_on_in_present())
        newest, aside, count = None, None, 0
        for told in reversed(self.told):
            first = told.place.first
            if told.block < self.block - 1 and not narrated:
                break
            if (
                told.relation == "since"
                and not count
                and not narrated
                and self.grammar.direction(told.mention).way == 0
                and not (self.is_history and told.place.anchor is Anchor.TEXT)
            ):
                break  # "tient la ville depuis 2022": that is the present
            is_far = first is not None and self.published - first >= _FAR
            is_limit = told.relation in _LIMITS and count == 0 and told is not self.told[0]
            if is_limit and self.is_history and (is_far or narrated):
                continue  # "continuera jusqu’au 30 septembre. … le 23 mai"
            from_now = told.place.anchor is Anchor.DCT and not self.is_history
            if self.is_history and told.place.anchor is Anchor.DCT and self.grammar.was_said_then(told.mention):
                continue  # somebody of that time spoke
            if not narrated and (not is_far or from_now):
                break
            leads = told.standing() is Standing.MAIN or (in_present and told.opens)
            background = told.relation == "since" and self._is_background(told)
            if first is None or told.compared or not leads or background or self._looks_back(told):
                aside = aside or (told if is_far and not told.compared else None)
                continue
            if not is_far:
                break
            goes_on = seen.way is None or in_present  # "En mai 2013, accord. Le 6 novembre, l'armée attaque"
            goes_on = goes_on and told.sentence >= self.sentence - 1
            is_frame = told.block == self.block and (told.opens or goes_on)
            newest, count = newest or told, count + (_STORY if is_frame else 1)
            if narrated or self.is_history or count >= _STORY:
                return newest
        return aside if narrated and newest is None else None
