"""What can be done with articles and projects, as pure functions: the same for window, command line and tests."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date

from timeline_app.domain.article import Article, DateSource, ReferenceDate, soft_breaks
from timeline_app.domain.calendar import Day
from timeline_app.domain.correction import Correction
from timeline_app.domain.interval import TimeSpan
from timeline_app.domain.span import Span
from timeline_app.language.syntax import Syntax
from timeline_app.project.adding import with_article
from timeline_app.project.analysis import Analysis
from timeline_app.project.corrected_events import corrected_events
from timeline_app.project.pinned_times import ANALYSED_AGAIN, corrected_article, pinned, pins, reference_day
from timeline_app.project.project import Project, ProjectArticle
from timeline_app.resolving.directions import SyntaxGrammar
from timeline_app.resolving.frames import mentions_under_headings
from timeline_app.resolving.resolver import resolve
from timeline_app.rules.folding import fold
from timeline_app.rules.languages import RULE_LANGUAGES
from timeline_app.tagging.tagger import tag
from timeline_app.telling.teller import tell

Engine = Callable[[Article, Day | None, Mapping[Span, TimeSpan]], Analysis]

_NO_PINS: Mapping[Span, TimeSpan] = {}


def analyse(
    article: Article,
    reference_day: Day | None = None,
    pins: Mapping[Span, TimeSpan] = _NO_PINS,
    *,
    reference_minute: int | None = None,
    named_events: bool = True,
) -> Analysis:
    """Find, resolve and tell the times of an article.

    Parameters
    ----------
    article
        The article.
    reference_day
        The publication day as the user gives it; None to use the stated one, else to infer it.
    pins
        Times that the user gave to mentions, by span: what is counted from them follows.
    reference_minute
        The minute after midnight of the publication, where given.
    named_events
        Take names such as « la chute du Mur » for their dates, as the list of such names knows them.
    """
    language = article.language if article.language in RULE_LANGUAGES else RULE_LANGUAGES[0]
    folded = fold(article.text, soft_breaks(article))
    mentions = tag(article.text, folded, language)
    if not named_events:
        mentions = tuple(mention for mention in mentions if not mention.meaning.get("knowledge"))
    found = mentions
    syntax = Syntax(article.text, [mention.span for mention in mentions])
    grammar = SyntaxGrammar(syntax)
    reference = _reference(article, reference_day, reference_minute)
    if reference.day is None and reference_day is None and not reference.candidates:
        from timeline_app.resolving.dating.reference_date import infer  # noqa: PLC0415 - most articles state their day

        headed = mentions_under_headings(article, folded, mentions)
        reference = infer(article, folded, mentions, grammar.direction, date.today().toordinal(), headed)
    sentence_starts = [sentence.start for sentence in syntax.sentences.spans]
    mentions, resolutions = resolve(article, folded, mentions, reference, sentence_starts, grammar, pins)
    if len(mentions) < len(found):  # what turned out to be no time is a word again: "100" of "100.000 soldats"
        kept = {mention.span for mention in mentions}
        syntax.forget(mention.span for mention in found if mention.span not in kept)
    events = tell(article, mentions, resolutions, reference, syntax)
    return Analysis(article, reference, mentions, resolutions, events)


def _reference(article: Article, day: Day | None, minute: int | None) -> ReferenceDate:
    stated = article.stated_date
    if day is None or (day == stated.day and minute is None):
        return stated
    return ReferenceDate(day, DateSource.GIVEN, minute=minute)


def add_article(project: Project, article: Article, engine: Engine = analyse) -> Project:
    """Return the project with one more article, analysed."""
    return with_article(project, article, engine(article, None, {}))


def remove_article(project: Project, article: str) -> Project:
    """Return the project without an article; its corrections stay in the record."""
    articles = tuple(entry for entry in project.articles if entry.id != article)
    return replace(project, articles=articles, events=corrected_events(articles, project.corrections))


def move_article(project: Project, article: str, place: int) -> Project:
    """Return the project with an article at another place of the order, 0 the first."""
    moved = project.article(article)
    others = [entry for entry in project.articles if entry.id != article]
    if moved is None or project.articles.index(moved) == place:
        return project
    others.insert(place, moved)
    articles = tuple(others)
    return replace(project, articles=articles, events=corrected_events(articles, project.corrections))


def rename_article(project: Project, article: str, name: str) -> Project:
    """Return the project with another name for an article; "" returns to its headline."""
    name = " ".join(name.split())
    entry = project.article(article)
    if entry is None or name == entry.name:
        return project
    renamed = replace(entry, name="" if name == entry.original.title else name)
    return replace(project, articles=tuple(renamed if one is entry else one for one in project.articles))


def correct(
    project: Project, corrections: Iterable[Correction], at: str, by: str = "", engine: Engine = analyse
) -> Project:
    """Return the project with corrections appended, and everything that depends on them worked out again.

    Parameters
    ----------
    project, corrections
        The project and what was decided (see :mod:`timeline_app.project.decisions`).
    at, by
        When (UTC, ISO 8601) and by whom, for the record.
    engine
        Analyses an article.
    """
    stamped = tuple(replace(correction, at=at, by=by) for correction in corrections)
    log = (*project.corrections, *stamped)
    touched = {correction.article for correction in stamped if correction.aspect in ANALYSED_AGAIN}
    articles = tuple(
        _analysed_again(entry, log, engine) if entry.id in touched else entry for entry in project.articles
    )
    return replace(project, articles=articles, corrections=log, events=corrected_events(articles, log))


def analyse_again(project: Project, articles: Iterable[str], engine: Engine = analyse) -> Project:
    """Return the project with some articles analysed by the present engine; what is pinned stays."""
    wanted = set(articles)
    entries = tuple(
        _analysed_again(entry, project.corrections, engine) if entry.id in wanted else entry
        for entry in project.articles
    )
    return replace(project, articles=entries, events=corrected_events(entries, project.corrections))


def needs_analysis(corrections: Iterable[Correction]) -> bool:
    """Tell whether the corrections change what the engine works on, so that :func:`correct` may take a while."""
    return any(correction.aspect in ANALYSED_AGAIN for correction in corrections)


def _analysed_again(entry: ProjectArticle, log: tuple[Correction, ...], engine: Engine) -> ProjectArticle:
    article = corrected_article(entry.original, entry.id, log)
    given = pins(entry.id, log)
    analysis = engine(article, reference_day(entry.id, log), given)
    return ProjectArticle.of(entry.id, entry.original, pinned(analysis, given), entry.name)
