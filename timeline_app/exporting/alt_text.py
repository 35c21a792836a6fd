"""Alternative text of a picture: what it is, what about, which period, three turning points, where the list is."""

from __future__ import annotations

from timeline_app.domain.event import Event, Status
from timeline_app.layout.captions import caption_of
from timeline_app.layout.entries import Entry, entries_of
from timeline_app.layout.extent import Manner
from timeline_app.layout.furniture import deck_of
from timeline_app.layout.story import Story
from timeline_app.layout.text_size import TextMeasurer
from timeline_app.wording.messages import messages
from timeline_app.wording.typography import shortened, typeset

MOST_LETTERS = 90  # of a label: people listen to this


def alt_text(story: Story, measurer: TextMeasurer) -> str:
    """Return the alternative text of a story's picture, in the language of the story.

    Parameters
    ----------
    story
        What is drawn.
    measurer
        Says which characters are drawn, so that the words are those of the picture.
    """
    catalogue = messages(story.language)
    entries, undated = entries_of(story)
    title = typeset(story.title, story.language).rstrip(" .") or catalogue.text("alt_text.untitled")
    if not entries:
        return catalogue.text("alt_text.empty", title=title)
    one = len(entries) == 1
    sentences = [
        catalogue.text("alt_text.subject", title=title),
        catalogue.text("alt_text.count_one" if one else "alt_text.count", count=len(entries)),
        deck_of(entries, story.language, cut=False),
    ]
    points = [_point(entry.event, story.language, measurer) for entry in turning_points(entries, story)]
    separator = catalogue.text("alt_text.separator")
    sentences.append(catalogue.text("alt_text.points_one" if one else "alt_text.points", points=separator.join(points)))
    planned = sum(entry.event.status is Status.PLANNED for entry in entries)
    claimed = sum(entry.extent.manner is Manner.CLAIM for entry in entries)
    for key, count in (("planned", planned), ("claimed", claimed), ("undated", len(undated))):
        if count:
            sentences.append(catalogue.text(f"alt_text.{key}_one" if count == 1 else f"alt_text.{key}", count=count))
    sentences.append(catalogue.text("alt_text.list"))
    return " ".join(sentences)


def turning_points(entries: list[Entry], story: Story, count: int = 3) -> list[Entry]:
    """Return the events that tell most: the highest salience, then what lies nearest to the day of the article.

    They are given in order of time.
    """
    reference = story.reference

    def rank(entry: Entry) -> tuple[float, float, float]:
        distance = 0.0 if reference is None else abs(entry.extent.first - reference)
        return -round(entry.event.salience, 2), distance, entry.extent.first

    return sorted(sorted(entries, key=rank)[:count], key=lambda entry: (entry.extent.first, entry.extent.last))


def _point(event: Event, language: str, measurer: TextMeasurer) -> str:
    caption = caption_of(event, language, measurer)
    label = shortened(caption.label, MOST_LETTERS)
    words = messages(language).text("alt_text.point", date=caption.date, label=label)
    return f"{words} {caption.status}" if caption.status else words
