from dataclasses import replace

import pytest
from stories import event, on, orsan, random_story, span
from test_invariants import check

from timeline_app.drawing.typeface import measurer
from timeline_app.layout.columns import in_columns
from timeline_app.layout.figures import Role, Words
from timeline_app.layout.settings import PRESETS, AxisMode, Style
from timeline_app.layout.story import Story
from timeline_app.layout.timeline_layout import lay_out
from timeline_app.wording.dates import length_words


@pytest.mark.parametrize("preset", ["web", "square", "portrait", "story"])
def test_forty_events_all_have_their_words(preset):
    layout = lay_out(random_story(4, 40), PRESETS[preset], measurer())
    assert len(layout.labelled) == len(layout.shown) == 40
    check(layout)


def test_numbers_are_those_of_the_list_in_order_of_time():
    layout = lay_out(random_story(4, 40), PRESETS["web"], measurer())
    listed = [f for f in layout.fixed if isinstance(f, Words) and f.role is Role.LABEL and f.text.isdigit()]
    assert [f.text for f in listed] == [str(number) for number in range(1, 41)]
    assert [f.event for f in listed] == list(layout.shown)
    for badge in (f for f in layout.moving if isinstance(f, Words) and f.role is Role.BADGE):
        assert layout.shown[int(badge.text.split("–")[0].split(",")[0]) - 1] == badge.event


def test_magnified_content_has_labels_on_its_marks():
    layout = lay_out(random_story(4, 40), replace(PRESETS["web"], zoom=2.0), measurer())
    assert any(f.role is Role.LABEL for f in layout.moving if isinstance(f, Words))


def test_columns_are_about_equal_and_keep_the_order():
    assert in_columns([10.0] * 9, 100, 2) == [range(5), range(5, 9)]
    assert in_columns([10.0] * 30, 100, 2) is None
    assert in_columns([60.0, 60.0, 60.0], 100, 3) == [range(1), range(1, 2), range(2, 3)]


def test_a_title_is_made_smaller_rather_than_cut():
    title = "Échange tendu entre les deux capitales : le palais estime que ses voisins « n’ont tenu compte de rien »"
    layout = lay_out(replace(orsan(), title=title), PRESETS["column"], measurer())
    printed = " ".join(f.text for f in layout.fixed if isinstance(f, Words) and f.role is Role.TITLE)
    assert printed.replace("\u202f", " ").replace("\u00a0", " ") == title


def test_each_tier_has_a_date_under_the_mouse():
    layout = lay_out(orsan(), replace(PRESETS["web"], axis=AxisMode.TIERS), measurer())
    assert len(layout.tiers) == 3
    days = [layout.day_at(part.x + part.width / 2, part.y + part.height / 2) for part, _ in layout.tiers]
    assert days == sorted(days)
    assert layout.day_at(2, 2) is None


def test_the_year_is_said_once_where_it_has_room():
    names = [
        f.text.replace("\u00a0", " ")
        for f in lay_out(orsan(), PRESETS["web"], measurer()).moving
        if isinstance(f, Words) and f.role is Role.TICK_OUTER
    ]
    assert "mars 2023" in names
    assert any(name in ("avr.", "mars") for name in names)


def test_a_few_events_far_apart_need_no_cut():
    days = ("1931-12-31", "1949-04-04", "2001-09-11", "2020-01-01")
    story = Story(tuple(event(i, "Accord", "", on(day)) for i, day in enumerate(days, 1)), None)
    assert len(lay_out(story, PRESETS["web"], measurer()).axis.zones) == 1


@pytest.mark.parametrize(
    ("least", "most", "words"),
    [(28, 119, "1–4 mois"), (2900, 2950, "8 ans"), (5, 9, "5–9 jours"), (0.5, 0.5, "12 heures")],
)
def test_lengths_between_two(least, most, words):
    assert length_words(least, most, "fr").replace("\u00a0", " ") == words


def test_lists_show_their_marks_without_vague_ends():
    layout = lay_out(orsan(), replace(PRESETS["web"], style=Style.LIST), measurer())
    assert not any("approximatifs" in f.text for f in layout.fixed if isinstance(f, Words))


def test_too_many_rows_show_the_most_telling_on_an_axis_of_their_own():
    story = random_story(4, 90)
    layout = lay_out(story, replace(PRESETS["web"], style=Style.BARS), measurer())
    printed = " ".join(f.text for f in layout.fixed if isinstance(f, Words))
    assert layout.style is Style.BARS
    assert 15 < len(layout.labelled) < 90
    assert f"{90 - len(layout.labelled)} autres événements" in printed.replace("\u00a0", " ")
    check(layout)


@pytest.mark.parametrize("preset", ["web", "portrait"])
def test_no_row_of_a_list_ends_in_a_lone_word(preset):
    broken = 0
    for seed in range(12):
        rows: dict[str, list[Words]] = {}
        for figure in lay_out(random_story(seed, 34), PRESETS[preset], measurer()).fixed:
            if isinstance(figure, Words) and figure.role is Role.ENTRY:
                rows.setdefault(figure.event, []).append(figure)
        lasts = [row[-1].text for row in rows.values() if row[-1].baseline > row[0].baseline]
        assert [text for text in lasts if " " not in text] == []
        broken += len(lasts)
    assert broken > 20


def test_the_dates_of_rows_are_printed_to_their_end():
    long = event(1, "Sonde en sommeil", "", span("2011-06-08", "2014-01-20"))
    story = Story((long, event(2, "Atterrissage", "", on("2014-11-12"))), None)
    layout = lay_out(story, replace(PRESETS["web"], style=Style.BARS), measurer())
    assert not [f.text for f in layout.fixed if isinstance(f, Words) and f.role is Role.DATE and "…" in f.text]
