"""The chip over the text: what it says of a date that is known, of a year, and of nothing."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from timeline_app.domain.article import NO_DATE, Article, DateCandidate, DateSource, Evidence, ReferenceDate
from timeline_app.domain.calendar import day_of
from timeline_app.domain.span import Span
from timeline_app.gui.date_dialog import DateDialog
from timeline_app.gui.reference_chip import ReferenceChip
from timeline_app.gui.theme import LIGHT
from timeline_app.project.analysis import Analysis

DAY = day_of(2022, 1, 28)
CLUE = Evidence("clue.friday", span=Span(0, 11))


@pytest.fixture
def chip(application, qtbot):
    made = ReferenceChip()
    qtbot.addWidget(made)
    return made


def words(chip, reference, language):
    chip.show_reference(reference, language)
    return chip.text().replace("\u00a0", " ").replace("\u202f", " ")


def test_a_day_says_how_it_is_known(chip, language):
    said = words(chip, ReferenceDate(DAY, DateSource.DATELINE, minute=975), language)
    assert (
        said
        == {
            "fr": "Article du vendredi 28 janvier 2022, 16 h 15 · indiquée en tête de l’article ▾",
            "en": "Article of Friday 28 January 2022, 16:15 · stated by the dateline ▾",
        }[language]
    )
    assert chip.property("asks") == "false"


def test_only_the_year_asks_for_the_day(chip, language):
    said = words(chip, ReferenceDate(None, DateSource.INFERRED, 0.9, year=2022), language)
    assert said.startswith({"fr": "Article de 2022 : de quel jour", "en": "Article of 2022: on which day"}[language])
    assert chip.property("asks") == "true"


def test_what_cannot_be_told_asks(chip, language):
    assert words(chip, NO_DATE, language).startswith({"fr": "Quand cet article", "en": "When was this"}[language])
    assert chip.property("asks") == "true"


@pytest.mark.parametrize("language", ["fr"], indirect=True)
def test_a_narrow_chip_says_it_shorter_but_says_how(chip, preferences):
    chip.show_reference(ReferenceDate(DAY, DateSource.INFERRED, 0.6, evidence=(CLUE, CLUE)), "fr")
    widths = [chip.fontMetrics().horizontalAdvance(wording) for wording in chip._wordings]
    assert widths[0] > widths[1] > widths[-1]
    assert "déduite" in chip._wordings[3]


@pytest.mark.parametrize("language", ["fr"], indirect=True)
@pytest.mark.parametrize(
    ("reference", "said"),
    [
        (ReferenceDate(None, DateSource.INFERRED, 0.9, year=2022), "l’année, pas le jour"),
        (
            ReferenceDate(
                None, DateSource.UNKNOWN, 0.1, candidates=(DateCandidate(DAY, 0.3), DateCandidate(DAY + 7, 0.001))
            ),
            "Choisissez-en un",
        ),
        (NO_DATE, "Rien dans le texte"),
    ],
)
def test_the_dialog_says_what_is_missing(application, qtbot, reference, said):
    dialog = DateDialog(Analysis(Article("Ce vendredi.", ()), reference, (), (), ()), "fr", LIGHT)
    qtbot.addWidget(dialog)
    assert any(said in label.text() for label in dialog.findChildren(QLabel))
    pills = [button.text() for button in dialog.findChildren(QPushButton) if button.property("pill")]
    assert len(pills) == len(reference.candidates)
    assert not any("0 sur 100" in pill and "30" not in pill for pill in pills)


def test_a_candidate_is_taken_with_a_click(application, qtbot):
    reference = ReferenceDate(None, DateSource.UNKNOWN, 0.1, candidates=(DateCandidate(DAY, 0.3),))
    dialog = DateDialog(Analysis(Article("Ce vendredi.", ()), reference, (), (), ()), "fr", LIGHT)
    qtbot.addWidget(dialog)
    pill = next(button for button in dialog.findChildren(QPushButton) if button.property("pill"))
    with qtbot.waitSignal(dialog.day_requested) as blocker:
        pill.click()
    assert blocker.args == [DAY]
