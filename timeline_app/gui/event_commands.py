"""What the actions of the Event menu and the correction form do: decisions of the journalist."""

from __future__ import annotations

from collections.abc import Callable

from timeline_app.domain.correction import Correction
from timeline_app.domain.event import Event, Status
from timeline_app.domain.interval import TimeSpan
from timeline_app.domain.span import Span
from timeline_app.gui.session import Session
from timeline_app.project import decisions
from timeline_app.project.event_filter import review_queue
from timeline_app.project.project import Project

OfEvent = Callable[[Event], tuple[Correction, ...]]


class EventCommands:
    """Records decisions about the selected events."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def set_time(self, when: TimeSpan) -> None:
        """Pin the time of the leading event, or of the expression that dates none."""
        event, mention = self._session.selection.event, self._session.selection.mention
        if event is not None:
            self.set_time_of(event, when)
        elif mention is not None:
            article = self._session.project.article(mention.article)
            found = article.mention(mention.mention) if article else None
            if found:
                span, was = found[0].span, found[1].when
                self._session.decide(
                    "time", lambda _project: decisions.set_mention_time(mention.article, span, was, when)
                )

    def set_time_of(self, key: str, when: TimeSpan) -> None:
        """Pin the time of an event."""

        def decision(project: Project) -> tuple[Correction, ...]:
            event = project.event(key)
            return decisions.set_time(project, event, when) if event else ()

        self._session.decide("time", decision)

    def relabel(self, key: str, label: str) -> None:
        """Give an event another headline."""
        self._decide("label", (key,), lambda event: decisions.relabel(event, label))

    def set_label(self, label: str) -> None:
        """Give the leading event another headline."""
        self._decide_leading("label", lambda event: decisions.relabel(event, label))

    def set_status(self, status: Status) -> None:
        """Say how real the selected events are."""
        self._decide_all("status", lambda event: decisions.set_status(event, status))

    def set_speaker(self, speaker: str) -> None:
        """Say who claims the leading event; a claim without a status becomes one."""

        def decide(event: Event) -> tuple[Correction, ...]:
            said = decisions.set_speaker(event, speaker)
            claimed = decisions.set_status(event, Status.CLAIMED) if speaker and event.status is Status.HAPPENED else ()
            return said + claimed

        self._decide_leading("speaker", decide)

    def set_group(self, group: str) -> None:
        """Put the selected events into a group."""
        self._decide_all("group", lambda event: decisions.set_group(event, group))

    def set_colour(self, colour: str) -> None:
        """Give the selected events a colour."""
        self._decide_all("colour", lambda event: decisions.set_colour(event, colour))

    def record_note(self, note: str) -> None:
        """Say why the leading event was corrected."""
        self._decide_leading("note", lambda event: decisions.annotate(event, note))

    def record_source(self, source: str) -> None:
        """Say where the leading event is known from."""
        self._decide_leading("source", lambda event: decisions.set_source(event, source))

    def set_accepted(self, accepted: bool) -> None:
        """Say that the selected events are right, or no longer."""
        self._decide_all("accept", lambda event: decisions.accept(event, accepted))

    def set_kept(self, kept: bool) -> None:
        """Drop the selected events or bring them back."""
        self._decide_all("keep", lambda event: decisions.keep(event, kept))

    def accept(self) -> None:
        """Accept the selected events and go on to the next to check."""
        following = self._following(1)
        self.set_accepted(True)
        if following:
            self._session.select_event(following)

    def drop(self) -> None:
        """Drop the selected events, or bring them back when the leading one is dropped."""
        chosen = self._session.selected_events
        if chosen:
            self.set_kept(not chosen[-1].keep)

    def split(self) -> None:
        """Give each date of the leading event an event of its own."""
        key = self._session.selection.event

        def decision(project: Project) -> tuple[Correction, ...]:
            event = project.event(key or "")
            return decisions.split(project, event) if event else ()

        self._session.decide("split", decision)

    def merge(self) -> None:
        """Make one event of the selected ones, under the headline of the leading one."""
        *others, leading = self._session.selection.events

        def decision(project: Project) -> tuple[Correction, ...]:
            found = [event for key in (leading, *others) if (event := project.event(key))]
            return decisions.merge(found) if len(found) > 1 else ()

        self._session.decide("merge", decision)

    def join(self, first: str, second: str) -> None:
        """Make one event of two of different articles, under the headline of the first."""
        self._session.decide("merge", lambda project: _of_both(project, first, second, decisions.merge))

    def keep_apart(self, first: str, second: str) -> None:
        """Say that two events are not one, however alike they are told."""
        self._session.decide("apart", lambda project: _of_both(project, first, second, decisions.keep_apart))

    def record_event(self, label: str, span: Span | None, when: TimeSpan | None, source: str = "") -> None:
        """Add an event of the journalist's own and select it."""
        article = self._session.article_id if span is not None else ""

        def decision(project: Project) -> tuple[Correction, ...]:
            added = decisions.add_event(project, label, article, span)
            key = added[0].event
            dated = decisions.set_own_time(key, article, when) if when is not None else ()
            return added + dated + decisions.set_own_source(key, article, source)

        self._session.decide("add_event", decision, then=self._select_newest)

    def _select_newest(self) -> None:
        newest = [event.id for event in self._session.project.events if event.id.startswith("own:")]
        if newest:
            self._session.select_event(newest[-1])

    def next_doubtful(self) -> None:
        """Go to the next event to check."""
        self._go(1)

    def previous_doubtful(self) -> None:
        """Go to the event to check before."""
        self._go(-1)

    def _go(self, step: int) -> None:
        found = self._following(step)
        if found:
            self._session.select_event(found)

    def _following(self, step: int) -> str | None:
        """Return the event after or before the leading one in the queue of the review, around the end."""
        session = self._session
        queue = review_queue(session.shown_events, session.filter.threshold)
        chosen = session.selection.event
        if chosen in queue:
            at = queue.index(chosen) + step
            return queue[at % len(queue)] if len(queue) > 1 else None
        return queue[0 if step > 0 else -1] if queue else None

    def _decide_leading(self, name: str, decide: OfEvent) -> None:
        self._decide(name, self._session.selection.events[-1:], decide)

    def _decide_all(self, name: str, decide: OfEvent) -> None:
        self._decide(name, self._session.selection.events, decide)

    def _decide(self, name: str, keys: tuple[str, ...], decide: OfEvent) -> None:
        def decision(project: Project) -> tuple[Correction, ...]:
            found = [event for key in keys if (event := project.event(key))]
            return tuple(correction for event in found for correction in decide(event))

        self._session.decide(name, decision)


def _of_both(
    project: Project, first: str, second: str, decide: Callable[[list[Event]], tuple[Correction, ...]]
) -> tuple[Correction, ...]:
    found = [event for key in (first, second) if (event := project.event(key))]
    return decide(found) if len(found) == 2 else ()
