"""Cuts an article into sections that tell time in one way: dispatch, chronology, history."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from timeline_app.domain.article import Article, Block, BlockKind
from timeline_app.domain.calendar import Day, civil
from timeline_app.domain.mention import Meaning, Mention
from timeline_app.resolving.arguments import number
from timeline_app.resolving.context import Context
from timeline_app.resolving.place import Place

_FAR_YEARS = 3  # a year this far from publication belongs to history


@dataclass(slots=True)
class Section:
    """Mentions that are anchored alike.

    Attributes
    ----------
    narrative
        It tells history in its order.
    mentions
        In the order of the text.
    """

    narrative: bool
    mentions: list[Mention] = field(default_factory=list)
    headings: dict[str, list[Mention]] = field(default_factory=dict)

    def heading_of(self, mention: Mention, context: Context) -> Place | None:
        """Return the place that the headings over a mention set; None without."""
        over = self.headings.get(mention.id)
        place: Place | None = None
        context.heading = None
        for heading in over or ():
            found = context.resolve(heading.meaning)
            if found is not None and found.first is not None:
                place = context.heading = found
        return place


def sections(article: Article, mentions: Sequence[Mention], dct: Day | None) -> Iterator[Section]:
    """Return the sections in order; together they hold all mentions."""
    section = Section(_is_history(mentions, dct))
    headings = _headings(article, mentions)
    for mention in mentions:
        section.mentions.append(mention)
        over = headings.get(mention.id)
        if over:
            section.headings[mention.id] = over
    yield section


def mentions_under_headings(article: Article, mentions: Sequence[Mention]) -> frozenset[str]:
    """Return the ids of the mentions that a heading dates, so that the publication does not."""
    return frozenset(name for name, over in _headings(article, mentions).items() if over)


def _is_history(mentions: Sequence[Mention], dct: Day | None) -> bool:
    """Tell whether most dates lie far from the publication, and few are near it."""
    if dct is None:
        return False
    year_now = civil(dct).year
    far = near = 0
    for mention in mentions:
        meaning = mention.meaning
        year = _year_in(meaning)
        if year is not None:
            far += abs(year - year_now) > _FAR_YEARS
            near += abs(year - year_now) <= 1
        elif meaning.operator in ("near_day", "unit") or (meaning.operator == "date" and meaning.get("weekday")):
            near += 1
    return far >= 8 and far > 3 * near


def _year_in(meaning: Meaning) -> int | None:
    year = number(meaning, "year")
    if year is not None and year >= 100:
        return -year if meaning.get("era") else year
    for _, value in meaning.arguments:
        if isinstance(value, Meaning):
            found = _year_in(value)
            if found is not None:
                return found
    return None


def _headings(article: Article, mentions: Sequence[Mention]) -> dict[str, list[Mention]]:
    """Return for each mention the headings over it that are dates, outermost first."""
    result: dict[str, list[Mention]] = {}
    open_headings: list[tuple[int, Mention]] = []
    blocks = iter(article.blocks)
    block = next(blocks, None)
    for mention in mentions:
        while block is not None and block.span.end <= mention.span.start:
            block = next(blocks, None)
        if (
            block is not None
            and block.span.start <= mention.span.start
            and _is_date_heading(block, mention, article.text)
        ):
            level = _level(mention.meaning)
            open_headings = [(one, head) for one, head in open_headings if one < level]
            result[mention.id] = [head for _, head in open_headings]
            open_headings.append((level, mention))
            continue
        if open_headings:
            result[mention.id] = [head for _, head in open_headings]
    return result


def _is_date_heading(block: Block, mention: Mention, text: str) -> bool:
    """Tell whether a mention is the whole of a heading: "--2012--", "Janvier 2015"."""
    if block.kind not in (BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.TITLE):
        return False
    if _level(mention.meaning) > 2:
        return False
    line = text[block.span.start : block.span.end]
    rest = line.replace(mention.text, "", 1).strip(" \t-–—*#:=_.[]()•>")
    return len(rest) <= 16 and not any(word.islower() and len(word) > 3 for word in rest.split() if not _is_month(word))


def _is_month(word: str) -> bool:
    return word.rstrip("-–").lower() in {
        "janvier",
        "février",
        "mars",
        "avril",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    }


def _level(meaning: Meaning) -> int:
    """Return how fine a date heading is: 0 a year, 1 a season or quarter, 2 a month, 3 a day, 9 none."""
    if meaning.operator == "date":
        if meaning.get("mday") is not None:
            return 3
        if meaning.get("month") is not None:
            return 2
        return 0 if meaning.get("year") is not None else 9
    return {"season": 1, "quarter": 1, "half": 1, "decade": 0, "century": 0, "part": 2}.get(meaning.operator, 9)
