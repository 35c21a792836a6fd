"""The credit with which the caption of a picture ends or opens: agency, photographer, "Photo : …"."""

from __future__ import annotations

import re
from functools import cache

from timeline_app.reading.blocks.line import Line
from timeline_app.reading.blocks.stamp_lines import says_when
from timeline_app.reading.folding import key, plain
from timeline_app.reading.lexicon import stamps

_LONGEST = 90  # words of a caption
CREDIT = 8  # words
_PARTS = re.compile(r"\s*/\s*| [-–] ")
_TAIL = 120  # characters that a credit is looked for in
_NAME = re.compile(r"[^\W\d_]+")
_PHOTOGRAPHER = r"[A-ZÀ-Þ][\w'’.-]*(?: [A-ZÀ-Þa-z][\w'’.-]*){0,3}"
_IN_BRACKETS = re.compile(
    rf"[.!?»] \((?:Photo |Ph\. ?)?{_PHOTOGRAPHER} ?[/.|] ?{_PHOTOGRAPHER}\)$"
)  # "…, samedi. (A. Name/Agency)"
_NAMED = r"(?:[A-ZÀ-Þ][\w.'’-]*|d[eu]s?|l[ae]|van|von|al|el)"
_AFTER_STOP = re.compile(  # "… à Liège. LP/Jean Morvan", "… à Liège. DDM - L.M."
    rf"[.!?»] (?=[A-ZÀ-Þ])(?=[^.!?]*(?:[/|,]| [–-] ))(?:{_NAMED}(?: ?[/|,] ?| [–-] | )){{1,6}}{_NAMED}$"
)
_PHOTO_AFTER_STOP = re.compile(r"[.!?»]\s+(?:Photo|Photos|Ph\.|Crédit)(?: ?:)? [A-ZÀ-Þ][^.!?]{0,60}$")
_FOR_PAPER = re.compile(r"[A-ZÀ-Þ'’.-]{2,}(?: [A-ZÀ-Þ'’.-]{2,}){1,4} (?:POUR|FOR) [«\"“][^«»\"“”]{2,40}[»\"”]$")
_IN_CAPITALS = re.compile(r"\w \((?:[A-ZÀ-Þ][A-ZÀ-Þ'’.-]* ){1,3}[A-ZÀ-Þ][A-ZÀ-Þ'’-]+\)$")  # "… à Dacca (K M ASAD)"
_ENDINGS = (_IN_BRACKETS, _IN_CAPITALS, _AFTER_STOP, _PHOTO_AFTER_STOP, _FOR_PAPER)
_BRACKETS = re.compile(r"[\[(]([^()\[\]]{2,120})[\])]\s*\.?$")


@cache
def _agency() -> str:
    return (
        "(?:"
        + "|".join(map(re.escape, (*stamps().agencies, *(a.upper() for a in stamps().agencies if len(a) > 4))))
        + ")"
    )


@cache
def _tail() -> re.Pattern[str]:
    """Match "Yuri KADOBNOV / AFP", "AFP - YURI KADOBNOV", "REUTERS/Name", "via REUTERS" at the end of a line."""
    name = r"[^\W\d_a-zà-ÿ][\w'’.-]{0,30}"
    names = rf"{name}(?: (?:(?:de|van|von|al|el|del|di|da|bin) )?{name}){{0,4}}"
    agency = _agency()
    return re.compile(
        rf"(?:(?<![\w]){agency}\s*[-–/|]\s*{names}|(?<!\w){names}\s*[/|]\s*(?:{names}\s*[/|]\s*)?{agency}|\s(?:via|VIA|/|\|)\s*{agency}|[.!?»\"]\s+{agency})\s*\.?\)?$"
    )


def _is_credit(words: str) -> bool:
    """Tell whether words in brackets are the credit of a picture."""
    agencies = stamps().agencies
    parts = [part.strip() for part in re.split(r"[/|,;:]| - ", words) if part.strip()]
    if not parts:
        return False
    known = [part for part in parts if part in agencies or part.title() in agencies or key(part) in stamps().credits]
    if len(parts) > 1:
        return bool(known)
    first, *rest = plain(parts[0]).split()
    return (
        (bool(rest) and first in stamps().credits)
        or (first in ("archives", "archive") and not rest)
        or parts[0].startswith("©")
    )


def has_credit(line: Line, before_prose: bool) -> bool:
    """Tell whether a line is a caption by its credit; the agency alone is one only above the first paragraph."""
    text = line.text
    if line.words > _LONGEST or not _could_be(line) or says_when(text):
        return False
    if line.words <= CREDIT and text not in stamps().agencies and _names_agency(text):
        return True
    if text.startswith("©") or ("©" in text[-100:] and not text.endswith("©")):
        return True
    brackets = _BRACKETS.search(text[-200:])
    if brackets and _is_credit(brackets[1]):
        return True
    if brackets and before_prose and (brackets[1] in stamps().agencies) and len(text) > len(brackets[0]):
        return True
    tail = text[-_TAIL:]
    if opens_with_credit(text) or (not text.isupper() and any(pattern.search(tail) for pattern in _ENDINGS)):
        return True
    return line.words <= 60 and text not in stamps().agencies and _tail().search(tail) is not None


def _names_agency(text: str) -> bool:
    """Tell whether a line is a credit alone: "AFP/Archives - Jean MORVAN"."""
    parts = _PARTS.split(text.strip(" ()[]"))
    named = [part for part in parts if part in stamps().agencies]
    return len(parts) > 1 and bool(named) and all(part[:1].isupper() and len(part.split()) <= 4 for part in parts)


def _could_be(line: Line) -> bool:
    """Sort most prose out cheaply: it ends with a full stop and opens and closes with no word of a credit."""
    text = line.text
    if not text.endswith((".", "?", "!", "»", ":", "”")) or "©" in text:
        return True
    return (
        text.endswith((").", "]."))
        or text[-2:-1].isupper()
        or " POUR " in text[-_TAIL:]
        or not _agency_words().isdisjoint(_NAME.findall(text[-_TAIL:]))
        or (line.key.split(" ", 1)[0].rstrip(":") in _openings() and opens_with_credit(text))
    )


@cache
def _agency_words() -> frozenset[str]:
    names = stamps().agencies
    return frozenset(word for name in names for word in (*_NAME.findall(name)[:1], *_NAME.findall(name.upper())[:1]))


@cache
def _openings() -> dict[str, list[str]]:
    """Return the phrases that open a caption by their first word or sign."""
    found: dict[str, list[str]] = {}
    for phrase in stamps().captions:
        first = _NAME.match(phrase)
        found.setdefault(first.group() if first else phrase[:1], []).append(phrase)
    return found


def opens_with_credit(text: str) -> bool:
    """Tell whether a line opens with "Photo : ", "Image source, " and their like."""
    opening = plain(text[:60]).lstrip(" ([")
    first = _NAME.match(opening)
    for phrase in _openings().get(first.group() if first else opening[:1], ()):
        if opening.startswith(phrase):
            rest = opening[len(phrase) :]
            if rest.lstrip()[:1] == ":" or (" " in phrase.strip() and rest[:1] in (" ", ",", ".")):
                return True
    return text.startswith("PHOTO ") and text[6:7].isupper()
