"""Verb groups: an auxiliary with its participle, a modal with its infinitive, or one form alone."""

from __future__ import annotations

from enum import Enum
from typing import Final, NamedTuple

from timeline_app.language import word as w
from timeline_app.language.verb_form import Tense, VerbForm
from timeline_app.language.verb_senses import verb_senses
from timeline_app.language.word import Word

_REACH: Final = 7  # words between an auxiliary and the form that carries the meaning
_BETWEEN: Final = w.ADVERB | w.NEGATOR | w.TIME | w.CLITIC
_NOUN_BEFORE: Final = w.DETERMINER | w.NUMBER | w.FRONTED_ADJECTIVE | w.PREPOSITION
_VERB_BEFORE: Final = w.SUBJECT | w.NE | w.WHO | w.REFLEXIVE


class GroupTense(Enum):
    """When a verb group puts what it says, as its forms tell."""

    PAST = "past"  # passé composé or simple
    PLUPERFECT = "pluperfect"
    IMPERFECT = "imperfect"
    PRESENT = "present"
    FUTURE = "future"
    NEAR_FUTURE = "near_future"  # va, doit, devrait with an infinitive
    FUTURE_PERFECT = "future_perfect"
    FUTURE_IN_PAST = "future_in_past"  # devait, allait with an infinitive
    POSSIBILITY = "possibility"  # peut, pourrait with an infinitive
    CONDITIONAL = "conditional"
    CONDITIONAL_PAST = "conditional_past"
    SUBJUNCTIVE = "subjunctive"
    INFINITIVE = "infinitive"
    PAST_INFINITIVE = "past_infinitive"
    PARTICIPLE = "participle"  # alone: "conclu en septembre"
    GERUND = "gerund"


class VerbGroup(NamedTuple):
    """A verb group of a sentence.

    Attributes
    ----------
    first, head, last
        Indices of words: the first form, the one that carries the meaning, the last one.
    infinitive
        Of the head.
    tense
        When it puts what it says.
    auxiliary
        Infinitive of the modal or auxiliary before the head, "" without.
    person
        1 to 6 of the first form; 0 where it has none.
    negated, passive, reflexive, inverted
        As the words say; inverted is "a-t-il déclaré".
    coordinated
        It takes its auxiliary from the group before: "puis complétés".
    """

    first: int
    head: int
    last: int
    infinitive: str
    tense: GroupTense
    auxiliary: str = ""
    person: int = 0
    negated: bool = False
    passive: bool = False
    reflexive: bool = False
    inverted: bool = False
    coordinated: bool = False

    @property
    def is_finite(self) -> bool:
        """Whether it can be the verb of a clause."""
        return self.tense not in _NOT_FINITE


_NOT_FINITE: Final = frozenset(
    (GroupTense.INFINITIVE, GroupTense.PAST_INFINITIVE, GroupTense.PARTICIPLE, GroupTense.GERUND)
)
_SIMPLE: Final = {
    Tense.PRESENT: GroupTense.PRESENT,
    Tense.IMPERFECT: GroupTense.IMPERFECT,
    Tense.SIMPLE_PAST: GroupTense.PAST,
    Tense.FUTURE: GroupTense.FUTURE,
    Tense.CONDITIONAL: GroupTense.CONDITIONAL,
    Tense.SUBJUNCTIVE: GroupTense.SUBJUNCTIVE,
    Tense.INFINITIVE: GroupTense.INFINITIVE,
    Tense.PARTICIPLE: GroupTense.PARTICIPLE,
    Tense.GERUND: GroupTense.GERUND,
}
_COMPOUND: Final = {
    Tense.PRESENT: GroupTense.PAST,
    Tense.IMPERFECT: GroupTense.PLUPERFECT,
    Tense.SIMPLE_PAST: GroupTense.PLUPERFECT,
    Tense.FUTURE: GroupTense.FUTURE_PERFECT,
    Tense.CONDITIONAL: GroupTense.CONDITIONAL_PAST,
    Tense.SUBJUNCTIVE: GroupTense.SUBJUNCTIVE,
    Tense.INFINITIVE: GroupTense.PAST_INFINITIVE,
    Tense.GERUND: GroupTense.PARTICIPLE,
}
_WITH_INFINITIVE: Final = {
    "aller": {GroupTense.PRESENT: GroupTense.NEAR_FUTURE, GroupTense.IMPERFECT: GroupTense.FUTURE_IN_PAST},
    "devoir": {
        GroupTense.PRESENT: GroupTense.NEAR_FUTURE,
        GroupTense.CONDITIONAL: GroupTense.NEAR_FUTURE,
        GroupTense.IMPERFECT: GroupTense.FUTURE_IN_PAST,
    },
    "pouvoir": {
        GroupTense.PRESENT: GroupTense.POSSIBILITY,
        GroupTense.CONDITIONAL: GroupTense.POSSIBILITY,
        GroupTense.IMPERFECT: GroupTense.IMPERFECT,
    },
    "paraître": {},
    "sembler": {},
    "revenir": {},
    "faire": {},
    "laisser": {},
}
_ORDER: Final = tuple(_SIMPLE)


class VerbFinder:
    """Finds the verb groups in a stretch of words.

    Parameters
    ----------
    words
        The words of the text.
    flags
        What each of them can be, where time expressions are marked as such.
    """

    def __init__(self, words: list[Word], flags: list[int]) -> None:
        self._words = words
        self._flags = flags

    def groups(self, start: int, end: int) -> list[VerbGroup]:
        """Return the verb groups between two words, in order."""
        found: list[VerbGroup] = []
        flags = self._flags
        index = start
        while index < end:
            if flags[index] & w.VERBAL and not flags[index] & w.TIME:
                group = self._group(index, start, end, found)
                if group is not None:
                    found.append(group)
                    index = group.last
            index += 1
        if not any(group.is_finite for group in found):
            self._add_likely(start, end, found)
        return found

    def _add_likely(self, start: int, end: int, found: list[VerbGroup]) -> None:
        """Take the first word that can be a finite verb for one, in a sentence that has no other."""
        taken = {index for group in found for index in range(group.first, group.last + 1)}
        for index in range(start + 1, end):
            flag = self._flags[index]
            if flag & w.FINITE and index not in taken and self._may_be_finite(index, start, end):
                found.append(self._finite(index, start, end))
                found.sort()
                return

    def _may_be_finite(self, index: int, start: int, end: int) -> bool:
        flag, before, after = self._flags[index], self._before(index, start), self._after(index, end)
        if flag & (w.CAPITAL | w.GUESSED | w.PREPOSITION | w.TIME):
            return False
        if flag & w.PARTICIPLE and not any(form.person in _THIRD for form in self._words[index].forms):
            return False
        if before & w.CLITIC and before & w.DETERMINER and index - 2 >= start:
            earlier = self._flags[index - 2]  # "une balle la manque", "l'armée l'acclame"
            return not earlier & (w.CLOSED | w.PUNCTUATION) and not (earlier & w.VERBAL and not earlier & w.NOUN)
        if before & (_NOUN_BEFORE | w.COORDINATOR | w.STOP | w.PAUSE | w.QUOTE | w.DASH | w.BREAK) or before == 0:
            return False
        ends = w.PUNCTUATION & ~w.COMMA | w.COORDINATOR | w.NUMBER
        return not after & ends and not (flag & w.PARTICIPLE and after & (w.PREPOSITION | w.TIME | w.COMMA))

    def _group(self, index: int, start: int, end: int, found: list[VerbGroup]) -> VerbGroup | None:
        flag = self._flags[index]
        if flag & (w.AVOIR | w.ETRE):
            return self._with_auxiliary(index, start, end)
        if flag & w.FINITE and self._acts_as_finite(index, start, end):
            return self._finite(index, start, end)
        if flag & w.INFINITIVE and self._acts_as_infinitive(index, start):
            form = self._form(index, (Tense.INFINITIVE,))
            return self._before_infinitive(self._alone(index, form, start), start, end)
        if flag & w.PARTICIPLE and (
            self._acts_as_participle(index, start, end) or self._continues_compound(index, start, found)
        ):
            return self._participle(index, start, found)
        if flag & w.GERUND and self._acts_as_gerund(index, start, end):
            return self._alone(index, self._form(index, (Tense.GERUND,)), start)
        return None

    # What a word is here

    def _acts_as_finite(self, index: int, start: int, end: int) -> bool:
        flag, before = self._flags[index], self._before(index, start)
        if flag & w.CAPITAL and self._is_name(index, start):
            return False
        if self._reports(index, start, end):
            return True
        if before & w.ETRE and not before & (w.AVOIR | w.NOUN) and flag & w.FINITE and not flag & w.INVERTED:
            return False  # "la ville était déserte"
        if before & _VERB_BEFORE:
            if before & w.DETERMINER and before & w.SUBJECT and self._words[index].forms[0].infinitive not in _AFTER_CE:
                return False  # "en ce sens"
            return not (before & w.DETERMINER and flag & w.NOUN and not self._clitics_before(index, start))
        if self._before_is_clitic(index, start, before):
            return True
        if not any(form.person in _THIRD and form.tense.is_finite for form in self._words[index].forms):
            return False  # "présentes" without a subject pronoun
        if before & w.PRONOUN and not flag & (w.NOUN | w.ADJECTIVE | w.GUESSED | w.PARTICIPLE):
            return True
        if before & (w.DETERMINER | w.PREPOSITION):
            only_verb = not flag & (w.NOUN | w.ADJECTIVE | w.GUESSED | w.PARTICIPLE)
            leads = index - 2 >= start and self._flags[index - 2] & (w.COORDINATOR | w.ADVERB)  # "puis en claquent"
            if before & w.CLITIC and only_verb and (leads or self._cannot_be_noun(index)):
                return True  # "les ministres en reparleront", "en claquent la porte", "l'oubliera"
            return self._follows_object_pronoun(index, start, before)
        if flag & w.PARTICIPLE:
            return self._takes_object(index, end, before)
        if not flag & (w.NOUN | w.ADJECTIVE | w.GUESSED | w.NUMBER | w.PREPOSITION):
            return True
        if before & _NOUN_BEFORE and not before & w.TIME:
            return False
        after = self._after(index, end)
        if flag & w.PREPOSITION:  # "entre en vigueur"
            return bool(after & (w.TO | w.CLITIC) and not after & w.DETERMINER) and not before & w.PUNCTUATION
        if before & (w.VERBAL | w.ADVERB) and flag & w.ADJECTIVE:
            return False
        return bool(
            after & (w.DETERMINER | w.PREPOSITION | w.ADVERB | w.TIME | w.NUMBER | w.SUBORDINATOR | w.RELATIVE)
        ) and bool(not before & (w.PUNCTUATION | w.COORDINATOR) or flag & w.INVERTED)

    def _reports(self, index: int, start: int, end: int) -> bool:
        """Tell whether a verb of saying stands between a quotation and who spoke: « …, dit Anne Lebrun »."""
        quote = index - 2 if self._before(index, start) & w.COMMA else index - 1
        if quote < start or not self._flags[quote] & w.QUOTE or self._flags[quote] & w.OPENING:
            return False
        if not self._after(index, end) & (w.CAPITAL | w.DETERMINER):
            return False
        return any(
            form.person in _THIRD and form.tense.is_finite and form.infinitive in verb_senses().saying
            for form in self._words[index].forms
        )

    def _before_is_clitic(self, index: int, start: int, before: int) -> bool:
        """Tell whether the word before can only be a pronoun here: "y", "le" behind a subject."""
        if not before & w.CLITIC:
            return False
        return not before & (w.DETERMINER | w.PREPOSITION) or self._clitics_before(index, start)

    def _takes_object(self, index: int, end: int, before: int) -> bool:
        """Tell whether a form like "fait", "rejoint" is a present: behind a noun and before an object."""
        if before & w.TIME and before & w.PARTICIPLE:
            before = 0  # "le mémorandum signé en 2000 interdit tout ouvrage"
        if before & (w.CLOSED & ~w.PRONOUN | w.VERBAL | w.PUNCTUATION) and not before & w.COMMA:
            return False
        third = any(form.person in _THIRD and form.tense is Tense.PRESENT for form in self._words[index].forms)
        after = self._after(index, end)
        if third and after & w.INFINITIVE and self._form(index, _ORDER).infinitive in _WITH_INFINITIVE:
            return True  # "la gestion de l'offre fait vivre nos rangs"
        if third and self._words[index].text == "fait" and after & (w.EVENT | w.NOUN) and not after & w.CLOSED:
            return True  # "le parquet fait appel"
        return third and not after & (w.TIME | w.TO) and bool(after & (w.DETERMINER | w.NUMBER | w.SUBORDINATOR))

    def _cannot_be_noun(self, index: int) -> bool:
        return any(form.tense in _NEVER_NOUNS for form in self._words[index].forms)

    def _follows_object_pronoun(self, index: int, start: int, before: int) -> bool:
        """Tell whether "la", "les" is a pronoun: a verb that is no noun follows, a noun stands before."""
        if not before & w.CLITIC or self._flags[index] & (w.NOUN | w.ADJECTIVE | w.GUESSED | w.PARTICIPLE):
            return False
        return index - 2 >= start and not self._flags[index - 2] & (w.CLOSED | w.VERBAL | w.PUNCTUATION)

    def _clitics_before(self, index: int, start: int) -> bool:
        """Tell whether a subject, ne or qui stands before the pronouns before a verb."""
        position = index - 1
        while position >= start and self._flags[position] & w.CLITIC and position > index - 4:
            if self._flags[position] & _VERB_BEFORE and not self._flags[position] & w.DETERMINER:
                return True
            position -= 1
        return position >= start and bool(self._flags[position] & _VERB_BEFORE)

    def _acts_as_infinitive(self, index: int, start: int) -> bool:
        before = self._before(index, start)
        if self._flags[index] & w.CAPITAL and self._is_name(index, start):
            return False
        if before & w.TO and self._words[index].text in _PREPOSITIONAL and self._flags[index + 1] & w.OF:
            return False  # "à partir de"
        if self._flags[index] & w.NOUN:
            return not before & w.DETERMINER or self._clitics_before(index, start)
        if self._flags[index] & w.GUESSED and before & w.DETERMINER and not self._clitics_before(index, start):
            return False  # "l'équipementier"
        return not self._flags[index] & w.GUESSED or bool(before & (w.PREPOSITION | w.CLITIC | w.INFINITIVE | w.FINITE))

    def _acts_as_gerund(self, index: int, start: int, end: int) -> bool:
        """Tell "opposant Kiev à Moscou" from "un opposant"."""
        before = self._before(index, start)
        if not self._flags[index] & (w.NOUN | w.ADJECTIVE):
            return not before & w.DETERMINER
        after = self._after(index, end)
        return bool(before & w.COMMA and after & (w.DETERMINER | w.CAPITAL | w.NUMBER) and not after & w.PREPOSITION)

    def _acts_as_participle(self, index: int, start: int, end: int) -> bool:
        flag, before = self._flags[index], self._before(index, start)
        if flag & w.CAPITAL and (self._is_name(index, start) or self._after(index, end) & w.CAPITAL):
            return False
        if flag & w.ADVERB and not self._after(index, end) & w.TIME:
            return False
        if before & (w.DETERMINER | w.NUMBER | w.OF | w.FRONTED_ADJECTIVE) or flag & w.GUESSED:
            return False
        if self._words[index].text in _INCLUDING and before & w.TIME:
            return False  # "jusqu'au 31 mai inclus"
        if index > start and self._words[index - 1].text in _CLOSED_TO_VERBS:
            return False  # "se réunit à huis clos"
        if flag & (w.NOUN | w.ADJECTIVE):
            after = self._after(index, end)
            if before == 0 or before & w.STOP:
                moves = self._form(index, (Tense.PARTICIPLE,)).infinitive in verb_senses().with_etre
                dated = after & w.TIME or (after & w.PREPOSITION and (moves or self._dated_before_comma(index, end)))
                return bool(dated) and self._a_clause_follows(index, end)  # « Élu le 15 avril, M. Habib … »
            return not before & w.PREPOSITION and bool(after & (w.PREPOSITION | w.TIME))
        return True

    def _a_clause_follows(self, index: int, end: int) -> bool:
        """Tell whether a comma closes what begins with a word, as it closes an apposition before its clause."""
        for other in range(index + 1, min(end, index + _APPOSITION)):
            if self._flags[other] & w.COMMA:
                return not self._flags[other + 1] & (w.COORDINATOR | w.PREPOSITION)
            if self._flags[other] & w.PUNCTUATION:
                return False
        return False

    def _dated_before_comma(self, index: int, end: int) -> bool:
        """Tell whether what a word begins is dated: « Réfugié en France en 1997, l'ancien préfet … »."""
        for other in range(index + 1, min(end, index + _APPOSITION)):
            if self._flags[other] & w.TIME:
                return True
            if self._flags[other] & w.PUNCTUATION:
                return False
        return False

    def _is_name(self, index: int, start: int) -> bool:
        """Tell whether a word in capitals stands where only a name has one: "Vienne" is not a form of venir."""
        position = index - 1
        while position >= start and self._flags[position] & w.TIME:
            position -= 1
        return position >= start and not self._flags[position] & (w.STOP | w.PAUSE | w.QUOTE | w.DASH | w.BREAK)

    def _continues_compound(self, index: int, start: int, found: list[VerbGroup]) -> bool:
        """Tell whether a participle goes on with the auxiliary before: "ont été tués et blessés"."""
        return bool(
            found and found[-1].auxiliary and found[-1].last == index - 2 and self._flags[index - 1] & w.COORDINATOR
        )

    # Groups

    def _with_auxiliary(self, index: int, start: int, end: int) -> VerbGroup | None:
        flag, before = self._flags[index], self._before(index, start)
        noun = (
            before & w.DETERMINER
            or (before & w.NUMBER and flag & w.AVOIR)
            or (before & w.OF and not flag & w.INFINITIVE)
        )
        beside_time = index > start and bool(self._flags[index - 1] & w.TIME)  # "la réunion de samedi est annulée"
        compound = flag & w.INFINITIVE and self._next_is_participle(index, end)  # "de l'avoir accusé"
        if flag & w.NOUN and noun and not compound and not beside_time and not self._clitics_before(index, start):
            return None  # "l'est", "d'avoirs"
        if self._words[index].text == "soit" and not before & (w.SUBJECT | w.RELATIVE | w.NE | w.REFLEXIVE | w.CLITIC):
            after = self._after(index, end)
            if before & w.COMMA or after & (w.TIME | w.NUMBER | w.PREPOSITION):
                return None  # "soit près d'un tiers"
        if flag & w.PREPOSITION and not flag & w.INVERTED:  # A for À
            head = self._participle_after(index, end)
            if head is None:
                return None
        if not flag & (w.FINITE | w.INFINITIVE | w.GERUND):
            return None  # "été" or "eu" alone
        form = self._form(index, _ORDER)
        group = self._alone(index, form, start)
        head = self._participle_after(index, end)
        if head is None:
            return self._before_infinitive(group, start, end)
        return self._compound(group, form, head, end)

    def _compound(self, group: VerbGroup, form: VerbForm, head: int, end: int) -> VerbGroup:
        participle = self._form(head, (Tense.PARTICIPLE,))
        tense = _COMPOUND[form.tense]
        if participle.infinitive == "être":  # "a été annexée"
            further = self._participle_after(head, end)
            if further is not None:
                passive = self._form(further, (Tense.PARTICIPLE,))
                return group._replace(
                    head=further,
                    last=further,
                    infinitive=passive.infinitive,
                    tense=tense,
                    auxiliary=form.infinitive,
                    passive=True,
                )
        if form.infinitive == "être" and not group.reflexive and participle.infinitive not in verb_senses().with_etre:
            return group._replace(
                head=head,
                last=head,
                infinitive=participle.infinitive,
                auxiliary="être",
                passive=True,
            )
        compound = group._replace(
            head=head, last=head, infinitive=participle.infinitive, tense=tense, auxiliary=form.infinitive
        )
        return self._before_infinitive(compound, group.first, end)

    def _finite(self, index: int, start: int, end: int) -> VerbGroup:
        return self._before_infinitive(self._alone(index, self._form(index, _ORDER), start), start, end)

    def _before_infinitive(self, group: VerbGroup, start: int, end: int) -> VerbGroup:
        """Give the head to the infinitive behind a modal: "doivent être adoptées", "a dû quitter"."""
        tenses = _WITH_INFINITIVE.get(group.infinitive)
        recent = group.infinitive == "venir"
        if tenses is None and not recent:
            return group
        position = self._skip(group.last + 1, end)
        if recent:
            recent = position < end and bool(self._flags[position] & w.OF)
            position = self._skip(position + 1, end) if recent else position
        if position >= end or not self._flags[position] & w.INFINITIVE:
            return group
        tense = GroupTense.PAST if recent else (tenses or {}).get(group.tense, group.tense)
        infinitive = self._form(position, (Tense.INFINITIVE,)).infinitive
        inner = group._replace(
            head=position, last=position, infinitive=infinitive, tense=tense, auxiliary=group.infinitive
        )
        if infinitive in ("être", "avoir"):
            head = self._participle_after(position, end)
            if head is not None:
                verb = self._form(head, (Tense.PARTICIPLE,)).infinitive
                moved = verb in verb_senses().with_etre or infinitive == "avoir" or group.reflexive
                tense = GroupTense.CONDITIONAL_PAST if moved else tense
                inner = inner._replace(head=head, last=head, infinitive=verb, tense=tense, passive=not moved)
        elif infinitive in _WITH_INFINITIVE and infinitive != group.infinitive:
            further = self._skip(position + 1, end)
            if further < end and self._flags[further] & w.INFINITIVE:
                verb = self._form(further, (Tense.INFINITIVE,)).infinitive
                inner = inner._replace(head=further, last=further, infinitive=verb)
        return inner

    def _participle(self, index: int, start: int, found: list[VerbGroup]) -> VerbGroup:
        """Return a participle that stands alone, or shares the auxiliary of the group before."""
        form = self._form(index, (Tense.PARTICIPLE,))
        group = self._alone(index, form, start)
        before = self._before(index, start)
        last = found[-1] if found else None
        shared = last is not None and (last.passive or last.auxiliary in ("avoir", "être"))  # "doit être lu et voté"
        if last is not None and shared and before & (w.COORDINATOR | w.ADVERB | w.COMMA):
            between = self._flags[last.last + 1 : index]
            if (
                len(between) <= 12
                and (not before & w.COMMA or len(between) == 1)
                and any(flag & (w.COORDINATOR | w.COMMA) for flag in between)
                and not any(flag & (w.RELATIVE | w.SUBORDINATOR | w.STOP | w.PAUSE) for flag in between)
            ):
                return group._replace(
                    tense=last.tense,
                    auxiliary=last.auxiliary,
                    passive=last.passive,
                    negated=last.negated,
                    person=last.person,
                    coordinated=True,
                )
        return group

    def _alone(self, index: int, form: VerbForm, start: int) -> VerbGroup:
        negated = reflexive = False
        first = index
        position = index - 1
        while position >= start and position >= index - 4:
            flag = self._flags[position]
            if flag & w.NE:
                negated, first = True, position
            elif flag & w.CLITIC and flag & w.DETERMINER and position == index - 1 and form.tense in _TAKES_OBJECT:
                first = position  # "espère le rouvrir"
            elif not flag & w.CLITIC or (flag & w.DETERMINER and not flag & w.REFLEXIVE):
                if not flag & w.NEGATOR or self._flags[position - 1] & w.VERBAL:
                    break
                negated = True
            else:
                reflexive = reflexive or (bool(flag & w.REFLEXIVE) and not flag & w.SUBJECT)
                first = position
            position -= 1
        return VerbGroup(
            first,
            index,
            index,
            form.infinitive,
            _SIMPLE[form.tense],
            person=form.person if form.tense.is_finite else 0,
            negated=negated,
            reflexive=reflexive,
            inverted=bool(self._flags[index] & w.INVERTED),
        )

    # Words around

    def _form(self, index: int, order: tuple[Tense, ...]) -> VerbForm:
        """Return the first reading of a word in an order of tenses, the third person before the others."""
        forms = self._words[index].forms
        for tense in order:
            fitting = [form for form in forms if form.tense is tense]
            if fitting:
                return max(fitting, key=lambda form: form.person in (0, 3, 6))
        return forms[0]

    def _participle_after(self, index: int, end: int) -> int | None:
        """Return the participle that an auxiliary takes, past adverbs, negation, times and short insertions."""
        position, limit = index + 1, min(end, index + 1 + _REACH)
        while position < limit:
            flag = self._flags[position]
            if flag & w.PARTICIPLE and not (flag & w.ADVERB and self._next_is_participle(position, end)):
                return position
            if flag & w.TIME:
                limit = min(end, limit + 1)
            elif flag & w.COMMA:
                close = self._closing_comma(position, end)
                if close is None:
                    return None
                limit = min(end, limit + close - position)
                position = close
            elif flag & w.PREPOSITION:
                if position + 2 < end and self._words[position + 2].text in _SIDES:
                    position += 2  # "de son côté", "à son tour"
                elif not self._flags[min(position + 1, end - 1)] & w.TIME:
                    past = self._past_phrase(position, end)
                    if past is None:
                        return None
                    limit = min(end, limit + past - position)
                    position = past - 1
            elif not (flag & _BETWEEN or self._words[position].text in _QUANTIFIERS):
                return None
            position += 1
        return None

    def _past_phrase(self, position: int, end: int) -> int | None:
        """Return where the words go on past « pour la première fois », « dans la foulée » right before a participle."""
        after = position + 1
        while after < min(end, position + _PHRASE) and not self._flags[after] & (
            w.VERBAL | w.PUNCTUATION | w.PREPOSITION
        ):
            after += 1
        plain = after < end and self._flags[after] & w.PARTICIPLE and not self._flags[after] & (w.NOUN | w.ADJECTIVE)
        return after if plain and after > position + 1 else None

    def _next_is_participle(self, position: int, end: int) -> bool:
        return position + 1 < end and bool(self._flags[position + 1] & w.PARTICIPLE)

    def _closing_comma(self, position: int, end: int) -> int | None:
        for other in range(position + 1, min(end, position + 8)):
            if self._flags[other] & w.COMMA:
                return other
        return None

    def _skip(self, position: int, end: int) -> int:
        """Return the first word that is no adverb, negation, time or object pronoun."""
        limit = min(end, position + _REACH)
        while position < limit and (self._flags[position] & _BETWEEN) and not self._flags[position] & w.VERBAL:
            position += 1
        return position

    def _before(self, index: int, start: int) -> int:
        """Return what the word before is; past a time expression; 0 at the beginning."""
        position = index - 1
        if position >= start and self._flags[position] & w.TIME:
            while position >= start and self._flags[position] & _TIME_PHRASE:
                position -= 1
        if position > start and self._flags[position] & w.COMMA and self._flags[position - 1] & w.TIME:
            position = self._before_insertion(position, start)
        if position < start:
            return 0
        return self._flags[position] | (w.TIME if position < index - 1 else 0)

    def _before_insertion(self, comma: int, start: int) -> int:
        """Return the word before « , depuis le printemps, »; the comma itself where none opens it."""
        position = comma - 1
        while position > start and self._flags[position] & (w.TIME | w.PREPOSITION | w.DETERMINER):
            position -= 1
        return position - 1 if position > start and self._flags[position] & w.COMMA else comma

    def _after(self, index: int, end: int) -> int:
        return self._flags[index + 1] if index + 1 < end else w.STOP


_APPOSITION: Final = 25  # words of an apposition that opens a sentence
_PHRASE: Final = 5  # words of a phrase between an auxiliary and its participle
_TAKES_OBJECT: Final = frozenset(tense for tense in Tense if tense is not Tense.PARTICIPLE)
_SIDES: Final = frozenset(("côté", "tour", "part", "sens"))
_THIRD: Final = (3, 6)
_TIME_PHRASE: Final = w.TIME | w.PREPOSITION | w.DETERMINER
_NEVER_NOUNS: Final = frozenset((Tense.FUTURE, Tense.IMPERFECT, Tense.CONDITIONAL))
_CLOSED_TO_VERBS: Final = frozenset(("huis", "portes"))  # "à huis clos", "journée portes ouvertes"
_INCLUDING: Final = frozenset(
    ("inclus", "incluse", "compris", "comprise", "exclu", "passé", "passés", "passée", "passées")
)
_AFTER_CE: Final = frozenset(("être", "pouvoir", "devoir"))  # verbs that "ce" can be the subject of
_PREPOSITIONAL: Final = frozenset(("partir", "compter"))
_QUANTIFIERS: Final = frozenset(
    ("tous", "toutes", "tout", "toute", "chacun", "chacune", "eux", "elles-mêmes", "eux-mêmes", "lui-même")
)
