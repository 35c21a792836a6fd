"""The eight kinds of expression of the sample article: extents, values, edges, bounds, signals, explanations."""

import pytest

from timeline_app.domain.calendar import iso, parse_iso
from timeline_app.domain.interval import Bounds
from timeline_app.reading.read import read_text
from timeline_app.resource_files import resource
from timeline_app.wording.derivation import sentence
from timeline_app.workflow import analyse

DAY = parse_iso("2023-03-17")


@pytest.fixture(scope="module")
def sample():
    text = resource("samples", "detroit-orsan.txt").read_text(encoding="utf-8")
    return analyse(read_text(text), DAY)


def _rows(analysis):
    return [
        (
            mention.text,
            mention.signal,
            resolution.value,
            resolution.mod,
            resolution.when.start.edtf,
            resolution.when.end.edtf,
        )
        for mention, resolution in zip(analysis.mentions, analysis.resolutions, strict=True)
    ]


def test_values(sample):
    assert _rows(sample) == [
        ("ce vendredi matin", None, "2023-03-17TMO", None, "2023-03-17", "2023-03-17"),
        ("fin 2022", "depuis", "2022", "END", "2022-12~", "2023-03-17"),
        ("20 ans", "depuis", "P20Y", None, "2003~", "2023-03-17"),
        ("mercredi", None, "2023-03-15", None, "2023-03-15", "2023-03-15"),
        ("huit ans", "depuis", "P8Y", None, "2015~", "2023-03-17"),
        ("le 15 mars", None, "2023-03-15", None, "2023-03-15", "2023-03-15"),
        ("des mois", "depuis", "PXM", None, "", "2023-03-17"),
        ("avril", None, "2023-04", None, "2023-04", "2023-04"),
    ]


def test_extents_are_offsets_into_the_text(sample):
    for mention in sample.mentions:
        assert mention.span.of(sample.article.text) == mention.text
        if mention.signal_span is not None:
            assert mention.signal_span.of(sample.article.text) == mention.signal


def test_four_bounds(sample):
    by_text = {m.text: r.when.bounds for m, r in zip(sample.mentions, sample.resolutions, strict=True)}
    assert by_text["fin 2022"] == Bounds(parse_iso("2022-10-01"), parse_iso("2022-12-31"), DAY, DAY)
    assert by_text["huit ans"] == Bounds(parse_iso("2014-09-17"), parse_iso("2015-09-17"), DAY, DAY)
    assert by_text["des mois"] == Bounds(None, parse_iso("2023-01-17"), DAY, DAY)
    april = (parse_iso("2023-04-01"), parse_iso("2023-04-30"))
    assert by_text["avril"] == Bounds(*april, *april)


def test_ongoing_is_what_depuis_says(sample):
    assert [m.text for m, r in zip(sample.mentions, sample.resolutions, strict=True) if r.when.ongoing] == [
        "fin 2022", "20 ans", "huit ans", "des mois",
    ]  # fmt: skip


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_step_is_a_sentence(sample, language):
    for resolution in sample.resolutions:
        told = [sentence(step, language) for step in resolution.steps]
        assert told
        assert all(not one[0].islower() and one.endswith(".") and "{" not in one for one in told)


def test_other_date_moves_what_hangs_on_it(sample):
    moved = analyse(sample.article, parse_iso("2024-03-15"))
    values = {m.text: r.value for m, r in zip(moved.mentions, moved.resolutions, strict=True)}
    assert values["ce vendredi matin"] == "2024-03-15TMO"
    assert values["mercredi"] == "2024-03-13"
    assert values["le 15 mars"] == "2024-03-15"
    assert values["avril"] == "2024-04"


def test_date_is_inferred_from_the_text_alone(sample):
    reference = analyse(sample.article).reference
    assert reference.day is not None
    assert iso(reference.day) == "2023-03-17"
    words = {evidence.span.of(sample.article.text) for evidence in reference.evidence if evidence.span}
    assert {"ce vendredi matin", "le 15 mars"} <= words


def test_pinned_time_moves_what_is_counted_from_it():
    article = read_text("Le 3 mars 2021, l’armée entre à Kherson. Le lendemain, elle en sort.")
    first = analyse(article, DAY)
    pinned = first.resolutions[0].when
    again = analyse(
        article, DAY, {first.mentions[0].span: analyse(read_text("le 5 mai 2020"), DAY).resolutions[0].when}
    )
    assert again.resolutions[0].when != pinned
    assert again.resolutions[1].value == "2020-05-06"
