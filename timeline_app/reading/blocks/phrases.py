"""Menus, share buttons, newsletters: recognised by the phrases that pages use."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline_app.domain.article import BlockKind
from timeline_app.reading.blocks.line import Line
from timeline_app.reading.blocks.pieces import pieces_of
from timeline_app.reading.blocks.service import is_service, tells_news
from timeline_app.reading.folding import key
from timeline_app.reading.lexicon import Boilerplate, boilerplate

_LONGEST_START = 40  # words of a line that is set aside for its first words
_LONGEST_HOLDER = 25  # words of a line that is set aside for words somewhere in it
_ADDRESS = re.compile(
    r"(?:https?://|www\.|pic\.twitter\.com/)\S+|[@#]\w+(?:\s+[@#]\w+)*"
    r"|[—–-] [^()\n]{2,60} \(@\w+\).{0,30}"  # who posted what is shown, and when
    r"|\W*(?:Vu|Lu|vu|lu) \d[\d  ]* fois|\d+:\d\d(?:\s*/\s*\d+:\d\d)?|\d{1,3}\s*/\s*\d{1,3}"
    r"|[+−-]?\d[\d  ]*,\d+ ?%?|[+−-] ?\d+ ?%|[\W_]+"
)
_LONGEST_LEAD = 80  # characters
_SENTENCE = 8  # words
_CLEAR, _PLAIN = 3, 5  # words of a phrase that says enough where no news are told, and anywhere
_OTHER = re.compile(r"(?:re)?(?:voir|lire|ecouter|regarder) [^:]{2,60} ?: ")  # "Voir Pérou : la crise en dix dates"
_LINK_MARK = re.compile(r"[:>|»→►▶]")
_STEP = re.compile(r"\s*[>›»/|→]\s*")
_HOME = ("accueil", "home", "a la une", "une")
_ARROWS = (">>", "➡", "👉", "⇒")  # that lead to another page
_ROW = 12  # words
_UNKNOWN_PIECES = 6  # a line of so many short pieces is a menu, whatever they say
ALSO = frozenset(("aussi", "egalement", "ailleurs", "also", "next", "more"))  # what leads from an article to others has


def _reason_of_words(line: Line, phrases: Boilerplate) -> str | None:
    if reason := phrases.lines.get(line.key):
        return reason
    phrase, reason = _opening(line, phrases) or _holding(line, phrases) or ("", "")
    if not reason or not _is_sentence(line) or _is_certain(phrase) or line.text.startswith("©"):
        return reason or None
    if phrase.endswith((":", "]")):
        return None if tells_news(line) else reason
    is_plain = len(phrase.split()) >= _CLEAR and not tells_news(line)
    return reason if is_plain or is_service(line, among_others=True) else None


def _opening(line: Line, phrases: Boilerplate) -> tuple[str, str] | None:
    """Return the phrase that a line starts with, and its reason."""
    if line.words > _LONGEST_START or line.text[0] in '«"“':
        return None
    words = line.key
    first = words.split(" ", 1)[0]
    found = phrases.starts.get(first, ())
    if first[-1] in ":,":
        found += phrases.starts.get(first[:-1], ())
    for phrase, reason in found:
        if words.startswith(phrase) and not (phrase[-1].isalpha() and words[len(phrase) :][:1].isalpha()):
            return phrase, reason
    return None


def _holding(line: Line, phrases: Boilerplate) -> tuple[str, str] | None:
    if line.words > _LONGEST_HOLDER:
        return None
    return next((found for found in phrases.holds if found[0] in line.key), None)


def _is_sentence(line: Line) -> bool:
    return line.words >= _SENTENCE and line.ends_sentence


def _is_certain(phrase: str) -> bool:
    """Tell whether no sentence of an article begins so: "Lire aussi …", "Cet article a été mis à jour …"."""
    words = phrase.split()
    return len(words) >= _PLAIN or not ALSO.isdisjoint(words)


def _reason_of_names(line: Line, phrases: Boilerplate) -> str | None:
    """Recognise a row of names of networks or of sections: "Facebook Twitter Google + Linkedin"."""
    names = [word for word in line.key.split() if word[0].isalnum()] if line.words <= _ROW else []
    known = [reason for name in names if (reason := phrases.lines.get(name))]
    if len(known) < max(2, len(names)) or line.ends_sentence:
        return None
    return "share" if "share" in known else "menu" if len(known) > 2 else None


def _reason_of_pieces(line: Line, phrases: Boilerplate) -> str | None:
    """Recognise "LIVE | Most read | Watch again: News at Ten": short pieces of which one is known."""
    pieces = [] if line.ends_sentence else pieces_of(line.text)
    if len(pieces) < 2 or any(len(piece.split()) > 6 for piece in pieces):
        return None
    keys = [key(piece) for piece in pieces]
    for words in keys:
        reason = phrases.lines.get(words) or phrases.opens.get(words)
        if reason and reason != "rubric":
            return reason
    if any(letter.isdecimal() for letter in line.text):
        return None
    rubrics = sum(phrases.lines.get(words) == "rubric" for words in keys)
    many = len(pieces) >= _UNKNOWN_PIECES and line.words <= 3 * len(pieces)
    return "menu" if many or 2 * rubrics >= len(keys) else None


def _reason(line: Line, phrases: Boilerplate) -> str | None:
    if not line.key:
        return "menu" if line.text and line.words <= 3 and _ADDRESS.fullmatch(line.text) else None
    if line.words > _LONGEST_START and line.ends_sentence:
        return None
    if _ADDRESS.fullmatch(line.text) or _is_trail(line):
        return "menu"
    if reason := _reason_of_names(line, phrases):
        return reason
    if line.text.startswith(_ARROWS) and line.words < _LONGEST_START:
        return "related"
    if _OTHER.match(line.key) and not line.ends_sentence:
        return "related"
    reason = _reason_of_words(line, phrases)
    if reason and reason != "rubric":
        return reason
    if line.key in phrases.opens or _opens_inline(line, phrases):
        return "related"
    return "service" if is_service(line) else _reason_of_pieces(line, phrases)


def _is_trail(line: Line) -> bool:
    """Recognise the way to a page from the first one: "Accueil > Monde > Mali"."""
    return line.key.startswith(_HOME) and not line.ends_sentence and _STEP.split(line.key, maxsplit=1)[0] in _HOME


def _opens_inline(line: Line, phrases: Boilerplate) -> bool:
    """Tell whether a line is a lead and its link together: "Les plus lus : …"."""
    mark = _LINK_MARK.search(line.text)
    head = line.text[: mark.start()] if mark else ""
    if len(head) > _LONGEST_LEAD or " " not in head.strip() or key(head) not in phrases.opens:
        return False
    return not (_is_sentence(line) and tells_news(line))


def mark_boilerplate(lines: Sequence[Line]) -> list[Line]:
    """Set aside the lines whose words say that they are not the article."""
    phrases = boilerplate()
    marked = []
    for line in lines:
        reason = _reason(line, phrases) if line.is_open else None
        marked.append(line.known_as(BlockKind.BOILERPLATE, reason) if reason else line)
    return marked
