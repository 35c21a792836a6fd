"""One mention with what it dates, on its way to an event."""

from __future__ import annotations

from typing import NamedTuple

from timeline_app.domain.article import BlockKind
from timeline_app.domain.mention import Mention
from timeline_app.domain.resolution import Resolution
from timeline_app.language.syntax import SentenceSyntax
from timeline_app.telling.attribution import Attribution
from timeline_app.telling.place import Head


class Telling(NamedTuple):
    """A mention, its value, and the words that tell what happened then.

    Attributes
    ----------
    mention, resolution
        The time expression and its value.
    block
        What the block is in which it stands.
    sentence
        The sentence of the head.
    head
        The word that names the event.
    attribution
        Who says so; None where the report itself does.
    """

    mention: Mention
    resolution: Resolution
    block: BlockKind
    sentence: SentenceSyntax
    head: Head
    attribution: Attribution | None
