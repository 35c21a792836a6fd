"""What the engine joined can be taken apart again."""

from timeline_app.domain.calendar import day_of
from timeline_app.domain.correction import Aspect
from timeline_app.project import decisions
from timeline_app.project.project import Project
from timeline_app.reading.read import read_text
from timeline_app.workflow import add_article, analyse, correct

TEXT = (
    "Le gouvernement malien rejette l'accord de paix jeudi\n\n"
    "Le gouvernement malien a rejeté jeudi l'accord de paix signé à Alger.\n"
)
AT = "2025-02-14T10:00:00Z"


def engine(article, _day, pins):
    return analyse(article, day_of(2025, 2, 14), pins)


def project():
    return add_article(Project(), read_text(TEXT), engine)


def rejections(found):
    return [event for event in found.events if "rejet" in event.label]


def test_what_was_joined_is_taken_apart():
    before = project()
    [event] = rejections(before)
    [other] = event.joined
    after = correct(before, decisions.split(before, event), AT, engine=engine)
    whole, part = rejections(after)
    assert whole.id == event.id
    assert whole.joined == ()
    assert len(whole.mentions) == len(part.mentions) == 1
    assert (part.label, part.head, part.when) == (other.label, other.head, other.when)
    assert part.article == event.article


def test_the_record_says_what_was_taken_apart():
    before = project()
    [event] = rejections(before)
    [correction] = decisions.split(before, event)
    assert correction.aspect is Aspect.MERGED
    assert (correction.was, correction.now) == (event.id, "")
    assert correction.span == event.joined[0].head


def test_what_was_taken_apart_can_be_joined_again():
    before = project()
    [event] = rejections(before)
    apart = correct(before, decisions.split(before, event), AT, engine=engine)
    again = correct(apart, decisions.merge(rejections(apart)), AT, engine=engine)
    [joined] = rejections(again)
    assert set(joined.mentions) == set(event.mentions)


def test_a_decision_about_the_part_holds():
    before = project()
    [event] = rejections(before)
    apart = correct(before, decisions.split(before, event), AT, engine=engine)
    part = rejections(apart)[1]
    after = correct(apart, decisions.relabel(part, "Autre titre"), AT, engine=engine)
    assert [found.label for found in after.events if found.id == part.id] == ["Autre titre"]
