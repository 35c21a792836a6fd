"""Who says so: the source that a report names for what it tells."""

from __future__ import annotations

from typing import Final, NamedTuple

from timeline_app.domain.span import Span
from timeline_app.language import word as w
from timeline_app.language.arguments import object_of, subject_of, tells_before
from timeline_app.language.noun_phrases import Phrase
from timeline_app.language.pronouns import named_by
from timeline_app.language.syntax import SentenceSyntax, Syntax
from timeline_app.language.verb_senses import verb_senses
from timeline_app.language.verbs import GroupTense, VerbGroup

_ACCORDING: Final = frozenset(("selon", "d'après", "dixit"))
_LONGEST: Final = 60  # characters of a speaker's name
_BACK: Final = 2  # sentences before a quotation in which its speaker may have been named


class Attribution(NamedTuple):
    """Who vouches for what is told.

    Attributes
    ----------
    speaker
        The words that name them; "" where someone speaks whom the text does not name.
    verb
        The verb of saying, None for "selon".
    quoted
        It stands inside reported speech between marks.
    behind
        The source follows what it says, or says so with an infinitive: « …, a dit X », « X dit avoir prévenu ».
    """

    speaker: str
    verb: VerbGroup | None
    quoted: bool = False
    behind: bool = False


def attribution_of(syntax: Syntax, sentence: SentenceSyntax, head: int, verb: VerbGroup | None) -> Attribution | None:
    """Return who says what an event tells; None where the report itself does.

    Parameters
    ----------
    syntax, sentence
        The text, and the sentence that tells the event.
    head, verb
        The word that names the event, and the verb of its clause.
    """
    quotation = syntax.quotations.holding(syntax.words.starts[head])
    if quotation is not None and syntax.quotations.is_speech(quotation):
        return _of_quotation(syntax, sentence, quotation)
    return _according(syntax, sentence, head) or _reported(syntax, sentence, head, verb)


def _according(syntax: Syntax, sentence: SentenceSyntax, head: int) -> Attribution | None:
    """« selon les Occidentaux »: it holds for its sentence, up to a semicolon."""
    words, flags = syntax.words.words, syntax.flags
    if not sentence.cites:
        return None
    for index in range(sentence.start, sentence.end - 1):
        pair = words[index].text + words[index + 1].text
        start = index + 1 if words[index].text in _ACCORDING else index + 2 if pair in _ACCORDING else 0
        if not start or syntax.flags[index] & w.TIME or syntax.flags[start] & w.PUNCTUATION:
            continue  # "l'année d'après"
        low, high = sorted((index, head))
        if any(flags[other] & w.PAUSE for other in range(low, high)):
            continue
        if words[start].text in ("lui", "elle", "eux"):
            return Attribution("", None)
        name = _name(syntax, sentence, start)
        inside = syntax.words.starts[start] <= syntax.words.starts[head] < syntax.words.starts[start] + len(name)
        return None if inside else Attribution(name, None)
    return None


def _name(syntax: Syntax, sentence: SentenceSyntax, start: int) -> str:
    """Return the words of a name from its first word to the end of the phrases joined to it."""
    if syntax.flags[start] & w.PUNCTUATION:
        return ""
    end = start + 2 if syntax.words.words[start + 1].text in ("un", "une") else start  # "l'un d'eux"
    for phrase in sentence.phrases:
        if phrase.end <= start:
            continue
        joined = phrase.start <= end or (phrase.start == end + 1 and syntax.flags[end] & w.COORDINATOR)
        if not joined or (
            end > start and phrase.preposition >= 0 and not phrase.of and not _is_coordinated(syntax, end)
        ):
            break
        longer = syntax.words.span_of(start, phrase.end)
        if longer.end - longer.start > _LONGEST:
            break
        end = phrase.end
    return syntax.words.span_of(start, max(end, start + 1)).of(syntax.text)


def _is_coordinated(syntax: Syntax, index: int) -> bool:
    return bool(syntax.flags[index] & w.COORDINATOR)


def _reported(syntax: Syntax, sentence: SentenceSyntax, head: int, verb: VerbGroup | None) -> Attribution | None:
    """« l'ONU estime que … », « …, ont rapporté des habitants », « est accusée d'avoir tué »."""
    for group in sentence.groups:
        if group.infinitive not in verb_senses().saying or group.head == head or group is verb:
            continue
        if not group.is_finite or group.reflexive or group.infinitive in verb_senses().announcing:
            continue
        if group.infinitive in verb_senses().wishing and not group.inverted:
            continue
        if group.last < head and _takes_content(syntax, sentence, group, head):
            perfect = group.infinitive == "dire" and any(
                other.tense is GroupTense.PAST_INFINITIVE and other.head == head for other in sentence.groups
            )
            name = "" if group.passive else _subject_name(syntax, sentence, group)  # "est accusé d'avoir tué"
            return Attribution(name, group, behind=perfect)
        if group.first > head and _closes(syntax, sentence, group):
            return Attribution(_subject_name(syntax, sentence, group), group, behind=True)
    return None


def _takes_content(syntax: Syntax, sentence: SentenceSyntax, group: VerbGroup, head: int) -> bool:
    """Tell whether what a verb of saying reports reaches to a word: "que" follows it, or an infinitive."""
    flags = syntax.flags
    index = group.last + 1
    while index < head and flags[index] & (w.TIME | w.ADVERB | w.NEGATOR | w.PREPOSITION | w.CLITIC | w.DETERMINER):
        if flags[index] & w.OF and any(other.first == index + 1 and not other.is_finite for other in sentence.groups):
            break
        index += 1
    infinitive = any(
        other.first <= index + 1 <= other.last + 1 and not other.is_finite and other.first > group.last
        for other in sentence.groups
    )
    que = bool(flags[index] & w.RELATIVE and flags[index] & w.SUBORDINATOR)
    stopped = any(flags[other] & w.PAUSE for other in range(group.last, head))
    return (que or infinitive) and not stopped


def _closes(syntax: Syntax, sentence: SentenceSyntax, group: VerbGroup) -> bool:
    """Tell whether a verb of saying stands behind what it reports: after a comma, its subject behind it."""
    before = syntax.flags[group.first - 1]
    if not before & (w.COMMA | w.QUOTE):
        return False
    if not (before & w.QUOTE or syntax.flags[group.first - 2] & w.QUOTE or tells_before(sentence, group)):
        return False
    subject = object_of(syntax, sentence, group)
    return group.inverted or (subject is not None and subject.start - group.last <= _BACK + 4)


def _subject_name(syntax: Syntax, sentence: SentenceSyntax, group: VerbGroup) -> str:
    if group.inverted:
        return _earlier_speaker(syntax, sentence, group)
    if syntax.words.words[group.last + 1].text == "l'" and syntax.words.words[group.last + 2].text in ("un", "une"):
        return _name(syntax, sentence, group.last + 1)
    subject = subject_of(syntax, sentence, group)
    if subject is None:
        return ""
    if subject.pronoun:
        return _stands_for(syntax, sentence, subject)
    start = subject.start if subject.preposition < 0 else subject.preposition + 1
    return _name(syntax, sentence, start)


def _stands_for(syntax: Syntax, sentence: SentenceSyntax, pronoun: Phrase) -> str:
    phrase = named_by(syntax, sentence, pronoun.head)
    if phrase is None:
        return ""
    return syntax.words.span_of(phrase.start + (phrase.preposition >= 0), phrase.end).of(syntax.text)


def _earlier_speaker(syntax: Syntax, sentence: SentenceSyntax, group: VerbGroup) -> str:
    """Return whom "a-t-il ajouté" means: the last who was named as speaking, or did something, before."""
    number = syntax.sentences.index(sentence.span.start)
    for earlier in range(number - 1, max(-1, number - 1 - _BACK), -1):
        span = syntax.sentences.spans[earlier]
        if "\n" in syntax.text[span.end : syntax.sentences.spans[earlier + 1].start]:
            break
        before = syntax.sentence(span.start)
        found = _according(syntax, before, before.start)
        if found is not None and found.speaker:
            return found.speaker
        for other in before.groups:
            if other.infinitive in verb_senses().saying and other.is_finite and not other.inverted:
                return _subject_name(syntax, before, other)
    return ""


def _of_quotation(syntax: Syntax, sentence: SentenceSyntax, quotation: Span) -> Attribution:
    """Return who speaks in a quotation: the verb of saying in its sentence, else that of its paragraph."""
    for start in _sentences_around(syntax, sentence, quotation):
        around = syntax.sentence(start)
        for group in around.groups:
            outside = not quotation.start <= syntax.words.starts[group.first] < quotation.end
            inside_other = syntax.quotations.holding(syntax.words.starts[group.first]) is not None
            if outside and not inside_other and group.is_finite and _introduces(syntax, group):
                return Attribution(_subject_name(syntax, around, group), group, True)
        found = _according(syntax, around, around.start)
        if found is not None:
            return found._replace(quoted=True)
    return Attribution("", None, True)


def _introduces(syntax: Syntax, group: VerbGroup) -> bool:
    """Tell whether a verb introduces speech: one of saying, or any behind the closing mark ("sourit un technicien")."""
    before = syntax.flags[group.first - 1] | syntax.flags[max(0, group.first - 2)]
    return group.infinitive in verb_senses().saying or bool(before & (w.QUOTE | w.CLOSING))


def _sentences_around(syntax: Syntax, sentence: SentenceSyntax, quotation: Span) -> list[int]:
    """Return where the sentences of a quotation's paragraph start: its own, those it reaches into, those before."""
    spans = syntax.sentences.spans
    number = syntax.sentences.index(sentence.span.start)
    last = syntax.sentences.index(max(quotation.start, quotation.end - 1))
    order = [number, last, *range(number - 1, max(-1, number - 1 - _BACK), -1), last + 1]
    found = []
    for other in order:
        if not 0 <= other < len(spans):
            continue
        low, high = sorted((spans[other].start, sentence.span.start))
        if "\n" not in syntax.text[low:high]:
            found.append(spans[other].start)
    return found
