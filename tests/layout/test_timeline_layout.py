from dataclasses import replace
from itertools import combinations

import pytest
from stories import event, on, onward, orsan, random_story
from test_invariants import check

from timeline_app.domain.calendar import day_of, iso, parse_iso
from timeline_app.domain.interval import UNKNOWN, Bounds, TimeSpan
from timeline_app.drawing.typeface import measurer
from timeline_app.layout.figures import Role, Words
from timeline_app.layout.settings import PRESETS, Grouping, Style, free_size
from timeline_app.layout.story import Story
from timeline_app.layout.timeline_layout import lay_out


@pytest.fixture(scope="module")
def layout():
    return lay_out(orsan(), PRESETS["web"], measurer())


def test_all_events_have_words_and_no_words_overlap(layout):
    assert layout.labelled == {f"e{n}" for n in range(1, 8)}
    words = [figure.box for figure in (*layout.fixed, *layout.moving) if isinstance(figure, Words)]
    assert len(words) > 30
    assert not [pair for pair in combinations(words, 2) if pair[0].overlaps(pair[1], 0.5)]


def test_labels_keep_off_gutters_and_reference_line(layout):
    labels = [f.box for f in layout.moving if isinstance(f, Words) and f.role in (Role.LABEL, Role.DETAIL)]
    cuts = [*layout.axis.gutters, (layout.reference_place, layout.reference_place)]
    assert len(cuts) == 4
    assert not [box for box in labels for start, end in cuts if box.x < end and start < box.right]


def test_the_mouse_meets_what_is_drawn(layout):
    box = layout.boxes_of("e5")[0]
    assert layout.event_at(box.x + 1, box.y + 1) == "e5"
    assert layout.event_at(1, 1) is None
    shared = layout.boxes_of("e4")[0]
    assert set(layout.events_at(shared.x + 3, shared.bottom - 3)) == {"e4", "e6"}


def test_days_and_places_are_inverse(layout):
    for day in (day_of(2005, 6, 1), day_of(2022, 12, 3), day_of(2023, 3, 15), day_of(2023, 4, 9)):
        assert layout.day_at(layout.place_of(day), 0) == pytest.approx(day)


def test_the_axis_is_cut_on_the_calendar_with_one_zone_for_the_future(layout):
    limits = [iso(day) for day in layout.zone_limits]
    assert len(limits) == 3
    assert limits[0].endswith("-01")
    assert limits[1] < "2023-03-15" and "2023-03-18" <= limits[2] < "2023-04-01"
    assert layout.zone_limit_at(layout.axis.gutters[1][0] + 1, layout.plot.y + 50) == 1


def test_same_input_same_layout():
    first, second = (lay_out(orsan(), PRESETS["web"], measurer()) for _ in range(2))
    assert first == second


def test_nothing_to_draw_says_why():
    assert lay_out(Story((), None), PRESETS["web"], measurer()).message
    undated = event(1, "La première", "depuis des mois", TimeSpan(UNKNOWN, UNKNOWN, Bounds(None, None, None, None)))
    layout = lay_out(Story((undated,), None, "fr"), PRESETS["web"], measurer())
    assert layout.undated == ("e1",)
    assert "date" in layout.message
    assert layout.day_at(10, 10) is None


def test_zoom_keeps_the_whole_inside_its_limits():
    from dataclasses import replace

    layout = lay_out(orsan(), replace(PRESETS["web"], zoom=3.0, offset=1e9), measurer())
    assert layout.offset == layout.most_offset == pytest.approx(2 * layout.plot.width)
    assert onward("2023-01-01").is_dated


def deck(layout):
    words = [figure.text for figure in layout.fixed if isinstance(figure, Words) and figure.role is Role.DECK]
    return " ".join(words).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("days", "language", "words"),
    [
        (("2023-03-10", "2023-03-17"), "fr", "Du 10 au 17 mars 2023."),
        (("2023-03-01", "2023-04-02"), "fr", "Du 1er mars au 2 avril 2023."),
        (("2022-12-28", "2023-01-02"), "fr", "Du 28 décembre 2022 au 2 janvier 2023."),
        (("2022-10-01", "2023-03-17"), "fr", "D’octobre 2022 à mars 2023."),
        (("2023-03-10", "2023-03-17"), "en", "From 10 to 17 March 2023."),
    ],
)
def test_the_deck_says_the_period_as_one_says_it(days, language, words):
    story = Story(tuple(event(i, "Accord", "", on(day)) for i, day in enumerate(days, 1)), None, language, "Titre")
    assert deck(lay_out(story, PRESETS["web"], measurer())).startswith(words)


def test_one_day_stands_among_days():
    layout = lay_out(Story((event(1, "Accord", "", on("2023-03-17")),), None), PRESETS["web"], measurer())
    assert 4 <= layout.axis.zones[0].last - layout.axis.zones[0].first <= 7
    assert layout.boxes_of("e1")[0].width < layout.plot.width / 3


def test_very_long_words_are_printed_whole_where_there_is_room():
    label = " ".join(["Les négociateurs réunis à Orsan"] * 8)
    layout = lay_out(Story((event(1, label, "", on("2023-03-17")),), None), PRESETS["web"], measurer())
    printed = [figure.text for figure in layout.moving if isinstance(figure, Words) and figure.role is Role.LABEL]
    assert " ".join(printed) == label


def test_too_many_marks_to_be_told_apart_are_counted():
    layout = lay_out(random_story(2, 3000), PRESETS["web"], measurer())
    names = [figure.text for figure in layout.fixed if isinstance(figure, Words) and figure.role is Role.LEGEND]
    assert names == ["nombre d’événements"]


def test_a_density_is_named_beside_the_deck_or_in_its_own_row():
    day = on("2023-03-17")
    story = Story(tuple(event(i, "Accord", "", day) for i in range(1, 121)), parse_iso("2023-03-17"), "fr", "Un jour")
    check(lay_out(story, PRESETS["web"], measurer()))


@pytest.mark.parametrize("style", [Style.BARS, Style.LIST])
def test_names_of_groups_stay_on_the_page(style):
    story = Story((event(1, "Accord", "", on("2023-03-17"), actors=("x" * 300,)),), None)
    check(lay_out(story, replace(free_size(340, 530), style=style, grouping=Grouping.ACTOR), measurer()))
