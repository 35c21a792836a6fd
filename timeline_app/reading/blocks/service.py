"""What a site says to its visitor: subscriptions, consent, buttons, told by words that go together."""

from __future__ import annotations

import re
import string

from timeline_app.reading.blocks.line import Line
from timeline_app.reading.folding import key
from timeline_app.reading.lexicon import date_words, service

_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_NAME = re.compile(r"[^\W\d_]+")
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_PAST = re.compile(
    r"\b(?:a|ont)(?:-t-(?:il|elle|on)|-(?:ils|elles))? (?:\w+ )?\w+(?:ée?s?|[iu]e?s?|it|is|ert|fait|eint|aint)\b"
    r"|\b(?:fut|furent|had|was|were|said)\b"
    r"|\b(?!souh|extr|portr|retr|attr)\w{2,}(?<!f)(?<!rf)ai(?:t|ent)\b"
)
_SPACED = str.maketrans(dict.fromkeys(string.punctuation + string.digits, " "))
_PART = re.compile(r"['-]")
_QUOTED = re.compile(r"«[^»]*»?|\"[^\"]*\"?|“[^”]*”?")
_LONGEST = 45  # words
_BUTTON = 12  # words
_SENTENCE = 8  # words
_ENOUGH, _AMONG_OTHERS = 3, 2  # weight of the words of a sentence, alone and among lines that are set aside
_DENSE, _STREWN = 0.14, 0.1  # weight for each word, alone and among others
_PRICE = re.compile(r"\d ?€ ?(?:le premier mois|(?:par|/|a|per) ?(?:mois|month|semaine|week|an)\b)")
_NOT_IMPERATIVE = frozenset(("assez", "chez", "nez", "rez", "riz"))


def tells_news(line: Line) -> bool:
    """Tell whether a line tells what happened: a verb of the past whose subject is no "you", a month, a year, a day."""
    names = date_words()
    words = _NAME.findall(line.key)
    days = sum(word in names.weekdays and len(word) > 3 for word in words)
    months = any(word in names.months and len(word) > 3 for word in words)
    return days == 1 or months or _YEAR.search(line.key) is not None or _PAST.search(line.text) is not None


def _words(line: Line) -> list[str]:
    """Return the words outside quotation marks, compounds also in their parts."""
    found = []
    for word in _WORD.findall(key(_QUOTED.sub(" ", line.text)) if _QUOTED.search(line.text) else line.key):
        found.append(word)
        if "'" in word or "-" in word:
            found += _PART.split(word)
    return found


def _weight(words: frozenset[str]) -> int:
    known = service()
    return len(words & known.things) + 2 * len(words & known.site_words)


def names_site(line: Line) -> bool:
    """Tell whether a line speaks of things of the site and of no news, to whomever."""
    return _weight(frozenset(_words(line))) >= _AMONG_OTHERS and not tells_news(line)


def is_service(line: Line, among_others: bool = False) -> bool:
    """Tell whether a line speaks to the visitor of the site and not of the news.

    Parameters
    ----------
    line
        The line.
    among_others
        It stands between lines that are set aside, where less is asked of it.
    """
    if not line.key or line.words > _LONGEST:
        return False
    if not line.ends_sentence and "€" in line.text and _PRICE.search(line.key):
        return True
    known = service()
    if known.either.isdisjoint(line.key.translate(_SPACED).split()):
        return False
    words = _words(line)
    different = frozenset(words)
    weight = _weight(different)
    if not weight:
        return False
    imperative = words[0].endswith("ez") and words[0] not in _NOT_IMPERATIVE
    addresses = imperative or not known.address.isdisjoint(different)
    is_button = words[0] in known.verbs
    if line.words <= _BUTTON and not (line.ends_sentence and (among_others or line.words >= _SENTENCE)):
        speaks = is_button or addresses or (among_others and not different.isdisjoint(known.site_words))
        return speaks and weight + (words[0] not in known.things) >= 2
    weight += addresses
    least, share = (_AMONG_OTHERS, _STREWN) if among_others and addresses else (_ENOUGH, _DENSE)
    enough = weight >= least and weight >= share * line.words
    return enough and (addresses or among_others) and not tells_news(line)
