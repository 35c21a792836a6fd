"""The engine, imported when the first article asks for it: the window is painted before."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from timeline_app.domain.article import Article, Block, BlockKind
from timeline_app.domain.calendar import Day
from timeline_app.domain.interval import TimeSpan
from timeline_app.domain.span import Span

if TYPE_CHECKING:
    from timeline_app.project.analysis import Analysis

_WORDS = "Ce vendredi matin, un mot sur hier."


def analyse(article: Article, reference_day: Day | None, pins: Mapping[Span, TimeSpan]) -> Analysis:
    """Find, resolve and tell the times of an article (see :func:`timeline_app.workflow.analyse`)."""
    from timeline_app import workflow  # noqa: PLC0415

    return workflow.analyse(article, reference_day, pins)


def analyse_without_named_events(
    article: Article, reference_day: Day | None, pins: Mapping[Span, TimeSpan]
) -> Analysis:
    """Analyse as :func:`analyse`, but take no name of an event for its date."""
    from timeline_app import workflow  # noqa: PLC0415

    return workflow.analyse(article, reference_day, pins, named_events=False)


def warm_up() -> None:
    """Let the engine read its rules before the first article comes."""
    analyse(Article(_WORDS, (Block(BlockKind.PARAGRAPH, Span(0, len(_WORDS))),)), None, {})
