"""Typography of shown words: spaces, quotes and apostrophes, the French and the English way."""

from __future__ import annotations

import re
from functools import lru_cache

NBSP = "\u00a0"  # no-break space
NNBSP = "\u202f"  # narrow no-break space
APOSTROPHE = "’"
ELLIPSIS = "…"

_SPACES = r"[ \t\u00a0\u2009\u202f]"
# Each rule: signs without one of which it finds nothing ("" for digits of all scripts), pattern, replacement.
_FRENCH: tuple[tuple[str, re.Pattern[str], str], ...] = tuple(
    (signs, re.compile(pattern), replacement)
    for signs, pattern, replacement in (
        ("'ʼ`´", r"(?<=\w)['ʼ`´](?=\w)", APOSTROPHE),
        ("«", rf"«{_SPACES}*", "«" + NNBSP),
        ("»", rf"{_SPACES}*»", NNBSP + "»"),
        ('"', r"\"([^\"\n]+)\"", f"«{NNBSP}\\1{NNBSP}»"),
        ("“", r"“([^”\n]+)”", f"«{NNBSP}\\1{NNBSP}»"),
        (";!?", rf"(?<=[\w»)\u2026]){_SPACES}*(?=[;!?](?:\W|$))", NNBSP),
        (":", rf"(?<=[\w»)])(?:{_SPACES}+(?=:)|(?=:{_SPACES}))", NBSP),
        ("%€$£", rf"(?<=\d){_SPACES}*(?=[%€$£](?!\w))", NBSP),
        ("", rf"(?<=\d){_SPACES}(?=\d{{3}}(?!\d))", NNBSP),
        (".", r"\.\.\.", ELLIPSIS),
    )
)
_ENGLISH: tuple[tuple[str, re.Pattern[str], str], ...] = tuple(
    (signs, re.compile(pattern), replacement)
    for signs, pattern, replacement in (
        ("'ʼ`´", r"(?<=\w)['ʼ`´](?=\w)", APOSTROPHE),
        ('"', r"\"([^\"\n]+)\"", r"“\1”"),
        ("'", r"(?<!\w)'([^'\n]+)'(?!\w)", r"‘\1’"),
        ("'", r"(?<=\w)'", APOSTROPHE),
        (".", r"\.\.\.", ELLIPSIS),
    )
)
_SIGNS = re.compile(r"['ʼ`´\"“«»;!?:%€$£.\d]")  # of all rules
_BREAKS = re.compile(r"[ \t\r\n\f\v\x00-\x08\x0e-\x1f\x7f\u2028\u2029]+")


@lru_cache(maxsize=8192)
def typeset(text: str, language: str) -> str:
    """Return words of an article as they are to be printed: no word changes, only signs and spaces.

    Parameters
    ----------
    text
        One stretch of text; line breaks become spaces.
    language
        "fr" for French spacing and « » ; everything else is set the English way.
    """
    text = _BREAKS.sub(" ", text).strip(" ")
    if not _SIGNS.search(text):
        return text
    there = set(text)
    for signs, pattern, replacement in _FRENCH if language == "fr" else _ENGLISH:
        if not signs or not there.isdisjoint(signs):
            text = pattern.sub(replacement, text)
    return text


def quote(text: str, language: str) -> str:
    """Return words in quotation marks; those that already stand inside become inner ones."""
    inner = typeset(text, language)
    if language == "fr":
        inner = inner.replace("«" + NNBSP, "“").replace(NNBSP + "»", "”")
        return f"«{NNBSP}{inner}{NNBSP}»"
    return "“" + inner.replace("“", "‘").replace("”", "’") + "”"


def capitalised(text: str) -> str:
    """Return the text with its first letter as a capital, accents kept."""
    return text[:1].upper() + text[1:]


def shortened(text: str, length: int) -> str:
    """Return at most ``length`` characters, cut between words, with an ellipsis where something was left out."""
    if len(text) <= length:
        return text
    cut = text[: length - 1]
    at = max(cut.rfind(" "), cut.rfind(APOSTROPHE) + 1)
    return (cut[:at] if at > length // 2 else cut).rstrip(" ,;:–-«“(") + ELLIPSIS
