"""Infers the publication day from the text alone, as a constraint problem over candidate days.

Every time expression that depends on the day of publication says something about it, and so do names whose time is
known (:mod:`.clues`, :mod:`.era_clues`).  The product of what they say, normalised over the candidate days, is the
confidence; the clues that speak for the chosen day are its evidence.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from timeline_app.domain.article import NO_DATE, Article, ReferenceDate
from timeline_app.domain.calendar import Day, civil
from timeline_app.domain.mention import Mention
from timeline_app.resolving.context import Direction
from timeline_app.resolving.dating.clue_reader import read_clues
from timeline_app.resolving.dating.clues import Clue, PointClue
from timeline_app.resolving.dating.day_scores import day_shares
from timeline_app.resolving.dating.decision import decide
from timeline_app.resolving.dating.elapsed import elapsed_clues
from timeline_app.resolving.dating.era_clues import era_clues
from timeline_app.rules.folding import FoldedText

_ERA_LANGUAGES: Final = ("fr",)


def infer(
    article: Article,
    folded: FoldedText,
    mentions: Sequence[Mention],
    look: Callable[[Mention], Direction],
    today: Day,
    skipped: frozenset[str] = frozenset(),
) -> ReferenceDate:
    """Infer the day of publication.

    Parameters
    ----------
    article, folded
        The article and the matching copies of its text.
    mentions
        The time expressions of the text.
    look
        Tells which way the verb of a mention points.
    today
        Nothing was published later.
    skipped
        Ids of mentions that depend on a heading or a history, not on the publication.

    Returns
    -------
    ReferenceDate
        With a day when it can be told, with candidates when it cannot, or :data:`NO_DATE`.
    """
    clues = all_clues(article, folded, mentions, look, today, skipped)
    shares = day_shares(clues, today) if clues else None
    return decide(clues, shares) if shares is not None else NO_DATE


def all_clues(
    article: Article,
    folded: FoldedText,
    mentions: Sequence[Mention],
    look: Callable[[Mention], Direction],
    today: Day,
    skipped: frozenset[str] = frozenset(),
) -> list[Clue]:
    """Return everything in the text that says something of the day; for the arguments see :func:`infer`."""
    clues = read_clues(article, mentions, look, civil(today).year, skipped)
    clues += elapsed_clues(article, mentions, [clue for clue in clues if isinstance(clue, PointClue)], today)
    language = article.language if article.language in _ERA_LANGUAGES else _ERA_LANGUAGES[0]
    story = [block.span for block in article.blocks if block.kind.in_story]
    return clues + era_clues(article.text, folded, language, story)
