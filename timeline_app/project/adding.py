"""An article that was analysed, into a project."""

from __future__ import annotations

from dataclasses import replace

from timeline_app.domain.article import Article
from timeline_app.project.analysis import Analysis
from timeline_app.project.corrected_events import corrected_events
from timeline_app.project.project import Project, ProjectArticle


def with_article(project: Project, article: Article, analysis: Analysis) -> Project:
    """Return the project with one more article."""
    number = project.articles_added + 1
    articles = (*project.articles, ProjectArticle.of(f"a{number}", article, analysis))
    return replace(
        project, articles=articles, events=corrected_events(articles, project.corrections), articles_added=number
    )
