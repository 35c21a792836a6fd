"""Rich Text Format.

Our own reader: the libraries at hand give the bare text (no styles, no dates), and take quadratic time on files
made for it.

References
----------
.. [1] Microsoft, "Rich Text Format (RTF) Specification", version 1.9.1, 2008.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, field, replace

from timeline_app.domain.article import BlockKind
from timeline_app.domain.calendar import is_date
from timeline_app.reading.dates.claim import DateClaim, Place, Role
from timeline_app.reading.draft import Draft, Part, draft_of_parts, titled
from timeline_app.reading.limits import Watch
from timeline_app.reading.styles import style_kind

_TOKEN = re.compile(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?|\\'(?P<byte>[0-9a-fA-F]{2})|\\(?P<sign>[^a-zA-Z])"
    r"|(?P<brace>[{}])|[\r\n]+|(?P<text>[^\\{}\r\n]+)",
    re.DOTALL,
)
_SKIPPED = frozenset(
    (
        *("colortbl", "pict", "object", "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr"),
        *("footerf", "footnote", "annotation", "fldinst", "listtable", "listoverridetable", "revtbl", "rsidtbl"),
        *("generator", "xe", "tc", "rxe", "txe", "bkmkstart", "bkmkend", "themedata", "datastore", "latentstyles"),
        *("mmathPr", "xmlnstbl", "pgdsctbl", "nonshppict", "shppict", "ftnsep", "aftnsep", "private", "filetbl"),
        *("template", "passwordhash", "datafield", "formfield", "listname", "keywords", "comment", "doccomm"),
        *("operator", "company", "category", "subject", "hlinkbase", "title", "author", "manager"),
    )
)
_TABLES = ("fonttbl", "stylesheet", "info", "creatim", "revtim")
_SIGNS = {
    "tab": "\t",
    "emdash": "—",
    "endash": "–",
    "emspace": " ",
    "enspace": " ",
    "bullet": "•",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "cell": " | ",
    "nestcell": " | ",
}
_BREAKS = frozenset(("par", "sect", "page", "row", "line", "nestrow", "softline"))
_CHARSETS = {
    0: "cp1252",
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    134: "gbk",
    136: "cp950",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
}
_MOST_GROUPS = 10_000  # inside each other
_LOOK_EVERY = 20_000  # tokens


@dataclass(frozen=True, slots=True)
class _State:
    """What holds inside a group."""

    skipped: bool = False
    destination: str = ""
    fallback: int = 1  # letters to skip after a Unicode one
    font: int = -1
    style: int = 0
    outline: int = 0
    in_list: bool = False
    deleted: bool = False


@dataclass(slots=True)
class _Document:
    """What has been read so far."""

    encoding: str = "cp1252"
    fonts: dict[int, str] = field(default_factory=dict)
    styles: dict[int, str] = field(default_factory=dict)
    times: dict[str, dict[str, int]] = field(default_factory=dict)
    parts: list[Part] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    pending: bytearray = field(default_factory=bytearray)


class _Reader:
    """One pass over the tokens of a file."""

    def __init__(self, source: str, watch: Watch) -> None:
        self._source = source
        self._watch = watch
        self._state = _State()
        self._stack: list[_State] = []
        self._document = _Document()
        self._skip = 0

    def read(self) -> _Document:
        position = count = 0
        while match := _TOKEN.search(self._source, position):
            position = match.end()
            count += 1
            if count % _LOOK_EVERY == 0:
                self._watch.look(position, len(self._source))
            if match["byte"] is None:
                self._decode()
            if match["word"]:
                number = int(match["number"]) if match["number"] else None
                if match["word"] == "bin":
                    position += max(0, number or 0)
                else:
                    self._word(match["word"], number)
            elif match["byte"]:
                self._byte(int(match["byte"], 16))
            elif match["sign"]:
                self._sign(match["sign"])
            elif match["brace"]:
                self._group(match["brace"])
            elif match["text"]:
                self._text(match["text"])
        self._decode()
        self._end_paragraph()
        return self._document

    def _group(self, brace: str) -> None:
        self._skip = 0
        if brace == "{":
            if len(self._stack) < _MOST_GROUPS:
                self._stack.append(self._state)
        elif self._stack:
            if self._state.destination == "style":
                self._end_style()
            self._state = self._stack.pop()

    def _word(self, word: str, number: int | None) -> None:
        self._skip = 0
        state, document = self._state, self._document
        if word in _SKIPPED or word in _TABLES or state.destination == "*unknown":
            self._state = replace(state, skipped=True, destination=word)
        elif word in ("listtext", "pntext"):
            self._state = replace(state, skipped=True)
            self._stack[-1:] = [replace(outer, in_list=True) for outer in self._stack[-1:]]
        elif state.destination in ("fonttbl", "stylesheet", "style", "creatim", "revtim"):
            self._table_word(word, number)
        elif word == "ansicpg" and number:
            document.encoding = f"cp{number}" if _exists(f"cp{number}") else document.encoding
        elif word == "mac":
            document.encoding = "mac_roman"
        elif word == "u" and number is not None:
            self._unicode(number)
        else:
            self._format(word, number)

    def _format(self, word: str, number: int | None) -> None:
        match word:
            case "uc":
                self._state = replace(self._state, fallback=min(16, max(0, number or 0)))
            case "f":
                self._state = replace(self._state, font=number or 0)
            case "s":
                self._state = replace(self._state, style=number or 0)
            case "outlinelevel":
                self._state = replace(self._state, outline=(number or 0) + 1)
            case "pard":
                self._state = replace(self._state, style=0, outline=0, in_list=False)
            case "ls":
                self._state = replace(self._state, in_list=True)
            case "deleted":
                self._state = replace(self._state, deleted=number != 0)
            case "plain":
                self._state = replace(self._state, deleted=False, font=-1)
            case _ if word in _BREAKS:
                self._end_paragraph()
            case _ if word in _SIGNS:
                self._text(_SIGNS[word])

    def _table_word(self, word: str, number: int | None) -> None:
        """Take a word inside the tables of fonts, styles or times."""
        state, document = self._state, self._document
        if state.destination == "fonttbl":
            if word == "f":
                self._state = replace(state, font=number or 0)
            elif word == "fcharset" and (number or 0) in _CHARSETS:
                document.fonts[state.font] = _CHARSETS[number or 0]
        elif state.destination in ("stylesheet", "style"):
            if word == "s":
                self._state = replace(state, destination="style", style=number or 0)
        elif number is not None:
            document.times.setdefault(state.destination, {})[word] = number

    def _sign(self, sign: str) -> None:
        self._skip = 0
        if sign == "*":
            self._state = replace(self._state, destination="*unknown")
        elif sign in "{}\\":
            self._text(sign)
        elif sign in "~_":
            self._text("\u00a0" if sign == "~" else "\u2011")
        elif sign in "\r\n":
            self._end_paragraph()

    def _unicode(self, number: int) -> None:
        if not self._state.skipped:
            self._text(chr(number & 0xFFFF))
        self._skip = self._state.fallback

    def _byte(self, byte: int) -> None:
        if self._skip:
            self._skip -= 1
        elif not self._state.skipped and not self._state.deleted:
            self._document.pending.append(byte)

    def _decode(self) -> None:
        document = self._document
        if document.pending:
            encoding = document.fonts.get(self._state.font, document.encoding)
            document.pieces.append(document.pending.decode(encoding, errors="replace"))
            document.pending.clear()

    def _text(self, text: str) -> None:
        if self._skip:
            skipped = min(self._skip, len(text))
            self._skip -= skipped
            text = text[skipped:]
        if self._state.destination == "style":
            self._document.styles[self._state.style] = self._document.styles.get(self._state.style, "") + text
        elif not self._state.skipped and not self._state.deleted:
            self._document.pieces.append(text)

    def _end_style(self) -> None:
        styles, number = self._document.styles, self._state.style
        styles[number] = styles.get(number, "").strip(" ;")

    def _end_paragraph(self) -> None:
        if self._state.skipped:
            return
        text = "".join(self._document.pieces).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        self._document.pieces.clear()
        kind, level = style_kind(self._document.styles.get(self._state.style, ""), self._state.outline)
        if kind is None and self._state.in_list:
            kind = BlockKind.LIST_ITEM
        self._document.parts.append(Part(text.strip(" |\t"), kind, level))


def _exists(encoding: str) -> bool:
    try:
        codecs.lookup(encoding)
    except LookupError:
        return False
    return True


def _claims(times: dict[str, dict[str, int]]) -> tuple[DateClaim, ...]:
    claims = []
    for name, role in (("creatim", Role.PUBLISHED), ("revtim", Role.UPDATED)):
        time = times.get(name, {})
        year, month, day = (time.get(unit, 0) for unit in ("yr", "mo", "dy"))
        if is_date(year, month, day) and year > 1900:
            minute = time.get("hr", 0) * 60 + time.get("min", 0)
            text = f"{year:04}-{month:02}-{day:02}"
            claims.append(
                DateClaim(Place.PROPERTY, role, text, year, month, day, minute if 0 <= minute < 1440 else None)
            )
    return tuple(claims)


def read(data: bytes, watch: Watch) -> Draft:
    """Read a Rich Text document: paragraphs with the meaning of their styles."""
    document = _Reader(data.decode("latin-1"), watch).read()
    return replace(draft_of_parts(titled(document.parts)), claims=_claims(document.times))
