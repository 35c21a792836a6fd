import io
from dataclasses import replace

import pytest
from PIL import Image
from stories import orsan

from timeline_app.drawing.theme import ThemeError, read_theme, theme, theme_names
from timeline_app.drawing.typeface import measurer
from timeline_app.exporting.images import image_bytes
from timeline_app.layout.figures import Fill
from timeline_app.layout.settings import PRESETS
from timeline_app.layout.timeline_layout import lay_out
from timeline_app.resource_files import resource


def luminance(colour):
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one, other):
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", theme_names())
def test_marks_and_words_stand_out_from_every_ground(name):
    """WCAG 2.2: 3:1 for graphics, 4.5:1 for text."""
    colours = theme(name)
    grounds = [colours.ground, *(colours.fills[f] for f in (Fill.ZONE, Fill.ZONE_ALTERNATE, Fill.FUTURE, Fill.CARD))]
    for ground in grounds:
        for tone in colours.tones[:2]:
            assert contrast(tone, ground) >= 3.0
        for role, colour in colours.words.items():
            assert contrast(colour or colours.tones[0], ground) >= 4.5, role


def test_there_are_light_and_dark():
    assert {"light", "dark"} <= set(theme_names())


def test_a_wrong_file_says_what_and_where(tmp_path):
    good = resource("themes", "light.toml").read_text(encoding="utf-8")
    path = tmp_path / "house.toml"
    path.write_text(good.replace("#0072B2", "blue"), encoding="utf-8")
    with pytest.raises(ThemeError, match=r"house\.toml: tones: 'blue'"):
        read_theme(path)
    path.write_text(good.replace('zone = "#F6F6F4"\n', ""), encoding="utf-8")
    with pytest.raises(ThemeError, match=r"house\.toml: \[fills\] lacks zone"):
        read_theme(path)
    path.write_text("ground = ", encoding="utf-8")
    with pytest.raises(ThemeError, match=r"house\.toml"):
        read_theme(path)
    with pytest.raises(ThemeError, match="light"):
        theme("plaid")


def test_house_colours_can_be_read(tmp_path):
    path = tmp_path / "house.toml"
    path.write_text(resource("themes", "light.toml").read_text(encoding="utf-8").replace("#0072B2", "#8A1538"))
    assert read_theme(path).tones[0] == pytest.approx((0x8A / 255, 0x15 / 255, 0x38 / 255))


def test_a_colour_of_the_journalist_is_drawn_and_parts_marks_of_one_day():
    story = orsan()
    events = tuple(replace(item, colour="#7A2E8E") if item.id == "e4" else item for item in story.events)
    layout = lay_out(replace(story, events=events), PRESETS["web"], measurer())
    assert layout.events_at(*centre(layout, "e4")) == ("e4",)
    image = Image.open(io.BytesIO(image_bytes(layout, theme("light"), "png"))).convert("RGB")
    assert image.getpixel(tuple(round(at) for at in centre(layout, "e4"))) == (0x7A, 0x2E, 0x8E)


def centre(layout, event):
    box = layout.boxes_of(event)[0]
    return box.x + box.width / 2, box.y + box.height / 2
