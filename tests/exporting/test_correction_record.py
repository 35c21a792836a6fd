"""The correction record: what was, what is, who, when, why; as text that shows itself and cells that run nothing."""

import csv
import io

import hand_made
import pytest
from stored_projects import corrected, relabelled, with_sample

from timeline_app.domain.correction import Aspect, Correction
from timeline_app.domain.event import Status
from timeline_app.domain.interval import CalendarUnit, TimeSpan
from timeline_app.exporting.correction_record import record_csv, record_markdown
from timeline_app.project import decisions
from timeline_app.project.correction_record import correction_record
from timeline_app.project.project import Project

MARCH = TimeSpan.of_unit(CalendarUnit.of_month(2023, 3))


@pytest.fixture
def project():
    return with_sample(Project())


def wednesday(project):
    return next(event for event in project.events if event.said == "mercredi")


def rows(project, **options):
    return list(csv.reader(io.StringIO(record_csv(project, "fr", **options))))


def test_a_second_correction_keeps_the_automatic_value(project):
    first = wednesday(project).label
    project = relabelled(relabelled(project, 3, "Non"), 3, "Refus")
    lines = correction_record(project)
    assert [(line.automatic, line.correction.was, line.correction.now) for line in lines] == [
        (first, first, "Non"),
        (first, "Non", "Refus"),
    ]


def test_times_and_dates_are_in_words(project):
    project = corrected(project, decisions.set_time(project, wednesday(project), MARCH))
    project = corrected(project, decisions.set_reference_date(project, "a1", hand_made.PUBLISHED + 1))
    project = corrected(project, decisions.set_reference_date(project, "a1", None))
    note = record_markdown(project, "fr")
    assert "«\u202fmercredi\u202f», date\u00a0: 15\u00a0mars\u00a02023 → **mars\u00a02023**" in note
    assert "date de l’article\u00a0: 17\u00a0mars\u00a02023 → **18\u00a0mars\u00a02023**" in note
    assert "17\u00a0mars\u00a02023 → **(valeur automatique)**" in note
    assert "March 2023" in record_markdown(project, "en").replace("\u00a0", " ")


def test_a_reason_stands_with_the_last_correction_before_it(project):
    project = corrected(project, decisions.set_time(project, wednesday(project), MARCH))
    project = corrected(project, decisions.annotate(wednesday(project), "D’après l’ambassade"))
    project = relabelled(project, 0, "Appel")
    notes = {line.correction.aspect: line.note for line in correction_record(project)}
    assert notes == {Aspect.TIME: "D’après l’ambassade", Aspect.ACCEPTED: "", Aspect.LABEL: ""}
    assert "Motif\u00a0: D’après l’ambassade" in record_markdown(project, "fr")


def test_names_can_be_left_out(project):
    project = relabelled(project, 0, "Appel")
    assert "A. Nonyme" in record_markdown(project, "fr")
    assert "A. Nonyme" not in record_markdown(project, "fr", names=False)
    assert [row[1] for row in rows(project)] == ["par", "A. Nonyme"]
    assert [row[1] for row in rows(project, names=False)] == ["par", ""]


def test_joined_and_own_events_have_their_headlines(project):
    first, second = project.events[:2]
    project = corrected(project, decisions.merge((first, second)))
    project = corrected(project, decisions.add_event(project, "À moi"))
    note = record_markdown(project, "fr")
    assert f"réuni avec\u00a0: (rien) → **{first.label}**" in note
    assert "## Événements ajoutés" in note


def test_nothing_is_said_of_nothing(project):
    assert "Aucune correction." in record_markdown(project, "fr")
    assert len(rows(project)) == 1


def test_what_is_typed_is_text_in_both(project):
    project = relabelled(project, 0, "=HYPERLINK(1) <b>*_[x](y)")
    note = record_markdown(project, "fr")
    assert r"\<b\>\*\_\[x\](y)" in note
    assert rows(project)[1][7].startswith("'=")


@pytest.mark.parametrize("aspect", [aspect for aspect in Aspect if aspect is not Aspect.NOTE])
@pytest.mark.parametrize("now", ["", "yes", "2023-03-01", "#ffffff", "claimed", "von morgen"])
def test_no_value_of_a_correction_stops_the_record(project, aspect, now):
    lines = (Correction(aspect, "a1", "own:1", None, "was", now, "gestern"),)
    odd = Project(project.articles, lines, project.events, 1)
    assert len(rows(odd)) == 2
    assert record_markdown(odd, "en")


def test_every_aspect_and_status_has_a_word():
    from timeline_app.wording.messages import messages

    for language in ("fr", "en"):
        ids = messages(language).ids()
        assert {f"record.aspect.{aspect.value}" for aspect in Aspect} <= ids
        assert {f"record.status.{status.value}" for status in Status} <= ids
