"""What dates a stretch of an article: the headings over it and the date that its entry begins with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from timeline_app.domain.article import Article, Block, BlockKind
from timeline_app.domain.calendar import Day, civil
from timeline_app.domain.mention import Meaning, Mention
from timeline_app.rules.folding import FoldedText
from timeline_app.rules.grammar import compile_expression

_DAY_LEVEL: Final = 3
_NO_DATE: Final = 9
_SHORT_WORD: Final = 3
_HEADING_WORDS: Final = frozenset((b"jour", b"jours", b"annee", b"acte", b"week", b"nuit"))
_NEAR: Final = 6  # characters between the dates at the head of one entry
_LONGEST_REST: Final = 16  # characters of a heading beside its date: "Jour 2 / Mardi 4"
_MONTHS: Final = frozenset(
    b"janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre".split()
)
_MARKS: Final = b" \n-*#:=_.[]()?>/|,"
_LEVELS: Final = {
    "season": 1, "quarter": 1, "half": 1, "decade": 0, "century": 0, "part": 2, "week_of": 2, "weekend_of": 2,
    "week_number": 2, "day_part": _DAY_LEVEL, "at_clock": _DAY_LEVEL, "night": _DAY_LEVEL,
}  # fmt: skip
# What may stand before the date that heads an entry, and what follows it
_ENTRY_START: Final = compile_expression(r"[-*?>#=\[( ]*(?:(?:dans|des|du|le|la|les|l'|en|a l'|au|a|vers|nuit) ?)*")
_ENTRY_MARK: Final = compile_expression(r"[ \])]*(?:[:|\n]|\*\*|- |\.(?: |$|\n)|, puis |/ |$)")
_SEVERAL_SENTENCES: Final = 150  # characters
_LONGEST_TITLE: Final = 90  # characters of a heading that begins with a date
_STOPS: Final = (b".", b";", b"!", b"?", b",")
# A heading that ends with its date: "Acte I : la mutinerie (2002)", "Le scrutin - automne 2010", "Le tournant de 2014"
_DATE_AT_END: Final = compile_expression(r".*(?:[(:,-] ?(?:en |du |le )?|\b(?:de|en|d') ?)")
_ANNOUNCES: Final = compile_expression(
    r"\b(?:chronologie|reperes?|dates|etapes|evenements|rappel|retour sur|principaux|faits|film|recit|moments)\b"
)
_FEWEST_ENTRIES: Final = 3  # that make a chronology
_OPENS: Final = frozenset((None, "range_start", "since", "from"))
_BEGINS: Final = frozenset((None, "range_start", "row_start"))
_ROW: Final = 2  # entries in a row behind which a paragraph that begins with a date is one as well
_FAR_YEARS: Final = 3  # a year this far from publication belongs to history
_FEWEST_YEARS: Final = 6  # such years make a history
_FULL_YEAR: Final = 100
_MIDDLE_AGES: Final = 1450
_FEWEST_OLD: Final = 2  # such names make an article one on old times
_FEWEST_ITEMS: Final = 2  # list items that make a paragraph behind them stand outside their heading


@dataclass(frozen=True, slots=True)
class Frame:
    """What dates a stretch.

    Attributes
    ----------
    number
        Changes with every heading and entry: what was told before a change does not date what follows it.
    over
        Ids of the mentions that head the stretch, outermost first.
    heads
        The mention itself heads an entry.
    recounts
        It heads an entry of several sentences, which an agenda has not.
    """

    number: int
    over: tuple[str, ...] = ()
    heads: bool = False
    recounts: bool = False


@dataclass(frozen=True, slots=True)
class _Open:
    """A heading under which the text stands: how fine its date is, its level in the document, its mention."""

    fineness: int
    level: int
    mention: str


def frames(article: Article, folded: FoldedText, mentions: Sequence[Mention]) -> list[Frame]:
    """Return the frame of each mention.

    Parameters
    ----------
    folded
        The text of the article for matching.
    mentions
        In the order of the text.
    """
    result: list[Frame] = []
    opened: list[_Open] = []
    number = items = row = 0
    blocks = list(_by_block(article, mentions))
    for (block, inside), (following, _) in zip(blocks, [*blocks[1:], (None, [])], strict=False):
        if block is None:
            result += [Frame(number)] * len(inside)
            continue
        heading = next((one for one in inside if _is_date_heading(block, one, folded)), None)
        heading = heading or _date_in_heading(block, inside, folded)
        if heading is not None:
            number, items, row = number + 1, 0, 0
            fineness = _fineness(heading.meaning)
            opened = [one for one in opened if one.fineness < fineness]
            over = tuple(one.mention for one in opened)
            recounts = following is not None and following.kind is BlockKind.PARAGRAPH and _is_long(following)
            result += [Frame(number, over, heads=one is heading, recounts=recounts) for one in inside]
            opened.append(_Open(fineness, block.level, heading.id))
            continue
        if block.kind is BlockKind.HEADING:
            number, items = number + 1, 0
            opened = [one for one in opened if one.level < block.level]
        entry = inside[0] if inside and _heads_entry(block, inside, folded, goes_on=row >= _ROW) else None
        row = row + 1 if entry is not None else 0
        if entry is not None:
            number += 1
            fineness = -1 if _year_in(entry.meaning) is not None else _fineness(entry.meaning)
            opened = [one for one in opened if one.fineness < fineness]
        elif block.kind is BlockKind.PARAGRAPH and items >= _FEWEST_ITEMS and opened:
            number, items, opened = number + 1, 0, []
        items += block.kind is BlockKind.LIST_ITEM
        over = tuple(one.mention for one in opened)
        if entry is None:
            result += [Frame(number, over)] * len(inside)
            continue
        result.append(Frame(number, over, heads=True, recounts=_is_long(block)))
        under = (*over, entry.id)
        result += [Frame(number, under)] * (len(inside) - 1)
        if row == 1 and following is not None and _is_titled_date(block, entry, following, folded):
            opened.append(_Open(_fineness(entry.meaning), block.level, entry.id))
            items = 0
    return result


def announced(
    article: Article, folded: FoldedText, mentions: Sequence[Mention], placed: Sequence[Frame]
) -> Mention | None:
    """Return the date with which the title or the announcement of a chronology says when its entries begin.

    "Six mois de crise, 2010-2011", "Chronologie depuis le scrutin de novembre 2010": None where the entries say their
    years themselves, or where there are too few.
    """
    heads = [mention for mention, frame in zip(mentions, placed, strict=True) if frame.heads]
    if len(heads) < _FEWEST_ENTRIES or _year_in(heads[0].meaning) is not None:
        return None
    for block in article.blocks:
        if block.span.start > heads[0].span.start:
            break
        words = _between(folded, block.span.start, block.span.end)
        if block.kind is not BlockKind.TITLE and _ANNOUNCES.search(words) is None:
            continue
        for mention in mentions:
            inside = block.span.start <= mention.span.start < min(block.span.end, heads[0].span.start)
            if inside and mention.relation in _OPENS and _year_in(mention.meaning) is not None:
                return mention
    return None


def is_history(mentions: Sequence[Mention], published: Day | None) -> bool:
    """Tell whether an article names more years far from its publication than times near it."""
    if published is None:
        return False
    year_now = civil(published).year
    far = near = 0
    for mention in mentions:
        year = _year_in(mention.meaning)
        if year is not None:
            far += abs(year - year_now) > _FAR_YEARS
            near += abs(year - year_now) <= 1
        elif mention.meaning.operator in ("near_day", "unit") or _is_bare_weekday(mention.meaning):
            near += 1
    return far >= _FEWEST_YEARS and far > near


def is_ancient(mentions: Sequence[Mention]) -> bool:
    """Tell whether an article names years or centuries around or before Christ, or very early ones."""
    return sum(_is_ancient(mention.meaning) for mention in mentions) >= _FEWEST_OLD


def _is_ancient(meaning: Meaning) -> bool:
    if meaning.get("era"):
        return True
    year = meaning.get("year")
    if isinstance(year, int) and meaning.get("full"):
        return year < _MIDDLE_AGES
    if isinstance(year, int) and _FULL_YEAR <= year < _MIDDLE_AGES:
        return True
    return any(_is_ancient(value) for _, value in meaning.arguments if isinstance(value, Meaning))


def _is_bare_weekday(meaning: Meaning) -> bool:
    return meaning.operator == "date" and meaning.get("weekday") is not None and meaning.get("mday") is None


def _year_in(meaning: Meaning) -> int | None:
    """Return the first year that a meaning names, astronomically; None without."""
    year = meaning.get("year")
    if isinstance(year, int) and year >= _FULL_YEAR:
        return 1 - year if meaning.get("era") else year
    inner = (_year_in(value) for _, value in meaning.arguments if isinstance(value, Meaning))
    return next((found for found in inner if found is not None), None)


def mentions_under_headings(article: Article, folded: FoldedText, mentions: Sequence[Mention]) -> frozenset[str]:
    """Return the ids of the mentions that a heading or entry dates, so that the publication does not."""
    return frozenset(
        mention.id for mention, frame in zip(mentions, frames(article, folded, mentions), strict=True) if frame.over
    )


def _by_block(article: Article, mentions: Sequence[Mention]) -> Iterator[tuple[Block | None, list[Mention]]]:
    """Return the blocks in order, each with its mentions; those between blocks with none."""
    index = 0
    for block in article.blocks:
        between: list[Mention] = []
        while index < len(mentions) and mentions[index].span.start < block.span.start:
            between.append(mentions[index])
            index += 1
        if between:
            yield None, between
        inside: list[Mention] = []
        while index < len(mentions) and mentions[index].span.start < block.span.end:
            inside.append(mentions[index])
            index += 1
        if inside or block.kind is BlockKind.HEADING or block.kind is BlockKind.LIST_ITEM:
            yield block, inside
    if index < len(mentions):
        yield None, list(mentions[index:])


def _is_date_heading(block: Block, mention: Mention, folded: FoldedText) -> bool:
    """Tell whether a mention is all that matters in a heading or line: "--2012--", "Jour 2 / Mardi 4", "14h27"."""
    fineness = _fineness(mention.meaning)
    if not block.kind.in_story or (fineness == _NO_DATE and mention.meaning.operator != "clock"):
        return False
    if fineness >= _DAY_LEVEL and block.kind is not BlockKind.HEADING:
        return False
    if block.span.end - block.span.start > mention.span.end - mention.span.start + 2 * _LONGEST_REST:
        return False
    before = _between(folded, block.span.start, mention.span.start)
    behind = _between(folded, mention.span.end, block.span.end)
    rest = (before.strip(_MARKS) + b" " + behind.strip(_MARKS)).strip()
    words = rest.replace(b"-", b" ").split()
    return len(rest) <= _LONGEST_REST and all(
        len(word) <= _SHORT_WORD or word in _MONTHS or word in _HEADING_WORDS for word in words
    )


def _date_in_heading(block: Block, inside: Sequence[Mention], folded: FoldedText) -> Mention | None:
    """Return the date with a year with which a heading begins or ends: "Acte I : la mutinerie (2002)"."""
    if block.kind is not BlockKind.HEADING:
        return None
    dated = [one for one in inside if _year_in(one.meaning) is not None and _fineness(one.meaning) != _NO_DATE]
    if not dated or dated[0].relation not in _BEGINS:
        return None
    before = _between(folded, block.span.start, dated[0].span.start).lstrip(_MARKS)
    behind = _between(folded, dated[-1].span.end, block.span.end).strip(_MARKS)
    if not behind and (not before or _DATE_AT_END.fullmatch(before) is not None):
        return dated[0]
    begins = not before and _ENTRY_MARK.match(_between(folded, dated[-1].span.end, block.span.end)) is not None
    return dated[0] if begins else None


def _heads_entry(block: Block, inside: Sequence[Mention], folded: FoldedText, *, goes_on: bool) -> bool:
    """Tell whether a block begins with a date that a mark sets off: "22 mars : …", "• 9 h – …", "Du 3 au 5 mai : …".

    Where the entries before were of this kind, a date without a mark begins one as well: "Le 11 avril, la ville tombe".
    """
    if block.kind not in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
        return False
    first = inside[0]
    if _fineness(first.meaning) == _NO_DATE and first.meaning.operator != "clock":
        return False
    if first.span.start - block.span.start > _LONGEST_REST:
        return False
    if _ENTRY_START.fullmatch(_between(folded, block.span.start, first.span.start)) is None:
        return False
    if goes_on and _says_month(first.meaning):
        return True
    if first.meaning.get("weekday") is not None and first.text.isupper():
        return True  # "MARDI, la chute. Peu après 7 h 30, …"
    end = first.span.end
    for other in (*inside[1:3], None):  # "Du 3 au 5 mai : ", "11 mars 2011 – 14 h 46 : "
        if _ENTRY_MARK.match(_between(folded, end, min(end + 2 * _NEAR, block.span.end))) is not None:
            return True
        if other is None or other.span.start - end > _NEAR:
            return False
        end = other.span.end
    return False


def _is_long(block: Block) -> bool:
    return block.span.end - block.span.start >= _SEVERAL_SENTENCES


def _says_month(meaning: Meaning) -> bool:
    of = meaning.get("of")
    if meaning.operator == "part" and isinstance(of, Meaning):
        return _says_month(of)
    return meaning.operator == "date" and any(name in ("month", "mday") for name, _ in meaning.arguments)


def _is_titled_date(block: Block, entry: Mention, following: Block, folded: FoldedText) -> bool:
    """Tell whether an entry is the heading of the paragraph behind it: "2002 : l’année de la rupture"."""
    if following.kind is not BlockKind.PARAGRAPH or _fineness(entry.meaning) >= _DAY_LEVEL:
        return False
    words = _between(folded, block.span.start, block.span.end).rstrip()
    return len(words) <= _LONGEST_TITLE and not words.endswith(_STOPS)


def _between(folded: FoldedText, start: int, end: int) -> bytes:
    return folded.plain[folded.of_text(start) : folded.of_text(end)]


def _fineness(meaning: Meaning) -> int:
    """Return how fine a date is: 0 years, 1 a season or quarter, 2 a month, 3 a day, 9 no date that heads anything."""
    if meaning.operator == "date":
        if meaning.get("mday") is not None or meaning.get("weekday") is not None:
            return _DAY_LEVEL
        if meaning.get("month") is not None:
            return 2
        return 0 if meaning.get("year") is not None else _NO_DATE
    if meaning.operator == "part" and isinstance(of := meaning.get("of"), Meaning):
        return _fineness(of)
    return _LEVELS.get(meaning.operator, _NO_DATE)
