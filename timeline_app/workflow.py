"""What can be done with an article, as pure functions: the same for window, command line and tests."""

from __future__ import annotations

from timeline_app.domain.article import Article
from timeline_app.domain.calendar import Day
from timeline_app.project.analysis import Analysis


def analyse(article: Article, reference_day: Day | None = None) -> Analysis:
    """Find, resolve and tell the times of an article.

    Parameters
    ----------
    article
        The article.
    reference_day
        The publication day as the user gives it; None to use the stated one, else to infer it.
    """
    raise NotImplementedError
